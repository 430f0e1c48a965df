"""Tables: those behind figures (short ones set as text, long ones in a grid), and those of plain words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any, Final
from urllib.parse import urlsplit

import pandas as pd
import streamlit as st

from language import Language
from pages.parts.escape import for_cell, for_html
from pages.parts.markup import badge, note
from views import Column, Result
from views.words import cell, reconciliation, total_cell, total_row

SET_AS_TEXT: Final = 30
"""Up to so many rows a table is set whole; beyond, a grid keeps the page short."""


def table(result: Result, language: Language, *, name: str = "") -> None:
    """Draw the rows of a result with its total row; unknown values are said in words.

    ``name`` tells it from another table of the same title, to who cannot see where it stands.
    """
    name = name or language.t(result.view.title)
    columns = [c for c in result.view.columns if not c.minor]
    if len(result.frame) <= SET_AS_TEXT:
        st.html(_set(result, columns, language, name))
    else:
        _grid(result, columns, language, name)
    difference = reconciliation(result, language)
    if difference:
        st.html(note(difference))


def plain_table(
    caption: str,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    numeric: Collection[int] = (),
) -> str:
    """A table that is no answer to a View, as HTML; ``numeric`` are the positions set flush right."""
    sides = [' class="num"' if at in numeric else "" for at in range(len(heads))]
    head = "".join(
        f'<th scope="col"{side}>{for_cell(title)}</th>'
        for title, side in zip(heads, sides, strict=True)
    )
    body = "".join(
        "<tr>"
        + "".join(f"<td{side}>{for_cell(cell)}</td>" for cell, side in zip(row, sides, strict=True))
        + "</tr>"
        for row in rows
    )
    return _framed(caption, head, body)


def _framed(caption: str, head: str, body: str, foot: str = "") -> str:
    name = for_html(caption)
    return (
        f'<div class="table-wrap" role="region" tabindex="0" aria-label="{name}">'
        f'<table class="atlas"><caption class="unseen">{name}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>{foot}</table></div>"
    )


def _set(result: Result, columns: list[Column], language: Language, name: str) -> str:
    head = "".join(
        f'<th scope="col"{_side(c)}{_title(c, language)}>{for_html(language.t(c.title))}</th>'
        for c in columns
    )
    body = "".join(_row(row, columns, language) for _, row in result.frame.iterrows())
    return _framed(name, head, body, _total_row(result, columns, language))


def _row(row: pd.Series, columns: list[Column], language: Language) -> str:
    cells = []
    for position, column in enumerate(columns):
        content = for_cell(cell(row[column.key], column, language))
        if pd.isna(row[column.key]):
            content = f'<span class="unknown">{content}</span>'
        elif column.kind == "link":
            content = _link(str(row[column.key]))
        if position == 0:
            content += badge(language, fictional=row["fictional"])
        cells.append(_cell(content, column, position))
    return f"<tr>{''.join(cells)}</tr>"


def _total_row(result: Result, columns: list[Column], language: Language) -> str:
    totals = total_row(result, columns, language)
    if not totals:
        return ""
    cells = []
    for position, (column, total) in enumerate(zip(columns, totals, strict=True)):
        mark = badge(language, fictional=position == 0 and result.holds_fictional)
        cells.append(_cell(for_html(total) + mark, column, position))
    return f"<tfoot><tr>{''.join(cells)}</tr></tfoot>"


def _cell(content: str, column: Column, position: int) -> str:
    """A cell; the first of a row names it."""
    tag, scope = ("th", ' scope="row"') if position == 0 else ("td", "")
    return f"<{tag}{scope}{_side(column)}>{content}</{tag}>"


def _side(column: Column) -> str:
    return ' class="num"' if column.numeric else ""


def _title(column: Column, language: Language) -> str:
    return f' title="{for_html(language.t(column.definition))}"' if column.definition else ""


def _grid(result: Result, columns: list[Column], language: Language, name: str) -> None:
    """A grid that sorts by value and shows Dutch words; its own totals stand in a line above."""
    totals = [
        f"{language.t(c.title)}: {total_cell(result, c, language)}"
        for c in columns
        if c.total and result.totals.get(c.key) is not None
    ]
    rows = language.n("{n} rij", "{n} rijen", len(result.frame))
    st.html(note(" · ".join([rows, *totals])))
    frame = result.frame[[c.key for c in columns]].copy()
    if result.holds_fictional:
        frame["fictional"] = result.frame["fictional"].map({True: language.t("fictief"), False: ""})
    titles = {c.key: language.t(c.title) for c in columns} | {"fictional": language.t("Fictief")}
    for column in columns:
        # The grid shows nothing known as its placeholder, whatever a column's own word for that is.
        if not column.numeric and column.kind not in ("date", "year"):
            frame[column.key] = [cell(value, column, language) for value in frame[column.key]]
    styler = frame.rename(columns=titles).style
    for column in columns:
        if column.numeric or column.kind in ("date", "year"):
            styler = styler.format(_written(column, language), subset=[titles[column.key]])
    st.dataframe(
        styler,
        hide_index=True,
        placeholder=language.t("niet bekend"),
        alt=name,
    )


def _written(column: Column, language: Language) -> Callable[[Any], str]:
    return lambda value: cell(value, column, language)


def _link(address: str) -> str:
    """A link under the name of its site: addresses themselves are for machines."""
    site = (urlsplit(address).hostname or "").removeprefix("www.")
    if urlsplit(address).scheme not in ("http", "https") or not site:
        return for_html(address)
    return f'<a href="{for_html(address)}" target="_blank" rel="noopener noreferrer">{for_html(site)}</a>'
