"""What every map is drawn with: ground, borders, areas, hatching and keys of the legend."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import plotly.graph_objects as go

from charts.hatching import hatch, outlines
from charts.look import Look, escaped, hovered
from charts.map_fills import BORDER, HATCHING, Fill, Scene

WEST, EAST, SOUTH, NORTH = 2.48, 5.95, 50.57, 51.54

Row = Mapping[Any, Any]
Rows = Mapping[Any, Row]
Areas = Mapping[str, Any]

_MARGIN: Final = 0.04
"""Around what a map zooms in on, in degrees."""


def areas_of(scene: Scene) -> dict[str, Any]:
    """The features of a scene by id."""
    return {feature["id"]: feature for feature in scene.shapes["features"]}


def rows_of(frame: Any, scene: Scene) -> dict[Any, Row]:
    """The rows of a frame by the id of their area."""
    return {row[scene.place]: row for row in frame.to_dict("records")}


def draw_areas(
    fig: go.Figure,
    fills: Mapping[str, Fill],
    legend: Sequence[Fill],
    rows: Rows,
    look: Look,
    scene: Scene,
    geo: str = "geo",
) -> None:
    """The areas in their fills, hatched where that is said, between their borders."""
    areas = areas_of(scene)
    # An outline comes first: with areas first, plotly asks the network for a map of the world.
    draw_outline(fig, scene.borders or scene.shapes, look, geo)
    steps = len(legend)
    scale = [
        [(position + end) / steps, fill.colour]
        for position, fill in enumerate(legend)
        for end in (0, 1)
    ]
    fig.add_choropleth(
        geojson=scene.shapes,
        locations=list(areas),
        z=[legend.index(fills[id_]) for id_ in areas],
        zmin=-0.5,
        zmax=steps - 0.5,
        colorscale=scale,
        showscale=False,
        # A wide line in the ground's colour under the borders parts provinces of any shade; the
        # many borders of municipalities are thin and grey, seen on light and dark alike.
        marker={
            "line": {"color": look.ground, "width": 2.4}
            if scene.labels
            else {"color": BORDER[look.mode], "width": 0.5}
        },
        unselected={"marker": {"opacity": 1}},
        hovertext=[told(areas[id_], fills[id_], rows.get(id_), scene) for id_ in areas],
        hovertemplate="%{hovertext}<extra></extra>",
        geo=geo,
    )
    _draw_hatching(fig, areas, fills, rows, look, geo)
    draw_outline(fig, scene.borders or scene.shapes, look, geo)


def told(feature: Any, fill: Fill, row: Row | None, scene: Scene) -> str:
    """What is read over an area."""
    if row is None:
        return f"<b>{escaped(feature['properties']['name'])}</b><br>{escaped(fill.words)}"
    return "<br>".join([f"<b>{hovered(str(row[scene.item]))}</b>", *map(hovered, scene.lines(row))])


def _draw_hatching(
    fig: go.Figure,
    areas: Areas,
    fills: Mapping[str, Fill],
    rows: Rows,
    look: Look,
    geo: str,
) -> None:
    """Areas that are not known, and areas whose figures are made up, each with their own slant."""
    for rising, colour, chosen in (
        (False, HATCHING[look.mode], [id_ for id_ in areas if fills[id_].hatched]),
        (True, look.ground, [id_ for id_ in areas if rows.get(id_, {}).get("fictional")]),
    ):
        lons: list[float | None] = []
        lats: list[float | None] = []
        for id_ in chosen:
            more_lons, more_lats = hatch(areas[id_]["geometry"], rising=rising)
            lons, lats = lons + more_lons, lats + more_lats
        if lons:
            _draw_lines(fig, lons, lats, colour, 1, geo)


def draw_outline(fig: go.Figure, shapes: dict[str, Any], look: Look, geo: str = "geo") -> None:
    """The borders of all areas of a FeatureCollection."""
    lons, lats = outlines(shapes)
    _draw_lines(fig, lons, lats, look.quiet, 0.9, geo)


def _draw_lines(fig: go.Figure, lons: Any, lats: Any, colour: str, width: float, geo: str) -> None:
    fig.add_scattergeo(
        lon=lons,
        lat=lats,
        mode="lines",
        line={"color": colour, "width": width},
        hoverinfo="skip",
        showlegend=False,
        geo=geo,
    )


def draw_legend(
    fig: go.Figure, legend: Iterable[Fill], fictional: bool, look: Look, title: str
) -> None:
    """A key per fill under the map, and one for what is made up."""
    for fill in (fill for fill in legend if fill.words):
        _draw_key(fig, fill.words, fill.colour, "square-x" if fill.hatched else "square", look)
    if fictional:
        _draw_key(fig, look.language.t("gearceerd: fictief"), look.ground, "line-ne", look)
    fig.update_layout(
        showlegend=True,
        legend={
            "title": {"text": escaped(title), "side": "top", "font": {"size": 13}},
            "orientation": "h",
            "x": 0,
            "y": 0,
            "xanchor": "left",
            "yanchor": "top",
            "itemclick": False,
            "itemdoubleclick": False,
            "tracegroupgap": 0,
        },
    )


def _draw_key(fig: go.Figure, words: str, colour: str, symbol: str, look: Look) -> None:
    fig.add_scattergeo(
        lon=[None],
        lat=[None],
        mode="markers",
        name=escaped(words),
        marker={
            "symbol": symbol,
            "size": 14,
            "color": colour,
            "line": {"color": look.quiet, "width": 2 if symbol == "line-ne" else 1},
        },
        hoverinfo="skip",
    )


def set_ground(fig: go.Figure, scene: Scene, look: Look, margin: float = 0) -> None:
    """Flanders and Brussels, or as much of it as the reader's look is focused on, on no sea.

    ``margin`` is the part of its width and height that is left free around it.
    """
    west, south, east, north = bounds_of(scene, look, margin)
    fig.update_geos(
        visible=False,
        projection_type="mercator",
        lonaxis_range=[west, east],
        lataxis_range=[south, north],
        bgcolor="rgba(0,0,0,0)",
    )


def bounds_of(scene: Scene, look: Look, margin: float = 0) -> tuple[float, float, float, float]:
    """What a map shows: west, south, east and north, in degrees."""
    west, south, east, north = _bounds(scene, look)
    across, up = margin * (east - west), margin * (north - south)
    return west - across, south - up, east + across, north + up


def _bounds(scene: Scene, look: Look) -> tuple[float, float, float, float]:
    if not look.focus:
        return WEST, SOUTH, EAST, NORTH
    lons, lats = outlines(
        {
            "features": [
                feature
                for feature in scene.shapes["features"]
                if feature["properties"]["province"] in look.focus
            ]
        }
    )
    known_lons, known_lats = [x for x in lons if x is not None], [y for y in lats if y is not None]
    if not known_lons:
        return WEST, SOUTH, EAST, NORTH
    return (
        min(known_lons) - _MARGIN,
        min(known_lats) - _MARGIN,
        max(known_lons) + _MARGIN,
        max(known_lats) + _MARGIN,
    )
