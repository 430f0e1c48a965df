"""A frozen answer: what was answered, what the same gives today, and the difference line by line."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from language import Language
from pages.parts.clock import moment
from pages.parts.escape import for_html
from pages.parts.figure import empty_words, foot, gaps
from pages.parts.plain_table import plain_table
from pages.parts.state import Now, store
from pages.parts.table import table
from pages.questions.case import open_version
from pages.questions.head import downloads
from views.result_difference import as_frame
from written_questions.answer_files import Answered, Whole
from written_questions.dossiers.dossier import Dossier
from written_questions.frozen_answers import (
    DamagedAnswerError,
    Since,
    frozen_entries,
    open_frozen,
    since,
)


def frozen(dossier: Dossier, version: int, now: Now) -> None:
    """Draw the answer of that version, or say that there is none."""
    language = now.language
    entry = next((e for e in frozen_entries(dossier.id, store()) if e.version == version), None)
    if entry is None:
        _said(language.t("Deze versie bestaat niet."), language)
        return
    try:
        whole = open_frozen(entry.id, store())
    except DamagedAnswerError:
        words = language.t(
            "Deze versie is in de databank gewijzigd na het bevriezen: het controlegetal klopt niet. "
            "Ze wordt niet getoond. Herstel een kopie van de databank."
        )
        _said(words, language)
        return
    found = since(whole, store())
    _head(dossier, whole, found, entry.hash, now)
    for part in whole.parts:
        _part(part, [one for one in found if one.part == part.number], language)


def _said(words: str, language: Language) -> None:
    st.html(f'<p class="refused-band" role="alert">{for_html(words)}</p>')
    _back(language)


def _back(language: Language) -> None:
    st.button(
        language.t("Terug naar het dossier"),
        key="question_back",
        on_click=open_version,
        args=(None,),
    )


def _head(dossier: Dossier, whole: Whole, found: list[Since], made: str, now: Now) -> None:
    language, t = now.language, now.language.t
    with st.container(border=True, key="question_frozen_head"):
        when = moment(whole.frozen_at, language) if whole.frozen_at else ""
        lines = [
            t("Versie {version}, bevroren op {moment}. Deze cijfers veranderen niet meer.",
              version=whole.version, moment=when),
            _summary(found, language),
        ]  # fmt: skip
        said = "".join(f"<p>{for_html(line)}</p>" for line in lines)
        short = for_html(t("Controlegetal: {hash}", hash=made[:12]))
        said += f'<p title="{for_html(made)}">{short}…</p>'
        badge = ""
        if whole.holds_fictional:
            badge = f' <span class="badge-fictional">{for_html(t("fictief"))}</span>'
        name = for_html(dossier.name(language))
        st.html(f'<div class="figure-head"><h2>{name}{badge}</h2>{said}</div>')
        with st.container(horizontal=True, gap="small", key="question_frozen_actions"):
            downloads(lambda: whole, dossier, language, f"v{whole.version}")
            _back(language)


def _summary(found: Iterable[Since], language: Language) -> str:
    differ = sum(1 for one in found if one.difference)
    if not differ:
        return language.t("Vandaag geven dezelfde vragen dezelfde cijfers.")
    return language.n(
        "Vandaag geeft {n} tabel andere cijfers.",
        "Vandaag geven {n} tabellen andere cijfers.",
        differ,
    )


def _part(part: Answered, found: list[Since], language: Language) -> None:
    with st.container(border=True, key=f"question_frozen_{part.number}"):
        paragraphs = "".join(
            f"<p>{for_html(line)}</p>" for line in part.text.split("\n") if line.strip()
        )
        st.html(
            f'<div class="figure-head"><h2>{for_html(part.number)}. {for_html(part.question)}</h2></div>'
            f'<div class="answer-text">{paragraphs}</div>'
        )
        for number, one in enumerate(found):
            _table(one, f"{part.number}_{number}", language)


def _table(one: Since, key: str, language: Language) -> None:
    t = language.t
    title, sentence = t(one.then.view.title), one.then.sentence(language)
    st.html(
        f'<h3 class="part">{for_html(title)}</h3><p class="table-note">{for_html(sentence)}</p>'
    )
    if one.then.empty:
        st.html(empty_words(one.then, language))
    else:
        with st.container(key=f"question_then_{key}"):
            name = language.t("{title}, bij deelvraag {number}", title=title, number=one.part)
            table(one.then, language, name=name)
            st.html(gaps(one.then, language) + foot(one.then, language))
    if one.difference is None:
        words = t(
            "Deze tabel bestaat in deze versie van de atlas niet meer: er is niets te vergelijken."
        )
        st.html(f'<p class="table-note">{for_html(words)}</p>')
    elif not one.difference:
        st.html(f'<p class="table-note">{for_html(t("Vandaag: hetzelfde."))}</p>')
    else:
        item = one.then.view.column(one.then.view.item)
        made = as_frame(one.difference, item, language)
        caption = t("Wat sindsdien veranderde")
        st.html(f'<p class="table-note"><strong>{for_html(caption)}</strong></p>'
                + plain_table(caption, list(made.columns), made.to_numpy().tolist()))  # fmt: skip
