"""Views on calls: which there were, when they ran, how many applications sources report."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go

from charts.look import Look
from charts.timeline import Mark, timeline
from data_access.facts.lists import LISTS
from data_access.records import calls
from language import N_, Language, Plural
from views import wording
from views.asked_words import phrases
from views.bars import StageBars
from views.declaration import Column, Ratio, Result, View
from views.purposes import Headline, InAnswer, Words
from views.words import name_of

STATES: Final = {
    "open": N_("Open"),
    "assessing": N_("In beoordeling"),
    "decided": N_("Beslist"),
    "running": N_("Loopt"),
    "closed": N_("Afgerond"),
}
PRECISION: Final = {
    "exact": N_("exact"),
    "about": N_("ongeveer"),
    "rounded": N_("afgerond"),
    "at_least": N_("minstens"),
    "contradicting": N_("bronnen verschillen"),
}
PHASES: Final = {
    "submission": N_("Indienen"),
    "assessment": N_("Beoordelen"),
    "decision": N_("Beslissing"),
    "running": N_("Uitvoering"),
}

BUDGET: Final = N_("Bedrag waarin de oproep voorzag, zoals de recentste bron het noemt.")
AS_REPORTED: Final = N_(
    "Zoals bronnen het melden voor de hele oproep; niet geteld uit afzonderlijke aanvragen."
)


def _phases_chart(frame: pd.DataFrame, look: Look) -> go.Figure:
    colours: dict[str, Any] = {
        "submission": (look.accent, True),
        "assessment": (look.mark, True),
        "decision": (look.accent, False),
        "running": (look.mark, False),
    }
    marks = {key: Mark(look.language.t(PHASES[key]), *drawn) for key, drawn in colours.items()}
    return timeline(
        frame, look, item="title", start="starts", end="ends", state="phase", marks=marks
    )


def newest_first(frame: pd.DataFrame) -> pd.DataFrame:
    """Rows of the View on calls, the newest first, the made-up ones last.

    A call is placed by the day it closed, else was decided, was published or began.
    """
    placed = [
        next((day for key in _PLACED_BY if not pd.isna(day := row[key])), dt.date.min)
        for row in frame.to_dict("records")
    ]
    ordered = frame.assign(_placed=placed).sort_values(
        ["fictional", "_placed"], ascending=[True, False], kind="stable"
    )
    return ordered.drop(columns="_placed")


_PLACED_BY: Final = ("closes", "decided", "published", "runs_from")


def of_one_call(result: Result) -> bool:
    """Whether all rows are of one call."""
    return bool(result.frame["title"].nunique() == 1)


def _timeline(result: Result, language: Language) -> str | None:
    """From when to when a single call ran."""
    frame = result.frame
    dates = sorted({day for key in ("starts", "ends") for day in frame[key].dropna()})
    if len(dates) < 2 or not of_one_call(result):
        return None
    name = name_of(frame["title"].iloc[0], result.view.column("title"), language)
    return language.n(
        "{name}: {n} fase, van {first} tot {last}",
        "{name}: {n} fasen, van {first} tot {last}",
        len(frame),
        name=name,
        first=language.long_date(dates[0]),
        last=language.long_date(dates[-1]),
    )


_SUBMITTED: Final = Words(
    top=N_("Grootste van de {rows} bekende aantallen aanvragen: {name}, {value}"),
    tie=N_("Grootste van de {rows} bekende aantallen aanvragen: {names}, elk {value}"),
    equal=N_("Volgens bronnen kregen alle {rows} oproepen evenveel aanvragen: {value}"),
    one=N_("Aanvragen voor {name}, volgens bronnen: {value}"),
    zero=N_("Volgens bronnen is er nog geen aanvraag"),
)

CALLS: Final = View(
    key="oproepen",
    bound="calls",
    asked_as=phrases(
        """
        welke oproepen | alle oproepen | overzicht van de oproepen | lijst van de oproepen
        | projectoproepen | welke projectoproepen | criteri* | voorwaarden van de oproep
        | voorwaarden … indienen | wie kan … indienen | wie kon … indienen | wie mag … indienen
        | voorwaarden … in te dienen | voorwaarden … in te tekenen | voorwaarden … deel te nemen
        | which calls
        """
    ),
    in_answer=InAnswer(
        supports=("aantal toegekende", "aantal toekenningen", "aantal goedgekeurde")
    ),
    subject="calls",
    page="oproepen",
    title=N_("Oproepen: van ingediend tot toegekend, volgens bronnen"),
    question=N_("Welke oproepen waren er, hoeveel aanvragen en toekenningen, met welk budget?"),
    query=calls.calls,
    scope=calls.CALLS,
    columns=(
        Column("call", N_("Sleutel van de oproep"), minor=True, key_of="title"),
        Column("title", N_("Oproep")),
        Column("submitted", N_("Ingediend"), "number", definition=AS_REPORTED, words=_SUBMITTED),
        Column("awarded", N_("Toegekend"), "number", definition=AS_REPORTED),
        Column(
            "rate",
            N_("Slaagkans"),
            "percent",
            derive=Ratio("awarded", "submitted"),
            definition=N_("Toegekend gedeeld door ingediend, volgens dezelfde bronnen."),
            words=wording.RATE,
        ),
        Column(
            "submitted_precision",
            N_("Hoe zeker"),
            "code",
            labels=PRECISION,
            definition=N_("Hoe precies bronnen het aantal ingediende aanvragen noemen."),
            unknown=N_("–"),
        ),
        Column("budget", N_("Budget"), "euro", definition=BUDGET),
        Column("closes", N_("Indienen tot"), "date", aside=True),
        Column("state", N_("Stand"), "code", labels=STATES),
        Column("domain", N_("Beleidsdomein"), "data", minor=True),
        Column("theme", N_("Thema"), "data", minor=True),
        Column("ministers", N_("Bevoegd"), minor=True),
        Column("published", N_("Bekendgemaakt"), "date", minor=True),
        Column("decided", N_("Beslist op"), "date", minor=True),
        Column("runs_from", N_("Projecten van"), "date", minor=True),
        Column("runs_to", N_("Projecten tot"), "date", minor=True),
        Column(
            "maximum",
            N_("Hoogste bedrag per project"),
            "euro",
            minor=True,
            called=phrases(
                """
                project … hoogstens | hoogstens … per project | project … maximaal
                | maximaal … per project | maximum per project | maximumbedrag per project
                | maximale … per project | hoogste bedrag per project | plafond per project
                | bovengrens per project | most per project | maximum for a project
                """
            ),
        ),
        Column(
            "awarded_precision",
            N_("Toegekend: hoe zeker"),
            "code",
            labels=PRECISION,
            minor=True,
        ),
        Column(
            "awarded_amount",
            N_("Toegekend bedrag"),
            "euro",
            definition=N_("Wat bronnen voor de hele oproep als toegekend melden."),
            minor=True,
            words=wording.AWARDED,
        ),
        Column(
            "awarded_amount_precision",
            N_("Toegekend bedrag: hoe zeker"),
            "code",
            labels=PRECISION,
            minor=True,
        ),
        Column("goal", N_("Doel"), "data", minor=True),
        Column("criteria", N_("Criteria"), "data", minor=True),
    ),
    item="title",
    measure="submitted",
    facts=(LISTS,),
    chart=StageBars("awarded", "submitted", about="submitted_precision"),
    select=("call", "calls"),
    gaps=("applications",),
    notes=(
        N_(
            "Deze aantallen staan zo in de bronnen. Wat uit afzonderlijke aanvragen geteld wordt, "
            "staat apart: de lijsten zijn niet altijd volledig."
        ),
    ),
    headline=Headline(
        several=Plural("{n} oproep", "{n} oproepen"), precision="submitted_precision"
    ),
)

TIMELINE: Final = View(
    key="oproepen-tijdlijn",
    bound="calls",
    asked_as=phrases(
        """
        tussen welke data … liep* | wanneer … beslist | wanneer … beslissing
        | wanneer … ingediend | tijdlijn | tijdslijn
        | kalender* | wanneer … indien* | wanneer … ingedien* | wanneer … start* | wanneer … liep*
        | wanneer … opengesteld | wanneer … gelanceerd | wanneer … afgesloten | wanneer … besliss*
        | wanneer … toegekend | wanneer … bekendgemaakt | tegen wanneer … indien*
        | tegen wanneer … binnen | tot wanneer | vanaf wanneer | uiterste datum
        | uiterste indiendatum | indiendatum | einddatum | begindatum | startdatum | sinds wanneer
        | looptijd* | op welke datum | op welke dag | deadline* | timeline | when was | when were
        | when did
        """
    ),
    subject="calls",
    page="oproepen",
    at={"zicht": "tijdlijn"},
    title=N_("Oproepen op een tijdlijn"),
    question=N_("Wanneer kon men indienen, werd er beslist en liepen de projecten?"),
    query=calls.phases,
    scope=calls.CALLS,
    columns=(
        Column("call", N_("Sleutel van de oproep"), minor=True, key_of="title"),
        Column("title", N_("Oproep")),
        Column("phase", N_("Fase"), "code", labels=PHASES),
        Column("starts", N_("Van"), "date"),
        Column("ends", N_("Tot"), "date", unknown=N_("–")),
    ),
    item="title",
    chart=_phases_chart,
    lanes=True,
    notes=(N_("Een ruit staat voor één dag: van die fase is maar één datum bekend."),),
    headline=Headline(
        Plural("{n} fase van oproepen op de tijdlijn", "{n} fasen van oproepen op de tijdlijn"),
        _timeline,
    ),
)

VIEWS: Final = (CALLS, TIMELINE)
