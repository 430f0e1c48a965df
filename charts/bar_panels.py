"""Bars in small charts: the same rows in each, all on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import plotly.graph_objects as go

from charts.bars import unknown
from charts.look import FICTIONAL_PATTERN, Look, figure, hovered, wrapped
from charts.panels import MOST_PANELS, axes, name_panel, panels, rows_of_panels, say_rest

MOST_BARS: Final = 6
"""Bars of a small chart, the highest; the table holds them all."""
_ROW, _AROUND = 24, 44


@dataclass(frozen=True)
class Bar:
    """One bar: its name, its value (None: not known) with its words, and whether it is made up."""

    name: str
    value: float | None
    words: str
    fictional: bool


def bar_panels(charts: Sequence[tuple[str, Sequence[Bar]]], look: Look) -> go.Figure:
    """A small chart per name with its bars, the one with most first."""
    ordered = sorted(charts, key=lambda one: _size(one[1]), reverse=True)
    shown = [(name, _highest(bars)) for name, bars in ordered[:MOST_PANELS]]
    tallest = max((len(bars) for _, bars in shown), default=1)
    height = rows_of_panels(len(shown)) * (tallest * _ROW + _AROUND) + 24
    fig = figure(look, height=height, margin={"l": 8, "r": 8, "t": 24, "b": 24})
    values = [bar.value for _, bars in shown for bar in bars if bar.value is not None]
    low, high = min([0.0, *values]), max([0.0, *values]) or 1
    across = {"showticklabels": False, "range": [low * 1.5, high * 1.6]}
    for panel, (name, bars) in zip(panels(len(shown), 0.13, 0.8), shown, strict=True):
        fig.add_trace(_trace(bars, look, panel.axis))
        up = _names(bars, tallest)
        fig.update_layout(axes(look, panel, across, up))
        name_panel(fig, panel, name, look)
    say_rest(fig, len(shown), len(charts), look)
    return fig


def _size(bars: Sequence[Bar]) -> float:
    return sum(abs(bar.value) for bar in bars if bar.value is not None)


def _highest(bars: Sequence[Bar]) -> list[Bar]:
    known = sorted(bars, key=lambda bar: (bar.value is None, -(bar.value or 0)))
    return known[:MOST_BARS]


def _names(bars: Sequence[Bar], tallest: int) -> dict[str, Any]:
    return {
        "tickvals": list(range(len(bars))),
        "ticktext": [wrapped(bar.name, 16, 1) for bar in bars],
        "range": [tallest - 0.5, -0.5],
        "showgrid": False,
        "automargin": True,
    }


def _trace(bars: Sequence[Bar], look: Look, axis: str) -> go.Bar:
    texts = [bar.words if bar.value is not None else unknown(look.language) for bar in bars]
    return go.Bar(
        y=list(range(len(bars))),
        x=[bar.value or 0 for bar in bars],
        orientation="h",
        text=texts,
        textposition="outside",
        cliponaxis=False,
        textfont={"color": look.ink, "size": 13},
        hovertext=[hovered(bar.name) for bar in bars],
        hovertemplate="%{hovertext}<br>%{text}<extra></extra>",
        marker={
            "color": look.mark,
            "pattern": {
                "shape": [FICTIONAL_PATTERN if bar.fictional else "" for bar in bars],
                "fillmode": "replace",
                "size": 6,
            },
        },
        width=0.7,
        xaxis=f"x{axis}",
        yaxis=f"y{axis}",
    )
