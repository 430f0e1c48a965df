"""A dot per row against a few others on one scale of euro: for values that are compared, never added up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go

from charts.look import Look, escaped, figure, wrapped

ROW_HEIGHT: Final = 72
MOST: Final = 12
"""Rows beyond these are for the table."""
_LEGEND: Final = 64
_HEADING, _NUMBER = -0.36, 0.3
"""Where in a row its name and the numbers of the others stand, the dots being at 0."""


@dataclass(frozen=True)
class Against:
    """What a row is compared with: its column (cents), its words and its mark."""

    column: str
    words: str
    symbol: str


def dot_plot(
    frame: pd.DataFrame,
    look: Look,
    *,
    item: str,
    value: str,
    words: str,
    against: Sequence[Against],
    amount: str = "",
) -> go.Figure:
    """Per row ``item`` (text) its ``value`` (cents) as a disc and what it is held ``against`` as open marks.

    The highest first; ``words`` is what the discs are, ``amount`` a column (cents) that is told with the
    name.
    """
    shown = frame.sort_values(value, ascending=False, na_position="last", kind="stable").head(MOST)
    rows = shown.to_dict("records")
    fig = figure(look, height=ROW_HEIGHT * max(len(rows), 1) + _LEGEND)
    for row_number, row in enumerate(rows):
        _write_heading(fig, row, row_number, look, item, value, amount)
        _draw_span(fig, row, row_number, look, [value, *(one.column for one in against)])
    for one in against:
        _draw_marks(fig, rows, one, look, against)
    _draw_discs(fig, rows, look, value, words, against)
    highest = max((cents for row in rows for cents in _cents(row, value, against)), default=0)
    fig.update_xaxes(
        range=[-0.02 * highest / 100, highest / 100 * 1.02 or 1],
        showgrid=True,
        side="top",
        dtick=_step(highest / 100),
        ticksuffix="\N{NO-BREAK SPACE}€" if look.language.code == "nl" else "",
        tickprefix="" if look.language.code == "nl" else "€",
    )
    fig.update_yaxes(visible=False, range=[len(rows) - 0.4, -0.6])
    fig.update_layout(
        showlegend=True,
        legend={"y": 0, "yanchor": "top", "itemclick": False},
        margin_r=16 + 8 * len(look.language.euro(highest, 2)),  # for the value behind the last disc
    )
    return fig


def _cents(row: dict[Any, Any], value: str, against: Sequence[Against]) -> list[int]:
    cells = [row[value], *(row[one.column] for one in against)]
    return [int(cell) for cell in cells if not pd.isna(cell)]


def _step(highest: float) -> float:
    """Whole euro between lines of the grid, so that there are few."""
    return next((step for step in (1, 2, 5, 10, 20, 50) if highest / step <= 6), 100)


def _write_heading(
    fig: go.Figure,
    row: dict[Any, Any],
    place: int,
    look: Look,
    item: str,
    value: str,
    amount: str,
) -> None:
    said = f"<b>{wrapped(str(row[item]), 44, 1)}</b>"
    if amount and not pd.isna(row[amount]):
        said += f' <span style="color:{look.quiet}">{look.language.euro(int(row[amount]))}</span>'
    if row.get("fictional"):
        said += f" ({look.language.t('fictief')})"
    if pd.isna(row[value]):
        said += f' <i style="color:{look.quiet}">{look.language.t("niet bekend")}</i>'
    fig.add_annotation(
        text=said,
        x=0,
        xref="paper",
        y=place + _HEADING,
        xanchor="left",
        showarrow=False,
        align="left",
        bgcolor=look.ground,
        borderpad=1,
        font={"size": 14, "color": look.ink},
    )


def _draw_span(
    fig: go.Figure, row: dict[Any, Any], place: int, look: Look, columns: Sequence[str]
) -> None:
    """A line from the lowest to the highest of a row."""
    known = [int(row[column]) / 100 for column in columns if not pd.isna(row[column])]
    if len(known) > 1:
        fig.add_scatter(
            x=[min(known), max(known)],
            y=[place, place],
            mode="lines",
            line={"color": look.quiet, "width": 1.5},
            hoverinfo="skip",
            showlegend=False,
        )


def _draw_marks(
    fig: go.Figure,
    rows: Sequence[dict[Any, Any]],
    one: Against,
    look: Look,
    against: Sequence[Against],
) -> None:
    """The others, whose numbers stand below them, the lowest to the left: so that two never meet."""
    placed = [(n, row) for n, row in enumerate(rows) if not pd.isna(row[one.column])]
    values = [int(row[one.column]) for _, row in placed]
    fig.add_scatter(
        x=[value / 100 for value in values],
        y=[number for number, _ in placed],
        mode="markers",
        marker={
            "symbol": one.symbol,
            "size": 12,
            "color": look.ground if one.symbol == "diamond" else look.quiet,
            "line": {"color": look.quiet, "width": 2},
        },
        name=escaped(one.words),
        hovertext=[f"{escaped(one.words)}: {look.language.euro(value, 2)}" for value in values],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    for (number, row), value in zip(placed, values, strict=True):
        lowest = one is min(_known(row, against), key=lambda other: int(row[other.column]))
        fig.add_annotation(
            text=look.language.euro(value, 2),
            x=value / 100,
            y=number + _NUMBER,
            xanchor="right" if lowest and len(_known(row, against)) > 1 else "left",
            showarrow=False,
            font={"size": 13, "color": look.quiet},
        )


def _known(row: dict[Any, Any], against: Sequence[Against]) -> list[Against]:
    return [one for one in against if not pd.isna(row[one.column])]


def _draw_discs(
    fig: go.Figure,
    rows: Sequence[dict[Any, Any]],
    look: Look,
    value: str,
    words: str,
    against: Sequence[Against],
) -> None:
    placed = [(number, row) for number, row in enumerate(rows) if not pd.isna(row[value])]
    values = [int(row[value]) for _, row in placed]
    said = [look.language.euro(cents, 2) for cents in values]
    fig.add_scatter(
        x=[cents / 100 for cents in values],
        y=[number for number, _ in placed],
        mode="markers+text",
        marker={"size": 14, "color": look.accent},
        text=[f"<b>{one}</b>" for one in said],
        textposition=[_side(row, value, against) for _, row in placed],
        textfont={"size": 14, "color": look.ink},
        cliponaxis=False,
        name=escaped(words),
        hovertext=[f"{escaped(words)}: {one}" for one in said],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _side(row: dict[Any, Any], value: str, against: Sequence[Against]) -> str:
    """Where the value of a disc stands free of the others' marks."""
    others = [int(row[one.column]) for one in _known(row, against)]
    if not others or int(row[value]) >= max(others):
        return "middle right"
    return "middle left" if int(row[value]) <= min(others) else "top center"
