"""Lines over time and small charts as a composition declares them, drawn by pages and pictures alike."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pandas as pd
import plotly.graph_objects as go

from charts.bar_panels import Bar, bar_panels
from charts.look import Look
from charts.over_time import INDEX, Line, line_panels, time_lines
from views.bars import RankedBars, row_name
from views.declaration import Index
from views.words import cell

if TYPE_CHECKING:
    from views.declaration import View


@dataclass(frozen=True, eq=False)
class OverTime:
    """A line per series for the column ``measure`` against the column ``time``; with ``panels`` each in a
    small chart of its own.

    ``named_by`` are the columns that name a series; without them there is one. A View binds it to its own
    columns (``of``); only then it can be drawn.
    """

    measure: str
    time: str
    named_by: tuple[str, ...] = ()
    panels: bool = False
    view: View | None = None

    def of(self, view: View) -> OverTime:
        """The same lines, of this View."""
        return replace(self, view=view)

    def __call__(self, frame: pd.DataFrame, look: Look) -> go.Figure:
        """As a plotly figure; LookupError before a View bound it."""
        if self.view is None:
            raise LookupError("these lines are of no View")
        column, time = self.view.column(self.measure), self.view.column(self.time)
        rows = frame[frame[self.time].notna()]
        moments = sorted(rows[self.time].unique())
        lines = [
            Line(name, made_up, *_values(of_line, self.time, column.key, moments))
            for name, made_up, of_line in self._lines(rows, look)
        ]
        if len(moments) == 1 and self.named_by:  # nothing changes within one moment
            bars = RankedBars(self.measure, self.named_by, view=self.view)
            return bars(rows.sort_values(self.measure, ascending=False, kind="stable"), look)
        words = [cell(moment, time, look.language) for moment in moments]
        draw = line_panels if self.panels else time_lines
        told = lambda value: cell(value, column, look.language)  # noqa: E731 - shorter than a function
        return draw(
            lines, words, look, told, INDEX if isinstance(column.derive, Index) else column.kind
        )

    def _lines(self, rows: pd.DataFrame, look: Look) -> list[tuple[str, bool, pd.DataFrame]]:
        """Per series its name, whether it is made up, and its rows."""
        view = self.view
        if view is None:
            return []
        names = [view.column(key) for key in self.named_by]
        groups = rows.groupby([*self.named_by, "fictional"], dropna=False, sort=False)
        return [
            (row_name(part.iloc[0], names, look.language), bool(part["fictional"].iloc[0]), part)
            for _, part in groups
        ]


@dataclass(frozen=True, eq=False)
class BarPanels:
    """Small charts of bars for the column ``measure``: one per value of ``panel``, a bar per ``item``."""

    measure: str
    item: str
    panel: str
    view: View | None = None

    def of(self, view: View) -> BarPanels:
        """The same bars, of this View."""
        return replace(self, view=view)

    def __call__(self, frame: pd.DataFrame, look: Look) -> go.Figure:
        """As a plotly figure; LookupError before a View bound them."""
        if self.view is None:
            raise LookupError("these bars are of no View")
        column, item = self.view.column(self.measure), self.view.column(self.item)
        panel, language = self.view.column(self.panel), look.language
        charts: dict[str, list[Bar]] = {}
        for _, row in frame.iterrows():
            value = row[column.key]
            bar = Bar(
                row_name(row, [item], language),
                None if pd.isna(value) else float(value),
                cell(value, column, language),
                bool(row["fictional"]),
            )
            charts.setdefault(row_name(row, [panel], language), []).append(bar)
        return bar_panels(list(charts.items()), look)


def _values(
    rows: pd.DataFrame, time: str, measure: str, moments: list[Any]
) -> tuple[tuple[Any, ...]]:
    """The value of a series at each moment, None where it is not known."""
    at = dict(zip(rows[time], rows[measure], strict=True))
    return (tuple(None if pd.isna(value := at.get(one)) else value for one in moments),)
