"""Where awarded money goes: per place, call, year and kind of city; places not known included."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pandas as pd
import plotly.graph_objects as go

from charts.look import Look
from charts.paired_bars import Measure as Bars
from charts.paired_bars import paired_bars
from language import N_
from views import wording
from views.asked_words import phrases
from views.bars import RankedBars
from views.breakdowns.breakdown import Breakdown, By, KnownFirst
from views.breakdowns.keys import CALL, YEAR
from views.breakdowns.places import KIND_OF_CITY, MUNICIPALITY, PROVINCE
from views.comparison import with_provinces
from views.compose import Drawn, compose
from views.declaration import Column, Ratio, View
from views.lists import COVERAGE, WHOLE_ONLY
from views.map_scenes import HIGHEST_SHOWN
from views.measures import awards as of
from views.measures.inhabitants import MUNICIPALITIES, PEOPLE, PEOPLE_IN
from views.provenance import TWICE
from views.purposes import Headline, InAnswer, Panels, PanelWords, Words

NONE_KNOWN: Final = N_("geen toekenning bekend in deze keuze")
NOT_ZERO: Final = N_(
    "Waar niets staat, is geen toekenning bekend. Dat betekent niet dat er geen is."
)
CITIES: Final = N_(
    "Centrumsteden: Aalst, Antwerpen, Brugge, Genk, Gent, Hasselt, Kortrijk, Leuven, Mechelen, "
    "Oostende, Roeselare, Sint-Niklaas en Turnhout."
)
_GAPS: Final = ("awards", "projects", TWICE)

_FIGURES: Final = (
    of.NUMBER,
    of.WITHOUT_AMOUNT,
    of.AMOUNT,
    of.SHARE,
    PEOPLE,
    PEOPLE_IN,
    of.PER_INHABITANT,
    of.NAMED,
    of.COVERAGE_OF_AWARDS,
)
_FORMS: Final = (
    ("bedrag", "amount"),
    ("inwoner", "per_inhabitant"),
    ("aantal", "awards"),
    ("aandeel", "share"),
)
_TOLD: Final = ("awards", "amount", "per_inhabitant", "population_year", "share", "named")
_DRAWN: Final = Drawn(_TOLD, NONE_KNOWN, _FORMS)


def _beside_chart(frame: pd.DataFrame, look: Look) -> go.Figure:
    t = look.language.t
    bars = (
        Bars("per_inhabitant", t("Gemeente"), "accent"),
        Bars("province_rate", t("Provincie")),
        Bars("flanders_rate", t("Vlaanderen")),
    )
    placed = frame.dropna(subset=["nis"]).head(HIGHEST_SHOWN)
    return paired_bars(placed, look, item="municipality", measures=bars)


SPREAD: Final = ("spreiding", "verspreid*", "geografisch*")
"""Words of a judgement of where what was awarded went."""

PER_PROVINCE: Final = compose(
    "toekenningen-per-provincie",
    *_FIGURES,
    by=(PROVINCE,),
    order=(KnownFirst("by_province"), By("amount", descending=True)),
    made_up="together",
    subject="geography",
    page="kaart",
    at={"over": "toekenningen", "niveau": "provincies"},
    title=N_("Toegekend per provincie"),
    question=N_("Hoeveel projecten zijn toegekend in elke provincie, en voor hoeveel?"),
    measure="amount",
    drawn=_DRAWN,
    map_total="amount",
    in_answer=InAnswer(beside_sources=True, judged_by=SPREAD),
    gaps=_GAPS,
    notes=(NOT_ZERO, WHOLE_ONLY),
)
PER_MUNICIPALITY: Final = compose(
    "toekenningen-per-gemeente",
    *_FIGURES,
    by=(MUNICIPALITY,),
    order=(KnownFirst("by_nis"), By("amount", descending=True), By("nis_name")),
    made_up="together",
    subject="geography",
    page="kaart",
    at={"over": "toekenningen", "niveau": "gemeenten"},
    title=N_("Toegekend per gemeente"),
    question=N_("Welke gemeenten hebben toegekende projecten, en voor hoeveel?"),
    measure="amount",
    drawn=replace(_DRAWN, told=("province", *_TOLD)),
    map_total="amount",
    in_answer=InAnswer(beside_sources=True, judged_by=SPREAD),
    gaps=_GAPS,
    notes=(NOT_ZERO, WHOLE_ONLY),
)


def _panels(key: str, title: str, panel: Breakdown, words: PanelWords) -> View:
    """Awards per province once more, in small maps side by side."""
    return compose(
        key,
        *_FIGURES,
        by=(panel, PROVINCE),
        order=(*panel.order, By("by_province"), By("province_name")),
        made_up="together",
        subject="geography",
        page="kaart",
        at={"tab": "vergelijken"},
        title=title,
        question=N_(
            "Verschilt de spreiding over de provincies van oproep tot oproep, of van jaar tot jaar?"
        ),
        item="province",
        measure="per_inhabitant",
        drawn=replace(_DRAWN, panels="panel"),
        headline=Headline(panels=Panels("panel", words)),
        gaps=_GAPS,
        notes=(NOT_ZERO, WHOLE_ONLY),
    )


PER_CALL: Final = _panels(
    "toekenningen-per-oproep-en-provincie",
    N_("Toegekend per oproep"),
    CALL.showing(
        Column("panel", N_("Oproep")),
        labels={"panel": "title"},
        order=(By("call_year"), By("by_call")),
        only_known=True,
    ),
    wording.IN_CALLS,
)
PER_YEAR: Final = _panels(
    "toekenningen-per-jaar-en-provincie",
    N_("Toegekend per jaar"),
    YEAR.showing(Column("panel", N_("Jaar")), as_text=True, only_known=True),
    wording.IN_YEARS,
)

# Kinds of municipalities are many ("Centrumsteden") or one ("Brussel"): no verb goes with both.
_AWARDED_EACH: Final = Words(
    top=N_("Per inwoner ging het meest naar {name}: {value}"),
    tie=N_("Per inwoner ging evenveel en het meest naar {names}: elk {value}"),
    equal=wording.AWARDED_EACH.equal,
    one=N_("Toegekend per inwoner aan {name}: {value}"),
    zero=wording.AWARDED_EACH.zero,
)
PER_KIND_OF_CITY: Final = compose(
    "toekenningen-centrumsteden",
    MUNICIPALITIES,
    of.AWARDED_IN,
    of.NUMBER,
    of.AMOUNT.shown(definition=None, reported=""),
    of.SHARE.shown(aside=False),
    PEOPLE.shown(total=True, whole=True, unknown=None, words=wording.INHABITANTS),
    PEOPLE_IN,
    of.PER_INHABITANT.shown(definition=None, words=_AWARDED_EACH),
    of.COVERAGE_OF_AWARDS,
    by=(KIND_OF_CITY,),
    made_up="together",
    subject="geography",
    page="kaart",
    at={"tab": "vergelijken"},
    title=N_("Toegekend per inwoner: centrumsteden tegenover de andere gemeenten"),
    question=N_("Krijgen centrumsteden per inwoner meer toegekend dan andere gemeenten?"),
    measure="per_inhabitant",
    chart=RankedBars("per_inhabitant"),
    gaps=_GAPS,
    notes=(NOT_ZERO, WHOLE_ONLY, CITIES),
    in_answer=InAnswer(sets_apart=True),
)

_BESIDE: Final = (
    Column(
        "rank_in_province",
        N_("Rang in de provincie"),
        "year",
        needs=COVERAGE,
        aside=True,
        definition=N_(
            "Plaats onder de gemeenten van de provincie met een bekend bedrag, per inwoner."
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
        definition=N_("Alle bekende bedragen van de provincie, gedeeld door al haar inwoners."),
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
            "Alle bekende bedragen van Vlaanderen zonder Brussel, gedeeld door al zijn inwoners."
        ),
    ),
)
COMPARED: Final = compose(
    "gemeente-vergeleken-toekenningen",
    of.NUMBER,
    of.AMOUNT.shown(definition=None, reported=""),
    PEOPLE,
    PEOPLE_IN,
    of.PER_INHABITANT.shown(definition=None),
    by=(
        MUNICIPALITY.showing(
            Column("municipality", N_("Gemeente")),
            Column("nis", N_("NIS-code"), minor=True),
            Column("current_nis", N_("NIS-code van vandaag"), minor=True, key_of="nis"),
            Column("province", N_("Provincie")),
            only_known=True,
        ),
    ),
    made_up="together",
    compared=(with_provinces(PEOPLE), (*_BESIDE, of.COVERAGE_OF_AWARDS.column)),
    subject="geography",
    page="kaart",
    of_one="municipalities",
    title=N_("Toegekend per inwoner, tegenover de provincie en Vlaanderen"),
    question=N_("Hoeveel kreeg een gemeente per inwoner, tegenover haar provincie en Vlaanderen?"),
    measure="per_inhabitant",
    chart=_beside_chart,
    headline=Headline(rank=wording.IN_PROVINCE),
    select=None,
    gaps=_GAPS,
    notes=(NOT_ZERO, WHOLE_ONLY),
    asked_as=phrases(
        """
        meer … dan gemiddeld in | minder … dan gemiddeld in | kreeg … dan het gemiddelde
        | kreeg … tegenover | kreeg … vergelek* | kreeg … ten opzichte van
        | toegekend … tegenover de provincie | per inwoner … tegenover
        | per inwoner … ten opzichte van | per inwoner … vergelek* | per inwoner … dan gemiddeld
        | gekregen dan gemiddeld | gekregen … vergelek*
        """
    ),
)

VIEWS: Final = (PER_PROVINCE, PER_MUNICIPALITY, PER_CALL, PER_YEAR)
OF_KINDS: Final = (PER_KIND_OF_CITY,)
OF_ONE_MUNICIPALITY: Final = (COMPARED,)
