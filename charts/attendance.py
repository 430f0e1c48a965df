"""How many people came: a bar per meeting, named by place, date and topic."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.bars import ROW_HEIGHT, count_bars
from charts.look import Look, hovered, wrapped

ROOM_FOR_TWO_LINES = 14


def attendance(
    frame: pd.DataFrame, look: Look, *, place: str, date: str, topic: str, count: str
) -> go.Figure:
    """A bar per row of ``count`` (people); ``place``, ``date`` and ``topic`` (texts of data) name it."""
    language = look.language
    heads = [
        f"{name}, {language.long_date(day)}" if pd.notna(name) else language.long_date(day)
        for name, day in zip(frame[place], frame[date], strict=True)
    ]
    topics = [language.data(text) for text in frame[topic]]
    fig = count_bars(frame.assign(head=heads), look, item="head", count=count)
    fig.update_layout(height=24 + (ROW_HEIGHT + ROOM_FOR_TWO_LINES) * max(len(frame), 1))
    names = [
        f"<b>{wrapped(head, 60, lines=1)}</b><br>{wrapped(text, lines=1)}"
        for head, text in zip(heads, topics, strict=True)
    ]
    fig.update_yaxes(ticktext=names)
    fig.update_traces(
        hovertext=[f"{hovered(h)}<br>{hovered(t)}" for h, t in zip(heads, topics, strict=True)]
    )
    return fig
