"""One axis of time for a list of calls, and what of a call is drawn on it.

Everything is HTML, placed in percents of the axis. A date that is not known is never a mark: it stands in
words under the line.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from language import N_, Language
from pages.parts.escape import for_html

DATES: Final = ("published", "closes", "decided", "runs_from", "runs_to")
_DECIDED: Final = frozenset({"decided", "running", "closed"})
"""States in which there was a decision."""
_RAN: Final = frozenset({"running", "closed"})
_MOST_YEARS: Final = 7
"""Names of years that stand beside each other without touching."""
_ROOM: Final = 0.03
"""Of the whole, before the first mark and after the last."""


@dataclass(frozen=True)
class Axis:
    """From one day to another."""

    start: dt.date
    end: dt.date

    def at(self, day: dt.date) -> float:
        """Where a day lies, in percents."""
        return round(100 * (day - self.start).days / max((self.end - self.start).days, 1), 2)

    def years(self) -> list[int]:
        """Years of which the first of January lies on it, as many as can be named."""
        years = [
            y for y in range(self.start.year, self.end.year + 1) if self.start <= dt.date(y, 1, 1)
        ]
        step = -(-len(years) // _MOST_YEARS)
        return years[:: step or 1]


def axis_of(days: Iterable[Any]) -> Axis | None:
    """The axis on which these days lie; None where there are none."""
    known = sorted(day for day in days if not pd.isna(day))
    if not known:
        return None
    room = max(int((known[-1] - known[0]).days * _ROOM), 45)
    return Axis(known[0] - dt.timedelta(room), known[-1] + dt.timedelta(room))


def years_of(axis: Axis | None) -> str:
    """The names of its years, above the list."""
    years = axis.years() if axis else []
    names = "".join(f'<span style="left:{_year(axis, y)}%">{y}</span>' for y in years)
    return f'<div class="axis-years" aria-hidden="true">{names}</div>'


def line_of(call: Mapping[Any, Any], axis: Axis | None, language: Language) -> str:
    """What of a call is known in time: its marks, hidden from who listens, and the same in words."""
    years = axis.years() if axis else []
    lines = "".join(f'<i class="year" style="left:{_year(axis, year)}%"></i>' for year in years)
    marks = _marks(call, axis) if axis else ""
    words = "".join(
        f'<span class="{kind}" style="left:{at}%;transform:translateX(-{at}%)">{for_html(text)}</span>'
        for kind, at, text in _words(call, axis, language)
    )
    return (
        f'<div class="axis-line" aria-hidden="true">{lines}{marks}</div>'
        f'<div class="axis-words">{words}</div>'
    )


def _year(axis: Axis | None, year: int) -> float:
    return axis.at(dt.date(year, 1, 1)) if axis else 0


def _known(call: Mapping[Any, Any], key: str) -> dt.date | None:
    return None if pd.isna(call[key]) else call[key]


def _marks(call: Mapping[Any, Any], axis: Axis) -> str:
    published, closes, decided, runs_from, runs_to = (_known(call, key) for key in DATES)
    marks = []
    if runs_from and runs_to:
        marks.append(_bar("runs", axis, runs_from, runs_to))
    if published and closes:
        marks.append(_bar("open", axis, published, closes))
    elif closes:
        marks.append(f'<i class="closes" style="left:{axis.at(closes)}%"></i>')
    if decided:
        marks.append(f'<i class="decided" style="left:{axis.at(decided)}%"></i>')
    return "".join(marks)


def _bar(kind: str, axis: Axis, start: dt.date, end: dt.date) -> str:
    left = axis.at(start)
    return f'<i class="{kind}" style="left:{left}%;width:{round(axis.at(end) - left, 2)}%"></i>'


def _words(
    call: Mapping[Any, Any], axis: Axis | None, language: Language
) -> list[tuple[str, float, str]]:
    """(known or unknown, where in percents, the sentence): at most one of each, one under the other."""
    t = language.t
    _, closes, decided, runs_from, runs_to = (_known(call, key) for key in DATES)
    said, day = [], None
    if runs_from and runs_to:
        day = runs_from + (runs_to - runs_from) / 2
        words = t("loopt {start} tot {end}", start=month(runs_from), end=month(runs_to))
    elif closes:
        day, words = closes, t("indienen tot {date}", date=_day(closes))
    elif decided:
        day, words = decided, t("beslist {date}", date=_day(decided))
    place = axis.at(day) if axis and day else 50.0
    if day:
        said.append(("known", place, words))
    lacking = [words for words, lacks in (
        (N_("indientermijn"), not closes),
        (N_("datum van de beslissing"), not decided and call["state"] in _DECIDED),
        (N_("looptijd"), not (runs_from and runs_to) and call["state"] in _DECIDED),
    ) if lacks]  # fmt: skip
    if lacking:
        names = language.join([t(words) for words in lacking])
        said.append(("unknown", place, t("niet bekend: {names}", names=names)))
    return said


def month(day: dt.date) -> str:
    """As it stands on a time line: 10/2022."""
    return f"{day.month}/{day.year}"


def _day(day: dt.date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


LEGEND: Final = (
    ("open", N_("indienen open")),
    ("closes", N_("uiterste indiendatum")),
    ("decided", N_("beslissing")),
    ("runs", N_("uitvoering")),
)


def axis_legend(language: Language) -> str:
    """What the marks on the axis mean."""
    told = "".join(
        f'<span><i class="{kind}" aria-hidden="true"></i>{for_html(language.t(words))}</span>'
        for kind, words in LEGEND
    )
    return f'<p class="axis-legend">{told}</p>'
