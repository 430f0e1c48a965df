"""Lines over time: a few series in one chart, or each in a small chart of its own on the same scale.

What is not known at a moment breaks its line: nothing is drawn through it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import plotly.graph_objects as go

from charts.look import CATEGORICAL, Look, escaped, figure, wrapped
from language import Language

MOST_PANELS: Final = 12
"""Small charts of the highest series; the table holds them all."""
_HEIGHT, _PANEL, _ACROSS = 360, 150, 3
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
    across = min(_ACROSS, max(len(shown), 1))
    down = -(-len(shown) // across) or 1
    fig = figure(look, height=down * _PANEL + 24, margin={"l": 8, "r": 8, "t": 24, "b": 24})
    scale = _range(shown, kind)
    for place, line in enumerate(shown):
        row, column = divmod(place, across)
        axis = str(place + 1) if place else ""
        left, top = column / across, 1 - row / down
        width, tall = 1 / across - 0.04, (1 / down) * 0.62
        fig.add_trace(_trace(line, moments, look, told, kind, color=look.accent, width=2))
        fig.data[-1].update(xaxis=f"x{axis}", yaxis=f"y{axis}")
        quiet = {
            "tickfont": {"color": look.quiet, "size": 13},
            "fixedrange": True,
            "zeroline": False,
        }
        fig.update_layout(
            {
                f"xaxis{axis}": {
                    **quiet,
                    "domain": [left, left + width],
                    "anchor": f"y{axis}",
                    "showgrid": False,
                    "showline": False,
                    **_ends(moments),
                },
                f"yaxis{axis}": {
                    **quiet,
                    "domain": [top - tall, top],
                    "anchor": f"x{axis}",
                    "gridcolor": look.rule,
                    "nticks": 3,
                    "showline": False,
                    "automargin": True,
                    **_scale(kind),
                    **scale,
                    "showticklabels": not column,
                },
            }
        )
        fig.add_annotation(
            x=left,
            y=top,
            xref="paper",
            yref="paper",
            xanchor="left",
            yanchor="bottom",
            text=f"<b>{wrapped(line.words(look.language), 30, 1)}</b>",
            showarrow=False,
            font={"color": look.ink, "size": 13},
        )
    if len(lines) > len(shown):
        said = look.language.t(
            "De {shown} hoogste van {n}; de tabel heeft ze alle.", shown=len(shown), n=len(lines)
        )
        fig.add_annotation(
            x=0, y=0, xref="paper", yref="paper", xanchor="left", yanchor="top", yshift=-4,
            text=said, showarrow=False, font={"color": look.quiet, "size": 13},
        )  # fmt: skip
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
