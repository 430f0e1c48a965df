"""Lines over time: a few series in one chart, or each in a small chart of its own on the same scale.

What is not known at a moment breaks its line: nothing is drawn through it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import plotly.graph_objects as go

from charts.look import CATEGORICAL, Look, escaped, figure, wrapped
from charts.panels import MOST_PANELS, axes, name_panel, panels, rows_of_panels, say_rest
from language import Language

_HEIGHT, _PANEL = 360, 150
_MOST_TICKS: Final = 8
_SIGNS: Final = ("circle", "square", "diamond", "triangle-up", "x")
"""Beside its colour each line has a mark of its own; dashes stand for what is not known."""
INDEX: Final = "index"
"""The kind of values that say how far they are from 100, and nothing of nought."""
_UNITS: Final = {"euro": 100, "percent": 1, "number": 1, INDEX: 1}

Told = Callable[[Any], str]


@dataclass(frozen=True)
class Line:
    """One series: its name, whether it is made up, and its value at each moment (None: not known)."""

    name: str
    fictional: bool
    values: tuple[Any, ...]

    @property
    def size(self) -> float:
        """By what series are ordered: the sum of what is known."""
        return float(sum(abs(value) for value in self.values if value is not None))

    def words(self, language: Language) -> str:
        """Its name, with what it is when it is made up."""
        made_up = f"({language.t('fictief')})" if self.fictional else ""
        return " ".join(filter(None, (self.name, made_up)))


def time_lines(
    lines: Sequence[Line], moments: Sequence[str], look: Look, told: Told, kind: str
) -> go.Figure:
    """The lines in one chart: the five highest have a colour and a name, the others are quiet."""
    fig = figure(
        look, height=_HEIGHT, margin={"l": 8, "r": 16, "t": 36 if len(lines) > 1 else 12, "b": 8}
    )
    ordered = sorted(lines, key=lambda line: line.size, reverse=True)
    named = ordered[: len(CATEGORICAL)]
    for line in ordered[len(CATEGORICAL) :]:
        fig.add_trace(_trace(line, moments, look, told, kind, color=look.rule, width=1))
    for place, line in enumerate(named):
        colour = CATEGORICAL[place] if len(lines) > 1 else look.accent
        fig.add_trace(
            _trace(line, moments, look, told, kind, color=colour, width=2, sign=_SIGNS[place])
        )
        fig.data[-1].showlegend = True
    fig.update_layout(showlegend=len(lines) > 1, legend={"traceorder": "normal"})
    fig.update_xaxes(**_moments(moments))
    fig.update_yaxes(**_scale(kind), **_range(named, kind))
    return fig


def line_panels(
    lines: Sequence[Line], moments: Sequence[str], look: Look, told: Told, kind: str
) -> go.Figure:
    """Each line in a small chart, the highest first, all on one scale."""
    shown = sorted(lines, key=lambda line: line.size, reverse=True)[:MOST_PANELS]
    height = rows_of_panels(len(shown)) * _PANEL + 24
    fig = figure(look, height=height, margin={"l": 8, "r": 8, "t": 24, "b": 24})
    scale = {"nticks": 3, "automargin": True, **_scale(kind), **_range(shown, kind)}
    for panel, line in zip(panels(len(shown), 0.04, 0.62), shown, strict=True):
        fig.add_trace(_trace(line, moments, look, told, kind, color=look.accent, width=2))
        fig.data[-1].update(xaxis=f"x{panel.axis}", yaxis=f"y{panel.axis}")
        up = {**scale, "showticklabels": panel.first}
        fig.update_layout(axes(look, panel, _ends(moments), up))
        name_panel(fig, panel, line.words(look.language), look)
    say_rest(fig, len(shown), len(lines), look)
    return fig


def _trace(
    line: Line,
    moments: Sequence[str],
    look: Look,
    told: Told,
    kind: str,
    *,
    color: str,
    width: int,
    sign: str = "circle",
) -> go.Scatter:
    name = escaped(line.words(look.language))
    return go.Scatter(
        x=list(range(len(moments))),
        y=[None if value is None else float(value) / _UNITS[kind] for value in line.values],
        customdata=[
            [m, "" if v is None else told(v)] for m, v in zip(moments, line.values, strict=True)
        ],
        mode="lines+markers",
        name=wrapped(line.words(look.language), 30, 1),
        showlegend=False,
        line={"color": color, "width": width},
        marker={"color": color, "size": 8 if width > 1 else 4, "symbol": sign},
        connectgaps=False,
        hovertemplate=f"{name} %{{customdata[0]}}<br><b>%{{customdata[1]}}</b><extra></extra>",
    )


def _moments(moments: Sequence[str]) -> dict[str, Any]:
    """The axis of time, with as many moments named as have room."""
    step = -(-len(moments) // _MOST_TICKS) or 1
    at = list(range(0, len(moments), step))
    return {
        "tickvals": at,
        "ticktext": [moments[place] for place in at],
        "showgrid": False,
        "range": [-0.3, max(len(moments) - 1, 0) + 0.3],
    }


def _ends(moments: Sequence[str]) -> dict[str, Any]:
    """The axis of time of a small chart: its first and its last moment."""
    at = sorted({0, len(moments) - 1}) if moments else []
    return {
        "tickvals": at,
        "ticktext": [moments[place] for place in at],
        "range": [-0.5, max(len(moments) - 1, 0) + 0.5],
    }


def _scale(kind: str) -> dict[str, Any]:
    if kind == "percent":
        return {"tickformat": ",.0%"}
    return {"tickformat": ",.0f", "ticksuffix": " €" if kind == "euro" else ""}


def _range(lines: Sequence[Line], kind: str) -> dict[str, Any]:
    """From nothing, or from the lowest where that is less, to the highest."""
    values = [float(v) / _UNITS[kind] for line in lines for v in line.values if v is not None]
    if kind == INDEX and values:
        return {"range": [min(values) - 2, max(values) + 2]}
    low, high = min([0.0, *values]), max([0.0, *values])
    room = (high - low) * 0.08 or 1
    return {"range": [low - room if low < 0 else 0, high + room]}
