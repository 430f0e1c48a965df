"""Views on one municipality: what it is compared with, its parts of then, its inhabitants."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pandas as pd
import plotly.graph_objects as go

from charts.look import BLUE, GREY, TEAL, Look
from charts.paired_bars import Measure, paired_bars
from data_access.filters import Filters
from data_access.queries import awards, awards_compared, geography, inhabitants
from data_access.queries.completeness import COVERAGE
from data_access.schema import Query
from language import N_
from views import wording
from views.awards import AWARDS_COUNTED, NOT_ZERO
from views.declaration import Column, Ratio, View
from views.geography import MUNICIPALITY_COLUMNS, NO_PAYMENTS
from views.lists import COVERED, WHOLE_ONLY
from views.map_scenes import HIGHEST_SHOWN
from views.purposes import Headline, Panels, Series

_OF_PARTS: Final = (
    "scheme",
    "municipality",
    "province",
    "nis",
    "inhabitants",
    "population_year",
    "maximum",
    "per_inhabitant",
)


def _of_then(filters: Filters) -> Query:
    """``geography.per_municipality`` in the borders of the time, whichever are chosen."""
    return geography.per_municipality(replace(filters, borders="then"))


def _three(look: Look) -> tuple[Measure, ...]:
    t = look.language.t
    return (
        Measure("per_inhabitant", t("Gemeente"), BLUE),
        Measure("province_rate", t("Provincie"), TEAL),
        Measure("flanders_rate", t("Vlaanderen"), GREY),
    )


def _rates(frame: pd.DataFrame, look: Look) -> go.Figure:
    several = frame["municipality"].nunique() > 1
    named = [
        f"{row['municipality']} ({row['scheme']})" if several else row["scheme"]
        for row in frame.to_dict("records")
    ]
    return paired_bars(frame.assign(named=named), look, item="named", measures=_three(look))


def _award_rates(frame: pd.DataFrame, look: Look) -> go.Figure:
    known = frame.dropna(subset=["nis"]).head(HIGHEST_SHOWN)
    return paired_bars(known, look, item="municipality", measures=_three(look))


COMPARED: Final = View(
    key="gemeente-vergeleken",
    subject="geography",
    page="gemeenten",
    title=N_("Maximum per inwoner, tegenover de provincie en Vlaanderen"),
    question=N_("Hoe staat een gemeente tegenover haar provincie en Vlaanderen?"),
    query=geography.per_municipality,
    scope=geography.ENTITLEMENTS,
    # The scheme names a row, so it stands first.
    columns=tuple(sorted(MUNICIPALITY_COLUMNS, key=lambda column: column.key != "scheme")),
    item="scheme",
    measure="per_inhabitant",
    chart=_rates,
    gaps=("entitlements",),
    notes=(NO_PAYMENTS,),
    headline=Headline(
        panels=Panels("scheme", wording.IN_SCHEMES, item="municipality"), rank=wording.IN_FLANDERS
    ),
)

COMPARED_AWARDS: Final = View(
    key="gemeente-vergeleken-toekenningen",
    subject="geography",
    page="gemeenten",
    title=N_("Toegekend per inwoner, tegenover de provincie en Vlaanderen"),
    question=N_("Hoeveel kreeg een gemeente per inwoner, tegenover haar provincie en Vlaanderen?"),
    query=awards_compared.per_municipality_compared,
    scope=awards.AWARDS,
    columns=(
        Column("municipality", N_("Gemeente")),
        Column("nis", N_("NIS-code"), minor=True),
        Column("current_nis", N_("NIS-code van vandaag"), minor=True, key_of="nis"),
        Column("province", N_("Provincie")),
        AWARDS_COUNTED,
        Column("amount", N_("Toegekend"), "euro", total=True, words=wording.AWARDED),
        Column("inhabitants", N_("Inwoners"), "number", unknown="–"),
        Column("population_year", N_("Inwoners in"), "year", minor=True),
        Column(
            "per_inhabitant",
            N_("Per inwoner"),
            "euro",
            derive=Ratio("amount", "inhabitants"),
            needs=COVERAGE,
            words=wording.AWARDED_EACH,
        ),
        Column(
            "rank_in_province",
            N_("Rang in de provincie"),
            "year",
            needs=COVERAGE,
            aside=True,
            definition=N_(
                "Plaats onder de gemeenten van de provincie met een gekend bedrag, per inwoner."
            ),
        ),
        Column("province_amount", N_("Toegekend in de provincie"), "euro", minor=True, unknown="–"),
        Column(
            "province_inhabitants",
            N_("Inwoners van de provincie"),
            "number",
            minor=True,
            unknown="–",
        ),
        Column(
            "province_rate",
            N_("Provincie, per inwoner"),
            "euro",
            derive=Ratio("province_amount", "province_inhabitants"),
            needs=COVERAGE,
            definition=N_("Alle gekende bedragen van de provincie, gedeeld door al haar inwoners."),
        ),
        Column("flanders_amount", N_("Toegekend in Vlaanderen"), "euro", minor=True, unknown="–"),
        Column(
            "flanders_inhabitants", N_("Inwoners van Vlaanderen"), "number", minor=True, unknown="–"
        ),
        Column(
            "flanders_rate",
            N_("Vlaanderen, per inwoner"),
            "euro",
            derive=Ratio("flanders_amount", "flanders_inhabitants"),
            needs=COVERAGE,
            definition=N_(
                "Alle gekende bedragen van Vlaanderen zonder Brussel, gedeeld door al zijn inwoners."
            ),
        ),
        COVERED,
    ),
    item="municipality",
    measure="per_inhabitant",
    chart=_award_rates,
    gaps=("awards", "projects"),
    notes=(NOT_ZERO, WHOLE_ONLY),
    headline=Headline(rank=wording.IN_PROVINCE),
)

PARTS: Final = View(
    key="gemeenten-van-toen",
    subject="geography",
    page="gemeenten",
    title=N_("Maximumbedragen van de gemeenten van toen"),
    question=N_("Hoe was het bedrag verdeeld over de gemeenten waaruit een gemeente ontstond?"),
    query=_of_then,
    scope=geography.MOVED,
    columns=tuple(column for column in MUNICIPALITY_COLUMNS if column.key in _OF_PARTS),
    item="municipality",
    measure="maximum",
    gaps=("entitlements",),
    notes=(NO_PAYMENTS,),
)

_INHABITANTS: Final = replace(
    wording.INHABITANTS,
    part=N_("{name} telt {value} van de {total} inwoners"),
    top=N_("{name} telt de meeste inwoners: {value}"),
    tie=N_("{names} tellen elk de meeste inwoners: {value}"),
    equal=N_("Alle {rows} tellen evenveel inwoners: {value}"),
    one=N_("{name} telt {value} inwoners"),
    zero=N_("Er zijn nergens inwoners"),
    risen=N_("{name} groeide van {before} inwoners in {first} naar {after} in {last}"),
    fallen=N_("{name} kromp van {before} inwoners in {first} naar {after} in {last}"),
    same=N_("{name} telde in {first} en in {last} evenveel inwoners: {after}"),
)

INHABITANTS: Final = View(
    key="inwoners-per-jaar",
    subject="geography",
    page="gemeenten",
    title=N_("Inwoners"),
    question=N_("Hoeveel inwoners telt een gemeente, en telden de gemeenten waaruit ze ontstond?"),
    query=inhabitants.per_year,
    scope=inhabitants.COUNTED,
    columns=(
        Column("year", N_("Jaar"), "year"),
        Column("municipality", N_("Gemeente")),
        Column("nis", N_("NIS-code"), minor=True),
        Column(
            "inhabitants",
            N_("Inwoners"),
            "number",
            total=True,
            within="year",
            definition=N_("Op 1 januari. Jaren worden nooit opgeteld."),
            words=_INHABITANTS,
        ),
        Column("parts", N_("Geteld uit gemeenten"), "number"),
        Column("note", N_("Opmerking"), "data", minor=True, unknown="–"),
    ),
    item="municipality",
    measure="inhabitants",
    headline=Headline(series=Series("nis", "municipality")),
)

VIEWS: Final = (COMPARED, COMPARED_AWARDS, PARTS, INHABITANTS)
