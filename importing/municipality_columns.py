"""Municipalities by the name somebody wrote, under the code of the row's own time."""

from __future__ import annotations

import bisect
import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from importing.cells import (
    PROBLEMS_SHOWN,
    Problem,
    Reading,
    problem,
    reading,
)
from importing.coded import Coded, combined
from importing.columns import plain
from places import WrittenPlace, mergers, provinces, read_place

MAPPED_SHOWN: Final = 50
_LONGEST: Final = 200
"""Signs of a name that are looked up; no place has so long a name."""


class Places(NamedTuple):
    """NIS codes of the rows' own time, problems, and which names were taken for which."""

    codes: Sequence[str | None]
    problems: list[Problem]
    readings: list[Reading]


def find_places(
    names: Sequence[str | None],
    stated_provinces: Sequence[str | None],
    days: Sequence[dt.date | None],
    numbers: Sequence[int],
    titles: tuple[str, str],
    postcodes: Sequence[str | None] | None = None,
) -> Places:
    """Look up municipalities on the day of each row, and hold them against the stated provinces.

    ``titles`` are the headers of the two columns. Rows without a day are looked up as of today. A
    postcode decides where the name is no municipality.
    """
    beside = postcodes or [None] * len(names)
    problems: list[Problem] = []
    today = dt.date.today()
    look_up, eras = _Lookup(titles), _Eras()
    wrong = 0

    def read(row: tuple[str | None, str | None, dt.date | None, str | None]) -> _Found:
        nonlocal wrong
        name, stated, day, postcode = row
        if wrong >= PROBLEMS_SHOWN:
            # No more are shown, and to look for names that are alike takes long.
            return _Found(None)
        place = look_up[name, stated, eras[day or today], postcode]
        wrong += len(place.wrong)
        return place

    places = combined([names, stated_provinces, days, beside], read)
    mapped = _taken_for(places)
    if wrong:
        for number, place in zip(numbers, places, strict=True):
            problems += [one._replace(row=number) for one in place.wrong]
            if len(problems) >= PROBLEMS_SHOWN:
                break
    remarks = [
        reading(f"place_{kind}", written=written, name=name, rows=rows)
        for (written, name, kind), rows in sorted(mapped.items())[:MAPPED_SHOWN]
    ]
    return Places(places.mapped(lambda place: place.code), problems[:PROBLEMS_SHOWN], remarks)


class _Found(NamedTuple):
    """What became of a name: its code, what is wrong with it, and how else it was read, if it was."""

    code: str | None
    wrong: tuple[Problem, ...] = ()
    taken_for: tuple[str, str, str] | None = None


_Written = tuple[str | None, str | None, dt.date, str | None]
"""A name, the province that is stated beside it, the day of its era, and a postcode."""


class _Eras(dict[dt.date, dt.date]):
    """Day -> the day of its era."""

    def __missing__(self, day: dt.date) -> dt.date:
        era = self[day] = _era(day)
        return era


class _Lookup(dict[_Written, _Found]):
    """What becomes of what is written; looked up once for all rows that write the same."""

    def __init__(self, titles: tuple[str, str]) -> None:
        self._titles = titles

    def __missing__(self, written: _Written) -> _Found:
        place = self[written] = self._look_up(*written)
        return place

    def _look_up(
        self, name: str | None, stated: str | None, era: dt.date, postcode: str | None
    ) -> _Found:
        slug, problems = _province(stated) if stated else None, []
        if stated and slug is None:
            problems.append(problem("unknown_province", None, self._titles[1], stated))
        match = _read(name[:_LONGEST], era, postcode or "") if name else None
        code, wrong = _judged(match, slug)
        if wrong:
            at = self._titles[1] if wrong[0] == "wrong_province" else self._titles[0]
            value = stated if wrong[0] == "wrong_province" else name
            problems.append(problem(wrong[0], None, at, value, nearest=wrong[1]))
        elif name and match and match.kind != "exact" and match.municipality:
            taken_for = name[:60], match.municipality.name_nl, match.kind
            return _Found(code, tuple(problems), taken_for)
        return _Found(code, tuple(problems))


def _taken_for(places: Coded[_Found]) -> Counter[tuple[str, str, str]]:
    """In how many rows each name was read as another."""
    mapped: Counter[tuple[str, str, str]] = Counter()
    for part in places.parts:
        rows = Counter(range(len(part)) if part.numbers is None else part.numbers)
        for at, place in enumerate(part.values):
            if place.taken_for:
                mapped[place.taken_for] += rows[at]
    return mapped


def _judged(
    match: WrittenPlace | None, slug: str | None
) -> tuple[str | None, tuple[str, str] | None]:
    if match is None:
        return None, None
    municipality = match.municipality
    if municipality is None:
        code = "two_municipalities" if match.kind == "two" else "unknown_municipality"
        return None, (code, ", ".join(match.nearest[:3]))
    if slug and municipality.province != slug:
        return municipality.nis, ("wrong_province", _province_name(municipality.province))
    return municipality.nis, None


def place_on(name: str, day: dt.date | None) -> str | None:
    """The NIS code of a name on a day when it is beyond doubt a municipality or an ended one."""
    match = _exact(name[:_LONGEST], _era(day or dt.date.today()), "")
    return match.municipality.nis if match.municipality and match.kind in ("exact", "old") else None


def place_of(name: str, postcode: str, day: dt.date | None) -> WrittenPlace:
    """The municipality of a name with its postcode, districts and villages too; no names that are alike.

    A postcode goes before the name of another municipality: Machelen with 9870 lies in Zulte.
    """
    era = _era(day or dt.date.today())
    named, coded = (_exact(text, era, postcode[:20]) for text in (name[:_LONGEST], ""))
    if named.municipality and coded.municipality and named.municipality != coded.municipality:
        return replace(coded, kind="place")
    return named


@lru_cache(maxsize=20_000)
def _read(name: str, day: dt.date, postcode: str) -> WrittenPlace:
    return read_place(name, day, postcode)


@lru_cache(maxsize=20_000)
def _exact(name: str, day: dt.date, postcode: str) -> WrittenPlace:
    return read_place(name, day, postcode, alike=False)


@lru_cache(maxsize=1)
def _turns() -> list[dt.date]:
    """The days on which municipalities changed."""
    return sorted({merger.effective_date for merger in mergers()})


def _era(day: dt.date) -> dt.date:
    """One day per period between mergers, so that lookups can be kept."""
    at = bisect.bisect_right(_turns(), day)
    return _turns()[at - 1] if at else dt.date(FIRST_DAY_KNOWN, 1, 1)


FIRST_DAY_KNOWN: Final = 2018


@lru_cache(maxsize=1)
def _by_word() -> dict[str, str]:
    words = {"brussel": "brussel", "brussels hoofdstedelijk gewest": "brussel"}
    slugs = {one.slug for one in provinces()}
    words = {word: slug for word, slug in words.items() if slug in slugs}
    for one in provinces():
        for name in (one.slug, one.name_nl, one.name_en):
            words[plain(name)] = one.slug
            words[plain(name).removeprefix("provincie ")] = one.slug
    return words


@lru_cache(maxsize=200)
def _province(text: str) -> str | None:
    return _by_word().get(plain(text).removeprefix("provincie "))


def _province_name(slug: str) -> str:
    return next(one.name_nl for one in provinces() if one.slug == slug)
