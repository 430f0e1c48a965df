"""Views on money: commitments per line, and the chain from credit to payment."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pandas as pd
import plotly.graph_objects as go

from charts.bars import euro_bars
from charts.columns import year_columns
from charts.look import Look
from data_access.queries import spending
from language import N_, Plural
from views import wording
from views.declaration import Column, Share, View
from views.purposes import Headline, InAnswer, Series, Words

KINDS: Final = {"project": N_("Project"), "call": N_("Hele oproep")}

COMMITTED: Final = N_(
    "Vastgelegd: bedrag waarvoor de overheid een verbintenis aanging op het begrotingsartikel, "
    "in het jaar van de vastlegging. Het is nog geen betaling."
)
VAK: Final = N_("VAK: vastleggingskrediet, wat in het jaar vastgelegd mag worden.")
VEK: Final = N_("VEK: vereffeningskrediet, wat in het jaar uitbetaald mag worden.")


def _lines_chart(frame: pd.DataFrame, look: Look) -> go.Figure:
    return euro_bars(frame, look, item="title", amount="amount")


def _articles_chart(frame: pd.DataFrame, look: Look) -> go.Figure:
    return euro_bars(frame, look, item="name", amount="committed")


def _chain_chart(frame: pd.DataFrame, look: Look) -> go.Figure:
    t = look.language.t
    series = {"vak": t("VAK"), "vek": t("VEK"), "committed": t("Vastgelegd"), "paid": t("Betaald")}
    return year_columns(frame, look, year="year", group="article", series=series)


_COMMITTED: Final = Column(
    "committed", N_("Vastgelegd"), "euro", total=True, definition=COMMITTED, words=wording.COMMITTED
)
_PAID: Final = Column("paid", N_("Betaald"), "euro", total=True, words=wording.PAID)

LINES: Final = View(
    key="uitgaven-per-lijn",
    subject="spending",
    page="uitgaven",
    title=N_("Vastgelegd per project of oproep"),
    question=N_("Welke projecten kregen geld via dit begrotingsartikel, en hoeveel?"),
    query=spending.lines,
    scope=spending.LINES,
    columns=(
        Column("year", N_("Jaar"), "year", minor=True),
        Column("article", N_("Begrotingsartikel"), minor=True),
        Column("organisation", N_("Organisatie")),
        Column("title", N_("Titel")),
        Column("summary", N_("Omschrijving"), "data"),
        Column("expected_result", N_("Te verwachten resultaat"), "data"),
        Column(
            "kind",
            N_("Soort"),
            "code",
            labels=KINDS,
            minor=True,
        ),
        replace(_COMMITTED, key="amount"),
        Column("share", N_("Aandeel"), "percent", derive=Share("amount"), aside=True),
    ),
    item="title",
    measure="amount",
    chart=_lines_chart,
    gaps=("commitments",),
    notes=(N_("Een lijn kan één project zijn, of een hele oproep samen."),),
    in_answer=InAnswer(columns=("organisation", "title", "summary", "expected_result", "amount")),
)

CHAIN: Final = View(
    key="uitgaven-per-jaar",
    subject="spending",
    page="uitgaven",
    title=N_("Van krediet naar betaling, per artikel en jaar"),
    question=N_("Hoeveel mocht, werd vastgelegd en werd betaald op dit begrotingsartikel?"),
    query=spending.per_article_and_year,
    scope=spending.LINES,
    columns=(
        Column("article", N_("Begrotingsartikel")),
        Column("name", N_("Naam")),
        Column("year", N_("Jaar"), "year"),
        Column("vak", N_("VAK"), "euro", definition=VAK),
        Column("vek", N_("VEK"), "euro", definition=VEK),
        _COMMITTED,
        _PAID,
        Column("remark", N_("Opmerking"), "data", unknown=N_("–")),
    ),
    item="year",
    measure="committed",
    chart=_chain_chart,
    gaps=("commitments", "credits", "payments"),
    notes=(N_("VAK en VEK worden nooit opgeteld: het zijn twee verschillende kredieten."),),
    headline=Headline(
        Plural(
            "{n} begrotingsregel, per artikel en jaar", "{n} begrotingsregels, per artikel en jaar"
        ),
        series=Series("article", "name"),
    ),
)

ARTICLES: Final = View(
    key="uitgaven-per-artikel",
    subject="spending",
    page="uitgaven",
    title=N_("Vastgelegd per begrotingsartikel"),
    question=N_("Hoeveel werd vastgelegd op elk begrotingsartikel?"),
    query=spending.per_article,
    scope=spending.LINES,
    columns=(
        Column("article", N_("Begrotingsartikel")),
        Column("name", N_("Naam")),
        Column(
            "lines",
            N_("Lijnen"),
            "number",
            total=True,
            words=Words(total=Plural("{n} lijn", "{n} lijnen")),
        ),
        _COMMITTED,
        _PAID,
        Column("share", N_("Aandeel"), "percent", derive=Share("committed")),
    ),
    item="name",
    measure="committed",
    chart=_articles_chart,
    select=("article", "articles"),
    gaps=("commitments", "payments"),
)

VIEWS: Final = (LINES, ARTICLES, CHAIN)
