"""A figure with everything that belongs to it: title, filters in words, chart, table, source, files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from exports.excel import workbook
from exports.types import EXCEL
from language import Language
from pages.parts import whole_page
from pages.parts.escape import for_html
from pages.parts.picture_button import picture_button, tell_outcome
from pages.parts.present_button import present_button
from pages.parts.state import Now, current_filters, set_filters
from pages.parts.table import table
from views import Face, Result
from views.place_words import focus
from views.words import alternative, as_of, notes


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
    whole_page.drawn(result, face)
    with st.container(border=True, key=f"figure_{result.view.key}"):
        st.html(_head(result, language))
        drawn = chart and result.view.chart is not None and not result.empty
        if result.empty:
            st.html(empty_words(result, language))
        else:
            if drawn:
                _chart(result, now, face, after_click, filtering=filtering)
            said = [f'<p class="table-note">{for_html(words)}</p>' for words in under if words]
            if said:
                st.html("".join(said))
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
        _files(result, now, face, drawn, link or now.link_here(anchor=result.view.key))


def _head(result: Result, language: Language) -> str:
    badge = ""
    if result.holds_fictional:
        badge = f' <span class="badge-fictional">{for_html(language.t("fictief"))}</span>'
    return (
        f'<div class="figure-head"><h2 id="{result.view.key}">{for_html(language.t(result.view.title))}'
        f"{badge}</h2><p>{for_html(result.sentence(language))}</p></div>"
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
    key = f"chart_{view.key}_{face.key}" if face else f"chart_{view.key}"
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
            "on_select": lambda: _take_click(result, key, column, field, offered, after_click),
            "selection_mode": "points",
        }
    look = replace(now.look, focus=focus(result.filters))
    st.plotly_chart(
        draw(result.frame, look),
        theme=None,
        key=key,
        config=config,
        alt=alternative(result, language, face.measure if face else None),
        **selecting,
    )


def _take_click(
    result: Result,
    key: str,
    column: str,
    field: str,
    offered: Mapping[Any, str],
    after_click: Callable[[], None] | None,
) -> None:
    """A click on a mark filters by its row; a click on the only chosen one lifts the filter.

    Marks that stand for no value of the filter ("place not known") do nothing.
    """
    points = st.session_state[key].selection.points
    if points:
        point = points[0]
        # Areas of a map carry the value itself; also those that no row stands for can be chosen.
        value = point.get("location") or result.frame[column].iloc[point["point_index"]]
    else:
        # A figure that the filter left as it was still holds its mark: the click let go of it.
        value = st.session_state.get(f"{key}_clicked")
    if value not in offered:
        return
    st.session_state[f"{key}_clicked"] = value
    filters = current_filters()
    chosen = () if getattr(filters, field) == (value,) else (value,)
    set_filters(filters.with_only(field, *chosen))
    if chosen and after_click:
        after_click()


def empty_words(result: Result, language: Language) -> str:
    """Why there is nothing to see: not known (since when, why), or nothing that matches."""
    if result.gaps:
        return gaps(result, language)
    words = language.t("Niets gevonden met deze filters.")
    return f'<p class="empty">{for_html(words)}</p>'


def gaps(result: Result, language: Language) -> str:
    """What is not known: in full where nothing else is to be seen, folded under figures."""
    if not result.gaps:
        return ""
    items = "".join(
        f"<li>{for_html(gap.words(language))}"
        + (f" <cite>{for_html(gap.source.words(language))}</cite>" if gap.source else "")
        + "</li>"
        for gap in result.gaps
    )
    if result.empty:
        title = for_html(language.t("Niet bekend"))
        return f'<div class="gaps"><p>{title}</p><ul>{items}</ul></div>'
    title = for_html(
        language.n("Niet bekend: {n} punt", "Niet bekend: {n} punten", len(result.gaps))
    )
    return f'<details class="gaps"><summary>{title}</summary><ul>{items}</ul></details>'


def foot(result: Result, language: Language) -> str:
    """Source and date under a figure; many sources are folded."""
    said = [for_html(note) for note in notes(result.view, language)]
    sources = [_source(source.words(language), source.link) for source in result.sources]
    parts = [f'<p class="note">{note}</p>' for note in said]
    if 0 < len(sources) <= 3:
        label = for_html(language.n("Bron", "Bronnen", len(sources)))
        parts.append(f"<p>{label}: {'; '.join(sources)}. {_as_of(result, language)}</p>")
    elif sources:
        summary = for_html(language.n("{n} bron", "{n} bronnen", len(sources)))
        items = "".join(f"<li>{source}</li>" for source in sources)
        date = _as_of(result, language)
        parts.append(f"<details><summary>{summary}. {date}</summary><ul>{items}</ul></details>")
    return f'<div class="figure-foot">{"".join(parts)}</div>'


def _as_of(result: Result, language: Language) -> str:
    date = as_of(result, language)
    return for_html(language.t("Stand op {date}.", date=date)) if date else ""


def _source(words: str, link: str | None) -> str:
    if not link or not link.startswith(("https://", "http://")):
        return for_html(words)
    return f'<a href="{for_html(link)}" target="_blank" rel="noopener noreferrer">{for_html(words)}</a>'


@st.fragment
def _files(result: Result, now: Now, face: Face | None, drawn: bool, link: str) -> None:
    language, view = now.language, result.view
    with st.container(horizontal=True, gap="small", key=f"files_{view.key}"):
        st.download_button(
            language.t("Excel"),
            data=lambda: workbook([result], language, link=link),
            file_name=f"{view.key}.xlsx",
            mime=EXCEL,
            key=f"excel_{view.key}",
            on_click="ignore",
            help=language.t("Precies wat hier staat, met filters, bronnen en definities"),
        )
        asked = drawn and picture_button(result, language, face, link)
        with st.popover(language.t("Link"), key=f"link_{view.key}"):
            st.code(link, language=None, wrap_lines=True)
        present_button(result, now, face)
    if asked:
        tell_outcome(result, language)
