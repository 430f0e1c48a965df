"""The first step of loading: choose or drop a file, or paste a table."""

from __future__ import annotations

from typing import Final

import streamlit as st

from importing.limits import MAX_BYTES
from importing.messages import explain
from language import Language
from pages.imports.import_session import Case, ImportSession
from pages.imports.import_steps import take
from pages.parts.markup import band, head
from pages.parts.uploads import take_upload, upload_key

LIMIT: Final = MAX_BYTES // 1_000_000
"""Megabytes that a file may have; the server's own limit (server.maxUploadSize) is the same number."""
_FILE: Final = "import"
PASTED: Final = "geplakt.txt"


def start(case: Case, language: Language) -> None:
    """Draw the step."""
    t = language.t
    _what_was_undone(case, language)
    with st.container(key="import_start"):
        lead = t(
            "Excel, OpenDocument, CSV of JSON. De atlas kijkt alles eerst na en toont wat er zou "
            "veranderen; er wordt niets geladen voor u het bevestigt."
        )
        st.html(head(t("Een lijst laden"), lead))
        st.file_uploader(
            t("Bestand"),
            key=upload_key(_FILE),
            on_change=_take_file,
            max_upload_size=LIMIT,
            label_visibility="collapsed",
        )
        with st.expander(t("Of plak een tabel"), key="import_pasting"):
            _pasting(case, language)


def _take_file() -> None:
    if file := take_upload(_FILE):
        take(file.data, file.name)


def _pasting(case: Case, language: Language) -> None:
    t = language.t
    st.text_area(
        t("Tabel uit een schriftelijk antwoord, met haar kopregel"),
        key=ImportSession.text[case.number].key,
        height=220,
        help=t("Kopieer in de PDF van de kopregel tot en met het totaal."),
    )
    st.button(t("Nakijken"), key="import_paste", on_click=_take_text, args=(case.number,))


def _take_text(number: int) -> None:
    text = ImportSession.text[number].value
    if text.strip():
        take(text.encode(), PASTED)


def _what_was_undone(case: Case, language: Language) -> None:
    if case.undone:
        sentence = language.t(
            "Lading {batch} is ongedaan gemaakt. Alle cijfers zijn weer zoals zonder die lading.",
            batch=case.undone,
        )
        st.html(band("done", sentence))
    for problem in case.undo_problems:
        st.html(band("refused", explain(problem, language)))
