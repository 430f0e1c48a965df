"""``python -m exports``: the file that was asked for, or a sentence that says why not."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
from PIL import Image

from data_access.engine import Store, open_store
from database.faults import REASONS
from exports import __main__ as command
from exports.excel import HEAD_ROW
from exports.picture import available
from exports.picture.process import shared
from exports.whole import write_whole
from tests.conftest import missing
from tests.unit.exports.opened import tables
from views import views

pytestmark = pytest.mark.slow

LINES = "uitgaven-per-lijn"


@pytest.fixture(autouse=True)
def _database(reader: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    url = reader.engine.url.render_as_string(hide_password=False)
    monkeypatch.setenv("SUBSIDIEATLAS_DATABASE_URL", url)
    open_store.cache_clear()


def run(*arguments: str) -> int:
    return command.main(arguments)


def export(file: Path, *arguments: str, view: str = LINES) -> int:
    return run(view, "--format", file.suffix[1:], "-o", str(file), *arguments)


def test_every_view_is_listed_one_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--list") == 0
    assert capsys.readouterr().out.splitlines() == list(views())


def test_each_format_holds_the_answer_to_the_filters(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for kind in ("xlsx", "csv", "docx", "pptx"):
        assert export(tmp_path / f"lijnen.{kind}", "--filters", "?jaar=2020") == 0
        assert capsys.readouterr().out.endswith("9 rijen. 2020.\n")
    book = openpyxl.load_workbook(io.BytesIO((tmp_path / "lijnen.xlsx").read_bytes()))
    head, total = (book.worksheets[1][HEAD_ROW + row] for row in (1, 11))
    assert {a.value: b.value for a, b in zip(head, total, strict=True)}["Vastgelegd"] == 1_998_813
    assert len((tmp_path / "lijnen.csv").read_text("utf-8-sig").splitlines()) == 10
    ((*_, in_word),) = tables((tmp_path / "lijnen.docx").read_bytes())
    assert "1.998.813\xa0€" in in_word
    assert (tmp_path / "lijnen.pptx").read_bytes().startswith(b"PK")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        f"lijnen.{kind}" for kind in ("csv", "docx", "pptx", "xlsx")
    ]


def test_a_picture_too(tmp_path: Path) -> None:
    if not available():
        missing("Chromium")
    try:
        assert export(tmp_path / "lijnen.png", "--filters", "jaar=2020") == 0
    finally:
        shared().stop()
    assert Image.open(tmp_path / "lijnen.png").width == 2000


def test_in_english(tmp_path: Path) -> None:
    assert export(tmp_path / "lines.docx", "--language", "en") == 0
    ((head, *_),) = tables((tmp_path / "lines.docx").read_bytes())
    assert "Committed" in head


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        ("jaar=1066", "De waarde 1066 bestaat niet voor het filter jaar."),
        ("jaar=2020&jaar=elf", "De waarde elf bestaat niet voor het filter jaar."),
        ("jaar=", "De waarde “” bestaat niet voor het filter jaar."),
        ("provincie=wallonie", "De waarde wallonie bestaat niet voor het filter provincie."),
        ("fictief=misschien", "De waarde misschien bestaat niet voor het filter fictief."),
        ("fictief=x&fictief=ja", "De filters “fictief=x&fictief=ja” zijn niet te lezen."),
        ("year=2020", "Er is geen filter year. De filters zijn provincie, regio, gemeente, "),
        ("jaar", "De filters “jaar” zijn niet te lezen."),
    ],
)
def test_a_filter_that_does_not_exist_is_refused_and_nothing_written(
    filters: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(tmp_path / "x.csv", "--filters", filters) == 2
    assert capsys.readouterr().err.startswith(said)
    assert list(tmp_path.iterdir()) == []


def test_what_does_not_exist_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(tmp_path / "x.csv", view="bestaat-niet") == 2
    assert "De vraag bestaat-niet bestaat niet." in capsys.readouterr().err
    assert export(tmp_path / "x.png", view="tips") == 2
    assert "geen figuur" in capsys.readouterr().err
    with pytest.raises(SystemExit) as left:
        run(LINES)
    assert left.value.code == 2
    assert "Geef ook --format, -o." in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_filter_that_a_view_cannot_follow_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(tmp_path / "x.csv", "--filters", "provincie=limburg") == 0
    assert "Niet gefilterd op provincie" in capsys.readouterr().out


def test_a_file_is_written_whole_or_not_at_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert export(tmp_path / "nergens" / "x.csv") == 1
    assert "kan niet worden geschreven" in capsys.readouterr().err
    file = tmp_path / "x.csv"
    file.write_text("wat er stond")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("exports.whole.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(file, b"nieuw")
    assert export(file) == 1
    assert file.read_text() == "wat er stond"
    assert list(tmp_path.iterdir()) == [file]


def test_data_that_cannot_be_used_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "atlas.sqlite"
    broken.write_bytes(b"geen databank" * 1000)
    monkeypatch.setenv("SUBSIDIEATLAS_DATABASE_URL", f"sqlite:///{broken}")
    open_store.cache_clear()
    assert export(tmp_path / "x.csv") == 1
    assert f"{REASONS['broken']}\n" in capsys.readouterr().err


def test_a_house_style_that_cannot_be_read_is_a_sentence_and_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SUBSIDIEATLAS_PPTX_TEMPLATE", str(tmp_path / "weg.pptx"))
    assert export(tmp_path / "lijnen.pptx") == 1
    assert "Het sjabloon voor presentaties kan niet worden gelezen" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
