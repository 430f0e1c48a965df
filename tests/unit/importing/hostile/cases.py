"""Every hostile file: its name, how it is made, and the verdict it must get.

A verdict is ``Accept(rows, cents)`` or the codes of the problems it must be refused with.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from decimal import Decimal
from typing import Any, NamedTuple

from importing.kinds import TEMPLATES
from tests.unit.importing.books import (
    as_csv,
    as_json,
    as_ods,
    as_xlsx,
    as_zip,
    changed_part,
    ods_package,
)
from tests.unit.importing.hostile.base import HEADER, TOTAL, cell, rows, table, text


class Accept(NamedTuple):
    """Loaded, with so many rows and exactly so many cents."""

    rows: int = 3
    cents: int = TOTAL


class Case(NamedTuple):
    """One file and its verdict."""

    name: str
    make: Callable[[], bytes]
    verdict: Accept | str


AMOUNT, DATE, PLACE, NUMBER = "Gevraagd bedrag", "Ingediend op", "Gemeente", "Aanvraagnummer"
REST = TOTAL - 123_456


def _amount(written: str) -> Callable[[], bytes]:
    return lambda: cell(AMOUNT, written)


def _cell(title: str, value: Any) -> Callable[[], bytes]:
    return lambda: cell(title, value)


def _csv(**how: Any) -> Callable[[], bytes]:
    return lambda: table(**how)


def _text(old: str, new: str) -> Callable[[], bytes]:
    return lambda: text(table(), old, new)


def _book(then: Callable[[Any, Any], Any] | None = None, **how: Any) -> Callable[[], bytes]:
    return lambda: as_xlsx(rows(), then, **how)


SHEET = "xl/worksheets/sheet1.xml"


def _part(name: str, old: bytes, new: bytes) -> Callable[[], bytes]:
    return lambda: changed_part(as_xlsx(rows()), name, old, new)


def _also(parts: dict[str, bytes | str]) -> bytes:
    """A right workbook with further parts in its zip."""
    buffer = io.BytesIO(as_xlsx(rows()))
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _encrypted_flag() -> bytes:
    data = bytearray(as_xlsx(rows()))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


def _bomb() -> bytes:
    return as_zip({**_parts(), SHEET: b"<worksheet><sheetData>" + b" " * 60_000_000})


def _parts() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(as_xlsx(rows()))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _lines(sheet: Any, position: int, written: list[Any]) -> None:
    for x, value in enumerate(written):
        sheet.write(position, x, value)


def _wide_shared() -> bytes:
    """A hundred thousand cells that all show the same very long text."""
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 100_000))
    sheet = f"<worksheet><sheetData>{cells}</sheetData></worksheet>"
    strings = f"<sst><si><t>{'x' * 200_000}</t></si></sst>"
    return as_zip({**_parts(), SHEET: sheet.encode(), "xl/sharedStrings.xml": strings.encode()})


ENCODINGS = [
    Case("utf-8.csv", _csv(), Accept()),
    Case("utf-8 with bom.csv", _csv(encoding="utf-8-sig"), Accept()),
    Case("windows-1252.csv", _csv(encoding="cp1252"), Accept()),
    Case("utf-16 with bom.csv", _csv(encoding="utf-16"), Accept()),
    Case("utf-16 little end without bom.csv", _csv(encoding="utf-16-le"), Accept()),
    Case("utf-16 big end without bom.csv", _csv(encoding="utf-16-be"), Accept()),
    Case("utf-32.csv", _csv(encoding="utf-32"), "encoding"),
    Case("utf-16 cut in half a letter.csv", lambda: table(encoding="utf-16")[:-1], "encoding"),
    Case("utf-8 cut in half a letter.csv", lambda: table()[: table().index(b"\xc3") + 1],
         "encoding row_length missing_value"),
    Case("utf-8 and windows-1252 mixed.csv",
         lambda: table().replace(b"Netwerk", b"N\xe9twerk"), "mixed_encoding"),
    Case("accents garbled by a double save.csv",
         lambda: table().decode().encode().decode("cp1252").encode(), "garbled"),
    Case("bytes that windows-1252 does not know.csv",
         lambda: table(encoding="cp1252").replace(b"Netwerk", b"N\x81twerk"), "encoding"),
    Case("replacement sign in a title.csv", _cell("Titel", "Caf\ufffd"), "control_character"),
]  # fmt: skip

LAYOUT = [
    Case("commas.csv", _csv(separator=","), Accept()),
    Case("tabs.csv", _csv(separator="\t"), Accept()),
    Case("tabs.tsv", _csv(separator="\t"), Accept()),
    Case("bars.csv", _csv(separator="|"), Accept()),
    Case("lines end in lf.csv", _csv(end="\n"), Accept()),
    Case("lines end in cr.csv", _csv(end="\r"), Accept()),
    Case("excel says the separator.csv", lambda: b"sep=;\r\n" + table(), Accept()),
    Case("no line end at the end.csv", lambda: table().rstrip(), Accept()),
    Case("blank lines between and after.csv",
         lambda: table().replace(b"H-2", b"H-2", 1).replace(b"\r\n", b"\r\n\r\n") + b"\r\n" * 5,
         Accept()),
    Case("rows of separators after.csv", lambda: table() + b";" * 15 + b"\r\n", Accept()),
    Case("columns in another order.csv", lambda: as_csv(rows(header=HEADER[::-1])), Accept()),
    Case("header in capitals without accents.csv",
         lambda: as_csv([[h.upper() for h in HEADER], *rows()[1:]]), Accept()),
    Case("quoted line breaks.csv", _cell("Titel", "Een titel\nover twee\r\nregels"), Accept()),
    Case("quoted separators and quotes.csv", _cell("Titel", 'Zij zei; "ja", en ging'), Accept()),
    Case("every cell quoted.csv",
         lambda: "\r\n".join(";".join(f'"{c}"' for c in line.split(";"))
                             for line in table().decode().split("\r\n") if line).encode(), Accept()),
    Case("column missing.csv", lambda: as_csv(rows(header=HEADER[:-1])), Accept()),
    Case("first column missing.csv", lambda: as_csv(rows(header=HEADER[1:])), Accept()),
    Case("column extra.csv", lambda: as_csv(rows(header=[*HEADER, "Opmerking"])), "extra_column"),
    Case("column twice.csv", lambda: as_csv(rows(header=[*HEADER, AMOUNT])), "double_column"),
    Case("column twice under two names.csv",
         lambda: as_csv([[*HEADER, "Aangevraagd bedrag"], *[[*r, None] for r in rows()[1:]]]),
         "double_column"),
    Case("column misspelt.csv", _text("Gevraagd bedrag", "Gevraagd bedrg"),
         "extra_column missing_column"),
    Case("column without name.csv",
         lambda: as_csv([[*HEADER, ""], *[[*r, "x"] for r in rows()[1:]]]), "nameless_column"),
    Case("column without name or values.csv",
         lambda: as_csv([[*HEADER, ""], *[[*r, ""] for r in rows()[1:]]]), Accept()),
    Case("row too long.csv", _text("H-2;", "H-2;x;"), "row_length"),
    Case("row too short.csv", _text("H-2;bondgenotennetwerken;", "H-2;"), "row_length"),
    Case("cut in the middle of a row.csv", lambda: table()[:-40], "row_length"),
    Case("header only.csv", lambda: as_csv([HEADER]), "no_rows"),
    Case("nothing.csv", lambda: b"", "empty_file"),
    Case("white space only.csv", lambda: b" \r\n\t\r\n", "empty_file"),
    Case("no header.csv", lambda: as_csv(rows()[1:]), "unknown_layout"),
    Case("some other table.csv", lambda: b"naam;kleur\r\nappel;rood\r\n", "unknown_layout"),
    Case("quote never closed.csv", _text("Samen sterk", '"Samen sterk'), "bad_quotes"),
    Case("text after a closing quote.csv", _text("Samen sterk", '"Samen" sterk'), "bad_quotes"),
    Case("quote in the middle of a cell.csv", _text("Samen sterk", 'Samen "sterk"'), "bad_quotes"),
    Case("total row.csv",
         lambda: table({}, {}, {}, {NUMBER: "Totaal", AMOUNT: Decimal("2235.00")}), "total_row"),
    Case("subtotal row.csv",
         lambda: table({}, {}, {}, {"Indiener": "Subtotaal", AMOUNT: 1}), "total_row"),
    Case("same row twice.csv", lambda: as_csv([*rows(), rows()[1]]), "duplicate"),
    Case("same number in other letters.csv", lambda: table({}, {NUMBER: "h-1"}), "duplicate"),
    Case("a very long line.csv", lambda: b"x" * 3_000_000, "cell_too_long"),
    Case("a very long cell.csv", _cell("Titel", "x" * 40_000), "cell_too_long"),
    Case("six hundred columns.csv", lambda: b";".join([b"x"] * 600) + b"\r\n", "too_many_columns"),
]  # fmt: skip

AMOUNTS = [
    Case("amount with points and comma.csv", _amount("1.234,56"), Accept()),
    Case("amount with a point for thousands.csv", _amount("1.234"), Accept(3, REST + 123_400)),
    Case("amount with euro sign before.csv", _amount("€ 1.234,56"), Accept()),
    Case("amount with euro sign after.csv", _amount("1.234,56 €"), Accept()),
    Case("amount with non-breaking spaces.csv", _amount("€\u00a01\u202f234,56"), Accept()),
    Case("amount with the word euro.csv", _amount("195.313,24 euro"), Accept(3, REST + 19_531_324)),
    Case("amount with a dash for cents.csv", _amount("1.234,-"), Accept(3, REST + 123_400)),
    Case("amount blank.csv", _amount(""), Accept(3, REST)),
    Case("amount zero.csv", _amount("0"), Accept(3, REST)),
    Case("amounts with decimal points.csv",
         lambda: table({AMOUNT: "1234.56"}, {AMOUNT: "1000.00"}, {AMOUNT: "0.44"}), Accept()),
    Case("decimal points and commas mixed.csv", _amount("1234.56"), "mixed_decimals"),
    Case("comma that can be thousands or cents.csv", _amount("81,499"), "ambiguous_amount"),
    Case("three decimals.csv", _amount("1234,567"), "too_precise"),
    Case("amount below zero.csv", _amount("-5"), "negative_amount"),
    Case("amount below zero with a long dash.csv", _amount("−5"), "negative_amount"),
    Case("amount below zero in brackets.csv", _amount("(5)"), "not_an_amount"),
    Case("amount in words.csv", _amount("vijf euro"), "not_an_amount"),
    Case("amount not yet known.csv", _amount("onbekend"), "not_an_amount"),
    Case("amount in millions.csv", _amount("1,5 mln"), "not_an_amount"),
    Case("amount in dollars.csv", _amount("$ 5"), "foreign_currency"),
    Case("amount as percentage.csv", _amount("5 %"), "not_an_amount"),
    Case("amount NaN.csv", _amount("NaN"), "not_a_number"),
    Case("amount infinite.csv", _amount("inf"), "not_a_number"),
    Case("amount with an exponent.csv", _amount("1e9"), "not_an_amount"),
    Case("amount true.csv", _amount("WAAR"), "not_an_amount"),
    Case("amount in arabic digits.csv", _amount("١٢٣"), "not_an_amount"),
    Case("amount in wide digits.csv", _amount("１２３"), "not_an_amount"),
    Case("amount beyond belief.csv", _amount("9" * 30), "amount_too_large"),
    Case("amount with crooked groups.csv", _amount("12.34.567"), "not_an_amount"),
    Case("amount with an error.csv", _amount("#N/A"), "error_value"),
    Case("amount with a dutch error.csv", _amount("#WAARDE!"), "error_value"),
    Case("two amounts in one cell.csv", _amount("5 of 6"), "not_an_amount"),
]  # fmt: skip

DATES = [
    Case("date iso.csv", _cell(DATE, "2023-10-05"), Accept()),
    Case("date with dashes.csv", _cell(DATE, "5-10-2023"), Accept()),
    Case("date in words.csv", _cell(DATE, "5 oktober 2023"), Accept()),
    Case("date with month first.csv", _cell(DATE, "10/25/2023"), "impossible_date"),
    Case("date that does not exist.csv", _cell(DATE, "30/02/2023"), "impossible_date"),
    Case("date 29 february in a common year.csv", _cell(DATE, "29/02/2023"), "impossible_date"),
    Case("date with two digits for the year.csv", _cell(DATE, "05/10/23"), "two_digit_year"),
    Case("date with month name and short year.csv", _cell(DATE, "5-okt-23"), "not_a_date"),
    Case("date as a number.csv", _cell(DATE, "45204"), "not_a_date"),
    Case("date month and year only.csv", _cell(DATE, "10/2023"), "not_a_date"),
    Case("date in the middle ages.csv", _cell(DATE, "05/10/1023"), "year_out_of_range"),
    Case("date with a time.csv", _cell(DATE, "05/10/2023 14:30"), Accept()),
    Case("decided before submitted.csv",
         lambda: table({}, {}, {"Beslist op": dt.date(2023, 1, 1)}), "dates_reversed"),
]  # fmt: skip

PLACES = [
    Case("municipality that has merged since.csv",
         lambda: table({PLACE: "Deinze", DATE: "05/10/2018"}), Accept()),
    Case("municipality of before a merger.csv",
         lambda: table({PLACE: "Nevele", DATE: "05/10/2023"}), Accept()),
    Case("municipality with saint shortened.csv", lambda: table({}, {PLACE: "St.-Niklaas"}), Accept()),
    Case("municipality by postcode.csv", _cell(PLACE, "9000"), Accept()),
    Case("municipality misspelt.csv", _cell(PLACE, "Gendt"), "unknown_municipality"),
    Case("municipality in another region.csv", _cell(PLACE, "Charleroi"), "unknown_municipality"),
    Case("municipality of a later time.csv",
         lambda: table({PLACE: "Beveren-Kruibeke-Zwijndrecht"}), "unknown_municipality"),
    Case("municipality in the wrong province.csv", _cell("Provincie", "Limburg"), "wrong_province"),
    Case("province that does not exist.csv", _cell("Provincie", "Vlaanderen"), "unknown_province"),
]  # fmt: skip

VALUES = [
    Case("html as text.csv", _cell("Titel", "<script>alert(1)</script>"), Accept()),
    Case("sql as text.csv", _cell("Titel", "'); DROP TABLE calls; --"), Accept()),
    Case("formula as text.csv", _cell("Titel", "=cmd|' /C calc'!A0"), Accept()),
    Case("at sign as text.csv", _cell("Titel", "@SUM(1+1)"), Accept()),
    Case("markdown as text.csv", _cell("Titel", "![x](http://x) $\\alpha$"), Accept()),
    Case("emoji as text.csv", _cell("Titel", "Samen 🎉 sterk"), Accept()),
    Case("text that begins like a total.csv", _cell("Titel", "Totaal anders: jeugdwerk"), Accept()),
    Case("braces as text.csv", _cell("Titel", "{0} %s {value}"), Accept()),
    Case("zero byte in a text.csv", _cell("Titel", "Samen\0sterk"), "control_character"),
    Case("bell in a text.csv", _cell("Titel", "Samen\x07sterk"), "control_character"),
    Case("text turned around.csv", _cell("Titel", "Samen\u202esterk"), "control_character"),
    Case("space without width.csv", _cell(PLACE, "Ge\u200bnt"), Accept()),
    Case("status that does not exist.csv", _cell("Status", "misschien"), "not_a_choice"),
    Case("status blank.csv", _cell("Status", ""), "missing_value"),
    Case("number blank.csv", _cell(NUMBER, ""), "missing_value"),
    Case("call that does not exist.csv", _cell("Oproep", "Zonnepanelen"), "unknown_call"),
    Case("company number too short.csv", _cell("KBO-nummer", "123"), Accept()),
    Case("award without decision.csv", _cell("Toegekend bedrag", "5"), "award_without_decision"),
    Case("error in a text.csv", _cell("Titel", "#VERW!"), "error_value"),
    *[
        Case(f"personal data {name}.csv",
             lambda name=name: as_csv(rows(header=[*HEADER, name])), Accept())  # type: ignore[misc]
        for name in ("E-mail", "Contactpersoon", "Telefoon", "IBAN", "Rijksregisternummer",
                     "Namen deelnemers", "Familienaam", "Geboortedatum")
    ],
]  # fmt: skip

WORKBOOKS = [
    Case("plain workbook.xlsx", _book(), Accept()),
    Case("dates from 1904.xlsx", _book(date_1904=True), Accept()),
    Case("shared strings.xlsx", _book(in_memory=False), Accept()),
    Case("constant memory.xlsx", _book(constant_memory=True), Accept()),
    Case("formula as text.xlsx", lambda: as_xlsx(rows({"Titel": "=1+1"})), Accept()),
    Case("formula in an amount.xlsx", _book(lambda _, s: s.write_formula(1, 7, "=5*2", None, 10)),
         "formula"),
    Case("formula in a text.xlsx", _book(lambda _, s: s.write_formula(1, 4, '="x"', None, "x")),
         "formula"),
    Case("error value.xlsx", _part(SHEET, b'<c r="H2"><v>1234.56</v>', b'<c r="H2" t="e"><v>#N/A</v>'),
         "error_value"),
    Case("truth as amount.xlsx", _book(lambda _, s: s.write_boolean(1, 7, True)), "boolean_as_amount"),
    Case("date as amount.xlsx", lambda: as_xlsx(rows({AMOUNT: dt.date(2023, 1, 1)})), "date_as_amount"),
    Case("number as date.xlsx", lambda: as_xlsx(rows({DATE: 45204})), "number_as_date"),
    Case("moment as date.xlsx",
         _book(lambda b, s: s.write_datetime(1, 14, dt.datetime(2023, 10, 5, 14, 30),
                                             b.add_format({"num_format": "dd/mm/yyyy hh:mm"}))),
         Accept()),
    Case("too many decimals.xlsx", lambda: as_xlsx(rows({AMOUNT: 33.333333})), "too_precise"),
    Case("sum of binary fractions.xlsx", lambda: as_xlsx(rows({AMOUNT: 0.1 + 0.2})),
         Accept(3, REST + 30)),
    Case("amount typed as text.xlsx", lambda: as_xlsx(rows({AMOUNT: "1.234,56"})), Accept()),
    Case("amount in dollars.xlsx",
         _book(lambda b, s: s.write(1, 7, 5, b.add_format({"num_format": "[$$-409]#,##0"}))),
         "foreign_currency"),
    Case("amount as percentage.xlsx",
         _book(lambda b, s: s.write(1, 7, 0.5, b.add_format({"num_format": "0%"}))), "not_an_amount"),
    Case("not a number.xlsx", _part(SHEET, b"<v>1234.56</v>", b"<v>NaN</v>"), "error_value"),
    Case("merged cells.xlsx", _book(lambda _, s: s.merge_range(1, 2, 2, 2, "Samen")), "merged_cells"),
    Case("hidden sheet.xlsx", _book(lambda b, _: b.add_worksheet("Geheim").hide()), "hidden_sheet"),
    Case("very hidden sheet.xlsx",
         _book(lambda b, _: b.add_worksheet("Geheim").very_hidden()), "hidden_sheet"),
    Case("hidden rows.xlsx", _book(lambda _, s: s.set_row(2, None, None, {"hidden": True})), Accept()),
    Case("a second sheet with notes.xlsx",
         _book(lambda b, _: b.add_worksheet("Notities").write(0, 0, "Bel morgen")), Accept()),
    Case("two sheets that could be it.xlsx",
         _book(lambda b, _: _lines(b.add_worksheet("Kopie"), 0, HEADER)), "several_tables"),
    Case("macros.xlsx", lambda: _also({"xl/vbaProject.bin": b"x"}), "macros"),
    Case("macros by content type.xlsx",
         _part("[Content_Types].xml", b"spreadsheetml.sheet.main", b"spreadsheetml.macroEnabled.main"),
         "macros"),
    Case("password on the zip.xlsx", _encrypted_flag, "encrypted"),
    Case("password in the office way.xlsx",
         lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le"),
         "encrypted"),
    Case("old excel.xls", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900), "old_excel"),
    Case("one cell in the far corner.xlsx", _part(SHEET, b'r="A4"', b'r="XFD1048576"'),
         "too_many_columns"),
    Case("one cell in the last row.xlsx",
         _book(lambda _, s: s.write(1_048_575, 0, "x")), "too_many_rows"),
    Case("bomb of sixty megabytes.xlsx", _bomb, "bomb"),
    Case("bomb of shared text.xlsx", _wide_shared, "cell_too_long bomb too_slow"),
    Case("a billion laughs.xlsx",
         _part("xl/workbook.xml", b"<workbook",
               b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><workbook'),
         "broken_workbook"),
    Case("reads a file of this machine.xlsx",
         _part("xl/workbook.xml", b"<workbook",
               b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><workbook'), "broken_workbook"),
    Case("cut in half.xlsx", lambda: as_xlsx(rows())[:3000], "truncated"),
    Case("damaged in the middle.xlsx",
         lambda: (d := as_xlsx(rows()))[: len(d) // 3] + b"\xff" * 40 + d[len(d) // 3 + 40 :],
         "truncated broken_workbook"),
    Case("xml not closed.xlsx", _part(SHEET, b"</worksheet>", b""), "broken_workbook"),
    Case("text number out of range.xlsx",
         _part(SHEET, b't="s"><v>0</v>', b't="s"><v>99999</v>'), "broken_workbook"),
    Case("same part twice.xlsx", lambda: _also({SHEET: "<worksheet/>"}), "broken_workbook"),
    Case("empty workbook.xlsx", lambda: as_xlsx([]), "empty_file"),
    Case("header only.xlsx", lambda: as_xlsx([HEADER]), "no_rows"),
    Case("control sign in a cell.xlsx", lambda: as_xlsx(rows({"Titel": "a\x07b"})), "control_character"),
    Case("word document.xlsx",
         lambda: as_zip({"[Content_Types].xml": "wordprocessingml", "word/document.xml": "<w/>"}),
         "not_a_table"),
    Case("plain zip.xlsx", lambda: as_zip({"lijst.csv": "a;b"}), "packed"),
    Case("empty zip.xlsx", lambda: as_zip({}), "empty_file"),
]  # fmt: skip

RENAMED = [
    Case("text.xlsx", _csv(), "renamed"),
    Case("workbook.csv", _book(), "renamed"),
    Case("opendocument.xlsx", lambda: as_ods(rows()), "renamed"),
    Case("pdf.csv", lambda: b"%PDF-1.7\n%x", "pdf"),
    Case("picture.csv", lambda: b"\x89PNG\r\n\x1a\n" + bytes(50), "not_a_table"),
    Case("program.csv", lambda: b"\x7fELF\x02\x01" + bytes(50), "not_a_table"),
    Case("web page.xls", lambda: b"<html><table><tr><td>1</td></tr></table></html>", "html"),
    Case("xml.csv", lambda: b"<?xml version='1.0'?><rows/>", "markup"),
    Case("packed.csv", lambda: b"\x1f\x8b\x08" + bytes(50), "not_a_table"),
    Case("database.csv", lambda: b"SQLite format 3\0" + bytes(90), "not_a_table"),
    Case("noise.csv", lambda: bytes(range(256)) * 20, "encoding"),
    Case("table in json.csv", lambda: as_json(rows()), "renamed"),
]  # fmt: skip

_REPEATED = (
    '<table:table-row table:number-rows-repeated="1048576"><table:table-cell '
    'table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p>'
    "</table:table-cell></table:table-row>"
)

OTHERS = [
    Case("plain sheet.ods", lambda: as_ods(rows()), Accept()),
    Case("hidden sheet.ods",
         lambda: as_ods(rows(), '<style:style style:name="ta1"><style:table-properties '
                                'table:display="false"/></style:style>', 'table:style-name="ta1"'),
         "hidden_sheet"),
    Case("everything repeated.ods", lambda: as_ods([], body=_REPEATED), "too_many_columns"),
    Case("blank rows repeated.ods",
         lambda: _ods_part(b"</table:table>",
                           b'<table:table-row table:number-rows-repeated="1048000"><table:table-cell '
                           b'table:number-columns-repeated="16384"/></table:table-row></table:table>'),
         Accept()),
    Case("password.ods",
         lambda: ods_package({"content.xml": "x"}, "<manifest><encryption-data/></manifest>"),
         "encrypted"),
    Case("macros.ods", lambda: ods_package({"content.xml": "x", "Basic/x.xml": "x"}), "macros"),
    Case("merged cells.ods",
         lambda: _ods_part(b"<table:table-cell ", b'<table:table-cell table:number-rows-spanned="2" '),
         "merged_cells"),
    Case("formula.ods",
         lambda: _ods_part(b'office:value-type="float"',
                           b'table:formula="of:=1+1" office:value-type="float"'), "formula"),
    Case("amount in dollars.ods",
         lambda: _ods_part(b'office:value-type="float"',
                           b'office:value-type="currency" office:currency="USD"'), "foreign_currency"),
    Case("list of objects.json", lambda: as_json(rows()), Accept()),
    Case("object with one list.json", lambda: b'{"rijen": ' + as_json(rows()) + b"}", Accept()),
    Case("with bom.json", lambda: b"\xef\xbb\xbf" + as_json(rows()), Accept()),
    Case("not closed.json", lambda: as_json(rows())[:-10], "broken_json"),
    Case("a key twice.json", lambda: as_json(rows()).replace(b'"Oproep"', b'"Titel"', 1),
         "double_column"),
    Case("not a number.json", lambda: as_json(rows()).replace(b"1234.56", b"NaN"), "error_value"),
    Case("infinite.json", lambda: as_json(rows()).replace(b"1234.56", b"Infinity"), "error_value"),
    Case("a monstrous exponent.json",
         lambda: as_json(rows()).replace(b"1234.56", b"1e999999999"), "amount_too_large"),
    Case("truth as amount.json", lambda: as_json(rows()).replace(b"1234.56", b"true"),
         "boolean_as_amount"),
    Case("a list in a cell.json",
         lambda: as_json(rows()).replace(b'"Samen sterk"', b'["Samen", "sterk"]'),
         "extra_column missing_value"),
    Case("nested a hundred thousand deep.json", lambda: b"[" * 100_000, "nested_too_deep"),
    Case("only a number.json", lambda: b"[1, 2, 3]", "json_shape"),
    Case("empty list.json", lambda: b"[]", "no_rows"),
    Case("amount as text.json", lambda: as_json(rows({AMOUNT: "1.234,56"})), Accept()),
]  # fmt: skip


def _ods_part(old: bytes, new: bytes) -> bytes:
    return changed_part(as_ods(rows()), "content.xml", old, new)


_REGISTER = (
    "Beleidsdomein;Thema;Subthema;Verstrekker;KBO-nr;Vestiging;Naam subsidieontvanger;Postcode;"
    "Gemeente;Land;Jaar;Toegekend (EUR);Betaald (EUR)\r\n"
)
_LINE = "Cultuur;Jeugd;;Departement X;0123456789;;Vzw De Proef;8340;Damme;België;2022;{};{}\r\n"


def _register(*amounts: tuple[str, str]) -> Callable[[], bytes]:
    return lambda: (_REGISTER + "".join(_LINE.format(*pair) for pair in amounts)).encode()


_ANSWER = """1-2.U vindt hieronder een overzicht.

Organisatie Titel Omschrijving Te verwachten resultaat  Bedrag

Demos Speak out-
Act in

Jongeren
versterken

Een studiedag

199.700 €

OESO Review Vergelijking

Rapport in 2022 150.000 €

Totaal 2020 {}
"""

PROFILES = [
    Case("register with commas for thousands.csv",
         _register(("81,499", "80,000"), ("12", "0")), Accept(2, 8_151_100)),
    Case("register with recoveries.csv", _register(("-889,465", "-889,465")), Accept(1, -88_946_500)),
    Case("register with more paid than awarded.csv", _register(("10", "20")), Accept(1, 1_000)),
    Case("register with equal lines.csv", _register(("10", "10"), ("10", "10")), Accept(2, 2_000)),
    Case("register with a decimal comma.csv", _register(("81,4", "0")), "not_an_amount"),
    Case("register with points for thousands.csv", _register(("81.499", "0")), "not_an_amount"),
    Case("register with a column missing.csv",
         lambda: _register(("1", "1"))().replace(b";Land", b"").replace(b";Belgi\xc3\xab", b""),
         Accept(1, 100)),
    Case("answer with broken lines.txt", lambda: _ANSWER.format("349.700 \n€").encode(),
         Accept(2, 34_970_000)),
    Case("answer with a total that differs.txt", lambda: _ANSWER.format("349.800 €").encode(),
         "total_differs"),
    Case("answer with an unknown organisation.txt",
         lambda: _ANSWER.format("349.700 €").replace("OESO", "Onbekend").encode(),
         "organisation_unclear"),
    Case("awards in pounds.json",
         lambda: b'{"grants": [{"id": "x", "title": "t", "description": "d", "currency": "GBP", '
                 b'"amountAwarded": 5, "awardDate": "2022-01-01", "recipientOrganization": '
                 b'[{"id": "o", "name": "n"}], "fundingOrganization": [{"id": "f", "name": "f"}]}]}',
         "foreign_currency"),
    Case("awards to people.json",
         lambda: b'{"grants": [{"id": "x", "title": "t", "description": "d", "currency": "EUR", '
                 b'"amountAwarded": 5, "awardDate": "2022-01-01", "recipientIndividual": '
                 b'{"id": "o", "name": "n"}, "fundingOrganization": [{"id": "f", "name": "f"}]}]}',
         "missing_column"),
    Case("awards.json",
         lambda: b'{"grants": [{"id": "360G-x-1", "title": "t", "description": "d", "currency": "EUR", '
                 b'"amountAwarded": 5.25, "awardDate": "2022-01-01", "recipientOrganization": '
                 b'[{"id": "o", "name": "n"}], "fundingOrganization": [{"id": "f", "name": "f"}]}]}',
         Accept(1, 525)),
    Case("credit on no article.csv",
         lambda: as_csv([[c.title for c in TEMPLATES["credits"].columns], ["ABC", "x", "y", 2024, 5, ""]]),
         "not_an_article"),
    Case("commitment on an unknown project.csv",
         lambda: as_csv([[c.title for c in TEMPLATES["commitments"].columns],
                         ["V-1", "PJ0-1PFC2DB-PR", 2024, "", "bestaat-niet", 5, "", "", ""]]),
         "unknown_project"),
    Case("meeting with participants before it was held.csv",
         lambda: as_csv([[c.title for c in TEMPLATES["meetings"].columns],
                         ["m-1", "lerend netwerk", "", "x", "", "gepland", "", "", "", "", "", 5,
                          "", "", "", ""]]),
         "participants_before_meeting"),
    Case("meeting with an unknown municipality among those that took part.csv",
         lambda: as_csv([[c.title for c in TEMPLATES["meetings"].columns],
                         ["m-1", "lerend netwerk", "", "x", "", "gehouden", "05/03/2024", "", "", "", "",
                          5, "", "", "", "Gent; Sint-Nikolaas; Aalst"]]),
         "unknown_municipality"),
]  # fmt: skip

CASES = [
    *ENCODINGS, *LAYOUT, *AMOUNTS, *DATES, *PLACES, *VALUES, *WORKBOOKS, *RENAMED, *OTHERS, *PROFILES,
]  # fmt: skip
