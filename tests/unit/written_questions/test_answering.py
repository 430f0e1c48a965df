"""The two files of an answer: every table once in Excel, in its place in Word, with the screen's totals."""

from __future__ import annotations

import datetime as dt
import io
import json
from dataclasses import replace

import docx
import openpyxl
import pytest

from data_access.engine import Store
from data_access.filters import Filters
from exports.excel import HEAD_ROW
from tests.unit.written_questions.asked import DUTCH, opened
from views import read, view
from views.result_text import canonical
from views.words import total_row
from written_questions.answer_files import (
    Answered,
    Whole,
    answered_now,
    draft_name,
    excel_annex,
    frozen_name,
    told_apart,
    word_answer,
)
from written_questions.dossiers.dossier import Dossier, Part, Table
from written_questions.dossiers.places_to_fill import (
    NOT_READ,
    NOT_WRITTEN,
    OUTDATED,
    TABLE_GONE,
    left_to_fill,
    to_fill,
)
from written_questions.frozen_text import as_values, from_values
from written_questions.question import ALL_OF_IT, Asked, Header

pytestmark = pytest.mark.slow


def texts(document: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(document)).paragraphs]


def book(whole: Whole) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(excel_annex(whole, DUTCH)))


def guide(whole: Whole) -> list[list[str]]:
    rows = book(whole)["Leeswijzer"].iter_rows(values_only=True)
    return [[str(value or "") for value in row] for row in rows]


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
    names = book(whole).sheetnames
    assert names == [
        "Leeswijzer",
        "1 Aanvragen per provincie",
        "1 Aanvragen per provincie fict.",
        "Toelichting",
    ]
    assert [row[2] for row in guide(whole) if row[2] in names] == names[1:3] * 2
    assert [row[0] for row in guide(whole) if row[0] in ("1", "2")] == ["1", "2"]


def test_the_guide_says_what_the_annex_belongs_to(reader: Store) -> None:
    whole = answered_now(opened(reader), reader, link="http://localhost:8501/vragen?dossier=1")
    rows = guide(whole)
    assert rows[0][0] == "Bijlage bij schriftelijke vraag nr. 28 van 9 november 2023"
    assert [row[0] for row in rows if row[0] in ("1", "2", "2a", "3", "4")] == [
        "1", "2", "2a", "3", "4"
    ]  # fmt: skip
    (last,) = (row for row in rows if row[0] == "4")
    assert last[2] == "zonder tabel: zie het antwoord"
    printed = book(whole)["Leeswijzer"]
    scaled = printed.sheet_properties.pageSetUpPr
    assert scaled is not None
    assert scaled.fitToPage
    assert printed.page_setup.fitToHeight in (
        None,
        1,
    )  # which is what a file says by saying nothing
    assert not any("localhost" in value for row in rows for value in row)


def test_a_table_without_rows_has_no_sheet(reader: Store) -> None:
    result = read(view("redenen-van-weigering"), Filters(calls=("bondgenotennetwerken",)), reader)
    assert result.empty
    whole = Whole(Header(number=1), (Answered("3", "Waarom?", "figures", "", (result,)),))
    assert book(whole).sheetnames == ["Leeswijzer", "Toelichting"]
    assert any(row[2] == "geen gegevens bekend" for row in guide(whole))
    behind = {str(row[1].value) for row in book(whole)["Toelichting"].iter_rows()}
    assert "De redenen van afwijzing zijn niet bekend." in behind


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
    results = [result for result in whole.results if not result.empty]
    opened_book = book(whole)
    for result, sheet in zip(results, opened_book.worksheets[1:-1], strict=True):
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


def test_a_view_that_is_gone_is_no_business_of_the_reader(reader: Store) -> None:
    dossier = opened(reader)
    gone = Table("bestaat-niet-meer", Filters())
    dossier = dossier.with_part(0, replace(dossier.parts[0], tables=(gone,)))
    whole = answered_now(dossier, reader)
    assert not any("bestaat-niet-meer" in words for row in guide(whole) for words in row)
    assert ("1", TABLE_GONE) in left_to_fill(dossier)


DAY = dt.date(2026, 11, 26)
ASKED = Header(number=28, date=dt.date(2023, 11, 9))


@pytest.mark.parametrize(
    ("header", "name"),
    [
        (ASKED, "antwoord-28-2023-11-09-ontwerp-2026-11-26"),
        (
            Header(title="Één vraag / over: alles?"),
            "antwoord-een-vraag-over-alles-ontwerp-2026-11-26",
        ),
        (
            Header(title="Projectoproep 'Verbindingsambassadeurs voor het jeugdwerk'"),
            "antwoord-projectoproep-verbindingsambassadeurs-ontwerp-2026-11-26",
        ),
        (Header(), "antwoord-ontwerp-2026-11-26"),
        (Header(number=7), "antwoord-7-ontwerp-2026-11-26"),
    ],
)
def test_files_have_names_that_every_disk_takes(header: Header, name: str) -> None:
    assert draft_name(Dossier("", header, None, ()), DAY, DUTCH) == name


def test_files_that_say_other_things_have_other_names(reader: Store) -> None:
    draft = Dossier("", ASKED, None, ())
    made_up = read(view("aanvragen"), Filters(fictional=True), reader)
    parts = (Answered("1", "Wat?", "figures", "", (made_up,)),)
    names = [
        draft_name(draft, DAY, DUTCH),
        draft_name(replace(draft, fictional=True), DAY, DUTCH),
        frozen_name(Whole(ASKED, (), version=1), DUTCH),
        frozen_name(Whole(ASKED, (), version=2), DUTCH),
        frozen_name(Whole(ASKED, parts, version=2), DUTCH),
    ]
    assert len(set(names)) == len(names)
    assert names[3:] == [
        "antwoord-28-2023-11-09-versie-2",
        "antwoord-28-2023-11-09-versie-2-fictief",
    ]


def test_real_and_made_up_are_never_in_one_figure(reader: Store) -> None:
    table = Table("aanvragen-per-provincie", Filters(fictional=True))
    part = Part("1", "Hoeveel?", "figures", tables=(table,))
    whole = answered_now(Dossier("", ASKED, None, (part,), fictional=True), reader)
    real, made_up = whole.results
    assert not real.holds_fictional
    assert real.totals == read(view(table.view), Filters(), reader).totals
    assert made_up.frame["fictional"].all()
    together = read(view(table.view), table.filters, reader).totals
    assert real.totals["known"] + made_up.totals["known"] == together["known"]
    names = book(whole).sheetnames
    assert names[1:3] == ["1 Aanvragen per provincie", "1 Aanvragen per provincie fict."]
    captions = [line for line in texts(word_answer(whole, DUTCH)) if line.startswith("Tabel")]
    assert captions == [
        "Tabel 1. Aanvragen per provincie",
        "Tabel 2. Aanvragen per provincie (fictief)",
    ]


def test_a_table_of_real_rows_names_no_made_up_call(reader: Store) -> None:
    """Nor the other way round: each says of which calls its own rows are."""
    calls = ("bondgenotennetwerken", "bondgenotennetwerken-fictief")
    both = Filters(calls=calls, fictional=True)
    real, made_up = told_apart(view("aanvragen-per-provincie"), Table("", both), reader)
    assert (real.filters.calls, made_up.filters.calls) == (calls[:1], calls[1:])
    assert "fictief" not in real.sentence(DUTCH)
    assert (
        real.totals
        == read(view("aanvragen-per-provincie"), Filters(calls=calls[:1]), reader).totals
    )


def test_places_to_fill_in_are_marked_and_counted_on_the_first_page() -> None:
    text = f"Er zijn {to_fill('het aantal', DUTCH)} aanvragen.\nKlaar."
    parts = (
        Answered("1", "Hoeveel?", "figures", text, ()),
        Answered("2", "Waarom?", "policy", "", ()),
    )
    whole = Whole(ASKED, parts)
    document = docx.Document(io.BytesIO(word_answer(whole, DUTCH)))
    marked = [run.text for p in document.paragraphs for run in p.runs if run.font.highlight_color]
    assert marked == ["[In te vullen: het aantal]", "[Antwoord nog te schrijven]"]
    notice = "Dit antwoord is niet af: nog 2 plaatsen in te vullen (geel)."
    said = [p.text for p in document.paragraphs]
    assert said.index(notice) < said.index("1. Hoeveel?")
    done = Whole(ASKED, (Answered("1", "Hoeveel?", "figures", "Drie.", ()),))
    assert not any("niet af" in line for line in texts(word_answer(done, DUTCH)))


def test_of_a_table_the_answer_shows_what_is_asked_and_the_annex_all(reader: Store) -> None:
    only = Table("toekenningen-per-gemeente", Filters(), asked=Asked("total", ("amount",)))
    part = Part("1", "Hoeveel euro?", "figures", tables=(only,))
    whole = answered_now(Dossier("", ASKED, None, (part,)), reader)
    (table,) = docx.Document(io.BytesIO(word_answer(whole, DUTCH))).tables
    assert [cell.text for cell in table.rows[0].cells] == ["Gemeente", "Provincie", "Toegekend"]
    head = [cell.value for cell in book(whole).worksheets[1][HEAD_ROW + 1]]
    assert {"Toekenningen", "Inwoners", "Toegekend"} <= set(head)
    again = from_values(json.loads(canonical(as_values(whole))), list(whole.results))
    assert word_answer(again, DUTCH) == word_answer(whole, DUTCH)
    both = replace(part, tables=(only, replace(only, asked=ALL_OF_IT)))
    assert not answered_now(Dossier("", ASKED, None, (both,)), reader).parts[0].figures


def test_what_is_left_is_told_per_part() -> None:
    written = Part("1", "Wat?", "figures", answer="Drie.")
    place = replace(written, number="2", answer=to_fill("de reden", DUTCH))
    empty = replace(written, number="3", answer=" ")
    draft = replace(written, number="4", drafted="Drie.", drafted_from=written.basis)
    old = replace(draft, number="5", read_on=DAY, question="Iets anders?")
    dossier = Dossier("", ASKED, None, (written, place, empty, draft, old))
    assert left_to_fill(dossier) == [
        ("2", "de reden"),
        ("3", NOT_WRITTEN),
        ("4", NOT_READ),
        ("5", OUTDATED),
    ]


def test_a_mail_without_header_gives_files_too(reader: Store) -> None:
    mail = "Hoeveel ging er naar Limburg sinds 2020?"
    dossier: Dossier = opened(reader, text=mail)
    whole = answered_now(dossier, reader)
    assert book(whole)["Leeswijzer"]["A1"].value == "Bijlage bij een vraag"
    assert "ANTWOORD" in texts(word_answer(whole, DUTCH))
