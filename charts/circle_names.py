"""Names beside the circles of a map, for who cannot point at them: where each has room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians
from typing import Any, Final

from charts.hatching import rings

MOST: Final = 8
"""With more circles than this, names would stand on each other."""

_ROOM: Final = (440, 240)
"""About how large the smallest map on a slide is, in its own pixels: it says where names have room."""
_SIGN, _LINE = 7.4, 17
_APART: Final = 4

_PLACES: Final = {
    "middle right": (1, 0),
    "middle left": (-1, 0),
    "top center": (0, -1),
    "bottom center": (0, 1),
}
"""Where a name can stand, and in which direction from the middle of its circle."""


@dataclass(frozen=True)
class Circle:
    """A circle on a map: its middle and radius in pixels, and the lines of its name."""

    x: float
    y: float
    radius: float
    lines: tuple[str, ...]


_Box = tuple[float, float, float, float]


def places(circles: Sequence[Circle], width: float, height: float) -> list[str]:
    """Per circle the place of its name (plotly's ``textposition``): off other circles, names and the edge."""
    taken = [_around(circle) for circle in circles]
    found = []
    for number, circle in enumerate(circles):
        others = taken[:number] + taken[number + 1 :]
        boxes = {place: _box(circle, place) for place in _PLACES}
        best = min(boxes, key=lambda place: _overlap(boxes[place], others, width, height))
        found.append(best)
        taken.append(boxes[best])
    return found


def on_map(
    features: Mapping[str, Any],
    diameters: Mapping[str, float],
    names: Mapping[str, tuple[str, ...]],
    bounds: tuple[float, float, float, float],
) -> tuple[list[Circle], float, float]:
    """The circles on a map of these bounds (west, south, east, north), and its width and height in pixels."""
    west, south, east, north = bounds
    narrower = cos(radians((south + north) / 2))
    scale = min(_ROOM[0] / ((east - west) * narrower), _ROOM[1] / (north - south))
    circles = []
    for id_, diameter in diameters.items():
        lon, lat = _middle(features[id_])
        x, y = (lon - west) * narrower * scale, (north - lat) * scale
        circles.append(Circle(x, y, diameter / 2, names[id_]))
    return circles, (east - west) * narrower * scale, (north - south) * scale


def _middle(feature: Any) -> tuple[float, float]:
    """About the middle of an area: of the box around its longest ring."""
    ring = max(rings(feature["geometry"]), key=len)
    lons, lats = [point[0] for point in ring], [point[1] for point in ring]
    return (min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2


def _around(circle: Circle) -> _Box:
    x, y, r = circle.x, circle.y, circle.radius
    return x - r, y - r, x + r, y + r


def _box(circle: Circle, place: str) -> _Box:
    """The room that a name takes at a place."""
    width, height = max(map(len, circle.lines)) * _SIGN, len(circle.lines) * _LINE
    right, down = _PLACES[place]
    x = circle.x + right * (circle.radius + _APART + width / 2)
    y = circle.y + down * (circle.radius + _APART + height / 2)
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def _overlap(box: _Box, others: Sequence[_Box], width: float, height: float) -> float:
    """How much of a box lies on others, or beyond the edge, which counts for more."""
    inside = _shared(box, (0, 0, width, height))
    beyond = (box[2] - box[0]) * (box[3] - box[1]) - inside
    return 10 * beyond + sum(_shared(box, other) for other in others)


def _shared(a: _Box, b: _Box) -> float:
    across, down = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    return max(across, 0) * max(down, 0)
