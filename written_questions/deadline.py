"""Until when a written question can be answered: twenty working days, without Belgian holidays.

The term is the Flemish Parliament's (vlaamsparlement.be, "Vragen stellen"); it is counted here from
the day after the question's date. Whether a recess suspends it is not stated in the sources at hand,
so no recess is counted out.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Final

from dateutil.easter import easter

WORKING_DAYS: Final = 20

_FIXED: Final = ((1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25))
_AFTER_EASTER: Final = (1, 39, 50)
"""Days after Easter Sunday: Easter Monday, Ascension Day, Whit Monday."""


@lru_cache(maxsize=64)
def public_holidays(year: int) -> frozenset[dt.date]:
    """The ten legal holidays of a year (royal decree of 18 April 1974, article 1)."""
    sunday = easter(year)
    moving = {sunday + dt.timedelta(days=days) for days in _AFTER_EASTER}
    return frozenset(moving | {dt.date(year, month, day) for month, day in _FIXED})


def is_working_day(day: dt.date) -> bool:
    """Monday to Friday, and no public holiday."""
    return day.weekday() < 5 and day not in public_holidays(day.year)


def deadline(asked_on: dt.date, working_days: int = WORKING_DAYS) -> dt.date:
    """The last day of the term; the first counted day is the one after the question's date."""
    day, left = asked_on, working_days
    while left:
        day += dt.timedelta(days=1)
        left -= is_working_day(day)
    return day


def working_days_left(today: dt.date, last: dt.date) -> int:
    """How many working days there are from the day after ``today`` up to and with ``last``."""
    days = (today + dt.timedelta(days=n) for n in range(1, (last - today).days + 1))
    return sum(map(is_working_day, days))
