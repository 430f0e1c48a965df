"""What a question is, to be corrected where the text was misread; made-up data; and taking it away."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import streamlit as st

from language import N_, Language
from pages.parts.escape import for_html
from pages.parts.markup import note
from pages.parts.state import store
from pages.questions.dossier_changes import change, remove_now
from pages.questions.question_session import QuestionSession
from written_questions.answer_files import ANSWERED_IN
from written_questions.deadline import reckoning_words
from written_questions.dossiers.dossier import Dossier
from written_questions.dossiers.new_dossier import with_fictional
from written_questions.dossiers.rearranged import with_header
from written_questions.frozen_answers import frozen_entries

_FIELDS: Final = {
    "title": N_("Titel"),
    "asker": N_("Vraagsteller"),
    "minister": N_("Minister"),
    "competences": N_("Bevoegdheden"),
    "theme": N_("Thema"),
}
_WIDTHS: Final = (4, 5, 5)
"""Of the number and the two dates: of these the year is to be seen."""


def details(dossier: Dossier, language: Language) -> None:
    """Draw what the button "Meer" opens."""
    t = language.t
    _header(dossier, language)
    QuestionSession.made_up.show(dossier.fictional)
    st.toggle(
        t("Met fictieve gegevens"),
        key=QuestionSession.made_up.key,
        on_change=_take_fictional,
    )
    with st.expander(t("Deze vraag verwijderen"), key="question_remove"):
        _remove(dossier, language)


def _header(dossier: Dossier, language: Language) -> None:
    t, header = language.t, dossier.header
    st.html(f'<h2 class="column">{for_html(t("Gegevens van de vraag"))}</h2>')
    number, date, last = st.columns(_WIDTHS)
    QuestionSession.number.show(header.number)
    number.number_input(
        t("Nummer"), min_value=1, max_value=9999, step=1, value=None, key=QuestionSession.number.key,
        on_change=lambda: _set_header(number=QuestionSession.number.value),
    )  # fmt: skip
    QuestionSession.date.show(header.date)
    date.date_input(
        t("Datum van de vraag"), None, key=QuestionSession.date.key, format="DD/MM/YYYY",
        on_change=_take_date,
    )  # fmt: skip
    QuestionSession.deadline.show(dossier.deadline)
    last.date_input(
        t("Te beantwoorden tegen"), None, key=QuestionSession.deadline.key, format="DD/MM/YYYY",
        on_change=lambda: _set(deadline=QuestionSession.deadline.value),
    )  # fmt: skip
    st.html(note(t("Geteld: {how}.", how=reckoning_words(language))))
    if header.impossible_date and not header.date:
        said = t("In de tekst staat “{date}”: die dag bestaat niet.", date=header.impossible_date)
        st.html(note(said))
    for name, label in _FIELDS.items():
        slot = QuestionSession.heading(name)
        slot.show(getattr(header, name) or "")
        st.text_input(t(label), key=slot.key, on_change=_take_text, args=(name,))


def _remove(dossier: Dossier, language: Language) -> None:
    if frozen_entries(dossier.id, store()):
        st.html(note(language.t("Dit antwoord is vastgelegd en blijft bewaard.")))
        return
    st.html(note(language.t("Het dossier en alles wat erin geschreven is verdwijnt.")))
    st.button(language.t("Ja, verwijder"), key="question_remove_sure", on_click=remove_now)


# --- what clicks do ----------------------------------------------------------------------------


def _set(**values: Any) -> None:
    change(lambda dossier: replace(dossier, **values))


def _set_header(**values: Any) -> None:
    change(lambda dossier: with_header(dossier, **values))


def _take_text(name: str) -> None:
    _set_header(**{name: QuestionSession.heading(name).value.strip() or None})


def _take_date() -> None:
    date = QuestionSession.date.value
    change(lambda dossier: with_header(dossier, date=date))


def _take_fictional() -> None:
    wanted = QuestionSession.made_up.value
    change(lambda dossier: with_fictional(dossier, wanted, store(), ANSWERED_IN))
