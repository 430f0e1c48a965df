"""What the sandbox does with a prepared map: its form, its municipalities, their areas and places."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any, Final, NamedTuple

from places.borders import municipality, province
from places.map_file import FORM, MAPS, MapRefused
from places.records import BRUSSELS_NIS, all_municipalities, provinces

_WEST, _SOUTH, _EAST, _NORTH = 2.4, 50.6, 6.1, 51.6
"""Degrees around Flanders and Brussels."""
_NEAR: Final = 0.02
"""Degrees (some two kilometres) that the known inner point of a municipality may lie outside its box."""
_LONGEST_TEXT: Final = 200
_MOST_METRES: Final = 10_000

Polygons = list[list[list[list[float]]]]


class _Name(NamedTuple):
    """How the maps call an area, and the slug of its province."""

    name: str
    province: str


def checked(data: bytes) -> bytes:
    """The fields of a PreparedMap with names of our own, or ``{"refused": code, "names": […]}``; JSON."""
    answer: dict[str, Any]
    try:
        answer = _read(data)
    except MapRefused as refused:
        answer = {"refused": refused.code, "names": refused.names}
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode()


def _read(data: bytes) -> dict[str, Any]:
    try:
        document = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise MapRefused("not_a_map") from None
    if not isinstance(document, dict) or document.get("form") != FORM:
        raise MapRefused("not_a_map")
    try:
        areas = {name: _areas(document["maps"][name]["features"]) for name in MAPS}
        origin = _said(document)
    except (TypeError, ValueError, LookupError, AttributeError, RecursionError):
        raise MapRefused("broken") from None
    return {
        **origin,
        "maps": {name: _collection(areas[name], _names(areas)[name]) for name in MAPS},
    }


def _said(document: dict[str, Any]) -> dict[str, Any]:
    """What the file says of itself. Raises ValueError for what is no text and no number of metres."""
    file, publisher, metres = (document[key] for key in ("file", "publisher", "metres"))
    texts = [file] if publisher is None else [file, publisher]
    if not all(isinstance(text, str) and 0 < len(text) <= _LONGEST_TEXT for text in texts):
        raise ValueError("no name")
    if type(metres) is not int or not 0 < metres <= _MOST_METRES:
        raise ValueError("no metres")
    return {"file": file, "publisher": publisher, "metres": metres}


def _areas(features: Any) -> dict[str, Polygons]:
    """The areas by their code, each once and as plotly draws it: outer rings clockwise, holes not."""
    areas = {feature["id"]: feature["geometry"]["coordinates"] for feature in features}
    if len(areas) != len(features):
        raise ValueError("an area twice")
    for polygons in areas.values():
        if not polygons:
            raise ValueError("no area")
        for outer, *holes in polygons:
            _check_ring(outer, clockwise=True)
            for hole in holes:
                _check_ring(hole, clockwise=False)
    return areas


def _check_ring(ring: list[list[float]], *, clockwise: bool) -> None:
    inside = all(
        type(x) in (int, float) and type(y) in (int, float)
        and _WEST <= x <= _EAST and _SOUTH <= y <= _NORTH
        for x, y in ring
    )  # fmt: skip
    if not inside or len(ring) < 4 or ring[0] != ring[-1]:
        raise ValueError("no ring")
    turn = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))
    if turn == 0 or (turn < 0) is not clockwise:
        raise ValueError("turned the wrong way")


def _names(areas: dict[Any, dict[str, Polygons]]) -> dict[str, dict[str, _Name]]:
    """The areas that each map must have; one with Brussels as a whole only has it so everywhere."""
    today = {
        one.nis: _Name(one.name_nl, one.province)
        for one in all_municipalities().values()
        if not one.successor_nis
    }
    brussels = {BRUSSELS_NIS: _Name(province("brussel").name_nl, "brussel")}
    as_one = {nis: name for nis, name in today.items() if name.province != "brussel"} | brussels
    return {
        "municipalities": as_one if BRUSSELS_NIS in areas["municipalities"] else today,
        "brussels_as_one": as_one,
        "provinces": {one.slug: _Name(one.name_nl, one.slug) for one in provinces()},
    }


def _collection(areas: dict[str, Polygons], names: dict[str, _Name]) -> dict[str, Any]:
    """A FeatureCollection with our own names. Raises MapRefused."""
    if set(areas) != set(names):
        raise MapRefused("other_municipalities")
    wrong = [names[code].name for code in areas if not _in_its_place(code, areas[code])]
    if wrong:
        raise MapRefused("misplaced", tuple(sorted(wrong)))
    features = [
        {
            "type": "Feature",
            "id": code,
            "properties": names[code]._asdict(),
            "geometry": {"type": "MultiPolygon", "coordinates": polygons},
        }
        for code, polygons in areas.items()
    ]
    return {"type": "FeatureCollection", "features": features}


def _in_its_place(code: str, polygons: Polygons) -> bool:
    """Whether the box around an area holds the known inner point of its municipality."""
    if code not in all_municipalities():
        return True  # Brussels as a whole, and the provinces
    place = municipality(code)
    if place.lon is None or place.lat is None:
        return True
    xs, ys = zip(*(point for outer, *_ in polygons for point in outer), strict=True)
    across: bool = min(xs) - _NEAR <= place.lon <= max(xs) + _NEAR
    along: bool = min(ys) - _NEAR <= place.lat <= max(ys) + _NEAR
    return across and along
