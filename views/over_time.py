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
    for series in _alike(frame):
        lines = [*_lines(derive, series)]
        first = min((year for _, values in lines for year in values), default=0)
        for at, values in lines:
            for place, year in at.items():
                made[place] = (
                    _to(values.get(year), values.get(first))
                    if isinstance(derive, Index)
                    else _change(derive, year, values)
                )
    return [made.get(place) for place in frame.index]


def _alike(frame: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """The rows of a year that are real, and those that are made up: they have no first year together."""
    dated = frame[frame[YEAR].notna()]
    made_up = dated[FICTIONAL].fillna(0).astype(bool)
    yield from (dated[~made_up], dated[made_up])


def _lines(derive: Index | Change, rows: pd.DataFrame) -> Iterator[tuple[dict[Any, int], Values]]:
    """Per series the year of each of its rows, and the value of each year of which it is known."""
    groups = rows.groupby([*derive.within], dropna=False) if derive.within else [("", rows)]
    for _, line in groups:
        at = {place: int(year) for place, year in line[YEAR].items()}
        known = line[derive.of].dropna()
        yield at, {at[place]: int(value) for place, value in known.items()}


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
