"""Borders of your own in the atlas: kept, used by all maps, or refused in the log; and the command."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

import worker
from front_door import startup
from language import get_language
from places import borders_in_use, borders_note, shapes
from places.own_borders import chosen, given_file, shape_maker, shape_store
from places.own_borders.__main__ import main
from places.own_borders.chosen import SETTING, SOURCE_SETTING, BordersInUse
from places.own_borders.refusal import BordersRefused
from tests.unit.places.border_files import changed, written

pytestmark = pytest.mark.slow

NL, EN = get_language("nl"), get_language("en")
GOOD = changed(lambda _: None)


@pytest.fixture(autouse=True)
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SUBSIDIEATLAS_DATABASE_URL", f"sqlite:///{tmp_path}/var/atlas.sqlite")
    monkeypatch.delenv(SETTING, raising=False)
    monkeypatch.delenv(SOURCE_SETTING, raising=False)
    chosen._open.cache_clear()
    yield
    chosen._open.cache_clear()


def use(monkeypatch: pytest.MonkeyPatch, file: Path) -> Path:
    monkeypatch.setenv(SETTING, str(file))
    return file


def kept(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "var").glob("borders-*"))


def test_without_the_setting_the_map_is_schematic() -> None:
    assert borders_in_use() == BordersInUse()
    assert borders_note(NL) == "De kaart is schematisch: geen officiële grenzen."


def test_all_maps_use_the_given_borders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = [shapes("province"), shapes("municipality"), shapes("municipality", True)]
    use(monkeypatch, written(tmp_path, GOOD))
    after = [shapes("province"), shapes("municipality"), shapes("municipality", True)]
    for old, new in zip(before, after, strict=True):
        assert {one["id"] for one in old["features"]} == {one["id"] for one in new["features"]}
        assert old["features"][0]["geometry"] != new["features"][0]["geometry"]
    made = shape_maker.make(GOOD).collections
    assert after == [made["provinces"], made["municipalities"], made["brussels_as_one"]]
    assert shapes("municipality") is after[1]


def test_the_note_names_the_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, written(tmp_path, GOOD))
    assert borders_in_use() == BordersInUse(
        own=True, official=False, source="grenzen.geojson", by_setting=True
    )
    assert borders_note(NL) == "Grenzen uit grenzen.geojson, vereenvoudigd tot ongeveer 150 m."
    monkeypatch.setenv(SOURCE_SETTING, "Digitaal Vlaanderen, VRBG 2025")
    expected = (
        "Officiële grenzen (Digitaal Vlaanderen, VRBG 2025), vereenvoudigd tot ongeveer 150 m."
    )
    assert borders_note(NL) == expected
    assert borders_note(EN).startswith("Official borders (Digitaal Vlaanderen, VRBG 2025)")


def test_a_refused_file_leaves_the_schematic_map_and_a_sentence_in_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    before = shapes("municipality")
    use(monkeypatch, written(tmp_path, changed(lambda file: file["features"].pop(0))))
    assert shapes("municipality") is before
    assert borders_in_use() == BordersInUse(refused=True, by_setting=True)
    assert "niet bruikbaar" in borders_note(NL)
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert "grenzen.geojson" in record.getMessage() and str(tmp_path) not in record.getMessage()
    assert "ontbreken: Aartselaar (11001)" in record.getMessage()
    assert kept(tmp_path) == []


def test_a_fault_of_our_own_leaves_the_schematic_map(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    before = shapes("province")
    monkeypatch.setattr(shape_store, "TASK", "tests.unit.worker.tasks:fail")
    use(monkeypatch, written(tmp_path, GOOD))
    assert shapes("province") is before
    assert "onverwachte fout" in caplog.text and "ZeroDivisionError" in caplog.text
    assert "geheim" not in caplog.text


def test_the_second_start_reads_what_the_first_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path, GOOD)
    first = shape_store.prepare(file)
    (shelf,) = kept(tmp_path)
    monkeypatch.setattr("worker.run", lambda *_: pytest.fail("made again"))
    assert shape_store.prepare(file) == first
    assert kept(tmp_path) == [shelf]


@pytest.mark.parametrize(
    ("task", "code"), [("spin", "too_heavy"), ("eat", "too_heavy"), ("fail", "failed")]
)
def test_a_file_that_takes_too_much_is_refused(
    task: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shape_store, "TASK", f"tests.unit.worker.tasks:{task}")
    little = worker.Limits(seconds=0.5, memory=100_000_000)
    monkeypatch.setattr("worker.Limits", lambda **_: little)
    with pytest.raises(BordersRefused, match=code):
        given_file.give(GOOD, "grenzen.geojson")
    assert list((tmp_path / "var").iterdir()) == []


@pytest.mark.parametrize("spoil", ["", "{", '{"collections": {}, "report": {}}', "[]"])
def test_what_was_kept_badly_is_made_again(tmp_path: Path, spoil: str) -> None:
    file = written(tmp_path, GOOD)
    first = shape_store.prepare(file)
    (shelf,) = kept(tmp_path)
    shelf.write_text(spoil, encoding="utf-8")
    assert shape_store.prepare(file) == first


def test_another_file_gets_a_place_of_its_own(tmp_path: Path) -> None:
    shape_store.prepare(written(tmp_path, GOOD))
    shape_store.prepare(written(tmp_path, GOOD + b"\n"))
    assert len(kept(tmp_path)) == 2


def test_a_folder_that_cannot_be_written_costs_only_time(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "var").write_text("a file where the folder should be", encoding="utf-8")
    assert shape_store.prepare(written(tmp_path, GOOD)).report.municipalities == 304
    assert "could not be kept" in caplog.text


def test_the_server_prepares_the_borders_at_its_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, written(tmp_path, GOOD))
    startup.prepare_borders()
    assert len(kept(tmp_path)) == 1


# --- given on the page ------------------------------------------------------------------------


def test_borders_that_are_given_are_used_at_once_and_after_a_restart(tmp_path: Path) -> None:
    before = shapes("municipality")
    report = given_file.give(GOOD, "../mijn map/VRBG 2025.json")
    assert report.municipalities == 304
    drawn = shapes("municipality")
    assert drawn == shape_maker.make(GOOD).collections["municipalities"] != before
    assert borders_in_use().source == "VRBG 2025.json"
    chosen._open.cache_clear()  # as a new process finds it
    assert shapes("municipality") == drawn
    assert not list((tmp_path / "var").glob("*.new"))


def test_another_file_takes_the_place_of_the_first(tmp_path: Path) -> None:
    given_file.give(GOOD, "eerste.geojson")
    assert borders_note(NL).startswith("Grenzen uit eerste.geojson,")
    given_file.give(GOOD + b"\n", "tweede.geojson")
    assert borders_note(NL).startswith("Grenzen uit tweede.geojson,")


def test_taking_the_borders_back_brings_the_schematic_map(tmp_path: Path) -> None:
    before = shapes("municipality")
    given_file.give(GOOD, "grenzen.geojson")
    given_file.take_back()
    assert shapes("municipality") is before
    assert borders_in_use() == BordersInUse()
    given_file.take_back()  # nothing to take back is no fault


@pytest.mark.parametrize(
    ("data", "code"), [(b"PK\x03\x04", "zipped"), (b"", "empty_file"), (GOOD[:-9], "broken_json")]
)
def test_a_refused_file_changes_nothing_and_leaves_nothing(
    data: bytes, code: str, tmp_path: Path
) -> None:
    given_file.give(GOOD, "goed.geojson")
    drawn, files = shapes("municipality"), sorted((tmp_path / "var").iterdir())
    with pytest.raises(BordersRefused) as refused:
        given_file.give(data, "fout.geojson")
    assert refused.value.code == code
    assert shapes("municipality") is drawn
    assert borders_in_use().source == "goed.geojson"
    assert sorted((tmp_path / "var").iterdir()) == files


def test_the_setting_goes_before_what_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given_file.give(GOOD, "gegeven.geojson")
    assert not borders_in_use().by_setting
    use(monkeypatch, written(tmp_path, GOOD))
    assert borders_in_use().by_setting
    assert borders_in_use().source == "grenzen.geojson"
    monkeypatch.delenv(SETTING)
    assert borders_in_use().source == "gegeven.geojson"


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(BordersRefused) as refused:
        given_file.give(GOOD, "goed.geojson")
    assert refused.value.code == "not_kept"


def test_the_command_tells_what_it_found_and_the_setting(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, GOOD)
    assert main([str(file)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "Projectie: Lambert 72 (EPSG:31370), genoemd in het bestand."
    assert "304 gemeenten van Vlaanderen en Brussel" in said[1]
    assert said[-1] == f"{SETTING}={file}"
    assert main([str(file), "--language", "en"]) == 0
    assert "304 municipalities" in capsys.readouterr().out


def test_the_command_ends_with_2_when_the_file_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(written(tmp_path, b"PK\x03\x04"))]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines()[0] == "Geweigerd. De kaarten blijven schematisch."
    assert "Pak het uit" in said.err and "[zipped]" in said.err
