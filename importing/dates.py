"""Dates as people write them: day/month/year, ISO, or in words; never with two digits for a year."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from importing.cells import Cell, Typed

FIRST_YEAR: Final = 1950
LAST_YEAR: Final = 2100

_ISO: Final = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T00:00(?::00(?:\.0+)?)?(?:Z|\+00:00)?)?"
)
_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})")
_SHORT_YEAR: Final = re.compile(r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-]'?[0-9]{2}")
_WORDS: Final = re.compile(r"([0-9]{1,2}) ([a-zé]+) ([0-9]{4})", re.I)
_MONTHS: Final = {
    "januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6,
    "juli": 7, "augustus": 8, "september": 9, "oktober": 10, "november": 11, "december": 12,
}  # fmt: skip
_BY_KIND: Final = {
    "error": "error_value",
    "formula": "formula",
    "boolean": "not_a_date",
    "moment": "time_in_date",
    "number": "number_as_date",
}


def read_date(cell: Cell) -> tuple[dt.date | None, str]:
    """A date and how it was read (``dmy``, ``iso``, ``words``, ``typed``), or None and a problem's code.

    A blank cell gives None and an empty text.
    """
    if cell == "":
        return None, ""
    if isinstance(cell, Typed):
        if cell.kind != "date":
            return None, _BY_KIND.get(cell.kind, "not_a_date")
        year, month, day = cell.text.split("-")
        return _made(year, month, day, "typed")
    text = cell.strip()
    if not text:
        return None, ""
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
