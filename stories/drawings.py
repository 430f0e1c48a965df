"""The chart of a slide, with as many rows as have room: letters never become smaller for it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd

from charts.look import Look
from stories.figure import drawn_rows
from stories.shown_story import Shown
from views import Result
from views.declaration import Chart


def chart_of(shown: Shown) -> Chart | None:
    """The chart that a slide shows; None where its View has none."""
    return shown.face.chart if shown.face else shown.result.view.chart


class Drawings:
    """One chart with fewer and fewer rows, each drawn once."""

    def __init__(self, draw: Chart, shown: Shown, look: Look) -> None:
        self._draw, self._shown, self._look = draw, shown, look
        self._made: dict[int | None, tuple[pd.DataFrame, Any]] = {}

    def of(self, most: int | None) -> tuple[pd.DataFrame, Any]:
        """The rows of the chart with at most so many, and its figure."""
        if most not in self._made:
            frame = drawn_rows(self._shown, self._look.language, most)
            self._made[most] = self._made[len(frame)] = frame, self._draw(frame, self._look)
        return self._made[most]

    def fitting(self, room: float, most: int | None = None) -> tuple[pd.DataFrame, Any]:
        """The one with most rows that has room in so many pixels; a map always has, and lines over time."""
        frame, figure = self.of(most)
        view = self._shown.result.view
        while (
            not (view.on_map or view.all_rows)
            and len(frame) > 1
            and (height := float(figure.layout.height or 0)) > room
        ):
            # Heights grow with the rows, though not evenly: a guess, and less than that if need be.
            frame, figure = self.of(min(len(frame) - 1, int(len(frame) * room / height) + 1))
        return frame, figure


def as_drawn(shown: Shown, look: Look, room: float | None = None) -> Result:
    """The answer with the rows that its chart shows in so many pixels, and with the chosen face as its own.

    Raises ValueError where there is no chart.
    """
    draw = chart_of(shown)
    if draw is None:
        raise ValueError(f"{shown.result.view.key} has no chart to draw")
    view = replace(shown.result.view, chart=draw, measure=shown.measure)
    if room is None:
        frame = drawn_rows(shown, look.language)
    else:
        frame, _ = Drawings(draw, shown, look).fitting(room)
    return replace(shown.result, view=view, frame=frame)
