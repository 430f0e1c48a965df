"""The page of the map: what it shows, the map, the ranked list beside it, the place in hand."""

from __future__ import annotations

import streamlit as st

from pages.maps.choice import MapChoice, controls, map_choice
from pages.maps.chosen_place import chosen_place
from pages.maps.map_drawing import draw_map
from pages.maps.ranked_list import ranked_list
from pages.parts.escape import for_html
from pages.parts.figure import figure
from pages.parts.figure_files import figure_files
from pages.parts.figure_notes import empty_words, foot, gaps
from pages.parts.markup import badge, note
from pages.parts.presenting import drawn
from pages.parts.state import Now
from pages.parts.table import table
from views import Result
from views.headlines import headline
from views.map_levels import added_up
from views.map_scenes import NOT_APPLICABLE
from views.place_words import (
    borders_tell,
    newest_is_shown,
    parts_make_total,
    places_chosen,
    population_said,
    said_of_bars,
)
from views.ranking import ranking
from views.ranks import is_complete
from views.records import moved_maxima

_FEWEST_COMPARED = 2


def map_page(here: Now) -> MapChoice:
    """Draw the map that the address asks for; returns what it is of, for what a page draws below."""
    choice = map_choice(here)
    st.html(controls(choice, here))
    key = choice.face.legend and choice.face.legend(choice.result.frame, here.look)
    if key is None:  # the borders of then are not drawn
        people = population_said(choice.result, choice.face.measure, here.language)
        figure(
            choice.result, choice.here, face=choice.face, under=(people, *explained(choice, here))
        )
        return choice
    drawn(choice.result, choice.face)
    everywhere = choice.here.result(choice.result.view, provinces=(), municipalities=())
    listed = ranking(choice.result, everywhere, choice.face, here.language)
    with st.container(key="map_and_list"):
        st.html(_head(choice, here))
        if choice.result.empty:
            st.html(empty_words(choice.result, here.language))
            return choice
        left, right = st.columns([808, 424], gap="large")
        with left:
            draw_map(choice, key, here)
            st.html(chosen_place(choice, listed, here))
        with right:
            st.html(ranked_list(choice, listed, here))
        _below(choice, here)
    return choice


def _head(choice: MapChoice, here: Now) -> str:
    result, language = choice.result, here.language
    title, is_message = _title(choice, here)
    column = result.view.column(choice.face.measure)
    sub = [
        language.t(result.view.title) if is_message else language.t(column.title),
        population_said(result, choice.face.measure, language).rstrip("."),
        result.sentence(language),
    ]
    words = " · ".join(for_html(part) for part in sub if part)
    mark = badge(language, fictional=result.holds_fictional)
    return (
        f'<div class="figure-head map-head"><div class="titles"><h2 id="{result.view.key}">'
        f"{for_html(title)}{mark}</h2><p>{words}</p></div></div>"
    )


def _title(choice: MapChoice, here: Now) -> tuple[str, bool]:
    """The message where it compares at least two values of a whole list, else the title of the View."""
    result, measure = choice.result, choice.face.measure
    complete = is_complete(result.frame, whole=result.view.whole_list)
    if complete and int(result.frame[measure].notna().sum()) >= _FEWEST_COMPARED:
        return headline(result, here.language, measure), True
    return here.language.t(result.view.title), False


def _below(choice: MapChoice, here: Now) -> None:
    """Explanation, table, what is not known, sources and files."""
    result, language = choice.result, here.language
    sentences = "".join(note(sentence) for sentence in explained(choice, here) if sentence)
    if sentences:
        st.html(sentences)
    with st.expander(language.n("Tabel ({n} rij)", "Tabel ({n} rijen)", len(result.frame))):
        table(result, language)
    if result.gaps:
        st.html(gaps(result, language))
    st.html(foot(result, language))
    link = here.link_here(anchor=result.view.key)
    figure_files(result, choice.here, choice.face, True, link)


def explained(choice: MapChoice, here: Now) -> list[str]:
    """The sentences under the map; some are empty."""
    result, face, language = choice.result, choice.face, here.language
    counted = added_up(face, result.view)
    entitled = choice.subject == "trekkingsrechten"
    sentences = [
        newest_is_shown(here.filters, result, language) if entitled else "",
        *(said_of_bars(result, language) if choice.of_municipalities else []),
        places_chosen(result, choice.level, language),
        parts_make_total(
            result,
            counted,
            language,
            brussels=NOT_APPLICABLE if entitled else None,
            named=counted != face.measure,
        ),
    ]
    return sentences + (borders_tell(_moved(choice), language) if entitled else [])


def _moved(choice: MapChoice) -> Result:
    return choice.here.result(moved_maxima.MOVED)
