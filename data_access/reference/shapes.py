"""The shapes of the map, as GeoJSON in WGS84 with clockwise rings (plotly needs them so)."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any, Literal

from data_access.reference.records import DATA

Level = Literal["province", "municipality"]
BRUSSELS_NIS = "04000"
"""The feature id that stands for the 19 municipalities of Brussels when drawn as one."""


def shapes(level: Level, brussels_as_one: bool = False) -> dict[str, Any]:
    """A FeatureCollection; do not change it, all callers share it.

    ``province``: 6 features, id = slug. ``municipality``: schematic borders of today, 304
    features, id = NIS code; 286 with ``brussels_as_one`` (id ``04000``). Properties: ``name`` and
    ``province`` (slug). Sources: ``kaart-schematisch``, ``geonames``, ``natural-earth``.
    """
    if level == "province":
        return _read("provinces.geojson")
    if brussels_as_one:
        return _read("municipalities_brussels_as_one.geojson")
    return _read("municipalities_schematic.geojson")


@lru_cache(maxsize=3)
def _read(name: str) -> dict[str, Any]:
    collection: dict[str, Any] = json.loads((DATA / name).read_text(encoding="utf-8"))
    return collection
