"""The parts of a question set right by hand: the open one joined with the next, divided, or moved."""

from __future__ import annotations

import streamlit as st

from pages.parts.state import Now, set_page_parameter
from pages.questions.asked_parts import short
from pages.questions.dossier_changes import change, matched
from pages.questions.question_address import PART, PLACE
from pages.questions.question_session import QuestionSession
from written_questions.dossiers.dossier import Dossier
from written_questions.dossiers.rearranged import merged, moved, places_to_split, split

_LONGEST = 60


def rearranging(dossier: Dossier, at: int, now: Now) -> None:
    """Draw what can be done with the open part."""
    t, part, last = now.language.t, dossier.parts[at], len(dossier.parts) - 1
    with st.expander(t("Delen samenvoegen of splitsen"), key="question_rearranging"):
        if at < last:
            words = t("Voeg samen met {number}", number=dossier.parts[at + 1].number)
            st.button(words, key="question_merge", on_click=_merge, args=(at,))
        with st.container(horizontal=True, gap="small"):
            for words, by, possible in (
                (t("Naar boven"), -1, at > 0),
                (t("Naar onder"), 1, at < last),
            ):
                st.button(
                    words,
                    key=f"question_move_{'up' if by < 0 else 'down'}",
                    on_click=_move,
                    args=(at, by),
                    disabled=not possible,
                )
        pieces = places_to_split(part)
        if len(pieces) > 1:
            st.selectbox(
                t("Splits voor"),
                list(range(1, len(pieces))),
                key=QuestionSession.sentence[at].key,
                format_func=lambda position: short(pieces[position], _LONGEST),
            )
            st.button(t("Splits dit deel"), key="question_split", on_click=_split, args=(at,))


# --- what clicks do ----------------------------------------------------------------------------


def _merge(at: int) -> None:
    change(lambda dossier: matched(merged(dossier, at), at))
    _stay_at(at)


def _split(at: int) -> None:
    sentence = QuestionSession.sentence[at].value
    change(lambda dossier: matched(split(dossier, at, sentence), at, at + 1))
    _stay_at(at)


def _move(at: int, by: int) -> None:
    change(lambda dossier: moved(dossier, at, by))
    _stay_at(at + by)


def _stay_at(at: int) -> None:
    """Have the part at this position open, whatever its number is now."""
    dossier = QuestionSession.dossier.value
    if dossier is not None and at < len(dossier.parts):
        set_page_parameter(PART, dossier.parts[at].number, "")
        set_page_parameter(PLACE, "", "")
