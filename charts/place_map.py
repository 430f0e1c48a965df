"""A small map that only says where a municipality lies."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from charts.hatching import outlines
from charts.look import Look, figure
from charts.map_base import WHOLE
from charts.map_fills import LAND, RAMP

HEIGHT = 170


def place_map(
    shapes: dict[str, Any], borders: dict[str, Any], place: str, outside: str, look: Look
) -> go.Figure:
    """All areas as land, the one of the id ``place`` filled and outlined, ``outside`` left white."""
    fig = figure(look, height=HEIGHT)
    _draw_borders(fig, borders["features"], look.quiet, 1)
    areas = [feature["id"] for feature in shapes["features"]]
    colours = (look.ground, LAND[look.mode], RAMP[look.mode][2][0])
    fig.add_choropleth(
        geojson=shapes,
        locations=areas,
        z=[0 if id_ == outside else 1 + (id_ == place) for id_ in areas],
        zmin=-0.5,
        zmax=2.5,
        colorscale=[
            [(position + end) / 3, colour]
            for position, colour in enumerate(colours)
            for end in (0, 1)
        ],
        showscale=False,
        marker={"line": {"color": look.ground, "width": 0.6}},
        hoverinfo="skip",
    )
    _draw_borders(fig, borders["features"], look.quiet, 1)
    chosen = [feature for feature in shapes["features"] if feature["id"] == place]
    _draw_borders(fig, chosen, look.ink, 2.2)
    west, south, east, north = WHOLE
    fig.update_layout(margin=dict.fromkeys("lrtb", 0))
    fig.update_geos(
        visible=False,
        projection_type="mercator",
        lonaxis_range=[west, east],
        lataxis_range=[south, north],
        bgcolor="rgba(0,0,0,0)",
    )
    return fig


def _draw_borders(fig: go.Figure, features: Any, colour: str, width: float) -> None:
    lons, lats = outlines(features)
    fig.add_scattergeo(
        lon=lons,
        lat=lats,
        mode="lines",
        line={"color": colour, "width": width},
        hoverinfo="skip",
        showlegend=False,
    )
