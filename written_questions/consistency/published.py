"""Figures of an answer beside what sources print: totals under their tables, figures about a call."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import pandas as pd

from data_access.engine import Reader
from data_access.filters import Filters
from language import Language
from views import Result, read, view
from written_questions.consistency.model import Compared, Why, asked_as, same_rows

PUBLISHED: Final = Path(__file__).resolve().parent.parent / "data" / "published_totals.csv"
"""Totals that a document prints under a table: View, filters, column, the number, its source."""

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


@cache
def published_totals() -> tuple[dict[str, str], ...]:
    """The rows of ``data/published_totals.csv``."""
    with PUBLISHED.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def with_printed(part: str, result: Result, language: Language) -> Iterator[Compared]:
    for row in published_totals():
        if row["view"] != result.view.key or asked_as(row["filters"], result) != same_rows(
            result.filters, result
        ):
            continue
        column = result.view.column(row["column"])
        theirs = int(row["number"]) * (100 if row["unit"] == "euro" else 1)
        ours = result.totals.get(column.key)
        named = [one.words(language) for one in result.sources if one.id == row["source_id"]]
        why = None if ours == theirs else why_other(result, ours, theirs, "exact")
        yield Compared(
            part, result, column, ours, theirs, "published", named[0] if named else row["wording"],
            None, why,
        )  # fmt: skip


def with_reported(part: str, result: Result, reader: Reader) -> Iterator[Compared]:
    """The totals of one whole call beside what sources report about it."""
    measures = REPORTED.get(result.view.key, {})
    filters = result.filters.restricted_to(result.view.applies)
    whole = not (filters.provinces or filters.municipalities or filters.statuses or filters.years)
    if not measures or not whole or len(filters.calls) != 1:
        return
    for told in reported(filters.calls[0], reader):
        for key in (key for key, measure in measures.items() if measure == told.measure):
            ours = result.totals.get(key)
            why = why_other(result, ours, told.number, told.precision)
            yield Compared(
                part, result, result.view.column(key), ours, told.number, "published",
                told.source, told.on, why,
            )  # fmt: skip


def reported(call: str, reader: Reader) -> Iterator[Reported]:
    """What sources report about a call as a whole, not about one of its years."""
    frame = read(view("gemelde-cijfers"), Filters(calls=(call,)), reader).frame
    for _, row in frame[frame["year"].isna()].iterrows():
        number = row["count"] if _known(row["count"]) else row["amount"]
        if _known(number):
            on = row["stated_on"] if _known(row["stated_on"]) else None
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


def _known(value: Any) -> bool:
    return bool(pd.notna(value))
