"""Where a line of the subsidieregister lies: by the name of its municipality, else by its postcode."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Final, NamedTuple

from importing.municipality_columns import place_on
from places import find_municipality, successor, territory

BELGIUM: Final = frozenset(
    {"", "be", "bel", "belgië", "belgie", "belgium", "belgique", "belgien", "koninkrijk belgië"}
)
"""How the register's exports write the country; one that says none is taken for Belgium."""


class LinePlace(NamedTuple):
    """The code of a municipality (None where it is not sure), and whether the postcode told it."""

    nis: str | None
    by_postcode: bool = False


def place_of_line(
    name: str | None, postcode: str | None, country: str | None, day: dt.date | None
) -> LinePlace:
    """Where a line lies, as of a day.

    A postcode goes before a name that is that of another municipality: Machelen with 9870 lies in Zulte.
    Where parts of today's municipality were apart on that day, and the name is of none of them, today's
    is given.
    """
    if (country or "").strip().casefold() not in BELGIUM:
        return LinePlace(None)
    named = place_on(name, day) if name else None
    today = _of_postcode((postcode or "").strip())
    if today is None or (named and successor(named) == today):
        return LinePlace(named or _of_village(name, day))
    parts = territory(today, day) if day else ()
    return LinePlace(parts[0].nis if len(parts) == 1 else today, by_postcode=True)


@lru_cache(maxsize=5_000)
def _of_postcode(code: str) -> str | None:
    """Today's municipality that a postcode lies in, where it is one."""
    match = (
        find_municipality(code) if code.isascii() and code.isdigit() and len(code) == 4 else None
    )
    return match.municipality.nis if match and match.municipality else None


@lru_cache(maxsize=5_000)
def _of_village(name: str | None, day: dt.date | None) -> str | None:
    match = find_municipality(name[:200], day, alike=False) if name else None
    return match.municipality.nis if match and match.municipality else None
