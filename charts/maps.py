"""Maps of areas: one measure per area in a few classes, without any request to the network.

Areas without a figure are never given a colour of the scale: zero, "not known", "not applicable" and
"not among the rows" each look and read differently.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.classes import readable_classes
from charts.hatching import hatch, outlines
from charts.look import Look, escaped, figure
from charts.map_fills import BORDER, HATCHING, Fill, Scene, fill_of, legend_of

WEST, EAST, SOUTH, NORTH = 2.48, 5.95, 50.57, 51.54


def area_map(frame: pd.DataFrame, look: Look, scene: Scene) -> go.Figure:
    """A choropleth of the column ``value`` (whole numbers). A click gives the id as ``location``."""
    rows = {row[scene.place]: row for row in frame.to_dict("records")}
    values = [int(v) for v in frame[scene.value].dropna()]
    classes = readable_classes(values)
    areas = {feature["id"]: feature for feature in scene.shapes["features"]}
    fills = {id_: fill_of(rows.get(id_), id_, classes, look, scene) for id_ in areas}
    legend = legend_of(fills.values(), classes, look, scene)
    fig = figure(look, height=scene.height)
    _draw_outline(fig, scene.borders or scene.shapes, look)
    _draw_areas(fig, areas, fills, legend, rows, look, scene)
    _draw_hatching(fig, areas, fills, rows, look)
    _draw_outline(fig, scene.borders or scene.shapes, look)
    _draw_labels(fig, areas, fills, rows, scene, look)
    _draw_legend(fig, legend, any(r.get("fictional") for r in rows.values()), look, scene)
    _set_ground(fig)
    return fig


def _draw_areas(
    fig: go.Figure,
    areas: Mapping[str, Any],
    fills: Mapping[str, Fill],
    legend: Sequence[Fill],
    rows: Mapping[Any, Any],
    look: Look,
    scene: Scene,
) -> None:
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
        hovertext=[_told(areas[id_], fills[id_], rows.get(id_), scene) for id_ in areas],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _told(feature: Any, fill: Fill, row: Mapping[str, Any] | None, scene: Scene) -> str:
    """What is read over an area."""
    if row is None:
        return f"<b>{escaped(feature['properties']['name'])}</b><br>{escaped(fill.words)}"
    told = [f"<b>{escaped(str(row[scene.item]))}</b>", *map(escaped, scene.lines(row))]
    return "<br>".join(told)


def _draw_hatching(
    fig: go.Figure,
    areas: Mapping[str, Any],
    fills: Mapping[str, Fill],
    rows: Mapping[Any, Any],
    look: Look,
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
            _draw_lines(fig, lons, lats, colour, 1)


def _draw_outline(fig: go.Figure, shapes: dict[str, Any], look: Look) -> None:
    lons, lats = outlines(shapes)
    _draw_lines(fig, lons, lats, look.quiet, 0.9)


def _draw_lines(fig: go.Figure, lons: Any, lats: Any, colour: str, width: float) -> None:
    fig.add_scattergeo(
        lon=lons,
        lat=lats,
        mode="lines",
        line={"color": colour, "width": width},
        hoverinfo="skip",
        showlegend=False,
    )


def _draw_labels(
    fig: go.Figure,
    areas: Mapping[str, Any],
    fills: Mapping[str, Fill],
    rows: Mapping[Any, Any],
    scene: Scene,
    look: Look,
) -> None:
    shown = [id_ for id_ in scene.labels if id_ in areas]
    if not shown:
        return

    inside = {id_: scene.labels[id_].lat > SOUTH + 0.1 for id_ in shown}

    def words(id_: str) -> str:
        row, name = rows.get(id_), escaped(scene.labels[id_].name)
        if row is None and id_ not in scene.not_applicable:
            return name
        value = None if row is None else row[scene.value]
        said = escaped(fills[id_].words if pd.isna(value) else scene.written(int(value)))
        # Narrow screens: double names stand on two lines, what stands under the map on one.
        if inside[id_]:
            return f"{name.replace('-', '-<br>')}<br><b>{said}</b>"
        return f"{name}: <b>{said}</b>"

    fig.add_scattergeo(
        lon=[scene.labels[id_].lon for id_ in shown],
        lat=[scene.labels[id_].lat for id_ in shown],
        text=[words(id_) for id_ in shown],
        mode="text",
        textfont={
            "size": 13,
            "color": [fills[id_].ink if inside[id_] else look.ink for id_ in shown],
        },
        hoverinfo="skip",
        showlegend=False,
    )


def _draw_legend(
    fig: go.Figure, legend: Sequence[Fill], fictional: bool, look: Look, scene: Scene
) -> None:
    for fill in legend:
        _draw_key(fig, fill.words, fill.colour, "square-x" if fill.hatched else "square", look)
    if fictional:
        _draw_key(fig, look.language.t("gearceerd: fictief"), look.ground, "line-ne", look)
    fig.update_layout(
        showlegend=True,
        legend={
            "title": {"text": escaped(scene.title), "side": "top", "font": {"size": 13}},
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


def _set_ground(fig: go.Figure) -> None:
    fig.update_geos(
        visible=False,
        projection_type="mercator",
        lonaxis_range=[WEST, EAST],
        lataxis_range=[SOUTH, NORTH],
        bgcolor="rgba(0,0,0,0)",
    )
