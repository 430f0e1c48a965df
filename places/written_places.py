"""From a cell to one municipality: titles, postcodes, brackets, a country behind it; two is too many."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from places.records import Municipality
from places.search import Match, find_municipality

_TITLE: Final = re.compile(
    r"(?:de\s+)?(?:stad|gemeente|stadsbestuur|gemeentebestuur|lokaal bestuur|ville de|city of)\s+(?:van\s+)?",
    re.IGNORECASE,
)
_COUNTRY: Final = re.compile(r"[\s,(/-]*\b(?:belgi[eë]|belgium|belgique|vlaanderen)\b[\s)]*$", re.I)
_POSTCODE: Final = re.compile(r"\(?\b(?:BE?\s?-\s?)?([1-9][0-9]{3})\b\)?", re.IGNORECASE)
_BRACKETS: Final = re.compile(r"([^()]+)\(([^()]+)\)")
_BETWEEN: Final = re.compile(r"\s*[,;/&+|\n]\s*|\s+(?:en|et|and|-|–)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class WrittenPlace:
    """What a cell says. ``kind`` as of ``Match``, and also ``named`` (a municipality with a title,
    postcode or country beside its name) and ``two`` (more than one: ``nearest`` names them)."""

    kind: str
    municipality: Municipality | None = None
    nearest: tuple[str, ...] = ()


def read_place(text: str, on: dt.date, postcode: str = "", *, alike: bool = True) -> WrittenPlace:
    """The one municipality that a cell names on a day.

    ``postcode``, beside the name or in a column of its own, decides where the name is no municipality
    (a district, a village, a name that occurs twice or is not known). ``alike`` looks for names that are
    like one that is not found.
    """
    text = " ".join(text.split())
    several = _BETWEEN.search(text) is not None
    match = _found(text, on)
    if match.municipality and match.kind != "place" and not several:
        return WrittenPlace(match.kind, match.municipality)
    bare, code = _bare(text)
    code = code or (_POSTCODE.fullmatch(postcode.strip()) or [None, ""])[1] or ""
    if not bare:
        return _by_postcode(code, on)
    place = _by_name(bare, code, on)
    if place.municipality is None and place.kind != "two":
        place = _by_parts(bare, on) or place
    if place.kind == "none" and code:
        place = _by_postcode(code, on)
    if place.kind == "none" and alike and not place.nearest:
        return replace(place, nearest=find_municipality(bare, on).nearest)
    if place.kind == "exact" and bare != text:
        return replace(place, kind="named")
    return place


def _bare(text: str) -> tuple[str, str]:
    """The name without title, country and postcode; and the postcode."""
    text = _COUNTRY.sub("", text)
    code = _POSTCODE.search(text)
    if code:
        text = f"{text[: code.start()]} {text[code.end() :]}"
    if title := _TITLE.match(text.strip()):
        text = text.strip()[title.end() :]
    return text.strip(" ,;-–/"), code[1] if code else ""


def _by_name(bare: str, code: str, on: dt.date) -> WrittenPlace:
    """The name alone; what is a place within a municipality gives way to the postcode."""
    if _BETWEEN.search(bare):
        return WrittenPlace("none")
    match = _found(bare, on)
    doubtful = match.kind == "place" or (match.municipality is None and match.nearest)
    if doubtful and code:
        by_code = _by_postcode(code, on)
        if by_code.municipality:
            return replace(by_code, kind="place")
    return WrittenPlace(match.kind, match.municipality, match.nearest)


def _by_parts(bare: str, on: dt.date) -> WrittenPlace | None:
    """``Sint-Kruis (Brugge)``, ``Gent / Ledeberg``: parts that all lie in one municipality; else two."""
    brackets = _BRACKETS.fullmatch(bare)
    parts = list(brackets.groups()) if brackets else _BETWEEN.split(bare)
    matches = [_found(_bare(part)[0], on) for part in parts if part.strip()]
    whole = [one.municipality for one in matches if one.municipality and one.kind != "place"]
    within = [one.municipality for one in matches if one.municipality and one.kind == "place"]
    # A village is where the municipality beside it says, also when its name occurs elsewhere.
    named = {one.nis: one for one in whole or within}
    if len(named) > 1:
        return WrittenPlace("two", nearest=tuple(one.name_nl for one in named.values()))
    unknown = [one for one in matches if one.municipality is None and not one.nearest]
    if len(named) == 1 and (brackets or not unknown):
        municipality = next(iter(named.values()))
        if not brackets and any(one.nis != municipality.nis for one in within):
            names = (municipality.name_nl, *(one.name_nl for one in within))
            return WrittenPlace("two", nearest=tuple(dict.fromkeys(names)))
        return WrittenPlace("named", municipality)
    return None


def _by_postcode(code: str, on: dt.date) -> WrittenPlace:
    match = _found(code, on) if code else None
    if match is None:
        return WrittenPlace("none")
    return WrittenPlace(match.kind, match.municipality, match.nearest)


@lru_cache(maxsize=20_000)
def _found(name: str, on: dt.date) -> Match:
    return find_municipality(name, on, alike=False)
