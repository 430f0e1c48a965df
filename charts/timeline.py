"""A time line: lanes with bars for periods and diamonds for single days, and each lane's dates in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go

from charts.look import FICTIONAL_PATTERN, Look, escaped, hovered
from charts.rows import Line, accents, rows_figure

_DAY_IN_MS: Final = 24 * 60 * 60 * 1000
_MANY_MONTHS: Final = 30
_MOST_YEARS, _MOST_YEARS_AFAR = 5, 9
_LEGEND, _AXIS = 30, 26
_GAP: Final = 16
"""Between lanes: a lane's dates stand under what is drawn in it."""
_BAR: Final = 14
_UNDER: Final = 9
_SMALL: Final = 13


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

    A row with both dates is a bar, with one date a diamond on that day. Under what is drawn stands from
    when to when the lane goes, and what of it has no date. ``state`` holds keys of ``marks``; each state
    that occurs is named above the lanes.
    """
    names = list(dict.fromkeys(frame[item].astype(str)))
    told = {str(name) for name, accent in zip(frame[item], accents(frame), strict=True) if accent}
    lines = [Line(name, bold=name in told, gap=_GAP) for name in names]
    fig, middles = rows_figure(look, lines, top=_LEGEND, bottom=_AXIS)
    lanes = dict(zip(names, middles, strict=True))
    rows = [_Row(row, lanes, item, start, end, state) for row in frame.to_dict("records")]
    for key, mark in marks.items():
        mine = [row for row in rows if row.state == key]
        _bars(fig, look, mark, [row for row in mine if row.lasts])
        _days(fig, look, mark, [row for row in mine if row.day and not row.lasts])
    _axes(fig, look, rows, marks)
    for name, middle in lanes.items():
        _dates_of_lane(fig, look, middle, [row for row in rows if row.name == name], rows, marks)
    return fig


class _Row:
    """One row of the frame as it is drawn."""

    def __init__(
        self,
        row: Mapping[Any, Any],
        lanes: Mapping[str, float],
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
        return f"{hovered(self.name)}<br><b>{escaped(mark.words)}</b><br>{escaped(words)}"


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
        width=_BAR,
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


def _days(fig: go.Figure, look: Look, mark: Mark, rows: list[_Row]) -> None:
    if not rows:
        return
    fig.add_scatter(
        name=mark.words,
        mode="markers",
        x=[row.day.isoformat() for row in rows if row.day],
        y=[row.lane for row in rows],
        cliponaxis=False,
        marker={
            "symbol": "diamond",
            "size": 13,
            "color": look.ground if mark.hollow else mark.colour,
            "line": {
                "width": 2,
                "color": mark.colour if mark.hollow else look.ground,
            },
        },
        hovertext=[row.hover(look, mark) for row in rows],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _dates_of_lane(
    fig: go.Figure,
    look: Look,
    middle: float,
    mine: Sequence[_Row],
    rows: Sequence[_Row],
    marks: Mapping[str, Mark],
) -> None:
    """One line of words under a lane, where it has room: nothing else stands at that height."""
    days, words = _days_of(mine), _told(mine, marks, look)
    place: dict[str, Any] = {"x": 0, "xref": "paper", "xanchor": "left", "yanchor": "middle"}
    if days:
        first, last = min(_days_of(rows)), max(_days_of(rows))
        third = (last - first) / 3
        at, side = days[0] + (days[-1] - days[0]) / 2, "center"
        if at - first < third:
            at, side = days[0], "left"
        elif last - at < third:
            at, side = days[-1], "right"
        place = {"x": at.isoformat(), "xanchor": side, "yanchor": "top"}
    fig.add_annotation(
        **place,
        y=middle + (_UNDER if days else 0),
        yref="y",
        showarrow=False,
        text=words,
        font={"color": look.quiet, "size": _SMALL},
    )


def _told(mine: Sequence[_Row], marks: Mapping[str, Mark], look: Look) -> str:
    """From when to when, and what has no date."""
    t, days = look.language.t, _days_of(mine)
    undated = [marks[row.state].words for row in mine if not row.day and row.state in marks]
    missing = [t("{name}: datum niet bekend", name=name) for name in dict.fromkeys(undated)]
    if not days:
        return f"<i>{escaped(t('datum niet bekend'))}</i>"
    return escaped(" · ".join([_span(days[0], days[-1], look), *missing]))


def _span(first: dt.date, last: dt.date, look: Look) -> str:
    """ "10/2022 tot 9/2023", or the day when it is one."""
    if first == last:
        return look.language.date(first)
    months = [f"{day.month}/{day.year}" for day in (first, last)]
    return look.language.t("{first} tot {last}", first=months[0], last=months[1])


def _days_of(rows: Sequence[_Row]) -> list[dt.date]:
    return sorted(day for row in rows for day in (row.starts, row.ends) if day)


def _axes(fig: go.Figure, look: Look, rows: Sequence[_Row], marks: Mapping[str, Mark]) -> None:
    fig.update_layout(
        barmode="overlay",
        title={
            "text": _named(marks, rows),
            "xref": "container",
            "x": 0,
            "xanchor": "left",
            "yref": "container",
            "y": 1,
            "yanchor": "top",
            "pad": {"t": 8, "l": 8},
            "font": {"size": _SMALL, "color": look.ink, "weight": "normal"},
        },
    )
    days = _days_of(rows)
    if not days:
        return
    first, last = days[0], days[-1]
    span = (last.year - first.year) * 12 + last.month - first.month + 1
    ticks = _ticks(first, last, span)
    room = dt.timedelta(days=max(10, round((last - first).days * 0.04)))
    fig.update_xaxes(
        visible=True,
        type="date",
        range=[(first - room).isoformat(), (last + room).isoformat()],
        tickvals=[day.isoformat() for day in ticks],
        ticktext=_years(ticks, _MOST_YEARS_AFAR if look.afar else _MOST_YEARS)
        if span > _MANY_MONTHS
        else [f"{day.month}/{day.year}" for day in ticks],
        tickfont={"size": _SMALL, "color": look.quiet},
        tickangle=0,
        showgrid=True,
        showline=False,
    )


def _named(marks: Mapping[str, Mark], rows: Sequence[_Row]) -> str:
    """The legend in one line of text: plotly's own takes a line per state on a phone."""
    words = []
    for key, mark in marks.items():
        mine = [row for row in rows if row.state == key and row.day]
        if mine:
            signs = ("□", "■") if any(row.lasts for row in mine) else ("◇", "◆")
            sign = f'<span style="color:{mark.colour}">{signs[not mark.hollow]}</span>'
            words.append(f"{sign} {escaped(mark.words)}")
    return "   ".join(words)


def _years(days: list[dt.date], most: int) -> list[str]:
    """The year at each line, or at every second or third: all of them would not fit a phone."""
    step = -(-len(days) // most)
    return [str(day.year) if place % step == 0 else "" for place, day in enumerate(days)]


def _ticks(first: dt.date, last: dt.date, span: int) -> list[dt.date]:
    """The first of January of each year, or of every so many months when the line is short."""
    if span > _MANY_MONTHS:
        begin = first.year + (first > dt.date(first.year, 1, 1))
        return [dt.date(year, 1, 1) for year in range(begin, last.year + 1)]
    step = max(1, -(-span // 4))
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month, step)
    return [dt.date(month // 12, month % 12 + 1, 1) for month in months]
