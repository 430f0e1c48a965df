"""Amounts side by side: a few bars per item, one for each measure, each with its amount at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Literal

import pandas as pd
import plotly.graph_objects as go

from charts.bars import euro_of
from charts.look import FICTIONAL_PATTERN, NOTHING, Look, escaped, hovered
from charts.rows import APART, BAR, SIZE, Line, accents, rows_figure

_GAP, _TALL = 8, 24

Role = Literal["accent", "mark", "whole"]
"""What a measure is in the figure: what it is about, what it is held against, or the whole it comes from."""


@dataclass(frozen=True)
class Measure:
    """One of the amounts: its column (cents), its words (translated) and its role."""

    column: str
    words: str
    role: Role = "mark"


def paired_bars(
    frame: pd.DataFrame, look: Look, *, item: str, measures: Sequence[Measure]
) -> go.Figure:
    """Per row its ``item`` (text) as a heading, then a bar per measure that is known.

    What is not known of a row stands in one line under its bars.
    """
    amounts = chain.from_iterable(frame[measure.column] for measure in measures)
    written = euro_of(list(amounts), look)
    rows = zip(frame.to_dict("records"), accents(frame), strict=True)
    lines = [line for row, accent in rows for line in _lines(row, item, measures, look, accent)]
    ends = [line.ending(written) for line in lines]
    fig, middles = rows_figure(look, [line.name for line in lines], ends=ends)
    for measure in measures:
        mine = [
            (middle, line, end)
            for middle, line, end in zip(middles, lines, ends, strict=True)
            if line.measure is measure
        ]
        fig.add_bar(
            y=[middle for middle, _, _ in mine],
            x=[line.cents / 100 for _, line, _ in mine],
            orientation="h",
            width=BAR - 2,
            text=[end for _, _, end in mine],
            textposition="outside",
            texttemplate=APART,
            cliponaxis=False,
            textfont={"color": look.ink, "size": SIZE},
            marker=_marker([line for _, line, _ in mine], measure, look),
            hovertext=[f"{line.hover}: {end}" for _, line, end in mine],
            hovertemplate="%{hovertext}<extra></extra>",
            name=measure.words,
        )
    fig.update_layout(barmode="overlay")
    longest = max((line.cents for line in lines), default=0)
    fig.update_xaxes(range=[0, longest / 100 or 1])
    return fig


def _marker(lines: Sequence[_Line], measure: Measure, look: Look) -> dict[str, Any]:
    colour = look.accent if measure.role == "accent" else look.mark
    whole = measure.role == "whole"
    return {
        "color": NOTHING if whole else colour,
        "line": {"width": 1.5 if whole else 0, "color": colour},
        "pattern": {
            "shape": [FICTIONAL_PATTERN if line.fictional else "" for line in lines],
            "fillmode": "overlay" if whole else "replace",
            "fgcolor": colour,
            "size": 6,
        },
    }


@dataclass(frozen=True)
class _Line:
    """A line of the figure: a heading, a bar, or what is not known."""

    name: Line
    measure: Measure | None = None
    cents: int = 0
    hover: str = ""
    fictional: bool = False

    def ending(self, written: Callable[[int], str]) -> str:
        """The amount at the end of its bar; "" where it has none."""
        return written(self.cents) if self.measure else ""


def _lines(
    row: dict[Any, Any], item: str, measures: Sequence[Measure], look: Look, accent: bool
) -> Sequence[_Line]:
    language = look.language
    name = str(row[item])
    lines = [_Line(Line(name, bold=True, gap=_GAP, tall=_TALL))]
    unknown = []
    for measure in measures:
        value = row[measure.column]
        if pd.isna(value):
            unknown.append(measure.words.lower())
            continue
        hover = f"{hovered(name)}<br>{escaped(measure.words)}"
        told = Line(measure.words, bold=accent and measure.role == "accent", tall=_TALL)
        lines.append(_Line(told, measure, int(value), hover, bool(row.get("fictional", False))))
    if unknown:
        told = Line(
            language.t("Niet bekend: {names}", names=language.join(unknown)), quiet=True, tall=_TALL
        )
        lines.append(_Line(told))
    return lines
