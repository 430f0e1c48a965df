"""What a year is to other years of the same series: to the first as an index, to the one before as a change.

A year of which the value is not known, or that is missing, says nothing of another.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

import pandas as pd

from data_access.provenance import FICTIONAL
from views.declaration import Change, Index

YEAR: Final = "year"
FIRST: Final = 100
"""What the first year is of an index."""

Values = dict[int, int]


def over_time(derive: Index | Change, frame: pd.DataFrame) -> list[Any]:
    """The derived values of a frame with a row per year and series, in its order; None where not known."""
    made: dict[Any, Any] = {}
    for at, values in _series(derive, frame):
        made |= _indexed(at, values, frame) if isinstance(derive, Index) else {
            place: _change(derive, year, values) for place, year in at.items()
        }  # fmt: skip
    return [made.get(place) for place in frame.index]


def _series(derive: Index | Change, frame: pd.DataFrame) -> Iterator[tuple[dict[Any, int], Values]]:
    """Per series the year of each of its rows, and the value of each year of which it is known."""
    keys = [*derive.within, FICTIONAL] if FICTIONAL in frame else [*derive.within]
    groups = frame.groupby(keys, dropna=False) if keys else [("", frame)]
    for _, rows in groups:
        dated = rows[rows[YEAR].notna()]
        at = {place: int(year) for place, year in dated[YEAR].items()}
        known = dated[derive.of].dropna()
        yield at, {at[place]: int(value) for place, value in known.items()}


def _indexed(at: dict[Any, int], values: Values, frame: pd.DataFrame) -> dict[Any, int | None]:
    """Each year to the first year of all series together: lines that begin elsewhere do not compare."""
    alike = frame
    if at and FICTIONAL in frame:
        alike = frame[frame[FICTIONAL] == frame.loc[next(iter(at)), FICTIONAL]]
    first = values.get(int(alike[YEAR].dropna().min())) if at else None
    return {place: _to(values.get(year), first) for place, year in at.items()}


def _to(value: int | None, first: int | None) -> int | None:
    if value is None or not first:
        return None
    exact = Decimal(value) * FIRST / Decimal(first)
    return int(exact.quantize(Decimal(1), ROUND_HALF_UP))


def _change(derive: Change, year: int, values: Values) -> float | int | None:
    value, before = values.get(year), values.get(year - 1)
    if value is None or before is None:
        return None
    if not derive.relative:
        return value - before
    return (value - before) / before if before > 0 else None
