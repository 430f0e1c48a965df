"""Until when a written question can be answered: twenty working days, without Belgian holidays.

The term is the Flemish Parliament's ("binnen 20 werkdagen nadat de vraag is verstuurd"; vlaamsparlement.be,
"Vragen stellen"); it is counted here from the day after the question's date. Members may ask during a recess
too; that the term then stands still, or that 11 July is no working day, no source at hand says. Who knows
sets it (``reckoning``), and every page says how was counted (``reckoning_words``).
"""

from __future__ import annotations

import datetime as dt
import os
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, overload

from dateutil.easter import easter

from language import N_, Language

WORKING_DAYS: Final = 20

RECESS_SETTING: Final = "SUBSIDIEATLAS_RECESS"
"""Days of the year that are not counted: ``12/07-22/09``, or more of these with a comma between."""
JULY_SETTING: Final = "SUBSIDIEATLAS_11_JULY"
"""``holiday`` where 11 July is no working day."""

NOT_READ: Final = N_("de instelling {setting} is niet te lezen en telt niet mee")

_FIXED: Final = ((1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25))
_AFTER_EASTER: Final = (1, 39, 50)
"""Days after Easter Sunday: Easter Monday, Ascension Day, Whit Monday."""
_FLEMISH: Final = (7, 11)
_PERIOD: Final = re.compile(r"\s*(\d{1,2})/(\d{1,2})\s*[-–]\s*(\d{1,2})/(\d{1,2})\s*")
_MOST_RECESS: Final = 180
"""Days of a year: with more, no term would ever end, and no parliament has them."""
_LEAP_YEAR: Final = 2024

Day = tuple[int, int]
"""Month and day."""


@dataclass(frozen=True)
class Reckoning:
    """How working days are counted here: days of recess (each from and until) and 11 July left out or not.

    ``unread`` names the settings that could not be read.
    """

    recess: tuple[tuple[Day, Day], ...] = ()
    eleven_july: bool = False
    unread: tuple[str, ...] = ()


def reckoning() -> Reckoning:
    """How this installation counts, by its settings; without them no recess and 11 July as another day."""
    recess = _recess(os.environ.get(RECESS_SETTING, "").strip())
    july = os.environ.get(JULY_SETTING, "").strip().lower()
    unread = [RECESS_SETTING] if recess is None else []
    unread += [JULY_SETTING] if july not in ("", "holiday") else []
    return Reckoning(recess or (), july == "holiday", tuple(unread))


def reckoning_words(language: Language, counted: Reckoning | None = None) -> str:
    """ "20 werkdagen, zonder reces geteld", or which recess was left out; what a page says of a deadline."""
    counted = counted or reckoning()
    t, parts = language.t, []
    if counted.recess:
        periods = [
            t("{first} tot en met {last}", first=_day(first), last=_day(last))
            for first, last in counted.recess
        ]
        parts.append(
            t("{n} werkdagen; reces van {periods} telt niet mee", n=WORKING_DAYS,
              periods=language.join(periods))
        )  # fmt: skip
    else:
        parts.append(t("{n} werkdagen, zonder reces geteld", n=WORKING_DAYS))
    if counted.eleven_july:
        parts.append(t("11 juli telt niet als werkdag"))
    parts += [t(NOT_READ, setting=setting) for setting in counted.unread]
    return "; ".join(parts)


@lru_cache(maxsize=64)
def public_holidays(year: int) -> frozenset[dt.date]:
    """The ten legal holidays of a year (royal decree of 18 April 1974, article 1)."""
    sunday = easter(year)
    moving = {sunday + dt.timedelta(days=days) for days in _AFTER_EASTER}
    return frozenset(moving | {dt.date(year, month, day) for month, day in _FIXED})


def is_working_day(day: dt.date, counted: Reckoning | None = None) -> bool:
    """Monday to Friday, no public holiday, and nothing that this installation leaves out."""
    counted = counted or reckoning()
    place = (day.month, day.day)
    if counted.eleven_july and place == _FLEMISH:
        return False
    if any(_within(place, first, last) for first, last in counted.recess):
        return False
    return day.weekday() < 5 and day not in public_holidays(day.year)


@overload
def deadline(asked_on: dt.date, counted: Reckoning | None = None) -> dt.date: ...
@overload
def deadline(asked_on: None, counted: Reckoning | None = None) -> None: ...
@overload
def deadline(asked_on: dt.date | None, counted: Reckoning | None = None) -> dt.date | None: ...
def deadline(asked_on: dt.date | None, counted: Reckoning | None = None) -> dt.date | None:
    """The last day of the term, None without a date; counted from the day after."""
    if asked_on is None:
        return None
    counted = counted or reckoning()
    day, left = asked_on, WORKING_DAYS
    while left:
        day += dt.timedelta(days=1)
        left -= is_working_day(day, counted)
    return day


def working_days_left(today: dt.date, last: dt.date, counted: Reckoning | None = None) -> int:
    """How many working days there are from the day after ``today`` up to and with ``last``."""
    counted = counted or reckoning()
    days = (today + dt.timedelta(days=n) for n in range(1, (last - today).days + 1))
    return sum(is_working_day(day, counted) for day in days)


def _within(place: Day, first: Day, last: Day) -> bool:
    """Whether a day of the year lies in a period, also one over New Year."""
    return first <= place <= last if first <= last else place >= first or place <= last


def _recess(setting: str) -> tuple[tuple[Day, Day], ...] | None:
    """The periods of a setting; None when it says anything else, or leaves too few days."""
    matches = [_PERIOD.fullmatch(part) for part in setting.split(",")] if setting else []
    periods = []
    for match in matches:
        if match is None:
            return None
        periods.append(((int(match[2]), int(match[1])), (int(match[4]), int(match[3]))))
    if not all(_exists(day) for period in periods for day in period):
        return None
    year = (dt.date(_LEAP_YEAR, 1, 1) + dt.timedelta(days=n) for n in range(366))
    days = sum(any(_within((d.month, d.day), *period) for period in periods) for d in year)
    return tuple(periods) if days <= _MOST_RECESS else None


def _exists(day: Day) -> bool:
    try:
        dt.date(_LEAP_YEAR, *day)
    except ValueError:
        return False
    return True


def _day(day: Day) -> str:
    return f"{day[1]}/{day[0]}"
