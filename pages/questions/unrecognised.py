"""The words of a part that mean nothing to the atlas, or with which its first table does nothing, each with
the way to say what it means."""

from __future__ import annotations

from typing import Final

import streamlit as st

from language import N_
from pages.parts.escape import for_html, for_markdown
from pages.parts.person import LONGEST_NAME, Person, who_says
from pages.parts.state import Now, current_language
from pages.questions.dossier_changes import teach_word
from pages.questions.question_session import QuestionSession, tell
from views.vocabulary import BREAKDOWNS, MEASURES
from written_questions.dossiers.dossier import Part
from written_questions.taught_words import LONGEST_WORD, NOTHING

_MOST: Final = 8
"""Words that can be explained at once; the others are named."""
_NAMES: Final = {
    "call": ("calls", N_("oproep")),
    "scheme": ("schemes", N_("regeling")),
    "article": ("articles", N_("begrotingsartikel")),
    "municipality": ("municipalities", N_("gemeente")),
}
"""What names in the data a word can stand for: the field of Filters that holds them, and what they are."""


def unrecognised(part: Part, at: int, now: Now) -> None:
    """Draw them, if there are any."""
    if not part.unrecognised:
        return
    title = for_html(now.language.t("Niet herkend"))
    with st.container(key="question_unrecognised", gap="small"):
        st.html(f'<h3 class="column">{title}</h3>')
        with st.container(horizontal=True, gap="small", key="question_unknown_words"):
            for position, word in enumerate(part.unrecognised[:_MOST]):
                with st.popover(for_markdown(word), key=f"question_unknown_{at}_{position}"):
                    _explained(word, at, position, now)
        if others := part.unrecognised[_MOST:]:
            chips = "".join(f"<li>{for_html(word)}</li>" for word in others)
            st.html(f'<ul class="chips todo">{chips}</ul>')


def _explained(word: str, at: int, position: int, now: Now) -> None:
    t, meanings = now.language.t, _meanings(now)
    st.selectbox(
        t("“{word}” betekent …", word=for_markdown(word)),
        list(meanings),
        index=None,
        key=QuestionSession.meaning[at, position].key,
        format_func=lambda means: meanings[means],
        placeholder=t("Zoek een oproep, artikel, gemeente, cijfer …"),
    )
    st.text_input(
        t("Wie zegt dit"),
        value=who_says(),
        key=QuestionSession.who[at, position].key,
        max_chars=LONGEST_NAME,
    )
    st.button(
        t("Onthoud dit woord"),
        key=f"question_teach_{at}_{position}",
        on_click=_teach,
        args=(word, at, position),
        disabled=len(word) > LONGEST_WORD,
    )


def _meanings(now: Now) -> dict[str, str]:
    """What a word can mean, as it is taught, with the words for it."""
    t, fictional = now.language.t, now.filters.fictional
    meanings = {NOTHING: t("niets: dit woord doet er niet toe")}
    for kind, (field, words) in _NAMES.items():
        for value in now.options.offered(field, fictional=fictional):
            label = now.options.label(field, value, now.language)
            meanings[f"{kind}:{value}"] = f"{label} ({t(words)})"
    for measure in MEASURES.values():
        meanings[f"measure:{measure.key}"] = f"{t(measure.column.title)} ({t('cijfer')})"
    for breakdown in BREAKDOWNS.values():
        meanings[f"breakdown:{breakdown.key}"] = f"{t(breakdown.phrase)} ({t('opsplitsing')})"
    return meanings


def _teach(word: str, at: int, position: int) -> None:
    means, who = (
        QuestionSession.meaning[at, position].value,
        QuestionSession.who[at, position].value,
    )
    if not means:
        tell(current_language().t("Kies eerst wat dit woord betekent."))
        return
    Person.name.value = who.strip()
    teach_word(word, means, who.strip() or None, at)
