"""The row of a sheet that holds the header: found by its words or its shape, chosen, or none at all."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from importing.cells import Cell, Problem, Reading, Sheet, Typed, problem, reading, refuse, text_of
from importing.coded import Rows
from importing.columns import bare_header, plain, times_above
from importing.headers import letter, wanted_words
from importing.kinds import KINDS

LOOKED_AT: Final = 30
"""Rows among which the header is looked for."""
NO_HEADER: Final = -1
"""The position of the header of a sheet that has none."""
_NUMBERS: Final = re.compile(r"[€\s]*[-−(]?[0-9][0-9 .,/:€()%-]*")
_ROWS_OF_MERGED: Final = re.compile("[0-9]+")


def locate(sheet: Sheet) -> int:
    """The position of the header among the rows, ``NO_HEADER`` when every row holds values."""
    rows = sheet.rows[:LOOKED_AT]
    scores = [_known(row) for row in rows]
    best = max(scores, default=0)
    if best >= 2:
        return scores.index(best)
    return _by_shape(rows)


def _known(row: list[Cell]) -> int:
    """How many different columns of ours a row names."""
    words = {plain(bare_header(cell)) for cell in row if isinstance(cell, str) and len(cell) < 80}
    return len(words & _words())


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    return frozenset(word for kind in KINDS.values() for word in wanted_words(kind.columns))


def _by_shape(rows: Sequence[list[Cell]]) -> int:
    """The first row that is nearly as full as the fullest, and holds names only."""
    filled = [[cell for cell in row if cell != ""] for row in rows]
    fullest = max(map(len, filled), default=0)
    for at, cells in enumerate(filled):
        if len(cells) >= max(1, 0.6 * fullest):
            return NO_HEADER if fullest > 1 and any(map(_is_value, cells)) else at
    return 0


def _is_value(cell: Cell) -> bool:
    return isinstance(cell, Typed) or _NUMBERS.fullmatch(cell.strip()) is not None


def position_of(sheet: Sheet, number: int) -> int:
    """The position of the row with that number in the file; 0 says that there is no header.

    Raises Refused (``no_such_row``).
    """
    if number == 0:
        return NO_HEADER
    if number not in sheet.numbers:
        raise refuse("no_such_row", number=number)
    return sheet.numbers.index(number)


def headed(sheet: Sheet, at: int) -> Sheet:
    """The sheet from its header on; without one the columns are called by their letters."""
    if at == NO_HEADER:
        rows = Rows.of(sheet.rows)
        names: list[Cell] = [f"Kolom {letter(position)}" for position in range(len(rows.columns))]
        return replace(sheet, rows=rows.below(names), numbers=[0, *sheet.numbers])
    if at == 0 or not sheet.rows:
        return sheet
    start = sheet.numbers[at]
    return replace(
        sheet,
        rows=sheet.rows[at:],
        numbers=sheet.numbers[at:],
        merged=[place for place in sheet.merged if _last_row(place) >= start],
        faults=[fault for fault in sheet.faults if (fault.row or 0) >= start],
        times=max(times_above(text_of(cell)) for row in sheet.rows[:at] for cell in row or [""]),
    )


def _last_row(place: str) -> int:
    return max(map(int, _ROWS_OF_MERGED.findall(place)), default=0)


def how_headed(sheet: Sheet, at: int) -> list[Reading]:
    """What is to be said of where the header stands; nothing when it is the first row."""
    if at == NO_HEADER:
        return [reading("no_header")]
    if at == 0 or not sheet.rows:
        return []
    above = " ".join(text_of(cell) for row in sheet.rows[:at] for cell in row if cell != "")
    return [reading("header_row", row=sheet.numbers[at], above=above[:80])]


def faulty_rows(sheet: Sheet, *, even: bool) -> list[Problem]:
    """Rows that cannot be read as they stand: a cell that no row may hold, and, in text with separators
    (``even``), more or fewer cells than the header."""
    header = sheet.rows[0] if sheet.rows else []
    numbers, lengths = _numbers(sheet), Rows.of(sheet.rows).lengths
    faults = [_named(fault, header) for fault in sheet.faults if fault.row in numbers]
    if even and lengths:
        faults += [
            problem("row_length", number, found=length, expected=len(header))
            for number, length in zip(sheet.numbers, lengths, strict=True)
            if length != len(header)
        ]
    return faults


def _numbers(sheet: Sheet) -> Collection[int]:
    return set(sheet.numbers) if sheet.faults else ()


def _named(fault: Problem, header: list[Cell]) -> Problem:
    """The fault with the name of its column for its position."""
    values = dict(fault.values)
    at = values.pop("at", 0)
    name = text_of(header[at]) if at < len(header) else ""
    return fault._replace(column=name or letter(at), values=tuple(values.items()))
