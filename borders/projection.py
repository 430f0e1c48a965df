"""Which projection a file is in, and the way from there to metres and to degrees (pyproj)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, Literal, NamedTuple

import pyproj
import shapely
from pyproj.network import set_network_enabled  # type: ignore[attr-defined]
from shapely.geometry.base import BaseGeometry

from borders.refusal import BordersRefused

LAMBERT_72, LAMBERT_2008, WGS84 = 31370, 3812, 4326
_DEGREES: Final = {"CRS84": WGS84, "84": WGS84, "4326": WGS84, "4258": WGS84}
"""ETRS89 (4258) and WGS84 are less than a metre apart."""
_KNOWN: Final = {**_DEGREES, str(LAMBERT_72): LAMBERT_72, str(LAMBERT_2008): LAMBERT_2008}

_RANGES: Final = {
    LAMBERT_72: (-30_000, 10_000, 320_000, 310_000),
    LAMBERT_2008: (470_000, 500_000, 820_000, 810_000),
    WGS84: (2.0, 49.3, 6.7, 52.0),
}
"""West, south, east and north of Belgium, widely: no two of them touch."""
_SWAPPED: Final = (49.3, 2.0, 52.0, 6.7)

Bounds = tuple[float, float, float, float]


class Projection(NamedTuple):
    """An EPSG code, and whether the file named it (``named``) or its coordinates gave it away."""

    epsg: int
    by: Literal["named", "coordinates"]


def recognise(crs: str | None, areas: Iterable[BaseGeometry]) -> Projection:
    """The projection of areas, from what the file names and checked against their coordinates."""
    bounds: Bounds = tuple(shapely.total_bounds(list(areas)))
    if _within(bounds, _SWAPPED):
        raise BordersRefused("swapped")
    if crs is None:
        fitting = [epsg for epsg, limits in _RANGES.items() if _within(bounds, limits)]
        if not fitting:
            raise BordersRefused("unknown_projection")
        return Projection(fitting[0], "coordinates")
    number = re.search(r"(CRS84|\d+)\s*$", crs)
    epsg = _KNOWN.get(number[1]) if number else None
    if epsg is None:
        raise BordersRefused("unknown_crs", name=crs)
    if not _within(bounds, _RANGES[epsg]):
        raise BordersRefused("crs_conflict", name=crs)
    return Projection(epsg, "named")


def _within(bounds: Bounds, limits: Bounds) -> bool:
    west, south, east, north = limits
    return west <= bounds[0] and south <= bounds[1] and bounds[2] <= east and bounds[3] <= north


def to_metres(areas: list[BaseGeometry], epsg: int) -> list[BaseGeometry]:
    """Areas in Lambert 2008, in which distances and areas are true to one in a thousand."""
    return projected(areas, epsg, LAMBERT_2008)


def to_degrees(areas: list[BaseGeometry]) -> list[BaseGeometry]:
    """Areas in Lambert 2008 as WGS84, longitude first."""
    return projected(areas, LAMBERT_2008, WGS84)


def projected(areas: list[BaseGeometry], source: int, target: int) -> list[BaseGeometry]:
    """Areas from one EPSG code to another, east and longitude first, without any network."""
    if source == target:
        return areas
    set_network_enabled(False)
    transformer = pyproj.Transformer.from_crs(source, target, always_xy=True)
    return list(shapely.transform(areas, transformer.transform, interleaved=False))
