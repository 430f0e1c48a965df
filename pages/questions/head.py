"""The head of a question in work: what it is, until when, how far, and its files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, Final

import streamlit as st

from exports.types import EXCEL, WORD
from language import N_, Language
from pages.parts.escape import for_html
from pages.parts.markup import band
from pages.parts.markup import head as block_head
from pages.parts.state import Now, store
from pages.questions.dossier_changes import change, remove_now
from pages.questions.list_of_questions import deadline_words
from pages.questions.question_address import close_dossier
from pages.questions.question_session import QuestionSession
from written_questions.answer_files import (
    ANSWERED_IN,
    Whole,
    asked,
    draft_name,
    excel_annex,
    word_answer,
)
from written_questions.answer_files import answered_now as whole_now
from written_questions.deadline import deadline
from written_questions.dossiers.dossier import STATES, Dossier
from written_questions.dossiers.new_dossier import with_fictional
from written_questions.frozen_answers import frozen_entries

_FIELDS: Final = {
    "title": N_("Titel"),
    "asker": N_("Vraagsteller"),
    "minister": N_("Minister"),
    "competences": N_("Bevoegdheden"),
    "theme": N_("Thema"),
}


def head(dossier: Dossier, now: Now) -> None:
    """Draw the head."""
    language, link = now.language, now.link_here()  # made here: a download runs outside the page
    with st.container(key="question_head"):
        st.html(_title(dossier, language))
        with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
            _state(dossier, language)
            _fictional(dossier, language)
        with st.container(horizontal=True, gap="small", key="question_actions"):
            name = draft_name(dossier, dt.date.today(), ANSWERED_IN)
            downloads(lambda: whole_now(dossier, store(), link=link), name, language, "now")
            with st.popover(language.t("Gegevens van de vraag"), key="question_details"):
                _details(dossier, language)
            with st.popover(language.t("Verwijderen"), key="question_remove"):
                _remove(dossier, language)
            st.button(language.t("Alle vragen"), key="question_leave", on_click=close_dossier)
    if dossier.fictional:
        warning = language.t(
            "Fictieve gegevens staan aan: gemerkte rijen en totalen zijn verzonnen."
        )
        st.html(band("fictional", warning))


def downloads(make: Callable[[], Whole], name: str, language: Language, key: str) -> None:
    """The two files of that name; each is made when it is asked for."""
    dutch = None
    if language.code != ANSWERED_IN.code:
        dutch = language.t("In het Nederlands, zoals het parlement het vraagt")
    for kind, label, write, mime, ending in (
        ("word", language.t("Antwoord (Word)"), word_answer, WORD, "docx"),
        ("excel", language.t("Bijlage (Excel)"), excel_annex, EXCEL, "xlsx"),
    ):
        st.download_button(
            label,
            data=partial(_written, write, make),
            file_name=f"{name}.{ending}",
            mime=mime,
            key=f"question_{kind}_{key}",
            on_click="ignore",
            type="primary",
            help=dutch,
        )


def _written(write: Callable[[Whole, Language], bytes], make: Callable[[], Whole]) -> bytes:
    return write(make(), ANSWERED_IN)


def _title(dossier: Dossier, language: Language) -> str:
    t, header = language.t, dossier.header
    who = [asked(header, language)]
    if header.asker:
        who.append(t("van {asker}", asker=header.asker))
    if header.minister:
        who.append(t("aan {minister}", minister=header.minister))
    until = (
        deadline_words(dossier.deadline, language)
        if dossier.deadline
        else t("termijn niet te berekenen: de datum van de vraag is niet bekend")
    )
    lines = [line[:1].upper() + line[1:] for line in (" · ".join(filter(None, who)), until) if line]
    return block_head(dossier.name(language), *lines)


def _state(dossier: Dossier, language: Language) -> None:
    QuestionSession.state.show(dossier.state)
    st.segmented_control(
        language.t("Stand"),
        list(STATES),
        key=QuestionSession.state.key,
        format_func=lambda state: language.t(STATES[state]),
        on_change=lambda: _set(state=QuestionSession.state.value),
        required=True,
    )


def _fictional(dossier: Dossier, language: Language) -> None:
    QuestionSession.made_up.show(dossier.fictional)
    st.toggle(
        language.t("Met fictieve gegevens"),
        key=QuestionSession.made_up.key,
        on_change=_take_fictional,
    )


def _take_fictional() -> None:
    wanted = QuestionSession.made_up.value
    change(lambda dossier: with_fictional(dossier, wanted, store(), ANSWERED_IN))


def _set(**values: Any) -> None:
    change(lambda dossier: replace(dossier, **values))


def _details(dossier: Dossier, language: Language) -> None:
    t, header = language.t, dossier.header
    QuestionSession.number.show(header.number)
    st.number_input(
        t("Nummer"), min_value=1, max_value=9999, step=1, value=None, key=QuestionSession.number.key,
        on_change=lambda: _set_header(number=QuestionSession.number.value),
    )  # fmt: skip
    QuestionSession.date.show(header.date)
    st.date_input(
        t("Datum van de vraag"), None, key=QuestionSession.date.key, format="DD/MM/YYYY",
        on_change=_take_date,
    )  # fmt: skip
    for name, label in _FIELDS.items():
        slot = QuestionSession.heading(name)
        slot.show(getattr(header, name) or "")
        st.text_input(t(label), key=slot.key, on_change=_take_text, args=(name,))
    QuestionSession.deadline.show(dossier.deadline)
    st.date_input(
        t("Te beantwoorden tegen"), None, key=QuestionSession.deadline.key, format="DD/MM/YYYY",
        on_change=lambda: _set(deadline=QuestionSession.deadline.value),
        help=t("Twintig werkdagen na de datum van de vraag; aan te passen."),
    )  # fmt: skip


def _remove(dossier: Dossier, language: Language) -> None:
    if frozen_entries(dossier.id, store()):
        refusal = language.t("Dit antwoord is bevroren en blijft bewaard.")
        st.html(f"<p>{for_html(refusal)}</p>")
        return
    warning = language.t("Het dossier en alles wat erin geschreven is verdwijnt.")
    st.html(f"<p>{for_html(warning)}</p>")
    st.button(language.t("Ja, verwijder"), key="question_remove_sure", on_click=remove_now)


def _set_header(**values: Any) -> None:
    change(lambda dossier: replace(dossier, header=replace(dossier.header, **values)))


def _take_text(name: str) -> None:
    _set_header(**{name: QuestionSession.heading(name).value.strip() or None})


def _take_date() -> None:
    date = QuestionSession.date.value
    last = deadline(date) if date else None
    change(
        lambda dossier: replace(dossier, header=replace(dossier.header, date=date), deadline=last)
    )
