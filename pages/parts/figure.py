"""A figure with everything that belongs to it: title, filters in words, chart, table, source, files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from language import Language
from pages.parts.escape import for_html
from pages.parts.figure_files import figure_files
from pages.parts.figure_notes import empty_words, foot, gaps
from pages.parts.markup import badge, note
from pages.parts.presenting import drawn as drawn_here
from pages.parts.session import Holder, Slot
from pages.parts.state import Now, Shared
from pages.parts.table import table
from views import Face, Result
from views.place_words import focus
from views.words import alternative


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


def figure(
    result: Result,
    now: Now,
    *,
    open_table: bool = False,
    folded: bool = False,
    chart: bool = True,
    texts: Callable[[Result, Language], str] | None = None,
    face: Face | None = None,
    under: Sequence[str] = (),
    after_click: Callable[[], None] | None = None,
    filtering: bool = True,
    link: str | None = None,
) -> None:
    """Draw one result as a block of the page.

    ``open_table`` shows the table at once (where it is the answer), ``folded`` never (where the page
    shows the rows in another way), ``chart=False`` leaves the chart
    out, ``texts`` (see text_list) sets the rows as text. ``face`` is the one of the View's faces to
    draw, ``under`` are sentences for below the chart (empty ones are left out). A click on a mark
    filters the page when the View says by what; ``after_click`` then runs when a value was chosen;
    without ``filtering`` marks only show. ``link`` restores the figure, this page when not given.
    """
    language = now.language
    drawn_here(result, face)
    with st.container(border=True, key=f"figure_{result.view.key}"):
        st.html(_head(result, language))
        drawn = chart and result.view.chart is not None and not result.empty
        if result.empty:
            st.html(empty_words(result, language))
        else:
            if drawn:
                _chart(result, now, face, after_click, filtering=filtering)
            notes = "".join(note(sentence) for sentence in under if sentence)
            if notes:
                st.html(notes)
            if texts:
                st.html(texts(result, language))
            if open_table or not (drawn or texts or folded):
                table(result, language)
            else:
                with st.expander(
                    language.n("Tabel ({n} rij)", "Tabel ({n} rijen)", len(result.frame))
                ):
                    table(result, language)
            if result.gaps:
                st.html(gaps(result, language))
        st.html(foot(result, language))
        figure_files(result, now, face, drawn, link or now.link_here(anchor=result.view.key))


def _head(result: Result, language: Language) -> str:
    title = for_html(language.t(result.view.title)) + badge(
        language, fictional=result.holds_fictional
    )
    return (
        f'<div class="figure-head"><h2 id="{result.view.key}">{title}</h2>'
        f"<p>{for_html(result.sentence(language))}</p></div>"
    )


def _chart(
    result: Result,
    now: Now,
    face: Face | None,
    after_click: Callable[[], None] | None,
    *,
    filtering: bool,
) -> None:
    view, language = result.view, now.language
    draw = face.chart if face else view.chart
    if draw is None:
        return
    slot = Charts.of(result, face)
    config = {
        "displayModeBar": False,
        "locale": language.code,
        "locales": {language.code: language.plotly_locale},
        "topojsonURL": "/assets/topojson/",
        "scrollZoom": False,
    }
    selecting: dict[str, Any] = {}
    if view.select and filtering:
        column, field = view.select
        offered = now.options.values[field]
        selecting = {
            "on_select": lambda: _take_click(result, slot, column, field, offered, after_click),
            "selection_mode": "points",
        }
    look = replace(now.look, focus=focus(result.filters))
    st.plotly_chart(
        draw(result.frame, look),
        theme=None,
        key=slot.key,
        config=config,
        alt=alternative(result, language, face.measure if face else None),
        **selecting,
    )


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
