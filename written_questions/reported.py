"""What sources report about a whole call, and why a figure of ours is another one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from data_access.engine import Reader
from data_access.filters import Filters
from views import Result, View, read
from views.provenance import SourceNote
from views.records import call_records
from views.unnamed import COMPOSED

Why = Literal["data", "fictional", "day", "incomplete", "rounded", "about", "at_least", "sources"]


@dataclass(frozen=True)
class Reported:
    """A figure about a whole call as a source reports it: a count, or whole cents.

    ``source`` is the title of the source and ``note`` what else is known of it; ``on`` is the day it holds
    for, when that is told.
    """

    measure: str
    number: int
    precision: str
    source: str
    on: dt.date | None
    note: SourceNote | None = None


def reported(call: str, reader: Reader) -> Iterator[Reported]:
    """What sources report about a call as a whole, not about one of its years."""
    result = read(call_records.REPORTED, Filters(calls=(call,)), reader)
    frame, notes = result.frame, {note.title: note for note in result.sources}
    for _, row in frame[frame["year"].isna()].iterrows():
        number = row["count"] if _is_known(row["count"]) else row["amount"]
        if _is_known(number):
            on = row["stated_on"] if _is_known(row["stated_on"]) else None
            source = str(row["source"])
            yield Reported(
                str(row["measure"]),
                int(number),
                str(row["precision"]),
                source,
                on,
                notes.get(source),
            )


def held_against_sources(view: View) -> dict[str, str]:
    """Which figure that sources report of a call is each of its totals, per column; empty for most Views that
    have a name."""
    if not view.in_answer.beside_sources and view.subject != COMPOSED:
        return {}
    return {column.key: column.reported for column in view.columns if column.reported}


def why_other(result: Result, ours: Any, theirs: int, precision: str) -> Why | None:
    """Why a figure of ours is not the one that a source states so; None when the two agree."""
    if ours is not None and _says_the_same(int(ours), theirs, precision):
        return None
    if result.holds_fictional:
        return "fictional"
    if ours is None or int(ours) < theirs:
        return "at_least" if precision == "at_least" else "incomplete"
    return {"rounded": "rounded", "about": "about"}.get(precision, "sources")  # type: ignore[return-value]


def _says_the_same(ours: int, theirs: int, precision: str) -> bool:
    """Whether a figure of ours fits one that was stated so: rounded to its own last digit, or about."""
    if precision == "at_least":
        return ours >= theirs
    if precision in ("rounded", "about") and theirs:
        step: int = 10 ** (len(str(theirs)) - len(str(theirs).rstrip("0")))
        return abs(ours - theirs) * 2 <= max(step, theirs // 10 if precision == "about" else 0)
    return ours == theirs


def _is_known(value: Any) -> bool:
    return bool(pd.notna(value))
