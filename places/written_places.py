"""From a cell to one municipality: titles, postcodes, brackets, a country behind it; two is too many."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from places.records import Municipality, provinces
from places.search import Match, find_municipality, municipalities_with, plain

_TITLE: Final = re.compile(
    r"(?:de\s+)?(?:(?:stad|gemeente)-?\s+en\s+ocmw(?:-?bestuur)?|stad|gemeente|stadsbestuur|gemeentebestuur|"
    r"ocmw|lokaal bestuur|district|deelgemeente|ville de|city of)\s+(?:van\s+)?",
    re.IGNORECASE,
)
_COUNTRY: Final = re.compile(r"[\s,(/-]*\b(?:belgi[eë]|belgium|belgique)\b[\s)]*$", re.I)
_POSTCODE: Final = re.compile(r"\(?\b(?:BE?\s?-\s?)?([1-9][0-9]{3})\b\)?", re.IGNORECASE)
_BRACKETS: Final = re.compile(r"([^()]+)\(([^()]+)\)")
_LINES: Final = re.compile(r"[\n\r\t|·•]+")
_BETWEEN: Final = re.compile(r"\s*[,;/&+]\s*|\s+(?:en|et|and|-|–)\s+", re.IGNORECASE)
_BREAK: Final = re.compile(r"[\s-]+")
_REGION: Final = "vlaanderen"
Areas = Callable[[str, dt.date], dict[str, Municipality]]


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
    (a district, a village, a name that occurs twice or is not known), or where it is also the name of a
    place within the municipality of that postcode (``2430 Vorst``). ``alike`` looks for names that are
    like one that is not found.
    """
    text = " / ".join(" ".join(line.split()) for line in _LINES.split(text) if line.strip())
    bare, code = _bare(text)
    code = code or (_POSTCODE.fullmatch(postcode.strip()) or [None, ""])[1] or ""
    match = _found(text, on)
    if match.municipality and match.kind != "place" and not _has_parts(text):
        return _place_there(bare, code, on) or WrittenPlace(match.kind, match.municipality)
    if not bare:
        return _by_postcode(code, on)
    place = _by_name(bare, code, on)
    if place.municipality is None and place.kind != "two":
        place = _by_parts(bare, on) or _by_breaks(bare, on, _lies_in) or place
    if place.kind == "none" and code:
        place = _by_postcode(code, on)
    if place.kind == "none" and alike and not place.nearest:
        return replace(place, nearest=find_municipality(bare, on).nearest)
    if place.kind == "exact" and bare != text:
        return replace(place, kind="named")
    return place


def _has_parts(text: str) -> bool:
    return _BETWEEN.search(text) is not None or _BRACKETS.fullmatch(text) is not None


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
    if _has_parts(bare):
        return WrittenPlace("none")
    match = _found(bare, on)
    doubtful = match.kind == "place" or (match.municipality is None and match.nearest)
    if doubtful and code:
        by_code = _by_postcode(code, on)
        if by_code.municipality:
            return replace(by_code, kind="place")
    if match.kind == "place" and (pair := _by_breaks(bare, on, _named)):
        return pair  # "Gent Brugge" is not Gentbrugge
    there = _place_there(bare, code, on) if match.municipality else None
    return there or WrittenPlace(match.kind, match.municipality, match.nearest)


def _place_there(name: str, code: str, on: dt.date) -> WrittenPlace | None:
    """The municipality of the postcode, where a place in it has the name of another municipality."""
    municipality = _by_postcode(code, on).municipality
    if municipality is None or municipality.nis in _named(name, on):
        return None
    there = {one.nis for one in municipalities_with(name, on)}
    return WrittenPlace("place", municipality) if municipality.nis in there else None


def _by_parts(bare: str, on: dt.date) -> WrittenPlace | None:
    """``Sint-Kruis (Brugge)``, ``Gent / Ledeberg``: parts that all lie in one municipality; else two."""
    brackets = _BRACKETS.fullmatch(bare)
    parts = [
        part for part in (brackets.groups() if brackets else _BETWEEN.split(bare)) if part.strip()
    ]
    provinces_named = {slug for part in parts if (slug := _province(part))}
    parts = [part for part in parts if _province(part) is None and plain(part) != _REGION]
    place = _shared(parts, on, within=brackets is not None)
    if place and place.municipality and provinces_named - {place.municipality.province}:
        return None
    return place


def _by_breaks(bare: str, on: dt.date, areas: Areas) -> WrittenPlace | None:
    """``Gent-Zwijnaarde``, ``Antwerpen Deurne``: two names with nothing but a break between them."""
    for gap in _BREAK.finditer(bare):
        parts = [bare[: gap.start()], bare[gap.end() :]]
        if all(areas(part, on) for part in parts):
            return _shared(parts, on, within=False)
    return None


def _shared(parts: list[str], on: dt.date, *, within: bool) -> WrittenPlace | None:
    """The one municipality in which all parts lie, ``two`` when there is none.

    ``within``: one part lies in the other (brackets), so that ``Halle (Zoersel)`` is one place and
    ``Halle, Zoersel`` two.
    """
    names = [_bare(part)[0] for part in parts]
    owners = {nis: one for name in names for nis, one in _named(name, on).items()}
    areas = [area for name in names if (area := _lies_in(name, on))]
    common = set.intersection(*map(set, areas)) if areas else set()
    if (len(owners) > 1 and not within) or (len(areas) > 1 and not common):
        firsts = {next(iter(area)): next(iter(area.values())) for area in areas}
        return WrittenPlace("two", nearest=tuple(one.name_nl for one in firsts.values()))
    all_known = within or len(areas) == len(names)
    if len(owners) == 1 and all_known and common >= set(owners):
        return WrittenPlace("named", next(iter(owners.values())))
    if len(common) == 1 and all_known:
        return WrittenPlace("named", areas[0][common.pop()])
    if len(owners) == 1 and within:
        return WrittenPlace("named", next(iter(owners.values())))
    return None


def _named(name: str, on: dt.date) -> dict[str, Municipality]:
    """The municipality that is called so, by its code."""
    match = _found(name, on)
    one = match.municipality if match.kind != "place" else None
    return {one.nis: one} if one else {}


def _lies_in(name: str, on: dt.date) -> dict[str, Municipality]:
    """Every municipality that a name may be of, its own first."""
    return _named(name, on) | {one.nis: one for one in municipalities_with(name, on)}


@lru_cache(maxsize=200)
def _province(text: str) -> str | None:
    """The province that is meant, where no municipality is called so."""
    word = plain(text.strip().removeprefix("provincie "))
    slugs = {plain(one.name_nl): one.slug for one in provinces() if one.slug != "antwerpen"}
    return slugs.get(word)


def _by_postcode(code: str, on: dt.date) -> WrittenPlace:
    match = _found(code, on) if code else None
    if match is None:
        return WrittenPlace("none")
    return WrittenPlace(match.kind, match.municipality, match.nearest)


@lru_cache(maxsize=20_000)
def _found(name: str, on: dt.date) -> Match:
    return find_municipality(name, on, alike=False)
