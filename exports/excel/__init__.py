"""Results as an Excel workbook: first a reading guide, then one sheet per table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from exports.excel.book import written
from exports.excel.guide import About, write_guide
from exports.excel.long_sheets import LongSheet, with_rows
from exports.excel.sheets import HEAD_ROW, write_sheet
from exports.excel.styles import clean
from exports.lasting_links import lasting
from language import Language
from views import Result

_LONGEST_NAME: Final = 31
LONG: Final = 10_000
"""From more rows on the rows of a sheet are written as text."""

__all__ = ["HEAD_ROW", "workbook"]


def workbook(
    results: Sequence[Result],
    language: Language,
    *,
    link: str | None = None,
    links: Sequence[str] = (),
) -> bytes:
    """The .xlsx file of these results, as bytes.

    Sheet "Leeswijzer" states per table its filters, sources, as-of date, data version, definitions
    and how many rows lack a value; then each table has its own sheet: title, filters, header, rows, a
    total row, sources. Amounts are numbers in euro with two decimals. No cell holds a formula that
    came from data. ``link`` is where the whole can be seen and ``links`` where each table can (as many
    as there are results, or none). A link to the machine of the atlas itself is left out.
    """
    about = About(lasting(link), [lasting(one) for one in links] or [""] * len(results))
    names = _sheet_names(results, language)
    long = {
        f"xl/worksheets/sheet{number}.xml": LongSheet(result, language)
        for number, result in enumerate(results, start=2)  # the guide is the first
        if result.rows > LONG
    }

    def around() -> bytes:
        with written(language) as (book, styles, buffer):
            first = book.add_worksheet(language.t("Leeswijzer"))
            write_guide(first, results, names, styles, language, about)
            for number, (result, name) in enumerate(zip(results, names, strict=True), start=2):
                sheet = book.add_worksheet(name)
                rows = long.get(f"xl/worksheets/sheet{number}.xml")
                if rows is None:
                    write_sheet(sheet, result, styles, language)
                else:
                    rows.write_around(sheet, styles)
        return buffer.getvalue()

    return with_rows(around, long) if long else around()


def _sheet_names(results: Sequence[Result], language: Language) -> list[str]:
    """Names that Excel accepts: 31 signs, none of []:*?/\\, no quote at an end, each once."""
    taken = {language.t("Leeswijzer").lower(), "history"}  # Excel keeps "History" for itself
    names: list[str] = []
    for result in results:
        title = re.sub(r"[\[\]:*?/\\]", " ", clean(language.t(result.view.title))).strip(" '")
        base = _shortened(title).strip(" '") or language.t("Tabel")
        name, number = base, 2
        while name.lower() in taken:
            suffix = f" ({number})"
            name, number = base[: _LONGEST_NAME - len(suffix)] + suffix, number + 1
        taken.add(name.lower())
        names.append(name)
    return names


def _shortened(title: str) -> str:
    """At most 31 signs, and whole words where there are several."""
    if len(title) <= _LONGEST_NAME:
        return title
    return title[: _LONGEST_NAME + 1].rpartition(" ")[0].rstrip(" ,;") or title[:_LONGEST_NAME]
