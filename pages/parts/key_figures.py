"""A row of key figures: one number each, what it is, and where it was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from language import Language
from pages.parts.escape import for_html
from pages.parts.markup import badge
from views import Result
from views.words import cell


@dataclass(frozen=True)
class KeyFigure:
    """A figure, already in words, with what it counts, where it comes from, and where it leads."""

    value: str
    label: str
    origin: str
    link: str
    fictional: bool = False


def key_figure(result: Result, column: str, label: str, link: str, language: Language) -> KeyFigure:
    """A total of a result as a key figure, with the newest source behind it as its origin."""
    value = cell(result.totals.get(column), result.view.column(column), language)
    return KeyFigure(value, label, _origin(result, language), link, result.holds_fictional)


def row_figure(
    result: Result, columns: Sequence[str], label: str, link: str, language: Language
) -> KeyFigure:
    """The first row of a result as a key figure; two columns make "45 van 151"."""
    row = result.frame.iloc[0]
    cells = [cell(row[key], result.view.column(key), language) for key in columns]
    value = (
        language.t("{part} van {whole}", part=cells[0], whole=cells[1]) if cells[1:] else cells[0]
    )
    return KeyFigure(value, label, _origin(result, language), link, bool(row["fictional"]))


def _origin(result: Result, language: Language) -> str:
    newest = [s for s in result.sources if s.date == result.as_of]
    return newest[-1].short(language) if newest else ""


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
        f'<dd class="from">{for_html(figure.origin)}</dd></div>'
    )
