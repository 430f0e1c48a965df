"""Who stands highest: the facts under a headline, from whole cents and counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from views.declaration import Column, Ratio, Result
from views.lists import COVERAGE
from views.words import known_of_reported

GAPS_OF = {
    "amount": "without_amount",
    "awarded_amount": "without_amount",
    "asked": "without_asked",
}
"""Per amount the column that counts the rows behind it of which the amount is not known."""


@dataclass(frozen=True)
class Standing:
    """Rows compared in one measure.

    ``names`` are those that share the highest value, None for what has no known name; ``rows`` and
    ``known`` count names, ``total`` is the sum that ``value`` is a part of (None when it is no part).
    """

    names: tuple[Any, ...]
    value: Any
    rows: int
    known: int
    all_equal: bool
    total: int | None


def standing(frame: pd.DataFrame, item: str, column: Column, total: int | None) -> Standing | None:
    """The standing of the rows of ``frame``; None when they cannot be compared by name.

    Rows of one name are added up where the measure can be, else they cannot be compared.
    ``names`` is empty when nothing is known.
    """
    values = _per_name(frame, item, column)
    if values is None:
        return None
    known_values = {name: value for name, value in values.items() if value is not None}
    highest = max(known_values.values(), default=None)
    whole = total if total and total > 0 and min(known_values.values(), default=-1) >= 0 else None
    return Standing(
        names=tuple(name for name, value in known_values.items() if value == highest),
        value=highest,
        rows=len(values),
        known=len(known_values),
        all_equal=len(set(known_values.values())) == 1,
        total=whole,
    )


def partly_known(result: Result, column: Column) -> bool:
    """Whether some of what the measure is made of is not known."""
    behind = GAPS_OF.get(column.key, "")
    if isinstance(column.derive, Ratio):
        behind = GAPS_OF.get(column.derive.numerator, "")
    if result.missing.get(column.key, 0) or result.totals.get(behind):
        return True
    return incomplete(result)


def incomplete(result: Result) -> bool:
    """Whether nobody said that a list behind a result is whole, or sources report more."""
    told = [key for key in ("list", COVERAGE) if key in result.frame]
    open_lists = any((result.frame[key] == "incomplete").any() for key in told)
    return bool(open_lists) or result.whole is False or known_of_reported(result) is not None


def of_several_lists(result: Result) -> bool:
    """Whether rows come from lists of which nobody says that they are whole together.

    Where it was said whether they are, or rows say so themselves, that decides.
    """
    if result.whole is not None or any(key in result.frame for key in ("list", COVERAGE)):
        return False
    return sum(not source.reference for source in result.sources) > 1


def may_lack_rows(result: Result) -> bool:
    """Whether nobody said that the rows are all there are: then none of them is the highest."""
    return incomplete(result) or of_several_lists(result)


def named_rows(result: Result, column: Column) -> pd.DataFrame:
    """The rows that can lead: those with a name, where any of them has a value."""
    frame = result.frame
    named = frame[frame[result.view.item].notna()]
    return named if named[column.key].notna().any() else frame


def _per_name(frame: pd.DataFrame, item: str, column: Column) -> dict[Any, Any] | None:
    names = [None if pd.isna(name) else name for name in frame[item]]
    if len(set(names)) < len(names) and not (column.total and column.derive is None):
        return None
    values: dict[Any, Any] = dict.fromkeys(names)
    for name, value in zip(names, frame[column.key], strict=True):
        if not pd.isna(value):
            number = value if column.kind == "percent" else int(value)
            values[name] = number if values[name] is None else values[name] + number
    return values
