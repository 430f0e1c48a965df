"""The list of projects: a search box, an order, and a line per project that opens its card."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd
import streamlit as st

from language import Language
from pages.parts.escape import for_html, for_markdown
from pages.parts.markup import badge, note
from pages.parts.session import Holder, Slot
from pages.parts.state import Now, page_parameter, set_page_parameter
from views import Result
from views.records.projects import ORDERS
from views.words import cell

STEP: Final = 20
"""So many projects at a time: a page of ten thousand lines helps nobody."""


class ProjectChoices(Holder):
    """The widgets of the page, and how far its list is shown."""

    prefix = "project"

    search = Slot("")
    order = Slot("")
    shown = Slot(STEP)


def search_and_order(here: Now) -> tuple[str, str]:
    """Draw the two widgets; returns the text and the name of the order, as the address holds them."""
    t, first = here.language.t, next(iter(ORDERS))
    text, order = page_parameter("zoek", ""), page_parameter("volgorde", first)
    ProjectChoices.search.show(text)
    ProjectChoices.order.show(order)
    left, right = st.columns([3, 1], vertical_alignment="bottom")
    left.text_input(
        t("Zoek een project"),
        key=ProjectChoices.search.key,
        placeholder=t("Titel, organisatie, omschrijving of gemeente"),
        on_change=_take_search,
    )
    right.selectbox(
        t("Volgorde"),
        list(ORDERS),
        key=ProjectChoices.order.key,
        format_func=lambda name: t(ORDERS[name][0]),
        on_change=lambda: set_page_parameter("volgorde", ProjectChoices.order.value, first),
    )
    return text, order


def _take_search() -> None:
    ProjectChoices.shown.forget()
    set_page_parameter("zoek", ProjectChoices.search.value.strip(), "")


def _show_more() -> None:
    ProjectChoices.shown.value += STEP


def open_card(key: str) -> None:
    """Choose the project whose card is open; for callbacks."""
    set_page_parameter("project", key, "")


def project_list(projects: Result, here: Now) -> None:
    """Draw a line per project; its title opens the card."""
    language, shown, count = here.language, ProjectChoices.shown.value, len(projects.frame)
    st.html(note(language.n("{n} project", "{n} projecten", count)))
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
        st.button(language.t("Toon er meer"), key="show_more", on_click=_show_more)


def _line(projects: Result, row: pd.Series[Any], language: Language) -> str:
    facts = [
        cell(row[key], projects.view.column(key), language)
        for key in ("organisation", "municipality", "year")
        if not pd.isna(row[key])
    ]
    amount = cell(row["awarded"], projects.view.column("awarded"), language)
    if pd.isna(row["awarded"]):
        amount = language.t("bedrag niet bekend")
    facts.append(amount)
    if row["certainty"] != "stated":
        facts.append(cell(row["certainty"], projects.view.column("certainty"), language))
    mark = badge(language, fictional=row["fictional"])
    return f'<p class="project-line">{for_html(" · ".join(facts))}{mark}</p>'
