"""A period from a day to a day: how links write it, in words, and which rows lie in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, false, or_

from data_access.links import Dropped, read_day
from language import Language

SINCE_PARAMETER, UNTIL_PARAMETER = "van", "tot"
PERIOD_PARAMETERS: Final = (SINCE_PARAMETER, UNTIL_PARAMETER)
"""Both are ISO days that are in the period themselves."""


@dataclass(frozen=True, order=True)
class Period:
    """From a day to a day, both in it; None is open on that side, and one of them is not."""

    since: dt.date | None = None
    until: dt.date | None = None

    def __post_init__(self) -> None:
        if not self.since and not self.until:
            raise ValueError("a period begins or ends somewhere")

    def to_query(self) -> dict[str, list[str]]:
        """The form in links."""
        days = zip(PERIOD_PARAMETERS, (self.since, self.until), strict=True)
        return {name: [day.isoformat()] for name, day in days if day}

    def words(self, language: Language) -> str:
        """The period within a sentence or on a button: 01/01/2023 tot en met 30/06/2023."""
        since, until = (language.date(day) if day else "" for day in (self.since, self.until))
        if self.since and self.until:
            return language.t("{since} tot en met {until}", since=since, until=until)
        return (
            language.t("vanaf {since}", since=since)
            if since
            else language.t("tot en met {until}", until=until)
        )

    def touches(self, year: int) -> bool:
        """Whether any day of a year lies in it."""
        begun = self.since is None or self.since.year <= year
        return begun and (self.until is None or year <= self.until.year)

    def where(self, days: tuple[Any, Any] | None, year: Any) -> ColumnElement[bool]:
        """That a row lies in it whole: from its first to its last day, or all of its year.

        ``days`` are the columns of the first and the last day, None where rows know a year only; the
        year counts for a row without a day, and a row without either is out.
        """
        in_year = self._whole_year(year)
        if days is None:
            return in_year
        first, last = days
        after = [first >= self.since] if self.since else []
        before = [last <= self.until] if self.until else []
        return or_(and_(first.is_not(None), *after, *before), and_(first.is_(None), in_year))

    def _whole_year(self, year: Any) -> ColumnElement[bool]:
        if year is None:
            return false()
        clauses = [year.is_not(None)]
        if self.since:
            begun = (self.since.month, self.since.day) == (1, 1)
            clauses.append(year >= self.since.year + (not begun))
        if self.until:
            ended = (self.until.month, self.until.day) == (12, 31)
            clauses.append(year <= self.until.year - (not ended))
        return and_(*clauses)


def read_period(query: Mapping[str, Sequence[str]]) -> tuple[Period | None, Dropped]:
    """The period that a link states, and what of it was not understood; None when it states none."""
    days: list[dt.date | None] = []
    dropped: Dropped = []
    for name in PERIOD_PARAMETERS:
        text = (list(query.get(name, ())) or [""])[-1]
        days.append(read_day(text))
        if name in query and days[-1] is None:
            dropped.append((name, text))
    since, until = days
    if since and until and since > until:
        dropped += [(name, query[name][-1]) for name in PERIOD_PARAMETERS]
        since = until = None
    return (Period(since, until) if since or until else None), dropped
