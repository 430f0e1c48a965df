"""Looking up a municipality, also by an old name, and what it is in a few facts."""

from __future__ import annotations

from typing import Final

import streamlit as st

from pages.parts.escape import for_html
from pages.parts.state import Now, change_filters
from places import find_municipality as find_municipality_by
from places import successor
from views.municipality_words import became, facts, findable, found_as

_ASKED: Final = "municipality_asked"


def find_municipality(here: Now) -> None:
    """Draw a list to type in; a choice filters all pages by today's municipality."""
    t, state = here.language.t, st.session_state
    chosen = here.filters.municipalities
    one = chosen[0] if len(chosen) == 1 else None
    if state.get(_ASKED) and successor(state[_ASKED]) != one:
        state[_ASKED] = None
    state["w_municipality"] = state.get(_ASKED) or one
    st.selectbox(
        t("Zoek een gemeente"),
        findable(),
        key="w_municipality",
        index=None,
        format_func=lambda nis: found_as(nis, here.language),
        placeholder=t("Typ een naam, ook een oude"),
        on_change=_take,
        width=420,
    )
    if state.get(_ASKED):
        words = became(state[_ASKED], here.language)
        if words:
            st.html(f'<p class="table-note" role="status">{for_html(words)}</p>')


def place_found(text: str, here: Now) -> None:
    """Say that a searched name is that of a municipality which is part of another one today."""
    written = find_municipality_by(text).written
    words = became(written.nis, here.language) if written else ""
    if words:
        st.html(f'<p class="table-note" role="status">{for_html(words)}</p>')


def _take() -> None:
    nis = st.session_state["w_municipality"]
    st.session_state[_ASKED] = nis
    change_filters(municipalities=(successor(nis),) if nis else ())


def place_card(nis: str, here: Now) -> None:
    """Draw the name of a municipality and its facts."""
    told = "".join(
        f"<div><dt>{for_html(title)}</dt><dd>{for_html(words)}</dd></div>"
        for title, words in facts(nis, here.language)
    )
    name = for_html(found_as(nis, here.language))
    st.html(
        f'<div class="project-card"><h2 class="section" id="gemeente">{name}</h2><dl>{told}</dl></div>'
    )
