"""Hatching over areas of a map, which plotly's own maps cannot draw: lines cut to the area."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

SPACING: Final = 0.022
"""Between lines, in degrees of latitude."""

_NARROWER: Final = math.cos(math.radians(51))
"""How much shorter a degree of longitude is than one of latitude, in Flanders."""

Ring = list[list[float]]


def rings(geometry: dict[str, Any]) -> Iterator[Ring]:
    """Every ring of a Polygon or MultiPolygon, holes included."""
    parts = geometry["coordinates"]
    for part in parts if geometry["type"] == "MultiPolygon" else [parts]:
        yield from part


def hatch(
    geometry: dict[str, Any], *, rising: bool
) -> tuple[list[float | None], list[float | None]]:
    """Longitudes and latitudes of slanted lines inside an area, None between two lines."""
    slant = 1 if rising else -1
    crossings: dict[int, list[float]] = {}
    for ring in rings(geometry):
        turned = [
            (slant * lon * _NARROWER - lat, slant * lon * _NARROWER + lat) for lon, lat in ring
        ]
        for (across, along), (next_across, next_along) in pairwise(turned):
            low, high = sorted((across, next_across))
            for line in range(math.ceil(low / SPACING), math.ceil(high / SPACING)):
                part = (line * SPACING - across) / (next_across - across)
                crossings.setdefault(line, []).append(along + part * (next_along - along))
    lons: list[float | None] = []
    lats: list[float | None] = []
    for line, found in crossings.items():
        across, ordered = line * SPACING, sorted(found)
        for start, end in zip(ordered[::2], ordered[1::2], strict=False):
            for along in (start, end):
                lons.append((across + along) / 2 * slant / _NARROWER)
                lats.append((along - across) / 2)
            lons.append(None)
            lats.append(None)
    return lons, lats


def outlines(
    shapes: dict[str, Any],
) -> tuple[list[float | None], list[float | None]]:
    """Longitudes and latitudes of the borders of all areas, None between two rings."""
    lons: list[float | None] = []
    lats: list[float | None] = []
    for feature in shapes["features"]:
        for ring in rings(feature["geometry"]):
            lons += [point[0] for point in ring]
            lats += [point[1] for point in ring]
            lons.append(None)
            lats.append(None)
    return lons, lats
