"""Columns of a file that nobody knows yet: which of ours each one is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import islice
from typing import Final

import streamlit as st

from importing.cells import Sheet, text_of
from importing.columns import Column
from importing.header_row import headed
from importing.headers import column_cells, is_personal, names_of, wanted_words, word_of
from importing.kinds import TEMPLATES, Kind
from importing.omissions import kind_of_column
from importing.recognition import OWN_SHEETS
from language import Language
from pages.imports.header_choice import header_choice
from pages.imports.import_session import Case, ImportSession
from pages.imports.import_steps import map_columns
from pages.imports.new_call import call_of_rows, chosen_call
from pages.imports.recognised import another_file, file_head, how, read_otherwise
from pages.parts.escape import for_html, for_markdown
from pages.parts.markup import note
from pages.parts.session import Slot

SAMPLES: Final = 3
"""Values of a column that are shown, so that people see which one it is."""


def mapping(case: Case, language: Language) -> None:
    """Draw the step: the kind of rows, then a choice per column."""
    t = language.t
    with st.container(key="import_mapping"):
        leads = [how(case.recognised, language)] if case.recognised else []
        file_head(case, t("Wat staat er in dit bestand?"), *leads)
        kind, (at, whole) = _kind(case, language), _sheet(case, language)
        header = header_choice(case, at, whole, language)
        sheet = headed(whole, header)
        chosen = _choices(case, kind, sheet, language) if kind else {}
        call = call_of_rows(case, language) if kind and _lacks_call(kind, chosen) else ""
        missing = _still_needed(kind, chosen, call) if kind else []
        doubles = _doubles(kind, chosen) if kind else []
        _say(missing, doubles, language)
        with st.container(horizontal=True, gap="small", key="import_buttons"):
            st.button(
                t("Nakijken"),
                key="import_map",
                type="primary",
                disabled=not kind or bool(missing or doubles),
                on_click=_take,
                args=(case.number, kind.key if kind else "", sheet, at, header),
            )
            another_file(language)
        read_otherwise(case, language)


def _kind(case: Case, language: Language) -> Kind | None:
    recognised, options = case.recognised, list(TEMPLATES)
    guess = recognised.kind.key if recognised and recognised.kind else None
    chosen = st.selectbox(
        language.t("De rijen zijn"),
        options,
        index=options.index(guess) if guess in options else None,
        key=ImportSession.map_kind[case.number].key,
        format_func=lambda key: language.t(TEMPLATES[key].title),
        placeholder=language.t("Kies waarover de rijen gaan"),
    )
    return TEMPLATES[chosen] if chosen else None


def _sheet(case: Case, language: Language) -> tuple[int, Sheet]:
    if case.upload is None:
        return 0, Sheet("", [], [])
    sheets = case.upload.contents.sheets
    offered = [at for at, s in enumerate(sheets) if s.rows and s.name not in OWN_SHEETS] or [0]
    guess = case.recognised.sheet if case.recognised else 0
    at = guess if guess in offered else offered[0]
    if len(offered) > 1:
        at = st.selectbox(
            language.t("Blad"),
            offered,
            index=offered.index(at),
            key=ImportSession.map_sheet[case.number].key,
            format_func=lambda position: sheets[position].name,
        )
    return at, sheets[at]


def _choices(case: Case, kind: Kind, sheet: Sheet, language: Language) -> dict[str, str]:
    """Header -> key of a column (empty: not read), as it is chosen now."""
    before = case.recognised.mapping if case.recognised else {}
    by_name = wanted_words(kind.columns)
    titles = {column.key: _title(column, kind) for column in kind.columns}
    chosen = {}
    with st.container(gap=None, key="import_columns"):
        for at, name in enumerate(names_of(sheet)):
            if not name:
                continue
            left, right = st.columns([3, 2], vertical_alignment="center")
            personal = word_of(name, by_name) not in by_name and _is_personal(sheet, at, name)
            left.html(_column(sheet, at, name, samples=0 if personal else SAMPLES))
            if personal:
                right.html(note(language.t("Persoonsgegevens: wordt nooit gelezen.")))
                chosen[name] = ""
                continue
            word = word_of(name, by_name)
            guess = before.get(name, by_name[word].key if word in by_name else "")
            options = ["", *titles]
            chosen[name] = right.selectbox(
                language.t("Kolom {name}", name=for_markdown(name)),
                options,
                index=options.index(guess) if guess in options else 0,
                key=_slot(case.number, kind.key, sheet, at).key,
                format_func=lambda key: titles.get(key) or language.t("Niet lezen"),
                label_visibility="collapsed",
            )
    return chosen


def _is_personal(sheet: Sheet, at: int, name: str) -> bool:
    """By its name, or by what stands in it."""
    return is_personal(name) or bool(kind_of_column(name, column_cells(sheet, at)))


def _slot(number: int, kind: str, sheet: Sheet, at: int) -> Slot[str]:
    return ImportSession.map_column[number, kind, sheet.name, *_first_number(sheet), at]


def _first_number(sheet: Sheet) -> list[int]:
    """Other rows above other columns: choices made under another header are not of these."""
    return [number for number in sheet.numbers[:1] if number != 1]


def _take(number: int, kind: str, sheet: Sheet, at: int, header: int) -> None:
    """Read when the button is used: what was chosen just before may not have been drawn yet."""
    chosen = {
        name: _slot(number, kind, sheet, position).value or ""
        for position, name in enumerate(names_of(sheet))
        if name
    }
    call = chosen_call(number) if _lacks_call(TEMPLATES[kind], chosen) else ("", {})
    map_columns(kind, chosen, at, header, call)


def _lacks_call(kind: Kind, chosen: Mapping[str, str]) -> bool:
    """Whether rows of this kind belong to a call, and no column says which."""
    keys = {column.key for column in kind.columns if column.what == "call"}
    return bool(keys) and not keys & set(chosen.values())


def _title(column: Column, kind: Kind) -> str:
    needed = column.required and column.key not in kind.may_lack
    return f"{column.title} *" if needed else column.title


def _column(sheet: Sheet, at: int, name: str, *, samples: int) -> str:
    texts = (text_of(cell)[:60] for cell in column_cells(sheet, at) if cell != "")
    shown = for_html(" · ".join(islice(texts, samples)))
    return f'<p class="own-column"><strong>{for_html(name)}</strong><small>{shown}</small></p>'


def _still_needed(kind: Kind, chosen: Mapping[str, str], call: str) -> list[str]:
    keys = set(chosen.values()) | ({"call"} if call else set())
    return [
        c.title
        for c in kind.columns
        if c.required and c.key not in keys and c.key not in kind.may_lack
    ]


def _doubles(kind: Kind, chosen: Mapping[str, str]) -> list[str]:
    times = Counter(key for key in chosen.values() if key)
    return [kind.column(key).title for key, count in times.items() if count > 1]


def _say(missing: list[str], doubles: list[str], language: Language) -> None:
    sentences = []
    if missing:
        sentences.append(language.t("Nog nodig: {columns}.", columns=language.join(missing)))
    if doubles:
        sentences.append(
            language.t("Twee keer gekozen: {columns}.", columns=language.join(doubles))
        )
    if sentences:
        st.html(note(" ".join(sentences), status=True))
