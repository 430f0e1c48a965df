"""What stands beside the open part: its tables and why they are there, what was not understood, cautions."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import streamlit as st

from exports.in_answer import captions, gaps_of
from language import Language
from pages.parts.escape import for_html, for_markdown
from pages.parts.markup import badge, note
from pages.parts.state import Now
from pages.questions.dossier_changes import change_part, change_table, choose_suggestion
from pages.questions.earlier import earlier
from pages.questions.part_details import add_table, part_details
from pages.questions.part_tables import result_of, table_path
from pages.questions.question_address import present_tables
from pages.questions.question_session import QuestionSession
from pages.questions.table_filters import table_filters
from pages.questions.unrecognised import unrecognised
from views import Result, view
from views.place_words import nothing_found
from written_questions.dossiers.dossier import Dossier, Part, Table
from written_questions.dossiers.rearranged import table_moved
from written_questions.rules.kinds import ASIDE

_MOST: Final = 3
"""Tables that stand there at once; the others are folded."""
_CAUTIONS: Final = 3


def evidence(dossier: Dossier, at: int, now: Now) -> None:
    """Draw the column."""
    part, t = dossier.parts[at], now.language.t
    st.html(f'<h2 class="column">{for_html(t("Bij deel {number}", number=part.number))}</h2>')
    present = present_tables(part)
    tables = [(position, one) for position, one in present if not one.suggestion]
    if part.off_subject:
        st.html(note(t("Waarover dit deel gaat, staat niet in de atlas.")))
    elif not tables:
        st.html(note(t("Geen tabel voorgesteld. Voeg er hieronder een toe als dat helpt.")))
    results = [result_of(table) for _, table in tables]
    names = captions(results, now.language, in_answer=False)
    cards = [
        (table, result, name, position)
        for (position, table), result, name in zip(tables, results, names, strict=True)
    ]
    for table, result, name, position in cards[:_MOST]:
        _card(table, result, name, at, position, now)
    if others := cards[_MOST:]:
        with st.expander(
            now.language.n("Nog {n} tabel", "Nog {n} tabellen", len(others)), key="question_others"
        ):
            for table, result, name, position in others:
                _card(table, result, name, at, position, now)
    if said := _said(part, len(part.tables) - len(present), now.language):
        st.html(said)
    unrecognised(part, at, now)
    _suggestions([one for one in present if one[1].suggestion], at, now)
    add_table(dossier, at, now)
    if cautions := _cautions(part, now.language):
        st.html(cautions)
    earlier(dossier, part, now)
    part_details(part, at, now.language)


def _said(part: Part, gone: int, language: Language) -> str:
    """What the proposals do not follow, and how many tables there are no more."""
    said = [language.t(part.reason)] if part.tables and part.reason in ASIDE else []
    if gone:
        said.append(
            language.n(
                "{n} tabel bestaat in deze versie niet meer.",
                "{n} tabellen bestaan in deze versie niet meer.",
                gone,
            )
        )
    return "".join(map(note, said))


def _card(table: Table, result: Result, name: str, at: int, position: int, now: Now) -> None:
    language, t = now.language, now.language.t
    slot = QuestionSession.chosen[at, position]
    with st.container(key=f"question_table_{at}_{position}", gap=None):
        slot.show(table.chosen)
        st.checkbox(
            for_markdown(name),
            key=slot.key,
            on_change=_take_chosen,
            args=(at, position),
        )
        mark = badge(language, fictional=result.holds_fictional)
        st.html(
            f'<p class="table-line">{for_html(_line(result, language))}{mark}</p>'
            f"{_why(table, language)}"
        )
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            words = for_html(t("Bekijk tabel"))
            path = for_html(table_path(table.view, table.filters, now))
            st.html(f'<a class="button" href="{path}" target="_blank">{words}</a>', width="content")
            with st.popover(t("Filter"), key=f"question_filters_{at}_{position}"):
                table_filters(table, at, position, now)
            if position:
                st.button(
                    t("Naar boven"), key=f"question_raise_{at}_{position}", on_click=_raise,
                    args=(at, position),
                )  # fmt: skip
            if table.origin == "person":
                st.button(
                    t("Neem weg"), key=f"question_drop_{at}_{position}", on_click=_drop,
                    args=(at, position),
                )  # fmt: skip


def _line(result: Result, language: Language) -> str:
    """ "West-Vlaanderen, 2023 · 4 rijen", or what it lacks."""
    if result.empty:
        if result.gaps:
            return language.t("Niet bekend: {what}", what=result.gaps[0].words(language))
        return nothing_found(result, language)
    count = language.n("{n} rij", "{n} rijen", len(result.frame))
    return " · ".join(filter(None, [result.sentence(language).rstrip("."), count]))


def _why(table: Table, language: Language) -> str:
    t = language.t
    if table.origin == "person":
        return f'<p class="why">{for_html(t("zelf toegevoegd"))}</p>'
    if not table.words:
        return ""
    chips = "".join(f"<li>{for_html(word)}</li>" for word in dict.fromkeys(table.words))
    meaning = f' title="{for_html(t(table.reason))}"' if table.reason else ""
    said = for_html(t("Voorgesteld omdat de vraag zegt"))
    return f'<p class="why">{said}</p><ul class="chips"{meaning}>{chips}</ul>'


def _suggestions(tables: list[tuple[int, Table]], at: int, now: Now) -> None:
    if not tables:
        return
    t = now.language.t
    with st.container(key="question_suggestions", gap="small"):
        st.html(f'<h3 class="column">{for_html(t("Bedoelt u …?"))}</h3>')
        for position, table in tables:
            st.button(
                for_markdown(t(view(table.view).title)),
                key=f"question_suggest_{at}_{position}",
                on_click=choose_suggestion,
                args=(at, position),
            )


def _cautions(part: Part, language: Language) -> str:
    """What is not known of the figures in the answer, each once."""
    results = [result_of(table) for _, table in present_tables(part) if table.chosen]
    gaps = dict.fromkeys(gap.words(language) for one in results for gap in gaps_of(one))
    if not gaps:
        return ""
    title = for_html(language.t("Let op bij dit cijfer"))
    first, rest = list(gaps)[:_CAUTIONS], list(gaps)[_CAUTIONS:]
    lines = "".join(f"<p>{for_html(sentence)}</p>" for sentence in first)
    if rest:
        more = "".join(f"<p>{for_html(sentence)}</p>" for sentence in rest)
        words = for_html(language.n("Nog {n} punt", "Nog {n} punten", len(rest)))
        lines += f"<details><summary>{words}</summary>{more}</details>"
    return f'<section class="beside"><h3 class="column">{title}</h3>{lines}</section>'


# --- what clicks do ----------------------------------------------------------------------------


def _take_chosen(at: int, position: int) -> None:
    chosen = QuestionSession.chosen[at, position].value
    change_table(at, position, lambda table: replace(table, chosen=chosen))


def _raise(at: int, position: int) -> None:
    change_part(at, lambda part: table_moved(part, position, -1))


def _drop(at: int, position: int) -> None:
    change_part(
        at,
        lambda part: replace(
            part, tables=tuple(t for n, t in enumerate(part.tables) if n != position)
        ),
    )
