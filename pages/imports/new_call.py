"""The call that rows name and that is not there: made on the way, with what is known of it."""

from __future__ import annotations

from typing import Final

import streamlit as st

from importing.columns import slug
from importing.decisions import Decisions
from importing.kinds.calls import CALLS
from language import Language
from pages.imports.import_session import Case, ImportSession
from pages.imports.import_steps import decide
from pages.parts.escape import for_html
from pages.parts.markup import note

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
        sides = st.columns(2)
        for at, key in enumerate(FIELDS):
            column, slot = CALLS.column(key), ImportSession.call_field[case.number, key]
            sides[at % 2].text_input(
                column.title,
                value=text if key == "title" else "",
                key=slot.key,
                max_chars=200,
            )
        st.button(
            t("Oproep erbij maken en nakijken"),
            key="import_call_made",
            on_click=_take,
            args=(case.number, text),
        )
        st.html(note(t("De oproep komt er pas bij als u de rijen laadt.")))


def _take(number: int, text: str) -> None:
    fields = {
        CALLS.column(key).title: written.strip()
        for key in FIELDS
        if (written := ImportSession.call_field[number, key].value).strip()
    }
    decide(Decisions(call=slug(text), call_fields=fields))
