"""One project's card: everything that is known of it, what is not certain, and its source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import pandas as pd
import streamlit as st

from language import Language
from pages.parts.escape import for_html, for_markdown
from pages.parts.markup import badge, link_out
from pages.parts.state import Now
from views import Result
from views.words import cell

_FACTS: Final = (
    "awarded",
    "call",
    "year",
    "municipality",
    "working_area",
    "target_groups",
    "partners",
    "scaling",
)
"""Columns that make the list of facts, besides the ones that are put together of two."""


def project_card(
    projects: Result, strategies: Result, key: str, here: Now, on_close: Callable[[], None]
) -> None:
    """Open the card of the project of that key over the page; say so when there is none.

    ``projects`` and ``strategies`` are the whole lists; closing calls ``on_close``.
    """
    language = here.language
    rows = projects.frame[projects.frame["project"] == key]
    if rows.empty:
        st.warning(language.t("Dit project is hier niet te vinden: misschien is het fictief."))
        return
    row = rows.iloc[0]
    used = strategies.frame.loc[strategies.frame["project"] == key, "strategy"]

    @st.dialog(for_markdown(row["title"]), width="large", on_dismiss=on_close)
    def card() -> None:
        st.html(_card(projects, row, list(used), language))
        st.code(here.link("organisaties"), language=None, wrap_lines=True)

    card()


def _card(projects: Result, row: pd.Series[Any], used: Sequence[str], language: Language) -> str:
    t, mark = language.t, badge(language, fictional=row["fictional"])
    facts = [_fact(projects, row, key, language) for key in _FACTS]
    facts.insert(3, (t("Looptijd"), _period(row, language)))
    facts.append((t("Begrotingsartikel"), _line(projects, row, language)))
    names = language.join([language.data(name) for name in used])
    facts.append((t("Strategieën"), names or None))
    certain = _cell(projects, row, "certainty", language)
    note = row["certainty_note"]
    if not pd.isna(note):
        certain = f"{certain}. {language.data(str(note))}"
    facts.append((t("Hoe zeker"), certain))
    items = "".join(_item(title, fact, language) for title, fact in facts)
    return (
        f'<div class="project-card"><p class="who">{for_html(row["organisation"])}{mark}</p>'
        f"<p>{for_html(_cell(projects, row, 'summary', language))}</p>"
        f"{_result(projects, row, language)}<dl>{items}</dl>{_source(projects, row, language)}</div>"
    )


def _cell(projects: Result, row: pd.Series[Any], key: str, language: Language) -> str:
    return cell(row[key], projects.view.column(key), language)


def _fact(
    projects: Result, row: pd.Series[Any], key: str, language: Language
) -> tuple[str, str | None]:
    title = language.t(projects.view.column(key).title)
    return title, None if pd.isna(row[key]) else _cell(projects, row, key, language)


def _item(title: str, fact: str | None, language: Language) -> str:
    value = for_html(fact) if fact else f'<span class="unknown">{language.t("niet bekend")}</span>'
    return f"<div><dt>{for_html(title)}</dt><dd>{value}</dd></div>"


def _period(row: pd.Series[Any], language: Language) -> str | None:
    days = [language.date(row[key]) for key in ("runs_from", "runs_to") if not pd.isna(row[key])]
    return " – ".join(days) or None


def _line(projects: Result, row: pd.Series[Any], language: Language) -> str | None:
    if pd.isna(row["article"]):
        return None
    return language.t(
        "{article}, lijn {line}: {amount} vastgelegd",
        article=row["article"],
        line=int(row["line"]),
        amount=_cell(projects, row, "committed", language),
    )


def _result(projects: Result, row: pd.Series[Any], language: Language) -> str:
    if pd.isna(row["expected_result"]):
        return ""
    title = for_html(language.t("Te verwachten resultaat"))
    expected = for_html(_cell(projects, row, "expected_result", language))
    return f"<p><strong>{title}.</strong> {expected}</p>"


def _source(projects: Result, row: pd.Series[Any], language: Language) -> str:
    names = {note.title: note.words(language) for note in projects.sources}
    link = None if pd.isna(row["link"]) else str(row["link"])
    source = link_out(link, names.get(row["source"], row["source"]))
    return f'<p class="from">{for_html(language.t("Bron"))}: {source}</p>'
