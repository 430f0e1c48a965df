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
from pages.imports.case import Case
from pages.imports.recognised import another_file, file_head, read_otherwise, recognised
from pages.parts.escape import for_html
from pages.parts.plain_table import plain_table

LISTED: Final = 100
"""So many problems stand on the page; all of them stand in the spreadsheet."""


def refused(case: Case, language: Language) -> None:
    """Draw the step."""
    t, found = language.t, case.problems
    with st.container(border=True, key="import_refused"):
        title = language.n("Niet geladen: {n} fout", "Niet geladen: {n} fouten", len(found))
        lead = t("Er is niets veranderd. Verbeter het bestand en kies het opnieuw.")
        what = [recognised(case.found, language)] if case.found else []
        file_head(case, title, *what, lead)
        st.html(_list(case, language))
        with st.container(horizontal=True, gap="small", key="import_buttons"):
            _marked(case, language)
            another_file(language)
        if case.upload:
            read_otherwise(case, language)


def _list(case: Case, language: Language) -> str:
    t, found = language.t, case.problems
    if all(one.row is None and not one.column and not one.value for one in found):
        said = "".join(f"<li>{for_html(explain(one, language))}</li>" for one in found)
        return f'<ul class="readings">{said}</ul>'
    rows = [
        (
            "" if one.row is None else language.number(one.row),
            one.column or "",
            one.value or "",
            explain(one, language),
        )
        for one in found[:LISTED]
    ]
    heads = (t("Rij"), t("Kolom"), t("Waarde"), t("Wat te doen"))
    rest = len(found) - LISTED
    note = ""
    if rest > 0:
        words = language.n(
            "En nog {n} fout; ze staat in het gemarkeerde bestand.",
            "En nog {n} fouten; ze staan in het gemarkeerde bestand.",
            rest,
        )
        note = f'<p class="table-note">{for_html(words)}</p>'
    table = plain_table(t("Fouten"), heads, rows)
    return f'<div class="faults">{table}</div>{note}'


def _marked(case: Case, language: Language) -> None:
    """The spreadsheet to take along, where there is a table to mark."""
    if case.upload is None or not case.upload.contents.sheets:
        return
    sheets, problems = case.upload.contents.sheets, case.problems
    sheet = sheets[case.found.sheet if case.found else 0]
    st.download_button(
        language.t("Bestand met de fouten gemarkeerd"),
        data=lambda: marked(sheet, problems, language),
        file_name=f"{stem(PureWindowsPath(case.name).stem) or 'lijst'}-{language.t('fouten')}.xlsx",
        mime=EXCEL,
        key="import_marked",
        type="primary",
        on_click="ignore",
    )
