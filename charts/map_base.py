"""What every map is drawn with: ground, borders, areas, hatching and keys of the legend."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import plotly.graph_objects as go

from charts.hatching import SPACING, hatch, outlines, rings
from charts.look import Look, escaped, hovered
from charts.map_fills import Fill, Line, Scene

Bounds = tuple[float, float, float, float]
"""West, south, east and north, in degrees."""

WHOLE: Final[Bounds] = (2.52, 50.67, 5.93, 51.52)
"""Flanders and Brussels."""
SOUTH_WITH_LABELS: Final = 50.57
"""Values that stand under the map need room there."""

MOST_ZOOM: Final = 12

Row = Mapping[Any, Any]
Rows = Mapping[Any, Row]
Areas = Mapping[str, Any]

_DASHES: Final = "3px,2.5px"
_MARGIN: Final = 0.04
"""Around what a map zooms in on, in degrees."""


def areas_of(scene: Scene) -> dict[str, Any]:
    """The features of a scene by id."""
    return {feature["id"]: feature for feature in scene.shapes["features"]}


def rows_of(frame: Any, scene: Scene) -> dict[Any, Row]:
    """The rows of a frame by the id of their area."""
    return {row[scene.place]: row for row in frame.to_dict("records")}


def is_made_up(rows: Rows) -> bool:
    """Whether any row of a map is fictional."""
    return any(row.get("fictional") for row in rows.values())


def draw_areas(
    fig: go.Figure,
    fills: Mapping[str, Fill],
    legend: Sequence[Fill],
    rows: Rows,
    look: Look,
    scene: Scene,
    geo: str = "geo",
    spacing: float = SPACING,
) -> None:
    """The areas in their fills, hatched where that is said, between their borders.

    ``spacing`` is that of ``hatch``.
    """
    areas = areas_of(scene)
    borders = (scene.borders or scene.shapes)["features"]
    # An outline comes first: with areas first, plotly asks the network for a map of the world.
    _draw_borders(fig, borders, look.quiet, 1.1, geo)
    steps = len(legend)
    scale = [
        [(position + end) / steps, fill.colour]
        for position, fill in enumerate(legend)
        for end in (0, 1)
    ]
    fig.add_choropleth(
        geojson=_Shared(scene.shapes),
        locations=list(areas),
        z=[legend.index(fills[id_]) for id_ in areas],
        zmin=-0.5,
        zmax=steps - 0.5,
        colorscale=scale,
        showscale=False,
        marker={"line": {"color": look.ground, "width": 2.4 if scene.labels else 0.6}},
        unselected={"marker": {"opacity": 1}},
        hovertext=[told(areas[id_], fills[id_], rows.get(id_), scene) for id_ in areas],
        hovertemplate="%{hovertext}<extra></extra>",
        geo=geo,
    )
    lines: tuple[tuple[Line, str, float], ...] = (
        ("thin", look.rule, 0.6),
        ("dashed", look.quiet, 0.7),
        ("solid", look.quiet, 1.1),
    )
    for line, colour, width in lines:
        of_line = [areas[id_] for id_ in areas if fills[id_].line == line]
        _draw_borders(fig, of_line, colour, width, geo, dash=_DASHES if line == "dashed" else None)
    _draw_hatching(fig, areas, fills, rows, geo, spacing)
    _draw_borders(fig, borders, look.quiet, 1.1, geo)


class _Shared(dict[str, Any]):
    """Shapes that nobody changes: plotly copies all that a figure holds three times, points one by one."""

    def __deepcopy__(self, memo: Any) -> _Shared:
        return self


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
    geo: str,
    spacing: float,
) -> None:
    """Lines over areas whose figures are made up, in the colour that is seen upon each."""
    made_up = [id_ for id_ in areas if rows.get(id_, {}).get("fictional")]
    for colour in dict.fromkeys(fills[id_].ink for id_ in made_up):
        lons: list[float | None] = []
        lats: list[float | None] = []
        for id_ in made_up:
            if fills[id_].ink == colour:
                more_lons, more_lats = hatch(areas[id_]["geometry"], spacing)
                lons, lats = lons + more_lons, lats + more_lats
        _draw_lines(fig, lons, lats, {"color": colour, "width": 0.9}, geo)


def _draw_borders(
    fig: go.Figure,
    features: Iterable[Any],
    colour: str,
    width: float,
    geo: str,
    dash: str | None = None,
) -> None:
    lons, lats = outlines(features)
    if lons:
        _draw_lines(fig, lons, lats, {"color": colour, "width": width, "dash": dash}, geo)


def _draw_lines(fig: go.Figure, lons: Any, lats: Any, line: Mapping[str, Any], geo: str) -> None:
    fig.add_scattergeo(
        lon=lons,
        lat=lats,
        mode="lines",
        line=dict(line),
        hoverinfo="skip",
        showlegend=False,
        geo=geo,
    )


def draw_legend(
    fig: go.Figure, legend: Iterable[Fill], fictional: bool, look: Look, title: str
) -> None:
    """A key per fill under the map, and one for what is made up."""
    for fill in (fill for fill in legend if fill.words):
        if fill.line == "dashed":
            _draw_dashed_key(fig, fill.words, look)
        else:
            _draw_key(fig, fill.words, fill.colour, "square", look)
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


def _draw_dashed_key(fig: go.Figure, words: str, look: Look) -> None:
    fig.add_scattergeo(
        lon=[None],
        lat=[None],
        mode="lines",
        name=escaped(words),
        line={"color": look.quiet, "width": 1.2, "dash": _DASHES},
        hoverinfo="skip",
    )


def set_ground(fig: go.Figure, scene: Scene, look: Look, margin: float = 0) -> None:
    """Flanders and Brussels, or as much of it as the reader's look is focused on, on no sea.

    ``margin`` is the part of its width and height that is left free around it.
    """
    west, south, east, north = bounds_of(scene, look, margin)
    fig.update_layout(
        uirevision="map",  # what somebody zoomed in on stays when the page is drawn anew
        hoverlabel_align="left",
        **({"margin": dict.fromkeys("lrtb", 0), "showlegend": False} if look.bare else {}),
    )
    fig.update_geos(
        visible=False,
        projection={"type": "mercator", "minscale": 1, "maxscale": MOST_ZOOM},
        lonaxis_range=[west, east],
        lataxis_range=[south, north],
        bgcolor="rgba(0,0,0,0)",
    )


def bounds_of(scene: Scene, look: Look, margin: float = 0) -> Bounds:
    """What a map shows: west, south, east and north, in degrees."""
    west, south, east, north = _bounds(scene, look)
    across, up = margin * (east - west), margin * (north - south)
    return west - across, south - up, east + across, north + up


def _bounds(scene: Scene, look: Look) -> Bounds:
    west, south, east, north = WHOLE
    whole = (west, SOUTH_WITH_LABELS if scene.labels else south, east, north)
    chosen = [f for f in scene.shapes["features"] if f["properties"].get("province") in look.focus]
    points = [point for feature in chosen for ring in rings(feature["geometry"]) for point in ring]
    if not points:
        return whole
    lons, lats = [point[0] for point in points], [point[1] for point in points]
    return min(lons) - _MARGIN, min(lats) - _MARGIN, max(lons) + _MARGIN, max(lats) + _MARGIN
