"""Which row holds the header: the first rows as they stand, and the way to point to another."""

from __future__ import annotations

from typing import Final

import streamlit as st

from importing.cells import Sheet, text_of
from importing.header_row import NO_HEADER, headed
from importing.headers import column_cells, is_personal, letter, names_of
from importing.omissions import kind_of_column
from importing.personal import LEFT_OUT, without
from language import Language
from pages.imports.import_session import Case, ImportSession
from pages.imports.import_steps import put_header
from pages.parts.table import plain_table

SHOWN: Final = 8
"""Rows that stand on the page."""
_WIDE: Final = 8
"""Columns of them."""
_LONG: Final = 30


def header_choice(case: Case, at: int, sheet: Sheet, language: Language) -> int:
    """Draw the first rows with the choice of the header; its position among the rows."""
    t = language.t
    chosen = case.recognised.header if case.recognised else 0
    if case.recognised and case.recognised.sheet != at:
        chosen = 0
    positions = [NO_HEADER, *range(min(SHOWN, len(sheet.rows)))]
    if chosen not in positions:
        positions.append(chosen)
    slot = ImportSession.header[case.number, at]
    if slot.value != chosen:
        slot.show(chosen)
    with st.expander(
        t("Waar staat de kop?"), expanded=chosen != 0, key=f"import_head_{case.number}"
    ):
        st.html(_first_rows(sheet, _personal(headed(sheet, chosen)), language))
        st.selectbox(
            t("De kop staat in"),
            positions,
            key=slot.key,
            format_func=lambda position: _title(sheet, position, language),
            on_change=_take,
            args=(case.number, at),
        )
    return chosen


def _personal(sheet: Sheet) -> list[int]:
    """The positions of columns that are never shown: personal data by their name or by their values."""
    return [
        at
        for at, name in enumerate(names_of(sheet))
        if is_personal(name) or kind_of_column(name, column_cells(sheet, at))
    ]


def _first_rows(sheet: Sheet, hidden: list[int], language: Language) -> str:
    width = min(_WIDE, max(map(len, sheet.rows[:SHOWN]), default=0))
    rows = [
        (
            language.number(number),
            *(
                LEFT_OUT if cell and at in hidden else without(text_of(cell))[0][:_LONG]
                for at, cell in enumerate([*row, *[""] * width][:width])
            ),
        )
        for number, row in zip(sheet.numbers[:SHOWN], sheet.rows[:SHOWN], strict=True)
    ]
    heads = (language.t("Rij"), *(letter(position) for position in range(width)))
    return plain_table(language.t("De eerste rijen van het bestand"), heads, rows)


def _title(sheet: Sheet, position: int, language: Language) -> str:
    if position == NO_HEADER:
        return language.t("Geen enkele rij: er is geen kop")
    words = " · ".join(text_of(cell) for cell in sheet.rows[position] if cell != "")
    return language.t("rij {row}: {words}", row=sheet.numbers[position], words=words[:60])


def _take(number: int, at: int) -> None:
    header = ImportSession.header[number, at].value
    if header is not None:
        put_header(at, header)
