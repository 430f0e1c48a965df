"""A time line: lanes with bars for periods and diamonds for single days, and each lane's dates in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go

from charts.look import FICTIONAL_PATTERN, NOTHING, Look, escaped, hovered
from charts.rows import Line, accents, rows_figure, text_width

_DAY_IN_MS: Final = 24 * 60 * 60 * 1000
_MANY_MONTHS: Final = 30
_MOST_YEARS, _MOST_YEARS_AFAR = 4, 9
_LEGEND, _AXIS = 30, 26
_CLOSE, _APART = 4, 16
"""Between lanes whose dates stand beside what is drawn in them, and under it."""
_PLOT_AFAR, _PLOT = 420, 190
"""How wide the lines are at least, on a slide and on a phone, in pixels."""
_ROOM: Final = 0.04
"""What stays free before the first and after the last day, as a part of the time between them."""
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
    rows = [_Row(row, item, start, end, state) for row in frame.to_dict("records")]
    words = {name: _told([r for r in rows if r.name == name], marks, look) for name in names}
    sides = _sides(rows, words, look)
    under = "under" in sides.values()
    lines = [Line(n, bold=n in told, gap=_APART if under else _CLOSE) for n in names]
    fig, middles = rows_figure(
        look, lines, top=_LEGEND, bottom=_AXIS, tail=_APART if under else _CLOSE
    )
    lanes = dict(zip(names, middles, strict=True))
    for row in rows:
        row.lane = lanes[row.name]
    for key, mark in marks.items():
        mine = [row for row in rows if row.state == key]
        _bars(fig, look, mark, [row for row in mine if row.lasts])
        _days(fig, look, mark, [row for row in mine if row.day and not row.lasts])
    _axes(fig, look, rows, marks)
    for name, middle in lanes.items():
        days = _days_of([row for row in rows if row.name == name])
        fig.add_annotation(
            **_place(days, sides[name], middle, _days_of(rows)),
            yref="y",
            showarrow=False,
            text=words[name],
            font={"color": look.quiet, "size": _SMALL},
        )
    return fig


class _Row:
    """One row of the frame as it is drawn."""

    def __init__(
        self,
        row: Mapping[Any, Any],
        item: str,
        start: str,
        end: str,
        state: str,
    ) -> None:
        self.name = str(row[item])
        self.lane = 0.0
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
            "color": NOTHING if mark.hollow else mark.colour,
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


def _sides(rows: Sequence[_Row], words: Mapping[str, str], look: Look) -> dict[str, str]:
    """Where each lane's dates have room: to the right or the left of what is drawn in it, or under it."""
    everything = _days_of(rows)
    sides = {}
    for name, text in words.items():
        days = _days_of([row for row in rows if row.name == name])
        if not days:
            sides[name] = "none"
            continue
        whole = max((everything[-1] - everything[0]).days, 1) * (1 + 2 * _ROOM)
        needed = (text_width(text, size=_SMALL) + 24) / (_PLOT_AFAR if look.afar else _PLOT)
        after = (everything[-1] - days[-1]).days / whole + _ROOM / 2
        before = (days[0] - everything[0]).days / whole + _ROOM / 2
        sides[name] = "right" if after > needed else "left" if before > needed else "under"
    return sides


def _place(
    days: Sequence[dt.date], side: str, middle: float, everything: Sequence[dt.date]
) -> dict[str, Any]:
    """Where the dates of a lane stand: nothing else is drawn there."""
    if side == "none":
        return {"x": 0, "xref": "paper", "xanchor": "left", "y": middle, "yanchor": "middle"}
    if side == "under":
        third, half = (everything[-1] - everything[0]) / 3, days[0] + (days[-1] - days[0]) / 2
        at, anchor = half, "center"
        if half - everything[0] < third:
            at, anchor = days[0], "left"
        elif everything[-1] - half < third:
            at, anchor = days[-1], "right"
        return {"x": at.isoformat(), "y": middle + _UNDER, "yanchor": "top", "xanchor": anchor}
    day, shift, anchor = (days[-1], 9, "left") if side == "right" else (days[0], -9, "right")
    return {
        "x": day.isoformat(), "xanchor": anchor, "xshift": shift, "y": middle, "yanchor": "middle",
    }  # fmt: skip


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
    room = dt.timedelta(days=max(10, round((last - first).days * _ROOM)))
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
    step = max(1, -(-span // 3))
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month, step)
    return [dt.date(month // 12, month % 12 + 1, 1) for month in months]
