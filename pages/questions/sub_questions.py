"""The sub-questions of a question, the tables proposed for the one that is open, and its answer."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

import streamlit as st

from language import Language
from pages.parts.escape import for_html, for_markdown
from pages.parts.figure import figure
from pages.parts.markup import note
from pages.parts.state import Now
from pages.questions.dossier_changes import change_part
from pages.questions.question_address import open_part, part_at, table_shown
from pages.questions.question_session import QuestionSession
from pages.questions.tables import result_of, tables
from written_questions.bounds import MAX_PARTS
from written_questions.dossiers.dossier import Dossier, Part
from written_questions.report import KINDS

_LONGEST: Final = 96
WIDTHS: Final = (1.0, 2.0, 1.3)
"""Of the columns: the parts of the question, the answer, what is proposed for it."""


def parts(dossier: Dossier, now: Now) -> None:
    """Draw the three columns, and below them the table that is looked at."""
    if not dossier.parts:
        return
    at = part_at(dossier)
    part = dossier.parts[at]
    asked, answer, proposed = st.columns(WIDTHS, gap="large")
    with asked, st.container(key="question_asked"):
        _asked(dossier, at, now.language)
    with answer, st.container(key="question_answer"):
        _answer(part, at, now.language)
    with proposed, st.container(key="question_proposed"):
        _heading(now.language.t("Tabellen bij {number}", number=part.number))
        tables(dossier, at, now)
    position = table_shown(part)
    if position is not None:
        table = part.tables[position]
        filtered = replace(now, filters=table.filters)
        result = result_of(table)
        figure(result, filtered, fixed=True)


def _heading(title: str) -> None:
    st.html(f'<h2 class="column">{for_html(title)}</h2>')


def _asked(dossier: Dossier, at: int, language: Language) -> None:
    _heading(language.t("De vraag"))
    for position, part in enumerate(dossier.parts):
        if position >= MAX_PARTS and position != at:
            continue
        is_open = position == at
        with st.container(gap=None, key=f"question_part_{position}{'_open' if is_open else ''}"):
            if is_open:
                context = f"<em>{for_html(part.context)}</em> " if part.context else ""
                question = (
                    f"<strong>{for_html(part.number)}.</strong> {context}{for_html(part.question)}"
                )
                st.html(f'<p class="question-open" aria-current="true">{question}</p>')
            else:
                st.button(
                    f"**{for_markdown(part.number)}.** {for_markdown(_short(part.question))}",
                    key=f"question_go_{position}",
                    type="tertiary",
                    on_click=open_part,
                    args=(part.number,),
                )
            st.html(f'<p class="question-kind">{for_html(_kind(part, language))}</p>')
    more = len(dossier.parts) - MAX_PARTS - (at >= MAX_PARTS)
    if more > 0:  # a dossier of before there was a limit
        rest = language.n(
            "Nog {n} deelvraag staat niet in deze lijst.",
            "Nog {n} deelvragen staan niet in deze lijst.",
            more,
        )
        st.html(note(rest))


def _short(question: str) -> str:
    if len(question) <= _LONGEST:
        return question
    return question[:_LONGEST].rpartition(" ")[0] + " …"


def _kind(part: Part, language: Language) -> str:
    """ "cijfers · 2 tabellen · antwoord begonnen"."""
    facts = [language.t(KINDS[part.kind])]
    if count := len(part.answered_by):
        facts.append(language.n("{n} tabel", "{n} tabellen", count))
    if not part.answer.strip() and not part.answered_by:
        facts.append(language.t("nog te schrijven"))
    if part.deliverer:
        facts.append(part.deliverer)
    return " · ".join(facts)


def _answer(part: Part, at: int, language: Language) -> None:
    t = language.t
    _heading(t("Antwoord op {number}", number=part.number))
    answer, kind, deliverer = (
        QuestionSession.answer[at],
        QuestionSession.kind[at],
        QuestionSession.deliverer[at],
    )
    answer.show(part.answer)
    st.text_area(
        t("Tekst"),
        key=answer.key,
        height=300,
        placeholder=t("Nog te schrijven. Elke regel wordt een alinea."),
        on_change=_take_answer,
        args=(at,),
        help=t("Bewaard zodra u elders klikt. De gekozen tabellen komen onder deze tekst."),
    )
    kind.show(part.kind)
    st.selectbox(
        t("Soort vraag"),
        list(KINDS),
        key=kind.key,
        format_func=lambda value: t(KINDS[value]),
        on_change=_take_kind,
        args=(at,),
    )
    if part.reason:
        st.html(note(t(part.reason)))
    deliverer.show(part.deliverer)
    st.text_input(
        t("Wie levert dit aan"),
        key=deliverer.key,
        placeholder=t("Dienst of agentschap"),
        on_change=_take_deliverer,
        args=(at,),
    )


def _take_answer(at: int) -> None:
    change_part(at, partial(_with, answer=QuestionSession.answer[at].value))


def _take_deliverer(at: int) -> None:
    change_part(at, partial(_with, deliverer=QuestionSession.deliverer[at].value.strip()))


def _take_kind(at: int) -> None:
    # Why the rules thought otherwise no longer holds once a person has said what it is.
    change_part(at, partial(_with, kind=QuestionSession.kind[at].value, reason=""))


def _with(part: Part, **values: str) -> Part:
    return replace(part, **values)  # type: ignore[arg-type]
