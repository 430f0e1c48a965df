"""The whole answer, part after part; the open one in a frame, with its text as a field and its tables."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

import streamlit as st

from language import Language
from pages.parts.escape import for_html
from pages.parts.state import Now
from pages.questions.asked_parts import short
from pages.questions.dossier_changes import change, draft_anew, put_back, take_over
from pages.questions.part_tables import part_tables
from pages.questions.question_address import part_path, place_shown
from pages.questions.question_session import QuestionSession, Writing
from pages.questions.standing import places_of
from written_questions.bounds import MAX_PARTS
from written_questions.dossiers.dossier import Dossier, Part
from written_questions.dossiers.places_to_fill import pieces

_TITLE: Final = 90
"""Signs of a sub-question as the title of its answer."""


def answer(dossier: Dossier, at: int, now: Now) -> None:
    """Draw the column."""
    part, language = dossier.parts[at], now.language
    st.html(_head(dossier, language) + _closed(dossier, dossier.parts[:at][:MAX_PARTS], now))
    with st.container(key="question_open"):
        st.html(
            f'<div class="part-head"><h3>{for_html(part.number)}. '
            f"{for_html(short(part.question, _TITLE))}</h3>{_label(part, language, whole=True)}</div>"
        )
        # First, and always so: a field that is drawn elsewhere would lose the focus.
        _field(dossier, part, at, language)
        _own_text(part, at, language)
        part_tables(part, now)
        _actions(part, at, language)
    st.html(_closed(dossier, dossier.parts[at + 1 : MAX_PARTS], now))


def _head(dossier: Dossier, language: Language) -> str:
    t = language.t
    kept = ""
    if dossier.changed_at:
        time = f"{dossier.changed_at.astimezone():%H.%M}"
        kept = f'<span class="kept">{for_html(t("bewaard om {time} uur", time=time))}</span>'
    unsaved = f'<span class="not-kept">{for_html(t("nog niet bewaard"))}</span>'
    title = for_html(t("Het antwoord"))
    return f'<div class="column-head"><h2 class="column">{title}</h2><p>{kept}{unsaved}</p></div>'


def _label(part: Part, language: Language, *, whole: bool = False) -> str:
    """Whose text it is: a draft of the atlas, read by somebody, one's own; or that it is outdated.

    And how many tables belong to it, where the part is not shown as a ``whole``.
    """
    t = language.t
    if part.outdated:
        words, kind = t("verouderd"), "outdated"
    elif part.is_draft:
        words, kind = t("ontwerp van de atlas"), "draft"
    elif part.read_on:
        words, kind = t("nagelezen, {date}", date=language.date(part.read_on)), "read"
    elif part.answer.strip():
        words, kind = t("eigen tekst"), "own"
    else:
        words, kind = t("nog te schrijven"), "own"
    if not whole and (tables := len(part.answered_by)):
        words = f"{words} · {language.n('{n} tabel', '{n} tabellen', tables)}"
    return f'<p class="whose {kind}">{for_html(words)}</p>'


# --- the parts that are not open -------------------------------------------------------------------


def _closed(dossier: Dossier, parts: Sequence[Part], now: Now) -> str:
    articles = "".join(_closed_part(dossier, part, now) for part in parts)
    return f'<div class="part-answers">{articles}</div>'


def _closed_part(dossier: Dossier, part: Part, now: Now) -> str:
    language = now.language
    path = for_html(part_path(dossier, part.number, now))
    draft = " draft" if part.is_draft else ""
    lines = "".join(f"<p>{_marked(line)}</p>" for line in part.answer.split("\n") if line.strip())
    unrecognised = ""
    if part.unrecognised:
        said = for_html(language.t("niet herkend: {words}", words="\0"))
        words = f"<i>{for_html(language.join(list(part.unrecognised)))}</i>"
        unrecognised = f'<p class="whose">{said.replace(chr(0), words)}</p>'
    return (
        f'<article class="part-answer"><div class="part-head"><h3><a href="{path}" target="_self">'
        f"{for_html(part.number)}. {for_html(short(part.question, _TITLE))}</a></h3>"
        f"{'' if part.off_subject and unrecognised else _label(part, language)}</div>{unrecognised}"
        f'<div class="answer-text{draft}">{lines}</div></article>'
    )


def _marked(line: str) -> str:
    """A line with its places to fill in marked, and without their brackets."""
    return "".join(
        f'<mark class="to-fill">{for_html(piece[1:-1])}</mark>' if place else for_html(piece)
        for piece, place in pieces(line)
    )


# --- the open part -----------------------------------------------------------------------------


def _field(dossier: Dossier, part: Part, at: int, language: Language) -> None:
    """The text as a field; behind it the same text, on which its places to fill in are marked."""
    field = QuestionSession.answer_field(at)
    # Given only where it differs: what is typed while a page is drawn stays.
    if field.value != part.answer:
        field.show(part.answer)
    QuestionSession.writing.value = Writing(at, part.answer)
    with st.container(key="question_writing"):
        st.html(_mirror(dossier, part, language))
        st.text_area(
            language.t("Antwoord op {number}", number=part.number),
            key=field.key,
            height="content",
            placeholder=language.t("Nog te schrijven. Elke regel wordt een alinea."),
            on_change=_take_answer,
            label_visibility="collapsed",
        )


def _mirror(dossier: Dossier, part: Part, language: Language) -> str:
    marked = "".join(
        f"<mark>{for_html(piece)}</mark>" if place else for_html(piece)
        for piece, place in pieces(part.answer)
    )
    shown = place_shown()
    places = places_of(dossier, language)
    select = ""
    if 0 < shown <= len(places) and places[shown - 1].number == part.number:
        select = f' data-select="{places[shown - 1].at}"'
    # Streamlit leaves out an attribute that holds a piece of HTML, as "-->" does.
    saved = for_html(json.dumps(part.answer).replace("<", "\\u003c").replace(">", "\\u003e"))
    draft = " draft" if part.is_draft else ""
    return (
        f'<div class="answer-mirror{draft}" aria-hidden="true" data-of="{dossier.id}:'
        f'{for_html(part.number)}" '
        f'data-saved="{saved}"{select}>{marked}\n</div>'
    )


def _take_answer() -> None:
    change(lambda dossier: dossier)  # it takes what is typed along


def _actions(part: Part, at: int, language: Language) -> None:
    t = language.t
    if part.outdated:
        sentence = t("De tabel of filter is gewijzigd na deze tekst. Uw tekst bleef staan.")
        st.html(f'<p class="outdated-text" role="status">{for_html(sentence)}</p>')
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key="question_taking"
    ):
        if part.answer.strip() and (part.outdated or part.read_on is None):
            st.button(t("Nagelezen"), key="question_read_over", on_click=take_over, args=(at,))
        if part.kind != "policy" and (part.outdated or not part.is_draft):
            st.button(t("Ontwerp opnieuw"), key="question_anew", on_click=draft_anew, args=(at,))
        hint = for_html(t("Tik in de tekst om te wijzigen"))
        st.html(f'<p class="hint">{hint}</p>', width="content")


def _own_text(part: Part, at: int, language: Language) -> None:
    """What somebody wrote here that is not in the answer, to copy or to put back."""
    own, t = QuestionSession.own_text.value, language.t
    if own is None or own.number != part.number:
        return
    with st.container(key="question_own_text"):
        said = t("Uw tekst staat niet in het antwoord. U kunt hem hier kopiëren of terugzetten.")
        _aside(said, own.text, language)
        with st.container(horizontal=True, gap="small"):
            st.button(
                t("Zet mijn tekst terug"),
                key="question_put_back",
                on_click=put_back,
                args=(at, own.text),
            )
            _let_go(language)


def text_left(language: Language) -> None:
    """Draw what somebody wrote in an answer that was removed meanwhile, to copy; if there is any."""
    if own := QuestionSession.own_text.value:
        with st.container(key="question_own_text"):
            said = language.t(
                "Dit schreef u laatst en staat in geen antwoord. U kunt het kopiëren."
            )
            _aside(said, own.text, language)
            _let_go(language)


def _aside(said: str, text: str, language: Language) -> None:
    label = for_html(language.t("Uw tekst"))
    st.html(
        f'<p class="own-said" role="status">{for_html(said)}</p>'
        f'<textarea class="own-text" readonly rows="4" aria-label="{label}">{for_html(text)}</textarea>'
    )


def _let_go(language: Language) -> None:
    st.button(
        language.t("Weg ermee"), key="question_let_go", on_click=QuestionSession.own_text.forget
    )
