"""Measures of learning networks: meetings held and planned, places, people."""

from __future__ import annotations

from typing import Final

from data_access.facts.meetings import MEETINGS
from language import N_, Plural
from views import wording
from views.asked_words import phrases
from views.declaration import Column
from views.measures.algebra import Count, Distinct, Is, Total
from views.measures.measure import Measure
from views.purposes import Words

_HELD: Final = Is("state", ("held",))
_NETWORK: Final = Is("meeting_kind", ("learning_network",))
"""Committees and meetings with stakeholders are no learning networks."""
PLANNED_IS: Final = N_(
    "Gepland: zoals aangekondigd op de datum van de bron. Of het ook gebeurde, staat daar niet in."
)
PARTICIPANTS_COLUMN: Final = Column(
    "participants",
    N_("Deelnemers"),
    "number",
    total=True,
    definition=N_("Aantal aanwezigen per bijeenkomst; wie meermaals kwam, telt elke keer mee."),
    words=Words(
        part=N_("{name} telde {value} van de {total} deelnemers"),
        top=N_("{name} telde de meeste deelnemers: {value}"),
        tie=N_("{names} telden elk de meeste deelnemers: {value}"),
        equal=N_("Alle {rows} plaatsen telden evenveel deelnemers: {value}"),
        one=N_("Deelnemers in {name}: {value}"),
        zero=N_("Er waren nergens deelnemers"),
        total=Plural("{n} deelnemer", "{n} deelnemers"),
        caution=N_(
            "Wie naar meer dan één bijeenkomst kwam, telt telkens mee: hoeveel verschillende personen het "
            "waren, is niet bekend."
        ),
    ),
)

HELD: Final = Measure(
    "aantal-bijeenkomsten",
    Column(
        "held",
        N_("Gehouden lerende netwerken"),
        "number",
        total=True,
        words=Words(total=Plural("{n} gehouden lerend netwerk", "{n} gehouden lerende netwerken")),
    ),
    MEETINGS,
    Count((_NETWORK, _HELD), placed=True),
    spoken_of_as=("network",),
    asked_as=("bijeenkomsten", "lerende netwerken", "learning networks", "meetings"),
    gaps=("meetings",),
)
PLACES: Final = Measure(
    "plaatsen",
    Column("places", N_("Gemeenten"), "number", total=True, words=wording.MUNICIPALITIES),
    MEETINGS,
    Distinct("nis"),
    gaps=("meetings",),
)
PARTICIPANTS: Final = Measure(
    "deelnemers",
    PARTICIPANTS_COLUMN,
    MEETINGS,
    Total("participants", (_HELD,)),
    spoken_of_as=("people there",),
    asked_as=phrases(
        """
        deelnemers | aanwezigen | hoeveel mensen kwamen | hoeveel mensen woonden | hoeveel mensen waren
        | hoeveel personen kwamen | hoeveel volk | hoeveel mensen namen … deel | hoeveel personen namen … deel
        """
    ),
    gaps=("meetings",),
)
PLANNED: Final = Measure(
    "gepland",
    Column(
        "planned",
        N_("Gepland"),
        "number",
        total=True,
        definition=PLANNED_IS,
        words=Words(total=Plural("{n} gepland lerend netwerk", "{n} geplande lerende netwerken")),
    ),
    MEETINGS,
    Count((_NETWORK, Is("state", ("planned",))), placed=True),
    gaps=("meetings",),
)
