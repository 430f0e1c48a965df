"""Days that a text asks about: from a day to a day, a quarter, a month."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import Final

from data_access.period import Period

MONTHS: Final = {
    name: at % 12 + 1
    for at, name in enumerate(
        [
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ]
    )
}
_MONTH: Final = rf"({'|'.join(MONTHS)})"
_FROM_TO: Final = re.compile(
    rf"\b(?:tussen|van|vanaf|between|from) (\d{{1,2}}) {_MONTH}(?: (\d{{4}}))? (?:en|tot|tot en met|and|to"
    rf"|until)"
    rf" (?:en met )?(\d{{1,2}}) {_MONTH} (\d{{4}})\b"
)
_QUARTER: Final = re.compile(
    r"\b(eerste|tweede|derde|vierde|1e|2e|3e|4e|q[1-4]) ?kwartaal(?: van)? (\d{4})\b"
)
_QUARTERS: Final = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4}
_MET_ON: Final = re.compile(
    r"\b(?:netwerk|netwerkmoment|bijeenkomst|sessie|meeting)\w* (?:van|op|of|on) "
    rf"(\d{{1,2}}) {_MONTH} (\d{{4}})\b"
)
_IN_MONTH: Final = re.compile(rf"\b(?:gedurende|tijdens|in(?: de maand)?) {_MONTH} (\d{{4}})\b")
_SAID_THEN: Final = re.compile(
    r"\b(?:antwoord\w*|zei|stelde|beloofd\w*|meldde|verklaarde|kondigde|vra(?:ag|gen)|vroeg)\b[^.?!]*$"
)
"""Before a month in which something was said: of what is asked it is no limit."""
_MONTHS: Final = re.compile(
    rf"\b(?:tussen|van|vanaf|between|from) {_MONTH}(?: (\d{{4}}))? (?:tot en met|tot|en|t/m|and|to|until)"
    rf" {_MONTH} (\d{{4}})\b"
)


def period_in(plain: str) -> Period | None:
    """The first period of days that a folded text names; None without one, or with one no calendar has."""
    try:
        return (
            _from_to(plain) or _months(plain) or _quarter(plain) or _month(plain) or _met_on(plain)
        )
    except ValueError:
        return None


def _from_to(plain: str) -> Period | None:
    hit = _FROM_TO.search(plain)
    if hit is None:
        return None
    until = dt.date(int(hit[6]), MONTHS[hit[5]], int(hit[4]))
    since = dt.date(int(hit[3] or hit[6]), MONTHS[hit[2]], int(hit[1]))
    return Period(since, until) if since <= until else None


def _months(plain: str) -> Period | None:
    hit = _MONTHS.search(plain)
    if hit is None:
        return None
    since = dt.date(int(hit[2] or hit[4]), MONTHS[hit[1]], 1)
    until = _end(int(hit[4]), MONTHS[hit[3]])
    return Period(since, until) if since <= until else None


def _quarter(plain: str) -> Period | None:
    hit = _QUARTER.search(plain)
    if hit is None:
        return None
    number = _QUARTERS.get(hit[1]) or int(re.sub(r"\D", "", hit[1]))
    last = 3 * number
    return Period(dt.date(int(hit[2]), last - 2, 1), _end(int(hit[2]), last))


def _month(plain: str) -> Period | None:
    hit = _IN_MONTH.search(plain)
    if hit is None or _SAID_THEN.search(plain[: hit.start()]):
        return None
    year, month = int(hit[2]), MONTHS[hit[1]]
    return Period(dt.date(year, month, 1), _end(year, month))


def _met_on(plain: str) -> Period | None:
    """The day of a meeting: another day may be that of a document."""
    hit = _MET_ON.search(plain)
    if hit is None:
        return None
    day = dt.date(int(hit[3]), MONTHS[hit[2]], int(hit[1]))
    return Period(day, day)


def _end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])
