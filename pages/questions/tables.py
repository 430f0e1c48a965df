"""The tables under a sub-question: which are in the answer, with which filters, and others to add."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from data_access.filters import DIMENSION, Filters
from pages.parts.escape import for_html, for_markdown
from pages.parts.state import Now, store
from pages.questions.case import (
    change_part,
    change_table,
    known_tables,
    show_table,
    shown_table,
)
from views import Result, read, view, views
from views.municipality_words import with_parts
from views.words import total_cell
from written_questions.dossiers.dossier import Dossier, Part, Table


def result_of(table: Table) -> Result:
    """The figures of a table of a dossier, as they are now. Raises DataUnavailable."""
    return read(view(table.view), table.filters, store())


def tables(dossier: Dossier, at: int, now: Now) -> None:
    """Draw a card per table, and the way to add one."""
    part, t = dossier.parts[at], now.language.t
    known, shown = known_tables(part), shown_table(part)
    if not known:
        words = t("Geen tabel voorgesteld. Voeg er hieronder een toe als dat helpt.")
        st.html(f'<p class="empty">{for_html(words)}</p>')
    for position, table in known:
        with st.container(key=f"question_table_{at}_{position}"):
            _card(table, at, position, now, is_shown=position == shown)
    if len(known) < len(part.tables):
        gone = len(part.tables) - len(known)
        words = now.language.n(
            "{n} tabel bestaat in deze versie niet meer.",
            "{n} tabellen bestaan in deze versie niet meer.",
            gone,
        )
        st.html(f'<p class="table-note">{for_html(words)}</p>')
    _add(dossier, at, now)


def _card(table: Table, at: int, position: int, now: Now, *, is_shown: bool) -> None:
    language, t = now.language, now.language.t
    result = result_of(table)
    key = f"question_chosen_{at}_{position}"
    st.session_state[key] = table.chosen
    st.checkbox(
        for_markdown(t(result.view.title)),
        key=key,
        on_change=_take_chosen,
        args=(at, position, key),
        help=t("Aangevinkt komt de tabel in het antwoord en in de bijlage."),
    )
    badge = ""
    if result.holds_fictional:
        badge = f'<span class="badge-fictional">{for_html(t("fictief"))}</span> '
    lines = [
        f"{badge}{for_html(result.sentence(language))}",
        for_html(_figures(result, now)),
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
            _filters(table, at, position, now)
        if table.origin == "person":
            st.button(
                t("Neem weg"),
                key=f"question_drop_{at}_{position}",
                on_click=_drop,
                args=(at, position),
                help=t("Neem deze tabel weg"),
            )


def _figures(result: Result, now: Now) -> str:
    """ "6 rijen · Toegekend: 500.313 €", or what it lacks."""
    language = now.language
    if result.empty:
        if result.gaps:
            return language.t("Niet bekend: {what}", what=result.gaps[0].words(language))
        return language.t("Niets gevonden met deze filters.")
    said = [language.n("{n} rij", "{n} rijen", len(result.frame))]
    said += [
        f"{language.t(column.title)}: {words}"
        for column in result.view.columns
        if column.total and not column.minor and (words := total_cell(result, column, language))
    ][:2]
    return " · ".join(said)


def _filters(table: Table, at: int, position: int, now: Now) -> None:
    shown = view(table.view)
    fields = [field for field in DIMENSION if field in shown.applies]
    if not fields:
        st.html(f'<p class="empty">{for_html(now.language.t("Deze tabel kent geen filters."))}</p>')
    for field in fields:
        _choice(field, table, at, position, now)


def _choice(field: str, table: Table, at: int, position: int, now: Now) -> None:
    language, key = now.language, f"question_f_{at}_{position}_{field}"
    chosen = list(getattr(table.filters, field))
    offered = now.options.offered(field, fictional=table.filters.fictional)
    offered += [value for value in chosen if value not in offered]
    st.session_state[key] = chosen
    st.multiselect(
        language.t(DIMENSION[field].plural),
        offered,
        key=key,
        format_func=lambda value: _label(now, field, value),
        placeholder=language.t("Alle"),
        on_change=_take_filter,
        args=(at, position, field, key),
    )


def _label(now: Now, field: str, value: Any) -> str:
    if field == "municipalities":
        return with_parts(value, now.language)
    return now.options.label(field, str(value), now.language)


def _add(dossier: Dossier, at: int, now: Now) -> None:
    t = now.language.t
    key = f"question_add_{at}"
    st.selectbox(
        t("Tabel toevoegen"),
        list(views()),
        index=None,
        key=key,
        format_func=lambda name: t(view(name).title),
        placeholder=t("Zoek een tabel"),
        on_change=_take_added,
        args=(at, key, dossier.fictional),
    )


# --- what clicks do ----------------------------------------------------------------------------


def _take_chosen(at: int, position: int, key: str) -> None:
    chosen = bool(st.session_state[key])
    change_table(at, position, lambda table: replace(table, chosen=chosen))


def _take_filter(at: int, position: int, field: str, key: str) -> None:
    values = tuple(st.session_state[key])
    change_table(
        at,
        position,
        lambda table: replace(table, filters=table.filters.with_only(field, *values)),
    )


def _take_added(at: int, key: str, fictional: bool) -> None:
    name = st.session_state[key]
    if not name:
        return
    st.session_state[key] = None
    change_part(at, partial(_added, name=name, fictional=fictional))


def _added(part: Part, *, name: str, fictional: bool) -> Part:
    """The part with a View more, filtered as its other tables are where the View can follow."""
    like = part.tables[0].filters if part.tables else Filters(fictional=fictional)
    filters = replace(like, fictional=fictional).restricted_to(view(name).applies)
    made = Table(name, filters, origin="person")
    show_table(len(part.tables))
    return replace(part, tables=(*part.tables, made))


def _drop(at: int, position: int) -> None:
    change_part(
        at,
        lambda part: replace(
            part, tables=tuple(t for n, t in enumerate(part.tables) if n != position)
        ),
    )
