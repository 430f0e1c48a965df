"""Columns per year: a few amounts side by side, and words where a year is not known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import pandas as pd
import plotly.graph_objects as go

from charts.bars import bar_marker, euro_of, unknown
from charts.look import BLUE, GREY, ORANGE, TEAL, Look, escaped, figure, wrapped
from charts.rows import SIZE, accents

COLOURS: Final = (GREY, ORANGE, BLUE, TEAL)
_WHOLE_AMOUNTS: Final = 6
"""With more columns than this, amounts are written short ("1,3 mln. €")."""
_SIGNS: Final = 22


def year_columns(
    frame: pd.DataFrame, look: Look, *, year: str, group: str, series: Mapping[str, str]
) -> go.Figure:
    """A group of columns per row: ``year`` (and ``group``, where there are several) against the
    amounts (cents) of ``series`` (column -> words). A series that is known nowhere is left out; a
    row in which nothing is known says so.
    """
    groups = [str(name) for name in frame[group]]
    several = len(set(groups)) > 1
    places = list(range(len(frame)))
    shown = {
        key: colour for key, colour in zip(series, COLOURS, strict=False) if _known(frame, key)
    }
    amounts = [v for key in shown for v in frame[key].dropna()]
    many = len(amounts) > _WHOLE_AMOUNTS
    written = look.language.short_euro if many else euro_of(amounts, look)
    fig = figure(look, height=320)
    for key, colour in shown.items():
        _add(
            fig,
            frame,
            key,
            series[key],
            written,
            look,
            colour if len(shown) > 1 else "",
            upright=many,
        )
    for place, (_, row) in zip(places, frame.iterrows(), strict=True):
        if all(pd.isna(row[key]) for key in series):
            fig.add_annotation(
                x=place,
                y=0,
                yanchor="bottom",
                text=f"<i>{wrapped(unknown(look.language), 8 if many else _SIGNS)}</i>",
                showarrow=False,
                font={"color": look.quiet, "size": 13},
            )
    for name in dict.fromkeys(groups) if several else ():
        mine = [place for place, its in zip(places, groups, strict=True) if its == name]
        fig.add_annotation(
            x=(mine[0] + mine[-1]) / 2,
            y=0,
            yref="paper",
            yanchor="top",
            yshift=-24,
            text=wrapped(name, _SIGNS),
            showarrow=False,
            font={"color": look.quiet, "size": 13},
        )
    fig.update_layout(
        barmode="group",
        showlegend=len(shown) > 1,
        margin={"t": 40, "b": 60 if several else 28},
        bargap=0.35,
    )
    fig.update_xaxes(
        tickvals=places,
        ticktext=[str(value) for value in frame[year]],
        tickangle=0,
        showgrid=False,
        tickfont={"color": look.ink, "size": SIZE},
    )
    highest = max((int(v) / 100 for v in amounts), default=1)
    # Upright words at the top of the highest column take a third of its height.
    fig.update_yaxes(visible=False, range=[0, highest * (1.35 if many else 1.1)])
    return fig


def _add(
    fig: go.Figure,
    frame: pd.DataFrame,
    key: str,
    words: str,
    written: Callable[[int], str],
    look: Look,
    colour: str,
    *,
    upright: bool,
) -> None:
    """The columns of one series, each with its amount on top."""
    cents = [None if pd.isna(v) else int(v) for v in frame[key]]
    bold = [accent and not colour for accent in accents(frame)]
    texts = ["" if v is None else written(v) for v in cents]
    fig.add_bar(
        x=list(range(len(frame))),
        y=[None if v is None else v / 100 for v in cents],
        name=words,
        text=[
            f"<b>{text}</b>" if b and text else text for text, b in zip(texts, bold, strict=True)
        ],
        customdata=[["" if v is None else look.language.euro(v)] for v in cents],
        hovertemplate=f"{escaped(words)} %{{x}}<br><b>%{{customdata[0]}}</b><extra></extra>",
        textposition="outside",
        textangle=-90 if upright else 0,
        constraintext="none",
        cliponaxis=False,
        textfont={"color": look.ink, "size": SIZE},
        marker=bar_marker(frame, look, colour),
        width=None if colour else 0.5,
    )


def _known(frame: pd.DataFrame, key: str) -> bool:
    return bool(frame[key].notna().any())
