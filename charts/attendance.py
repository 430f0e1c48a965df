"""How many people came: a bar per meeting, named by place, date and topic."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.bars import bars
from charts.look import Look, hovered
from charts.rows import Line, accents


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
    lines = [
        Line(head, bold=accent, under=text)
        for head, text, accent in zip(heads, topics, accents(frame), strict=True)
    ]
    fig = bars(lines, frame, look, count, 1, language.number)
    fig.update_traces(
        hovertext=[f"{hovered(h)}<br>{hovered(t)}" for h, t in zip(heads, topics, strict=True)]
    )
    return fig
