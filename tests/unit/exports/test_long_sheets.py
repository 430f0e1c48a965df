"""A sheet of many rows is the sheet that the library writes cell by cell."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from dataclasses import replace
from typing import Any, Final

import openpyxl
import pandas as pd
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from data_access.engine import Store
from data_access.filters import Filters
from exports import excel
from exports.excel import HEAD_ROW, long_sheets, sheets, workbook
from language import CODES, get_language
from tests.unit.exports.test_excel import hostile
from views import Result, View, read, views
from views.listed import Listed
from views.records import applications

pytestmark = pytest.mark.slow

FICTIONAL: Final = Filters(fictional=True)
DUTCH: Final = get_language("nl")
LOOKS_LIKE: Final = (
    "<r><t>vet</t></r>",
    "<r>" + "x" * 40_000 + "</r>",
    " ervoor en erna ",
    "🎈" * 20_000,
    "]]> &amp; <c/>",
)


def long(results: list[Result], language: Any, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """A workbook whose sheets are all long."""
    with monkeypatch.context() as patch:
        patch.setattr(excel, "LONG", 0)
        return workbook(results, language)


def told(made: bytes) -> list[Any]:
    """All that a workbook shows: cells with their looks, widths, heights, filters and what stands still."""
    return [_told(sheet) for sheet in openpyxl.load_workbook(io.BytesIO(made)).worksheets]


def _told(sheet: Worksheet) -> tuple[Any, ...]:
    cells = [
        (c.coordinate, c.data_type, c.value, c.number_format, c.font, c.fill, c.alignment, c.border)
        for row in sheet.iter_rows()
        for c in row
    ]
    heights = {number: row.height for number, row in sheet.row_dimensions.items() if row.height}
    widths = {name: column.width for name, column in sheet.column_dimensions.items()}
    still = (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows, sheet.dimensions)
    return sheet.title, [repr(one) for one in cells], heights, widths, still


@pytest.mark.some(6)
@pytest.mark.parametrize("view", views().values(), ids=lambda view: view.key)
def test_it_is_the_sheet_that_is_written_cell_by_cell(
    view: View, reader: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for code, filters in zip(CODES, (Filters(), FICTIONAL), strict=True):
        result = read(view, filters, reader)
        if view.bound == "paged":
            result = Listed(view, filters, reader).result()
        if result.rows > 1:
            language = get_language(code)
            made = long([result], language, monkeypatch)
            assert told(made) == told(workbook([result], language))


def test_text_that_looks_like_something_else_stays_text(
    reader: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = hostile(reader)
    frame = result.frame.copy()
    frame.loc[: len(LOOKS_LIKE) - 1, "title"] = LOOKS_LIKE
    for one in (result, replace(result, frame=frame)):
        cell_by_cell, as_text = workbook([one], DUTCH), long([one], DUTCH, monkeypatch)
        assert told(as_text) == told(cell_by_cell)
    sheet = openpyxl.load_workbook(io.BytesIO(as_text)).worksheets[1]
    found = {c.value for row in sheet.iter_rows() for c in row}
    assert {"<r><t>vet</t></r> ", LOOKS_LIKE[2], "🎈" * 16_383, LOOKS_LIKE[4]} <= found


def test_text_that_looks_like_a_sign_of_excel_s_own_is_no_such_sign(
    reader: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = hostile(reader)
    frame = result.frame.assign(title="_x0041_ en _X0041_")
    made = long([replace(result, frame=frame)], DUTCH, monkeypatch)
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        assert b">_x005F_x0041_ en _X0041_<" in parts.read("xl/worksheets/sheet2.xml")


def test_days_are_the_days_of_excel(reader: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    result = read(applications.ALL, FICTIONAL, reader)
    days = [dt.date(1900, 1, 31), dt.date(1900, 2, 28), dt.date(1900, 3, 1), dt.date(2026, 11, 28)]
    frame = result.frame.iloc[: len(days)].copy()
    frame["decided_on"] = pd.Series(days, dtype=object, index=frame.index)
    few = replace(result, frame=frame)
    assert told(long([few], DUTCH, monkeypatch)) == told(workbook([few], DUTCH))


def test_the_same_answer_gives_the_same_file(
    reader: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [
        long([Listed(applications.ALL, FICTIONAL, reader).result()], DUTCH, monkeypatch)
        for _ in range(2)
    ]
    assert made[0] == made[1]
    with zipfile.ZipFile(io.BytesIO(made[0])) as parts:
        assert {part.date_time[0] for part in parts.infolist()} == {1980}


@pytest.mark.parametrize("more", [-3, 4])
def test_rows_that_came_or_went_meanwhile_leave_the_total_right_under_them(
    more: int, reader: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = Listed(applications.ALL, FICTIONAL, reader).result()
    made = long([replace(result, count=result.rows + more)], DUTCH, monkeypatch)
    sheet = openpyxl.load_workbook(io.BytesIO(made)).worksheets[1]
    last = HEAD_ROW + 1 + result.rows
    assert [sheet.cell(last + n, 1).value == "Totaal" for n in (0, 1, 2)] == [False, True, False]
    assert sheet.cell(last, 1).value
    assert str(sheet.auto_filter.ref).endswith(str(last))


def test_a_sheet_with_more_rows_than_excel_holds_has_the_first_and_says_so(
    reader: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (sheets, long_sheets):
        monkeypatch.setattr(module, "MOST", 30)
    result = Listed(applications.ALL, FICTIONAL, reader).result()
    sheet = openpyxl.load_workbook(io.BytesIO(long([result], DUTCH, monkeypatch))).worksheets[1]
    below = [sheet.cell(HEAD_ROW + 1 + 30 + n, 1).value for n in (1, 2, 3)]
    assert below[0] == "Totaal"
    assert below[2] == (
        f"Dit zijn de eerste 30 van {result.rows} rijen: meer houdt een blad van Excel niet. "
        "Het totaal is van alle."
    )


def test_a_sheet_that_may_be_too_large_for_a_plain_zip_file_is_no_such_one(
    reader: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = Listed(applications.ALL, FICTIONAL, reader).result()
    small = long([result], DUTCH, monkeypatch)
    monkeypatch.setattr(long_sheets, "_PLAIN", 0)
    large = long([result], DUTCH, monkeypatch)
    assert large != small
    assert told(large) == told(small)
