"""The page of the map: what it shows, the map, the ranked list beside it, the place in hand."""

from __future__ import annotations

import streamlit as st

from pages.maps.choice import MapChoice, controls, map_choice
from pages.maps.chosen_place import chosen_place
from pages.maps.map_drawing import draw_map
from pages.maps.ranked_list import ranked_list
from pages.parts.figure import figure
from pages.parts.figure_head import head
from pages.parts.figure_notes import foot
from pages.parts.figure_table import figure_table
from pages.parts.kept_parts import kept, legend, of_result
from pages.parts.presenting import drawn
from pages.parts.state import Now, page_parameters
from pages.parts.table_choice import TABLE_PARAMETER, chosen_among
from pages.registers.loaded import how_to_load, is_loaded
from views import Result
from views.map_levels import REGISTER, added_up
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
from views.records import moved_maxima


def map_page(here: Now) -> None:
    """Draw the map that the address asks for, or its table."""
    choice = map_choice(here)
    st.html(kept("controls", here, lambda: controls(choice, here)))
    if choice.subject == REGISTER and not is_loaded(here):
        st.html(how_to_load(here))
        return
    result = choice.result
    key = kept(
        f"legend {of_result(result, choice.face)}",
        here,
        lambda: legend(result, choice.face, here.look),
    )
    if key is None or result.empty:  # the borders of then are not drawn
        said = (_people(choice, here), *explained(choice, here))
        figure(result, choice.here, face=choice.face, under=said)
        return
    drawn(result, choice.face)
    above, beside, under, below = kept("around", here, lambda: _around(choice, here))
    with st.container(key="map_and_list"):
        st.html(above)
        if beside:
            left, right = st.columns([808, 424], gap="large")
            with left:
                draw_map(choice, key, here)
                st.html(under)
            with right:
                st.html(beside)
        else:
            st.html(under)
        st.html(below)


def _around(choice: MapChoice, here: Now) -> tuple[str, str, str, str]:
    """The head, the list beside the map ("" where a table stands in its stead), what stands under the map or
    the table itself, and the foot."""
    result, face = choice.result, choice.face
    table = chosen_among(page_parameters(TABLE_PARAMETER), result.view.key)
    measured = here.language.t(result.view.column(face.measure).title)
    said = (measured, _people(choice, here))
    above = head(result, choice.here, face, drawn=True, table=table, more=said)
    more_notes = tuple(filter(None, explained(choice, here)))
    below = foot(result, here.language, here, notes_too=more_notes)
    if table:
        return above, "", figure_table(result, choice.here, table), below
    everywhere = choice.here.result(result.view, provinces=(), municipalities=())
    listed = ranking(result, everywhere, face, here.language)
    return above, ranked_list(choice, listed, here), chosen_place(choice, listed, here), below


def _people(choice: MapChoice, here: Now) -> str:
    return population_said(choice.result, choice.face.measure, here.language).rstrip(".")


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
