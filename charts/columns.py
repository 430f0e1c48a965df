"""Columns per year: a few amounts side by side, and words where a year is not known."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from charts.bars import bar_marker, unknown
from charts.look import BLUE, GREY, ORANGE, TEAL, Look, escaped, figure, wrapped

COLOURS = (GREY, ORANGE, BLUE, TEAL)


def year_columns(
    frame: pd.DataFrame, look: Look, *, year: str, group: str, series: Mapping[str, str]
) -> go.Figure:
    """A group of columns per row: ``year`` (and ``group``, where there are several) against the
    amounts (cents) of ``series`` (column -> words). A series that is known nowhere is left out; a
    row in which nothing is known says so.
    """
    language = look.language
    several = frame[group].nunique() > 1
    names = [
        f"{row[year]}<br>{wrapped(str(row[group]))}" if several else str(row[year])
        for _, row in frame.iterrows()
    ]
    places = list(range(len(names)))
    shown = [key for key in series if frame[key].notna().any()]
    fig = figure(look, height=320)
    for key, colour in zip(series, COLOURS, strict=False):
        if key not in shown:
            continue
        cents = [None if pd.isna(v) else int(v) for v in frame[key]]
        fig.add_bar(
            x=places,
            y=[None if v is None else v / 100 for v in cents],
            name=series[key],
            text=["" if v is None else language.short_euro(v) for v in cents],
            customdata=[["" if v is None else language.euro(v)] for v in cents],
            hovertemplate=f"{escaped(series[key])} %{{x}}<br><b>%{{customdata[0]}}</b><extra></extra>",
            textposition="outside",
            cliponaxis=False,
            textfont={"color": look.ink, "size": 13},
            marker=bar_marker(frame, colour),
            width=0.5 if len(shown) == 1 else None,
        )
    for place, (_, row) in zip(places, frame.iterrows(), strict=True):
        if all(pd.isna(row[key]) for key in series):
            fig.add_annotation(
                x=place,
                y=0,
                yanchor="bottom",
                text=unknown(language),
                showarrow=False,
                font={"color": look.quiet, "size": 13},
            )
    fig.update_layout(barmode="group", showlegend=len(shown) > 1, margin_t=36, bargap=0.35)
    fig.update_xaxes(tickvals=places, ticktext=names, showgrid=False, tickfont_color=look.ink)
    fig.update_yaxes(visible=False, rangemode="tozero")
    return fig
