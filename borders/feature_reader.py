"""From the bytes of a GeoJSON file to features with an area each; nothing is taken on trust."""

from __future__ import annotations

import json
import math
from typing import Any, Final, NamedTuple

import shapely
from shapely.errors import ShapelyError
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from borders.refusal import BordersRefused

_NOT_JSON: Final = (b"SQLite format 3", b"\x00\x00'\n", b"<", b"%PDF")
"""How a geopackage, a shapefile, XML (GML, KML) and a PDF begin."""

MOST_FEATURES: Final = 60_000
"""Three times the statistical sectors of Belgium."""
MOST_POINTS: Final = 6_000_000
"""Ten times the most detailed borders of all Belgian municipalities."""
_DEPTH: Final = 4
"""Lists in each other in the coordinates of a MultiPolygon: polygons, rings, points, numbers."""


class Document(NamedTuple):
    """The features as they stand in the file, and the projection that it names (None if none)."""

    features: list[dict[str, Any]]
    crs: str | None


def read_document(data: bytes) -> Document:
    """The features of a FeatureCollection. Raises BordersRefused."""
    _check_bytes(data)
    document = _parsed(data)
    kind = document.get("type") if isinstance(document, dict) else type(document).__name__
    if not isinstance(document, dict) or kind != "FeatureCollection":
        raise BordersRefused("not_a_collection", kind=str(kind)[:40])
    features = document.get("features")
    if not isinstance(features, list) or not features:
        raise BordersRefused("no_features")
    if len(features) > MOST_FEATURES:
        raise BordersRefused("too_detailed", limit=MOST_FEATURES, points=MOST_POINTS)
    for number, feature in enumerate(features, start=1):
        if not isinstance(feature, dict) or not isinstance(feature.get("properties") or {}, dict):
            raise BordersRefused("broken_feature", number=number)
    if sum(map(_lists_in, features)) > MOST_POINTS:
        raise BordersRefused("too_detailed", limit=MOST_FEATURES, points=MOST_POINTS)
    return Document(features, _named_crs(document.get("crs")))


def _lists_in(feature: dict[str, Any]) -> int:
    """The lists that its coordinates hold, without going deeper than an area does: its points."""
    geometry = feature.get("geometry")
    lists: list[Any] = [geometry.get("coordinates") if isinstance(geometry, dict) else None]
    count = 0
    for _ in range(_DEPTH):
        lists = [inner for one in lists if isinstance(one, list) for inner in one]
        count = max(count, sum(isinstance(one, list) for one in lists))
    return count


def _check_bytes(data: bytes) -> None:
    start = data[:200].lstrip()
    if not start:
        raise BordersRefused("empty_file")
    if start.startswith(b"PK\x03\x04"):
        raise BordersRefused("zipped")
    if start.startswith(_NOT_JSON):
        raise BordersRefused("not_geojson")


def _parsed(data: bytes) -> Any:
    try:
        return json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise BordersRefused("broken_json", row=str(error.lineno)) from None
    except UnicodeDecodeError:
        raise BordersRefused("not_geojson") from None
    except RecursionError:
        raise BordersRefused("nested_too_deep") from None


def _named_crs(crs: Any) -> str | None:
    """``{"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::31370"}}``, as QGIS writes."""
    if crs is None:
        return None
    properties = crs.get("properties") if isinstance(crs, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    return str(name if name is not None else crs)[:80]


def area_of(feature: dict[str, Any], number: int) -> BaseGeometry:
    """The MultiPolygon of a feature, as drawn (perhaps not valid); ``number`` is for the refusal."""
    geometry = feature.get("geometry")
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if not isinstance(geometry, dict) or kind not in ("Polygon", "MultiPolygon"):
        raise BordersRefused("wrong_geometry", number=number, kind=str(kind)[:40])
    drawn: Any = geometry.get("coordinates")
    try:
        polygons = [drawn] if kind == "Polygon" else list(drawn)
        area = MultiPolygon([_polygon(rings, number) for rings in polygons])
        finite = math.isfinite(float(shapely.get_coordinates(area).sum()))
    except (TypeError, ValueError, LookupError, ShapelyError):
        raise BordersRefused("bad_coordinates", number=number) from None
    if area.is_empty or not finite:
        raise BordersRefused("bad_coordinates", number=number)
    return area


def _polygon(rings: Any, number: int) -> Polygon:
    for ring in rings:
        if len(ring) < 4 or ring[0] != ring[-1]:
            raise BordersRefused("open_ring", number=number)
    shell, *holes = [[(point[0], point[1]) for point in ring] for ring in rings]
    return Polygon(shell, holes)
