"""Rows without a number are numbered from what they are about, so that the same row is the same again."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

from importing.cells import reading
from importing.checked import Checked
from importing.coded import gathered
from importing.columns import plain
from importing.hashes import come_again

_MARK: Final = 12
"""Signs of the mark by which rows differ: enough for the largest list."""
_TURN: Final = 4
"""Signs kept for the turn of rows that are about the same."""


def number_rows(checked: Checked) -> None:
    """Give every row a number where the file has no column of numbers, and say how."""
    kind = checked.kind
    if not kind.described or kind.number in checked.values:
        return
    described = [key for key in kind.described if key in checked.values]
    longest = min(kind.column(kind.number).longest, 80)
    numbers = gathered(_number(row, longest) for row in checked.columns_of(*described))
    several = come_again(numbers)
    turns: Counter[str] = Counter()
    twins: list[int] = []

    def in_turn(number: str, place: int) -> str:
        if not several(number):
            return number
        turns[number] += 1
        if turns[number] > 1:
            twins.append(place)
            return f"{number}-{turns[number]}"
        return number

    checked.values[kind.number] = numbers = gathered(
        in_turn(*one) for one in zip(numbers, checked.numbers, strict=True)
    )
    titles = ", ".join(kind.column(key).title for key in described)
    checked.readings.append(
        reading("rows_numbered", columns=titles, rows=len(numbers), example=numbers[0])
    )
    if twins:
        checked.readings.append(reading("twins", rows=len(twins), first=twins[0]))


def _number(values: Sequence[Any], longest: int) -> str:
    """A name that can be read, and a mark of all that it stands for."""
    texts = [plain(str(value)) or str(value) for value in values if value is not None]
    mark = hashlib.sha256("\0".join(texts).encode()).hexdigest()[:_MARK]
    name = "-".join(texts).replace(" ", "-")[: longest - _MARK - _TURN - 1].strip("-")
    return f"{name}-{mark}"
