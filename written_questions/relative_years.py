"""Years that are said from the day of the question: "vorig jaar", "deze legislatuur"."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

_COUNTS: Final = {
    "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "tien": 10,
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10,
}  # fmt: skip
_MOST: Final = 30
_KIND: Final = r"(?:werkings|kalender|begrotings)?"
_SEVERAL: Final = re.compile(
    rf"\b(afgelopen|voorbije|laatste|past|last) (\w+) {_KIND}(?:jaar|jaren|years)\b"
)
_LAST_YEAR: Final = re.compile(
    rf"\b(?:vorig|verleden|afgelopen|voorbije|het voorbije) {_KIND}jaar\b|\blast year\b|\bjaar geleden\b"
)
_THIS_YEAR: Final = re.compile(rf"\b(?:dit|lopende?|huidige?) {_KIND}jaar\b|\bthis year\b")
_YEARS_AGO: Final = re.compile(r"\b(\w+) (?:jaar geleden|years ago)\b")
_TERM: Final = re.compile(
    r"\b(deze|huidige|lopende|vorige|this|current|previous) (?:legislatuur|regeerperiode|zittingsperiode"
    r"|legislature)\b"
)
TERMS: Final = (
    dt.date(2014, 7, 25),
    dt.date(2019, 10, 2),
    dt.date(2024, 9, 30),
    dt.date(2029, 9, 30),
)
"""The days on which Flemish governments took office; the last is when the next one is due."""

_PATTERNS: Final = (_SEVERAL, _LAST_YEAR, _THIS_YEAR, _YEARS_AGO, _TERM)
_MONTHS_OF_THE_YEAR_BEFORE: Final = 6
"""Asked in the first half of a year, "the last three years" are those before it."""


def says_a_time(text: str) -> bool:
    """Whether folded words are such a time."""
    return any(pattern.search(text) for pattern in (*_PATTERNS, _THIS_YEAR))


def relative_years(text: str, asked_on: dt.date, last_held: int) -> set[int]:
    """The years that a folded text says from the day it was asked on, none later than the data holds."""
    years: set[int] = set()
    now = asked_on.year
    for match in _SEVERAL.finditer(text):
        early = match[1] in ("afgelopen", "voorbije", "past")
        end = now - 1 if early or asked_on.month <= _MONTHS_OF_THE_YEAR_BEFORE else now
        end = min(end, last_held)
        years |= set(range(end - _count(match[2]) + 1, end + 1))
    for match in _YEARS_AGO.finditer(text):
        if count := _count(match[1]):
            years.add(now - count)
    if _LAST_YEAR.search(text) and not _YEARS_AGO.search(text):
        years.add(now - 1)
    if _THIS_YEAR.search(text):
        years.add(now)
    for match in _TERM.finditer(text):
        years |= _term(asked_on, before=match[1] in ("vorige", "previous"))
    return years


def undated(text: str) -> tuple[str, ...]:
    """The words of a folded text that name years only where the day of the question is known."""
    found = (match[0] for pattern in _PATTERNS for match in pattern.finditer(text))
    return tuple(dict.fromkeys(found))


def _term(asked_on: dt.date, *, before: bool) -> set[int]:
    """The years of the government of that day, up to that day, or of the whole one before it."""
    at = max((place for place, day in enumerate(TERMS[:-1]) if day <= asked_on), default=0)
    if before:
        return set(range(TERMS[max(at - 1, 0)].year, TERMS[at].year + 1)) if at else set()
    return set(range(TERMS[at].year, asked_on.year + 1))


def _count(word: str) -> int:
    return min(_COUNTS.get(word) or (int(word) if word.isdecimal() else 0), _MOST)
