"""The chart of a slide, as plotly's JSON, with no more rows than can be read from afar."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

import pandas as pd

from charts.look import Look
from stories.drawings import Drawings
from stories.shown_story import Shown
from views.declaration import Chart

ROOMS: Final = (480, 430, 390, 360, 330, 305, 280, 255, 230, 205, 170)
"""Heights that a chart may have on a slide, in its own pixels; it is shown about twice as large.

How much room there is depends on the screen and on how long the words above it are. Only the browser
knows, so it is given a version for each and takes the first that fits. Drawn a little tighter it still
does (assets/presentation/chart.js).
"""


def drawn(draw: Chart, shown: Shown, look: Look) -> Iterator[tuple[dict[str, Any], pd.DataFrame]]:
    """The figure (``data`` and ``layout``) with the rows it shows, first the one with most rows.

    Maps show all rows: they grow no taller with them.
    """
    every, before = Drawings(draw, shown, look), 0
    for room in ROOMS:
        frame, figure = every.fitting(room, before or None)
        if len(frame) != before:
            yield _as_json(figure), frame
        before = len(frame)


def _as_json(figure: Any) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(figure.to_json())
    return {"data": content["data"], "layout": content["layout"]}
