"""The chart of a slide, as plotly's JSON, with no more rows than can be read from afar."""

from __future__ import annotations

import json
from typing import Any, Final

import pandas as pd

from charts.look import Look
from stories.showing import Shown
from views.model import Chart

ROOM: Final = 400
"""Height in the chart's own pixels that a slide has; it is shown about twice as large."""

SQUEEZED: Final = 1.2
"""So many times taller than the room a chart may be: it is drawn a little tighter."""


def chart_of(shown: Shown) -> Chart | None:
    """The chart that a slide shows; None where its View has none."""
    return shown.face.chart if shown.face else shown.result.view.chart


def drawn(draw: Chart, shown: Shown, look: Look) -> tuple[dict[str, Any], int]:
    """The figure (``data`` and ``layout``) and how many rows it shows, the first ones of the answer.

    Maps show all rows: they grow no taller with them.
    """
    frame = shown.result.frame
    count = len(frame) if shown.result.view.on_map else _fitting(draw, frame, look)
    figure = draw(frame.head(count), look)
    found: dict[str, Any] = json.loads(figure.to_json())
    return {"data": found["data"], "layout": found["layout"]}, count


def _fitting(draw: Chart, frame: pd.DataFrame, look: Look) -> int:
    """How many of the first rows can be drawn in the room."""
    count, most = min(len(frame), 60), ROOM * SQUEEZED
    while count > 1 and (height := _height(draw, frame.head(count), look)) > most:
        # Heights grow with the rows, though not evenly: a guess, and less than that if need be.
        count = max(1, min(count - 1, int(count * most / height) + 1))
    return count


def _height(draw: Chart, frame: pd.DataFrame, look: Look) -> float:
    return float(draw(frame, look).layout.height or ROOM)
