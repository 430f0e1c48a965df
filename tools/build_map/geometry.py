"""From points to areas: Voronoi cells per province, dissolved by municipality, simplified."""

from __future__ import annotations

import math
from collections import defaultdict

import numpy as np
import shapely
from shapely.geometry import MultiPoint, Point
from shapely.geometry.base import BaseGeometry

from borders.areas import Areas

KM_PER_DEGREE = 111.32
MIDDLE_LATITUDE = 51.0
SIMPLIFY_KM = 0.4
DECIMALS = 3
"""Three decimals of a degree are about 100 m, finer than the simplification."""


def to_km(shape: BaseGeometry) -> BaseGeometry:
    """Degrees to flat kilometres, true to scale at 51 degrees north."""
    return shapely.transform(shape, lambda xy: xy * _scale())


def to_degrees(shape: BaseGeometry) -> BaseGeometry:
    """Flat kilometres back to degrees."""
    return shapely.transform(shape, lambda xy: xy / _scale())


def _scale() -> np.ndarray:
    east = KM_PER_DEGREE * math.cos(math.radians(MIDDLE_LATITUDE))
    return np.array([east, KM_PER_DEGREE])


def municipal_areas(outlines: Areas, seeds: dict[str, list[tuple[str, Point]]]) -> Areas:
    """Areas in km by NIS code.

    ``outlines``: provinces in km, by slug. ``seeds``: per province the (NIS code, point in km).
    All provinces are simplified together, so that shared borders stay shared.
    """
    areas: Areas = {}
    for slug, outline in outlines.items():
        areas |= _cells(outline, seeds[slug])
    codes = sorted(areas)
    simple = shapely.coverage_simplify([areas[nis] for nis in codes], SIMPLIFY_KM)
    return dict(zip(codes, simple, strict=True))


def _cells(outline: BaseGeometry, seeds: list[tuple[str, Point]]) -> Areas:
    """The outline shared out among the municipalities whose seeds are nearest."""
    owner = {(point.x, point.y): nis for nis, point in seeds}
    points = [Point(xy) for xy in owner]
    cells = shapely.voronoi_polygons(MultiPoint(points), extend_to=outline, ordered=True)
    parts: dict[str, list[BaseGeometry]] = defaultdict(list)
    for point, cell in zip(points, cells.geoms, strict=True):
        parts[owner[point.x, point.y]].append(cell.intersection(outline))
    return {nis: shapely.union_all(cells) for nis, cells in parts.items()}


def agreement(one: Areas, other: Areas) -> float:
    """The part of the area of ``other`` that lies under the same code in ``one`` (0 to 1)."""
    shared = sum(
        one[nis].buffer(0).intersection(area.buffer(0)).area
        for nis, area in other.items()
        if nis in one
    )
    return float(shared / sum(area.area for area in other.values()))
