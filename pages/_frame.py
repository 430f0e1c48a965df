"""The frame around every page: data made ready, navigation, title, shared filters."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import streamlit as st

from data_access.engine import open_reader
from data_access.faults import DataUnavailable
from language import CODES
from pages.frame import faults, whole_page
from pages.frame.address import menu_language, prepare, take_from_address
from pages.frame.filter_bar import FilterBar, filter_bar
from pages.frame.page_list import PAGES, PageInfo
from pages.frame.ready import make_ready
from pages.parts.escape import for_markdown
from pages.parts.state import Now, Shared

ASSETS: Final = Path(__file__).resolve().parent.parent / "assets"


def main() -> None:
    """One run: prepare, draw what all pages share, then the page."""
    st.set_page_config("Subsidieatlas", page_icon=str(ASSETS / "favicon.png"), layout="wide")
    st.html(ASSETS / "atlas.css")
    try:
        make_ready()
        _draw()
    except DataUnavailable as fault:
        faults.unavailable(fault)


def _draw() -> None:
    t = menu_language().t
    pages: dict[str, list[object]] = {}
    infos = {}
    for info in PAGES:
        page = st.Page(info.path, title=t(info.title), url_path=info.url, default=not info.url)
        pages.setdefault(t(info.section), []).append(page)
        infos[page.url_path] = info
    current = st.navigation(pages, position="sidebar", expanded=True)  # type: ignore[arg-type]
    info = infos[current.url_path]
    dropped = take_from_address(open_reader(), info.url, info.parameters)
    now = prepare(open_reader())
    _sidebar(now)
    _head(now, info, dropped)
    whole_page.begin()
    current.run()
    if info.filtered:
        whole_page.page_buttons(now.language.t(info.title), now)


def _sidebar(now: Now) -> None:
    st.logo(ASSETS / f"logo-{now.look.mode}.svg", size="large")
    names = {"nl": "Nederlands", "en": "English"}
    FilterBar.language.show(now.language.code)
    with st.sidebar:
        st.segmented_control(
            now.language.t("Taal"),
            list(CODES),
            key=FilterBar.language.key,
            format_func=names.__getitem__,
            on_change=_take_language,
            required=True,
        )


def _take_language() -> None:
    Shared.language_code.value = FilterBar.language.value


def _head(now: Now, info: PageInfo, dropped: list[tuple[str, str]]) -> None:
    t = now.language.t
    st.set_page_config(f"{t(info.title)} · Subsidieatlas")
    st.title(t(info.title), anchor=False)
    st.html(f'<p class="lead">{t(info.lead)}</p>')
    if info.filtered:
        filter_bar(now)
    if dropped:
        choices = now.language.join([f"{parameter}={value}" for parameter, value in dropped])
        st.warning(
            t("Deze keuze uit de link bestaat niet en is weggelaten:") + " " + for_markdown(choices)
        )


main()
