"""Dates as people write them: day/month/year, ISO, or in words, with a time or without; never with two
digits for a year."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from importing.cells import Cell, Typed

FIRST_YEAR: Final = 1950
LAST_YEAR: Final = 2100

_ISO: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})")
_SHORT_YEAR: Final = re.compile(r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-]'?[0-9]{2}")
_WORDS: Final = re.compile(
    r"(?:(?:ma|di|wo|do|vr|za|zo)(?:[a-z]*dag|\.)?,?\s+)?([0-9]{1,2})[ -]([a-zé]+)\.?[ -]([0-9]{4})",
    re.I,
)
_TIME: Final = re.compile(
    r"(?:\s*T|\s*,?\s+(?:om\s+)?)([0-2]?[0-9])(?:[:.u]([0-5][0-9])(?:[:.]([0-5][0-9])(?:[.,]\s*[0-9]+)?)?|u)"
    r"\s*(?:uur|Z|[+-][0-9]{2}:?[0-9]{2})?$",
    re.I,
)
"""A time behind a date: it is left aside, and said."""
_MONTHS: Final = {
    "januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6,
    "juli": 7, "augustus": 8, "september": 9, "oktober": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "maa": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "sept": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_BY_KIND: Final = {
    "error": "error_value",
    "formula": "formula",
    "boolean": "not_a_date",
    "number": "number_as_date",
}


def read_date(cell: Cell) -> tuple[dt.date | None, str]:
    """A date and how it was read (``dmy``, ``iso``, ``words``, ``typed``), or None and a problem's code.

    ``_time`` behind how says that a time was left aside. A blank cell gives None and an empty text.
    """
    if cell == "":
        return None, ""
    if isinstance(cell, Typed):
        return _typed(cell)
    text = cell.strip()
    if not text:
        return None, ""
    if time := _TIME.search(text):
        day, how = _written(text[: time.start()])
        at_midnight = not any(int(part or 0) for part in time.groups())
        return day, f"{how}_time" if day and not at_midnight else how
    return _written(text)


def _typed(cell: Typed) -> tuple[dt.date | None, str]:
    if cell.kind == "moment" and (match := _ISO.match(cell.text)):
        return _made(match[1], match[2], match[3], "typed_time")
    if cell.kind != "date":
        return None, _BY_KIND.get(
            cell.kind, "time_in_date" if cell.kind == "moment" else "not_a_date"
        )
    year, month, day = cell.text.split("-")
    return _made(year, month, day, "typed")


def _written(text: str) -> tuple[dt.date | None, str]:
    if match := _ISO.fullmatch(text):
        return _made(match[1], match[2], match[3], "iso")
    if match := _DAY_FIRST.fullmatch(text):
        return _made(match[4], match[3], match[1], "dmy")
    if (match := _WORDS.fullmatch(text)) and match[2].lower() in _MONTHS:
        return _made(match[3], str(_MONTHS[match[2].lower()]), match[1], "words")
    return None, "two_digit_year" if _SHORT_YEAR.fullmatch(text) else "not_a_date"


def _made(year: str, month: str, day: str, how: str) -> tuple[dt.date | None, str]:
    try:
        made = dt.date(int(year), int(month), int(day))
    except ValueError:
        return None, "impossible_date"
    if not FIRST_YEAR <= made.year <= LAST_YEAR:
        return None, "year_out_of_range"
    return made, how
