"""The questions in work and those answered, as a table: what presses is on top."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, cast

import streamlit as st

from language import N_
from pages.parts.escape import for_html
from pages.parts.markup import badge, empty
from pages.parts.state import Now, page_parameter, store
from pages.questions.head import days_left
from pages.questions.question_address import (
    DELIVERER,
    MINISTER,
    SEARCH,
    SHEET,
    STATE,
    dossier_path,
)
from written_questions.dossiers.dossier import STATES, State
from written_questions.dossiers.dossier_list import Choices, Entry, choices, entries

_HEADS: Final = (
    N_("Nr."),
    N_("Onderwerp"),
    N_("Vraagsteller"),
    N_("Minister"),
    N_("Uiterlijk"),
    N_("Wie levert aan"),
    N_("Stand"),
)
_ROWS: Final = 25
_TEXT: Final = "__TEXT__"
"""Stands in an address for what somebody types (assets/links.js)."""


def list_of_questions(now: Now) -> None:
    """Draw the list."""
    t, offered = now.language.t, choices(store())
    with st.container(key="question_list"):
        title = f'<h2 class="column">{for_html(t("Vragen"))}</h2>'
        if not offered.states:
            st.html(title + empty(t("Er is nog geen vraag ingelezen.")))
            return
        listed = entries(
            store(),
            search=page_parameter(SEARCH, ""),
            state=_state(page_parameter(STATE, "")),
            minister=page_parameter(MINISTER, ""),
            deliverer=page_parameter(DELIVERER, ""),
        )
        st.html(f"{title}{_tools(offered, now)}{_states(offered.states, now)}{_table(listed, now)}")


def _state(text: str) -> State | None:
    return cast("State", text) if text in STATES else None


# --- what narrows the list -------------------------------------------------------------------------


def _tools(offered: Choices, now: Now) -> str:
    t, text = now.language.t, page_parameter(SEARCH, "")
    label = for_html(t("Zoek een vraag"))
    href = for_html(now.path_here({SEARCH: _TEXT, SHEET: ""}))
    form = (
        f'<form role="search" data-href="{href}"><input type="search" name="q" aria-label="{label}" '
        f'placeholder="{label}" value="{for_html(text)}"></form>'
    )
    menus = _menu(t("Minister"), MINISTER, offered.ministers, now)
    menus += _menu(t("Wie levert aan"), DELIVERER, offered.deliverers, now)
    return f'<div class="table-tools">{form}{menus}</div>'


def _menu(title: str, parameter: str, offered: Mapping[str, int], now: Now) -> str:
    """The values of one choice as a small menu of links; "" where there is nothing to choose."""
    chosen = page_parameter(parameter, "")
    if not (chosen or len(offered) > 1):
        return ""
    links = "".join(
        f'<a href="{for_html(now.path_here({parameter: value, SHEET: ""}))}" target="_self" data-stays'
        f"{' aria-current=true' if value == chosen else ''}>{for_html(words)}</a>"
        for value, words in (
            ("", now.language.t("Alle")),
            *((name, f"{name} ({count})") for name, count in offered.items()),
        )
    )
    shown = f"{title}: {chosen}" if chosen else title
    return (
        f'<details class="menu"><summary>{for_html(shown)}</summary>'
        f'<div class="sheet">{links}</div></details>'
    )


def _states(counts: Mapping[str, int], now: Now) -> str:
    """How many are in each state, as links."""
    shown = page_parameter(STATE, "")
    items = "".join(
        f'<a href="{for_html(now.path_here({STATE: state, SHEET: ""}))}" target="_self" data-stays'
        f"{' aria-current=page' if state == shown else ''}>{for_html(now.language.t(words))} "
        f"<small>{count}</small></a>"
        for state, words, count in (
            ("", N_("Alle"), sum(counts.values())),
            *((state, words, counts.get(state, 0)) for state, words in STATES.items()),
        )
    )
    return f'<nav class="tabs" aria-label="{for_html(now.language.t("Stand"))}">{items}</nav>'


# --- the rows --------------------------------------------------------------------------------------


def _table(listed: Sequence[Entry], now: Now) -> str:
    t = now.language.t
    if not listed:
        return empty(t("Geen vraag gevonden."))
    asked, pages = page_parameter(SHEET, ""), -(-len(listed) // _ROWS)
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 7 else 1
    number = min(max(number, 1), pages)
    head = "".join(f'<th scope="col">{for_html(t(one))}</th>' for one in _HEADS)
    body = "".join(_row(one, now) for one in listed[(number - 1) * _ROWS : number * _ROWS])
    name = for_html(t("Vragen"))
    return (
        f'<div class="table-wrap wide" role="region" tabindex="0" aria-label="{name}">'
        f'<table class="atlas questions"><caption class="unseen">{name}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
        f"{_paging(number, pages, now)}"
    )


def _paging(number: int, pages: int, now: Now) -> str:
    if pages == 1:
        return ""
    t = now.language.t
    links = "".join(
        f'<a href="{for_html(now.path_here({SHEET: str(to) if to > 1 else ""}))}" '
        f'target="_self">{for_html(words)}</a>'
        for to, words in ((number - 1, t("Vorige")), (number + 1, t("Volgende")))
        if 1 <= to <= pages
    )
    where = for_html(t("Blad {number} van {n}", number=number, n=pages))
    return f'<nav class="paging" aria-label="{t("Bladen")}"><span>{where}</span>{links}</nav>'


def _row(entry: Entry, now: Now) -> str:
    language, t = now.language, now.language.t
    path = for_html(dossier_path(entry.id, now))
    last = ""
    if entry.deadline:
        last = for_html(language.date(entry.deadline))
        if entry.state != "answered":
            last += f" <small>{for_html(days_left(entry.deadline, language))}</small>"
    state = for_html(t(STATES[entry.state]))
    facts = []
    if entry.to_fill:
        facts.append(language.n("{n} in te vullen", "{n} in te vullen", entry.to_fill))
    if entry.frozen:
        facts.append(language.n("{n} versie vastgelegd", "{n} versies vastgelegd", entry.frozen))
    if facts:
        state += f" <small>{for_html(' · '.join(facts))}</small>"
    mark = badge(language, fictional=entry.fictional)
    cells = (
        for_html(entry.asker),
        for_html(entry.minister),
        last,
        for_html(language.join(list(entry.deliverers))),
        state,
    )
    labelled = "".join(
        f'<td data-label="{for_html(t(head)) if cell else ""}">{cell}</td>'
        for head, cell in zip(_HEADS[2:], cells, strict=True)
    )
    return (
        f'<tr><td data-label="{for_html(t(_HEADS[0])) if entry.number else ""}">{entry.number or ""}</td>'
        f'<th scope="row"><a class="opens" href="{path}" target="_self">{for_html(entry.name)}</a>'
        f"{mark}</th>{labelled}</tr>"
    )
