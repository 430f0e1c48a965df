"""The tables in the answer to the open part, as they stand under its text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import pandas as pd
import streamlit as st

from data_access.filters import Filters
from exports.in_answer import apart, captions, describes, gaps_of, holds_nothing
from pages.parts.escape import for_html
from pages.parts.figure_notes import empty_words
from pages.parts.markup import badge
from pages.parts.opening import opened_by
from pages.parts.presenting import drawn
from pages.parts.state import Now, store
from pages.parts.table import rows_table
from pages.questions.question_address import present_tables
from views import Column, Result, read, view
from written_questions.answer_files import told_apart
from written_questions.dossiers.dossier import Part, Table
from written_questions.dossiers.of_places import that_are_known

MOST_ROWS: Final = 8
"""Rows of a table that stand on the page; its own page, Word and Excel have more."""
FEW_MORE: Final = 2
"""So few more stand there too: they take no more room than the line that leads to them."""
MOST_TABLES: Final = 3
"""Tables that stand whole on the page; of the others there is a link."""


_MOST_TEXTS: Final = 2
"""Columns with words for which a phone has room beside each other."""
_MOST_COLUMNS: Final = 5
"""Columns for which there is room beside the question and its evidence."""


def result_of(table: Table) -> Result:
    """The figures of a table of a dossier, as they are now. Raises DataUnavailable."""
    return read(view(table.view), table.filters, store())


def table_path(name: str, filters: Filters, now: Now) -> str:
    """The lasting address of a table with these filters."""
    return replace(now, filters=filters, shared=None).figure_link(view(name))


def part_tables(part: Part, now: Now) -> None:
    """Draw the tables that are in the answer."""
    tables = [table for _, table in present_tables(part) if table.chosen]
    shown = [
        (table, result)
        for table in tables[:MOST_TABLES]
        for result in map(that_are_known, told_apart(view(table.view), table, store()))
    ]
    names = captions([result for _, result in shown], now.language)
    blocks = [
        _block(table, result, name, now) for (table, result), name in zip(shown, names, strict=True)
    ]
    if others := tables[MOST_TABLES:]:
        links = "".join(f"<li>{_link(table, now)}</li>" for table in others)
        said = now.language.n("Nog {n} tabel:", "Nog {n} tabellen:", len(others))
        blocks.append(f'<div class="more-tables"><p>{for_html(said)}</p><ul>{links}</ul></div>')
    st.html(f'<div class="part-tables">{"".join(blocks)}</div>')


def _link(table: Table, now: Now) -> str:
    title = for_html(now.language.t(view(table.view).title))
    path = for_html(table_path(table.view, table.filters, now))
    return f'<a href="{path}" target="_blank">{title}</a>'


def _block(table: Table, result: Result, name: str, now: Now) -> str:
    language = now.language
    drawn(result, None)
    mark = "" if apart(result) else badge(language, fictional=result.holds_fictional)
    title = f"<h4>{for_html(name)}{mark}</h4>"
    if holds_nothing(result):
        unknown = replace(result, gaps=gaps_of(result))
        return f"<section>{title}{empty_words(unknown, language)}</section>"
    few = len(result.frame) <= MOST_ROWS + FEW_MORE
    rows = result.frame if few else result.frame.head(MOST_ROWS)

    def opens(row: pd.Series) -> str:
        return opened_by(result, row, now)

    columns = _named_first(_columns(table, result), result)
    beside = _aside(columns, result)
    columns = [column for column in columns if column not in beside]
    texts = sum(not column.numeric for column in columns)
    body = rows_table(
        result, columns, language, name=name, rows=rows, opens=opens, cards=texts > _MOST_TEXTS
    )
    rest = ""
    if beside:
        titles = language.join([language.t(column.title) for column in beside])
        also = language.t("In Word en Excel staat ook: {columns}.", columns=titles)
        rest = f"<p>{for_html(also)}</p>"
    if not few:
        words = language.t("Toon alle {n} rijen", n=language.number(len(result.frame)))
        path = for_html(table_path(table.view, result.filters, now))
        rest += f'<p class="more"><a href="{path}" target="_blank">{for_html(words)}</a></p>'
    return f'<section data-view="{table.view}">{title}{body}{rest}</section>'


def _named_first(columns: Sequence[Column], result: Result) -> list[Column]:
    """The columns without a kind that all rows have in common; what names a row goes before its kind."""
    item = result.view.item
    kept = [
        column
        for column in columns
        if column.kind != "code"
        or column.key == item
        or len(result.frame) < 2
        or result.frame[column.key].nunique(dropna=False) > 1
    ]
    if kept and kept[0].kind == "code":
        kept.sort(key=lambda column: column.key != item)
    return kept


def _aside(columns: Sequence[Column], result: Result) -> list[Column]:
    """Descriptions for which there is no room beside each other: figures would be out of sight."""
    described = [c for c in columns if c.key != result.view.item and describes(c, result)]
    return described if len(described) > 1 else []


def _columns(table: Table, result: Result) -> list[Column]:
    """The columns of the table in Word, as far as there is room: as published, or what is asked of it."""
    declared, asked = result.view, table.asked.columns
    if declared.in_answer.columns:
        return [column for column in declared.columns if column.key in declared.in_answer.columns]
    if asked:
        return [
            column
            for column in declared.columns
            if column.key in asked or not (column.minor or column.numeric)
        ]
    shown = [column for column in declared.columns if not (column.minor or column.aside)]
    return shown[:_MOST_COLUMNS]
