"""Results as an Excel workbook: first a reading guide, then one sheet per table."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Sequence
from typing import Any, Final

import pandas as pd
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from language import Language
from views import Column, Result
from views.words import as_of, cell, notes, reconciliation

EURO: Final = {"nl": "#,##0.00\\ [$€-813];-#,##0.00\\ [$€-813]", "en": "[$€-809]#,##0.00"}
DATE: Final = "dd/mm/yyyy"
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
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def workbook(results: Sequence[Result], language: Language, *, link: str | None = None) -> bytes:
    """The .xlsx file of these results, as bytes.

    Sheet "Leeswijzer" states per table its filters, sources, as-of date, data version and definitions;
    then each table has its own sheet: title, filters, header, rows, a total row, sources. Amounts are
    numbers in euro with two decimals. No cell holds a formula that came from data.
    """
    buffer = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "nan_inf_to_errors": False,
    }
    with Workbook(buffer, options) as book:
        _properties(book, language)
        styles = _Styles(book, language)
        names = _sheet_names(results, language)
        _guide(book.add_worksheet(language.t("Leeswijzer")), results, names, styles, language, link)
        for result, name in zip(results, names, strict=True):
            _sheet(book.add_worksheet(name), result, styles, language)
    return buffer.getvalue()


class _Styles:
    """The formats of the workbook: xlsxwriter wants each made once."""

    def __init__(self, book: Workbook, language: Language) -> None:
        base = {"font_name": "Calibri", "font_size": 11, "valign": "top"}

        def made(**more: Any) -> Format:
            return book.add_format({**base, **more})

        euro = EURO[language.code]
        self.title = made(bold=True, font_size=14)
        self.bold = made(bold=True)
        self.text = made()
        self.wrapped = made(text_wrap=True)
        self.quiet = made(font_color="#55616f")
        self.warning = made(bold=True, bg_color="#FFE615", font_color="#333332")
        self.head = made(bold=True, bottom=1, text_wrap=True, valign="bottom", bg_color="#F5F7FA")
        self.head_right = made(
            bold=True, bottom=1, text_wrap=True, valign="bottom", bg_color="#F5F7FA", align="right"
        )
        self.unknown = made(italic=True, font_color="#55616f", align="right")
        self.by_kind = {
            "euro": made(num_format=euro),
            "number": made(num_format="#,##0"),
            "percent": made(num_format="0.0%"),
            "date": made(num_format=DATE, align="left"),
            "year": made(num_format="0", align="left"),
            "data": self.wrapped,
        }
        total = {"bold": True, "top": 1}
        self.total_by_kind = {
            "euro": made(num_format=euro, **total),
            "number": made(num_format="#,##0", **total),
            "percent": made(num_format="0.0%", **total),
        }
        self.total = made(**total)


def _properties(book: Workbook, language: Language) -> None:
    # A fixed moment of creation: the same answer gives the same file.
    book.set_properties(
        {
            "title": "Subsidieatlas",
            "created": dt.datetime(2000, 1, 1),
            "comments": language.t("Gemaakt met de Subsidieatlas"),
        }
    )


def _sheet_names(results: Sequence[Result], language: Language) -> list[str]:
    """Names that Excel accepts: 31 signs, none of []:*?/\\, no quote at an end, each once."""
    taken = {language.t("Leeswijzer").lower(), "history"}  # Excel keeps "History" for itself
    names: list[str] = []
    for result in results:
        words = re.sub(r"[\[\]:*?/\\]", " ", _clean(language.t(result.view.title))).strip(" '")
        base = words[:31].strip(" '") or language.t("Tabel")
        name, number = base, 2
        while name.lower() in taken:
            suffix = f" ({number})"
            name, number = base[: 31 - len(suffix)] + suffix, number + 1
        taken.add(name.lower())
        names.append(name)
    return names


def _guide(
    sheet: Worksheet,
    results: Sequence[Result],
    names: Sequence[str],
    styles: _Styles,
    language: Language,
    link: str | None,
) -> None:
    t = language.t
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 110)
    sheet.write_string(0, 0, "Subsidieatlas", styles.title)
    row = 1
    if any(result.holds_fictional for result in results):
        words = t(
            "Let op: dit bestand bevat fictieve gegevens. De gemerkte rijen en totalen zijn verzonnen."
        )
        sheet.write_string(row, 0, words, styles.warning)
        sheet.write_blank(row, 1, None, styles.warning)
        row += 1
    if link:
        row = _line(sheet, row, t("Link"), link, styles)
    for result, name in zip(results, names, strict=True):
        row = _guide_of(sheet, row + 1, result, name, styles, language)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _guide_of(
    sheet: Worksheet, row: int, result: Result, name: str, styles: _Styles, language: Language
) -> int:
    t, view = language.t, result.view
    sheet.write_string(row, 0, name, styles.bold)
    row = _line(sheet, row + 1, t("Vraag"), t(view.question), styles)
    row = _line(sheet, row, t("Filters"), result.sentence(language), styles)
    row = _line(sheet, row, t("Rijen"), language.number(len(result.frame)), styles)
    note = reconciliation(result, language)
    if note:
        row = _line(sheet, row, t("Onvolledig"), note, styles)
    if result.as_of:
        row = _line(sheet, row, t("Stand op"), as_of(result, language), styles)
    row = _line(sheet, row, t("Gegevensversie"), result.data_version[:12], styles)
    for column in view.columns:
        if column.definition:
            row = _line(sheet, row, t(column.title), t(column.definition), styles)
    for words in notes(view, language):
        row = _line(sheet, row, t("Opmerking"), words, styles)
    for gap in result.gaps:
        row = _line(sheet, row, t("Niet bekend"), gap.words(language), styles)
    for source in result.sources:
        words = source.words(language) + (f" ({source.link})" if source.link else "")
        row = _line(sheet, row, t("Bron"), words, styles)
    return row


def _line(sheet: Worksheet, row: int, label: str, words: str, styles: _Styles) -> int:
    sheet.write_string(row, 0, _clean(label), styles.quiet)
    sheet.write_string(row, 1, _clean(words), styles.wrapped)
    return row + 1


def _sheet(sheet: Worksheet, result: Result, styles: _Styles, language: Language) -> None:
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
    for y, source in enumerate(result.sources, start=last + 3):
        words = f"{t('Bron')}: {source.words(language)}"
        sheet.write_string(y, 0, _clean(words), styles.quiet)
    sheet.freeze_panes(HEAD_ROW + 1, 1)
    sheet.repeat_rows(HEAD_ROW)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _sheet_head(
    sheet: Worksheet,
    result: Result,
    columns: Sequence[Column],
    styles: _Styles,
    language: Language,
) -> None:
    t = language.t
    sheet.write_string(0, 0, _clean(t(result.view.title)), styles.title)
    sheet.write_string(1, 0, _clean(result.sentence(language)), styles.quiet)
    if result.holds_fictional:
        sheet.write_string(2, 0, t("Bevat fictieve gegevens."), styles.warning)
        sheet.write_string(HEAD_ROW, len(columns), t("Fictief"), styles.head)
    for x, column in enumerate(columns):
        style = styles.head_right if column.numeric else styles.head
        sheet.write_string(HEAD_ROW, x, _clean(t(column.title)), style)
        sheet.set_column(x, x, WIDTHS.get(column.kind, 24))
    sheet.set_row(HEAD_ROW, 32)


def _write(
    sheet: Worksheet,
    y: int,
    x: int,
    value: Any,
    column: Column,
    styles: _Styles,
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
            sheet.write_string(y, x, _clean(cell(value, column, language)), style)


def _total(
    sheet: Worksheet,
    y: int,
    result: Result,
    columns: Sequence[Column],
    styles: _Styles,
    language: Language,
) -> None:
    """The total row: numbers that the Result holds, not formulas, so that they are the screen's."""
    if not any(c.total and result.totals.get(c.key) is not None for c in columns):
        return
    for x, column in enumerate(columns):
        value = result.totals.get(column.key)
        if value is None:
            sheet.write_string(y, x, language.t("Totaal") if x == 0 else "", styles.total)
        else:
            style = styles.total_by_kind.get(column.kind, styles.total)
            shown = int(value) / 100 if column.kind == "euro" else value
            sheet.write_number(y, x, shown, style)


def _clean(text: str) -> str:
    """Text that a sheet can hold: no control signs, at most 32 767 signs."""
    return _CONTROL.sub("", text)[:32767]
