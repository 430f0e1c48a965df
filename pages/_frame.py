"""The frame around every page: data made ready, the bar above it, title, parts, shared filters."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import streamlit as st

from data_access.engine import one_version, open_reader
from database.faults import DataUnavailable
from pages.frame import faults
from pages.frame.address import menu_language, prepare, take_from_address
from pages.frame.filter_bar import fictional_band, filter_bar
from pages.frame.header import header, presenting
from pages.frame.page_list import PAGES, PageInfo, pages
from pages.frame.ready import make_ready
from pages.frame.tabs import tabs
from pages.parts.escape import for_html, for_markdown
from pages.parts.figure import figure
from pages.parts.kept_parts import keep
from pages.parts.presenting import Presenting
from pages.parts.state import TAB_PARAMETER, Now, page_parameter
from views import View, views
from views.figure_place import THING_PARAMETER


def main() -> None:
    """One run: prepare, draw what all pages share, then the page."""
    st.set_page_config("Subsidieatlas", layout="wide")
    try:
        make_ready()
        with one_version():
            _draw()
    except DataUnavailable as fault:
        faults.unavailable(fault)


def _draw() -> None:
    current = st.navigation(pages(menu_language()), position="hidden")
    info = {one.url: one for one in PAGES}[current.url_path]
    dropped = take_from_address(open_reader(), info.url, info.parameters)
    now = prepare(open_reader())
    with st.container(key="atlas_bar"):
        header(now, info)
    at_the_right = st.container(key="atlas_present")
    Presenting.figures.forget()  # no figure has been drawn yet in this run
    _head(now, info, dropped)
    current.run()
    if not _alone(info):
        _shown_by_itself(now, info)
    with at_the_right:
        presenting(now, info)


def _alone(info: PageInfo) -> bool:
    """Whether the page shows one thing or record, and nothing else."""
    return any(page_parameter(name, "") for name in (THING_PARAMETER, *info.records))


def _chosen(at: Mapping[str, str]) -> bool:
    """Whether these choices of the page are made: a part that is first has none."""
    here = {TAB_PARAMETER: "", **at}
    return all(page_parameter(name, "") == value for name, value in here.items())


def _figure(view: View, now: Now) -> None:
    figure(now.result(view), now)


def _shown_by_itself(now: Now, info: PageInfo) -> None:
    """The figures that only their declaration puts here, behind those that the page places."""
    for view in views().values():
        if view.by_itself and view.page == info.url and _chosen(view.at):
            keep(view.key, now, partial(_figure, view, now))


def _head(now: Now, info: PageInfo, dropped: list[tuple[str, str]]) -> None:
    t = now.language.t
    st.set_page_config(f"{t(info.title)} · Subsidieatlas")
    alone = _alone(info)
    if info.url and not alone:
        st.html(
            f'<div class="page-head"><h1>{for_html(t(info.title))}</h1>'
            f'<p class="lead">{for_html(t(info.lead))}</p></div>'
        )
        tabs(now, info)
    if info.filtered and not alone and page_parameter(TAB_PARAMETER, "") not in info.unfiltered:
        filter_bar(now)
    elif alone or info.filtered:
        fictional_band(now)
    if dropped:
        choices = now.language.join([f"{parameter}={value}" for parameter, value in dropped])
        st.warning(
            t("Deze keuze uit de link bestaat niet en is weggelaten:") + " " + for_markdown(choices)
        )


main()
