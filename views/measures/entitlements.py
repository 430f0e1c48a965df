"""Measures of maxima that municipalities may draw (trekkingsrechten): per scheme, never over schemes."""

from __future__ import annotations

from typing import Final

from data_access.facts.entitlements import ENTITLEMENTS
from language import N_
from views import wording
from views.declaration import Column, Ratio, Share
from views.measures.algebra import Distinct, Largest, Total, Whole
from views.measures.measure import Measure

MAXIMUM_IS: Final = N_(
    "Het bedrag dat een gemeente hoogstens kan krijgen (trekkingsrecht). Het is geen betaling: wat een "
    "gemeente werkelijk kreeg, is niet bekend."
)
_SCHEME: Final = "scheme"

MUNICIPALITIES: Final = Measure(
    "gemeenten-met-maximum",
    Column(
        "municipalities",
        N_("Gemeenten"),
        "number",
        total=True,
        within=_SCHEME,
        words=wording.MUNICIPALITIES,
    ),
    ENTITLEMENTS,
    Distinct("nis"),
    asked_as=("over hoeveel gemeenten", "hoeveel gemeenten … verdeel*"),
)
PEOPLE: Final = Measure(
    "inwoners-van-regeling",
    Column(
        "inhabitants",
        N_("Inwoners"),
        "number",
        total=True,
        within=_SCHEME,
        definition=N_(
            "Inwoners van de gemeenten met een maximumbedrag, in het jaar waarmee de regeling rekent."
        ),
        whole=True,
        words=wording.INHABITANTS,
    ),
    ENTITLEMENTS,
    Whole("inhabitants"),
    sources=("population_source",),
)
PEOPLE_IN: Final = Measure(
    "inwoners-van-regeling-in",
    Column("population_year", N_("Inwoners in"), "year", aside=True),
    ENTITLEMENTS,
    Largest("population_year"),
)
MAXIMUM: Final = Measure(
    "maximum",
    Column(
        "maximum",
        N_("Maximumbedrag"),
        "euro",
        total=True,
        within=_SCHEME,
        definition=MAXIMUM_IS,
        words=wording.MAXIMUM,
    ),
    ENTITLEMENTS,
    Total("maximum"),
    spoken_of_as=("entitlement",),
    asked_as=("trekkingsrecht*", "maximumbedrag*", "maxima", "hoogstens krijgen", "drawing rights"),
    gaps=("entitlements",),
)
PER_INHABITANT: Final = Measure(
    "maximum-per-inwoner",
    Column(
        "per_inhabitant",
        N_("Maximum per inwoner"),
        "euro",
        derive=Ratio("maximum", "inhabitants"),
        definition=N_("Het maximumbedrag gedeeld door de inwoners van dezelfde gemeenten."),
        words=wording.MAXIMUM_EACH,
    ),
    made_from=(MAXIMUM, PEOPLE),
    gaps=("entitlements",),
    in_full=N_("Maximum per inwoner"),
)
SHARE: Final = Measure(
    "aandeel-in-regeling",
    Column(
        "share",
        N_("Aandeel in deze keuze"),
        "percent",
        derive=Share("maximum"),
        aside=True,
    ),
    made_from=(MAXIMUM,),
)
