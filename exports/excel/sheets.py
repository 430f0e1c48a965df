"""One sheet per table: title, filters, header, rows, total row, sources."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, Final

import pandas as pd
from xlsxwriter.worksheet import Worksheet

from exports.excel.styles import Styles, clean
from language import Language
from views import Column, Result
from views.words import as_of, cell, reconciliation, total_row

HEAD_ROW: Final = 3
WIDTHS: Final = {
    "euro": 18,
    "number": 12,
    "percent": 11,
    "date": 12,
    "year": 8,
    "data": 60,
    "text": 34,
}


def write_sheet(sheet: Worksheet, result: Result, styles: Styles, language: Language) -> None:
    t, columns = language.t, list(result.view.columns)
    marked = result.holds_fictional
    _sheet_head(sheet, result, columns, styles, language)
    for y, (_, row) in enumerate(result.frame.iterrows(), start=HEAD_ROW + 1):
        for x, column in enumerate(columns):
            _write(sheet, y, x, row[column.key], column, styles, language)
        if marked:
            sheet.write_string(
                y, len(columns), t("fictief") if row["fictional"] else "", styles.text
            )
    last = HEAD_ROW + len(result.frame)
    if len(result.frame):
        sheet.autofilter(HEAD_ROW, 0, last, len(columns) - 1 + marked)
    _total(sheet, last + 1, result, columns, styles, language)
    for y, words in enumerate(_under(result, language), start=last + 3):
        sheet.write_string(y, 0, clean(words), styles.quiet)
    sheet.freeze_panes(HEAD_ROW + 1, 1)
    sheet.repeat_rows(HEAD_ROW)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _under(result: Result, language: Language) -> list[str]:
    """The lines below a table: what its total leaves out, a line per source, and their date."""
    lines = [reconciliation(result, language)]
    lines += [f"{language.t('Bron')}: {source.words(language)}" for source in result.sources]
    date = as_of(result, language)
    lines.append(language.t("Stand op {date}.", date=date) if date else "")
    return [line for line in lines if line]


def _sheet_head(
    sheet: Worksheet,
    result: Result,
    columns: Sequence[Column],
    styles: Styles,
    language: Language,
) -> None:
    t = language.t
    sheet.write_string(0, 0, clean(t(result.view.title)), styles.title)
    sheet.write_string(1, 0, clean(result.sentence(language)), styles.quiet)
    if result.holds_fictional:
        sheet.write_string(2, 0, t("Bevat fictieve gegevens."), styles.warning)
        sheet.write_string(HEAD_ROW, len(columns), t("Fictief"), styles.head)
    for x, column in enumerate(columns):
        style = styles.head_right if column.numeric else styles.head
        sheet.write_string(HEAD_ROW, x, clean(t(column.title)), style)
        sheet.set_column(x, x, WIDTHS.get(column.kind, 24))
    sheet.set_row(HEAD_ROW, 32)


def _write(
    sheet: Worksheet,
    y: int,
    x: int,
    value: Any,
    column: Column,
    styles: Styles,
    language: Language,
) -> None:
    if pd.isna(value):
        sheet.write_string(y, x, cell(None, column, language), styles.unknown)
        return
    style = styles.by_kind.get(column.kind, styles.text)
    match column.kind:
        case "euro":
            sheet.write_number(y, x, int(value) / 100, style)
        case "number" | "year":
            sheet.write_number(y, x, int(value), style)
        case "percent":
            sheet.write_number(y, x, float(value), style)
        case "date":
            sheet.write_datetime(y, x, dt.datetime.combine(value, dt.time()), style)
        case _:
            sheet.write_string(y, x, clean(cell(value, column, language)), style)


def _total(
    sheet: Worksheet,
    y: int,
    result: Result,
    columns: Sequence[Column],
    styles: Styles,
    language: Language,
) -> None:
    """The total row: numbers that the Result holds, not formulas, so that they are the screen's."""
    row = total_row(result, columns, language)
    if row and result.holds_fictional:
        sheet.write_string(y, len(columns), language.t("fictief"), styles.total)
    for x, (column, words) in enumerate(zip(columns, row, strict=False)):
        value = result.totals.get(column.key)
        if value is None:
            sheet.write_string(y, x, words, styles.total)
        else:
            style = styles.total_by_kind.get(column.kind, styles.total)
            shown = int(value) / 100 if column.kind == "euro" else value
            sheet.write_number(y, x, shown, style)
