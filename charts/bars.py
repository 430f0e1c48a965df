"""Horizontal bars: one measure over named rows, each with its value written at its end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.look import FICTIONAL_PATTERN, Look, hovered
from charts.rows import APART, BAR, SIZE, Line, accents, made_up, rows_figure
from language import Language

_PARTS = 1000


def euro_bars(frame: pd.DataFrame, look: Look, *, item: str, amount: str) -> go.Figure:
    """A bar per row: ``item`` (text) against ``amount`` (cents), in the order of the frame."""
    return bars(names_of(frame, item, look), frame, look, amount, 100, euro_of(frame[amount], look))


def count_bars(frame: pd.DataFrame, look: Look, *, item: str, count: str) -> go.Figure:
    """A bar per row: ``item`` (text) against ``count`` (a whole number), in the frame's order."""
    return bars(names_of(frame, item, look), frame, look, count, 1, look.language.number)


def percent_bars(frame: pd.DataFrame, look: Look, *, item: str, share: str) -> go.Figure:
    """A bar per row: ``item`` (text) against ``share`` (a fraction), in the order of the frame."""
    parts = frame.assign(_parts=(frame[share] * _PARTS).round().astype("Int64"))
    return bars(
        names_of(frame, item, look),
        parts,
        look,
        "_parts",
        _PARTS,
        lambda value: look.language.percent(value / _PARTS),
    )


def names_of(frame: pd.DataFrame, item: str, look: Look) -> list[Line]:
    """The rows by the texts of a column; what the message names is bold, what has no name says so."""
    unnamed = unknown(look.language)
    return [
        Line(unnamed if pd.isna(name) else str(name), bold=accent, quiet=bool(pd.isna(name)))
        for name, accent in zip(frame[item], accents(frame), strict=True)
    ]


def euro_of(cents: Any, look: Look) -> Callable[[int], str]:
    """How the amounts of one figure are written: all with cents as soon as one has any."""
    decimals = 2 if any(int(value) % 100 for value in cents if not pd.isna(value)) else None
    return lambda value: look.language.euro(value, decimals)


def bars(
    lines: Sequence[Line],
    frame: pd.DataFrame,
    look: Look,
    measure: str,
    unit: int,
    written: Callable[[int], str],
) -> go.Figure:
    """A bar per line: ``measure`` divided by ``unit``, with its value ``written`` at the end.

    Rows stand at their place, not at their name: two rows may bear the same name.
    """
    values = [None if pd.isna(v) else int(v) for v in frame[measure]]
    texts = [
        ending(v, written, look, bold=line.bold) for v, line in zip(values, lines, strict=True)
    ]
    fig, middles = rows_figure(look, lines, ends=texts)
    fig.add_bar(
        y=middles,
        x=[0 if v is None else v / unit for v in values],
        orientation="h",
        text=texts,
        textposition="outside",
        texttemplate=APART,
        cliponaxis=False,
        textfont={"color": [look.quiet if v is None else look.ink for v in values], "size": SIZE},
        marker=bar_marker(frame, look),
        width=BAR,
        customdata=[[line.words] for line in lines],
        hovertext=[hovered(line.words) for line in lines],
        hovertemplate="%{hovertext}<br>%{text}<extra></extra>",
    )
    fig.update_xaxes(range=[0, max((v or 0 for v in values), default=0) / unit or 1])
    return fig


def ending(value: int | None, written: Callable[[int], str], look: Look, *, bold: bool) -> str:
    """The words at the end of a bar; what is not known is in italics."""
    if value is None:
        return f"<i>{unknown(look.language)}</i>"
    return f"<b>{written(value)}</b>" if bold else written(value)


def bar_marker(frame: pd.DataFrame, look: Look, colour: str = "") -> dict[str, Any]:
    """The marker of bars: of ``colour``, else the accent for what the message names and a quiet colour.

    Rows that are made up are hatched (frame columns ``accent`` and ``fictional``).
    """
    colours = [colour or (look.accent if accent else look.mark) for accent in accents(frame)]
    return {
        "color": colours,
        "line": {"width": 0},
        "pattern": {
            "shape": [FICTIONAL_PATTERN if fictional else "" for fictional in made_up(frame)],
            "fillmode": "replace",
            "size": 6,
        },
    }


def unknown(language: Language) -> str:
    """The words at the end of a bar that cannot be drawn."""
    return language.t("niet bekend")
