"""Municipalities against strategies: a disc with a count where there is something, a ring where not."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go

from charts.look import NOTHING, Look, escaped, hovered, wrapped
from charts.rows import Line, accents, rows_figure
from charts.spectrum import SIDES

_HEADS: Final = 74
_GAP: Final = 20
_LEGEND: Final = 128  # six names below each other on a narrow screen
_RING, _SMALLEST, _LARGEST = 14.0, 30.0, 44.0


def matrix(
    frame: pd.DataFrame, look: Look, *, place: str, number: str, name: str, side: str, text: str
) -> go.Figure:
    """A row per ``place``, a column per strategy (``number``, ``name``), in the order of the frame.

    Rows of the frame are single activities: ``text`` names one, or is unknown where there is none.
    Columns bear the strategy's number, which leaves room on narrow screens; the legend names them.
    Places with made-up rows say so in their name.
    """
    towns = list(dict.fromkeys(frame[place]))
    fig, middles = _lanes(frame, place, towns, look)
    rows = dict(zip(towns, middles, strict=True))
    cells = [
        _Cell(int(at), rows[town], town, look.language.data(words), one_side, held)
        for (at, words, one_side, town), held in _held(frame, [number, name, side, place], text)
    ]
    most = max((len(cell.held) for cell in cells), default=1)
    names = {cell.column: f"{cell.column}. {cell.strategy}" for cell in cells}
    for column in sorted(names):
        mine = [cell for cell in cells if cell.column == column]
        _discs(fig, look, mine, most, escaped(names[column]), SIDES[mine[0].side][1])
    _axes(fig, look, sorted(names))
    _name_sides(fig, look, cells)
    return fig


def _lanes(
    frame: pd.DataFrame, place: str, towns: list[Any], look: Look
) -> tuple[go.Figure, list[float]]:
    """A row per place, one with made-up activities marked in words."""
    made_up = f" ({look.language.t('fictief')})"
    fictional = set(frame.loc[frame["fictional"], place]) if "fictional" in frame else set()
    told = {town for town, accent in zip(frame[place], accents(frame), strict=True) if accent}
    lines = [
        Line(f"{town}{made_up if town in fictional else ''}", bold=town in told, gap=_GAP)
        for town in towns
    ]
    return rows_figure(look, lines, top=_HEADS, bottom=_LEGEND, tail=_GAP)


def _held(frame: pd.DataFrame, keys: list[str], text: str) -> list[tuple[Any, list[str]]]:
    """The known texts per combination of keys, in the order of the frame."""
    return [
        (key, [str(words) for words in group[text].dropna()])
        for key, group in frame.groupby(keys, sort=False)
    ]


class _Cell:
    """One municipality and one strategy, with the names of what is done there."""

    def __init__(
        self, column: int, row: float, town: str, strategy: str, side: str, held: list[str]
    ) -> None:
        self.column, self.row, self.town = column, row, town
        self.strategy, self.side, self.held = strategy, side, held

    def hover(self, look: Look) -> str:
        """Municipality and strategy, then the activities."""
        none = [look.language.t("geen activiteit bekend")]
        lines = [hovered(line) for line in self.held or none]
        return "<br>".join([f"<b>{escaped(self.town)}: {escaped(self.strategy)}</b>", *lines])


def _discs(
    fig: go.Figure, look: Look, cells: list[_Cell], most: int, words: str, colour: str
) -> None:
    fig.add_scatter(
        name=words,
        mode="markers+text",
        x=[cell.column for cell in cells],
        y=[cell.row for cell in cells],
        text=[look.language.number(len(cell.held)) if cell.held else "" for cell in cells],
        # Large and bold: white on these colours is 4:1, enough for large type only.
        textfont={"color": "#ffffff", "size": 19, "weight": 700},
        marker={
            "size": [_diameter(len(cell.held), most) for cell in cells],
            "color": [colour if cell.held else NOTHING for cell in cells],
            "line": {"color": colour, "width": 1.5},
            "opacity": 1,
        },
        hovertext=[cell.hover(look) for cell in cells],
        hovertemplate="%{hovertext}<extra></extra>",
        cliponaxis=False,
    )


def _diameter(count: int, most: int) -> float:
    """The area grows with the count; an empty ring is smaller than any disc."""
    return _SMALLEST + (_LARGEST - _SMALLEST) * (count / most) ** 0.5 if count else _RING


def _axes(fig: go.Figure, look: Look, numbers: list[int]) -> None:
    fig.update_xaxes(
        visible=True,
        side="top",
        showline=False,
        tickvals=numbers,
        range=[min(numbers, default=1) - 0.5, max(numbers, default=1) + 0.5],
        tickfont={"color": look.ink, "size": 14},
        showgrid=False,
    )
    fig.update_layout(
        showlegend=True,
        legend={
            "y": -0.02,
            "yanchor": "top",
            "itemsizing": "constant",
            "itemclick": False,
            "maxheight": 1,
        },
    )


def _name_sides(fig: go.Figure, look: Look, cells: list[_Cell]) -> None:
    """The sides stand over their columns, so that colour does not have to tell them apart."""
    for key, (words, _) in SIDES.items():
        columns = {cell.column for cell in cells if cell.side == key}
        if columns:
            fig.add_annotation(
                x=(min(columns) + max(columns)) / 2,
                y=1,
                yref="paper",
                yanchor="bottom",
                yshift=26,
                showarrow=False,
                text=f"<b>{wrapped(look.language.t(words), 17)}</b>",
                font={"color": look.ink, "size": 13.5},
            )
