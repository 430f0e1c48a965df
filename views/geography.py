"""Views on maxima that municipalities may draw (trekkingsrechten): per scheme, province, municipality."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pandas as pd
import plotly.graph_objects as go

from charts.look import Look
from data_access.queries import geography
from language import N_, Plural
from views import wording
from views.declaration import Column, Face, Ratio, Share, View
from views.map_scenes import MapOf
from views.purposes import Headline, InAnswer, OnSlide

MAXIMUM: Final = N_(
    "Het bedrag dat een gemeente hoogstens kan krijgen (trekkingsrecht). Het is geen betaling: wat een "
    "gemeente werkelijk kreeg, is niet bekend."
)
INHABITANTS: Final = N_(
    "Inwoners van de gemeenten met een maximumbedrag, in het jaar waarmee de regeling rekent."
)
NO_PAYMENTS: Final = N_(
    "Maximumbedragen, geen betalingen. Bedragen van verschillende regelingen worden nooit opgeteld."
)
NOT_BRUSSELS: Final = N_(
    "Het Brussels Hoofdstedelijk Gewest heeft in deze regelingen geen trekkingsrecht: niet van "
    "toepassing, en dus geen nul."
)
NOT_CHOSEN: Final = N_("niet in deze keuze")
NO_AMOUNT: Final = N_("geen bedrag in deze keuze")
YES_NO: Final = {"yes": N_("ja"), "no": N_("nee")}


def _scheme_columns() -> tuple[Column, ...]:
    """What a row on maxima ends with: whom it is for, and how much, in all and per inhabitant."""
    return (
        Column(
            "inhabitants",
            N_("Inwoners"),
            "number",
            total=True,
            within="scheme",
            definition=INHABITANTS,
            whole=True,
            words=wording.INHABITANTS,
        ),
        Column("population_year", N_("Inwoners in"), "year", aside=True),
        Column(
            "maximum",
            N_("Maximumbedrag"),
            "euro",
            total=True,
            within="scheme",
            definition=MAXIMUM,
            words=wording.MAXIMUM,
        ),
        Column(
            "per_inhabitant",
            N_("Maximum per inwoner"),
            "euro",
            derive=Ratio("maximum", "inhabitants"),
            definition=N_("Het maximumbedrag gedeeld door de inwoners van dezelfde gemeenten."),
            words=wording.MAXIMUM_EACH,
        ),
        Column(
            "share",
            N_("Aandeel in deze keuze"),
            "percent",
            derive=Share("maximum"),
            aside=True,
        ),
    )


_TOLD: Final = ("per_inhabitant", "maximum", "share", "inhabitants", "population_year")

_PROVINCE_COLUMNS: Final = (
    Column("province", N_("Provincie")),
    Column("province_slug", N_("Code"), minor=True, key_of="province"),
    Column("scheme", N_("Regeling")),
    Column(
        "municipalities",
        N_("Gemeenten"),
        "number",
        total=True,
        within="scheme",
        words=wording.MUNICIPALITIES,
    ),
    *_scheme_columns(),
)
_PROVINCES: Final = MapOf(
    "province", _PROVINCE_COLUMNS, ("municipalities", *_TOLD), NOT_CHOSEN, without_brussels=True
)


def _faces(of: MapOf) -> tuple[Face, ...]:
    return (
        of.face("inwoner", "per_inhabitant"),
        of.face("bedrag", "maximum", circles=True),
        of.face("aandeel", "share"),
    )


_PROVINCE_FACES: Final = _faces(_PROVINCES)


def _side_by_side(frame: pd.DataFrame, look: Look) -> go.Figure:
    return _PROVINCES.multiples(frame, look, "per_inhabitant", "scheme")


_MAXIMUM_OF_SCHEME: Final = replace(
    wording.MAXIMUM,
    top=N_("De regeling met het hoogste maximumbedrag is {name}: {value}"),
    tie=N_("De regelingen met het hoogste maximumbedrag zijn {names}: elk {value}"),
    one=N_("Het maximumbedrag van {name} is {value}"),
)

PER_SCHEME: Final = View(
    key="trekkingsrechten-per-regeling",
    subject="geography",
    page="spreiding",
    title=N_("Maximumbedragen (trekkingsrechten) per regeling"),
    question=N_("Hoeveel kunnen gemeenten samen hoogstens krijgen uit elke regeling?"),
    query=geography.per_scheme,
    scope=geography.ENTITLEMENTS,
    columns=(
        Column("scheme", N_("Regeling"), "data"),
        Column("key", N_("Code"), minor=True, key_of="scheme"),
        Column("domain", N_("Beleidsdomein"), "data"),
        Column("year", N_("Jaar"), "year"),
        Column("municipalities", N_("Gemeenten"), "number"),
        Column("population_year", N_("Inwoners in"), "year", minor=True),
        Column(
            "maximum", N_("Maximumbedrag"), "euro", definition=MAXIMUM, words=_MAXIMUM_OF_SCHEME
        ),
        Column("remark", N_("Opmerking"), "data", minor=True),
    ),
    item="scheme",
    measure="maximum",
    gaps=("entitlements",),
    notes=(NO_PAYMENTS,),
)

PER_PROVINCE: Final = View(
    key="trekkingsrechten-per-provincie",
    subject="geography",
    page="spreiding",
    title=N_("Maximumbedragen (trekkingsrechten) per provincie"),
    question=N_("Hoeveel kunnen de gemeenten van elke provincie hoogstens krijgen?"),
    query=geography.per_province,
    scope=geography.ENTITLEMENTS,
    columns=_PROVINCE_COLUMNS,
    item="province",
    measure="per_inhabitant",
    chart=_PROVINCE_FACES[0].chart,
    faces=_PROVINCE_FACES,
    select=("province_slug", "provinces"),
    gaps=("entitlements",),
    notes=(NO_PAYMENTS, NOT_BRUSSELS),
    on_map=True,
    map_total="maximum",
    on_slide=OnSlide(one_of="schemes"),
    in_answer=InAnswer(begins="maxima"),
)

MUNICIPALITY_COLUMNS: Final = (
    Column("municipality", N_("Gemeente")),
    Column("nis", N_("NIS-code"), minor=True),
    Column("current_nis", N_("NIS-code van vandaag"), minor=True, key_of="nis"),
    Column("province", N_("Provincie")),
    Column("province_slug", N_("Code"), minor=True, key_of="province"),
    Column("scheme", N_("Regeling")),
    Column("regional_city", N_("Centrumstad"), "code", labels=YES_NO, minor=True),
    *_scheme_columns(),
    Column(
        "rank",
        N_("Rang"),
        "year",
        aside=True,
        definition=N_("Plaats onder alle gemeenten van de regeling, naar maximum per inwoner."),
    ),
    Column(
        "rank_in_province",
        N_("Rang in de provincie"),
        "year",
        aside=True,
        definition=N_("Plaats onder de gemeenten van de provincie, naar maximum per inwoner."),
    ),
    Column("province_maximum", N_("Maximumbedrag van de provincie"), "euro", minor=True),
    Column("province_inhabitants", N_("Inwoners van de provincie"), "number", minor=True),
    Column(
        "province_rate",
        N_("Provincie, per inwoner"),
        "euro",
        derive=Ratio("province_maximum", "province_inhabitants"),
        definition=N_("Het maximum per inwoner van alle gemeenten van de provincie samen."),
    ),
    Column("flanders_maximum", N_("Maximumbedrag van Vlaanderen"), "euro", minor=True),
    Column("flanders_inhabitants", N_("Inwoners van Vlaanderen"), "number", minor=True),
    Column(
        "flanders_rate",
        N_("Vlaanderen, per inwoner"),
        "euro",
        derive=Ratio("flanders_maximum", "flanders_inhabitants"),
        definition=N_("Het maximum per inwoner van alle gemeenten van de regeling samen."),
    ),
)
_MUNICIPALITY_FACES: Final = _faces(
    MapOf(
        "municipality",
        MUNICIPALITY_COLUMNS,
        ("province", *_TOLD, "rank", "rank_in_province", "province_rate", "flanders_rate"),
        NO_AMOUNT,
        without_brussels=True,
    )
)

PER_MUNICIPALITY: Final = View(
    key="trekkingsrechten-per-gemeente",
    subject="geography",
    page="spreiding",
    title=N_("Maximumbedragen (trekkingsrechten) per gemeente"),
    question=N_(
        "Hoeveel kan elke gemeente hoogstens krijgen, en hoe staat ze tegenover de andere?"
    ),
    query=geography.per_municipality,
    scope=geography.ENTITLEMENTS,
    columns=MUNICIPALITY_COLUMNS,
    item="municipality",
    measure="per_inhabitant",
    chart=_MUNICIPALITY_FACES[0].chart,
    faces=_MUNICIPALITY_FACES,
    select=("current_nis", "municipalities"),
    gaps=("entitlements",),
    notes=(NO_PAYMENTS, NOT_BRUSSELS),
    on_map=True,
    map_total="maximum",
    headline=Headline(rank=wording.IN_FLANDERS),
    on_slide=OnSlide(one_of="schemes"),
    in_answer=InAnswer(begins="maxima"),
)

SIDE_BY_SIDE: Final = View(
    key="trekkingsrechten-naast-elkaar",
    subject="geography",
    page="spreiding",
    title=N_("De regelingen naast elkaar"),
    question=N_("Verschilt de spreiding over de provincies van regeling tot regeling?"),
    query=geography.per_province,
    scope=geography.ENTITLEMENTS,
    columns=_PROVINCE_COLUMNS,
    item="province",
    measure="per_inhabitant",
    chart=_side_by_side,
    select=("province_slug", "provinces"),
    gaps=("entitlements",),
    notes=(NO_PAYMENTS, NOT_BRUSSELS),
    on_map=True,
)

MOVED: Final = View(
    key="trekkingsrechten-naar-andere-provincie",
    subject="geography",
    page="spreiding",
    title=N_("Maximumbedragen die door fusies van provincie veranderen"),
    question=N_("Welke bedragen tellen vandaag in een andere provincie dan toen?"),
    query=geography.moved,
    scope=geography.MOVED,
    columns=(
        Column("municipality", N_("Gemeente toen")),
        Column("merged_into", N_("Gemeente nu")),
        Column("from_province", N_("Provincie toen")),
        Column("to_province", N_("Provincie nu")),
        Column("scheme", N_("Regeling")),
        Column(
            "maximum",
            N_("Maximumbedrag"),
            "euro",
            total=True,
            within="scheme",
            definition=MAXIMUM,
            words=wording.MAXIMUM,
        ),
    ),
    item="municipality",
    measure="maximum",
    notes=(NO_PAYMENTS,),
    headline=Headline(
        Plural(
            "{n} maximumbedrag verandert door een fusie van provincie",
            "{n} maximumbedragen veranderen door fusies van provincie",
        )
    ),
)

VIEWS: Final = (PER_PROVINCE, PER_MUNICIPALITY, PER_SCHEME, SIDE_BY_SIDE, MOVED)
