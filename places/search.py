"""From what people write to a municipality: names, old names, places, postcodes, slips."""

from __future__ import annotations

import datetime as dt
import difflib
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from places.borders import (
    by_postcode,
    code_on,
    municipalities,
    municipality,
    predecessors,
    territory,
)
from places.records import (
    Municipality,
    all_municipalities,
    districts,
    other_names,
    places,
)

Kind = Literal["exact", "old", "other", "place", "postcode", "none"]

_ENDED_POSTCODES: Final = {"2150": "11007"}
"""Borsbeek's: Antwerpen took it in and kept its own code, so the code of today does not tell them apart."""


@dataclass(frozen=True)
class Match:
    """What was found for a piece of text.

    ``kind``: ``exact`` a name of that day; ``old`` the name of an ended municipality (``written``);
    ``other`` its name in French or English; ``place`` a district, village or other place that lies in
    it; ``postcode``; ``none``.
    ``municipality`` is valid on the day asked about, None when nothing or more than one fits;
    ``nearest`` then holds names to propose: all that fit, or up to three that look alike.
    """

    text: str
    kind: Kind
    municipality: Municipality | None = None
    written: Municipality | None = None
    nearest: tuple[str, ...] = ()


def plain(name: str) -> str:
    """A name without accents, case, hyphens and spaces; ``St.`` reads as ``Sint``."""
    decomposed = unicodedata.normalize("NFKD", name)
    letters = "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()
    words = re.findall(r"[a-z0-9]+", letters)
    return "".join("sint" if word == "st" else word for word in words)


def find_municipality(name: str, on: dt.date | None = None, *, alike: bool = True) -> Match:
    """Find a municipality by what somebody wrote, valid on a day (default today).

    Rows made in 2021 are asked with a day in 2021 and get the code of that time. A leading
    postcode (``2070 Zwijndrecht``) is left aside: the name decides. ``alike`` looks for names that are
    like one that is not found, which takes some milliseconds.
    """
    text = name.strip()
    if re.fullmatch(r"\d{4}", text):
        return _by_postcode(text, on)
    key = plain(re.sub(r"^\d{4}\s+", "", text))
    named = _names_on(on or dt.date.today()).get(key)
    if named:
        return Match(text, "exact", named, named)
    if other := _by_other_name(text, key, on):
        return other
    return Match(text, "none", nearest=_nearest(key) if alike else ())


def _by_postcode(text: str, on: dt.date | None) -> Match:
    day = on or dt.date.today()
    ended = _ENDED_POSTCODES.get(text)
    if ended and (heir := code_on(ended, day)):
        return Match(text, "postcode", heir)
    fitting = [part for one in by_postcode(text) for part in _parts(one.nis, day)]
    return _only(text, "postcode", fitting)


def _parts(nis: str, day: dt.date) -> tuple[Municipality, ...]:
    """What a code of today was on a day; one that kept its code was itself then too."""
    parts = territory(nis, day)
    kept = tuple(part for part in parts if part.nis == nis)
    return kept or parts


def _by_other_name(text: str, key: str, on: dt.date | None) -> Match | None:
    """An ended (or, asked about the past, a later) municipality, or a place inside one."""
    day = on or dt.date.today()
    for written in _ever_named().get(key, ()):
        if written.valid_from and written.valid_from > day:
            parts = [municipality(code) for code in predecessors(written.nis)]
            return Match(text, "none", nearest=tuple(p.name_nl for p in parts if p.valid_on(day)))
        heir = code_on(written.nis, day)
        return Match(text, "old", heir, written) if heir else None
    if nis := _other_names().get(key):
        return _only(text, "other", list(_parts(nis, day)))
    codes = _district_codes().get(key) or _place_codes().get(key)
    if not codes:
        return None
    return _only(text, "place", [part for nis in codes for part in _parts(nis, day)])


def municipalities_with(name: str, on: dt.date) -> tuple[Municipality, ...]:
    """Those in which a district or place of that name lies, on a day; districts first."""
    key = plain(name)
    codes = dict.fromkeys((*_district_codes().get(key, ()), *_place_codes().get(key, ())))
    return tuple(part for nis in codes for part in _parts(nis, on))


def _only(text: str, kind: Kind, fitting: list[Municipality]) -> Match:
    """A match when exactly one municipality fits; otherwise none, with those that might."""
    if len(fitting) == 1:
        return Match(text, kind, fitting[0])
    return Match(text, "none", nearest=tuple(one.name_nl for one in fitting))


@lru_cache(maxsize=64)
def _names_on(day: dt.date) -> dict[str, Municipality]:
    return {plain(one.name_nl): one for one in municipalities(day)}


@lru_cache(maxsize=1)
def _ever_named() -> dict[str, tuple[Municipality, ...]]:
    named: dict[str, tuple[Municipality, ...]] = {}
    for one in all_municipalities().values():
        key = plain(one.name_nl)
        named[key] = (*named.get(key, ()), one)
    return named


@lru_cache(maxsize=1)
def _other_names() -> dict[str, str]:
    return {plain(name): nis for name, nis in other_names()}


@lru_cache(maxsize=1)
def _district_codes() -> dict[str, tuple[str, ...]]:
    """Districts go before hamlets of the same name elsewhere (Ledeberg, Berchem, Deurne)."""
    return {plain(name): (nis,) for name, nis in districts()}


@lru_cache(maxsize=1)
def _place_codes() -> dict[str, tuple[str, ...]]:
    codes: dict[str, dict[str, None]] = {}
    for place in places():
        codes.setdefault(plain(place.name), {})[place.nis_2025] = None
    return {key: tuple(of_name) for key, of_name in codes.items()}


def _nearest(key: str) -> tuple[str, ...]:
    close = difflib.get_close_matches(key, list(_ever_named()), n=3, cutoff=0.7)
    return tuple(_ever_named()[name][0].name_nl for name in close)
