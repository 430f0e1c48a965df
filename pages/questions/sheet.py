"""A question in work: its parts at the left, the answer in the middle, the evidence at the right."""

from __future__ import annotations

from typing import Final

import streamlit as st

from pages.parts.markup import empty
from pages.parts.state import Now
from pages.questions.answer import answer
from pages.questions.asked_parts import asked_parts
from pages.questions.evidence import evidence
from pages.questions.question_address import part_at
from pages.questions.rearranging import rearranging
from written_questions.dossiers.dossier import Dossier

_WIDTHS: Final = (272, 652, 292)
"""Of the columns at 1 440 px."""


def sheet(dossier: Dossier, now: Now) -> None:
    """Draw the three columns."""
    if not dossier.parts:
        st.html(empty(now.language.t("In deze tekst werd geen vraag gevonden.")))
        return
    at = part_at(dossier)
    with st.container(key="question_sheet"):
        asked, answered, beside = st.columns(_WIDTHS, gap="medium")
        with asked, st.container(key="question_asked"):
            asked_parts(dossier, at, now)
            rearranging(dossier, at, now)
        with answered, st.container(key="question_answer", gap=None):
            answer(dossier, at, now)
        with beside, st.container(key="question_beside", gap="small"):
            evidence(dossier, at, now)
