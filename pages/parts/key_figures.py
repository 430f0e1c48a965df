"""A row of key figures: one number each, what it is, and where it was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from language import Language
from pages.parts.coverage import disc
from pages.parts.escape import for_html
from pages.parts.markup import badge
from views import Result
from views.words import cell


@dataclass(frozen=True)
class KeyFigure:
    """A figure, already in words, with what it counts, how complete it is, and where it leads.

    ``state`` is that of the disc before the words on it: "known", "partly" or "unknown".
    """

    value: str
    label: str
    link: str
    state: str
    completeness: str
    fictional: bool = False


def key_figure(result: Result, column: str, label: str, link: str, language: Language) -> KeyFigure:
    """A total of a result as a key figure."""
    total = result.totals.get(column)
    value = cell(total, result.view.column(column), language)
    state, words = completeness(result, language, known=total is not None)
    return KeyFigure(value, label, link, state, words, result.holds_fictional)


def row_figure(
    result: Result, columns: Sequence[str], label: str, link: str, language: Language
) -> KeyFigure:
    """The first row of a result as a key figure; two columns make "45 van 151"."""
    row = result.frame.iloc[0]
    cells = [cell(row[key], result.view.column(key), language) for key in columns]
    value = (
        language.t("{part} van {whole}", part=cells[0], whole=cells[1]) if cells[1:] else cells[0]
    )
    state, words = completeness(result, language, known=bool(row[list(columns)].notna().all()))
    return KeyFigure(value, label, link, state, words, bool(row["fictional"]))


def completeness(result: Result, language: Language, *, known: bool) -> tuple[str, str]:
    """The state of a figure, and how many points around it are not known."""
    points = len(result.gaps)
    if not known:
        return "unknown", language.t("niet bekend")
    if not points:
        return "known", language.t("niets genoteerd als niet bekend")
    return "partly", language.n("{n} punt niet bekend", "{n} punten niet bekend", points)


def key_figures(figures: Sequence[KeyFigure], language: Language) -> None:
    """Draw key figures side by side; each is a link to the page that holds its rows."""
    st.html(f'<dl class="key-figures">{"".join(_one(f, language) for f in figures)}</dl>')


def _one(figure: KeyFigure, language: Language) -> str:
    mark = badge(language, fictional=figure.fictional)
    # The name of the figure comes first for who listens, the number first for who looks.
    return (
        f"<div><dt>{for_html(figure.label)}{mark}</dt>"
        f'<dd class="value"><a href="{for_html(figure.link)}" target="_self">'
        f"{for_html(figure.value)}</a></dd>"
        f'<dd class="from">{disc(figure.state)}<span>{for_html(figure.completeness)}</span></dd></div>'
    )
