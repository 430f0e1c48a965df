"""Cells without what cannot be seen: signs without width go, cells and rows of blanks are blank."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from importing.cells import (
    FAULTS_KEPT,
    PROBLEMS_SHOWN,
    Cell,
    Contents,
    Problem,
    Reading,
    Refused,
    Sheet,
    reading,
)
from importing.readers.texts import check_cell

_WITHOUT_WIDTH: Final = re.compile("[\u200b\u200e\u200f\u2060\ufeff]")
"""Signs that come along with a paste and say nothing."""


def tidied(contents: Contents) -> Contents:
    """The same sheets, cleaned; what was cleaned is among the readings.

    A cell that no row may hold is a fault of its row (``Sheet.faults``): whether that row is read at all
    is not known yet. Raises Refused for more faults than anybody can look at, and for endless cells.
    """
    remarks: list[Reading] = []
    for sheet in contents.sheets:
        remarks += _tidy(sheet)
        too_long = any(fault.code == "cell_too_long" for fault in sheet.faults)
        if too_long or len(sheet.faults) > FAULTS_KEPT:
            raise Refused(sheet.faults[:PROBLEMS_SHOWN])
    contents.readings += remarks
    return contents


def _tidy(sheet: Sheet) -> Iterator[Reading]:
    signs, first, example = 0, 0, ""
    blank: list[int] = []
    rows, numbers = list[list[Cell]](), list[int]()
    for number, row in zip(sheet.numbers, sheet.rows, strict=True):
        held = False
        for at, cell in enumerate(row):
            if cell.__class__ is str and cell:
                if _WITHOUT_WIDTH.search(cell):
                    cell = row[at] = _WITHOUT_WIDTH.sub("", cell)
                    signs, first, example = signs + 1, first or number, example or cell[:60]
                if not cell.strip():
                    row[at] = ""
                    continue
            if cell != "":
                held = True
                sheet.faults += _faults(cell, number, at)
        if held:
            rows.append(row)
            numbers.append(number)
        elif row:
            blank.append(number)
    sheet.rows, sheet.numbers = rows, numbers
    if signs:
        yield reading("invisible_signs", cells=signs, first=first, example=example)
    if blank:
        yield reading("blank_rows", rows=len(blank), first=blank[0])


def _faults(cell: Cell, number: int, at: int) -> Iterator[Problem]:
    wrong = check_cell(cell, number, "")
    if wrong:
        yield wrong._replace(values=(*wrong.values, ("at", at)))
