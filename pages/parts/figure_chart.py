"""The chart of a figure: drawn once for the same rows, and what a click on one of its marks does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import pandas as pd
import streamlit as st

from charts.look import Look
from pages._streamlit import chart as chart_of
from pages.parts.figure_table import link_to_table
from pages.parts.kept_parts import drawn_once, kept, legend, of_result
from pages.parts.map_box import as_spec, map_box
from pages.parts.session import Holder, Slot
from pages.parts.state import Now, Shared
from views import Face, Result
from views.declaration import Chart
from views.place_words import focus
from views.ranking import place_column
from views.words import alternative

MOST_LANES: Final = 9
"""Lanes of a time line on a page: the last ones, which are the newest."""


class Charts(Holder):
    """The charts of all pages, by their View and face."""

    prefix = "chart"

    clicked = Slot[Any](None)
    """The value of the mark that was clicked last."""

    @classmethod
    def of(cls, result: Result, face: Face | None) -> Slot[Any]:
        """The chart of a figure; its value is what Streamlit tells of a click."""
        key = result.view.key
        return cls.named(f"{key}_{face.key}" if face else key, None)


@dataclass(frozen=True)
class Clicks:
    """What a click on a mark does: filter (by what the View says) and then ``after``."""

    filtering: bool = True
    after: Callable[[], None] | None = None


def draw_chart(result: Result, draw: Chart, now: Now, face: Face | None, clicks: Clicks) -> None:
    """Draw the chart of a figure, with what a click on a mark does."""
    view, language = result.view, now.language
    slot = Charts.of(result, face)
    config = {
        "displayModeBar": False,
        "locale": language.code,
        "locales": {language.code: language.plotly_locale},
        "topojsonURL": "/assets/topojson/",
        "scrollZoom": False,
    }
    take_click = _click_of(result, slot, now, clicks)
    look: Look = replace(now.look, focus=focus(result.filters))
    shown = face or next(iter(view.faces), None)
    name = of_result(result, face)
    alt = kept(
        f"alt {name}", now, lambda: alternative(result, language, face.measure if face else None)
    )
    key = kept(f"legend {name}", now, lambda: legend(result, shown, look))
    if key is not None:
        look = replace(look, bare=True)
        map_box(
            kept(
                f"box {name}",
                now,
                lambda: drawn_once(result, face, look, lambda: as_spec(draw(result.frame, look))),
            ),
            key,
            look,
            name=slot.key,
            level="municipalities" if place_column(result) == "nis" else "provinces",
            alt=alt,
            take_click=take_click,
        )
        return
    drawn = kept(
        f"chart {name}",
        now,
        lambda: drawn_once(result, face, look, lambda: _drawn(draw(_window(result), look))),
    )
    # Maps and charts side by side keep their width on a phone, where they are moved sideways.
    with st.container(key=f"{'side_by_side' if drawn.wide else 'drawn'}_{slot.key}"):
        chart_of(
            drawn.spec,
            key=slot.key,
            settings=config,
            alt=alt,
            height=drawn.height,  # its place is kept while it is loaded
            take_click=take_click,
        )
    if view.lanes and (count := result.frame[view.item].nunique()) > MOST_LANES:
        st.html(link_to_table(view.key, count, now))


def _window(result: Result) -> pd.DataFrame:
    """The rows that a chart is drawn from: of a time line those of the last lanes."""
    frame, item = result.frame, result.view.item
    if not result.view.lanes:
        return frame
    last = list(dict.fromkeys(frame[item]))[-MOST_LANES:]
    return frame[frame[item].isin(last)]


@dataclass(frozen=True)
class _Drawn:
    """A chart as JSON, its height, and whether it is of maps or small charts side by side."""

    spec: str
    height: int
    wide: bool


def _drawn(figure: Any) -> _Drawn:
    return _Drawn(
        figure.to_json(validate=False),
        int(figure.layout.height),
        "geo2" in figure.layout or "xaxis2" in figure.layout,
    )


def _click_of(
    result: Result, slot: Slot[Any], now: Now, clicks: Clicks
) -> Callable[[], None] | None:
    """What a click on a mark does; None where it does nothing."""
    if not (result.view.select and clicks.filtering):
        return None
    column, field = result.view.select
    offered = now.options.values[field]
    return lambda: _take_click(result, slot, column, field, offered, clicks.after)


def _take_click(
    result: Result,
    slot: Slot[Any],
    column: str,
    field: str,
    offered: Mapping[Any, str],
    after_click: Callable[[], None] | None,
) -> None:
    """A click on a mark filters by its row; a click on the only chosen one lifts the filter.

    Marks that stand for no value of the filter ("place not known") do nothing.
    """
    points, clicked = slot.value.selection.points, Charts.clicked[slot.key]
    if points:
        point = points[0]
        # Areas of a map carry the value itself; also those that no row stands for can be chosen.
        value = point.get("location") or result.frame[column].iloc[point["point_index"]]
    else:
        # A figure that the filter left as it was still holds its mark: the click let go of it.
        value = clicked.value
    if value not in offered:
        return
    clicked.value, filters = value, Shared.filters.value
    chosen = () if getattr(filters, field) == (value,) else (value,)
    Shared.filters.value = filters.with_only(field, *chosen)
    if chosen and after_click:
        after_click()
