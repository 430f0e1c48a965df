"""Company numbers (KBO): one whose check digits are wrong identifies nobody, and its row goes by its name."""

from __future__ import annotations

from collections.abc import Iterable

from stdnum.be import vat

from importing.cells import Reading, reading
from importing.columns import Column

WRITTEN = "_written"
"""Behind the key of a column: what the file itself has there, right or wrong."""


def set_wrong_ones_aside(
    values: dict[str, list[str | None]], columns: Iterable[Column]
) -> list[Reading]:
    """Leave wrong numbers out of columns with company numbers, and say how many and which.

    What the file has stays beside it (``kbo_written``), so that the same row is the same again.
    """
    remarks = []
    for column in columns:
        if column.what != "kbo":
            continue
        written = values[column.key]
        values[column.key + WRITTEN] = written
        values[column.key] = [
            number if number and vat.is_valid(number) else None for number in written
        ]
        wrong = [number for number in written if number and not vat.is_valid(number)]
        if wrong:
            remarks.append(
                reading("wrong_kbo", column=column.title, rows=len(wrong), example=wrong[0][:40])
            )
    return remarks
