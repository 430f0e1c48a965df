"""The call that rows name and that is not there: made on the way, with what is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import streamlit as st

from importing import desk
from importing.columns import slug
from importing.decisions import Decisions
from importing.kinds.calls import CALLS
from language import Language
from pages.imports.import_session import Case, ImportSession
from pages.imports.import_steps import decide
from pages.parts.escape import for_html
from pages.parts.markup import note
from pages.parts.state import store

FIELDS: Final = ("title", "policy_domain", "theme", "ministers", "closes", "budget_cents")
"""Columns of a call that are asked; all but the title may stay blank."""


def new_call(case: Case, language: Language) -> None:
    """Draw the form, where one call is not known and nothing else asks for a decision first."""
    unknown = {one.value for one in case.problems if one.code == "unknown_call" and one.value}
    if len(unknown) != 1 or case.recognised is None:
        return
    t, text = language.t, next(iter(unknown))
    with st.expander(t("De oproep {name} erbij maken", name=text[:80]), key="import_new_call"):
        st.html(f'<p class="table-note">{for_html(t("Vul in wat u weet; de rest kan later."))}</p>')
        _fields(case, FIELDS, text)
        st.button(
            t("Oproep erbij maken en nakijken"),
            key="import_call_made",
            on_click=_take,
            args=(case.number, text),
        )
        st.html(note(t("De oproep komt er pas bij als u de rijen laadt.")))


def call_of_rows(case: Case, language: Language) -> str:
    """Ask to which call rows belong that do not say so, a new one perhaps; what was chosen, or empty."""
    t, titles = language.t, desk.calls(store())
    chosen = st.selectbox(
        t("De oproep van deze rijen"),
        list(titles),
        index=None,
        key=ImportSession.call_name[case.number].key,
        format_func=lambda key: titles.get(key, key),
        placeholder=t("Kies een oproep, of typ de naam van een nieuwe"),
        accept_new_options=True,
    )
    if chosen and chosen not in titles:
        st.html(note(t("Deze oproep komt erbij als u de rijen laadt. Vul in wat u weet.")))
        _fields(case, FIELDS[1:], "")
    return chosen or ""


def chosen_call(number: int) -> tuple[str, dict[str, str]]:
    """The call that was chosen for rows that do not say theirs, and what is known of a new one."""
    fields = {key: text for key, text in _written(number).items() if key != "title"}
    return ImportSession.call_name[number].value or "", fields


def _fields(case: Case, keys: Sequence[str], title: str) -> None:
    sides = st.columns(2)
    for at, key in enumerate(keys):
        sides[at % 2].text_input(
            CALLS.column(key).title,
            value=title if key == "title" else "",
            key=ImportSession.call_field[case.number, key].key,
            max_chars=200,
        )


def _written(number: int) -> dict[str, str]:
    """Column of a call -> what was filled in."""
    texts = {key: ImportSession.call_field[number, key].value.strip() for key in FIELDS}
    return {key: text for key, text in texts.items() if text}


def _take(number: int, text: str) -> None:
    fields = {CALLS.column(key).title: written for key, written in _written(number).items()}
    decide(Decisions(call=slug(text), call_fields=fields))
