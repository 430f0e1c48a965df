"""Areas by code: joined, turned clockwise and written as GeoJSON; also for tools/build_map.

Needs shapely, which takes a while to import: import this module only where areas are made.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

Areas = dict[str, BaseGeometry]
Feature = dict[str, Any]


def dissolve(areas: Areas, into: Mapping[str, str]) -> Areas:
    """Areas joined by the code that ``into`` gives for each."""
    parts: dict[str, list[BaseGeometry]] = defaultdict(list)
    for nis, area in areas.items():
        parts[into.get(nis, nis)].append(area)
    return {nis: shapely.union_all(shapes) for nis, shapes in parts.items()}


def coordinates(area: BaseGeometry, decimals: int) -> list[list[list[list[float]]]]:
    """MultiPolygon coordinates of an area in degrees, outer rings clockwise.

    The area must be on the grid of ``decimals`` already (``on_grid``): what is written here are the
    same points, so that areas that shared a border before share it still.
    """
    polygons = [part for part in shapely.get_parts(area) if part.geom_type == "Polygon"]
    clockwise = shapely.orient_polygons(polygons, exterior_cw=True)
    return [
        [
            [[round(x, decimals), round(y, decimals)] for x, y in ring.coords]
            for ring in (part.exterior, *part.interiors)
        ]
        for part in clockwise
    ]


def on_grid(area: BaseGeometry, decimals: int) -> BaseGeometry:
    """An area with rounded coordinates, and valid."""
    rounded = shapely.set_precision(area, 10**-decimals)
    # Back to floating precision: a later union on the grid would move points that lie close by.
    return shapely.set_precision(rounded, 0)


def feature(ident: str, name: str, province: str, area: BaseGeometry, decimals: int) -> Feature:
    """An area in degrees as the maps want it: id, name and the slug of its province."""
    return {
        "type": "Feature",
        "id": ident,
        "properties": {"name": name, "province": province},
        "geometry": {"type": "MultiPolygon", "coordinates": coordinates(area, decimals)},
    }


def collection_text(features: Iterable[Feature]) -> str:
    """A FeatureCollection with one feature a line: a change in one municipality is one line."""
    lines = ",\n".join(
        json.dumps(feature, ensure_ascii=False, separators=(",", ":")) for feature in features
    )
    return f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'
