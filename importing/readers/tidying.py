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
    yield from _without_signs(sheet)
    rows, numbers, blank = list[list[Cell]](), list[int](), list[int]()
    for number, row in zip(sheet.numbers, sheet.rows, strict=True):
        held = [at for at, cell in enumerate(row) if cell != ""]
        for at in held:
            sheet.faults += _faults(row[at], number, at)
        if held:
            rows.append(row)
            numbers.append(number)
        elif row:
            blank.append(number)
    sheet.rows, sheet.numbers = rows, numbers
    if blank:
        yield reading("blank_rows", rows=len(blank), first=blank[0])


def _without_signs(sheet: Sheet) -> Iterator[Reading]:
    """Leave out signs without width, and what is blank then."""
    places, example = list[int](), ""
    for number, row in zip(sheet.numbers, sheet.rows, strict=True):
        for at, cell in enumerate(row):
            if cell.__class__ is not str or not cell:
                continue
            if _WITHOUT_WIDTH.search(cell):
                cell = row[at] = _WITHOUT_WIDTH.sub("", cell)
                places.append(number)
                example = example or cell[:60]
            if not cell.strip():
                row[at] = ""
    if places:
        yield reading("invisible_signs", cells=len(places), first=places[0], example=example)


def _faults(cell: Cell, number: int, at: int) -> Iterator[Problem]:
    wrong = check_cell(cell, number, "")
    if wrong:
        yield wrong._replace(values=(*wrong.values, ("at", at)))
