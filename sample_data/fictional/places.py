"""The municipalities of 2023, before the mergers of 2025, with their weight for the lottery."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from places import municipalities, population

_DAY = dt.date(2023, 10, 8)
_WEIGHING_YEAR = 2020


@dataclass(frozen=True)
class Place:
    """A municipality under its code of 2023; inhabitants only serve as a weight."""

    nis: str
    name: str
    province: str
    inhabitants: int


@lru_cache(maxsize=1)
def places_of_2023() -> tuple[Place, ...]:
    """Every municipality of Flanders and Brussels on the day applications closed."""
    return tuple(
        Place(found.nis, found.name_nl, found.province, counted.inhabitants)
        for found in municipalities(_DAY)
        if (counted := population(found.nis, _WEIGHING_YEAR))
    )
