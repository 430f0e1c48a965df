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

ROOMS: Final = (480, 430, 390, 360, 330, 305, 280, 255, 230, 205, 170)
"""Heights that a chart may have on a slide, in its own pixels; it is shown about twice as large.

How much room there is depends on the screen and on how long the words above it are. Only the browser
knows, so it is given a version for each and takes the first that fits. Drawn a little tighter it still
does (assets/presentation/chart.js).
"""


def chart_of(shown: Shown) -> Chart | None:
    """The chart that a slide shows; None where its View has none."""
    return shown.face.chart if shown.face else shown.result.view.chart


def drawn(draw: Chart, shown: Shown, look: Look) -> Iterator[tuple[dict[str, Any], pd.DataFrame]]:
    """The figure (``data`` and ``layout``) with the rows it shows, first the one with most rows.

    Maps show all rows: they grow no taller with them.
    """
    if shown.result.view.on_map:
        frame = drawn_rows(shown, look.language)
        yield _as_json(draw(frame, look)), frame
        return
    every, before = _Drawings(draw, shown, look), 0
    for room in ROOMS:
        frame, figure = every.fitting(before or None, room)
        if len(frame) != before:
            yield _as_json(figure), frame
        before = len(frame)


class _Drawings:
    """One chart with fewer and fewer rows, each drawn once."""

    def __init__(self, draw: Chart, shown: Shown, look: Look) -> None:
        self._draw, self._shown, self._look = draw, shown, look
        self._made: dict[int | None, tuple[pd.DataFrame, Any]] = {}

    def of(self, most: int | None) -> tuple[pd.DataFrame, Any]:
        """The chart of at most so many rows, and those rows."""
        if most not in self._made:
            frame = drawn_rows(self._shown, self._look.language, most)
            self._made[most] = self._made[len(frame)] = frame, self._draw(frame, self._look)
        return self._made[most]

    def fitting(self, most: int | None, room: int) -> tuple[pd.DataFrame, Any]:
        """The one with most rows that has room in so many pixels."""
        frame, figure = self.of(most)
        while len(frame) > 1 and (height := float(figure.layout.height or 0)) > room:
            # Heights grow with the rows, though not evenly: a guess, and less than that if need be.
            frame, figure = self.of(min(len(frame) - 1, int(len(frame) * room / height) + 1))
        return frame, figure


def _as_json(figure: Any) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(figure.to_json())
    return {"data": content["data"], "layout": content["layout"]}
