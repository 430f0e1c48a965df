"""The head of a question in work: what it is, until when, how far, what is to be filled in, its files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import streamlit as st

from exports.types import EXCEL, WORD
from language import Language
from pages.parts.escape import for_html
from pages.parts.markup import badge, band, crumbs, link
from pages.parts.state import Now, store
from pages.questions.details import details
from pages.questions.dossier_changes import change
from pages.questions.question_address import (
    CHECKING,
    STEP,
    dossier_path,
    is_checking,
    list_path,
    part_at,
    part_path,
    place_shown,
)
from pages.questions.question_session import QuestionSession
from pages.questions.standing import Place, places_of
from written_questions.answer_files import (
    ANSWERED_IN,
    Whole,
    draft_name,
    excel_annex,
    word_answer,
)
from written_questions.answer_files import answered_now as whole_now
from written_questions.deadline import deadline, reckoning_words, working_days_left
from written_questions.dossiers.dossier import STATES, Dossier
from written_questions.dossiers.dossier_list import twins
from written_questions.frozen_answers import frozen_entries


def head(dossier: Dossier, now: Now, told: str = "") -> None:
    """Draw the head; ``told`` is HTML of what is to be told above it.

    It is no block of its own: one that comes and goes would have the field below drawn anew.
    """
    language, link = now.language, now.link_here()  # made here: a download runs outside the page
    with st.container(key="question_head"):
        st.html(told + _title(dossier, now))
        with st.container(horizontal=True, vertical_alignment="center", key="question_bar"):
            _state(dossier, language)
            st.html(_places(dossier, now), width="content")
            with st.container(
                horizontal=True, horizontal_alignment="right", gap="small", key="question_actions"
            ):
                with st.popover(language.t("Meer"), key="question_more"):
                    details(dossier, language)
                name = draft_name(dossier, dt.date.today(), ANSWERED_IN)
                downloads(lambda: whole_now(dossier, store(), link=link), name, language, "now")
                if not is_checking():
                    st.html(_to_check(dossier, now), width="content")
    if dossier.fictional and not now.filters.fictional:  # then the page itself says so
        warning = language.t(
            "Fictieve gegevens staan aan: gemerkte rijen en totalen zijn verzonnen."
        )
        st.html(band("fictional", warning))


def downloads(make: Callable[[], Whole], name: str, language: Language, key: str) -> None:
    """The two files of that name; each is made when it is asked for."""
    dutch = None
    if language.code != ANSWERED_IN.code:
        dutch = language.t("In het Nederlands, zoals het parlement het vraagt")
    for kind, label, write, mime, ending in (
        ("excel", language.t("Bijlage (Excel)"), excel_annex, EXCEL, "xlsx"),
        ("word", language.t("Antwoord (Word)"), word_answer, WORD, "docx"),
    ):
        st.download_button(
            label,
            data=partial(_written, write, make),
            file_name=f"{name}.{ending}",
            mime=mime,
            key=f"question_{kind}_{key}",
            on_click="ignore",
            help=dutch,
        )


def _written(write: Callable[[Whole, Language], bytes], make: Callable[[], Whole]) -> bytes:
    return write(make(), ANSWERED_IN)


def _title(dossier: Dossier, now: Now) -> str:
    language = now.language
    steps = [
        (language.t("Vragen"), list_path(now)),
        (language.t(STATES[dossier.state]), dossier_path(dossier.id, now) if is_checking() else ""),
    ]
    mark = badge(language, fictional=dossier.fictional)
    impossible = dossier.header.impossible_date
    said = ""
    if impossible and not dossier.header.date:
        sentence = language.t(
            "In de tekst staat “{date}”: die dag bestaat niet. Vul de datum in onder Meer.",
            date=impossible,
        )
        said = f'<p class="to-mend">{for_html(sentence)}</p>'
    if dossier.state == "answered" and not frozen_entries(dossier.id, store()):
        sentence = language.t(
            "Nog niet vastgelegd: alleen wat vastligt, is later woord voor woord terug te vinden."
        )
        said += f'<p class="to-mend" role="status">{for_html(sentence)}</p>'
    said += _twins(dossier, now)
    return (
        f'<div class="question-title">{crumbs(steps)}<h1>{for_html(dossier.name(language))}{mark}</h1>'
        f'<p class="lead">{_line(dossier, language)}</p>{said}</div>'
    )


def _twins(dossier: Dossier, now: Now) -> str:
    """That the same question is there more than once, with the way to the others; "" when it is not."""
    others = twins(dossier, store())
    if not others:
        return ""
    t = now.language.t
    links = ", ".join(
        link(t("dossier {number}", number=one.id), dossier_path(one.id, now)) for one in others
    )
    words = for_html(t("Deze vraag is nog eens ingelezen: {others}.", others="\0"))
    return f'<p class="to-mend" role="status">{words.replace(chr(0), links)}</p>'


def _line(dossier: Dossier, language: Language) -> str:
    """ "Nr. 28 van A aan B · gesteld op 9 november 2023 · antwoord uiterlijk 7 december 2023 …" as HTML."""
    t, header = language.t, dossier.header
    who = [
        t("nr. {number}", number=header.number) if header.number else "",
        t("van {asker}", asker=header.asker) if header.asker else "",
        t("aan {minister}", minister=header.minister) if header.minister else "",
    ]
    facts = [for_html(" ".join(filter(None, who)))]
    if header.date:
        facts.append(for_html(t("gesteld op {date}", date=language.long_date(header.date))))
    if dossier.deadline is None:
        facts.append(for_html(t("termijn niet te berekenen: de datum van de vraag is niet bekend")))
    else:
        day = f"<b>{for_html(language.long_date(dossier.deadline))}</b>"
        last = for_html(t("antwoord uiterlijk {date}", date="\0")).replace("\0", day)
        if header.date and deadline(header.date) == dossier.deadline:
            last += for_html(f" ({reckoning_words(language)})")
        facts += [last, for_html(days_left(dossier.deadline, language))]
    line = " · ".join(filter(None, facts))
    return line[:1].upper() + line[1:]


def days_left(last: dt.date, language: Language) -> str:
    """ "nog 9 werkdagen", or that it is past."""
    today = dt.date.today()
    if last < today:
        return language.t("termijn voorbij")
    left = working_days_left(today, last)
    return language.n("nog {n} werkdag", "nog {n} werkdagen", left)


def _state(dossier: Dossier, language: Language) -> None:
    QuestionSession.state.show(dossier.state)
    st.segmented_control(
        language.t("Stand"),
        list(STATES),
        key=QuestionSession.state.key,
        format_func=lambda state: language.t(STATES[state]),
        on_change=_take_state,
        required=True,
        label_visibility="collapsed",
        width="content",
    )


def _take_state() -> None:
    change(lambda dossier: replace(dossier, state=QuestionSession.state.value))  # type: ignore[arg-type]


# --- what is still to be filled in -----------------------------------------------------------------


def _places(dossier: Dossier, now: Now) -> str:
    """How many places are to be filled in, each of them, and the way to the next and the one before."""
    language = now.language
    places = places_of(dossier, language)
    if not places:
        done = all(part.answer.strip() for part in dossier.parts)
        words = language.t("Alles is ingevuld.") if done else ""
        return f'<p class="places none">{for_html(words)}</p>'
    links = "".join(
        f'<a href="{_place_path(dossier, places, at, now)}" target="_self" data-jump>'
        f"<b>{for_html(place.number)}.</b> {for_html(place.what)}</a>"
        for at, place in enumerate(places)
    )
    count = language.n("{n} plaats in te vullen", "{n} plaatsen in te vullen", len(places))
    before, after = _beside(dossier, places)
    steps = "".join(
        f'<a class="{kind}" href="{_place_path(dossier, places, at, now)}" target="_self" data-jump>'
        f'<span class="unseen">{for_html(language.t(words))}</span></a>'
        for kind, at, words in (
            ("before", before, language.t("Vorige plaats om in te vullen")),
            ("after", after, language.t("Volgende plaats om in te vullen")),
        )
    )
    return (
        f'<div class="places"><details class="menu"><summary>{for_html(count)}</summary>'
        f'<div class="sheet">{links}</div></details>{steps}</div>'
    )


def _beside(dossier: Dossier, places: list[Place]) -> tuple[int, int]:
    """The positions of the places before and after the one that was gone to, or before the open part."""
    shown, n = place_shown(), len(places)
    if 0 < shown <= n:
        return (shown - 2) % n, shown % n
    position = {part.number: at for at, part in enumerate(dossier.parts)}
    open_at = part_at(dossier)
    later = next((at for at, one in enumerate(places) if position[one.number] >= open_at), 0)
    return (later - 1) % n, later


def _place_path(dossier: Dossier, places: list[Place], at: int, now: Now) -> str:
    return for_html(part_path(dossier, places[at].number, now, place=at + 1))


def _to_check(dossier: Dossier, now: Now) -> str:
    path = for_html(dossier_path(dossier.id, now, **{STEP: CHECKING}))
    words = for_html(now.language.t("Nakijken en vastleggen"))
    return f'<a class="button primary" href="{path}" target="_self">{words}</a>'
