"""A time line: lanes with bars for periods and diamonds for single days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go

from charts.look import FICTIONAL_PATTERN, Look, escaped, figure, wrapped

LANE_HEIGHT: Final = 46
_DAY_IN_MS: Final = 24 * 60 * 60 * 1000
_MANY_MONTHS: Final = 30
_MOST_YEARS: Final = 5


@dataclass(frozen=True)
class Mark:
    """How a state is drawn: its words (translated), its colour, and hollow or filled.

    Hollow against filled tells two states apart without colour (planned against held).
    """

    words: str
    colour: str
    hollow: bool = False


def timeline(
    frame: pd.DataFrame,
    look: Look,
    *,
    item: str,
    start: str,
    end: str,
    state: str,
    marks: Mapping[str, Mark],
) -> go.Figure:
    """A lane per ``item`` (text), in the order of the frame; rows of one item share its lane.

    A row with both dates is a bar, with one date a diamond on that day, without dates words that
    say so. ``state`` holds keys of ``marks``; each state that occurs is named above the lanes.
    """
    lanes = {name: position for position, name in enumerate(dict.fromkeys(frame[item].astype(str)))}
    rows = [_Row(row, lanes, item, start, end, state) for row in frame.to_dict("records")]
    fig = figure(look, height=78 + LANE_HEIGHT * max(len(lanes), 1))
    for key, mark in marks.items():
        mine = [row for row in rows if row.state == key]
        _bars(fig, look, mark, [row for row in mine if row.lasts])
        _days(fig, look, mark, [row for row in mine if row.day and not row.lasts], rows)
    _undated(fig, look, [row for row in rows if not row.day])
    _axes(fig, look, lanes, rows, marks)
    return fig


class _Row:
    """One row of the frame as it is drawn."""

    def __init__(
        self,
        row: Mapping[Any, Any],
        lanes: Mapping[str, int],
        item: str,
        start: str,
        end: str,
        state: str,
    ) -> None:
        self.name = str(row[item])
        self.lane = lanes[self.name]
        self.starts, self.ends = _date(row[start]), _date(row[end])
        self.state = row[state]
        self.fictional = bool(row.get("fictional", False))

    @property
    def day(self) -> dt.date | None:
        """The day it stands on, or begins."""
        return self.starts or self.ends

    @property
    def lasts(self) -> bool:
        """Whether it is a period."""
        return bool(self.starts and self.ends and self.starts < self.ends)

    def hover(self, look: Look, mark: Mark) -> str:
        """Name, state and dates, for who points at it."""
        days = [look.language.long_date(day) for day in (self.starts, self.ends) if day]
        words = " – ".join(dict.fromkeys(days))
        return f"{wrapped(self.name, 60)}<br><b>{escaped(mark.words)}</b><br>{escaped(words)}"


def _date(value: Any) -> dt.date | None:
    return None if value is None or pd.isna(value) else value


def _bars(fig: go.Figure, look: Look, mark: Mark, rows: list[_Row]) -> None:
    if not rows:
        return
    dated = [(row, row.starts, row.ends) for row in rows if row.starts and row.ends]
    fig.add_bar(
        name=mark.words,
        orientation="h",
        y=[row.lane for row in rows],
        base=[starts.isoformat() for _, starts, _ in dated],
        x=[(ends - starts).days * _DAY_IN_MS for _, starts, ends in dated],
        width=0.42,
        marker={
            "color": "rgba(0,0,0,0)" if mark.hollow else mark.colour,
            "line": {"color": mark.colour, "width": 2},
            "pattern": {
                "shape": [FICTIONAL_PATTERN if row.fictional else "" for row in rows],
                "fgcolor": mark.colour,
                "fillmode": "overlay" if mark.hollow else "replace",
                "size": 6,
            },
        },
        hovertext=[row.hover(look, mark) for row in rows],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _days(fig: go.Figure, look: Look, mark: Mark, rows: list[_Row], all_rows: list[_Row]) -> None:
    if not rows:
        return
    sides = [_side(row, all_rows) for row in rows]
    fig.add_scatter(
        name=mark.words,
        mode="markers+text",
        x=[row.day.isoformat() for row in rows if row.day],
        y=[row.lane for row in rows],
        text=[f"  {look.language.date(row.day)}  " for row in rows if row.day],
        textposition=sides,
        textfont={"color": look.ink, "size": 13},
        cliponaxis=False,
        marker={
            "symbol": "diamond-open" if mark.hollow else "diamond",
            "size": 14,
            "color": mark.colour,
            "line": {"width": 2.5 if mark.hollow else 0},
        },
        hovertext=[row.hover(look, mark) for row in rows],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _side(row: _Row, rows: list[_Row]) -> str:
    """Where the date of a diamond stands: above it where the lane holds more, else where there is room."""
    if sum(other.lane == row.lane for other in rows) > 1:
        return "top center"
    days = [day for other in rows for day in (other.starts, other.ends) if day]
    late = row.day and (row.day - min(days)) > (max(days) - min(days)) / 2
    return "middle left" if late else "middle right"


def _undated(fig: go.Figure, look: Look, rows: list[_Row]) -> None:
    for row in rows:
        fig.add_annotation(
            x=0,
            xref="paper",
            xanchor="left",
            y=row.lane,
            yref="y",
            showarrow=False,
            text=look.language.t("datum niet bekend"),
            font={"color": look.quiet, "size": 13},
        )


def _axes(
    fig: go.Figure,
    look: Look,
    lanes: Mapping[str, int],
    rows: list[_Row],
    marks: Mapping[str, Mark],
) -> None:
    fig.update_layout(
        barmode="overlay",
        margin={"t": 40},
        title={
            "text": _named(marks, rows),
            "xref": "container",
            "x": 0.01,
            "yref": "container",
            "y": 1,
            "yanchor": "top",
            "pad": {"t": 6},
            "font": {"size": 12.5, "color": look.ink, "weight": "normal"},
        },
    )
    fig.update_yaxes(
        tickvals=list(lanes.values()),
        ticktext=[wrapped(name) for name in lanes],
        range=[len(lanes) - 0.5, -0.5],
        tickfont={"color": look.ink, "size": 13.5},
        showgrid=False,
    )
    days = [day for row in rows for day in (row.starts, row.ends) if day]
    if not days:
        fig.update_xaxes(visible=False)
        return
    first, last = min(days), max(days)
    span = (last.year - first.year) * 12 + last.month - first.month + 1
    # Room at the right for the date beside a diamond on the last day.
    room = dt.timedelta(days=max(10, round((last - first).days * 0.14)))
    fig.update_xaxes(
        type="date",
        range=[(first - room / 4).isoformat(), (last + room).isoformat()],
        tickvals=[day.isoformat() for day in _ticks(first, last, span)],
        ticktext=_years(_ticks(first, last, span))
        if span > _MANY_MONTHS
        else [look.language.month_year(day) for day in _ticks(first, last, span)],
        tickangle=0,
        showgrid=True,
    )


def _named(marks: Mapping[str, Mark], rows: list[_Row]) -> str:
    """The legend in one line of text: plotly's own takes a line per state on a phone."""
    words = []
    for key, mark in marks.items():
        mine = [row for row in rows if row.state == key and row.day]
        if mine:
            signs = ("□", "■") if any(row.lasts for row in mine) else ("◇", "◆")
            sign = f'<span style="color:{mark.colour}">{signs[not mark.hollow]}</span>'
            words.append(f"{sign} {escaped(mark.words)}")
    return "   ".join(words)


def _years(days: list[dt.date]) -> list[str]:
    """The year at each line, or at every second or third: all of them would not fit a phone."""
    step = -(-len(days) // _MOST_YEARS)
    return [str(day.year) if place % step == 0 else "" for place, day in enumerate(days)]


def _ticks(first: dt.date, last: dt.date, span: int) -> list[dt.date]:
    """The first of January of each year, or of every so many months when the line is short."""
    if span > _MANY_MONTHS:
        begin = first.year + (first > dt.date(first.year, 1, 1))
        return [dt.date(year, 1, 1) for year in range(begin, last.year + 2)]
    step = max(1, -(-span // 4))
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month, step)
    return [dt.date(month // 12, month % 12 + 1, 1) for month in months]
