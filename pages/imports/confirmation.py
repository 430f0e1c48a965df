"""What is confirmed before anything is loaded: letters, amounts, numbers; and the rows that are left out."""

from __future__ import annotations

from pathlib import PureWindowsPath

import streamlit as st

from exports.file_names import stem
from exports.types import EXCEL
from importing.cells import Reading
from importing.desk import Preview
from importing.messages import say
from importing.set_aside import as_workbook
from language import Language
from pages.imports.import_session import Case, ImportSession
from pages.imports.import_steps import read_letters
from pages.parts.escape import for_html
from pages.parts.markup import items, note


def confirmed(case: Case, shown: Preview, language: Language) -> bool:
    """Draw what is to be confirmed, with its box; whether it was. True when there is nothing."""
    questions = shown.questions
    if not questions:
        return True
    t = language.t
    with st.container(key="import_questions"):
        st.html(f'<h3 class="part">{for_html(t("Bevestig dit eerst"))}</h3>')
        for question in questions:
            if question.code == "encoding_unsure":
                _letters(case, question, language)
        others = [say(one, language) for one in questions if one.code != "encoding_unsure"]
        if others:
            st.html(items(others))
        return st.checkbox(t("Dit klopt"), key=ImportSession.sure[case.number].key)


def _letters(case: Case, question: Reading, language: Language) -> None:
    """The words with accents as each likely reading has them; choosing one reads the file again."""
    t = language.t
    values = dict(question.values)
    words = {encoding: (label, text) for encoding, label, text in values["choices"]}
    now = next(key for key, (label, _) in words.items() if label == values["name"])
    slot = ImportSession.letters[case.number]
    if slot.value not in words:
        slot.show(now)
    st.radio(
        t("Welke woorden zijn juist geschreven?"),
        list(words),
        key=slot.key,
        format_func=lambda key: "{1} ({0})".format(*words[key]),
        on_change=_take_letters,
        args=(case.number,),
    )


def _take_letters(number: int) -> None:
    read_letters(ImportSession.letters[number].value)


def rows_aside(case: Case, language: Language) -> None:
    """The rows that are left out: how many, their sum, and the workbook with the reasons."""
    aside = case.aside
    if aside is None:
        return
    name = stem(PureWindowsPath(case.name).stem) or "lijst"
    with st.container(key="import_aside"):
        st.html(note(say(aside.told(), language)))
        st.download_button(
            language.t("De rijen die apart gelegd zijn, met de reden"),
            data=lambda: as_workbook(aside, language),
            file_name=f"{name}-{language.t('apart')}.xlsx",
            mime=EXCEL,
            key="import_aside_file",
            on_click="ignore",
        )
