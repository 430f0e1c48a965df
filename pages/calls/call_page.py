"""The page of one call: its head, and four tabs of what is known of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import streamlit as st

from language import N_
from pages.calls.call_head import call_head
from pages.calls.funnel import funnel
from pages.calls.known_call import KnownCall, known_call
from pages.parts.call_address import PART_PARAMETER, call_address, calls_address
from pages.parts.coverage import coverage_list
from pages.parts.escape import for_html
from pages.parts.figure import figure
from pages.parts.figure_table import FEW_ROWS, SOME_ROWS
from pages.parts.markup import empty
from pages.parts.opening import figure_path
from pages.parts.state import TAB_PARAMETER, Now, page_parameter
from views import View
from views.compositions import applications as counted
from views.records import (
    applications,
    call_records,
    calls,
    counted_calls,
    coverage,
    networks,
    projects,
    spending,
)

OVERVIEW, APPLICATIONS, REFUSALS, SOURCES = "", "aanvragen", "weigeringen", "bronnen"
"""Tabs as the address names them; the first needs no name."""
_NAMES: Final = {
    OVERVIEW: N_("Overzicht"),
    APPLICATIONS: N_("Aanvragen"),
    REFUSALS: N_("Weigeringen"),
    SOURCES: N_("Wat bronnen melden"),
}
_WHERE: Final = {
    "budget": SOURCES,
    "submitted": SOURCES,
    "awarded": SOURCES,
    "recipients": APPLICATIONS,
    "refusals": REFUSALS,
}
"""The tab that holds what is behind a part."""
_ELSEWHERE: Final = {
    "committed": spending.LINES,
    "paid": spending.LINES,
    "meetings": networks.MEETINGS,
}
"""The figure on another page that holds what is behind a part."""


def call_page(here: Now, key: str) -> None:
    """Draw the page of the call of that key, at the tab that the address names."""
    call = known_call(here, key)
    if call is None:
        words = here.language.t("Deze oproep staat niet in de gegevens die nu gekozen zijn.")
        back = for_html(here.language.t("Naar alle oproepen"))
        address = for_html(calls_address(here))
        st.html(f'{empty(words)}<p><a href="{address}" target="_self">{back}</a></p>')
        return
    st.html(call_head(call, here.result(calls.CALLS, calls=()).frame))
    tab = page_parameter(TAB_PARAMETER, OVERVIEW)
    tab = tab if tab in _TABS else OVERVIEW
    st.html(_tabs(call, tab))
    _TABS[tab](call)


def _tabs(call: KnownCall, chosen: str) -> str:
    counts = _counts(call)
    links = "".join(_tab(call, tab, counts.get(tab, ""), chosen=tab == chosen) for tab in _NAMES)
    label = for_html(call.here.language.t("Delen van deze pagina"))
    return f'<nav class="call-tabs" aria-label="{label}">{links}</nav>'


def _tab(call: KnownCall, tab: str, count: str, *, chosen: bool) -> str:
    address, name = call_address(call.here, call.key, tab=tab), call.here.language.t(_NAMES[tab])
    current = ' aria-current="page"' if chosen else ""
    more = f" <small>{for_html(count)}</small>" if count else ""
    return f'<a href="{for_html(address)}" target="_self"{current}>{for_html(name)}{more}</a>'


def _counts(call: KnownCall) -> dict[str, str]:
    """How many there are behind a tab, or that nothing is known."""
    language, t = call.here.language, call.here.language.t
    listed = call.here.result(applications.ALL, calls=(call.key,)).rows
    refused, of_list = call.number("refusals"), call.number("refusals", "full") is not None
    unknown = t("niet bekend")

    def told(number: int) -> str:
        count = language.number(number)
        return count if call.complete else t("{n} bekend", n=count)

    return {
        APPLICATIONS: told(listed) if listed else unknown,
        REFUSALS: unknown
        if refused is None
        else told(refused)
        if of_list
        else language.number(refused),
        SOURCES: language.number(len(call.reported.frame)),
    }


# --- the tabs ----------------------------------------------------------------------------------


def _overview(call: KnownCall) -> None:
    here = call.here
    told = funnel(call)
    left, right = st.columns(2, gap="large") if told else (None, st.container())
    if left is not None:
        with left:
            st.html(told)
    with right:
        opened = page_parameter(PART_PARAMETER, "")
        words = coverage_list(_leads(call), opened)
        figure(here.result(coverage.COVERAGE, calls=(call.key,)), here, texts=words, chart=False)
    if call.parts["refusals"]["state"] == "known":
        for column, view in zip(
            st.columns(2, gap="large"),
            (counted.PER_PROVINCE, counted.REASONS_OF_REFUSAL),
            strict=True,
        ):
            with column:
                _figures(call, view)
    else:
        _awards(call)


def _leads(call: KnownCall) -> dict[str, tuple[str, str]]:
    """Where each part leads to, and what stands there."""
    here, t = call.here, call.here.language.t
    alone = here.only(calls=(call.key,))
    tabs = {
        part: (call_address(here, call.key, tab=tab), t(_NAMES[tab]))
        for part, tab in _WHERE.items()
    }
    return tabs | {
        part: (figure_path(view, alone), t(view.title)) for part, view in _ELSEWHERE.items()
    }


def _awards(call: KnownCall, rows: int = SOME_ROWS) -> None:
    """The awards that are listed, else the projects that sources name."""
    listed = call.parts["recipients"]["counted"] == "awards_listed"
    _figures(call, applications.AWARDED if listed else projects.PROJECTS, rows=rows)


def _applications(call: KnownCall) -> None:
    _awards(call, FEW_ROWS)  # they are among all that stand below
    _figures(call, counted.PER_STATUS, counted.PER_PROVINCE)
    _figures(call, applications.ALL)


def _refusals(call: KnownCall) -> None:
    _figures(call, counted.REASONS_OF_REFUSAL, applications.REFUSED)


def _sources(call: KnownCall) -> None:
    _figures(call, call_records.REPORTED, counted_calls.COUNTED)
    _figures(call, call_records.CHANGES, call_records.ACTIONS)


def _figures(call: KnownCall, *views: View, rows: int = SOME_ROWS) -> None:
    """These figures of the call; one without rows only where it says what is not known."""
    for view in views:
        result = call.here.result(view, calls=(call.key,))
        if result.gaps or not result.empty:
            figure(result, call.here, rows=rows)


_TABS: Final[dict[str, Callable[[KnownCall], None]]] = {
    OVERVIEW: _overview,
    APPLICATIONS: _applications,
    REFUSALS: _refusals,
    SOURCES: _sources,
}
