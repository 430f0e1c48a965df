"""Files with borders that are refused: each for its own reason, and the schematic map stays."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from shapely import transform
from shapely.geometry import mapping, shape

from borders import map_writer
from borders.projection import WGS84, projected, recognise
from borders.refusal import REASONS, BordersRefused, explain
from borders.shape_maker import make
from language import CODES, get_language
from tests.unit.borders.border_files import (
    BEFORE_2025,
    COARSE,
    TODAY,
    borders_on,
    changed,
    collection,
    detailed,
    written,
)

pytestmark = pytest.mark.slow

File = dict[str, Any]


def refusal(content: bytes) -> BordersRefused:
    with pytest.raises(BordersRefused) as caught:
        make(content)
    return caught.value


def told(refused: BordersRefused) -> str:
    return explain(refused, get_language("nl"))


def of(file: File, nis: str) -> dict[str, Any]:
    found: dict[str, Any] = next(f for f in file["features"] if f["properties"]["NISCODE"] == nis)
    return found


def first_ring(file: File) -> list[Any]:
    geometry = file["features"][0]["geometry"]
    rings: list[Any] = geometry["coordinates"]
    ring: list[Any] = rings[0] if geometry["type"] == "Polygon" else rings[0][0]
    return ring


def redraw(file: File, nis: str, change: Callable[[Any], Any]) -> None:
    one = of(file, nis)
    one["geometry"] = mapping(change(shape(one["geometry"])))


def collapse_to_a_bow_tie(file: File) -> None:
    of(file, "11001")["geometry"] = {
        "type": "Polygon",
        "coordinates": [
            [[150e3, 200e3], [155e3, 205e3], [155e3, 200e3], [150e3, 205e3], [150e3, 200e3]],
        ],
    }


def exchange_codes(file: File) -> None:
    one, other = of(file, "44021"), of(file, "71016")
    one["properties"], other["properties"] = other["properties"], one["properties"]


def forget_field(file: File) -> None:
    for one in file["features"]:
        one["properties"] = {"NAAM": "x", "JAAR": 2025}


def say_crs(name: str) -> Callable[[File], None]:
    def change(file: File) -> None:
        file["crs"] = {"type": "name", "properties": {"name": name}}

    return change


def drop(*codes: str) -> Callable[[File], None]:
    def change(file: File) -> None:
        kept = [f for f in file["features"] if f["properties"]["NISCODE"] not in codes]
        file["features"] = kept

    return change


def rename(old: str, new: str) -> Callable[[File], None]:
    def change(file: File) -> None:
        of(file, old)["properties"]["NISCODE"] = new

    return change


def shrink_all(file: File) -> None:
    for one in file["features"]:
        one["geometry"] = mapping(shape(one["geometry"]).buffer(-15))


def hollow_out(file: File) -> None:
    for one in file["features"][:60]:
        area = shape(one["geometry"]).buffer(0)
        one["geometry"] = mapping(area.difference(area.buffer(-800)))


def swap_axes() -> bytes:
    file = collection(borders_on(TODAY, COARSE).items(), WGS84)
    text = json.dumps(file)
    found = json.loads(text)
    for one in found["features"]:
        area = shape(one["geometry"])
        one["geometry"] = mapping(transform(area, lambda x, y: (y, x), interleaved=False))
    return json.dumps(found).encode()


CHANGES: dict[str, tuple[str, Callable[[File], None], str]] = {
    "a line": (
        "wrong_geometry",
        lambda f: f["features"][3].update(geometry={"type": "LineString", "coordinates": []}),
        "Element 4 is geen vlak",
    ),
    "no geometry": (
        "wrong_geometry",
        lambda f: f["features"][0].update(geometry=None),
        "Element 1",
    ),
    "text as coordinate": (
        "bad_coordinates",
        lambda f: first_ring(f).__setitem__(1, ["x", None]),
        "element 1",
    ),
    "infinite": (
        "bad_coordinates",
        lambda f: first_ring(f).__setitem__(1, [float("inf"), 0]),
        "element 1",
    ),
    "nothing drawn": (
        "bad_coordinates",
        lambda f: f["features"][0].update(geometry={"type": "MultiPolygon", "coordinates": []}),
        "element 1",
    ),
    "no coordinates": (
        "bad_coordinates",
        lambda f: f["features"][0].update(geometry={"type": "MultiPolygon"}),
        "element 1",
    ),
    "open ring": ("open_ring", lambda f: first_ring(f).pop(), "niet gesloten"),
    "bow tie": ("invalid", collapse_to_a_bow_tie, "Aartselaar (11001)"),
    "no codes": ("no_codes", forget_field, "JAAR en NAAM"),
    "one missing": ("missing", drop("71072"), "vanaf 01/01/2025 ontbreken: Hasselt (71072)"),
    "Brussels missing": (
        "missing",
        drop(*(nis for nis in detailed() if nis.startswith("21"))),
        "ontbreken: Brussel (04000)",
    ),
    "many missing": ("missing", drop(*list(detailed())[:40]), "30 andere"),
    "an old code beside the new": (
        "missing",
        rename("71072", "71022"),
        "ontbreken: Hasselt (71072)",
    ),
    "two times": (
        "mixed",
        lambda f: f["features"].append(
            {**of(f, "71072"), "properties": {"NISCODE": "71022"}},
        ),
        "Naast de grenzen vanaf 01/01/2025: Hasselt (71022)",
    ),
    "a municipality twice": (
        "twice",
        lambda f: f["features"].append(of(f, "44021")),
        "Gent (44021)",
    ),
    "grown over its neighbours": (
        "overlap",
        lambda f: redraw(f, "44021", lambda area: area.buffer(1500)),
        "Gent (44021)",
    ),
    "cracks": ("gaps", shrink_all, "sluiten niet op elkaar aan"),
    "hollow": ("area", hollow_out, "13.760 km²"),
    "codes exchanged": ("misplaced", exchange_codes, "Gent (44021) en Genk (71016)"),
    "web mercator": ("unknown_crs", say_crs("EPSG:3857"), "EPSG:3857"),
    "a nameless projection": ("unknown_crs", lambda f: f.update(crs="x"), ": x."),
    "the other Lambert": (
        "crs_conflict",
        say_crs("urn:ogc:def:crs:EPSG::3812"),
        "EPSG::3812",
    ),
    "degrees that are metres": (
        "crs_conflict",
        say_crs("urn:ogc:def:crs:OGC:1.3:CRS84"),
        "CRS84",
    ),
    "not a feature": ("broken_feature", lambda f: f["features"].insert(1, 7), "Element 2"),
    "empty": ("no_features", lambda f: f["features"].clear(), "geen gebieden"),
    "a topology": ("not_a_collection", lambda f: f.update(type="Topology"), "Topology"),
}

CONTENTS: dict[str, tuple[str, bytes, str]] = {
    "nothing": ("empty_file", b" \n", "leeg"),
    "a zip": ("zipped", b"PK\x03\x04rest", "Pak het uit"),
    "a geopackage": ("not_geojson", b"SQLite format 3\x00", "geopackage"),
    "a shapefile": ("not_geojson", b"\x00\x00'\n\x00\x00", "shapefile"),
    "GML": ("not_geojson", b"<?xml version='1.0'?>", "GeoJSON"),
    "other letters": ("not_geojson", b'{"type": "\xff\xfe"}', "GeoJSON"),
    "cut off": ("broken_json", b'{"type":\n"FeatureCollection",\n"features": [', "regel 3"),
    "too deep": ("nested_too_deep", b"[" * 200_000, "diep genest"),
    "a list": ("not_a_collection", b"[1]", "list"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_file_that_is_changed_is_refused_with_its_reason(name: str) -> None:
    code, change, words = CHANGES[name]
    refused = refusal(changed(change))
    assert refused.code == code
    assert words in told(refused)


@pytest.mark.parametrize("name", CONTENTS)
def test_what_is_no_geojson_is_refused_with_its_reason(name: str) -> None:
    code, content, words = CONTENTS[name]
    refused = refusal(content)
    assert refused.code == code
    assert words in told(refused)


def test_latitude_before_longitude_is_refused() -> None:
    assert refusal(swap_axes()).code == "swapped"


def test_coordinates_of_another_country_without_a_projection_are_refused() -> None:
    def move(file: File) -> None:
        del file["crs"]
        for one in file["features"]:
            one["geometry"] = mapping(shape(one["geometry"]).buffer(0).centroid.buffer(2e6))

    assert refusal(changed(move)).code == "unknown_projection"


def test_a_merger_that_is_only_half_in_the_file_is_refused() -> None:
    areas = {nis: area for nis, area in borders_on(BEFORE_2025, COARSE).items() if nis != "73040"}
    refused = refusal(json.dumps(collection(areas.items())).encode())
    assert refused.code == "missing"
    assert told(refused).endswith("van 01/01/2019 tot 01/01/2025 ontbreken: Kortessem (73040).")


def test_a_file_that_is_absent_or_too_large_is_refused(tmp_path: Path) -> None:
    for place in (tmp_path / "niets.geojson", tmp_path):
        with pytest.raises(BordersRefused, match="no_file"):
            map_writer.write_map(place, tmp_path / "kaart.json")
    file = written(tmp_path, b"")
    with file.open("ab") as hole:
        hole.truncate(map_writer.SIZE_LIMIT + 1)
    with pytest.raises(BordersRefused) as caught:
        map_writer.write_map(file, tmp_path / "kaart.json")
    assert told(caught.value) == "Het bestand is te groot (grens: 200 MB)."


def test_every_reason_is_provoked_by_a_test_and_has_words_in_both_languages() -> None:
    elsewhere = {"no_file", "too_large", "swapped", "unknown_projection", "too_detailed"}
    elsewhere |= {"failed", "no_packages", "not_written"}
    provoked = {code for code, _, _ in (*CHANGES.values(), *CONTENTS.values())}
    assert provoked | elsewhere == set(REASONS)
    for code in CODES:
        words = {get_language(code).t(text) for text in REASONS.values()}
        assert len(words) == len(REASONS)


def test_a_projection_is_never_known_by_coordinates_that_fit_two() -> None:
    points = [area.representative_point() for area in detailed().values()]
    for epsg in (31370, 3812, WGS84):
        assert recognise(None, projected(points, 3812, epsg)).epsg == epsg
