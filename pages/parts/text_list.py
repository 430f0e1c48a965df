"""Texts that deserve to be read rather than tabulated: short lists, grouped under small headings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any, Literal

import pandas as pd

from language import Language
from pages.parts.escape import for_html
from pages.parts.markup import badge
from views import Result
from views.words import cell

Style = Literal["list", "steps", "words"]
"""How items are set: a plain list, numbered steps in the order of the rows, or single words in a row."""


def text_list(
    text: str,
    *,
    groups: Sequence[str] = (),
    lead: str | None = None,
    details: Sequence[str] = (),
    style: Style = "list",
    short: Sequence[str] = (),
) -> Callable[[Result, Language], str]:
    """The words of a figure: the column ``text`` of each row, by the columns that make ``groups``.

    ``lead`` is a column that stands in front in bold, ``details`` stand small behind, those of
    unknown value and those that are the same in all rows left out. Groups whose value is in
    ``short`` are set as words in a row.
    """

    def draw(result: Result, language: Language) -> str:
        rows = [row for _, row in result.frame.iterrows()]
        shown = [key for key in details if result.frame[key].nunique(dropna=False) > 1]

        def heading(row: pd.Series[Any]) -> str:
            return " · ".join(_cell(result, row, key, language) for key in groups)

        sections = []
        for title, members in groupby(rows, key=heading):
            group = list(members)
            # What holds for a whole group is said once, in its heading.
            shared = [key for key in shown if groups and len({row[key] for row in group}) == 1]
            own = [key for key in shown if key not in shared]
            set_as = "words" if groups and group[0][groups[0]] in short else style
            items = "".join(_item(result, row, text, lead, own, language) for row in group)
            small = _small(result, group[0], shared, language)
            sections.append(_section(title, small, items, set_as))
        return f'<div class="texts">{"".join(sections)}</div>'

    return draw


def _section(title: str, small: str, items: str, style: str) -> str:
    tag = "ol" if style == "steps" else "ul"
    head = f"<h3>{for_html(title)}{small}</h3>" if title else ""
    return f'<section class="{style}">{head}<{tag}>{items}</{tag}></section>'


def _item(
    result: Result,
    row: pd.Series[Any],
    text: str,
    lead: str | None,
    details: Sequence[str],
    language: Language,
) -> str:
    item = for_html(_cell(result, row, text, language))
    if pd.isna(row[text]):
        item = f'<span class="unknown">{item}</span>'
    if lead:
        item = f"<strong>{for_html(_cell(result, row, lead, language))}</strong> {item}"
    item += badge(language, fictional=row["fictional"])
    return f"<li>{item}{_small(result, row, details, language)}</li>"


def _small(result: Result, row: pd.Series[Any], details: Sequence[str], language: Language) -> str:
    line = " · ".join(_detail(result, row, key, language) for key in details if pd.notna(row[key]))
    return f" <small>{for_html(line)}</small>" if line else ""


def _detail(result: Result, row: pd.Series[Any], key: str, language: Language) -> str:
    """A number is only understood with what it counts; words speak for themselves."""
    column, value = result.view.column(key), _cell(result, row, key, language)
    return f"{language.t(column.title)}: {value}" if column.numeric else value


def _cell(result: Result, row: pd.Series[Any], key: str, language: Language) -> str:
    return cell(row[key], result.view.column(key), language)
