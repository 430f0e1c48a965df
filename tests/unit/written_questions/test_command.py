"""``python -m written_questions``: one JSON object or a report, and its exit codes."""

from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path
from urllib.parse import parse_qs

import openpyxl
import pytest

from data_access.filters import Filters
from tests.unit.written_questions.pdfs import pdf
from tests.unit.written_questions.test_reading import DOCUMENTS
from views import views
from written_questions.__main__ import main

pytestmark = pytest.mark.slow

FULL = str(DOCUMENTS / "full.txt")


@pytest.fixture(autouse=True)
def loaded(loaded_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command reads the sample data."""
    monkeypatch.setenv("SUBSIDIEATLAS_DATABASE_URL", f"sqlite:///{loaded_file}")


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([FULL, "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert set(answer) == {"header", "deadline", "mentions", "sub_questions", "left_out"}
    assert answer["header"]["number"] == 41
    assert answer["header"]["date"] == "2024-03-12"
    assert answer["deadline"] == "2024-04-10"
    assert answer["mentions"]["amounts"][1] == {"cents": 700_000_000, "text": "7 miljoen euro"}
    part = answer["sub_questions"][2]
    assert part["number"] == "2a"
    assert part["kind"] == "figures"
    assert part["views"][0]["view"] == "toegekende-aanvragen"
    assert part["views"][0]["filters"] == "provincie=west-vlaanderen&oproep=bondgenotennetwerken"
    assert "→" in part["views"][0]["why"]


def test_filters_are_links_to_views_that_exist(capsys: pytest.CaptureFixture[str]) -> None:
    main([FULL, "--json"])
    for part in json.loads(capsys.readouterr().out)["sub_questions"]:
        assert part["kind"] in ("figures", "policy", "unknown", "restricted")
        for proposal in part["views"]:
            assert proposal["view"] in views()
            filters, dropped = Filters.from_query(parse_qs(proposal["filters"]))
            assert not dropped
            assert proposal["suggestion"] or filters.calls == ("bondgenotennetwerken",)


def test_report(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([FULL]) == 0
    shown = capsys.readouterr().out
    assert "Schriftelijke vraag nr. 41 van 12 maart 2024" in shown
    assert "Te beantwoorden tegen 10 april 2024 (20 werkdagen, zonder reces geteld)" in shown
    assert "2a. [cijfers]" in shown
    assert "4b. [beleid]" in shown
    assert "Provincie: West-Vlaanderen; Oproep: Lokale bondgenotennetwerken." in shown
    assert "Niet bekend: Op 9 november 2023" in shown


def test_report_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([FULL, "--language", "en"]) == 0
    shown = capsys.readouterr().out
    assert "To be answered by 10 April 2024 (20 working days, no recess left out)" in shown
    assert "2a. [figures]" in shown


def test_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    given = io.TextIOWrapper(io.BytesIO(b"how much went to Limburg since 2020"))
    monkeypatch.setattr("sys.stdin", given)
    assert main(["-"]) == 0
    assert "Provincie: Limburg; 2020–2024; gemeentegrenzen van toen." in capsys.readouterr().out


def test_pdf(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "vraag.pdf"
    file.write_bytes(pdf(["1. Hoeveel aanvragen zijn er ingediend?"]))
    assert main([str(file), "--json"]) == 0
    (only,) = json.loads(capsys.readouterr().out)["sub_questions"]
    assert "aanvragen-per-oproep" in {one["view"] for one in only["views"]}


def test_fictional(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([FULL, "--json", "--fictional"]) == 0
    first = json.loads(capsys.readouterr().out)["sub_questions"][0]["views"][0]
    assert "oproep=bondgenotennetwerken-fictief" in first["filters"]
    assert "fictief=ja" in first["filters"]


@pytest.mark.parametrize("content", [None, b"", b"%PDF-1.4", b"\x00\x01"])
def test_what_cannot_be_read_ends_with_2(
    content: bytes | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "vraag.txt"
    if content is not None:
        file.write_bytes(content)
    assert main([str(file), "--json"]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.strip().endswith(".")
    assert "Traceback" not in shown.err


def test_a_database_that_cannot_be_used_ends_with_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "broken.sqlite"
    file.write_bytes(b"no database" * 1000)
    monkeypatch.setenv("SUBSIDIEATLAS_DATABASE_URL", f"sqlite:///{file}")
    assert main([FULL]) == 1
    assert "databank" in capsys.readouterr().err


def test_answer_writes_both_documents(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "new" / "folder"
    assert main(["answer", str(DOCUMENTS / "question.txt"), "-o", str(folder)]) == 0
    names = [Path(line).name for line in capsys.readouterr().out.split()]
    name = f"antwoord-28-2023-11-09-ontwerp-{dt.date.today()}"
    assert names == [f"{name}.docx", f"{name}.xlsx"]
    first = {name: (folder / name).read_bytes() for name in names}
    assert main(["answer", str(DOCUMENTS / "question.txt"), "-o", str(folder)]) == 0
    assert {name: (folder / name).read_bytes() for name in names} == first


def test_answer_with_made_up_data_says_so(tmp_path: Path) -> None:
    question = str(DOCUMENTS / "question.txt")
    assert main(["answer", question, "-o", str(tmp_path), "--fictional"]) == 0
    (annex,) = tmp_path.glob("antwoord-28-2023-11-09-ontwerp-*-fictief.xlsx")
    book = openpyxl.load_workbook(annex)
    assert "verzonnen" in str(book["Leeswijzer"]["A2"].value)


def test_answer_ends_with_two_for_no_question_and_one_for_no_folder(tmp_path: Path) -> None:
    assert main(["answer", str(tmp_path / "none.txt"), "-o", str(tmp_path)]) == 2
    taken = tmp_path / "taken"
    taken.write_text("a file")
    assert main(["answer", str(DOCUMENTS / "question.txt"), "-o", str(taken)]) == 1
