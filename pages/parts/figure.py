"""A figure with all that belongs to it: its message, its chart or its table, its sources, its files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Final

import pandas as pd
import streamlit as st

from language import Language
from pages.parts.bars import (
    ALL_BARS,
    MOST_BARS,
    MOST_GROUPS,
    bar_list,
    grouped_bars,
    ranked_bars,
    stage_bars,
)
from pages.parts.escape import for_html
from pages.parts.figure_chart import Clicks, draw_chart
from pages.parts.figure_head import head, title_of
from pages.parts.figure_notes import empty_words, foot, what_to_do
from pages.parts.figure_table import ROWS, figure_table, first_rows, link_to_more, link_to_table
from pages.parts.kept_parts import kept, of_result
from pages.parts.opening import opened_by
from pages.parts.presenting import drawn as drawn_here
from pages.parts.state import Now, page_parameters
from pages.parts.table_choice import TABLE_PARAMETER, TableChoice, chosen_among
from views import Face, Result
from views.bars import GroupedBars, RankedBars, StageBars
from views.words import alternative, cell

MOST_TEXTS: Final = 36
"""Texts of a figure that stand on a page, so that the longest one (the questions of parliament) stays below
2 500 px; the pages of its table hold the others."""
ALL_PARAMETER: Final = "alle"
"""Names the figures of which all bars are asked for."""

Texts = Callable[[Result, Language], str]


def figure(
    result: Result,
    now: Now,
    *,
    chart: bool = True,
    texts: Texts | None = None,
    face: Face | None = None,
    under: Sequence[str] = (),
    clicks: Clicks | None = None,
    fixed: bool = False,
    leads: tuple[str, str] | None = None,
    rows: int = ROWS,
) -> None:
    """Draw one result as a block of the page: a chart or texts, and its table as the other side.

    ``chart=False`` leaves the chart out; ``texts`` (see text_list) sets the rows as text. ``face`` is the
    one of the View's faces to draw, ``under`` are sentences for its explanation (empty ones are left
    out). A click on a mark of a plotly chart filters the page when the View says by what. ``fixed`` is the
    table of an answer, with filters of its own: nothing of it changes the address of the page. ``leads``
    is a path with its words, to where there is more. ``rows`` are those on a page of its table.
    """
    if fixed:
        _fixed(result, now)
        return
    drawn_here(result, face)
    draw = (face.chart if face else result.view.chart) if chart else None
    two_sided = not result.empty and (draw is not None or texts is not None)
    asked = chosen_among(page_parameters(TABLE_PARAMETER), result.view.key)
    shown = asked if two_sided else asked or TableChoice(result.view.key)
    table = shown if two_sided else None
    around = repr((of_result(result, face), two_sided, table, leads, under))
    sides, below = kept(
        f"around {around}",
        now,
        lambda: (
            head(result, now, face, drawn=two_sided, table=table, leads=leads),
            foot(result, now.language, now, notes_too=tuple(filter(None, under))),
        ),
    )
    with st.container(key=f"figure_{result.view.key}"):
        as_chart = draw is not None and shown is None and not result.empty
        if draw and as_chart and _is_known(result, face) and not _as_number(result, face):
            if isinstance(draw, RankedBars | StageBars | GroupedBars):
                st.html(_block(sides, _bars(result, draw, now), below))
                return
            st.html(_block(sides))
            draw_chart(result, draw, now, face, clicks or Clicks())
            told = (
                kept(f"told {around}", now, lambda: _in_words(result, now, texts)) if texts else ""
            )
            st.html(_block(told, below))
            return
        st.html(_block(sides, _body(result, now, texts, shown, face, rows), below))


def _fixed(result: Result, now: Now) -> None:
    drawn_here(result, None)
    sides = head(result, now, None, drawn=False, table=None)
    body = empty_words(result, now.language) if result.empty else first_rows(result, now.language)
    with st.container(key=f"figure_{result.view.key}"):
        st.html(_block(sides, body, foot(result, now.language, now)))


def _block(*parts: str) -> str:
    return f'<div class="figure">{"".join(parts)}</div>'


def _body(
    result: Result,
    now: Now,
    texts: Texts | None,
    shown: TableChoice | None,
    face: Face | None,
    rows: int,
) -> str:
    """What stands between head and foot, of a figure that no chart of plotly draws."""
    if result.empty:
        return empty_words(result, now.language) + what_to_do(result, now)
    if shown is not None:
        return figure_table(result, now, shown, rows)
    if texts is not None:
        return _in_words(result, now, texts)
    if not _is_known(result, face):
        return empty_words(result, now.language) + what_to_do(result, now)
    return _number(result, now, face)


def _in_words(result: Result, now: Now, texts: Texts) -> str:
    """The rows as texts; of those that people write one by one so many as a page can have."""
    count = len(result.frame)
    if result.view.bound != "written" or count <= MOST_TEXTS:
        return texts(result, now.language)
    first = replace(result, frame=result.frame.head(MOST_TEXTS))
    return texts(first, now.language) + link_to_table(result.view.key, count, now)


def _is_known(result: Result, face: Face | None) -> bool:
    """Whether there is any value to draw."""
    measure = face.measure if face else result.view.measure
    return measure is None or result.known[measure] > 0


def _as_number(result: Result, face: Face | None) -> bool:
    """Whether there is but one value to draw: a chart of it would compare it with nothing."""
    measure = face.measure if face else result.view.measure
    if measure is None or face is not None or not result.view.column(measure).numeric:
        return False
    return result.known[measure] == 1 or len(result.frame) == 1


def _number(result: Result, now: Now, face: Face | None) -> str:
    """The one value, large, and what it is of."""
    view, language = result.view, now.language
    measure = view.column((face.measure if face else view.measure) or view.item)
    known = result.frame[result.frame[measure.key].notna()]
    row = (result.frame if known.empty else known).iloc[0]
    value = cell(row[measure.key], measure, language)
    name = cell(row[view.item], view.column(view.item), language)
    label = f"{language.t(measure.title)}: {name}"
    if len(result.frame) > 1:
        alone = language.t("als enige bekend van {n}", n=language.number(len(result.frame)))
        label = f"{label} ({alone})"
    kind = "value unknown" if pd.isna(row[measure.key]) else "value"
    return (
        f'<p class="one-number"><span class="{kind}">{for_html(value)}</span> {for_html(label)}</p>'
    )


def _bars(result: Result, bars: RankedBars | StageBars | GroupedBars, now: Now) -> str:
    key, count = result.view.key, len(result.frame)
    whole = key in page_parameters(ALL_PARAMETER)
    most = MOST_GROUPS if isinstance(bars, GroupedBars) else MOST_BARS
    drawn = _drawn_bars(result, bars, now, ALL_BARS if whole else most)
    return drawn if count <= most else drawn + _more(key, count, now, whole=whole)


def _drawn_bars(
    result: Result, bars: RankedBars | StageBars | GroupedBars, now: Now, most: int
) -> str:
    language = now.language
    if isinstance(bars, GroupedBars):
        return grouped_bars(result, bars, language, most=most)

    def href(row: pd.Series[Any]) -> str:
        return opened_by(result, row, now)

    if isinstance(bars, StageBars):
        made = stage_bars(result, bars, language, href=href, most=most)
        return bar_list(made, alternative(result, language), language)
    title, _ = title_of(result, now, None)
    made = ranked_bars(result, bars, language, message=title, href=href, most=most)
    return bar_list(made, alternative(result, language, bars.measure), language)


def _more(key: str, count: int, now: Now, *, whole: bool) -> str:
    """The link to all bars, to fewer of them, or to the table where a list is too long for bars."""
    t = now.language.t
    others = [text for text in page_parameters(ALL_PARAMETER) if text != key]
    if whole:
        label, href = t("Toon minder"), now.path_here({ALL_PARAMETER: others}, anchor=key)
    elif count <= ALL_BARS:
        label = t("Toon alle {n}", n=count)
        href = now.path_here({ALL_PARAMETER: [*others, key]})
    else:
        return link_to_table(key, count, now)
    return link_to_more(label, href)
