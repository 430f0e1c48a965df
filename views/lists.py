"""Words on whether a list is complete, and the column that says so of a row."""

from __future__ import annotations

from typing import Final

from language import N_
from views.declaration import Column

COVERAGE: Final = "coverage"
"""The column that says of a row whether all lists behind it are complete: complete, incomplete."""
LISTS: Final = {"complete": N_("volledig"), "incomplete": N_("niet zeker volledig")}

WITHHELD: Final = N_("naam niet getoond")
"""In the place of the name of a body that may be a person."""
WHOLE_ONLY: Final = N_(
    "Aandelen, rangen en bedragen per inwoner staan er alleen waar alle lijsten van deze keuze volledig "
    "zijn; anders zijn ze niet bekend."
)
COVERED: Final = Column(
    COVERAGE,
    N_("Lijsten van deze keuze"),
    "code",
    labels=LISTS,
    minor=True,
    definition=N_(
        "Volledig als van elke gekozen oproep gezegd is dat alles bekend is, met plaats en bedrag; buiten "
        "oproepen is dat nooit zeker."
    ),
)
