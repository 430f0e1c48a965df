"""Workbooks hold exactly the figures of the screen, say where they come from, and run nothing."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from dataclasses import replace
from typing import Any

import openpyxl
import pandas as pd
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from data_access.engine import Store
from data_access.filters import Filters
from exports.excel import HEAD_ROW, workbook
from language import CODES, Language, get_language
from places import borders_note
from tests.unit.views.answers import EVERY_VIEW, some_answers
from views import Column, Result, View, read
from views import view as view_of
from views.compositions import money
from views.records import spending
from views.words import cell, notes

pytestmark = pytest.mark.slow

DUTCH = get_language("nl")
HOSTILE = (
    "=cmd|' /C calc'!A0",
    "+SUM(A1)",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "{=1+1}",
    "<b>vet</b> **vet** $x$ [a](https://x.be)",
    "https://voorbeeld.be/?a=1",
    "regel\nregel",
    "nul\x00bel\x07\ufffe\ud800einde",
    "0123",
    "é€🎈",
    "x" * 40_000,
)


WARNING = (
    "Let op: dit bestand bevat fictieve gegevens. De gemerkte rijen en totalen zijn verzonnen."
)


def opened(results: list[Result], language: Language = DUTCH, **more: Any) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(workbook(results, language, **more)))


def cents(value: Any) -> int:
    """What a cell in euro holds, in cents, and nothing smaller than a cent."""
    exact = round(value * 100)
    assert abs(value * 100 - exact) < 1e-4
    return int(exact)


def is_its_total(result: Result) -> bool:
    """Whether the one row of a table is the total itself, which then does not stand below it."""
    return bool(result.view.fact) and not result.view.by and len(result.frame) == 1


def agrees(found: Any, value: Any, column: Column, language: Language) -> bool:
    if pd.isna(value):
        return bool(found == cell(None, column, language))
    match column.kind:
        case "euro":
            return bool(cents(found) == value)
        case "number" | "year":
            return type(found) is int and bool(found == value)
        case "percent":
            return bool(found == pytest.approx(value, rel=1e-12))
        case "date":
            return isinstance(found, dt.datetime) and found.date() == value
    return bool(found == cell(value, column, language))


def columns_of(sheet: Worksheet, result: Result, language: Language) -> list[Column]:
    """The columns of a sheet: the page's in its order, the minor ones, and keys that say something."""
    titles = {language.t(column.title): column for column in result.view.columns}
    assert len(titles) == len(result.view.columns)
    head = [str(c.value) for c in sheet[HEAD_ROW + 1] if c.value is not None]
    columns = [titles[title] for title in head if title in titles]
    assert head[len(columns) :] == ([language.t("Fictief")] if result.holds_fictional else [])
    shown = [c for c in result.view.columns if not c.minor]
    assert columns[: len(shown)] == shown
    others = [c.key_of is not None for c in columns[len(shown) :]]
    assert others == sorted(others)
    for column in (c for c in result.view.columns if c not in columns):
        assert column.key_of not in (None, column.key), column
        values, named = ([cell(v, result.view.column(key), language) for v in result.frame[key]]
                         for key in (column.key, column.key_of or ""))  # fmt: skip
        pairs = set(zip(values, named, strict=True))
        assert len(pairs) == len(set(values)) == len(set(named)), column
    return columns


def rows_of(sheet: Worksheet, result: Result) -> list[list[Any]]:
    """The rows of a sheet under its header, as many as the result has."""
    first = HEAD_ROW + 2
    return [[c.value for c in row] for row in sheet.iter_rows(first, first + len(result.frame) - 1)]


@pytest.mark.some(5)
@EVERY_VIEW
def test_a_workbook_holds_the_rows_and_totals_of_the_screen_to_the_cent_and_marks_the_made_up(
    view: View, reader: Store
) -> None:
    for result in some_answers(view, reader):
        code = CODES[len(result.frame) % 2]
        language = get_language(code)
        guide, sheet = opened([result], language).worksheets
        columns = columns_of(sheet, result, language)
        found = rows_of(sheet, result) if len(result.frame) else []
        for row, (_, expected) in zip(found, result.frame.iterrows(), strict=True):
            for x, column in enumerate(columns):
                assert agrees(row[x], expected[column.key], column, language), (column, row[x])
        total = [c.value for c in sheet[HEAD_ROW + 2 + len(result.frame)]]
        for x, column in enumerate(columns):
            if is_its_total(result):
                assert not total[x]
            elif result.totals.get(column.key) is not None and column.total:
                assert agrees(total[x], result.totals[column.key], column, language), column
        # Made-up figures are announced exactly when there are any, and every such row is marked.
        made_up = result.holds_fictional
        assert (guide["A2"].value == language.t(WARNING)) == made_up
        marks = [row[-1] for row in found] if made_up else []
        expected_marks = list(result.frame["fictional"]) if made_up else []
        assert [mark == language.t("fictief") for mark in marks] == expected_marks
        assert (sheet["A3"].value == language.t("Bevat fictieve gegevens.")) == made_up


@pytest.mark.some(4)
@EVERY_VIEW
def test_no_cell_is_a_formula_or_a_link(view: View, reader: Store) -> None:
    result = read(view, Filters(fictional=True), reader)
    made = workbook([result], DUTCH, link="https://atlas.be/?a=1")
    for sheet in openpyxl.load_workbook(io.BytesIO(made)).worksheets:
        for row in sheet.iter_rows():
            assert all(c.data_type != "f" and c.hyperlink is None for c in row)
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        assert not [n for n in parts.namelist() if "external" in n.lower() or "vba" in n.lower()]


@pytest.mark.some(5)
@EVERY_VIEW
def test_the_reading_guide_states_what_somebody_needs_to_trust_it(
    view: View, reader: Store
) -> None:
    for chosen in (Filters(), Filters(provinces=("limburg",), years=(2020,), fictional=True)):
        result = read(view, chosen, reader)
        for code in CODES:
            language = get_language(code)
            made = workbook([result], language, link="https://atlas.be/x")
            # Read only: the other sheet may be large, and is not looked at.
            guide = openpyxl.load_workbook(io.BytesIO(made), read_only=True).worksheets[0]
            assert guide.title == language.t("Leeswijzer")
            told = "\n".join(str(c.value) for row in guide.iter_rows() for c in row if c.value)
            assert result.sentence(language) in told
            assert language.t(view.question) in told
            assert "https://atlas.be/x" in told
            assert result.data_version[:12] in told
            assert all(source.words(language) in told for source in result.sources)
            assert all(gap.words(language) in told for gap in result.gaps)
            definitions = [c.definition for c in view.columns if c.definition]
            assert all(language.t(words) in told for words in definitions)
            assert all(words in told for words in notes(view, language, drawn=False))
            assert borders_note(language) not in told  # a table has no map
            if result.as_of:
                assert language.long_date(result.as_of) in told


def hostile(reader: Store) -> Result:
    result = read(spending.LINES, Filters(), reader)
    frame = pd.concat([result.frame] * 2, ignore_index=True).iloc[: len(HOSTILE)].copy()
    for key in ("organisation", "title", "summary", "expected_result", "article"):
        frame[key] = pd.Series(HOSTILE, dtype=object)
    return replace(result, frame=frame)


def test_text_that_looks_like_something_else_stays_text(reader: Store) -> None:
    result = hostile(reader)
    sheet = opened([result]).worksheets[1]
    title = [c.key for c in columns_of(sheet, result, DUTCH)].index("title")
    for words, row in zip(HOSTILE, sheet.iter_rows(HEAD_ROW + 2), strict=False):
        assert row[title].data_type == "s"
        assert row[title].hyperlink is None
        kept = "".join(sign for sign in words if sign >= " " or sign in "\t\n")
        kept = kept.replace("\ufffe", "").replace("\ud800", "")
        assert row[title].value == kept[:32767]


def test_the_same_answer_gives_the_same_file(reader: Store) -> None:
    result = read(spending.LINES, Filters(), reader)
    assert workbook([result], DUTCH) == workbook([result], DUTCH)


def test_several_tables_stand_on_sheets_of_their_own_with_names_that_excel_accepts(
    reader: Store,
) -> None:
    result = read(spending.LINES, Filters(), reader)
    titles = [
        "Zelfde: [naam]/*?",
        "zelfde: [naam]/*?",
        "Leeswijzer",
        "History",
        "'" + "x" * 29 + "'y",
        "",
    ]
    several = [replace(result, view=replace(result.view, title=title)) for title in titles]
    book = opened(several)
    names = [name.lower() for name in book.sheetnames]
    assert len(names) == len(set(names)) == len(titles) + 1
    for name in names:
        assert 0 < len(name) <= 31
        assert not set(name) & set("[]:*?/\\")
        assert not name.startswith("'")
        assert not name.endswith("'")
        assert name != "history"


def test_a_table_can_be_sorted_and_keeps_its_header_in_sight(reader: Store) -> None:
    sheet = opened([read(spending.LINES, Filters(), reader)]).worksheets[1]
    assert sheet.freeze_panes == f"B{HEAD_ROW + 2}"
    assert sheet.auto_filter.ref.startswith(f"A{HEAD_ROW + 1}:")


def test_an_empty_answer_is_a_file_too(reader: Store) -> None:
    result = read(spending.LINES, Filters(years=(1999,)), reader)
    guide, sheet = opened([result]).worksheets
    assert result.sentence(DUTCH) in {c.value for row in guide.iter_rows() for c in row}
    assert sheet["A1"].value == DUTCH.t(result.view.title)


def test_the_guide_says_where_each_table_can_be_seen(reader: Store) -> None:
    lines = read(spending.LINES, Filters(years=(2020,)), reader)
    chain = read(money.CHAIN, Filters(), reader)
    links = ["https://atlas.be/een", "https://atlas.be/twee"]
    guide, *sheets = opened([lines, chain], links=links).worksheets
    told = [(row[0].value, row[1].value) for row in guide.iter_rows(max_col=2)]
    assert [words for label, words in told if label == "Link"] == links
    assert [words for label, words in told if label == "Blad"] == [s.title for s in sheets]
    assert [words for label, words in told if label == "Rijen zonder waarde"] == [
        "geen",
        "VAK in 5 rijen, VEK in 5 rijen, vastgelegd in 4 rijen en betaald in 5 rijen",
    ]
    with pytest.raises(ValueError, match="zip"):
        workbook([lines, chain], DUTCH, links=links[:1])


@pytest.mark.some(4)
@EVERY_VIEW
def test_no_text_is_clipped(view: View, reader: Store) -> None:
    """Rows are as high as their longest text needs in the width of its column, roughly counted."""
    result = read(view, Filters(fictional=True), reader)
    for sheet in opened([result]).worksheets:
        widths = {
            number: held.width
            for held in sheet.column_dimensions.values()
            for number in range(held.min or 1, (held.max or 1) + 1)
        }
        first = 1 if sheet.title == "Leeswijzer" else HEAD_ROW + 1
        for number, row in enumerate(sheet.iter_rows(first), start=first):
            height = sheet.row_dimensions[number].height or 15
            for place, held in enumerate(row, start=1):
                if held.alignment.wrap_text and isinstance(held.value, str):
                    # A letter of Calibri takes at least 0.85 of Excel's measure on average.
                    lines = len(held.value) * 0.85 / widths[place]
                    assert min(lines * 15 - 15, 390) <= height, (held.coordinate, held.value)


def test_the_total_of_made_up_rows_is_marked_too(reader: Store) -> None:
    result = read(view_of("aanvragen-per-provincie"), Filters(fictional=True), reader)
    sheet = opened([result]).worksheets[1]
    total = HEAD_ROW + 2 + len(result.frame)
    assert sheet.cell(total, len(columns_of(sheet, result, DUTCH)) + 1).value == "fictief"


def test_keys_stand_last_and_only_where_they_say_something(reader: Store) -> None:
    def head(key: str, filters: Filters) -> list[object]:
        sheet = opened([read(view_of(key), filters, reader)]).worksheets[1]
        return [c.value for c in sheet[HEAD_ROW + 1]]

    assert head("aanvragen-per-provincie", Filters())[0] == "Provincie"
    assert "Provincie (sleutel)" not in head("aanvragen-per-provincie", Filters())
    assert head("aanvragen", Filters())[-1] == "Sleutel van de aanvraag"
    # A municipality that has merged has another code today: both are kept.
    then = Filters(borders="then")
    assert head("trekkingsrechten-per-gemeente", then)[-1] == "NIS-code van vandaag"
    assert "NIS-code van vandaag" not in head("trekkingsrechten-per-gemeente", Filters())
