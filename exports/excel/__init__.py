"""Results as an Excel workbook: first a reading guide, then one sheet per table."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import Final

from xlsxwriter.workbook import Workbook

from exports.excel.guide import About, Cover, write_guide
from exports.excel.sheets import HEAD_ROW, write_sheet
from exports.excel.styles import Styles, clean
from exports.lasting_links import lasting
from exports.steady import MADE
from language import Language
from views import Result

_LONGEST_NAME: Final = 31

__all__ = ["HEAD_ROW", "Cover", "workbook"]


def workbook(
    results: Sequence[Result],
    language: Language,
    *,
    link: str | None = None,
    links: Sequence[str] = (),
    parts: Sequence[str] = (),
    cover: Cover | None = None,
) -> bytes:
    """The .xlsx file of these results, as bytes.

    Sheet "Leeswijzer" states per table its filters, sources, as-of date, data version, definitions
    and how many rows lack a value; then each table has its own sheet: title, filters, header, rows, a
    total row, sources. Amounts are numbers in euro with two decimals. No cell holds a formula that
    came from data. ``link`` is where the whole can be seen, ``links`` where each table can and
    ``parts`` which sub-questions it answers (as many as there are results, or none), ``cover`` what
    the file is an annex to. A link to the machine of the atlas itself is left out.
    """
    none = [""] * len(results)
    about = About(
        cover or Cover("Subsidieatlas"),
        lasting(link),
        [lasting(one) for one in links] or none,
        parts or none,
    )
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
        styles = Styles(book, language)
        names = _sheet_names(results, language)
        first = book.add_worksheet(language.t("Leeswijzer"))
        write_guide(first, results, names, styles, language, about)
        for result, name in zip(results, names, strict=True):
            write_sheet(book.add_worksheet(name), result, styles, language)
    return buffer.getvalue()


def _properties(book: Workbook, language: Language) -> None:
    # A fixed moment of creation: the same answer gives the same file.
    book.set_properties(
        {
            "title": "Subsidieatlas",
            "created": MADE,
            "comments": language.t("Gemaakt met de Subsidieatlas"),
        }
    )


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
