"""Views that hold the 13 centrumsteden against the other municipalities, and Brussels apart."""

from __future__ import annotations

from typing import Final

import pandas as pd
import plotly.graph_objects as go

from charts.bars import euro_bars
from charts.look import Look
from data_access.queries import awards, awards_compared, geography
from data_access.queries.completeness import COVERAGE
from language import N_
from views.awards import AWARD, NOT_ZERO
from views.declaration import Column, Ratio, Share, View
from views.geography import INHABITANTS, MAXIMUM, NO_PAYMENTS
from views.lists import COVERED, WHOLE_ONLY

KINDS: Final = {
    "regional_city": N_("Centrumsteden"),
    "other": N_("Andere Vlaamse gemeenten"),
    "brussels": N_("Brussel"),
}
CITIES: Final = N_(
    "Centrumsteden: Aalst, Antwerpen, Brugge, Genk, Gent, Hasselt, Kortrijk, Leuven, Mechelen, "
    "Oostende, Roeselare, Sint-Niklaas en Turnhout."
)
_KIND: Final = Column("kind", N_("Soort gemeente"), "code", labels=KINDS)


def _chart(frame: pd.DataFrame, look: Look) -> go.Figure:
    named = [look.language.t(KINDS[kind]) for kind in frame["kind"]]
    return euro_bars(frame.assign(named=named), look, item="named", amount="per_inhabitant")


ENTITLEMENTS: Final = View(
    key="trekkingsrechten-centrumsteden",
    subject="geography",
    page="spreiding",
    title=N_("Maximum per inwoner: centrumsteden tegenover de andere gemeenten"),
    question=N_("Kunnen centrumsteden per inwoner meer krijgen dan andere gemeenten?"),
    query=geography.per_kind_of_city,
    scope=geography.ENTITLEMENTS,
    columns=(
        _KIND,
        Column("scheme", N_("Regeling")),
        Column("municipalities", N_("Gemeenten"), "number", total=True, within="scheme"),
        Column(
            "inhabitants", N_("Inwoners"), "number", total=True, within="scheme",
            definition=INHABITANTS, whole=True,
        ),
        Column("population_year", N_("Inwoners in"), "year", aside=True),
        Column(
            "maximum", N_("Maximumbedrag"), "euro", total=True, within="scheme", definition=MAXIMUM
        ),
        Column("share", N_("Aandeel in deze keuze"), "percent", derive=Share("maximum")),
        Column(
            "per_inhabitant",
            N_("Maximum per inwoner"),
            "euro",
            derive=Ratio("maximum", "inhabitants"),
        ),
    ),
    item="kind",
    measure="per_inhabitant",
    chart=_chart,
    gaps=("entitlements",),
    notes=(NO_PAYMENTS, CITIES),
)  # fmt: skip

AWARDS: Final = View(
    key="toekenningen-centrumsteden",
    subject="geography",
    page="spreiding",
    title=N_("Toegekend per inwoner: centrumsteden tegenover de andere gemeenten"),
    question=N_("Krijgen centrumsteden per inwoner meer toegekend dan andere gemeenten?"),
    query=awards_compared.per_kind_of_city,
    scope=awards.AWARDS,
    columns=(
        _KIND,
        Column(
            "municipalities",
            N_("Gemeenten"),
            "number",
            total=True,
            definition=N_("Alle gemeenten van deze soort, ook die zonder toekenning."),
        ),
        Column("awarded_in", N_("Waarvan met toekenning"), "number", total=True),
        Column("awards", N_("Toekenningen"), "number", total=True, definition=AWARD),
        Column("amount", N_("Toegekend"), "euro", total=True),
        Column("share", N_("Aandeel"), "percent", derive=Share("amount"), needs=COVERAGE),
        Column("inhabitants", N_("Inwoners"), "number", total=True),
        Column("population_year", N_("Inwoners in"), "year", minor=True),
        Column(
            "per_inhabitant",
            N_("Per inwoner"),
            "euro",
            derive=Ratio("amount", "inhabitants"),
            needs=COVERAGE,
        ),
        COVERED,
    ),
    item="kind",
    measure="per_inhabitant",
    chart=_chart,
    gaps=("awards", "projects"),
    notes=(NOT_ZERO, WHOLE_ONLY, CITIES),
)

VIEWS: Final = (ENTITLEMENTS, AWARDS)
