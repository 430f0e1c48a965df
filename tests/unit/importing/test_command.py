"""The command line: one JSON object, exit 0 when loaded, 2 when refused."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from data_access.engine import Store, open_store
from importing import load_command
from importing.__main__ import main
from importing.cells import problem
from importing.file_reader import read_file
from importing.kinds import TEMPLATES
from importing.marked_file import marked
from language import get_language
from tests.unit.importing.hostile.base import TOTAL, cell, table

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def database(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUBSIDIEATLAS_DATABASE_URL", store.url)
    open_store.cache_clear()


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    code = main([*arguments, "--json"])
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return code, found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "lijst.csv"
    path.write_bytes(table())
    return path


def test_a_file_is_checked_loaded_listed_and_undone(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, checked = run(capsys, str(file), "--dry-run")
    assert (code, checked["status"], checked["batch"]) == (0, "checked", None)
    code, loaded = run(capsys, str(file))
    assert (code, loaded["status"], loaded["profile"], loaded["rows"]) == (
        0,
        "loaded",
        "applications",
        3,
    )
    assert loaded["total_cents"] == TOTAL
    assert loaded["totals"][0] == {"column": "asked_cents", "before": None, "after": TOTAL}
    assert loaded["changes"] == {"new": 3, "changed": 0, "same": 0}
    assert loaded["errors"] == []
    assert loaded["readings"]["encoding"] == "UTF-8"
    assert any("dag/maand/jaar" in words for words in loaded["readings"]["dates"])
    assert any("komma" in words for words in loaded["readings"]["decimals"])
    code, listed = run(capsys, "batches")
    assert [note["id"] for note in listed["batches"]] == [loaded["batch"]]
    code, undone = run(capsys, "undo", str(loaded["batch"]))
    assert (code, undone["status"]) == (0, "undone")


def test_what_is_said_of_a_list_and_which_one_it_renews(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = file.read_bytes()
    _, first = run(capsys, str(file))
    assert (first["complete"], first["list"]) == ("unknown", f"lading-{first['batch']}")
    head, kept, *_ = whole.splitlines(keepends=True)
    file.write_bytes(head + kept)
    _, renewed = run(capsys, str(file), "--replaces", first["list"], "--dry-run")
    assert renewed["gone"]["rows"] == 2
    renewing = ("--replaces", first["list"], "--complete", "yes", "--complete-for", "Gent, 2023")
    code, checked = run(capsys, str(file), *renewing, "--dry-run")
    assert (code, checked["status"], checked["list"]) == (0, "checked", None)
    code, second = run(capsys, str(file), *renewing)
    assert (code, second["list"], second["complete"]) == (0, first["list"], "yes")
    assert second["gone"] == checked["gone"]
    code, refused = run(capsys, str(file), "--replaces", "lading-999")
    assert (code, refused["status"]) == (2, "refused")
    code, refused = run(capsys, str(file), "--complete-for", "Nergenshuizen")
    assert (code, [one["code"] for one in refused["errors"]]) == (2, ["unknown_place_or_year"])
    code, refused = run(capsys, str(file), "--complete-for", "Gent, 2023")
    assert (code, [one["code"] for one in refused["errors"]]) == (2, ["scope_of_nothing"])


def test_a_refusal_names_row_column_value_code_and_what_to_do(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_bytes(cell("Gevraagd bedrag", "veel"))
    code, found = run(capsys, str(file))
    assert (code, found["status"], found["batch"]) == (2, "refused", None)
    (error,) = found["errors"]
    message = error.pop("message")
    assert error == {
        "row": 2,
        "column": "Gevraagd bedrag",
        "value": "veel",
        "code": "not_an_amount",
    }
    assert "1.234,56" in message


def test_a_file_that_is_not_there_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, found = run(capsys, str(tmp_path / "weg.csv"))
    assert (code, found["errors"][0]["code"]) == (2, "no_file")


def test_words_for_people_say_where_and_what(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_bytes(cell("Gemeente", "Gendt"))
    assert main([str(file)]) == 2
    assert "rij 2, kolom Gemeente [Gendt]: Deze gemeente is niet bekend." in capsys.readouterr().out
    assert main([str(file), "--language", "en"]) == 2
    assert "row 2, column Gemeente" in capsys.readouterr().out


@pytest.mark.parametrize("kind", list(TEMPLATES))
def test_a_template_holds_its_columns_examples_and_no_hidden_sheet(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "sjabloon.xlsx"
    assert run(capsys, "template", kind, "-o", str(path))[0] == 0
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Gegevens", "Voorbeelden", "Uitleg", "Keuzes"]
    assert all(sheet.sheet_state == "visible" for sheet in book)
    titles = [column.title for column in TEMPLATES[kind].columns]
    assert [found.value for found in book["Gegevens"][1]] == titles
    assert book["Gegevens"].max_row == 1
    assert book["Voorbeelden"].max_row == 3
    code, found = run(capsys, str(path))
    assert (code, found["errors"][0]["code"]) == (2, "no_rows")


def test_examples_moved_to_the_sheet_for_rows_are_loaded(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "sjabloon.xlsx"
    run(capsys, "template", "projects", "-o", str(path))
    book = openpyxl.load_workbook(path)
    for row in book["Voorbeelden"].iter_rows(min_row=2):
        for found in row:
            filled = book["Gegevens"][found.coordinate]
            filled.value, filled.number_format = found.value, found.number_format
    book.save(path)
    code, loaded = run(capsys, str(path))
    assert (code, loaded.get("rows"), loaded["total_cents"]) == (0, 2, 14_527_025)


def test_the_same_spreadsheet_comes_back_with_wrong_cells_marked() -> None:
    sheet = read_file(cell("Gevraagd bedrag", "=veel"), "x.csv").sheets[0]
    data = marked(
        sheet, [problem("not_an_amount", 2, "Gevraagd bedrag", "=veel")], get_language("nl")
    )
    book = openpyxl.load_workbook(io.BytesIO(data))
    found = next(c for c in book["Gegevens"][2] if c.value == "=veel")
    assert found.data_type == "s"
    assert "1.234,56" in str(found.comment)
    assert [c.value for c in book["Fouten"][2]][:3] == [2, "Gevraagd bedrag", "=veel"]


# --- statuses, and what a person decides ------------------------------------------------------

LISTS = Path(__file__).parent / "cases"


def test_a_value_that_no_column_knows_needs_a_mapping(capsys: pytest.CaptureFixture[str]) -> None:
    path = str(LISTS / "e_goedgekeurd.csv")
    code, answer = run(capsys, path)
    assert (code, answer["status"], answer["batch"]) == (2, "needs_mapping", None)
    assert answer["errors"][0]["code"] == "not_a_choice"
    code, answer = run(capsys, path, "--values", "Goedgekeurd=toegekend")
    assert (code, answer["status"], answer["total_cents"]) == (0, "loaded", 123_456)


def test_rows_without_a_number_need_a_mapping_and_a_yes(capsys: pytest.CaptureFixture[str]) -> None:
    path = str(LISTS / "geen_nummer.csv")
    assert run(capsys, path)[1]["status"] == "needs_mapping"
    maps = ["Ontvanger=Organisatie", "Project=Titel", "Verleend=Toegekend bedrag", "Regeling="]
    decided = [path, "--kind", "projects", *[word for one in maps for word in ("--map", one)]]
    code, answer = run(capsys, *decided)
    assert (code, answer["status"], answer["batch"]) == (2, "needs_confirmation", None)
    assert any("Er is geen kolom met nummers." in words for words in answer["confirm"])
    code, answer = run(capsys, *decided, "--yes")
    assert (code, answer["status"], answer["rows"]) == (0, "loaded", 2)
    assert answer["total_cents"] == 3_890_000


def test_thousands_are_confirmed_first(capsys: pytest.CaptureFixture[str]) -> None:
    path = str(LISTS / "c_x1000.csv")
    for extra in ((), ("--dry-run",)):
        code, answer = run(capsys, path, *extra)
        assert (code, answer["status"], answer["total_cents"]) == (
            2,
            "needs_confirmation",
            123_400_000,
        )
    assert run(capsys, path, "--yes", "--dry-run")[1]["status"] == "checked"
    assert run(capsys, path, "--yes")[1]["status"] == "loaded"


def test_letters_are_confirmed_or_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    path = str(LISTS / "f3_cp850.csv")
    code, answer = run(capsys, path)
    assert (code, answer["status"]) == (2, "needs_confirmation")
    assert "Café, één, Zoë" in answer["confirm"][0]
    assert run(capsys, path, "--encoding", "ebcdic")[1]["errors"][0]["code"] == "unknown_encoding"
    code, answer = run(capsys, path, "--encoding", "CP850")
    assert (code, answer["status"], answer["readings"]["encoding"]) == (0, "loaded", "DOS (cp850)")


def test_the_header_and_the_call_are_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    path = str(LISTS / "a1_title_rows.csv")
    assert run(capsys, path, "--header-row", "1")[0] == 2
    assert run(capsys, path, "--header-row", "3")[1]["status"] == "loaded"
    path = str(LISTS / "halve_lijst.csv")
    assert run(capsys, path)[1]["errors"][0]["code"] == "unknown_call"
    code, answer = run(capsys, path, "--call", "klein-2024", "--call-with", "Titel=Kleine oproep")
    assert (code, answer["status"]) == (0, "loaded")
    assert any("Kleine oproep" in words for words in answer["readings"]["notes"])


def test_rows_with_faults_are_written_to_a_workbook(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_bytes(table({"Gevraagd bedrag": "veel"}, {"Gemeente": "Gendt"}))
    code, answer = run(capsys, str(file))
    assert (code, answer["status"], len(answer["faults"])) == (2, "refused", 2)
    aside = tmp_path / "apart.xlsx"
    code, answer = run(capsys, str(file), "--set-aside-to", str(aside))
    assert (code, answer["status"], answer["rows"]) == (0, "loaded", 1)
    assert answer["set_aside"] == {
        "rows": 2, "total_cents": 100_000, "without_amount": 1, "numbers": [2, 3], "file": str(aside),
    }  # fmt: skip
    assert openpyxl.load_workbook(aside).worksheets[0].max_row == 3


def test_a_workbook_that_cannot_be_written_stops_the_load(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_bytes(table({"Gevraagd bedrag": "veel"}))
    code, answer = run(capsys, str(file), "--set-aside-to", str(tmp_path / "weg" / "apart.xlsx"))
    assert (code, answer["errors"][0]["code"]) == (2, "not_written")
    assert run(capsys, "batches")[1]["batches"] == []


def test_what_is_not_known_yet_is_named_with_the_way_on(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_bytes(b"Ontvanger,Project,Verleend\r\nBuurthuis,Koken,5\r\n")
    assert main([str(file)]) == 2
    words = capsys.readouterr().out
    assert "Kolommen in het bestand: Ontvanger, Project, Verleend." in words and "--kind" in words
    file.write_bytes(table({}).replace(b"Oproep", b"Nota"))
    columns = ["--kind", "applications", "--map", "Nota="]
    code, answer = run(capsys, str(file), *columns)
    assert (code, answer["status"]) == (2, "needs_mapping")
    main([str(file), *columns])
    words = capsys.readouterr().out
    assert "--call" in words and "--set-aside-to" not in words
    new = [*columns, "--call", "Wijkfeesten 2026"]
    code, answer = run(capsys, str(file), *new)
    assert (code, answer["status"]) == (2, "needs_confirmation")  # a slip would make a call too
    assert "Wijkfeesten 2026" in answer["confirm"][0]
    code, answer = run(capsys, str(file), *new, "--yes")
    assert (code, answer["status"], answer["rows"]) == (0, "loaded", 3)


def test_a_long_load_says_how_far_it_is_and_a_short_one_nothing(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main([str(file), "--dry-run", "--json"]) == 0
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(load_command, "_PATIENCE", 0.0)
    assert main([str(file), "--json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["status"] == "loaded"
    steps = [line.partition(":")[0] for line in told.err.splitlines()]
    assert list(dict.fromkeys(steps)) == ["Nakijken", "Schrijven"]
    assert told.err.splitlines()[-1].startswith("Schrijven: 100")
