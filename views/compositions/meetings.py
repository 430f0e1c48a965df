"""Learning networks in a few numbers."""

from __future__ import annotations

from typing import Final

from language import N_, Language
from views.asked_words import phrases
from views.compose import compose
from views.declaration import Result
from views.measures import meetings as of
from views.measures.algebra import Is
from views.purposes import Headline


def _in_short(result: Result, language: Language) -> str | None:
    """How many were held, with how many participants in all."""
    networks, participants = (result.totals.get(key) for key in ("held", "participants"))
    if networks is None or participants is None:
        return None
    return language.n(
        "{n} lerend netwerk gehouden; deelnemers samen: {participants}",
        "{n} lerende netwerken gehouden; deelnemers samen: {participants}",
        networks,
        participants=language.number(participants),
    )


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
    at={"cijfer": "lerende-netwerken-in-het-kort"},
    title=N_("Lerende netwerken in het kort"),
    question=N_("Hoeveel lerende netwerken waren er, op hoeveel plaatsen, met hoeveel deelnemers?"),
    gaps=("meetings",),
    headline=Headline(tells=_in_short),
    asked_as=phrases(
        """
        in het kort | kort samengevat | in een paar lijnen | in een notendop | in grote lijnen
        | samenvatting … netwerk* | op hoeveel plaatsen | hoeveel plaatsen | beknopt
        """
    ),
)

VIEWS: Final = (IN_SHORT,)
