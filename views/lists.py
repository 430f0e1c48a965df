"""Words on whether a list is complete, and the column that says so of a row."""

from __future__ import annotations

from typing import Final

from data_access.queries.completeness import COVERAGE
from language import N_
from views.declaration import Column

LISTS: Final = {"complete": N_("volledig"), "incomplete": N_("onvolledig")}

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
        "Volledig als van elke gekozen oproep alles gekend is, met plaats en bedrag; buiten oproepen "
        "is dat nooit zeker."
    ),
)
