"""Maps of areas: one measure per area in a few classes, without any request to the network.

Areas without a figure are never given a colour of the scale: zero, "not known", "not applicable" and
"not among the rows" each look and read differently.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from charts.city_names import draw_cities
from charts.classes import Classes, readable_classes
from charts.look import Look, escaped, figure
from charts.map_base import (
    WHOLE,
    Areas,
    Rows,
    areas_of,
    draw_areas,
    draw_legend,
    is_made_up,
    rows_of,
    set_ground,
)
from charts.map_fills import Fill, Key, Scene, fill_of, legend_of


def area_map(frame: pd.DataFrame, look: Look, scene: Scene) -> go.Figure:
    """A choropleth of the column ``value`` (whole numbers). A click gives the id as ``location``."""
    rows, classes = rows_of(frame, scene), classes_of(frame, scene)
    areas = areas_of(scene)
    fills = {id_: fill_of(rows.get(id_), id_, classes, look, scene) for id_ in areas}
    legend = legend_of(fills.values(), classes, look, scene)
    fig = figure(look, height=scene.height)
    draw_areas(fig, fills, legend, rows, look, scene)
    _draw_labels(fig, areas, fills, rows, scene, look)
    draw_cities(fig, scene, look)
    draw_legend(fig, legend, is_made_up(rows), look, scene.title)
    set_ground(fig, scene, look)
    return fig


def area_key(frame: pd.DataFrame, look: Look, scene: Scene) -> Key:
    """The legend of the same map, for where it stands outside it."""
    rows, classes = rows_of(frame, scene), classes_of(frame, scene)
    fills = [fill_of(rows.get(id_), id_, classes, look, scene) for id_ in areas_of(scene)]
    return Key(tuple(legend_of(fills, classes, look, scene)), is_made_up(rows))


def classes_of(frame: pd.DataFrame, scene: Scene) -> Classes:
    """The classes of a scene's values; none where categories take their place."""
    return readable_classes(() if scene.categories else map(int, frame[scene.value].dropna()))


def _draw_labels(
    fig: go.Figure,
    areas: Areas,
    fills: Mapping[str, Fill],
    rows: Rows,
    scene: Scene,
    look: Look,
) -> None:
    shown = [id_ for id_ in scene.labels if id_ in areas and (not look.focus or id_ in look.focus)]
    if not shown:
        return

    inside = {id_: scene.labels[id_].lat > WHOLE[1] for id_ in shown}

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

    inks = {id_: fills[id_].ink if inside[id_] else look.ink for id_ in shown}
    for ink in dict.fromkeys(inks.values()):
        of_ink = [id_ for id_ in shown if inks[id_] == ink]
        fig.add_scattergeo(
            lon=[scene.labels[id_].lon for id_ in of_ink],
            lat=[scene.labels[id_].lat for id_ in of_ink],
            text=[words(id_) for id_ in of_ink],
            mode="text",
            textfont={"size": 13, "color": ink},
            unselected={"textfont": {"color": ink}},
            hoverinfo="skip",
            showlegend=False,
        )
