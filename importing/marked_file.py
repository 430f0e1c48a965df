"""The spreadsheet somebody handed in, with the wrong cells marked and the problems listed."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Sequence

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from importing.cells import Problem, Sheet, text_of
from importing.columns import plain
from importing.headers import names_of
from importing.messages import explain
from language import Language

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def marked(sheet: Sheet, problems: Sequence[Problem], language: Language) -> bytes:
    """An Excel workbook: the rows as text with wrong cells in red and a note, and a list of problems.

    Everything is text, so that nothing changes on the way and no formula runs.
    """
    buffer = io.BytesIO()
    with Workbook(buffer, _OPTIONS) as book:
        wrong = book.add_format({"bg_color": "#FBEBEC", "font_color": "#AA2729", "border": 1})
        head = book.add_format({"bold": True, "bottom": 1})
        rows = book.add_worksheet(language.t("Gegevens"))
        by_place = defaultdict(list)
        names = {plain(name): at for at, name in enumerate(names_of(sheet))}
        for one in problems:
            at = names.get(plain(one.column)) if one.column else 0
            if one.row is not None:
                by_place[one.row, at or 0].append(explain(one, language))
        for number, row in zip(sheet.numbers, sheet.rows, strict=True):
            for x, cell in enumerate(row):
                words = by_place.pop((number, x), None)
                rows.write_string(number - 1, x, text_of(cell)[:32767], wrong if words else None)
                if words:
                    rows.write_comment(number - 1, x, "\n".join(words))
        _mark_blank(rows, dict(by_place), wrong)
        _list(book.add_worksheet(language.t("Fouten")), problems, language, head)
    return buffer.getvalue()


def _mark_blank(sheet: Worksheet, places: dict[tuple[int, int], list[str]], wrong: object) -> None:
    """Problems with cells that the file does not have, such as a value that is missing."""
    for (number, x), words in places.items():
        sheet.write_blank(number - 1, x, None, wrong)
        sheet.write_comment(number - 1, x, "\n".join(words))


def _list(sheet: Worksheet, problems: Sequence[Problem], language: Language, head: object) -> None:
    t = language.t
    for x, (words, width) in enumerate(
        ((t("Rij"), 8), (t("Kolom"), 26), (t("Waarde"), 34), (t("Wat te doen"), 90))
    ):
        sheet.write_string(0, x, words, head)
        sheet.set_column(x, x, width)
    for y, one in enumerate(problems, start=1):
        if one.row is not None:
            sheet.write_number(y, 0, one.row)
        sheet.write_string(y, 1, one.column or "")
        sheet.write_string(y, 2, one.value or "")
        sheet.write_string(y, 3, explain(one, language))
    sheet.freeze_panes(1, 0)
