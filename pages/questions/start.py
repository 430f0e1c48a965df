"""The first step of answering: paste a question, or choose its file."""

from __future__ import annotations

from typing import Final

import streamlit as st

from language import Language
from pages.parts.markup import head
from pages.parts.uploads import take_upload, upload_key
from pages.questions.dossier_changes import read_file, read_text
from pages.questions.question_session import QuestionSession, tell
from written_questions.apart import get_ready
from written_questions.files.limits import MAX_BYTES

_FILE: Final = "question"


def start(language: Language) -> None:
    """Draw the step."""
    t = language.t
    get_ready()  # who sees this step is about to give a text
    with st.container(key="question_start"):
        lead = t(
            "Een schriftelijke vraag, met of zonder hoofding, of een vraag uit een mail. De atlas zoekt "
            "bij elke deelvraag de tabellen die ze beantwoorden; u past aan en schrijft het antwoord."
        )
        st.html(head(t("Een vraag beantwoorden"), lead))
        st.text_area(
            t("Tekst van de vraag"),
            key=QuestionSession.text.key,
            height=160,
            placeholder=t("Plak hier de volledige tekst."),
        )
        with st.expander(
            t("Of kies een bestand (Word, mail, PDF of tekst)"), key="question_filing"
        ):
            st.file_uploader(
                t("Bestand met de vraag"),
                type=["docx", "eml", "pdf", "txt"],
                key=upload_key(_FILE),
                max_upload_size=max(1, MAX_BYTES // 1_000_000),
                label_visibility="collapsed",
                on_change=_take_file,
            )
        with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
            st.button(t("Lees de vraag"), type="primary", key="question_read", on_click=_take_text)
            st.toggle(
                t("Met fictieve gegevens"),
                key=QuestionSession.fictional.key,
                help=t("Om te proberen: verzonnen aanvragen tellen mee en zijn overal gemerkt."),
            )


def _take_text() -> None:
    text = QuestionSession.text.value
    if text.strip():
        read_text(text, fictional=QuestionSession.fictional.value)
    else:
        tell("nothing")


def _take_file() -> None:
    if file := take_upload(_FILE):
        read_file(file.data, fictional=QuestionSession.fictional.value)
