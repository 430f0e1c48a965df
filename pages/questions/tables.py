"""The tables under a sub-question: which are in the answer, with which filters, and others to add."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st

from data_access.filters import Filters
from language import Language
from pages.parts.escape import for_html, for_markdown
from pages.parts.markup import badge, empty, note
from pages.parts.state import Now, store
from pages.questions.dossier_changes import change_part, change_table
from pages.questions.question_address import present_tables, show_table, table_shown
from pages.questions.question_session import QuestionSession
from pages.questions.table_filters import table_filters
from views import Result, read, view, views
from views.place_words import nothing_found
from views.words import total_cell
from written_questions.dossiers.dossier import Dossier, Part, Table


def result_of(table: Table) -> Result:
    """The figures of a table of a dossier, as they are now. Raises DataUnavailable."""
    return read(view(table.view), table.filters, store())


def tables(dossier: Dossier, at: int, now: Now) -> None:
    """Draw a card per table, and the way to add one."""
    part, t = dossier.parts[at], now.language.t
    present, shown = present_tables(part), table_shown(part)
    if not present:
        st.html(empty(t("Geen tabel voorgesteld. Voeg er hieronder een toe als dat helpt.")))
    for position, table in present:
        with st.container(key=f"question_table_{at}_{position}"):
            _card(table, at, position, now, is_shown=position == shown)
    if gone := len(part.tables) - len(present):
        sentence = now.language.n(
            "{n} tabel bestaat in deze versie niet meer.",
            "{n} tabellen bestaan in deze versie niet meer.",
            gone,
        )
        st.html(note(sentence))
    _add(dossier, at, now)


def _card(table: Table, at: int, position: int, now: Now, *, is_shown: bool) -> None:
    language, t = now.language, now.language.t
    result, slot = result_of(table), QuestionSession.chosen[at, position]
    slot.show(table.chosen)
    st.checkbox(
        for_markdown(t(result.view.title)),
        key=slot.key,
        on_change=_take_chosen,
        args=(at, position),
        help=t("Aangevinkt komt de tabel in het antwoord en in de bijlage."),
    )
    mark = badge(language, fictional=result.holds_fictional)
    lines = [
        f"{mark} {for_html(result.sentence(language))}".strip(),
        for_html(_figures(result, language)),
        f"<em>{for_html(table.why(language))}</em>",
    ]
    st.html("".join(f'<p class="table-card">{line}</p>' for line in lines if line))
    with st.container(horizontal=True, gap="small"):
        if not is_shown:
            st.button(
                t("Toon"),
                key=f"question_show_{at}_{position}",
                on_click=show_table,
                args=(position,),
            )
        with st.popover(t("Filters"), key=f"question_filters_{at}_{position}"):
            table_filters(table, at, position, now)
        if table.origin == "person":
            st.button(
                t("Neem weg"),
                key=f"question_drop_{at}_{position}",
                on_click=_drop,
                args=(at, position),
                help=t("Neem deze tabel weg"),
            )


def _figures(result: Result, language: Language) -> str:
    """ "6 rijen · Toegekend: 500.313 €", or what it lacks."""
    if result.empty:
        if result.gaps:
            return language.t("Niet bekend: {what}", what=result.gaps[0].words(language))
        return nothing_found(result, language)
    totals = [
        f"{language.t(column.title)}: {total}"
        for column in result.view.columns
        if column.total and not column.minor and (total := total_cell(result, column, language))
    ]
    return " · ".join([language.n("{n} rij", "{n} rijen", len(result.frame)), *totals[:2]])


def _add(dossier: Dossier, at: int, now: Now) -> None:
    t = now.language.t
    st.selectbox(
        t("Tabel toevoegen"),
        list(views()),
        index=None,
        key=QuestionSession.added[at].key,
        format_func=lambda name: t(view(name).title),
        placeholder=t("Zoek een tabel"),
        on_change=_take_added,
        args=(at, dossier.fictional),
    )


# --- what clicks do ----------------------------------------------------------------------------


def _take_chosen(at: int, position: int) -> None:
    chosen = QuestionSession.chosen[at, position].value
    change_table(at, position, lambda table: replace(table, chosen=chosen))


def _take_added(at: int, fictional: bool) -> None:
    name = QuestionSession.added[at].value
    if not name:
        return
    QuestionSession.added[at].value = None
    change_part(at, partial(_added, name=name, fictional=fictional))


def _added(part: Part, *, name: str, fictional: bool) -> Part:
    """The part with a View more, filtered as its other tables are where the View can follow."""
    like = part.tables[0].filters if part.tables else Filters(fictional=fictional)
    filters = replace(like, fictional=fictional).restricted_to(view(name).applies)
    show_table(len(part.tables))
    return replace(part, tables=(*part.tables, Table(name, filters, origin="person")))


def _drop(at: int, position: int) -> None:
    change_part(
        at,
        lambda part: replace(
            part, tables=tuple(t for n, t in enumerate(part.tables) if n != position)
        ),
    )
