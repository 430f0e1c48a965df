"""The annex: sheets that one can tell apart, and words that leave the house."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import openpyxl
import pytest

from data_access.engine import Store
from data_access.filters import Filters
from exports.excel.annex import AnnexTable, annex
from exports.excel.measures import row_height
from exports.excel.sheet_names import sheet_names
from exports.in_answer import (
    _AS_WRITTEN,
    _OWN_WORDS,
    as_written,
    columns_of_annex,
    not_known,
    remarks,
    summarised,
)
from language import CODES, get_language
from views import Result, SourceNote, read, view, views

pytestmark = pytest.mark.slow

DUTCH = get_language("nl")
KITCHEN = re.compile(r"\b(atlas|geladen|ladingen|iemand|niemand|loaded|somebody|someone|nobody)\b")


def named(result: Result, title: str) -> Result:
    return replace(result, view=replace(result.view, title=title))


@pytest.fixture
def awards(reader: Store) -> Result:
    return read(view("toekenningen-per-gemeente"), Filters(), reader)


def test_names_are_accepted_by_excel_and_tell_sheets_apart(awards: Result) -> None:
    titles = [
        "Aanvragen per provincie",
        "Aanvragen per provincie",
        "Waar de aanvragen vandaan komen, per provincie",
        "Waar de aanvragen vandaan komen, per gemeente",
        "Vraag: [wat]? A/B\\C*",
        "'Leeswijzer'",
        "Éénlangwoordzonderenigeplaatsomaftebreken",
        "",
    ]
    tables = [("4c", named(awards, title)) for title in titles]
    tables += [("", named(awards, title)) for title in ("Leeswijzer", "History", "")]
    names = sheet_names(tables, ["Leeswijzer"], DUTCH)
    assert len({name.lower() for name in names}) == len(names)
    for name in names:
        assert 0 < len(name) <= 31
        assert not set(name) & set("[]:*?/\\")
        assert name.strip(" '") == name
        assert name.lower() not in ("leeswijzer", "history")
    assert names[:4] == [
        "4c Aanvragen per provincie",
        "4c Aanvragen per provincie (2)",
        "4c Waar … per provincie",
        "4c Waar … per gemeente",
    ]


def test_two_of_one_title_are_told_apart_by_what_is_chosen(awards: Result) -> None:
    two = [replace(awards, filters=Filters(provinces=(p,))) for p in ("limburg", "antwerpen")]
    names = sheet_names([("2", one) for one in two], [], DUTCH)
    assert names == ["2 Toegekend Limburg", "2 Toegekend Antwerpen"]


def test_nothing_of_the_kitchen_stands_on_a_sheet(reader: Store) -> None:
    for key, declared in views().items():
        result = read(declared, Filters(), reader)
        made = annex("Bijlage", [], [("1", "Wat?")], [AnnexTable(result, ("1",))], DUTCH)
        book = openpyxl.load_workbook(io.BytesIO(made))
        heads = {str(cell.value) for sheet in book.worksheets[1:-1] for cell in sheet[4]}
        assert not {head for head in heads if head.startswith("Sleutel")}, key
        assert not any("localhost" in str(c.value) for s in book for row in s for c in row), key
        # No sheet of its own for a table without rows.
        assert len(book.sheetnames) == (2 if result.empty else 3) or not result.sources, key


def test_figures_of_which_none_is_known_have_no_column_and_are_told_behind(reader: Store) -> None:
    allies = Filters(calls=("bondgenotennetwerken",))
    result = read(view("aanvragen-spreiding-gemeente"), allies, reader)
    made = annex("Bijlage", [], [("1", "Waar?")], [AnnexTable(result, ("1",))], DUTCH)
    book = openpyxl.load_workbook(io.BytesIO(made))
    heads = [cell.value for cell in book.worksheets[1][4]]
    assert "Toegekend bedrag" in heads  # known of three rows of four
    assert not {"Gevraagd", "Geweigerd", "Slaagkans (aantal)"} & set(heads)
    behind = [[cell.value for cell in row] for row in book["Toelichting"].iter_rows()]
    told = behind[behind.index(["Zonder kolom, want niet bekend", None]) + 1]
    assert told[0] == book.sheetnames[1]
    assert "Gevraagd" in str(told[1])
    under = [str(row[0].value) for row in book.worksheets[1].iter_rows(min_row=6)]
    assert any("niet bekend: toegekend bedrag in 1 rij." in line for line in under)
    assert not any("geweigerd" in line for line in under)


@pytest.mark.parametrize("signs", [300, 3_500, 6_000])
def test_a_long_text_of_a_list_is_seen_whole(signs: int, reader: Store) -> None:
    """A row is at most 409 points high: what does not fit in it makes its column wider."""
    lines = read(view("uitgaven-per-lijn"), Filters(years=(2020,)), reader)
    text = ("een omschrijving uit een eigen lijst " * 200)[:signs]
    frame = lines.frame.assign(summary=[text, *lines.frame["summary"][1:]])
    made = annex(
        "Bijlage", [], [("1", "Wat?")], [AnnexTable(replace(lines, frame=frame), ("1",))], DUTCH
    )
    sheet = openpyxl.load_workbook(io.BytesIO(made)).worksheets[1]
    assert sheet["C5"].value == text
    height, wide = sheet.row_dimensions[5].height, sheet.column_dimensions["C"].width
    assert height is not None
    assert height <= 409
    assert row_height([text], [wide]) <= height < 409
    assert (wide > 62) == (signs > 2_000)


def test_figures_of_which_none_is_known_have_no_sheet(reader: Store) -> None:
    chain = Filters(years=(2021,), articles=("PJ0-1PFC2DB-PR",))
    result = read(view("uitgaven-per-jaar"), chain, reader)
    assert not result.empty
    made = annex("Bijlage", [], [("1", "Hoeveel?")], [AnnexTable(result, ("1",))], DUTCH)
    book = openpyxl.load_workbook(io.BytesIO(made))
    assert book.sheetnames == ["Leeswijzer", "Toelichting"]
    said = [cell.value for row in book["Leeswijzer"].iter_rows() for cell in row]
    assert "geen gegevens bekend" in said
    behind = [cell.value for row in book["Toelichting"].iter_rows() for cell in row]
    assert any("Nog geen vastleggingen in 2021" in str(value) for value in behind)


@pytest.mark.parametrize("code", CODES)
def test_remarks_and_definitions_speak_of_the_figures_alone(code: str, reader: Store) -> None:
    language = get_language(code)
    for key, declared in views().items():
        result = read(declared, Filters(), reader)
        said = remarks(result, language, columns_of_annex(result))
        said += [as_written(c.definition or "", language) for c in columns_of_annex(result)]
        assert not [one for one in said if KITCHEN.search(one)], key


def test_each_sentence_that_is_said_otherwise_stands_in_a_view() -> None:
    """A remark that changes must not slip through unseen."""
    stated = {note for one in views().values() for note in one.notes}
    stated |= {c.definition for one in views().values() for c in one.columns if c.definition}
    assert set(_AS_WRITTEN) <= stated
    assert set(_OWN_WORDS) <= stated


def test_why_something_is_not_known_stays_in_the_house_unless_it_is_not_there_yet(
    reader: Store,
) -> None:
    result = read(view("aanvragen-per-provincie"), Filters(calls=("bondgenotennetwerken",)), reader)
    said = [not_known(gap, DUTCH) for gap in result.gaps]
    assert "De gevraagde bedragen zijn niet bekend." in said
    assert any("toekenningsprocedure was nog niet afgerond" in one for one in said)
    assert not any("geraadpleegde bronnen" in one or "bewaarde tekst" in one for one in said)


def test_descriptions_are_whole_and_said_to_be_ours_where_they_are(reader: Store) -> None:
    lines = read(view("uitgaven-per-lijn"), Filters(years=(2020,)), reader)
    assert summarised(lines, DUTCH, lines.view.columns) == (
        "Omschrijving en Te verwachten resultaat: onze samenvatting van de bron."
    )
    own = SourceNote("import-1", "Lijst van de dienst", None, None, None, None, "data_file")
    theirs = replace(lines, sources=(own,))
    assert summarised(theirs, DUTCH, lines.view.columns) == ""
    both = summarised(replace(lines, sources=(*lines.sources, own)), DUTCH, lines.view.columns)
    assert both.startswith(
        "Omschrijving en Te verwachten resultaat: uit Schriftelijke vraag nr. 162"
    )
    assert summarised(lines, DUTCH, lines.view.columns[:1]) == ""
    text = "woord " * 800 + "slot"
    column = next(c for c in lines.view.columns if c.title == "Omschrijving").key
    told = replace(theirs, frame=lines.frame.assign(**{column: text}))
    made = annex("Bijlage", [], [("1", "Wat?")], [AnnexTable(told, ("1",))], DUTCH)
    sheet = openpyxl.load_workbook(io.BytesIO(made)).worksheets[1]
    assert sum(cell.value == text for row in sheet.iter_rows() for cell in row) == len(lines.frame)
