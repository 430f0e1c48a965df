"""Company numbers (KBO): one whose check digits are wrong identifies nobody, and its row goes by its name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from stdnum.be import vat

from importing.cells import Reading, reading
from importing.coded import Coded
from importing.columns import Column

WRITTEN = "_written"
"""Behind the key of a column: what the file itself has there, right or wrong."""
DIGITS: Final = 10


def set_wrong_ones_aside(
    values: dict[str, Sequence[Any]], columns: Iterable[Column]
) -> list[Reading]:
    """Leave wrong numbers out of columns with company numbers, and say how many and which.

    What the file has stays beside it (``kbo_written``), so that the same row is the same again.
    """
    remarks = []
    for column in columns:
        if column.what != "kbo":
            continue
        written = Coded.of(values[column.key])
        values[column.key + WRITTEN] = written
        right = written.mapped(lambda number: number if number and _is_right(number) else None)
        values[column.key] = right
        wrong = {
            number
            for number, kept in zip(written.values, right.values, strict=True)
            if number and not kept
        }
        if wrong:
            of_rows = [number for number in written if number in wrong]
            remarks.append(
                reading(
                    "wrong_kbo", column=column.title, rows=len(of_rows), example=of_rows[0][:40]
                )
            )
    return remarks


def _is_right(number: str) -> bool:
    """Whether the check digits are those of the number; of ten digits alone it takes no look at signs."""
    if len(number) == DIGITS and number.isascii() and number.isdigit():
        return number[0] in "01" and int(number) > 0 and vat.checksum(number) == 0
    return bool(vat.is_valid(number))
