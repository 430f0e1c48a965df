"""Learning networks in a few numbers."""

from __future__ import annotations

from typing import Final

from language import N_
from views.compose import compose
from views.measures import meetings as of
from views.measures.algebra import Is

IN_SHORT: Final = compose(
    "lerende-netwerken-in-het-kort",
    of.HELD,
    of.PLACES,
    of.PARTICIPANTS,
    of.PLANNED,
    within=(Is("meeting_kind", ("learning_network",)),),
    made_up="together",
    subject="networks",
    page="netwerken",
    title=N_("Lerende netwerken in het kort"),
    question=N_("Hoeveel lerende netwerken waren er, op hoeveel plaatsen, met hoeveel deelnemers?"),
    gaps=("meetings",),
)

VIEWS: Final = (IN_SHORT,)
