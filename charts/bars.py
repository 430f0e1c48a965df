"""Horizontal bars: one measure over named rows, each with its value written at its end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.look import BLUE, FICTIONAL_PATTERN, Look, figure, hovered, wrapped
from language import Language

ROW_HEIGHT = 44
_PARTS = 1000


def euro_bars(frame: pd.DataFrame, look: Look, *, item: str, amount: str) -> go.Figure:
    """A bar per row: ``item`` (text) against ``amount`` (cents), in the order of the frame."""
    return _bars(frame, look, item, amount, 100, look.language.euro)


def count_bars(frame: pd.DataFrame, look: Look, *, item: str, count: str) -> go.Figure:
    """A bar per row: ``item`` (text) against ``count`` (a whole number), in the frame's order."""
    return _bars(frame, look, item, count, 1, look.language.number)


def percent_bars(frame: pd.DataFrame, look: Look, *, item: str, share: str) -> go.Figure:
    """A bar per row: ``item`` (text) against ``share`` (a fraction), in the order of the frame."""
    parts = (frame[share] * _PARTS).round().astype("Int64")
    return _bars(
        frame.assign(_parts=parts),
        look,
        item,
        "_parts",
        _PARTS,
        lambda value: look.language.percent(value / _PARTS),
    )


def _bars(
    frame: pd.DataFrame,
    look: Look,
    item: str,
    measure: str,
    unit: int,
    written: Callable[[int], str],
) -> go.Figure:
    names = [unknown(look.language) if pd.isna(name) else str(name) for name in frame[item]]
    values = [None if pd.isna(v) else int(v) for v in frame[measure]]
    texts = [unknown(look.language) if v is None else written(v) for v in values]
    fig = figure(look, height=24 + ROW_HEIGHT * max(len(frame), 1))
    fig.add_bar(
        # Rows stand at their position, not at their name: two rows may bear the same name.
        y=list(range(len(names))),
        x=[0 if v is None else v / unit for v in values],
        orientation="h",
        text=texts,
        textposition="outside",
        cliponaxis=False,
        textfont={"color": look.ink, "size": 14},
        marker=bar_marker(frame, BLUE),
        width=0.56,
        customdata=[[name] for name in names],
        hovertext=[hovered(name) for name in names],
        hovertemplate="%{hovertext}<br><b>%{text}</b><extra></extra>",
    )
    fig.update_yaxes(
        tickvals=list(range(len(names))),
        ticktext=[wrapped(name) for name in names],
        autorange="reversed",
        tickfont={"color": look.ink, "size": 13.5},
        showgrid=False,
    )
    # The words at the ends get their room in pixels, so that they fit on a narrow screen too.
    fig.update_layout(margin_r=16 + 8 * max((len(t) for t in texts), default=0))
    fig.update_xaxes(visible=False, range=[0, max((v or 0 for v in values), default=0) / unit or 1])
    return fig


def bar_marker(frame: pd.DataFrame, colour: Any) -> dict[str, Any]:
    """The marker of bars, hatched where the row is fictional (frame column ``fictional``)."""
    made_up = frame["fictional"] if "fictional" in frame else [False] * len(frame)
    return {
        "color": colour,
        "line": {"width": 0},
        "pattern": {
            "shape": [FICTIONAL_PATTERN if f else "" for f in made_up],
            "fillmode": "replace",
            "size": 6,
        },
    }


def unknown(language: Language) -> str:
    """The words at the end of a bar that cannot be drawn."""
    return language.t("niet bekend")
