"""Borders of your own: whatever projection, time or publisher, the maps get one and the same form."""

from __future__ import annotations

import datetime as dt
import json
from itertools import combinations, pairwise
from typing import Any

import numpy as np
import pytest
import shapely
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from shapely.geometry import Point, shape

from borders.areas import Areas
from borders.projection import (
    LAMBERT_72,
    LAMBERT_2008,
    WGS84,
    projected,
)
from borders.report import tell
from borders.shape_maker import Made, make
from language import get_language
from places import BRUSSELS_NIS, municipality, provinces, shapes, successor
from tests.conftest import examples
from tests.unit.borders.border_files import (
    BEFORE_2019,
    BEFORE_2025,
    COARSE,
    FINE,
    TODAY,
    areas_of,
    borders_on,
    changed,
    collection,
    detailed,
    feature,
    strips,
)

pytestmark = pytest.mark.slow

NAMES = ("municipalities", "brussels_as_one", "provinces")


@pytest.fixture(scope="module")
def made() -> Made:
    return make(changed(lambda _: None, FINE))


def bytes_of(found: dict[str, Any]) -> bytes:
    return json.dumps(found).encode()


def areas_in(found: dict[str, Any]) -> Areas:
    return {one["id"]: shape(one["geometry"]) for one in found["features"]}


def metres(areas: Areas) -> Areas:
    return dict(zip(areas, projected(list(areas.values()), WGS84, LAMBERT_2008), strict=True))


def words(made: Made) -> str:
    return "\n".join(tell(made.report, get_language("nl")))


def signed_area(ring: Any) -> float:
    return float(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring)) / 2)


def neighbours(areas: Areas, metres_shared: float) -> set[tuple[str, str]]:
    return {
        (one, other)
        for one, other in combinations(sorted(areas), 2)
        if areas[one].intersects(areas[other])
        and areas[one].buffer(1).intersection(areas[other].boundary).length > metres_shared
    }


def check_form(found: Made) -> None:
    """What every file that is accepted must give."""
    own = found.collections
    assert set(areas_in(own["municipalities"])) == set(areas_in(shapes("municipality")))
    assert set(areas_in(own["brussels_as_one"])) == set(areas_in(shapes("municipality", True)))
    assert [one["id"] for one in own["provinces"]["features"]] == [p.slug for p in provinces()]
    for name in NAMES:
        areas = list(areas_in(own[name]).values())
        assert shapely.coverage_is_valid(areas), name
        assert all(shapely.is_valid(areas)), name
        assert len(bytes_of(own[name])) < 600_000
        for area in areas:
            for part in area.geoms:
                assert signed_area(part.exterior.coords) < 0
                assert all(signed_area(hole.coords) > 0 for hole in part.interiors)
        points = shapely.get_coordinates(areas)
        assert np.array_equal(points, points.round(4))


def check_areas(found: Made, given_areas: Areas) -> None:
    """No municipality grew, shrank or moved by more than the simplification."""
    drawn = metres(areas_in(found.collections["municipalities"]))
    for nis, area in given_areas.items():
        off = drawn[nis].symmetric_difference(area.buffer(0)).area
        assert off < 40 * area.length, nis
    total = sum(area.area for area in given_areas.values())
    assert sum(area.area for area in drawn.values()) == pytest.approx(total, rel=0.002)


def test_the_maps_get_the_same_form_as_the_shipped_map(made: Made) -> None:
    check_form(made)
    check_areas(made, detailed())
    for one in made.collections["municipalities"]["features"]:
        found = municipality(one["id"])
        assert one["properties"] == {"name": found.name_nl, "province": found.province}
        assert one["geometry"]["type"] == "MultiPolygon"
    as_one = made.collections["brussels_as_one"]["features"]
    (brussels,) = [one for one in as_one if one["id"] == BRUSSELS_NIS]
    shipped = shapes("municipality", True)["features"]
    (expected,) = [one for one in shipped if one["id"] == BRUSSELS_NIS]
    assert brussels["properties"] == expected["properties"]


def test_neighbours_stay_neighbours_and_provinces_are_their_municipalities(made: Made) -> None:
    drawn = metres(areas_in(made.collections["municipalities"]))
    assert neighbours(detailed(), 500) <= neighbours(drawn, 100)
    small = areas_in(made.collections["municipalities"])
    for slug, outline in areas_in(made.collections["provinces"]).items():
        parts = [small[nis] for nis in small if municipality(nis).province == slug]
        assert outline.equals(shapely.union_all(parts)), slug


def test_far_fewer_points_remain(made: Made) -> None:
    before = shapely.get_num_coordinates(list(detailed().values())).sum()
    after = shapely.get_num_coordinates(
        list(areas_in(made.collections["municipalities"]).values())
    ).sum()
    assert after < before / 5


# Without shrinking: an example takes seconds, and is as small as the map of Flanders anyway.
@settings(
    max_examples=examples(6),
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(
    day=st.sampled_from([TODAY, BEFORE_2025, BEFORE_2019]),
    detail=st.sampled_from([COARSE, FINE]),
    epsg=st.sampled_from([LAMBERT_72, LAMBERT_2008, WGS84]),
    field=st.sampled_from(["NISCODE", "CD_MUNTY_REFNIS", "cd_munty_refnis", "nis", "gemeente_x"]),
    named=st.booleans(),
    sectors=st.integers(1, 3),
    noise=st.sampled_from([0.0, 0.2]),
    random=st.randoms(use_true_random=False),
)
def test_any_file_of_any_time_gives_todays_map(
    day: dt.date, detail: int, epsg: int, field: str, named: bool, sectors: int, noise: float,
    random: Any,
) -> None:  # fmt: skip
    parts = [
        (nis, shapely.affinity.translate(part, random.uniform(-noise, noise)))
        for nis, area in borders_on(day, detail).items()
        for part in strips(area, sectors)
        if not part.is_empty
    ]
    random.shuffle(parts)
    found = make(bytes_of(collection(parts, epsg, field, named)))
    check_form(found)
    check_areas(found, areas_of(detail))
    assert (found.report.epsg, found.report.field) == (epsg, field)
    assert found.report.municipalities == len(borders_on(day))
    for new, old in found.report.dissolved:
        assert {successor(nis) for nis in old} == {new}
    assert len(found.report.dissolved) == {TODAY: 0, BEFORE_2025: 13, BEFORE_2019: 20}[day]


@pytest.mark.parametrize(
    ("day", "since", "until", "told"),
    [
        (TODAY, "2025-01-01", None, "De grenzen zijn die vanaf 01/01/2025."),
        (
            BEFORE_2025,
            "2019-01-01",
            "2025-01-01",
            "Samengevoegd tot Beveren-Kruibeke-Zwijndrecht: Zwijndrecht, Beveren en Kruibeke.",
        ),
        (BEFORE_2019, None, "2019-01-01", "Samengevoegd tot Antwerpen: Borsbeek."),
    ],
)
def test_the_time_of_the_borders_is_recognised_and_told(
    day: dt.date, since: str | None, until: str | None, told: str
) -> None:
    found = make(bytes_of(collection(borders_on(day, COARSE).items())))
    days = [day and day.isoformat() for day in found.report.period]
    assert days == [since, until]
    assert told in words(found)


@pytest.mark.parametrize("epsg", [LAMBERT_72, LAMBERT_2008])
def test_there_and_back_is_within_a_metre(epsg: int) -> None:
    points = [Point(2.55, 51.08), Point(5.9, 50.75), Point(4.35, 50.85), Point(4.7, 51.48)]
    there = projected(list(points), WGS84, epsg)
    back = projected(projected(there, epsg, WGS84), WGS84, LAMBERT_2008)
    start = projected(list(points), WGS84, LAMBERT_2008)
    assert max(one.distance(other) for one, other in zip(start, back, strict=True)) < 1


def test_lambert_2008_has_its_origin_where_its_definition_says() -> None:
    (origin,) = projected([Point(4 + 21.5529 / 60, 50 + 47.8690 / 60)], WGS84, LAMBERT_2008)
    assert origin.distance(Point(649_328, 665_262)) < 1


def test_the_three_projections_give_the_same_map(made: Made) -> None:
    one = areas_in(made.collections["municipalities"])
    for epsg in (LAMBERT_2008, WGS84):
        found = make(bytes_of(collection(borders_on(TODAY).items(), epsg)))
        other = areas_in(found.collections["municipalities"])
        assert sum(one[nis].symmetric_difference(other[nis]).area for nis in one) < 1e-4


def test_what_the_maps_do_not_show_is_left_out_aloud() -> None:
    def more(file: dict[str, Any]) -> None:
        far = {"type": "Point", "coordinates": [0, 0]}
        for code in ("62063", "92094", "99999", None):
            file["features"].append(
                {"type": "Feature", "properties": {"NISCODE": code}, "geometry": far}
            )

    found = make(changed(more))
    check_form(found)
    assert (found.report.walloon, found.report.unknown) == (2, ("99999",))
    assert found.report.without_code == 1
    told = words(found)
    assert "2 Waalse gemeenten zijn weggelaten." in told
    assert "99999" in told and "1 gebied zonder NIS-code is weggelaten." in told


def test_brussels_may_come_as_one_region() -> None:
    brussels = [nis for nis in detailed() if municipality(nis).province == "brussel"]
    areas = areas_of(COARSE)
    region = shapely.union_all([areas[nis].buffer(0) for nis in brussels])
    parts = [(nis, area) for nis, area in areas.items() if nis not in brussels]
    found = make(bytes_of(collection([*parts, ("04000", region)])))
    assert found.report.brussels_as_one
    own = {name: set(areas_in(found.collections[name])) for name in NAMES}
    assert own["municipalities"] == own["brussels_as_one"] == {nis for nis, _ in parts} | {"04000"}
    assert "brussel" in own["provinces"]
    assert "Brussel staat erin als één gebied" in words(found)


def test_the_region_beside_its_municipalities_is_left_out() -> None:
    def more(file: dict[str, Any]) -> None:
        file["features"].append(feature({"NISCODE": "04000"}, Point(150000, 170000).buffer(7000)))

    found = make(changed(more))
    check_form(found)
    assert not found.report.brussels_as_one
    assert found.report.unknown == ("04000",)


def test_a_small_knot_in_a_border_is_undone_and_told() -> None:
    def knot(file: dict[str, Any]) -> None:
        geometry = file["features"][0]["geometry"]
        polygon = geometry["coordinates"] if geometry["type"] == "Polygon" else None
        ring = polygon[0] if polygon else geometry["coordinates"][0][0]
        (x, y), (x2, y2) = ring[0], ring[1]
        ring[1:1] = [[x2, y2], [(x + x2) / 2, (y + y2) / 2 + 0.5], [x, y + 0.5]]

    found = make(changed(knot))
    check_form(found)
    assert found.report.mended == ("11001",)
    assert "Hersteld, want de grens sneed zichzelf: Aartselaar." in words(found)


@pytest.mark.parametrize(
    ("properties", "publisher"),
    [
        ({"UIDN": 1, "OIDN": 2, "TERRID": 3, "NAAM": "x"}, "Digitaal Vlaanderen (VRBG)"),
        ({"cd_munty_refnis": "11001", "cd_prov_refnis": "10000"}, "Statbel"),
        ({"naam": "x"}, None),
    ],
)
def test_the_publisher_is_known_by_the_fields(properties: Any, publisher: str | None) -> None:
    def more(file: dict[str, Any]) -> None:
        for one in file["features"]:
            one["properties"] |= properties

    assert make(changed(more)).report.publisher == publisher


@pytest.mark.parametrize("written", [int, float, str, lambda code: f" {code} "])
def test_codes_may_be_numbers_or_the_ids_of_the_features(written: Any) -> None:
    def move(file: dict[str, Any]) -> None:
        for one in file["features"]:
            one["id"] = written(one["properties"].pop("NISCODE"))

    found = make(changed(move))
    assert found.report.field == "id"
    assert set(areas_in(found.collections["municipalities"])) == set(detailed())
