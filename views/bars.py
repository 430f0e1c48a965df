"""Bars as a View declares them: which measure, and what names a row; drawn by pages and pictures alike."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

import pandas as pd
import plotly.graph_objects as go

from charts.bars import count_bars, euro_bars, percent_bars
from charts.look import Look
from charts.paired_bars import Measure, Role, paired_bars
from charts.panels import say_rest
from charts.stages import submitted_to_awarded
from language import Language
from views.words import cell

if TYPE_CHECKING:
    from views.declaration import Column, View

MOST_DRAWN: Final = 60
"""Rows of a figure: those of the highest value, in their order. A table reads more easily from there on."""
_ROOM: Final = 28
"""Pixels below the bars for the words that these are not all."""


@dataclass(frozen=True, eq=False)
class RankedBars:
    """A bar per row for the column ``measure``, the highest first; ``in_order`` keeps the order of the rows.

    ``named_by`` are the keys of the columns that name a row, the View's item when none are given. A View
    binds its bars to its own columns (``of``); only then they can be drawn.
    """

    measure: str
    named_by: tuple[str, ...] = ()
    in_order: bool = False
    view: View | None = None

    def of(self, view: View) -> RankedBars:
        """The same bars, of this View."""
        return replace(self, view=view)

    def names(self, view: View, frame: pd.DataFrame) -> list[Column]:
        """The columns that name a row of these: the first, and those in which they differ."""
        first, *others = self.named_by or (view.item,)
        differing = [key for key in others if frame[key].nunique(dropna=False) > 1]
        return [view.column(key) for key in (first, *differing)]

    def __call__(self, frame: pd.DataFrame, look: Look) -> go.Figure:
        """As a plotly figure, for slides and pictures; LookupError before a View bound them."""
        if self.view is None:
            raise LookupError("these bars are of no View")
        column, names = self.view.column(self.measure), self.names(self.view, frame)
        shown = _highest(frame, column.key)
        rows = [row for _, row in shown.iterrows()]
        named = shown.assign(
            named=_texts([row_name(row, names, look.language) for row in rows], shown)
        )
        if column.kind == "euro":
            drawn = euro_bars(named, look, item="named", amount=column.key)
        elif column.kind == "percent":
            drawn = percent_bars(named, look, item="named", share=column.key)
        else:
            drawn = count_bars(named, look, item="named", count=column.key)
        return _told(drawn, shown, frame, look)


@dataclass(frozen=True, eq=False)
class StageBars:
    """How much of a whole came through: ``part`` within ``whole`` (both counts), in the order of the rows.

    ``about`` is the column that says how precise the whole is ("exact", or about). With ``complete`` the
    whole is only known of rows where that column says "complete": four awards known are not four of four.
    """

    part: str
    whole: str
    about: str = ""
    complete: str = ""
    view: View | None = None

    def of(self, view: View) -> StageBars:
        """The same bars, of this View."""
        return replace(self, view=view)

    def whole_of(self, row: pd.Series[Any]) -> int | None:
        """The whole of a row; None where it is not known."""
        hidden = self.complete and row[self.complete] != "complete"
        return None if hidden or pd.isna(row[self.whole]) else int(row[self.whole])

    def is_about(self, row: pd.Series[Any]) -> bool:
        """Whether the whole of a row is no exact number."""
        return bool(self.about) and row[self.about] != "exact"

    def __call__(self, frame: pd.DataFrame, look: Look) -> go.Figure:
        """As a plotly figure, for slides and pictures; LookupError before a View bound them."""
        if self.view is None:
            raise LookupError("these bars are of no View")
        item = self.view.column(self.view.item)
        shown = _highest(frame, self.whole)
        rows = [row for _, row in shown.iterrows()]
        named = shown.assign(
            named=_texts([row_name(row, [item], look.language) for row in rows], shown),
            submitted=pd.array([self.whole_of(row) for row in rows], dtype="Int64"),
        )
        drawn = submitted_to_awarded(
            named,
            look,
            item="named",
            submitted="submitted",
            awarded=self.part,
            about=self.about or None,
        )
        return _told(drawn, shown, frame, look)


@dataclass(frozen=True, eq=False)
class GroupedBars:
    """Amounts of one row side by side: a bar per column of ``measures``, of which the role is given.

    The order of the rows stays.
    """

    measures: tuple[tuple[str, Role], ...]
    view: View | None = None

    def of(self, view: View) -> GroupedBars:
        """The same bars, of this View."""
        return replace(self, view=view)

    def __call__(self, frame: pd.DataFrame, look: Look) -> go.Figure:
        """As a plotly figure, for slides and pictures; LookupError before a View bound them."""
        if self.view is None:
            raise LookupError("these bars are of no View")
        item, language = self.view.column(self.view.item), look.language
        shown = _highest(frame, self.measures[0][0])
        rows = [row for _, row in shown.iterrows()]
        named = shown.assign(named=_texts([row_name(row, [item], language) for row in rows], shown))
        measures = [
            Measure(key, language.t(self.view.column(key).title), role)
            for key, role in self.measures
        ]
        drawn = paired_bars(named, look, item="named", measures=measures)
        return _told(drawn, shown, frame, look)


def _highest(frame: pd.DataFrame, column: str) -> pd.DataFrame:
    """The rows that are drawn."""
    if len(frame) <= MOST_DRAWN:
        return frame
    ordered = frame[column].sort_values(ascending=False, na_position="last", kind="stable")
    return frame[frame.index.isin(ordered.index[:MOST_DRAWN])]


def _told(drawn: go.Figure, shown: pd.DataFrame, every: pd.DataFrame, look: Look) -> go.Figure:
    """The figure, with words on how many there are where it does not show all."""
    if len(shown) < len(every):
        layout = drawn.layout
        below = (layout.margin.b or 0) + _ROOM
        drawn.update_layout(height=layout.height + _ROOM, margin_b=below)
        say_rest(drawn, len(shown), len(every), look)
    return drawn


def _texts(texts: list[str], frame: pd.DataFrame) -> pd.Series[Any]:
    """Texts as a column: as objects, for what people write may hold signs that a column of texts refuses."""
    return pd.Series(texts, index=frame.index, dtype=object)


def row_name(row: pd.Series[Any], names: list[Column], language: Language) -> str:
    """What a row is called; what is not known of its name is said."""
    return " · ".join(cell(row[column.key], column, language) for column in names)
