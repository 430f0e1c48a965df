"""Views that hold the 13 centrumsteden against the other municipalities, and Brussels apart."""

from __future__ import annotations

from typing import Final

import pandas as pd
import plotly.graph_objects as go

from charts.bars import euro_bars
from charts.look import Look
from data_access.queries import awards, awards_compared, geography
from data_access.queries.completeness import COVERAGE
from language import N_, Plural
from views import wording
from views.awards import AWARDS_COUNTED, NOT_ZERO
from views.declaration import Column, Ratio, Share, View
from views.geography import INHABITANTS, MAXIMUM, NO_PAYMENTS
from views.lists import COVERED, WHOLE_ONLY
from views.purposes import Headline, InAnswer, OnSlide, Panels, Words

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


# Kinds of municipalities are many ("Centrumsteden") or one ("Brussel"): no verb goes with both.
_MAXIMUM_EACH: Final = Words(
    top=N_("Het maximum per inwoner is het hoogst voor {name}: {value}"),
    tie=N_("Het maximum per inwoner is het hoogst voor {names}: elk {value}"),
    equal=wording.MAXIMUM_EACH.equal,
    one=N_("Maximum per inwoner voor {name}: {value}"),
    zero=wording.MAXIMUM_EACH.zero,
)
_AWARDED_EACH: Final = Words(
    top=N_("Per inwoner ging het meest naar {name}: {value}"),
    tie=N_("Per inwoner ging evenveel en het meest naar {names}: elk {value}"),
    equal=wording.AWARDED_EACH.equal,
    one=N_("Toegekend per inwoner aan {name}: {value}"),
    zero=wording.AWARDED_EACH.zero,
)

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
        Column(
            "municipalities", N_("Gemeenten"), "number", total=True, within="scheme",
            words=wording.MUNICIPALITIES,
        ),
        Column(
            "inhabitants", N_("Inwoners"), "number", total=True, within="scheme",
            definition=INHABITANTS, whole=True, words=wording.INHABITANTS,
        ),
        Column("population_year", N_("Inwoners in"), "year", aside=True),
        Column(
            "maximum", N_("Maximumbedrag"), "euro", total=True, within="scheme", definition=MAXIMUM,
            words=wording.MAXIMUM,
        ),
        Column("share", N_("Aandeel in deze keuze"), "percent", derive=Share("maximum")),
        Column(
            "per_inhabitant",
            N_("Maximum per inwoner"),
            "euro",
            derive=Ratio("maximum", "inhabitants"),
            words=_MAXIMUM_EACH,
        ),
    ),
    item="kind",
    measure="per_inhabitant",
    chart=_chart,
    gaps=("entitlements",),
    notes=(NO_PAYMENTS, CITIES),
    headline=Headline(panels=Panels("scheme", wording.IN_SCHEMES_OF_MANY)),
    on_slide=OnSlide(one_of="schemes"),
    in_answer=InAnswer(sets_apart=True),
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
            words=wording.MUNICIPALITIES,
        ),
        Column(
            "awarded_in",
            N_("Waarvan met toekenning"),
            "number",
            total=True,
            words=Words(
                total=Plural("{n} gemeente met een toekenning", "{n} gemeenten met een toekenning")
            ),
        ),
        AWARDS_COUNTED,
        Column("amount", N_("Toegekend"), "euro", total=True, words=wording.AWARDED),
        Column("share", N_("Aandeel"), "percent", derive=Share("amount"), needs=COVERAGE),
        Column("inhabitants", N_("Inwoners"), "number", total=True, words=wording.INHABITANTS),
        Column("population_year", N_("Inwoners in"), "year", minor=True),
        Column(
            "per_inhabitant",
            N_("Per inwoner"),
            "euro",
            derive=Ratio("amount", "inhabitants"),
            needs=COVERAGE,
            words=_AWARDED_EACH,
        ),
        COVERED,
    ),
    item="kind",
    measure="per_inhabitant",
    chart=_chart,
    gaps=("awards", "projects"),
    notes=(NOT_ZERO, WHOLE_ONLY, CITIES),
    in_answer=InAnswer(sets_apart=True),
)

VIEWS: Final = (ENTITLEMENTS, AWARDS)
