"""Cells without what cannot be seen: signs without width go, cells and rows of blanks are blank."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import compress
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
    texts_of,
)
from importing.coded import Coded, Rows
from importing.readers.texts import are_fine, check_cell

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
    """By column: most values stand in many rows, and are looked at once."""
    rows = Rows.of(sheet.rows)
    yield from _signs(rows, sheet.numbers)
    rows = rows.with_columns([_cleaned(column) for column in rows.columns])
    sheet.faults += _faults(rows, sheet.numbers)
    if any(all(column.values) for column in rows.columns):
        held = [True] * len(rows)  # of one column every cell holds something
    else:
        held = [any(row) for row in zip(*rows.columns, strict=True)] or [False] * len(rows)
    if not all(held):
        lengths = rows.all_lengths()
        blank = [
            number
            for number, holds, length in zip(sheet.numbers, held, lengths, strict=True)
            if length and not holds
        ]
        sheet.numbers = list(compress(sheet.numbers, held))
        rows = Rows.of(list(compress(rows, held)))
        if blank:
            yield reading("blank_rows", rows=len(blank), first=blank[0])
    sheet.rows = rows


def _cleaned(column: Coded[Cell]) -> Coded[Cell]:
    texts = _texts(column)
    if not any(map(str.isspace, texts)) and not _WITHOUT_WIDTH.search("\n".join(texts)):
        return column
    return column.mapped(_clean)


def _texts(column: Coded[Cell]) -> list[str]:
    return [cell for cell in column.values if cell.__class__ is str]


def _clean(cell: Cell) -> Cell:
    """Without signs without width; blank where nothing can be seen."""
    if cell.__class__ is not str or not cell:
        return cell
    cell = _WITHOUT_WIDTH.sub("", cell)
    return cell if cell.strip() else ""


def _signs(rows: Rows, numbers: Sequence[int]) -> Iterator[Reading]:
    """Which cells hold signs without width."""
    if not any(_WITHOUT_WIDTH.search("\n".join(_texts(column))) for column in rows.columns):
        return
    found = [
        (number, _WITHOUT_WIDTH.sub("", cell))
        for number, row in zip(numbers, rows, strict=True)
        for cell in row
        if isinstance(cell, str) and _has_signs(cell)
    ]
    example = next((text[:60] for _, text in found if text), "")
    yield reading("invisible_signs", cells=len(found), first=found[0][0], example=example)


def _has_signs(cell: Cell) -> bool:
    return cell.__class__ is str and _WITHOUT_WIDTH.search(cell) is not None


def _faults(rows: Rows, numbers: Sequence[int]) -> Iterator[Problem]:
    """What no cell may hold, row by row."""
    wrong = [at for at, column in enumerate(rows.columns)
             if not are_fine(texts_of(column.values))
             and any(check_cell(cell, 0, "") for cell in column.values)]  # fmt: skip
    columns = [rows.columns[at] for at in wrong]
    for number, cells in zip(numbers, zip(*columns, strict=True), strict=True) if wrong else ():
        for at, cell in zip(wrong, cells, strict=True):
            if fault := check_cell(cell, number, ""):
                yield fault._replace(values=(*fault.values, ("at", at)))
