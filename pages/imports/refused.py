"""Why a file is not loaded: a sentence per kind of fault, every wrong cell, and the ways on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PureWindowsPath
from typing import Final

import streamlit as st

from exports.file_names import stem
from exports.types import EXCEL
from importing.cells import Problem
from importing.limits import MAX_BYTES, MAX_ROWS
from importing.marked_file import marked
from importing.messages import explain, fault_sentences
from importing.set_aside import can_be_set_aside
from language import Language
from pages.imports.import_session import Case
from pages.imports.import_steps import set_aside
from pages.imports.meanings import meanings
from pages.imports.new_call import new_call
from pages.imports.recognised import another_file, file_head, read_otherwise, recognised
from pages.parts.markup import items, note
from pages.parts.table import plain_table

_TOO_LONG: Final = ("too_large", "too_many_rows")
LISTED: Final = 100
"""So many problems stand on the page; all of them stand in the spreadsheet."""


def refused(case: Case, language: Language) -> None:
    """Draw the step."""
    t, count = language.t, len(case.problems)
    with st.container(key="import_refused"):
        title = language.n("Niet geladen: {n} fout", "Niet geladen: {n} fouten", count)
        lead = (
            t(
                "Er is niets veranderd. Zeg onderaan wat deze woorden betekenen, of verbeter het bestand."
            )
            if _only_words(case)
            else t("Er is niets veranderd. Verbeter het bestand en kies het opnieuw.")
        )
        what = [recognised(case.recognised, language)] if case.recognised else []
        file_head(case, title, *what, lead)
        if count > 1 and any(one.row for one in case.problems):
            st.html(items(fault_sentences(case.problems, language)))
        st.html(_list(case, language) + by_command(case.problems, language))
        meanings(case, language)
        new_call(case, language)
        with st.container(horizontal=True, gap="small", key="import_buttons"):
            _marked(case, language)
            _set_aside(case, language)
            another_file(language)
        if case.upload:
            read_otherwise(case, language)


def by_command(problems: Sequence[Problem], language: Language) -> str:
    """The way for a list that is longer than a page takes."""
    if not any(one.code in _TOO_LONG for one in problems):
        return ""
    return note(
        language.t(
            "Een langere lijst (meer dan {rows} rijen of {size} MB) laadt wie de atlas beheert als CSV, met "
            "het commando subsidieatlas load.",
            rows=language.number(MAX_ROWS),
            size=MAX_BYTES // 1_000_000,
        )
    )


def _only_words(case: Case) -> bool:
    """Whether all that is wrong is solved by saying what words mean."""
    return bool(case.recognised and not case.recognised.profile) and all(
        one.code == "not_a_choice" for one in case.problems
    )


def _list(case: Case, language: Language) -> str:
    t, problems = language.t, case.problems
    if all(one.row is None and not one.column and not one.value for one in problems):
        return items([explain(one, language) for one in problems])
    rows = [
        (
            "" if one.row is None else language.number(one.row),
            one.column or "",
            one.value or "",
            explain(one, language),
        )
        for one in problems[:LISTED]
    ]
    heads = (t("Rij"), t("Kolom"), t("Waarde"), t("Wat te doen"))
    table, rest = plain_table(t("Fouten"), heads, rows), len(problems) - LISTED
    unlisted = ""
    if rest > 0:
        unlisted = note(
            language.n(
                "En nog {n} fout; ze staat in het gemarkeerde bestand.",
                "En nog {n} fouten; ze staan in het gemarkeerde bestand.",
                rest,
            )
        )
    return f'<div class="faults">{table}</div>{unlisted}'


def _set_aside(case: Case, language: Language) -> None:
    """The choice to load the rest, where there is a rest and all that is wrong is wrong with rows."""
    upload, layout = case.upload, case.recognised
    if upload is None or layout is None:
        return
    if not can_be_set_aside(case.problems, upload.contents, layout):
        return
    wrong = len({one.row for one in case.problems})
    if wrong >= len(layout.table(upload.contents).rows) - 1:
        return
    st.button(
        language.t("Rijen met fouten apart leggen en de rest nakijken"),
        key="import_set_aside",
        on_click=set_aside,
        help=language.t(
            "Ze worden niet geladen. U krijgt ze terug als rekenblad, elk met de reden erbij."
        ),
    )


def _marked(case: Case, language: Language) -> None:
    """The spreadsheet to take along, where there is a table to mark."""
    if case.upload is None or not case.upload.contents.sheets:
        return
    sheets, problems = case.upload.contents.sheets, case.problems
    sheet = case.recognised.table(case.upload.contents) if case.recognised else sheets[0]
    st.download_button(
        language.t("Bestand met de fouten gemarkeerd"),
        data=lambda: marked(sheet, problems, language),
        file_name=f"{stem(PureWindowsPath(case.name).stem) or 'lijst'}-{language.t('fouten')}.xlsx",
        mime=EXCEL,
        key="import_marked",
        type="secondary" if _only_words(case) else "primary",
        on_click="ignore",
    )
