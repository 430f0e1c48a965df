"""The list of calls: a line each, on one axis of time, newest first."""

from __future__ import annotations

from typing import Final

import pandas as pd
import streamlit as st

from language import N_, Language
from pages.calls.call_line import HEADS, CallLine
from pages.calls.time_axis import DATES, axis_legend, axis_of, years_of
from pages.parts.call_address import CALLS_PAGE, call_address
from pages.parts.coverage import coverage_matrix, legend
from pages.parts.escape import for_html
from pages.parts.figure import figure
from pages.parts.markup import empty
from pages.parts.state import Now, page_parameter
from views import Result
from views.records import call_records, calls, coverage

STATE_PARAMETER: Final = "toestand"
SIDE_PARAMETER: Final = "zicht"
PAGE_PARAMETER: Final = "blad"
SIDES: Final = {"": N_("Lijst"), "tijdlijn": N_("Tijdlijn"), "matrix": N_("Matrix")}
"""The sides of the list in its address, and what they are called."""
EACH: Final = 8
"""Calls on one page of the list."""


def call_list(here: Now) -> None:
    """Draw the list of calls as the address asks for it: its state, its side, its page."""
    result = here.result(calls.CALLS)
    side = page_parameter(SIDE_PARAMETER, "")
    st.html(_controls(result, here, side))
    if result.empty:
        st.html(empty(here.language.t("Geen oproep in deze keuze.")))
    elif side == "matrix":
        figure(here.result(coverage.COVERAGE), here, texts=coverage_matrix(here), chart=False)
    elif side == "tijdlijn":
        figure(here.result(calls.TIMELINE), here)
    else:
        st.html(_lines(_chosen(result), here))


def calls_in_short(result: Result, language: Language) -> str:
    """One sentence on what is known of the calls of the View on coverage; "" where there are none."""
    rows = result.frame[~result.frame["fictional"]]
    total = rows["call"].nunique()
    if not total:
        return ""
    budgets = (rows["part"] == "budget") & (rows["state"] == "known")
    counted = (rows["part"] == "submitted") & (rows["counted"] == "applications")
    reasons = (rows["part"] == "refusals") & (rows["state"] != "unknown")
    told = [_of_them(int(chosen.sum()), total, language) for chosen in (budgets, counted, reasons)]
    return language.t(
        "Van {budgets} is het budget bekend, van {counted} hoeveel aanvragen er waren, van {reasons} "
        "iets over geweigerde aanvragen.",
        budgets=told[0],
        counted=told[1],
        reasons=told[2],
    )


def _of_them(count: int, total: int, language: Language) -> str:
    """How many of the calls, in words that stand after "van"."""
    if not count:
        return language.t("geen oproep")
    if count == total > 1:
        return language.t("alle {n} oproepen", n=language.number(count))
    return language.t("{n} van de {total}", n=language.number(count), total=language.number(total))


# --- which calls, and how ----------------------------------------------------------------------


def _chosen(result: Result) -> pd.DataFrame:
    """The calls in the state that is asked for, newest first, the made-up ones last."""
    state, frame = page_parameter(STATE_PARAMETER, ""), result.frame
    rows = frame[frame["state"] == state] if state in set(frame["state"]) else frame
    return calls.newest_first(rows)


def _lines(frame: pd.DataFrame, here: Now) -> str:
    page, pages = _page(len(frame))
    shown = frame.iloc[(page - 1) * EACH : page * EACH]
    keys = tuple(shown["call"])
    known = here.result(coverage.COVERAGE, calls=keys).frame
    reported = here.result(call_records.REPORTED, calls=keys).frame
    axis = axis_of(day for key in DATES for day in shown[key])
    lines = "".join(
        CallLine(
            row,
            known[known["call"] == row["call"]],
            reported[reported["call"] == row["call"]],
            call_address(here, row["call"]),
        ).html(axis, here.language)
        for row in shown.to_dict("records")
    )
    t = here.language.t
    first, *others = (t(head) for head in (N_("Oproep, nieuwste eerst"), *HEADS))
    heads = "".join(f"<span>{for_html(head)}</span>" for head in others)
    order = here.language.join([t(name).lower() for name in coverage.PARTS.values()])
    return (
        f'<div class="calls"><div class="call-heads" aria-hidden="true"><span>{for_html(first)}</span>'
        f'{years_of(axis)}{heads}</div><ol class="call-list">{lines}</ol>'
        f'<div class="call-legends">{axis_legend(here.language)}{legend(here.language)}</div>'
        f'<p class="call-order">{for_html(t("Volgorde van de bollen: {parts}.", parts=order))}</p>'
        f"{_pages(page, pages, here)}</div>"
    )


def _page(count: int) -> tuple[int, int]:
    pages = max(-(-count // EACH), 1)
    asked = page_parameter(PAGE_PARAMETER, "1")
    page = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 9 else 1
    return min(max(page, 1), pages), pages


def _pages(page: int, pages: int, here: Now) -> str:
    """The way to the page before and after."""
    if pages == 1:
        return ""
    t = here.language.t
    ways = [
        (page - 1, t("Vorige {n}", n=EACH)) if page > 1 else None,
        (page + 1, t("Volgende {n}", n=EACH)) if page < pages else None,
    ]
    links = "".join(
        f'<a href="{for_html(_address(here, {PAGE_PARAMETER: str(way[0])}))}" target="_self">'
        f"{for_html(way[1])}</a>"
        for way in ways
        if way
    )
    where = t("Blad {page} van {pages}", page=page, pages=pages)
    return f'<p class="call-pages"><span>{for_html(where)}</span>{links}</p>'


# --- what is chosen above it -------------------------------------------------------------------


def _controls(result: Result, here: Now, side: str) -> str:
    t, frame = here.language.t, result.frame
    counts = {state: int((frame["state"] == state).sum()) for state in calls.STATES}
    state = page_parameter(STATE_PARAMETER, "")
    offered = {"": t("Alle {n}", n=len(frame))} | {
        key: f"{t(calls.STATES[key])} {n}" for key, n in counts.items() if n
    }
    states = "".join(
        _segment(
            words, _address(here, {STATE_PARAMETER: key, SIDE_PARAMETER: side}), on=key == state
        )
        for key, words in offered.items()
    )
    sides = "".join(
        _segment(
            t(words), _address(here, {STATE_PARAMETER: state, SIDE_PARAMETER: key}), on=key == side
        )
        for key, words in SIDES.items()
    )
    first = (
        f'<nav class="segments" aria-label="{for_html(t("Toestand van de oproep"))}">{states}</nav>'
    )
    # Only the list can leave calls out by their state.
    return (
        f'<div class="call-controls">{first if not side and len(offered) > 2 else "<span></span>"}'
        f'<nav class="segments" aria-label="{for_html(t("Hoe de oproepen staan"))}">{sides}</nav></div>'
    )


def _segment(words: str, address: str, *, on: bool) -> str:
    current = ' aria-current="true"' if on else ""
    return f'<a href="{for_html(address)}" target="_self"{current}>{for_html(words)}</a>'


def _address(here: Now, chosen: dict[str, str]) -> str:
    """This page with these choices of its own, and all that the reader chose besides."""
    return here.path(CALLS_PAGE, chosen)
