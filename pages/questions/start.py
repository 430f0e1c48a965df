"""The first step of answering: paste a question, or choose its file."""

from __future__ import annotations

import streamlit as st

from language import Language
from pages.parts.escape import for_html
from pages.parts.uploads import take_upload, upload_key
from pages.questions.case import read_file, read_text, say
from written_questions.apart import get_ready
from written_questions.files.limits import MAX_BYTES

_TEXT, _FILE, _FICTIONAL = "question_text", "question_file", "question_fictional"


def start(language: Language) -> None:
    """Draw the step."""
    t = language.t
    get_ready()  # who sees this step is about to give a text
    with st.container(border=True, key="question_start"):
        lead = t(
            "Een schriftelijke vraag, met of zonder hoofding, of een vraag uit een mail. De atlas zoekt "
            "bij elke deelvraag de tabellen die ze beantwoorden; u past aan en schrijft het antwoord."
        )
        st.html(
            f'<div class="figure-head"><h2>{for_html(t("Een vraag beantwoorden"))}</h2>'
            f"<p>{for_html(lead)}</p></div>"
        )
        st.text_area(
            t("Tekst van de vraag"),
            key=_TEXT,
            height=260,
            placeholder=t("Plak hier de volledige tekst."),
        )
        with st.expander(t("Of kies een bestand (PDF of tekst)"), key="question_filing"):
            st.file_uploader(
                t("Bestand met de vraag"),
                type=["pdf", "txt"],
                key=upload_key(_FILE),
                max_upload_size=max(1, MAX_BYTES // 1_000_000),
                label_visibility="collapsed",
                on_change=_take_file,
            )
        with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
            st.button(t("Lees de vraag"), type="primary", key="question_read", on_click=_take_text)
            st.toggle(
                t("Met fictieve gegevens"),
                key=_FICTIONAL,
                help=t("Om te proberen: verzonnen aanvragen tellen mee en zijn overal gemerkt."),
            )


def _take_text() -> None:
    text = st.session_state[_TEXT]
    if text.strip():
        read_text(text, fictional=bool(st.session_state.get(_FICTIONAL)))
    else:
        say("nothing")


def _take_file() -> None:
    if file := take_upload(_FILE):
        read_file(file.data, fictional=bool(st.session_state.get(_FICTIONAL)))
