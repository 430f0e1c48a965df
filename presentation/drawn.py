"""The chart of a slide, as plotly's JSON, with no more rows than can be read from afar."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

import pandas as pd

from charts.look import Look
from stories.shown_story import Shown
from views.declaration import Chart

ROOMS: Final = (440, 390, 340, 290, 250, 210)
"""Heights that a chart may have on a slide, in its own pixels; it is shown about twice as large.

How much room there is depends on the screen and on how long the words above it are. Only the browser
knows, so it is given a version for each and takes the first that fits.
"""

TIGHT: Final = 1.15
"""So many times taller than the room a chart may be: it is drawn a little tighter (also in chart.js)."""

MOST: Final = 60


def chart_of(shown: Shown) -> Chart | None:
    """The chart that a slide shows; None where its View has none."""
    return shown.face.chart if shown.face else shown.result.view.chart


def drawn(draw: Chart, shown: Shown, look: Look) -> Iterator[tuple[dict[str, Any], int]]:
    """The figure (``data`` and ``layout``) with how many rows it shows, first the one with most rows.

    Where not all fit, the rows with the largest values stay, in the order of the answer. Maps show all
    rows: they grow no taller with them.
    """
    frame = shown.result.frame
    if shown.result.view.on_map:
        yield _as_json(draw(frame, look)), len(frame)
        return
    ranked = _by_value(frame, shown)
    count = min(len(frame), MOST)
    before = 0
    for room in ROOMS:
        count = _fitting(draw, frame, ranked, count, room, look)
        if count != before:
            yield _as_json(draw(_chosen(frame, ranked, count), look)), count
        before = count


def _by_value(frame: pd.DataFrame, shown: Shown) -> list[int]:
    """The positions of the rows, the most important first: by the measure where it is a number."""
    if shown.measure is None or not shown.result.view.column(shown.measure).numeric:
        return list(range(len(frame)))
    values = frame[shown.measure].reset_index(drop=True)
    return list(values.sort_values(ascending=False, na_position="last", kind="stable").index)


def _chosen(frame: pd.DataFrame, ranked: list[int], count: int) -> pd.DataFrame:
    return frame.iloc[sorted(ranked[:count])].reset_index(drop=True)


def _fitting(
    draw: Chart, frame: pd.DataFrame, ranked: list[int], count: int, room: int, look: Look
) -> int:
    """How many rows can be drawn in a room."""
    most = room * TIGHT
    while count > 1:
        height = float(draw(_chosen(frame, ranked, count), look).layout.height or 0)
        if height <= most:
            break
        # Heights grow with the rows, though not evenly: a guess, and less than that if need be.
        count = max(1, min(count - 1, int(count * most / height) + 1))
    return count


def _as_json(figure: Any) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(figure.to_json())
    return {"data": content["data"], "layout": content["layout"]}
