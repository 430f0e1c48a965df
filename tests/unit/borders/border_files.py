"""Files as publishers might hand them out, made of the shipped schematic map with more detail."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry import box, mapping, shape
from shapely.geometry.base import BaseGeometry

from borders.areas import Areas
from borders.map_writer import map_text
from borders.projection import LAMBERT_72, LAMBERT_2008, WGS84, projected
from borders.shape_maker import make
from places import territory
from places.records import DATA

TODAY, BEFORE_2025, BEFORE_2019 = dt.date(2026, 1, 1), dt.date(2024, 12, 31), dt.date(2018, 12, 31)

Change = Callable[[dict[str, Any]], None]


FINE, COARSE = 100, 2000
"""How far apart the points of a border are, in metres. Where the form of the map is not what matters, a
coarse file says the same in a fraction of the time."""


def detailed() -> Areas:
    """Today's 304 municipalities in Lambert 2008, a point every 100 m, each border the same twice."""
    return areas_of(FINE)


@lru_cache(maxsize=2)
def areas_of(metres: int) -> Areas:
    """Today's 304 municipalities in Lambert 2008, with a point every so many metres."""
    text = (DATA / "municipalities_schematic.geojson").read_text(encoding="utf-8")
    features = json.loads(text)["features"]
    drawn = [shape(feature["geometry"]) for feature in features]
    whole = shapely.coverage_clean(projected(drawn, WGS84, LAMBERT_2008), gap_width=10)
    wavy = shapely.transform(shapely.segmentize(whole, metres), _wave, interleaved=False)
    return {feature["id"]: area for feature, area in zip(features, wavy, strict=True)}


def _wave(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return x + 15 * np.sin(y / 40), y + 15 * np.sin(x / 40)


def strips(area: BaseGeometry, count: int) -> list[BaseGeometry]:
    """An area cut from north to south into parts of the same width."""
    west, south, east, north = area.bounds
    step = (east - west) / count
    parts = [
        area.intersection(box(west + i * step, south, west + (i + 1) * step, north))
        for i in range(count)
    ]
    return [only_areas(part) for part in parts]


def only_areas(area: BaseGeometry) -> BaseGeometry:
    return shapely.union_all([p for p in shapely.get_parts(area) if p.geom_type == "Polygon"])


@lru_cache(maxsize=6)
def borders_on(day: dt.date, metres: int = FINE) -> Areas:
    """The municipalities of a day: those that merged since are strips of what they became."""
    areas: Areas = {}
    for nis, area in areas_of(metres).items():
        codes = [part.nis for part in territory(nis, day)]
        areas |= dict(zip(codes, strips(area, len(codes)), strict=True))
    return areas


def feature(properties: dict[str, Any], area: BaseGeometry) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": mapping(area)}


def collection(
    parts: Iterable[tuple[str, BaseGeometry]],
    epsg: int = LAMBERT_72,
    field: str = "NISCODE",
    named: bool = True,
) -> dict[str, Any]:
    """A file of areas in Lambert 2008, in the projection asked for."""
    codes, areas = zip(*parts, strict=True)
    drawn = projected(list(areas), LAMBERT_2008, epsg)
    made: dict[str, Any] = {
        "type": "FeatureCollection",
        "features": [feature({field: code}, area) for code, area in zip(codes, drawn, strict=True)],
    }
    if named:
        name = f"urn:ogc:def:crs:EPSG::{epsg}"
        made["crs"] = {"type": "name", "properties": {"name": name}}
    return made


@lru_cache(maxsize=2)
def plain_text(metres: int) -> str:
    """Today's municipalities in Lambert 72, as one text."""
    return json.dumps(collection(borders_on(TODAY, metres).items()))


def changed(change: Change, metres: int = COARSE) -> bytes:
    """Today's municipalities after a change in the file."""
    document = json.loads(plain_text(metres))
    change(document)
    return json.dumps(document).encode()


@lru_cache(maxsize=1)
def a_map() -> bytes:
    """The prepared map of today's municipalities, from ``grenzen.geojson``."""
    return map_text(make(changed(lambda _: None)), "grenzen.geojson")


def changed_map(change: Change) -> bytes:
    """That map after a change in it."""
    document = json.loads(a_map())
    change(document)
    return json.dumps(document).encode()


def written(folder: Path, content: bytes, name: str = "grenzen.geojson") -> Path:
    file = folder / name
    file.write_bytes(content)
    return file
