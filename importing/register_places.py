"""Where a line of the subsidieregister lies: by the name of its municipality, else by its postcode."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Final, NamedTuple

from importing.municipality_columns import place_on
from places import find_municipality, successor
from places.records import places
from places.search import plain

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
    """Where a line lies, as of a day. A name of today's or an ended municipality goes before a postcode,
    unless that is of another municipality, which has a place of the same name (Machelen in Zulte).
    """
    if (country or "").strip().casefold() not in BELGIUM:
        return LinePlace(None)
    named = place_on(name, day) if name else None
    coded = _of_postcode((postcode or "").strip(), day)
    if named and not (coded and coded != named and _has_place(coded, name or "")):
        return LinePlace(named)
    if coded:
        return LinePlace(coded, by_postcode=True)
    return LinePlace(_of_village(name, day))


@lru_cache(maxsize=5_000)
def _of_postcode(code: str, day: dt.date | None) -> str | None:
    if not (code.isascii() and code.isdigit() and len(code) == 4):
        return None
    match = find_municipality(code, day)
    return match.municipality.nis if match.municipality else None


@lru_cache(maxsize=5_000)
def _of_village(name: str | None, day: dt.date | None) -> str | None:
    match = find_municipality(name[:200], day, alike=False) if name else None
    return match.municipality.nis if match and match.municipality else None


def _has_place(nis: str, name: str) -> bool:
    """Whether a place of that name lies in a municipality."""
    return (plain(name), successor(nis)) in _places()


@lru_cache(maxsize=1)
def _places() -> frozenset[tuple[str, str]]:
    return frozenset((plain(place.name), place.nis_2025) for place in places())
