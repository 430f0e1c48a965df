"""The two files of an answer: every table once in Excel, in its place in Word, with the screen's totals."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import openpyxl
import pytest

from data_access.engine import Store
from data_access.filters import Filters
from exports.excel import HEAD_ROW
from tests.unit.written_questions.asked import DUTCH, opened
from views import read, view
from views.words import total_row
from written_questions.answer_files import (
    Answered,
    Whole,
    answered_now,
    excel_annex,
    file_stem,
    word_answer,
)
from written_questions.dossiers.dossier import Dossier, Table
from written_questions.question import Header

pytestmark = pytest.mark.slow


def texts(document: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(document)).paragraphs]


def book(whole: Whole) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(excel_annex(whole, DUTCH)))


def guide(whole: Whole) -> list[tuple[str, str]]:
    rows = book(whole)["Leeswijzer"].iter_rows(values_only=True)
    return [(str(row[0] or ""), str(row[1] or "")) for row in rows]


def test_the_answer_has_the_published_form(reader: Store) -> None:
    said = texts(word_answer(answered_now(opened(reader), reader), DUTCH))
    assert said[:2] == ["DE MINISTER", "VLAAMS MINISTER VAN EERSTE BEVOEGDHEID"]
    assert "ANTWOORD" in said
    assert "op vraag nr. 28 van 9 november 2023" in said
    numbers = [line.split(".")[0] for line in said if line[:1].isdigit() and ". " in line[:5]]
    assert numbers == ["1", "2", "2a", "3", "4"]
    assert said[-1] == "[In te vullen: standpunt over het verloop van de oproep]"


def test_a_table_of_two_sub_questions_has_one_sheet(reader: Store) -> None:
    dossier = opened(reader, fictional=True)
    shared = Table("aanvragen-per-provincie", dossier.parts[0].tables[0].filters)
    for at in (0, 1):
        dossier = dossier.with_part(at, replace(dossier.parts[at], tables=(shared,)))
    dossier = replace(dossier, parts=dossier.parts[:2])
    whole = answered_now(dossier, reader)
    assert book(whole).sheetnames == ["Leeswijzer", "Aanvragen per provincie"]
    assert ("Bij deelvraag", "1, 2") in guide(whole)


def test_the_guide_says_what_the_annex_belongs_to(reader: Store) -> None:
    whole = answered_now(opened(reader), reader, link="http://atlas/vragen?dossier=1")
    rows = guide(whole)
    assert rows[0][0] == "Bijlage bij schriftelijke vraag nr. 28 van 9 november 2023"
    assert ("Link", "http://atlas/vragen?dossier=1") in rows
    asked = {label: words for label, words in rows if label.startswith("Deelvraag")}
    assert list(asked) == [f"Deelvraag {number}" for number in ("1", "2", "2a", "3", "4")]
    assert asked["Deelvraag 4"].endswith("(zonder tabel: zie het antwoord in Word)")
    for label in ("Filters", "Stand op", "Gegevensversie", "Rijen zonder waarde", "Bron"):
        assert any(found == label for found, _ in rows)


@pytest.mark.parametrize(
    ("key", "filters", "head", "last"),
    [
        (
            "uitgaven-per-lijn",
            Filters(years=(2020,), articles=("PJ0-1PFC2DB-PR",)),
            ["Organisatie", "Titel", "Omschrijving", "Te verwachten resultaat", "Vastgelegd"],
            "1.998.813\u00a0€",
        ),
        (
            "deelnemers-per-netwerk",
            Filters(years=(2022,)),
            ["Datum", "Plaats", "Onderwerp", "Deelnemers"],
            "51",
        ),
    ],
)
def test_tables_of_the_seeds_come_out_as_they_were_published(
    reader: Store, key: str, filters: Filters, head: list[str], last: str
) -> None:
    result = read(view(key), filters, reader)
    whole = Whole(Header(number=1), (Answered("1", "Wat?", "figures", "", (result,)),))
    table = docx.Document(io.BytesIO(word_answer(whole, DUTCH))).tables[0]
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells[0] == head
    assert cells[-1][-1] == last
    assert len(cells) == len(result.frame) + 2
    assert len(result.frame) == {"uitgaven-per-lijn": 9, "deelnemers-per-netwerk": 4}[key]


def test_totals_in_excel_are_those_of_the_screen(reader: Store) -> None:
    whole = answered_now(opened(reader, fictional=True), reader)
    opened_book = book(whole)
    for result, sheet in zip(whole.results, opened_book.worksheets[1:], strict=True):
        head = [cell.value for cell in sheet[HEAD_ROW + 1]]
        by_title = {DUTCH.t(column.title): column for column in result.view.columns}
        columns = [by_title[str(title)] for title in head if title in by_title]
        if not total_row(result, columns, DUTCH):
            continue
        row = [cell.value for cell in sheet[len(result.frame) + 5]]
        for column, value in zip(columns, row, strict=False):
            if column.total and result.totals.get(column.key) is not None:
                factor = 100 if column.kind == "euro" else 1
                assert round(float(str(value)) * factor) == result.totals[column.key]


def test_no_cell_holds_a_formula(reader: Store) -> None:
    dossier = opened(reader, fictional=True)
    hostile = replace(dossier.parts[0], answer="=1+1\n+cmd", question='=HYPERLINK("x")')
    whole = answered_now(dossier.with_part(0, hostile), reader)
    for sheet in book(whole).worksheets:
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" for cell in row)


def test_a_view_that_is_gone_is_named_not_a_fault(reader: Store) -> None:
    dossier = opened(reader)
    gone = Table("bestaat-niet-meer", Filters())
    dossier = dossier.with_part(0, replace(dossier.parts[0], tables=(gone,)))
    whole = answered_now(dossier, reader)
    assert whole.left_out == ("bestaat-niet-meer",)
    assert any("bestaat-niet-meer" in words for _, words in guide(whole))


@pytest.mark.parametrize(
    ("header", "stem"),
    [
        (Header(title="Één vraag / over: alles?"), "antwoord-een-vraag-over-alles"),
        (Header(), "antwoord"),
        (Header(number=7), "antwoord-7"),
    ],
)
def test_files_have_names_that_every_disk_takes(header: Header, stem: str) -> None:
    assert file_stem(header, DUTCH) == stem


def test_a_mail_without_header_gives_files_too(reader: Store) -> None:
    mail = "Hoeveel ging er naar Limburg sinds 2020?"
    dossier: Dossier = opened(reader, text=mail)
    whole = answered_now(dossier, reader)
    assert book(whole)["Leeswijzer"]["A1"].value == "Bijlage bij een vraag"
    assert "ANTWOORD" in texts(word_answer(whole, DUTCH))
