"""Tables as HTML: the rows of a result with its totals, and those of plain words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any, Final
from urllib.parse import urlsplit

import pandas as pd

from language import Language
from pages.parts.escape import for_cell, for_html
from pages.parts.markup import badge, explained, note
from views import Column, Result
from views.words import cell, decimals_of, reconciliation, total_row

LONG: Final = 160
"""Signs of a text of which a row shows its first lines; its record and the files have it whole."""
WIDE: Final = 4
"""Columns up to which a table fits beside another figure."""

Head = Callable[[Column], str]
"""The content of a heading, as HTML."""

Open = Callable[["pd.Series[Any]"], str]
"""The path that a row opens; "" where it opens nothing."""


def whole_table(result: Result, language: Language, *, name: str = "") -> str:
    """All rows of a result with its total row, as HTML; unknown values are said in words.

    ``name`` tells it from another table of the same title, to who cannot see where it stands.
    """
    columns = [c for c in result.view.columns if not c.minor]
    return rows_table(result, columns, language, name=name or language.t(result.view.title))


def rows_table(
    result: Result,
    columns: Sequence[Column],
    language: Language,
    *,
    name: str,
    heads: Head | None = None,
    opens: Open | None = None,
    rows: pd.DataFrame | None = None,
    cards: bool = False,
) -> str:
    """These columns of a result as HTML, with its total row: of all its rows, or of those in ``rows``.

    On a phone a table of many columns becomes a list of its rows; of fewer where it is to be ``cards``.
    """
    shown = result.frame if rows is None else rows
    head = "".join(
        f'<th scope="col"{_side(c)}{_title(c, language)}>'
        f"{heads(c) if heads else for_html(language.t(c.title))}</th>"
        for c in columns
    )
    decimals = [decimals_of(result, column) for column in columns]
    body = "".join(_row(row, columns, decimals, language, opens) for _, row in shown.iterrows())
    framed = _framed(name, head, body, _total_row(result, columns, language), cards=cards)
    difference = reconciliation(result, language, shown={column.key for column in columns})
    return framed + (note(difference) if difference else "")


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


def _framed(caption: str, head: str, body: str, foot: str = "", *, cards: bool = False) -> str:
    name = for_html(caption)
    wide = " wide" if cards or head.count("<th") > WIDE else ""
    return (
        f'<div class="table-wrap{wide}" role="region" tabindex="0" aria-label="{name}">'
        f'<table class="atlas"><caption class="unseen">{name}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>{foot}</table></div>"
    )


def _row(
    row: pd.Series[Any],
    columns: Sequence[Column],
    decimals: Sequence[int | None],
    language: Language,
    opens: Open | None,
) -> str:
    cells, path = [], opens(row) if opens else ""
    for position, column in enumerate(columns):
        content = for_cell(cell(row[column.key], column, language, decimals[position]))
        if pd.isna(row[column.key]):
            dash = "" if any(map(str.isalpha, content)) else " dash"
            content = f'<span class="unknown{dash}">{content}</span>'
        elif column.kind == "link":
            content = _link(str(row[column.key]))
        elif len(content) > LONG:
            content = f'<span class="clamped">{content}</span>'
        if position == 0:
            if path:
                content = f'<a class="opens" href="{for_html(path)}" target="_self">{content}</a>'
            content += badge(language, fictional=row["fictional"])
        cells.append(_cell(content, column, position, language))
    return f"<tr>{''.join(cells)}</tr>"


def _total_row(result: Result, columns: Sequence[Column], language: Language) -> str:
    totals = total_row(result, columns, language)
    if not totals:
        return ""
    cells = []
    for position, (column, total) in enumerate(zip(columns, totals, strict=True)):
        mark = badge(language, fictional=position == 0 and result.holds_fictional)
        if decimals := decimals_of(result, column):
            total = cell(result.totals[column.key], column, language, decimals) if total else ""
        cells.append(_cell(for_html(total) + mark, column, position, language))
    return f"<tfoot><tr>{''.join(cells)}</tr></tfoot>"


def _cell(content: str, column: Column, position: int, language: Language) -> str:
    """A cell; the first of a row names it, the others say on a phone of which column they are."""
    if position == 0:
        return f'<th scope="row"{_side(column)}>{content}</th>'
    label = for_html(language.t(column.title)) if content else ""
    return f'<td{_side(column)} data-label="{label}">{content}</td>'


def _side(column: Column) -> str:
    return ' class="num"' if column.flush_right else ""


def _title(column: Column, language: Language) -> str:
    """What a column means: by its own words, or by the glossary."""
    if column.definition:
        return f' title="{for_html(language.t(column.definition))}"'
    return explained(column.title, language)


def _link(address: str) -> str:
    """A link under the name of its site: addresses themselves are for machines."""
    site = (urlsplit(address).hostname or "").removeprefix("www.")
    if urlsplit(address).scheme not in ("http", "https") or not site:
        return for_html(address)
    return f'<a href="{for_html(address)}" target="_blank" rel="noopener noreferrer">{for_html(site)}</a>'
