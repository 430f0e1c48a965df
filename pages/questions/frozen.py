"""A frozen answer: what was answered, what the same gives today, and the difference line by line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import streamlit as st

from exports.in_answer import caption
from language import Language
from pages.parts.clock import moment
from pages.parts.escape import for_html
from pages.parts.figure_notes import empty_words, foot
from pages.parts.markup import badge, band, crumbs, note
from pages.parts.state import Now, store
from pages.parts.table import plain_table, whole_table
from pages.questions.head import downloads
from pages.questions.question_address import dossier_path, list_path
from views.result_difference import as_frame
from written_questions.answer_files import ANSWERED_IN, Answered, Whole, frozen_name
from written_questions.dossiers.dossier import Dossier
from written_questions.frozen_answers import (
    DamagedAnswerError,
    Since,
    frozen_entries,
    open_frozen,
    since,
)

MOST_ROWS: Final = 8
"""A table with more is folded, so that all texts of an answer can be read on."""


def frozen(dossier: Dossier, version: int, now: Now) -> None:
    """Draw the answer of that version, or say that there is none."""
    language = now.language
    entry = next((e for e in frozen_entries(dossier.id, store()) if e.version == version), None)
    if entry is None:
        _refuse(language.t("Deze versie bestaat niet."), dossier, now)
        return
    try:
        whole = open_frozen(entry.id, store())
    except DamagedAnswerError:
        damage = language.t(
            "Deze versie is in de databank gewijzigd na het vastleggen: het controlegetal klopt niet. "
            "Ze wordt niet getoond. Herstel een kopie van de databank."
        )
        _refuse(damage, dossier, now)
        return
    tables = since(whole, store())
    _head(dossier, whole, tables, entry.hash, now)
    for part in whole.parts:
        _part(part, [one for one in tables if one.part == part.number], language)


def _refuse(sentence: str, dossier: Dossier, now: Now) -> None:
    st.html(
        f"<h1 class=unseen>{for_html(dossier.name(now.language))}</h1>" + band("refused", sentence)
    )
    _back(dossier.id, now)


def _back(dossier: int, now: Now) -> None:
    path, words = (
        for_html(dossier_path(dossier, now)),
        for_html(now.language.t("Terug naar het dossier")),
    )
    st.html(f'<a class="button" href="{path}" target="_self">{words}</a>', width="content")


def _head(dossier: Dossier, whole: Whole, tables: list[Since], checksum: str, now: Now) -> None:
    language, t = now.language, now.language.t
    with st.container(key="question_frozen_head"):
        when = moment(whole.frozen_at, language) if whole.frozen_at else ""
        lines = [
            t("Versie {version}, vastgelegd op {moment}. Deze cijfers veranderen niet meer.",
              version=whole.version, moment=when),
            _summary(tables, language),
        ]  # fmt: skip
        paragraphs = "".join(f"<p>{for_html(line)}</p>" for line in lines)
        short = for_html(t("Controlegetal: {hash}", hash=checksum[:12]))
        paragraphs += f'<p title="{for_html(checksum)}">{short}…</p>'
        mark = badge(language, fictional=whole.holds_fictional)
        name = for_html(dossier.name(language))
        steps = [(t("Vragen"), list_path(now)), (t("Dossier"), dossier_path(dossier.id, now))]
        st.html(
            f'<div class="question-title">{crumbs(steps)}<h1>{name}{mark}</h1>{paragraphs}</div>'
        )
        with st.container(horizontal=True, gap="small", key="question_frozen_actions"):
            downloads(lambda: whole, frozen_name(whole, ANSWERED_IN), language, f"v{whole.version}")
            _back(dossier.id, now)


def _summary(tables: Iterable[Since], language: Language) -> str:
    differ = sum(1 for one in tables if one.difference)
    if not differ:
        return language.t("Vandaag geven dezelfde vragen dezelfde cijfers.")
    return language.n(
        "Vandaag geeft {n} tabel andere cijfers.",
        "Vandaag geven {n} tabellen andere cijfers.",
        differ,
    )


def _part(part: Answered, tables: list[Since], language: Language) -> None:
    with st.container(key=f"question_frozen_{part.number}"):
        paragraphs = "".join(
            f"<p>{for_html(line)}</p>" for line in part.text.split("\n") if line.strip()
        )
        st.html(
            f'<div class="figure-head"><h2>{for_html(part.number)}. {for_html(part.question)}</h2></div>'
            f'<div class="answer-text">{paragraphs}</div>'
        )
        for number, one in enumerate(tables):
            _table(one, f"{part.number}_{number}", language)


def _table(one: Since, key: str, language: Language) -> None:
    t = language.t
    title, sentence = caption(one.then, language), one.then.sentence(language)
    st.html(f'<h3 class="part">{for_html(title)}</h3>{note(sentence)}')
    if one.then.empty:
        st.html(empty_words(one.then, language))
    else:
        with st.container(key=f"question_then_{key}"):
            name = language.t("{title}, bij deelvraag {number}", title=title, number=one.part)
            rows = whole_table(one.then, language, name=name)
            if (count := len(one.then.frame)) > MOST_ROWS:
                words = for_html(t("Toon alle {n} rijen", n=language.number(count)))
                rows = f"<details><summary>{words}</summary>{rows}</details>"
            st.html(rows + foot(one.then, language))
    if one.difference is None:
        gone = t(
            "Deze tabel bestaat in deze versie van de atlas niet meer: er is niets te vergelijken."
        )
        st.html(note(gone))
    elif not one.difference:
        st.html(note(t("Vandaag: hetzelfde.")))
    else:
        item = one.then.view.column(one.then.view.item)
        frame = as_frame(one.difference, item, language)
        changes = t("Wat sindsdien veranderde")
        st.html(f'<p class="table-note"><strong>{for_html(changes)}</strong></p>'
                + plain_table(changes, list(frame.columns), frame.to_numpy().tolist()))  # fmt: skip
