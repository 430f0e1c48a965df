"""The chart of a slide, as plotly's JSON, with no more rows than can be read from afar."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

import pandas as pd

from charts.look import Look
from stories.figure import drawn_rows
from stories.shown_story import Shown
from views.declaration import Chart

ROOMS: Final = (440, 390, 340, 290, 250, 210, 170)
"""Heights that a chart may have on a slide, in its own pixels; it is shown about twice as large.

How much room there is depends on the screen and on how long the words above it are. Only the browser
knows, so it is given a version for each and takes the first that fits.
"""


def chart_of(shown: Shown) -> Chart | None:
    """The chart that a slide shows; None where its View has none."""
    return shown.face.chart if shown.face else shown.result.view.chart


def drawn(draw: Chart, shown: Shown, look: Look) -> Iterator[tuple[dict[str, Any], int]]:
    """The figure (``data`` and ``layout``) with how many rows it shows, first the one with most rows.

    Maps show all rows: they grow no taller with them.
    """
    before = 0
    for room in ROOMS:
        frame = _fitting(draw, shown, before or None, room, look)
        if len(frame) != before:
            yield _as_json(draw(frame, look)), len(frame)
        before = len(frame)
        if shown.result.view.on_map:
            return


def _fitting(draw: Chart, shown: Shown, most: int | None, room: int, look: Look) -> pd.DataFrame:
    """The rows that can be drawn in a room, at most so many."""
    frame = drawn_rows(shown, look.language, most)
    while len(frame) > 1 and not shown.result.view.on_map:
        height = float(draw(frame, look).layout.height or 0)
        if height <= room:
            break
        # Heights grow with the rows, though not evenly: a guess, and less than that if need be.
        count = max(1, min(len(frame) - 1, int(len(frame) * room / height) + 1))
        frame = drawn_rows(shown, look.language, count)
    return frame


def _as_json(figure: Any) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(figure.to_json())
    return {"data": content["data"], "layout": content["layout"]}
