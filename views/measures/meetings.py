"""Measures of learning networks: meetings held and planned, places, people."""

from __future__ import annotations

from typing import Final

from data_access.facts.meetings import MEETINGS
from language import N_
from views.declaration import Column
from views.measures.algebra import Count, Distinct, Is, Total
from views.measures.measure import Measure

_HELD: Final = Is("state", ("held",))
PLANNED_IS: Final = N_(
    "Gepland: zoals aangekondigd op de datum van de bron. Of het ook gebeurde, staat daar niet in."
)
PARTICIPANTS_COLUMN: Final = Column(
    "participants",
    N_("Deelnemers"),
    "number",
    total=True,
    definition=N_("Aantal aanwezigen per bijeenkomst; wie meermaals kwam, telt elke keer mee."),
)

HELD: Final = Measure(
    "bijeenkomsten",
    Column("held", N_("Gehouden lerende netwerken"), "number", total=True),
    MEETINGS,
    Count((_HELD,)),
    asked_as=("bijeenkomsten", "lerende netwerken"),
    gaps=("meetings",),
)
PLACES: Final = Measure(
    "plaatsen",
    Column("places", N_("Gemeenten"), "number", total=True),
    MEETINGS,
    Distinct("nis"),
    gaps=("meetings",),
)
PARTICIPANTS: Final = Measure(
    "deelnemers",
    PARTICIPANTS_COLUMN,
    MEETINGS,
    Total("participants", (_HELD,)),
    asked_as=("deelnemers", "aanwezigen"),
    gaps=("meetings",),
)
PLANNED: Final = Measure(
    "gepland",
    Column("planned", N_("Gepland"), "number", total=True, definition=PLANNED_IS),
    MEETINGS,
    Count((Is("state", ("planned",)),)),
    gaps=("meetings",),
)
