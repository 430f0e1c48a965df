"""What a slide shows of an answer: words, a number, a chart or a table; and which rows its chart draws."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, Literal

import pandas as pd

from language import Language
from stories.shown_story import Shown
from views import Result, Share, View
from views.headlines import only_counted
from views.headlines.named import named_rows
from views.headlines.ranking import may_lack_rows

Kind = Literal["words", "number", "chart", "table"]

MOST_BARS: Final = 10
"""More bars than this are not read from afar."""

_ORDERED: Final = frozenset({"code", "date", "month", "year"})
"""Rows that these name have an order of their own."""


def kind_of(shown: Shown) -> Kind:
    """What there is to show.

    Words where nothing matches, and where nothing is known of what would be drawn: an empty chart says less.
    A number where one value is known, as a chart of one value compares it with nothing.
    """
    result, view = shown.result, shown.result.view
    draw = shown.face.chart if shown.face else view.chart
    if result.empty or (draw and nothing_known(result, shown.measure)):
        return "words"
    if the_one_row(shown) is not None:
        return "number"
    return "chart" if draw else "table"


def nothing_known(result: Result, measure: str | None) -> bool:
    """Whether no row has a value in the measure of its chart."""
    return measure is not None and bool(result.frame[measure].isna().all())


def the_one_row(shown: Shown) -> Result | None:
    """The answer with the only row that has a value, when it has numbers to tell; None else.

    On a map one value has a place, and a chart that shows no numbers is no comparison of them.
    """
    result, view, measure = shown.result, shown.result.view, shown.measure
    if view.on_map or (view.chart is not None and measure is None):
        return None
    if measure is not None and not view.column(measure).numeric:
        return None
    frame = result.frame if measure is None else result.frame.dropna(subset=[measure])
    numbers = [
        c.key for c in view.columns
        if c.numeric and not c.minor and not isinstance(c.derive, Share)
    ]  # fmt: skip
    if len(frame) != 1 or bool(frame[numbers].isna().all(axis=None)):
        return None
    return replace(result, frame=frame.reset_index(drop=True))


def drawn_rows(shown: Shown, language: Language, most: int | None = None) -> pd.DataFrame:
    """The rows of its chart, at most ``most``: what the title names, and the highest; the highest first.

    Rows of time and with an order of their own keep it; a map keeps all. The column ``accent`` says which
    ones the title names.
    """
    result, measure = shown.result, shown.measure
    frame = result.frame.assign(accent=named_rows(shown.title, result, language))
    if result.view.on_map or result.view.all_rows:
        return frame
    if measure is None or not result.view.column(measure).numeric:
        return frame if most is None else frame.head(most)
    frame = frame.reset_index(drop=True)
    by_value = ["accent", measure]
    chosen = frame.sort_values(by_value, ascending=False, na_position="last", kind="stable").head(
        MOST_BARS if most is None else min(most, MOST_BARS)
    )
    if has_own_order(result.view):
        return chosen.sort_index().reset_index(drop=True)
    ordered = chosen.sort_index().sort_values(
        measure, ascending=False, na_position="last", kind="stable"
    )
    return ordered.reset_index(drop=True)


def holds_highest(shown: Shown, drawn: pd.DataFrame) -> bool:
    """Whether the rows that are drawn are the highest of all: words on those left out need a whole list."""
    measure = shown.measure
    if measure is None or has_own_order(shown.result.view) or may_lack_rows(shown.result):
        return False
    every = shown.result.frame[measure].dropna().sort_values(ascending=False)
    known = drawn[measure].dropna()
    return len(known) == len(drawn) and known.sum() == every.head(len(known)).sum()


def has_own_order(view: View) -> bool:
    """Whether its rows stand in an order that says something: time, stages, schemes."""
    ordered = view.column(view.item).kind in _ORDERED or view.on_slide.in_order
    return ordered or view.headline.series is not None or any(c.within for c in view.columns)


def counts_rows(shown: Shown, language: Language) -> bool:
    """Whether its title was proposed and counts its rows: a slide that does not show them all has another."""
    if shown.slide.title.strip() or shown.result.empty:
        return False
    return shown.measure is None or only_counted(shown.result, language)
