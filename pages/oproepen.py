"""Oproepen en aanvragen: which calls, how many applications and awards, why not; or one call."""

import streamlit as st

from pages.calls.call_list import call_list, calls_in_short
from pages.calls.call_page import call_page
from pages.parts.escape import for_html
from pages.parts.figure import figure
from pages.parts.figure_table import FEW_ROWS, SOME_ROWS
from pages.parts.kept_parts import keep
from pages.parts.layout import beside
from pages.parts.state import TAB_PARAMETER, now, page_parameter
from views.compositions import applications as counted
from views.figure_place import THING_PARAMETER
from views.records import applications, call_records, calls, counted_calls, coverage

here = now()


def _calls() -> None:
    if said := calls_in_short(here.result(coverage.COVERAGE), here.language):
        st.html(f'<p class="finding">{for_html(said)}</p>')
    call_list(here)
    beside(
        lambda: figure(here.result(calls.CALLS), here),
        lambda: figure(here.result(counted.MONEY), here),
        name="calls",
    )
    figure(here.result(counted_calls.COUNTED), here, rows=FEW_ROWS)


def _applications() -> None:
    beside(
        lambda: figure(here.result(counted.PER_CALL), here),
        lambda: figure(here.result(counted.PER_STATUS), here),
        lambda: figure(here.result(counted.PER_PROVINCE), here),
        name="applications",
    )
    figure(here.result(applications.ALL), here, rows=SOME_ROWS * 2)


def _refusals() -> None:
    figure(here.result(counted.REASONS_OF_REFUSAL), here)
    refused = here.result(applications.REFUSED)
    if not refused.empty:  # why nothing is known stands above
        figure(refused, here)


def _reported() -> None:
    figure(here.result(call_records.REPORTED), here)


def _changed() -> None:
    figure(here.result(call_records.CHANGES), here)
    figure(here.result(call_records.ACTIONS), here)


PARTS = {
    "aanvragen": _applications,
    "weigeringen": _refusals,
    "bronnen": _reported,
    "veranderd": _changed,
}

if key := page_parameter(THING_PARAMETER, ""):
    call_page(here, key)
else:
    keep("part", here, PARTS.get(page_parameter(TAB_PARAMETER, ""), _calls))
