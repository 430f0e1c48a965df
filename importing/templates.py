"""Templates to fill in: one sheet for the rows, one with examples, one that explains, one with choices."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any, Final

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from importing.amounts import read_amounts
from importing.columns import Column
from importing.dates import read_date
from importing.kinds import Kind
from language import N_, Language
from places import municipalities, provinces

ROWS: Final = 5_000
"""Rows that get drop-downs and formats."""

WHAT: Final = {
    "text": N_("tekst"),
    "key": N_("tekst, één keer per bestand"),
    "slug": N_("tekst, één keer per bestand"),
    "amount": N_("bedrag in euro, bijvoorbeeld 1.234,56"),
    "date": N_("datum, dag/maand/jaar"),
    "year": N_("jaar, vier cijfers"),
    "count": N_("geheel getal"),
    "choice": N_("keuze uit de lijst"),
    "truth": N_("ja of nee"),
    "place": N_("gemeente"),
    "places": N_("gemeenten met een puntkomma ertussen"),
    "province": N_("provincie"),
    "postcode": N_("postcode"),
    "kbo": N_("tien cijfers"),
    "list": N_("teksten met een puntkomma ertussen"),
    "call": N_("oproep die er al is"),
    "article": N_("begrotingsartikel dat er al is"),
    "project": N_("project dat er al is"),
    "application": N_("aanvraag die er al is"),
}


def template(kind: Kind, language: Language, suffix: str = ".xlsx") -> bytes:
    """The template of a kind as a workbook, or as CSV with the header only (``.csv``)."""
    if suffix == ".csv":
        return ("\ufeff" + ";".join(column.title for column in kind.columns) + "\r\n").encode()
    buffer = io.BytesIO()
    with Workbook(buffer, {"in_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties({"title": language.t(kind.title), "created": dt.datetime(2000, 1, 1)})
        styles = _Styles(book)
        sheets = [
            book.add_worksheet(name) for name in ("Gegevens", "Voorbeelden", "Uitleg", "Keuzes")
        ]
        choices = _choices(sheets[3], kind, styles)
        for sheet in sheets[:2]:
            _head(sheet, kind, styles)
        _prepare_rows(sheets[0], kind, choices)
        _examples(sheets[1], kind, styles)
        _explain(sheets[2], kind, styles, language)
    return buffer.getvalue()


class _Styles:
    def __init__(self, book: Workbook) -> None:
        self.head = book.add_format({"bold": True, "bg_color": "#F5F7FA", "bottom": 1})
        self.needed = book.add_format({"bold": True, "bg_color": "#FFE615", "bottom": 1})
        self.title = book.add_format({"bold": True, "font_size": 14})
        self.wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self.by_what: dict[str, Format] = {
            "amount": book.add_format({"num_format": "#,##0.00"}),
            "date": book.add_format({"num_format": "dd/mm/yyyy"}),
            **{what: book.add_format({"num_format": "@"}) for what in ("key", "slug", "kbo")},
        }


def _head(sheet: Worksheet, kind: Kind, styles: _Styles) -> None:
    for x, column in enumerate(kind.columns):
        style = styles.by_what.get(column.what)
        sheet.set_column(x, x, max(14, len(column.title) + 4), style)
        sheet.write_string(0, x, column.title, styles.needed if column.required else styles.head)
    sheet.freeze_panes(1, 1)


def _choices(sheet: Worksheet, kind: Kind, styles: _Styles) -> dict[str, str]:
    """Write the lists and return, per column, the range that a drop-down takes them from."""
    ranges: dict[str, str] = {}
    for x, column in enumerate(c for c in kind.columns if _choices_of(c)):
        words = _choices_of(column)
        sheet.write_string(0, x, column.title, styles.head)
        sheet.write_column(1, x, words)
        sheet.set_column(x, x, 30)
        letter = chr(65 + x)
        ranges[column.key] = f"=Keuzes!${letter}$2:${letter}${len(words) + 1}"
    return ranges


def _choices_of(column: Column) -> list[str]:
    if column.what == "place":
        return sorted(one.name_nl for one in municipalities())
    if column.what == "province":
        return [one.name_nl for one in provinces()]
    return list(column.choices)


def _prepare_rows(sheet: Worksheet, kind: Kind, ranges: dict[str, str]) -> None:
    for x, column in enumerate(kind.columns):
        if column.key in ranges:
            # Names of municipalities that have merged are understood too: warn, do not stop.
            strict = "information" if column.what == "place" else "stop"
            rule = {"validate": "list", "source": ranges[column.key], "error_type": strict}
            sheet.data_validation(1, x, ROWS, x, rule)


def _examples(sheet: Worksheet, kind: Kind, styles: _Styles) -> None:
    count = max(len(column.examples) for column in kind.columns)
    for x, column in enumerate(kind.columns):
        for y in range(count):
            text = column.examples[y] if y < len(column.examples) else ""
            _write(sheet, y + 1, x, column, text, styles)


def _write(sheet: Worksheet, y: int, x: int, column: Column, text: str, styles: _Styles) -> None:
    value: Any = text
    if text and column.what == "amount":
        value = (read_amounts([text]).cents[0] or 0) / 100
    elif text and column.what == "date":
        day = read_date(text)[0]
        value = dt.datetime.combine(day, dt.time()) if day else text
    elif text and column.what in ("year", "count"):
        value = int(text)
    if text:
        sheet.write(y, x, value, styles.by_what.get(column.what))


def _explain(sheet: Worksheet, kind: Kind, styles: _Styles, language: Language) -> None:
    t = language.t
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 34)
    sheet.set_column(2, 2, 14)
    sheet.set_column(3, 3, 80, styles.wrapped)
    sheet.write_string(0, 0, t(kind.title), styles.title)
    rules = (
        t("Vul het blad Gegevens in, één rij per regel; het blad Voorbeelden toont hoe."),
        t("Laat een cel leeg als iets niet bekend is. Schrijf nooit 0 voor onbekend."),
        t("Zet er geen totaalrij, formules, samengevoegde cellen of persoonsgegevens in."),
        t("Klopt één cel niet, dan wordt niets geladen en ziet u welke."),
    )
    for y, words in enumerate(rules, start=1):
        sheet.write_string(y, 0, words)
    heads = (t("Kolom"), t("Wat erin komt"), t("Verplicht"), t("Uitleg"))
    for x, words in enumerate(heads):
        sheet.write_string(6, x, words, styles.head)
    for y, column in enumerate(kind.columns, start=7):
        choices = ", ".join(column.choices)
        notes = " ".join(part for part in (t(column.hint) if column.hint else "", choices) if part)
        cells = (column.title, t(WHAT[column.what]), t("ja") if column.required else "", notes)
        for x, words in enumerate(cells):
            sheet.write_string(y, x, words)
