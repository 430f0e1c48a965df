"""The shapes of the map, as GeoJSON in WGS84 with clockwise rings (plotly needs them so)."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any, Literal

from places.own_map import own_shapes
from places.records import DATA

Level = Literal["province", "municipality"]


def shapes(level: Level, brussels_as_one: bool = False) -> dict[str, Any]:
    """A FeatureCollection; do not change it, all callers share it.

    ``province``: 6 features, id = slug. ``municipality``: borders of today, 304 features, id = NIS
    code; 286 with ``brussels_as_one`` (id ``04000``). Properties: ``name`` and ``province`` (slug).
    Schematic (sources ``kaart-schematisch``, ``geonames``, ``natural-earth``), unless borders of
    your own are in use: ``borders_in_use()``. When those have Brussels only as one, so do these.
    """
    if level == "province":
        return own_shapes("provinces") or _read("provinces.geojson")
    if brussels_as_one:
        return own_shapes("brussels_as_one") or _read("municipalities_brussels_as_one.geojson")
    return own_shapes("municipalities") or _read("municipalities_schematic.geojson")


@lru_cache(maxsize=3)
def _read(name: str) -> dict[str, Any]:
    collection: dict[str, Any] = json.loads((DATA / name).read_text(encoding="utf-8"))
    return collection
