"""Small multiples: the same map several times, one per scheme, call or year, in the same classes."""

from __future__ import annotations

import math
from typing import Final

import pandas as pd
import plotly.graph_objects as go

from charts.hatching import SPACING
from charts.look import Look, escaped, figure
from charts.map_base import areas_of, draw_areas, draw_legend, rows_of, set_ground
from charts.map_fills import Scene, fill_of, legend_of
from charts.maps import classes_of
from charts.rows import broken_over

ACROSS: Final = 3
MAP_HEIGHT: Final = 160
MOST: Final = 12
"""More small maps than this cannot be compared."""

_LINE: Final = 17  # of a panel's title, in pixels
_ROOM, _MOST_LINES = 205, 3
"""A title over lines that have room where three maps stand in 640 pixels, or on the smallest slide."""
_GAP: Final = 0.02  # of the width


def area_multiples(frame: pd.DataFrame, look: Look, scene: Scene, *, panel: str) -> go.Figure:
    """A choropleth per value of the column ``panel`` (words), in the order of the frame, up to twelve.

    All have the same classes, so that a shade means the same in each.
    """
    names = list(dict.fromkeys(frame[panel].dropna()))[:MOST]
    shown = frame[frame[panel].isin(names)]
    classes, areas = classes_of(shown, scene), areas_of(scene)
    rows = {name: rows_of(shown[shown[panel] == name], scene) for name in names}
    fills = {
        name: {id_: fill_of(rows[name].get(id_), id_, classes, look, scene) for id_ in areas}
        for name in names
    }
    used = [fill for of_panel in fills.values() for fill in of_panel.values()]
    legend = legend_of(used, classes, look, scene)
    down = max(math.ceil(len(names) / ACROSS), 1)
    across = min(ACROSS, max(len(names), 1))
    titles = {name: broken_over(str(name), _ROOM, _MOST_LINES, bold=True) for name in names}
    title = _LINE * max(map(len, titles.values()), default=1) + 6
    row = MAP_HEIGHT + title
    fig = figure(look, height=row * down + 90)
    for position, name in enumerate(names):
        geo = "geo" if position == 0 else f"geo{position + 1}"
        draw_areas(fig, fills[name], legend, rows[name], look, scene, geo, 3 * SPACING)
        left, top = position % across / across, 1 - position // across / down
        fig.update_layout(
            {
                geo: {
                    "domain": {
                        "x": [left, left + 1 / across - _GAP],
                        "y": [top - 1 / down, top - title / row / down],
                    }
                }
            }
        )
        fig.add_annotation(
            text="<br>".join(f"<b>{escaped(line)}</b>" for line in titles[name]),
            x=left,
            y=top,
            xref="paper",
            yref="paper",
            xanchor="left",
            yanchor="top",
            align="left",
            showarrow=False,
            font={"size": 13, "color": look.ink},
        )
    fictional = bool(shown["fictional"].any()) if "fictional" in shown else False
    draw_legend(fig, legend, fictional, look, scene.title)
    set_ground(fig, scene, look)
    return fig
