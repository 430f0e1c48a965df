"""Why a file is not loaded: every wrong cell with what to do, and the same spreadsheet marked."""

from __future__ import annotations

from pathlib import PureWindowsPath
from typing import Final

import streamlit as st

from exports.file_names import stem
from exports.types import EXCEL
from importing.marked_file import marked
from importing.messages import explain
from language import Language
from pages.imports.import_session import Case
from pages.imports.recognised import another_file, file_head, read_otherwise, recognised
from pages.parts.markup import items, note
from pages.parts.table import plain_table

LISTED: Final = 100
"""So many problems stand on the page; all of them stand in the spreadsheet."""


def refused(case: Case, language: Language) -> None:
    """Draw the step."""
    t, count = language.t, len(case.problems)
    with st.container(key="import_refused"):
        title = language.n("Niet geladen: {n} fout", "Niet geladen: {n} fouten", count)
        lead = t("Er is niets veranderd. Verbeter het bestand en kies het opnieuw.")
        what = [recognised(case.recognised, language)] if case.recognised else []
        file_head(case, title, *what, lead)
        st.html(_list(case, language))
        with st.container(horizontal=True, gap="small", key="import_buttons"):
            _marked(case, language)
            another_file(language)
        if case.upload:
            read_otherwise(case, language)


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


def _marked(case: Case, language: Language) -> None:
    """The spreadsheet to take along, where there is a table to mark."""
    if case.upload is None or not case.upload.contents.sheets:
        return
    sheets, problems = case.upload.contents.sheets, case.problems
    sheet = sheets[case.recognised.sheet if case.recognised else 0]
    st.download_button(
        language.t("Bestand met de fouten gemarkeerd"),
        data=lambda: marked(sheet, problems, language),
        file_name=f"{stem(PureWindowsPath(case.name).stem) or 'lijst'}-{language.t('fouten')}.xlsx",
        mime=EXCEL,
        key="import_marked",
        type="primary",
        on_click="ignore",
    )
