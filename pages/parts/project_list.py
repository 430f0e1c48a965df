"""The list of projects: a search box, an order, and a line per project that opens its card."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd
import streamlit as st

from language import Language
from pages.parts.escape import for_html, for_markdown
from pages.parts.state import Now, page_parameter, set_page_parameter
from views import Result
from views.projects import ORDERS
from views.words import cell

STEP: Final = 20
"""So many projects at a time: a page of ten thousand lines helps nobody."""

_SHOWN: Final = "projects_shown"


def search_and_order(here: Now) -> tuple[str, str]:
    """Draw the two widgets; returns the text and the name of the order, as the address holds them."""
    t = here.language.t
    state, first = st.session_state, next(iter(ORDERS))
    state["w_search"] = page_parameter("zoek", "")
    state["w_order"] = page_parameter("volgorde", first)
    left, right = st.columns([3, 1], vertical_alignment="bottom")
    left.text_input(
        t("Zoek een project"),
        key="w_search",
        placeholder=t("Titel, organisatie, omschrijving of gemeente"),
        on_change=_take_search,
    )
    right.selectbox(
        t("Volgorde"),
        list(ORDERS),
        key="w_order",
        format_func=lambda name: t(ORDERS[name][0]),
        on_change=lambda: set_page_parameter("volgorde", state["w_order"], first),
    )
    return state["w_search"], state["w_order"]


def _take_search() -> None:
    st.session_state.pop(_SHOWN, None)
    set_page_parameter("zoek", st.session_state["w_search"].strip(), "")


def open_card(key: str) -> None:
    """Choose the project whose card is open; for callbacks."""
    set_page_parameter("project", key, "")


def project_list(projects: Result, here: Now) -> None:
    """Draw a line per project; its title opens the card."""
    language = here.language
    shown = st.session_state.setdefault(_SHOWN, STEP)
    count = len(projects.frame)
    st.html(
        f'<p class="table-note">{for_html(language.n("{n} project", "{n} projecten", count))}</p>'
    )
    with st.container(border=True, gap=None, key="project_list"):
        for _, row in projects.frame.head(shown).iterrows():
            st.button(
                for_markdown(row["title"]),
                key=f"open_{row['project']}",
                type="tertiary",
                on_click=open_card,
                args=(row["project"],),
            )
            st.html(_line(projects, row, language))
    if count > shown:
        st.button(
            language.t("Toon er meer"),
            key="show_more",
            on_click=lambda: st.session_state.update({_SHOWN: shown + STEP}),
        )


def _line(projects: Result, row: pd.Series[Any], language: Language) -> str:
    held = [
        cell(row[key], projects.view.column(key), language)
        for key in ("organisation", "municipality", "year")
        if not pd.isna(row[key])
    ]
    amount = cell(row["awarded"], projects.view.column("awarded"), language)
    if pd.isna(row["awarded"]):
        amount = language.t("bedrag niet bekend")
    words = for_html(" · ".join([*held, amount]))
    if row["certainty"] != "stated":
        certain = cell(row["certainty"], projects.view.column("certainty"), language)
        words += f" · {for_html(certain)}"
    if row["fictional"]:
        words += f' <span class="badge-fictional">{for_html(language.t("fictief"))}</span>'
    return f'<p class="project-line">{words}</p>'
