"""The map shapes: complete, clockwise, under today's codes."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from places import BRUSSELS_NIS, municipalities, municipality, provinces, shapes

TODAY = dt.date(2026, 1, 1)
COLLECTIONS = {
    "provinces": shapes("province"),
    "municipalities": shapes("municipality"),
    "Brussels as one": shapes("municipality", brussels_as_one=True),
}


def ids(collection: dict[str, Any]) -> list[str]:
    return [feature["id"] for feature in collection["features"]]


def outer_rings(collection: dict[str, Any]) -> Iterator[tuple[str, list[list[float]]]]:
    for feature in collection["features"]:
        for polygon in feature["geometry"]["coordinates"]:
            yield feature["id"], polygon[0]


def signed_area(ring: list[list[float]]) -> float:
    """Shoelace: negative when the ring runs clockwise."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring)) / 2


def test_the_304_areas_are_the_municipalities_of_today() -> None:
    assert len(ids(shapes("municipality"))) == 304
    assert sorted(ids(shapes("municipality"))) == [m.nis for m in municipalities(TODAY)]


def test_with_brussels_as_one_there_are_286_areas() -> None:
    found = ids(shapes("municipality", brussels_as_one=True))
    flemish = {m.nis for m in municipalities(TODAY) if m.province != "brussel"}
    assert len(found) == 286
    assert set(found) == flemish | {BRUSSELS_NIS}


def test_provinces_are_drawn_under_their_slugs() -> None:
    assert set(ids(shapes("province"))) == {found.slug for found in provinces()}


@pytest.mark.parametrize("name", COLLECTIONS)
def test_every_ring_is_closed_and_clockwise(name: str) -> None:
    for ident, ring in outer_rings(COLLECTIONS[name]):
        assert ring[0] == ring[-1], ident
        assert signed_area(ring) < 0, ident


@pytest.mark.parametrize("name", COLLECTIONS)
def test_every_point_lies_in_flanders_with_three_decimals(name: str) -> None:
    for ident, ring in outer_rings(COLLECTIONS[name]):
        for lon, lat in ring:
            assert 2.5 < lon < 6.0 and 50.6 < lat < 51.6, ident
            assert (round(lon, 3), round(lat, 3)) == (lon, lat), ident


def test_names_and_provinces_on_the_map_are_those_of_the_list() -> None:
    for feature in shapes("municipality")["features"]:
        found = municipality(feature["id"])
        assert feature["properties"] == {"name": found.name_nl, "province": found.province}
