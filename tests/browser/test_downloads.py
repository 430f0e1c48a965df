"""The Excel file that the reader takes along holds what the screen shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage, Server
from tests.browser.driving import LINES, block, saved, turned


def downloaded(page: Page, figure: str, folder: Path) -> openpyxl.Workbook:
    """The workbook that the menu of a figure gives."""
    file = saved(page, figure, "Excel")
    assert file.suggested_filename == f"{figure}.xlsx"
    path = folder / file.suggested_filename
    file.save_as(path)
    return openpyxl.load_workbook(path)


def words(sheet: Worksheet) -> Iterator[str]:
    """Every text of a sheet."""
    for row in sheet.iter_rows(values_only=True):
        yield from (str(value) for value in row if isinstance(value, str))


def total_row(sheet: Worksheet) -> list[Any]:
    """The row of totals."""
    return next(list(r) for r in sheet.iter_rows(values_only=True) if r[0] == "Totaal")


def euros(text: str) -> Decimal:
    """`1.998.813 €` as a number."""
    return Decimal(re.sub(r"[^\d,-]", "", text).replace(",", "."))


def test_the_excel_file_adds_up_to_the_total_on_the_screen(
    visit: OpenPage, server: Server, tmp_path: Path
) -> None:
    page = turned(visit("/geld?jaar=2020"), LINES, "Tabel")
    total = block(page).locator("table.atlas tfoot td.num").first
    on_screen = euros(total.inner_text())
    assert on_screen == 1_998_813
    guide, sheet = downloaded(page, LINES, tmp_path).worksheets
    assert on_screen in [Decimal(str(v)) for v in total_row(sheet) if isinstance(v, int | float)]
    told = set(words(guide))
    assert "2020." in told
    # The address of this test is that of its own machine, which leads a reader nowhere.
    assert not any(server.url in text for text in told)
    amounts: list[Any] = [
        row[position]
        for row in sheet.iter_rows(min_row=5, max_row=13, values_only=True)
        for position, head in enumerate(next(sheet.iter_rows(min_row=4, values_only=True)))
        if head == "Vastgelegd"
    ]
    assert len(amounts) == 9
    assert sum(amounts) == 1_998_813
    assert not any("ictie" in text for part in (guide, sheet) for text in words(part))
