"""Small charts side by side: where each stands, its name, and how many of all there are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import plotly.graph_objects as go

from charts.look import Look, wrapped

MOST_PANELS: Final = 12
"""Small charts of the highest; the table holds them all."""
ACROSS: Final = 3


@dataclass(frozen=True)
class Panel:
    """One small chart: its number in plotly's axes, and its room in parts of the whole (from below)."""

    axis: str
    left: float
    right: float
    top: float
    bottom: float
    first: bool
    """Whether it stands at the left, where the scale is written."""


def panels(count: int, beside: float, part: float) -> Iterator[Panel]:
    """The places of so many; ``beside`` is the room between two, ``part`` what a chart takes of the height of
    its row: the rest is for its name and the ends of its axis.
    """
    across, down = min(ACROSS, max(count, 1)), rows_of_panels(count)
    width = (1 - beside * (across - 1)) / across
    for place in range(count):
        row, column = divmod(place, across)
        left, top = column * (width + beside), 1 - row / down
        axis = str(place + 1) if place else ""
        yield Panel(axis, left, left + width, top, top - part / down, not column)


def rows_of_panels(count: int) -> int:
    """In how many rows so many stand."""
    return -(-count // min(ACROSS, max(count, 1))) or 1


def axes(look: Look, panel: Panel, across: dict[str, Any], up: dict[str, Any]) -> dict[str, Any]:
    """The axes of a small chart, in the house's look."""
    quiet = {
        "tickfont": {"color": look.quiet, "size": 13},
        "fixedrange": True,
        "zeroline": False,
        "showline": False,
    }
    return {
        f"xaxis{panel.axis}": {
            **quiet,
            "domain": [panel.left, panel.right],
            "anchor": f"y{panel.axis}",
            "showgrid": False,
            **across,
        },
        f"yaxis{panel.axis}": {
            **quiet,
            "domain": [panel.bottom, panel.top],
            "anchor": f"x{panel.axis}",
            "gridcolor": look.rule,
            **up,
        },
    }


def name_panel(fig: go.Figure, panel: Panel, words: str, look: Look) -> None:
    """The name of a small chart, above it."""
    _write(fig, panel.left, panel.top, "bottom", f"<b>{wrapped(words, 30, 1)}</b>", look.ink)


def say_rest(fig: go.Figure, shown: int, every: int, look: Look) -> None:
    """That these are not all."""
    if shown < every:
        said = look.language.t(
            "De {shown} hoogste van {n}; de tabel heeft ze alle.", shown=shown, n=every
        )
        _write(fig, 0, 0, "top", said, look.quiet)


def _write(fig: go.Figure, x: float, y: float, anchor: str, words: str, colour: str) -> None:
    fig.add_annotation(
        x=x,
        y=y,
        xref="paper",
        yref="paper",
        xanchor="left",
        yanchor=anchor,
        yshift=-4 if anchor == "top" else 0,
        text=words,
        showarrow=False,
        font={"color": colour, "size": 13},
    )
