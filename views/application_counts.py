"""Views on applications, counted: from submitted to awarded, per call, place and status."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pandas as pd
import plotly.graph_objects as go

from charts.bars import count_bars
from charts.look import BLUE, GREY, ORANGE, TEAL, Look
from charts.paired_bars import Measure, paired_bars
from charts.stages import submitted_to_awarded
from data_access.options import STATUSES
from data_access.queries import application_counts, applications
from language import N_, Plural
from views import wording
from views.applications import GAPS
from views.declaration import Column, Ratio, Share, View
from views.lists import LISTS
from views.purposes import InAnswer, OnSlide, Words

ONLY_COMPLETE: Final = N_(
    "Alleen berekend waar de lijst van aanvragen van de oproep volledig is; anders niet bekend."
)
COUNTED: Final = N_(
    "Geteld uit de afzonderlijke aanvragen die gekend zijn. Cijfers die bronnen voor een hele oproep "
    "melden, zijn hier niet bij geteld. Een lijst is onvolledig als een bron meer aanvragen meldt, of "
    "als er alleen toekenningen gekend zijn."
)


def _stages(frame: pd.DataFrame, look: Look, item: str) -> go.Figure:
    """Submitted only where the list is complete: four awards known are not four of four."""
    whole = frame["known"].where(frame["list"] == "complete")
    named = _names(frame, item, look)
    return submitted_to_awarded(
        frame.assign(submitted=whole, named=named),
        look,
        item="named",
        submitted="submitted",
        awarded="awarded",
    )


def _names(frame: pd.DataFrame, item: str, look: Look) -> list[str]:
    """What a row is called; made-up rows say so, as a real one may bear the same name."""
    t, made_up = look.language.t, look.language.t("fictief")
    named = [t("niet bekend") if pd.isna(name) else str(name) for name in frame[item]]
    return [
        f"{name} ({made_up})" if fictional and made_up not in name else name
        for name, fictional in zip(named, frame["fictional"], strict=True)
    ]


def _per_call_chart(frame: pd.DataFrame, look: Look) -> go.Figure:
    return _stages(frame, look, "title")


def _per_place_chart(frame: pd.DataFrame, look: Look) -> go.Figure:
    return _stages(frame, look, "name")


def _status_chart(frame: pd.DataFrame, look: Look) -> go.Figure:
    named = [look.language.t(STATUSES.get(status, status)) for status in frame["status"]]
    return count_bars(frame.assign(named=named), look, item="named", count="known")


def _budget_chart(frame: pd.DataFrame, look: Look) -> go.Figure:
    t = look.language.t
    measures = (
        Measure("budget", t("Budget"), GREY),
        Measure("asked", t("Gevraagd"), ORANGE),
        Measure("awarded", t("Toegekend"), BLUE),
        Measure("reported", t("Toegekend volgens bronnen"), TEAL),
    )
    named = frame.assign(named=_names(frame, "title", look))
    return paired_bars(named, look, item="named", measures=measures)


COUNTS: Final = (
    Column("list", N_("Lijst"), "code", labels=LISTS, definition=COUNTED, aside=True),
    Column(
        "known",
        N_("Gekende aanvragen"),
        "number",
        total=True,
        words=wording.APPLICATIONS,
        reported="submitted",
    ),
    Column(
        "awarded",
        N_("Toegekend"),
        "number",
        total=True,
        words=Words(total=wording.AWARDS.total),
        reported="awarded",
    ),
    Column(
        "rate",
        N_("Slaagkans (aantal)"),
        "percent",
        derive=Ratio("rated_awarded", "rated"),
        definition=ONLY_COMPLETE,
        aside=True,
        words=wording.RATE,
    ),
    Column("asked", N_("Gevraagd"), "euro", total=True, words=wording.ASKED),
    Column(
        "awarded_amount",
        N_("Toegekend bedrag"),
        "euro",
        total=True,
        words=wording.AWARDED,
        reported="awarded_amount",
    ),
    Column(
        "rate_amount",
        N_("Slaagkans (bedrag)"),
        "percent",
        derive=Ratio("rated_amount", "rated_asked"),
        definition=ONLY_COMPLETE,
        aside=True,
    ),
    Column(
        "refused",
        N_("Geweigerd"),
        "number",
        total=True,
        definition=N_("Niet weerhouden, of positief beoordeeld zonder budget."),
        words=Words(total=Plural("{n} weigering", "{n} weigeringen")),
    ),
    Column(
        "other",
        N_("Andere"),
        "number",
        total=True,
        definition=N_("Ingetrokken of nog open."),
        aside=True,
        words=Words(total=Plural("{n} andere aanvraag", "{n} andere aanvragen")),
    ),
    Column("without_asked", N_("Zonder gevraagd bedrag"), "number", total=True, minor=True),
    Column("without_amount", N_("Toegekend zonder bedrag"), "number", total=True, minor=True),
    Column("rated", N_("Aanvragen in volledige lijsten"), "number", total=True, minor=True),
    Column("rated_awarded", N_("Toegekend in volledige lijsten"), "number", total=True, minor=True),
    Column(
        "rated_asked",
        N_("Gevraagd in volledige lijsten"),
        "euro",
        total=True,
        minor=True,
        whole=True,
    ),
    Column(
        "rated_amount",
        N_("Bedrag in volledige lijsten"),
        "euro",
        total=True,
        minor=True,
        whole=True,
    ),
)

_PER_CALL_KNOWN: Final = replace(
    wording.APPLICATIONS, part=N_("{name}: {value} van de {total} gekende aanvragen")
)
_PER_STATUS_KNOWN: Final = replace(
    wording.APPLICATIONS,
    part=N_("Status “{name}”: {value} van de {total} gekende aanvragen"),
    top=N_("De meest voorkomende status van gekende aanvragen is “{name}”: {value}"),
    tie=N_("De meest voorkomende statussen van gekende aanvragen zijn {names}: elk {value}"),
    one=N_("Gekende aanvragen met de status “{name}”: {value}"),
)

PER_CALL: Final = View(
    key="aanvragen-per-oproep",
    subject="applications",
    page="oproepen",
    title=N_("Aanvragen per oproep, geteld uit de lijst"),
    question=N_("Hoeveel aanvragen zijn ingediend, toegekend en geweigerd, voor hoeveel geld?"),
    query=application_counts.per_call,
    scope=application_counts.COUNTED,
    columns=(
        Column("call", N_("Sleutel van de oproep"), minor=True, key_of="title"),
        Column("title", N_("Oproep")),
        *(replace(c, words=_PER_CALL_KNOWN) if c.key == "known" else c for c in COUNTS),
    ),
    item="title",
    measure="known",
    chart=_per_call_chart,
    select=("call", "calls"),
    gaps=GAPS,
    notes=(COUNTED,),
    in_answer=InAnswer(beside_sources=True),
)

PER_PROVINCE: Final = View(
    key="aanvragen-per-provincie",
    subject="applications",
    page="oproepen",
    title=N_("Aanvragen per provincie"),
    question=N_("Hoeveel aanvragen en toekenningen per provincie, voor welke bedragen?"),
    query=application_counts.per_province,
    scope=application_counts.COUNTED,
    columns=(
        Column("province", N_("Provincie (sleutel)"), minor=True, key_of="name"),
        Column("name", N_("Provincie")),
        *COUNTS,
    ),
    item="name",
    measure="known",
    chart=_per_place_chart,
    select=("province", "provinces"),
    gaps=GAPS,
    notes=(COUNTED,),
    in_answer=InAnswer(beside_sources=True),
)

PER_MUNICIPALITY: Final = View(
    key="aanvragen-per-gemeente",
    subject="applications",
    page="oproepen",
    title=N_("Aanvragen per gemeente"),
    question=N_("Hoeveel aanvragen en toekenningen per gemeente, voor welke bedragen?"),
    query=application_counts.per_municipality,
    scope=application_counts.COUNTED,
    columns=(
        Column("municipality", N_("NIS-code"), minor=True),
        Column("name", N_("Gemeente")),
        Column("province", N_("Provincie")),
        *COUNTS,
    ),
    item="name",
    measure="known",
    gaps=GAPS,
    notes=(COUNTED,),
    in_answer=InAnswer(beside_sources=True),
)

PER_STATUS: Final = View(
    key="aanvragen-per-status",
    subject="applications",
    page="oproepen",
    title=N_("Aanvragen per status"),
    question=N_("Wat werd er van de aanvragen?"),
    query=application_counts.per_status,
    scope=applications.APPLICATIONS,
    columns=(
        Column("status", N_("Status"), "code", labels=STATUSES),
        Column(
            "known",
            N_("Gekende aanvragen"),
            "number",
            total=True,
            words=_PER_STATUS_KNOWN,
            reported="submitted",
        ),
        Column("share", N_("Aandeel"), "percent", derive=Share("rated"), definition=ONLY_COMPLETE),
        Column("asked", N_("Gevraagd"), "euro", total=True, words=wording.ASKED),
        Column("rated", N_("Aanvragen in volledige lijsten"), "number", total=True, minor=True),
    ),
    item="status",
    measure="known",
    chart=_status_chart,
    select=("status", "statuses"),
    gaps=GAPS,
)


_BUDGET: Final = Words(
    top=N_("Het hoogste budget is dat van {name}: {value}"),
    tie=N_("Het hoogste budget is dat van {names}: elk {value}"),
    equal=N_("Alle {rows} oproepen hebben hetzelfde budget: {value}"),
    one=N_("Het budget van {name} is {value}"),
    zero=N_("Er is nog geen budget"),
)

MONEY: Final = View(
    key="gevraagd-toegekend-budget",
    subject="applications",
    page="oproepen",
    title=N_("Gevraagd en toegekend tegenover het budget"),
    question=N_("Volstond het budget voor wat gevraagd werd?"),
    query=application_counts.asked_awarded_budget,
    scope=application_counts.MONEY,
    columns=(
        Column("call", N_("Sleutel van de oproep"), minor=True, key_of="title"),
        Column("title", N_("Oproep")),
        Column("budget", N_("Budget"), "euro", words=_BUDGET),
        Column("asked", N_("Gevraagd"), "euro", definition=ONLY_COMPLETE, words=wording.ASKED),
        Column(
            "demand",
            N_("Gevraagd tegenover budget"),
            "percent",
            derive=Ratio("asked", "budget"),
        ),
        Column("awarded", N_("Toegekend"), "euro", definition=ONLY_COMPLETE),
        Column(
            "used", N_("Toegekend tegenover budget"), "percent", derive=Ratio("awarded", "budget")
        ),
        Column(
            "reported",
            N_("Toegekend volgens bronnen"),
            "euro",
            definition=N_("Wat bronnen voor de hele oproep als toegekend melden."),
        ),
        Column("known_awarded", N_("Toegekend in gekende aanvragen"), "euro", minor=True),
    ),
    item="title",
    measure="budget",
    chart=_budget_chart,
    gaps=("applications",),
    notes=(
        N_(
            "Gevraagd en toegekend zijn geteld uit afzonderlijke aanvragen, en alleen waar die lijst "
            "volledig is. Wat bronnen voor een hele oproep melden, staat in een eigen kolom."
        ),
    ),
    on_slide=OnSlide(takes="two numbers"),
)

VIEWS: Final = (
    PER_CALL,
    PER_PROVINCE,
    PER_MUNICIPALITY,
    PER_STATUS,
    MONEY,
)
