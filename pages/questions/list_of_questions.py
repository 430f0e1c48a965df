"""The questions in work and those answered, as a table: what presses is on top."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import streamlit as st

from language import N_
from pages.parts.escape import for_html
from pages.parts.markup import empty
from pages.parts.state import Now, page_parameter, store
from pages.questions.head import days_left
from pages.questions.question_address import dossier_path
from pages.records.listing import SEARCH, search_form
from written_questions.dossiers.dossier import STATES
from written_questions.dossiers.dossier_store import Entry, entries

STATE: Final = "stand"
_HEADS: Final = (
    N_("Nr."), N_("Onderwerp"), N_("Uiterlijk"), N_("Stand"),
)  # fmt: skip


def list_of_questions(now: Now) -> None:
    """Draw the list."""
    t = now.language.t
    listed = entries(store())
    with st.container(key="question_list"):
        st.html(f'<h2 class="column">{for_html(t("Vragen"))}</h2>')
        if not listed:
            st.html(empty(t("Er is nog geen vraag ingelezen.")))
            return
        search_form(t("Zoek een vraag"), now)
        st.html(_states(listed, now) + _table(_chosen(listed), now))


def _chosen(listed: Sequence[Entry]) -> list[Entry]:
    state, text = page_parameter(STATE, ""), page_parameter(SEARCH, "").lower()
    return [
        one
        for one in listed
        if (not state or one.state == state) and all(w in one.name.lower() for w in text.split())
    ]


def _states(listed: Sequence[Entry], now: Now) -> str:
    """How many are in each state, as links."""
    shown = page_parameter(STATE, "")
    links = [
        (state, words, sum(one.state == state for one in listed))
        for state, words in (("", N_("Alle")), *STATES.items())
    ]
    links[0] = ("", links[0][1], len(listed))
    items = "".join(
        f'<a href="{for_html(now.path_here({STATE: state}))}" target="_self" data-stays'
        f"{' aria-current=page' if state == shown else ''}>{for_html(now.language.t(words))} "
        f"<small>{count}</small></a>"
        for state, words, count in links
    )
    return f'<nav class="tabs" aria-label="{for_html(now.language.t("Stand"))}">{items}</nav>'


def _table(listed: Sequence[Entry], now: Now) -> str:
    t = now.language.t
    if not listed:
        return empty(t("Geen vraag gevonden."))
    head = "".join(f'<th scope="col">{for_html(t(one))}</th>' for one in _HEADS)
    body = "".join(_row(one, now) for one in listed)
    name = for_html(t("Vragen"))
    return (
        f'<div class="table-wrap" role="region" tabindex="0" aria-label="{name}">'
        f'<table class="atlas questions"><caption class="unseen">{name}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(entry: Entry, now: Now) -> str:
    language = now.language
    path = for_html(dossier_path(entry.id, now))
    last = ""
    if entry.deadline:
        last = for_html(language.date(entry.deadline))
        if entry.state != "answered":
            last += f" <small>{for_html(days_left(entry.deadline, language))}</small>"
    return (
        f"<tr><td>{entry.number or ''}</td>"
        f'<th scope="row"><a class="opens" href="{path}" target="_self">{for_html(entry.name)}</a></th>'
        f"<td>{last}</td><td>{for_html(language.t(STATES[entry.state]))}</td></tr>"
    )
