"""Values that no column knows: what each one means, said once and remembered for such files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import streamlit as st

from importing import desk
from importing.cells import Problem
from importing.columns import Column
from importing.decisions import Decisions
from importing.headers import understood
from importing.recognition import Recognised
from language import Language
from pages.imports.import_session import Case, ImportSession
from pages.imports.import_steps import decide
from pages.parts.escape import for_html, for_markdown
from pages.parts.state import store
from places import municipalities

_ASKED: Final = ("not_a_choice", "unknown_municipality", "unknown_call")
MOST: Final = 30
"""So many values are asked at a time."""


def meanings(case: Case, language: Language) -> None:
    """Draw a choice per value, where there are values to ask about."""
    layout = case.recognised
    if layout is None or layout.kind is None or layout.profile:
        return
    asked = _asked(case.problems, layout)
    if not asked:
        return
    t = language.t
    with st.container(key="import_meanings"):
        st.html(f'<h3 class="part">{for_html(t("Wat betekenen deze woorden?"))}</h3>')
        for at, (name, written, column) in enumerate(asked):
            st.selectbox(
                t("{column}: {value}", column=for_markdown(name), value=for_markdown(written)),
                _options(column),
                index=None,
                key=ImportSession.meaning[case.number, at].key,
                placeholder=t("Kies wat het betekent"),
            )
        st.button(
            t("Zo lezen"),
            key="import_meant",
            type="primary"
            if {one.code for one in case.problems} == {"not_a_choice"}
            else "secondary",
            on_click=_take,
            args=(case.number, [written for _, written, _ in asked]),
        )


def _asked(problems: Sequence[Problem], layout: Recognised) -> list[tuple[str, str, Column]]:
    """(header, value, column) of each value that no column knows, once."""
    column_of = understood(layout.kind.columns if layout.kind else (), layout.mapping)
    asked: dict[tuple[str, str], Column] = {}
    for one in problems:
        column = column_of(one.column or "")
        if one.code in _ASKED and one.value and column:
            asked.setdefault((one.column or "", one.value), column)
    return [(name, written, column) for (name, written), column in asked.items()][:MOST]


def _options(column: Column) -> list[str]:
    if column.choices:
        return list(column.choices)
    if column.what == "call":
        return list(desk.calls(store()).values())
    return sorted(one.name_nl for one in municipalities())


def _take(number: int, written: Sequence[str]) -> None:
    chosen = {
        text: meaning
        for at, text in enumerate(written)
        if (meaning := ImportSession.meaning[number, at].value)
    }
    if chosen:
        decide(Decisions(values=chosen))
