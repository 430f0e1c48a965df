"""Amounts side by side: a few bars per item, one for each measure, with the amount in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go

from charts.look import FICTIONAL_PATTERN, Look, escaped, figure, wrapped

ROW_HEIGHT: Final = 28
_GAP: Final = 0.5
_EXTRA: Final = 0.2


@dataclass(frozen=True)
class Measure:
    """One of the amounts: its column (cents), its words (translated) and its colour."""

    column: str
    words: str
    colour: str


def paired_bars(
    frame: pd.DataFrame, look: Look, *, item: str, measures: Sequence[Measure]
) -> go.Figure:
    """Per row its ``item`` (text) as a heading, then a bar per measure that is known.

    What is not known of a row stands in one line under its bars.
    """
    lines = [line for row in frame.to_dict("records") for line in _lines(row, item, measures, look)]
    places = _places(lines)
    height = places[-1] + 1 if places else 1
    fig = figure(look, height=24 + round(ROW_HEIGHT * height))
    for measure in measures:
        mine = [
            (place, line)
            for place, line in zip(places, lines, strict=True)
            if line.measure is measure
        ]
        fig.add_bar(
            y=[place for place, _ in mine],
            x=[line.cents / 100 for _, line in mine],
            orientation="h",
            width=0.66,
            marker={
                "color": measure.colour,
                "line": {"width": 0},
                "pattern": {
                    "shape": [FICTIONAL_PATTERN if line.fictional else "" for _, line in mine],
                    "fillmode": "replace",
                    "size": 6,
                },
            },
            hovertext=[line.hover for _, line in mine],
            hovertemplate="%{hovertext}<extra></extra>",
            name=measure.words,
        )
    fig.update_layout(barmode="overlay")
    fig.update_yaxes(
        tickvals=places,
        ticktext=[line.label for line in lines],
        range=[height - 0.5, -0.5],
        tickfont={"color": look.ink, "size": 13.5},
        showgrid=False,
    )
    longest = max((line.cents for line in lines), default=0)
    fig.update_xaxes(visible=False, range=[0, longest / 100 * 1.02 or 1])
    return fig


@dataclass(frozen=True)
class _Line:
    """A line of the figure: a heading, a bar, or what is not known."""

    label: str
    heading: bool = False
    measure: Measure | None = None
    cents: int = 0
    hover: str = ""
    fictional: bool = False


def _places(lines: Sequence[_Line]) -> list[float]:
    """Where each line stands: a little lower before every heading but the first."""
    places, place = [], 0.0
    for position, line in enumerate(lines):
        place += _GAP if line.heading and position else 0
        over_two_lines = _EXTRA if line.heading and "<br>" in line.label else 0
        places.append(place + over_two_lines)
        place += 1 + 2 * over_two_lines
    return places


def _lines(
    row: dict[Any, Any], item: str, measures: Sequence[Measure], look: Look
) -> Sequence[_Line]:
    language = look.language
    name = str(row[item])
    lines = [_Line(f"<b>{wrapped(name, 36)}</b>", heading=True)]
    unknown = []
    for measure in measures:
        value = row[measure.column]
        if pd.isna(value):
            unknown.append(measure.words.lower())
            continue
        words = f"{escaped(measure.words)}: {language.euro(int(value))}"
        hover = f"{wrapped(name, 60)}<br>{words}"
        lines.append(
            _Line(words, False, measure, int(value), hover, bool(row.get("fictional", False)))
        )
    if unknown:
        told = language.t("Niet bekend: {names}", names=language.join(unknown))
        lines.append(_Line(f'<span style="color:{look.quiet}">{wrapped(told, 36)}</span>'))
    return lines
