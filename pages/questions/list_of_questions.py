"""The questions in work and those answered: what presses is on top."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from language import Language
from pages.parts.escape import for_html, for_markdown
from pages.parts.markup import empty, head
from pages.parts.state import store
from pages.questions.question_address import open_dossier
from written_questions.deadline import working_days_left
from written_questions.dossiers.dossier import STATES
from written_questions.dossiers.dossier_store import Entry, entries


def dossiers(language: Language) -> None:
    """Draw the list."""
    t, listed = language.t, entries(store())
    with st.container(key="question_list"):
        st.html(head(t("Vragen")))
        if not listed:
            st.html(empty(t("Er is nog geen vraag ingelezen.")))
        for entry in listed:
            with st.container(gap=None, key=f"question_entry_{entry.id}"):
                st.button(
                    for_markdown(entry.name),
                    key=f"question_open_{entry.id}",
                    type="tertiary",
                    on_click=open_dossier,
                    args=(entry.id,),
                )
                st.html(f'<p class="project-line">{for_html(_line(entry, language))}</p>')


def _line(entry: Entry, language: Language) -> str:
    t = language.t
    parts = [t(STATES[entry.state])]
    if entry.number:
        parts.append(t("nr. {number}", number=entry.number))
    if entry.date:
        parts.append(language.long_date(entry.date))
    if entry.deadline and entry.state != "answered":
        parts.append(deadline_words(entry.deadline, language))
    if entry.frozen:
        parts.append(language.n("{n} bevroren antwoord", "{n} bevroren antwoorden", entry.frozen))
    return " · ".join(parts)


def deadline_words(deadline: dt.date, language: Language) -> str:
    """ "te beantwoorden tegen 7 december 2023 (nog 3 werkdagen)", or that it is past."""
    date, today = language.long_date(deadline), dt.date.today()
    if deadline < today:
        return language.t("te beantwoorden tegen {date} (voorbij)", date=date)
    return language.n(
        "te beantwoorden tegen {date} (nog {n} werkdag)",
        "te beantwoorden tegen {date} (nog {n} werkdagen)",
        working_days_left(today, deadline),
        date=date,
    )
