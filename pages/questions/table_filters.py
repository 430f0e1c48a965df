"""The filters of one table under a sub-question."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from data_access.filters import DIMENSION
from pages.parts.choices import value_label, values_to_choose
from pages.parts.markup import empty
from pages.parts.state import Now
from pages.questions.dossier_changes import change_table
from pages.questions.question_session import QuestionSession
from views import view
from written_questions.dossiers.dossier import Table


def table_filters(table: Table, at: int, position: int, now: Now) -> None:
    """Draw a list per filter that the table can follow."""
    fields = [field for field in DIMENSION if field in view(table.view).applies]
    if not fields:
        st.html(empty(now.language.t("Deze tabel kent geen filters.")))
    for field in fields:
        _choice(field, table, at, position, now)


def _choice(field: str, table: Table, at: int, position: int, now: Now) -> None:
    language, slot = now.language, QuestionSession.filter[at, position, field]
    slot.show(list(getattr(table.filters, field)))
    st.multiselect(
        language.t(DIMENSION[field].plural),
        values_to_choose(now, field, table.filters),
        key=slot.key,
        format_func=lambda value: value_label(now, field, value),
        placeholder=language.t("Alle"),
        on_change=_take_filter,
        args=(at, position, field),
    )


def _take_filter(at: int, position: int, field: str) -> None:
    values = QuestionSession.filter[at, position, field].value or ()
    change_table(
        at,
        position,
        lambda table: replace(table, filters=table.filters.with_only(field, *values)),
    )
