"""Maxima that municipalities may draw (trekkingsrechten): per scheme, place and kind of city."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go

from charts.dot_plot import Against, dot_plot
from charts.look import Look
from language import N_
from views import wording
from views.asked_words import phrases
from views.bars import RankedBars
from views.breakdowns.breakdown import By
from views.breakdowns.keys import SCHEME
from views.breakdowns.places import KIND_OF_CITY, MUNICIPALITY, PROVINCE, YES_NO
from views.comparison import within_scheme
from views.compose import Drawn, compose
from views.compositions.awards import CITIES
from views.declaration import Column, Ratio, View
from views.lists import COVERAGE
from views.measures import entitlements as of
from views.purposes import Headline, InAnswer, OnSlide, Panels, Words

NO_PAYMENTS: Final = N_(
    "Maximumbedragen, geen betalingen. Bedragen van verschillende regelingen worden nooit opgeteld."
)
NOT_BRUSSELS: Final = N_(
    "Het Brussels Hoofdstedelijk Gewest heeft in deze regelingen geen trekkingsrecht: niet van "
    "toepassing, en dus geen nul."
)
NOT_CHOSEN: Final = N_("niet in deze keuze")
NO_AMOUNT: Final = N_("geen bedrag in deze keuze")
_GAPS: Final = ("entitlements",)

_FIGURES: Final = (of.PEOPLE, of.PEOPLE_IN, of.MAXIMUM, of.PER_INHABITANT, of.SHARE)
_TOLD: Final = ("per_inhabitant", "maximum", "share", "inhabitants", "population_year")
_HIGHEST_FIRST: Final = (*SCHEME.order, By("maximum", descending=True))

_PROVINCE: Final = PROVINCE.showing(
    Column("province", N_("Provincie")),
    Column("province_slug", N_("Code"), minor=True, key_of="province"),
)
_MUNICIPALITY: Final = MUNICIPALITY.showing(
    Column("municipality", N_("Gemeente")),
    Column("nis", N_("NIS-code"), minor=True),
    Column("current_nis", N_("NIS-code van vandaag"), minor=True, key_of="nis"),
    Column("province", N_("Provincie")),
    Column("province_slug", N_("Code"), minor=True, key_of="province"),
)
_REGIONAL_CITY: Final = Column(
    "regional_city", N_("Centrumstad"), "code", labels=YES_NO, minor=True
)
_BESIDE: Final = (
    Column(
        "rank",
        N_("Rang"),
        "year",
        needs=COVERAGE,
        aside=True,
        definition=N_("Plaats onder alle gemeenten van de regeling, naar maximum per inwoner."),
    ),
    Column(
        "rank_in_province",
        N_("Rang in de provincie"),
        "year",
        needs=COVERAGE,
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
        needs=COVERAGE,
        definition=N_("Het maximum per inwoner van alle gemeenten van de provincie samen."),
    ),
    Column("flanders_maximum", N_("Maximumbedrag van Vlaanderen"), "euro", minor=True),
    Column("flanders_inhabitants", N_("Inwoners van Vlaanderen"), "number", minor=True),
    Column(
        "flanders_rate",
        N_("Vlaanderen, per inwoner"),
        "euro",
        derive=Ratio("flanders_maximum", "flanders_inhabitants"),
        needs=COVERAGE,
        definition=N_("Het maximum per inwoner van alle gemeenten van de regeling samen."),
    ),
)
_FORMS: Final = (("inwoner", "per_inhabitant"), ("bedrag", "maximum"), ("aandeel", "share"))
_DRAWN: Final = Drawn(
    ("municipalities", *_TOLD), NOT_CHOSEN, _FORMS, without_brussels=True, whole=True
)
_TOLD_OF_ONE: Final = (
    "province", *_TOLD, "rank", "rank_in_province", "province_rate", "flanders_rate",
)  # fmt: skip


def _beside_chart(frame: pd.DataFrame, look: Look) -> go.Figure:
    """Schemes on one scale, and never added up: a municipality against its province and Flanders."""
    t = look.language.t
    names, provinces = frame["municipality"].unique(), frame["province"].unique()
    named = [
        row["scheme"] if len(names) == 1 else f"{row['municipality']} ({row['scheme']})"
        for row in frame.to_dict("records")
    ]
    return dot_plot(
        frame.assign(named=named),
        look,
        item="named",
        value="per_inhabitant",
        words=names[0] if len(names) == 1 else t("Gemeente"),
        against=(
            Against(
                "province_rate", provinces[0] if len(provinces) == 1 else t("Provincie"), "diamond"
            ),
            Against("flanders_rate", t("Vlaanderen"), "line-ns"),
        ),
        amount="maximum",
    )


def _of_provinces(key: str, title: str, question: str, **declared: Any) -> View:
    return compose(
        key,
        of.MUNICIPALITIES,
        *_FIGURES,
        by=(_PROVINCE, SCHEME),
        order=(*_HIGHEST_FIRST, By("by_province")),
        made_up="together",
        subject="geography",
        page="kaart",
        title=title,
        question=question,
        measure="per_inhabitant",
        gaps=_GAPS,
        notes=(NO_PAYMENTS, NOT_BRUSSELS),
        **declared,
    )


PER_PROVINCE: Final = _of_provinces(
    "trekkingsrechten-per-provincie",
    N_("Maximumbedragen (trekkingsrechten) per provincie"),
    N_("Hoeveel kunnen de gemeenten van elke provincie hoogstens krijgen?"),
    at={"niveau": "provincies"},
    drawn=_DRAWN,
    map_total="maximum",
    on_slide=OnSlide(one_of="schemes"),
    in_answer=InAnswer(begins="maxima"),
)
SIDE_BY_SIDE: Final = _of_provinces(
    "trekkingsrechten-naast-elkaar",
    N_("De regelingen naast elkaar"),
    N_("Verschilt de spreiding over de provincies van regeling tot regeling?"),
    drawn=replace(_DRAWN, panels="scheme"),
    at={"tab": "vergelijken"},
    asked_as=phrases(
        """
        regeling* naast elkaar | regelingen … vergelek* | pacten … vergelek* | verschil* … regeling*
        | van regeling tot regeling | bij lekp … dan bij | bij e-inclusie … dan bij
        | regeling … dan bij | naast elkaar … lekp* | anders … dan bij lekp*
        | anders … dan bij e-inclusie
        """
    ),
)


def _of_municipalities(key: str, title: str, question: str, **declared: Any) -> View:
    return compose(
        key,
        *_FIGURES,
        made_up="together",
        also=(_REGIONAL_CITY,),
        compared=(within_scheme, _BESIDE),
        subject="geography",
        title=title,
        question=question,
        gaps=_GAPS,
        **declared,
    )


PER_MUNICIPALITY: Final = _of_municipalities(
    "trekkingsrechten-per-gemeente",
    N_("Maximumbedragen (trekkingsrechten) per gemeente"),
    N_("Hoeveel kan elke gemeente hoogstens krijgen, en hoe staat ze tegenover de andere?"),
    by=(_MUNICIPALITY, SCHEME),
    page="kaart",
    at={"niveau": "gemeenten"},
    measure="per_inhabitant",
    drawn=replace(_DRAWN, told=_TOLD_OF_ONE, absent=NO_AMOUNT),
    map_total="maximum",
    headline=Headline(rank=wording.IN_FLANDERS),
    on_slide=OnSlide(one_of="schemes"),
    in_answer=InAnswer(begins="maxima"),
    notes=(NO_PAYMENTS, NOT_BRUSSELS),
)
COMPARED: Final = _of_municipalities(
    "gemeente-vergeleken",
    N_("Maximum per inwoner, tegenover de provincie en Vlaanderen"),
    N_("Hoe staat een gemeente tegenover haar provincie en Vlaanderen?"),
    by=(SCHEME, _MUNICIPALITY),
    select=None,
    page="kaart",
    of_one="municipalities",
    measure="per_inhabitant",
    chart=_beside_chart,
    headline=Headline(
        panels=Panels("scheme", wording.IN_SCHEMES, item="municipality"), rank=wording.IN_FLANDERS
    ),
    notes=(NO_PAYMENTS,),
    asked_as=phrases(
        """
        trekkingsrecht* … ten opzichte van | trekkingsrecht* … tegenover
        | trekkingsrecht* … vergelek* | trekkingsrecht* … gemiddeld* | trekkingsrecht* … rest van
        | maxim* … tegenover | maxim* … vergelek* | maxim* … gemiddelde in
        | tegenover haar provincie … trekkingsrecht* | hoe doet … trekkingsrecht*
        | maximum … ten opzichte van
        """
    ),
)
PARTS: Final = compose(
    "gemeenten-van-toen",
    of.PEOPLE,
    of.PEOPLE_IN,
    of.MAXIMUM,
    of.PER_INHABITANT,
    by=(
        MUNICIPALITY.showing(
            Column("municipality", N_("Gemeente")),
            Column("nis", N_("NIS-code"), minor=True),
            Column("province", N_("Provincie")),
        ),
        SCHEME,
    ),
    order=(*_HIGHEST_FIRST, By("nis_name")),
    made_up="together",
    borders="then",
    subject="geography",
    page="kaart",
    of_one="municipalities",
    title=N_("Maximumbedragen van de gemeenten van toen"),
    question=N_("Hoe was het bedrag verdeeld over de gemeenten waaruit een gemeente ontstond?"),
    measure="maximum",
    select=None,
    gaps=_GAPS,
    in_answer=InAnswer(begins="maxima"),
    notes=(NO_PAYMENTS,),
    asked_as=phrases(
        """
        gemeenten van toen | voor de fusie | vóór de fusie | van voor de fusie
        | vroegere … gemeente* | vroegere gemeente* | van het vroegere | van de vroegere
        | voormalige … gemeente* | voormalige | oude gemeente* | gefuseerde gemeente*
        | fusiegemeente* | deelgemeente* | ontstond uit | waaruit … ontst* | kwam van het
        | aandeel van de oude | before the merger
        """
    ),
)
PER_SCHEME: Final = compose(
    "trekkingsrechten-per-regeling",
    of.MUNICIPALITIES.shown(total=False, within=None, words=Words()),
    of.PEOPLE_IN.shown(aside=False, minor=True),
    of.MAXIMUM.shown(
        total=False,
        within=None,
        words=replace(
            wording.MAXIMUM,
            top=N_("De regeling met het hoogste maximumbedrag is {name}: {value}"),
            tie=N_("De regelingen met het hoogste maximumbedrag zijn {names}: elk {value}"),
            one=N_("Het maximumbedrag van {name} is {value}"),
        ),
    ),
    by=(
        SCHEME.showing(
            Column("scheme", N_("Regeling"), "data"),
            Column("key", N_("Code"), minor=True, key_of="scheme"),
            Column("domain", N_("Beleidsdomein"), "data"),
            Column("year", N_("Jaar"), "year"),
            labels={
                "scheme": "name",
                "key": "key",
                "domain": "policy_domain",
                "year": "year",
                "remark": "remark",
            },
        ),
    ),
    made_up="together",
    after=(Column("remark", N_("Opmerking"), "data", minor=True),),
    subject="geography",
    page="kaart",
    at={"tab": "vergelijken"},
    title=N_("Maximumbedragen (trekkingsrechten) per regeling"),
    question=N_("Hoeveel kunnen gemeenten samen hoogstens krijgen uit elke regeling?"),
    measure="maximum",
    gaps=_GAPS,
    notes=(NO_PAYMENTS,),
)
# Kinds of municipalities are many ("Centrumsteden") or one ("Brussel"): no verb goes with both.
_MAXIMUM_EACH: Final = Words(
    top=N_("Het maximum per inwoner is het hoogst voor {name}: {value}"),
    tie=N_("Het maximum per inwoner is het hoogst voor {names}: elk {value}"),
    equal=wording.MAXIMUM_EACH.equal,
    one=N_("Maximum per inwoner voor {name}: {value}"),
    zero=wording.MAXIMUM_EACH.zero,
)
PER_KIND_OF_CITY: Final = compose(
    "trekkingsrechten-centrumsteden",
    of.MUNICIPALITIES,
    of.PEOPLE,
    of.PEOPLE_IN,
    of.MAXIMUM,
    of.SHARE.shown(aside=False),
    of.PER_INHABITANT.shown(definition=None, words=_MAXIMUM_EACH),
    by=(KIND_OF_CITY, SCHEME),
    order=(*SCHEME.order, *KIND_OF_CITY.order),
    made_up="together",
    subject="geography",
    page="kaart",
    at={"tab": "vergelijken"},
    title=N_("Maximum per inwoner: centrumsteden tegenover de andere gemeenten"),
    question=N_("Kunnen centrumsteden per inwoner meer krijgen dan andere gemeenten?"),
    measure="per_inhabitant",
    chart=RankedBars("per_inhabitant", ("kind", "scheme")),
    gaps=_GAPS,
    notes=(NO_PAYMENTS, CITIES),
    headline=Headline(panels=Panels("scheme", wording.IN_SCHEMES_OF_MANY)),
    on_slide=OnSlide(one_of="schemes"),
    in_answer=InAnswer(sets_apart=True),
)

VIEWS: Final = (PER_PROVINCE, PER_MUNICIPALITY, PER_SCHEME, SIDE_BY_SIDE)
OF_KINDS: Final = (PER_KIND_OF_CITY,)
OF_ONE_MUNICIPALITY: Final = (COMPARED,)
OF_PARTS: Final = (PARTS,)
