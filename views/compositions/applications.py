"""Applications counted: from submitted to awarded, per call, place and status; and why they were refused."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pandas as pd

from charts.look import Look
from data_access.facts.lists import LISTS, REPORTED
from language import N_, Plural
from views import wording
from views.asked_words import phrases
from views.bars import GroupedBars, RankedBars, StageBars
from views.breakdowns.breakdown import By, KnownFirst
from views.breakdowns.keys import CALL, REASON, STATUS
from views.breakdowns.places import MUNICIPALITY, PROVINCE
from views.compose import Drawn, compose
from views.declaration import Column, Ratio, Share
from views.lists import WHOLE_ONLY
from views.measures import applications as of
from views.measures.algebra import IN_COMPLETE_LISTS, Count, Is, Only, Total
from views.measures.applications import GAPS
from views.measures.inhabitants import PEOPLE, PEOPLE_IN
from views.measures.measure import Measure
from views.purposes import Headline, InAnswer, OnSlide, Words

NONE_LISTED: Final = N_("geen aanvraag bekend in deze keuze")
PLACE_OF_APPLICANT: Final = N_(
    "Een aanvraag telt in de gemeente van de aanvrager. Die van een vereniging kan elders werken."
)


def _names(frame: pd.DataFrame, item: str, look: Look) -> list[str]:
    """What a row is called; made-up rows say so, as a real one may bear the same name."""
    t, made_up = look.language.t, look.language.t("fictief")
    named = [t("niet bekend") if pd.isna(name) else str(name) for name in frame[item]]
    return [
        f"{name} ({made_up})" if fictional and made_up not in name else name
        for name, fictional in zip(named, frame["fictional"], strict=True)
    ]


_STAGES: Final = StageBars("awarded", "known", complete="list")

_KNOWN_PER_CALL: Final = of.KNOWN.shown(
    words=replace(wording.APPLICATIONS, part=N_("{name}: {value} van de {total} bekende aanvragen"))
)
PER_CALL: Final = compose(
    "aanvragen-per-oproep",
    *(measure if measure is not of.KNOWN else _KNOWN_PER_CALL for measure in of.COUNTS),
    by=(CALL,),
    subject="applications",
    page="oproepen",
    at={"tab": "aanvragen"},
    title=N_("Aanvragen per oproep, geteld uit de lijst"),
    question=N_("Hoeveel aanvragen zijn ingediend, toegekend en geweigerd, voor hoeveel geld?"),
    measure="known",
    chart=_STAGES,
    gaps=GAPS,
    notes=(of.COUNTED,),
    in_answer=InAnswer(beside_sources=True),
)

_LISTED_PROVINCE: Final = PROVINCE.showing(
    Column("province", N_("Provincie (sleutel)"), minor=True, key_of="name"),
    Column("name", N_("Provincie")),
    item="name",
    labels={"province": "slug", "name": "name"},
    select=("province", "provinces"),
)
PER_PROVINCE: Final = compose(
    "aanvragen-per-provincie",
    *of.COUNTS,
    by=(_LISTED_PROVINCE,),
    subject="applications",
    page="oproepen",
    at={"tab": "aanvragen"},
    title=N_("Aanvragen per provincie"),
    question=N_("Hoeveel aanvragen en toekenningen per provincie, voor welke bedragen?"),
    measure="known",
    chart=_STAGES,
    gaps=GAPS,
    notes=(of.COUNTED,),
    in_answer=InAnswer(beside_sources=True),
)

_LISTED_MUNICIPALITY: Final = MUNICIPALITY.showing(
    Column("municipality", N_("NIS-code"), minor=True),
    Column("name", N_("Gemeente")),
    Column("province", N_("Provincie")),
    item="name",
    labels={"municipality": "nis", "name": "name", "province": "province"},
    select=None,
)
PER_MUNICIPALITY: Final = compose(
    "aanvragen-per-gemeente",
    *of.COUNTS,
    by=(_LISTED_MUNICIPALITY,),
    subject="applications",
    page="oproepen",
    at={"cijfer": "aanvragen-per-gemeente"},
    title=N_("Aanvragen per gemeente"),
    question=N_("Hoeveel aanvragen en toekenningen per gemeente, voor welke bedragen?"),
    measure="known",
    gaps=GAPS,
    notes=(of.COUNTED,),
    in_answer=InAnswer(beside_sources=True),
)

_RATED: Final = replace(of.RATED, value=Count((IN_COMPLETE_LISTS,), sure=True))
PER_STATUS: Final = compose(
    "aanvragen-per-status",
    of.KNOWN.shown(
        words=replace(
            wording.APPLICATIONS,
            part=N_("Status “{name}”: {value} van de {total} bekende aanvragen"),
            top=N_("De meest voorkomende status van bekende aanvragen is “{name}”: {value}"),
            tie=N_(
                "De meest voorkomende statussen van bekende aanvragen zijn {names}: elk {value}"
            ),
            one=N_("Bekende aanvragen met de status “{name}”: {value}"),
        )
    ),
    replace(of.OF_STATUS, made_from=(_RATED,)),
    of.ASKED,
    _RATED,
    by=(STATUS,),
    subject="applications",
    page="oproepen",
    at={"tab": "aanvragen"},
    title=N_("Aanvragen per status"),
    question=N_("Wat werd er van de aanvragen?"),
    measure="known",
    chart=RankedBars("known"),
    gaps=GAPS,
)

_REFUSED: Final = Words(
    part=N_("De meest gegeven reden is “{name}”: {value} van de {total} weigeringen"),
    top=N_("De meest gegeven reden van weigering is “{name}”: {value}"),
    tie=N_("De meest gegeven redenen van weigering zijn {names}: elk {value}"),
    equal=N_("Alle {rows} redenen van weigering komen even vaak voor: {value}"),
    one=N_("Geweigerd om de reden “{name}”: {value}"),
    zero=N_("Er is nog geen reden van weigering bekend"),
    total=Plural("{n} geweigerde aanvraag", "{n} geweigerde aanvragen"),
)
REASONS_OF_REFUSAL: Final = compose(
    "redenen-van-weigering",
    of.KNOWN.shown(key="count", title=N_("Aantal"), words=_REFUSED, reported=""),
    Measure(
        "aandeel",
        Column(
            "share",
            N_("Aandeel"),
            "percent",
            derive=Share("count"),
            needs="list",
            definition=of.ONLY_COMPLETE,
        ),
    ),
    of.ASKED,
    of.LIST.shown(minor=True),
    by=(REASON,),
    order=(By("count", descending=True), By("by_reason")),
    within=(of.REFUSED_ONES,),
    subject="applications",
    page="oproepen",
    at={"tab": "weigeringen"},
    title=N_("Waarom aanvragen geweigerd werden"),
    question=N_("Wat zijn de belangrijkste redenen van weigering?"),
    measure="count",
    chart=RankedBars("count"),
    gaps=("refusals",),
    notes=(N_("Wie een aanvraag zelf introk, telt niet als geweigerd."),),
    asked_as=phrases(
        """
        redenen van weigering | reden van weigering | weigeringsreden* | weigeringsgrond*
        | weigeringsmotie* | redenen van afwijzing | afwijzingsgrond* | waarom … geweiger*
        | waarom … afgewezen | waarop … sneuvel* | waarop … struikel* | waarop … afgekeurd
        | waarom … uit de boot | geweigerd* … waarom | afgewezen … waarom | afgewezen … reden*
        | geweigerd … reden* | reasons for refusal
        """
    ),
)

_EACH_FROM_ITS_OWN: Final = N_(
    "Gevraagd en toegekend zijn geteld uit afzonderlijke aanvragen, en alleen waar die lijst "
    "volledig is. Wat bronnen voor een hele oproep melden, staat in een eigen kolom."
)

MONEY: Final = compose(
    "gevraagd-toegekend-budget",
    Measure(
        "budget",
        Column(
            "budget",
            N_("Budget"),
            "euro",
            words=Words(
                top=N_("Grootste van de {rows} bekende budgetten: {name}, {value}"),
                tie=N_("Grootste van de {rows} bekende budgetten: {names}, elk {value}"),
                equal=N_("Alle {rows} oproepen hebben hetzelfde budget: {value}"),
                one=N_("Het budget van {name} is {value}"),
                zero=N_("Er is nog geen budget"),
            ),
        ),
        LISTS,
        Total("budget"),
    ),
    of.ASKED_IN_COMPLETE,
    Measure(
        "gevraagd-tegenover-budget",
        Column(
            "demand", N_("Gevraagd tegenover budget"), "percent", derive=Ratio("asked", "budget")
        ),
    ),
    of.AWARDED_IN_COMPLETE,
    Measure(
        "toegekend-tegenover-budget",
        Column(
            "used", N_("Toegekend tegenover budget"), "percent", derive=Ratio("awarded", "budget")
        ),
    ),
    Measure(
        "toegekend-volgens-bronnen",
        Column(
            "reported",
            N_("Toegekend volgens bronnen"),
            "euro",
            definition=N_("Wat bronnen voor de hele oproep als toegekend melden."),
        ),
        REPORTED,
        Only("number"),
    ),
    of.AWARDED_AMOUNT.shown(
        key="known_awarded",
        title=N_("Toegekend in bekende aanvragen"),
        minor=True,
        total=False,
        words=Words(),
        reported="",
    ),
    by=(CALL,),
    within=(Is("measure", ("awarded_amount",)),),
    subject="applications",
    page="oproepen",
    title=N_("Gevraagd en toegekend tegenover het budget"),
    question=N_("Volstond het budget voor wat gevraagd werd?"),
    measure="budget",
    headline=Headline(several=Plural("{n} oproep", "{n} oproepen")),
    chart=GroupedBars(
        (("budget", "whole"), ("asked", "mark"), ("awarded", "accent"), ("reported", "mark"))
    ),
    select=None,
    on_slide=OnSlide(takes="two numbers"),
    gaps=("applications",),
    notes=(_EACH_FROM_ITS_OWN,),
    asked_as=phrases(
        """
        volsto* | volsta* | toereikend* | ontoereikend* | genoeg … budget | genoeg … geld
        | genoeg … middelen | genoeg in de pot | budget … genoeg | geld genoeg | pot groot genoeg
        | overvra* | overtekend | overschre* … budget | budget … overschre* | gevraagd … budget
        | budget … gevraagd | vraag … budget | gevraagd … toegekend | gevraagde … toegekende
        | aangevraagde … toegekende | benutting van het budget | budget … opgebruikt
        | bleef er … over | budget … over | hoeveel meer … gevraagd | kloof tussen
        """
    ),
    in_answer=InAnswer(
        judged_by=phrases(
            """
            budget* … voldoende | voldoende … budget* | budget* … toereikend | budget* … volsta*
            | budget* … volston* | budget* … enough | enough … budget* | middelen … voldoende
            | enveloppe … voldoende
            """
        ),
        remarks_on={_EACH_FROM_ITS_OWN: ("asked", "awarded", "reported")},
    ),
)

_ON_MAP: Final = (
    *of.COUNTS,
    PEOPLE.shown(aside=True),
    PEOPLE_IN,
    of.ASKED_PER_INHABITANT,
    of.COVERAGE_OF_APPLICATIONS,
)
_FORMS: Final = (
    ("aantal", "known"),
    ("bedrag", "asked"),
    ("inwoner", "per_inhabitant"),
    ("slaagkans", "rate"),
)
_TOLD: Final = ("known", "awarded", "rate", "asked", "per_inhabitant", "population_year")
_DRAWN: Final = Drawn(_TOLD, NONE_LISTED, _FORMS)

SPREAD_OF_APPLICATIONS: Final = phrases(
    """
    spreiding … aanvra* | spreiding … *voorstel* | spreiding … dossiers | aanvra* … spreiding
    | aanvra* … verspreid* | verspreid* … aanvra*
    """
)
"""Words of a judgement of where applications come from."""

SPREAD_OVER_PROVINCES: Final = compose(
    "aanvragen-spreiding-provincie",
    *_ON_MAP,
    by=(PROVINCE,),
    order=(KnownFirst("by_province"), By("known", descending=True), By("by_province")),
    made_up="together",
    subject="geography",
    page="kaart",
    at={"over": "aanvragen", "niveau": "provincies"},
    title=N_("Waar de aanvragen vandaan komen, per provincie"),
    question=N_("Uit welke provincies komen aanvragen, voor hoeveel, en met welke slaagkans?"),
    measure="known",
    drawn=_DRAWN,
    gaps=GAPS,
    notes=(of.COUNTED, PLACE_OF_APPLICANT, WHOLE_ONLY),
    map_total="known",
    in_answer=InAnswer(beside_sources=True, judged_by=SPREAD_OF_APPLICATIONS),
)
SPREAD_OVER_MUNICIPALITIES: Final = compose(
    "aanvragen-spreiding-gemeente",
    *_ON_MAP,
    by=(MUNICIPALITY,),
    order=(KnownFirst("by_nis"), By("known", descending=True), By("nis_name")),
    made_up="together",
    subject="geography",
    page="kaart",
    at={"over": "aanvragen", "niveau": "gemeenten"},
    title=N_("Waar de aanvragen vandaan komen, per gemeente"),
    question=N_("Uit welke gemeenten komen aanvragen, voor hoeveel, en met welke slaagkans?"),
    measure="known",
    drawn=replace(_DRAWN, told=("province", *_TOLD)),
    gaps=GAPS,
    notes=(of.COUNTED, PLACE_OF_APPLICANT, WHOLE_ONLY),
    map_total="known",
    in_answer=InAnswer(beside_sources=True, judged_by=SPREAD_OF_APPLICATIONS),
)

VIEWS: Final = (PER_CALL, PER_PROVINCE, PER_MUNICIPALITY, PER_STATUS, MONEY)
REFUSALS: Final = (REASONS_OF_REFUSAL,)
SPREAD: Final = (SPREAD_OVER_PROVINCES, SPREAD_OVER_MUNICIPALITIES)
