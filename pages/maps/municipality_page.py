"""The page of one municipality: who it is, where it stands, its peers, what is known of it per call."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

import streamlit as st

from charts.place_map import place_map
from language import N_
from pages.maps.addresses import map_address, on_the_map
from pages.maps.municipality_head import municipality_head
from pages.maps.municipality_lists import per_call, similar_size
from pages.parts.escape import for_html
from pages.parts.figure import figure
from pages.parts.figure_table import FEW_ROWS, ROWS
from pages.parts.markup import missing, note
from pages.parts.place_card import find_municipality
from pages.parts.segments import Segment, segments
from pages.parts.state import Now, page_parameter
from pages.parts.text_list import text_list
from pages.registers.loaded import is_loaded
from pages.registers.register_tab import lines_of_municipality, of_municipality
from places import BRUSSELS_NIS, municipality, shapes
from views import Result
from views.compositions import awards, entitlements, inhabitants, register
from views.records import applications, networks, projects
from views.texts import practice

PART: Final = "deel"
"""The parameter that names a part of a long page."""
PARTS: Final = {
    "": N_("In het kort"),
    "register": N_("Subsidieregister"),
    "registerlijnen": N_("Lijnen van het subsidieregister"),
    "lijsten": N_("Lijsten"),
}

Block = tuple[Result, Mapping[str, Any]]


def municipality_page(here: Now, nis: str) -> None:
    """Draw all that is known of the municipality of this code; the filters of ``here`` hold it alone."""
    compared = here.result(entitlements.COMPARED)
    _top(here, nis, compared)
    part = page_parameter(PART, "")
    parts: Mapping[str, Callable[[], None]] = {
        "": lambda: _first(here, nis, compared),
        "register": lambda: of_municipality(here),
        "registerlijnen": lambda: lines_of_municipality(here),
        "lijsten": lambda: _what_holds_something(here, _further(here)),
    }
    if not _is_long(here):
        for draw in parts.values():
            draw()
        return
    label = here.language.t("Delen van deze pagina")
    offered = [
        Segment(here.language.t(words), here.path_here({PART: key}), key == part)
        for key, words in PARTS.items()
        if is_loaded(here) or not key.startswith("register")
    ]
    st.html(segments(label, offered))
    parts.get(part, parts[""])()


def no_municipality(here: Now) -> None:
    """Say that there is no municipality of the code in the address, and lead to the map."""
    t = here.language.t
    sentence = t("Er is geen gemeente met de code uit de link.")
    st.html(missing(t("Geen gemeente"), sentence, (t("Kaart en gemeenten"), map_address(here))))


def _is_long(here: Now) -> bool:
    """Whether all of it would make a page that nobody reads to its end: then it has parts."""
    lists = (applications.ALL, projects.PROJECTS)
    return is_loaded(here) or any(here.result(view).rows > ROWS for view in lists)


def _top(here: Now, nis: str, compared: Result) -> None:
    with st.container(key="municipality_top"):
        left, right = st.columns([700, 420], gap="large")
        with left:
            st.html(municipality_head(here, nis, compared))
            find_municipality(here)
        with right:
            _where(here, nis)


def _first(here: Now, nis: str, compared: Result) -> None:
    with st.container(key="municipality_first"):
        left, right = st.columns(2, gap="large")
        with left:
            if not compared.empty:
                figure(compared, here)
        with right:
            if similar := similar_size(here, nis):
                st.html(similar)
    with st.container(key="municipality_second"):
        left, right = st.columns(2, gap="large")
        with left:
            st.html(per_call(here, nis))
        with right:
            met = here.result(networks.ATTENDANCE)
            _what_holds_something(here, ((met, {}),))
            if is_loaded(here) and not (themes := here.result(register.PER_THEME)).empty:
                figure(themes, here)


def _further(here: Now) -> tuple[Block, ...]:
    # What merged is told in the parts of its time, which add up to what stands above them.
    parts, counted = here.result(entitlements.PARTS), inhabitants.PER_YEAR
    merged = parts.frame["municipality"].nunique() > 1
    activities = text_list("activity", groups=("strategy", "short_name"), details=("place",))
    return (
        *(((parts, {}),) if merged else ()),
        (here.result(awards.COMPARED), {}),
        (here.result(applications.ALL), {}),
        (here.result(projects.PROJECTS), {}),
        (here.result(practice.PER_MUNICIPALITY), {"texts": activities}),
        (here.result(practice.GOALS), {"texts": text_list("goal", groups=("place", "side"))}),
        (here.result(counted, borders="then"), {}),
    )


def _what_holds_something(here: Now, blocks: tuple[Block, ...]) -> None:
    """Draw each result with its own options of ``figure``, and say which ones hold nothing."""
    empty = []
    for result, options in blocks:
        if result.empty:
            empty.append(here.language.t(result.view.title))
        else:
            figure(result, here, rows=FEW_ROWS, **options)
    if empty:
        words = here.language.t("Hierover is niets bekend: {titles}.", titles="; ".join(empty))
        st.html(note(words))


def _where(here: Now, nis: str) -> None:
    """A small map with the place of the municipality."""
    t, name = here.language.t, municipality(nis).name_nl
    st.plotly_chart(
        place_map(
            shapes("municipality", brussels_as_one=municipality(nis).province != "brussel"),
            shapes("province"),
            nis,
            BRUSSELS_NIS,
            here.look,
        ),
        theme=None,
        key="municipality_where",
        config={"staticPlot": True, "topojsonURL": "/assets/topojson/"},
        alt=t("Kaart van Vlaanderen: waar {name} ligt", name=name),
    )
    href = for_html(on_the_map(here, nis))
    st.html(
        f'<p class="to-map"><a href="{href}" target="_self">{for_html(t("Toon op de kaart"))}</a></p>'
    )
