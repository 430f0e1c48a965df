"""What sources report about a whole call, and why a figure of ours is another one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

import pandas as pd

from data_access.engine import Reader
from data_access.filters import Filters
from views import Result, read, view

Why = Literal["data", "fictional", "day", "incomplete", "rounded", "about", "at_least", "sources"]
_APPLICATIONS: Final = {
    "known": "submitted",
    "awarded": "awarded",
    "awarded_amount": "awarded_amount",
}
_AWARDS: Final = {"awards": "awarded", "amount": "awarded_amount"}
REPORTED: Final[Mapping[str, Mapping[str, str]]] = {
    **dict.fromkeys(
        (
            "aanvragen-per-oproep", "aanvragen-per-provincie", "aanvragen-per-gemeente",
            "aanvragen-spreiding-provincie", "aanvragen-spreiding-gemeente",
        ),
        _APPLICATIONS,
    ),
    **dict.fromkeys(("toekenningen-per-provincie", "toekenningen-per-gemeente"), _AWARDS),
    "toegekende-aanvragen": {"awarded": "awarded_amount"},
}  # fmt: skip
"""Per View which of its totals is which figure that sources report about a call."""


@dataclass(frozen=True)
class Reported:
    """A figure about a whole call as a source reports it: a count, or whole cents.

    ``source`` is the title of the source, ``on`` the day it holds for, when that is told.
    """

    measure: str
    number: int
    precision: str
    source: str
    on: dt.date | None


def reported(call: str, reader: Reader) -> Iterator[Reported]:
    """What sources report about a call as a whole, not about one of its years."""
    frame = read(view("gemelde-cijfers"), Filters(calls=(call,)), reader).frame
    for _, row in frame[frame["year"].isna()].iterrows():
        number = row["count"] if _is_known(row["count"]) else row["amount"]
        if _is_known(number):
            on = row["stated_on"] if _is_known(row["stated_on"]) else None
            yield Reported(
                str(row["measure"]), int(number), str(row["precision"]), str(row["source"]), on
            )


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
