"""Maps of amounts and counts: a circle per area whose surface is the value."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt
from typing import Final

import pandas as pd
import plotly.graph_objects as go

from charts.circle_names import MOST, on_map, places
from charts.city_names import draw_cities, halo
from charts.look import Look, escaped, figure
from charts.map_base import (
    Rows,
    areas_of,
    bounds_of,
    draw_areas,
    draw_legend,
    is_made_up,
    rows_of,
    set_ground,
    told,
)
from charts.map_fills import RAMP, Key, Scene, has_value, legend_of, plain_fill_of

LARGEST: Final = 46
"""Diameter of the largest circle, in pixels."""

LARGEST_NAMED: Final = 30
"""The same of circles that bear names, which need the room, and on a page, which may be narrow."""

SCALE_HEIGHT: Final = 96
"""Room under the map for the circles that explain the scale, in pixels."""

_SCALE_CIRCLES: Final = 0.65  # of that room, from below
_SCALE_WORDS: Final = 0.1
_SMALLEST: Final = 3
_MARGIN: Final = 0.07
"""Around the areas of the map, so that no circle at its edge is cut."""
_ROUND: Final = (1, 2, 5)


def symbol_map(frame: pd.DataFrame, look: Look, scene: Scene) -> go.Figure:
    """A circle per area with a value above zero. A click gives the id of the area as ``location``.

    Zero, not known, not applicable and absent are told apart by the ground under the circle.
    """
    rows, areas = rows_of(frame, scene), areas_of(scene)
    fills = {id_: plain_fill_of(rows.get(id_), id_, look, scene) for id_ in areas}
    legend = legend_of(fills.values(), None, look, scene)
    values = _values(rows, scene)
    # Small circles lie upon large ones.
    shown = sorted(values, key=lambda id_: -values[id_])
    named = look.afar and 0 < len(shown) <= MOST
    unit = _unit(values, small=named or look.bare)
    scaled = not (named or look.bare)
    fig = figure(look, height=scene.height + SCALE_HEIGHT * scaled)
    draw_areas(fig, fills, legend, rows, look, scene)
    fig.add_scattergeo(
        geojson=scene.shapes,
        locations=shown,
        locationmode="geojson-id",
        mode="markers",
        marker=_circle([values[id_] for id_ in shown], unit, look),
        unselected={"marker": {"opacity": 0.8}},
        hovertext=[told(areas[id_], fills[id_], rows[id_], scene) for id_ in shown],
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
    )
    if not named:
        draw_cities(fig, scene, look)
    draw_legend(fig, legend, is_made_up(rows), look, scene.title)
    set_ground(fig, scene, look, _MARGIN)
    if named:  # each circle says its own value
        names = {id_: (str(rows[id_][scene.item]), scene.written(values[id_])) for id_ in shown}
        _write_names(fig, names, {i: sqrt(values[i] / unit) for i in shown}, look, scene)
        return fig
    if scaled:
        _draw_scale(fig, list(values.values()), unit, look, scene)
        fig.update_geos(domain={"y": [SCALE_HEIGHT / (scene.height + SCALE_HEIGHT), 1]})
    return fig


def symbol_key(frame: pd.DataFrame, look: Look, scene: Scene) -> Key:
    """The legend of the same map, for where it stands outside it."""
    rows = rows_of(frame, scene)
    values = _values(rows, scene)
    fills = [plain_fill_of(rows.get(id_), id_, look, scene) for id_ in areas_of(scene)]
    unit = _unit(values, small=True)
    circles = [
        (scene.written(value), sqrt(value / unit))
        for value in reference_values(list(values.values()))
        if value > 0
    ]
    words = tuple(fill for fill in legend_of(fills, None, look, scene) if fill.words)
    return Key(words, is_made_up(rows), tuple(circles))


def _values(rows: Rows, scene: Scene) -> dict[str, int]:
    """What is drawn, by the id of its area."""
    areas = areas_of(scene)
    return {
        id_: int(row[scene.value])
        for id_, row in rows.items()
        if id_ in areas and has_value(row, scene)
    }


def _unit(values: Mapping[str, int], *, small: bool) -> float:
    """What a square pixel stands for, the largest circle being as large as it may be."""
    return max(values.values(), default=1) / (LARGEST_NAMED if small else LARGEST) ** 2


def _write_names(
    fig: go.Figure,
    names: dict[str, tuple[str, str]],
    diameters: dict[str, float],
    look: Look,
    scene: Scene,
) -> None:
    """A name and a value beside each circle, which is the last trace drawn on the map."""
    bounds = bounds_of(scene, look, _MARGIN)
    circles, width, height = on_map(areas_of(scene), diameters, names, bounds)
    fig.update_traces(
        selector={"locations": tuple(diameters)},
        mode="markers+text",
        text=[f"{escaped(name)}<br><b>{escaped(said)}</b>" for name, said in names.values()],
        textposition=places(circles, width, height),
        textfont={"color": look.ink, "size": 13, "shadow": halo(look)},
    )


def reference_values(values: list[int]) -> list[int]:
    """Up to three round values, the largest first, whose circles explain the scale."""
    if not values:
        return []
    largest = max(values)
    found = dict.fromkeys(_rounded_down(largest // part) for part in (1, 4, 16))
    return [value for value in found if value >= min(values)] or [largest]


def _rounded_down(value: int) -> int:
    """The largest 1, 2 or 5 times a power of ten that is at most the value; 0 below one."""
    if value < 1:
        return 0
    magnitude: int = 10 ** (len(str(value)) - 1)
    return max(size * magnitude for size in _ROUND if size * magnitude <= value)


def _circle(values: list[int], unit: float, look: Look) -> dict[str, object]:
    return {
        "size": values,
        "sizemode": "area",
        "sizeref": unit,
        "sizemin": _SMALLEST,
        "color": RAMP[look.mode][2][0],
        "opacity": 0.8,
        "line": {"color": look.ground, "width": 1},
    }


def _draw_scale(fig: go.Figure, values: list[int], unit: float, look: Look, scene: Scene) -> None:
    """Circles of round values under the map, each with its value in words."""
    shown = [value for value in reference_values(values) if value > 0]
    places = [0.08 + 0.26 * position for position in range(len(shown))]
    fig.add_scatter(
        x=places,
        y=[_SCALE_CIRCLES] * len(shown),
        mode="markers",
        marker=_circle(shown, unit, look),
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )
    fig.add_scatter(
        x=places,
        y=[_SCALE_WORDS] * len(shown),
        mode="text",
        text=[escaped(scene.written(value)) for value in shown],
        textfont={"color": look.ink, "size": 13},
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )
    part = SCALE_HEIGHT / (scene.height + SCALE_HEIGHT)
    fig.update_xaxes(visible=False, range=[0, 1])
    fig.update_yaxes(visible=False, range=[0, 1], domain=[0, part])
