"""One budget article's own page: what was provided, committed and paid on it, and for whom."""

from __future__ import annotations

from typing import Final

import pandas as pd
import streamlit as st

from language import N_, Language
from pages.parts.escape import for_html
from pages.parts.figure import figure
from pages.parts.figure_table import FEW_ROWS
from pages.parts.markup import badge, crumbs
from pages.parts.state import Now
from pages.parts.thing_files import thing_files
from pages.records.record import Facts, facts_in_a_row, missing
from views import Result
from views.compositions import awards, money
from views.records import projects, sources, spending
from views.things import THINGS
from views.words import cell

_UNKNOWN: Final = N_("Dit begrotingsartikel staat niet in de gegevens die nu gekozen zijn.")
_FIGURES: Final = (
    spending.LINES,
    projects.PROJECTS,
    sources.QUESTIONS,
)


def article_page(here: Now, code: str) -> None:
    """Draw the page of the article of that code; say so when there is none."""
    t = here.language.t
    of_it = here.only(articles=(code,))
    summed = of_it.result(money.ARTICLES)
    years = of_it.result(money.CHAIN)
    all_of_them = (t("Lijnen en artikelen"), here.path(THINGS["artikel"].page))
    known = summed if not summed.empty else years
    if known.empty:
        st.html(missing(t("Geen artikel"), t(_UNKNOWN), all_of_them))
        return
    row = known.frame.iloc[0]
    name = cell(row["name"], known.view.column("name"), here.language)
    mark = badge(here.language, fictional=bool(known.frame["fictional"].all()))
    files = thing_files(THINGS["artikel"], code, here)
    st.html(
        f'<article class="record">{crumbs([all_of_them])}<h1>{for_html(code)}{mark}</h1>'
        f'<p class="lead">{for_html(name)}</p><div class="record-ways">{files}</div>'
        f"{facts_in_a_row(_first(summed, here.language), here.language)}</article>"
    )
    figure(years, of_it)
    _where(of_it)
    for view in _FIGURES:
        result = of_it.result(view)
        if not result.empty:
            figure(result, of_it, rows=FEW_ROWS)


def _where(of_it: Now) -> None:
    """Awards per province, where the place of any is known."""
    spread = of_it.result(awards.PER_PROVINCE)
    if spread.frame["province"].notna().any():
        figure(spread, of_it)


def _first(summed: Result, language: Language) -> Facts:
    """What was committed and paid on it in all, and on how many lines."""
    if summed.empty:
        return []
    row = summed.frame.iloc[0]
    keys = ("committed", "paid", "lines")
    columns = [summed.view.column(key) for key in keys]
    return [
        (one.title, for_html(cell(row[one.key], one, language)))
        for one in columns
        if pd.notna(row[one.key])
    ]
