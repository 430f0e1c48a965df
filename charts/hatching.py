"""Lines over areas of a map, which plotly's own maps cannot draw: hatching cut to the area, and borders."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
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
    geometry: dict[str, Any], spacing: float = SPACING
) -> tuple[list[float | None], list[float | None]]:
    """Longitudes and latitudes of rising lines inside an area, None between two lines.

    ``spacing`` is in degrees of latitude: lines that lie close hide the shade under them.
    """
    crossings: dict[int, list[float]] = {}
    for ring in rings(geometry):
        turned = [(lon * _NARROWER - lat, lon * _NARROWER + lat) for lon, lat in ring]
        for (across, along), (next_across, next_along) in pairwise(turned):
            low, high = sorted((across, next_across))
            for line in range(math.ceil(low / spacing), math.ceil(high / spacing)):
                part = (line * spacing - across) / (next_across - across)
                crossings.setdefault(line, []).append(along + part * (next_along - along))
    lons: list[float | None] = []
    lats: list[float | None] = []
    for line, found in crossings.items():
        across, ordered = line * spacing, sorted(found)
        for start, end in zip(ordered[::2], ordered[1::2], strict=False):
            for along in (start, end):
                lons.append((across + along) / 2 / _NARROWER)
                lats.append((along - across) / 2)
            lons.append(None)
            lats.append(None)
    return lons, lats


def outlines(features: Iterable[Any]) -> tuple[list[float | None], list[float | None]]:
    """Longitudes and latitudes of the borders of areas, None between two lines.

    A border of two of them is drawn once: dashes drawn twice would make a whole line.
    """
    lons: list[float | None] = []
    lats: list[float | None] = []
    drawn: set[frozenset[tuple[float, float]]] = set()
    for feature in features:
        for ring in rings(feature["geometry"]):
            line_goes_on = False
            for (lon, lat), (next_lon, next_lat) in pairwise(ring):
                edge = frozenset(((lon, lat), (next_lon, next_lat)))
                if edge in drawn:
                    line_goes_on = False
                    continue
                drawn.add(edge)
                if not line_goes_on:
                    lons += [None, lon] if lons else [lon]
                    lats += [None, lat] if lats else [lat]
                lons.append(next_lon)
                lats.append(next_lat)
                line_goes_on = True
    return lons, lats
