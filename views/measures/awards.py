"""Measures of awards: how many projects, for how much, and per inhabitant."""

from __future__ import annotations

from typing import Final

from data_access.facts.awards import AWARDS
from data_access.facts.lists import LISTS_OF_AWARDS
from language import N_, Plural
from views import wording
from views.asked_words import phrases
from views.declaration import Column, Ratio, Share
from views.lists import COVERAGE, COVERED
from views.measures.algebra import Count, Distinct, Every, Is, Known, Total
from views.measures.inhabitants import PEOPLE
from views.measures.measure import Measure
from views.provenance import TWICE
from views.purposes import Words

AWARD: Final = N_(
    "Een project waarvan een bron het bedrag noemt, of een toegekende aanvraag. Een aanvraag en haar "
    "project tellen samen één keer. Een hele oproep die als één lijn is vastgelegd, telt als één."
)
NAMED_ONLY: Final = N_(
    "Organisaties die een bron bij een oproep noemt, zonder bedrag. Of ze een van de toegekende "
    "projecten hebben, staat niet altijd vast; ze tellen niet mee als toekenning."
)
_GAPS: Final = ("awards", "projects", TWICE)
_AWARDS: Final = Is("standing", ("award",))

NUMBER: Final = Measure(
    "toekenningen",
    Column(
        "awards",
        N_("Toekenningen"),
        "number",
        total=True,
        definition=AWARD,
        words=wording.AWARDS,
        reported="awarded",
    ),
    AWARDS,
    Count((_AWARDS,), placed=True),
    spoken_of_as=("award", "project"),
    asked_as=("toekenningen", "hoeveel projecten", "toegekende projecten"),
    gaps=_GAPS,
)
WITHOUT_AMOUNT: Final = Measure(
    "toekenningen-zonder-bedrag",
    Column(
        "without_amount",
        N_("Waarvan zonder bedrag"),
        "number",
        total=True,
        definition=N_("Toekenningen waarvan het bedrag niet bekend is."),
        aside=True,
        words=Words(total=Plural("{n} toekenning zonder bedrag", "{n} toekenningen zonder bedrag")),
    ),
    AWARDS,
    Count((_AWARDS, Known("amount", known=False))),
)
AMOUNT: Final = Measure(
    "toegekend",
    Column(
        "amount",
        N_("Toegekend"),
        "euro",
        total=True,
        definition=N_("De som van de bedragen die bekend zijn. Het is nog geen betaling."),
        words=wording.AWARDED,
        reported="awarded_amount",
    ),
    AWARDS,
    Total("amount", (_AWARDS,)),
    sources=("source_id", "second_source_id"),
    spoken_of_as=("award", "money"),
    asked_as=phrases(
        """
        toegekend | toegekend bedrag | toegekende bedrag* | kreeg | ontving | steun
        """
    ),
    gaps=_GAPS,
    in_full=N_("Toegekend bedrag"),
)
NAMED: Final = Measure(
    "genoemd",
    Column(
        "named",
        N_("Genoemd, zonder bedrag"),
        "number",
        total=True,
        definition=NAMED_ONLY,
        aside=True,
        words=Words(total=Plural("{n} vermelding zonder bedrag", "{n} vermeldingen zonder bedrag")),
    ),
    AWARDS,
    Count((Is("standing", ("named",)),)),
)
AWARDED_IN: Final = Measure(
    "gemeenten-met-toekenning",
    Column(
        "awarded_in",
        N_("Waarvan met toekenning"),
        "number",
        total=True,
        words=Words(
            total=Plural("{n} gemeente met een toekenning", "{n} gemeenten met een toekenning")
        ),
    ),
    AWARDS,
    Distinct("nis", (_AWARDS,), placed=True),
)
COVERAGE_OF_AWARDS: Final = Measure(
    "dekking-van-toekenningen", COVERED, LISTS_OF_AWARDS, Every(), sources=()
)
SHARE: Final = Measure(
    "aandeel-toegekend",
    Column("share", N_("Aandeel"), "percent", derive=Share("amount"), aside=True, needs=COVERAGE),
    made_from=(AMOUNT, COVERAGE_OF_AWARDS),
)
PER_INHABITANT: Final = Measure(
    "toegekend-per-inwoner",
    Column(
        "per_inhabitant",
        N_("Per inwoner"),
        "euro",
        derive=Ratio("amount", "inhabitants"),
        definition=N_(
            "Het toegekende bedrag gedeeld door de inwoners van die plaats op 1 januari van het gekozen "
            "jaar; zonder één gekozen jaar die van 2020, het jongste nagekeken cijfer voor Vlaanderen en "
            "Brussel. Waar het aantal inwoners van dat jaar niet bekend is, staat er niets."
        ),
        needs=COVERAGE,
        words=wording.AWARDED_EACH,
    ),
    made_from=(AMOUNT, PEOPLE, COVERAGE_OF_AWARDS),
    gaps=_GAPS,
    in_full=N_("Toegekend per inwoner"),
)
