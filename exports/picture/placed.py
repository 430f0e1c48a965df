"""The chart of a slide as a picture for a place on paper, where its letters have 12 points at least."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from charts.look import Look
from exports.picture import figure_only
from language import Language
from stories.drawings import as_drawn
from stories.shown_story import Shown
from views import Result
from views.place_words import focus

DENSITY: Final = 28
"""Pixels per centimetre at which the smallest letters of a chart, 12 pixels, come out as 12 points."""
_MAP_DENSITY: Final = 25
"""A map has few words, and they are read from afar."""
_NARROW: Final = 20.0
"""On less centimetres than this the names of rows leave room for bars by standing on more lines."""
_PADDING: Final = 8
"""What stays free above and under a chart, in pixels."""


@dataclass(frozen=True)
class Placed:
    """A picture (PNG), its size in centimetres, and the answer with the rows that it shows."""

    png: bytes
    width: float
    height: float
    drawn: Result


def placed(shown: Shown, language: Language, width: float, height: float) -> Placed:
    """The chart of a slide in at most so many centimetres, no taller than it asks for.

    Shows as many rows as have room. Raises PictureError, and ValueError where there is no chart.
    """
    on_map = shown.result.view.on_map
    density = _MAP_DENSITY if on_map else DENSITY
    afar = on_map or width > _NARROW
    look = Look(language, "light", focus(shown.result.filters), afar=afar)
    drawn = as_drawn(shown, look, height * density - _PADDING)
    asked = _asked(drawn, look) + _PADDING
    tall = height * density if on_map else min(height * density, asked)
    png = figure_only(drawn, language, width=round(width * density), height=round(tall), afar=afar)
    return Placed(png, width, tall / density, drawn)


def _asked(drawn: Result, look: Look) -> float:
    """How tall a chart wants to be, in pixels."""
    made: Any = drawn.view.chart(drawn.frame, look) if drawn.view.chart else None
    return float(made.layout.height or 0) if made else 0.0
