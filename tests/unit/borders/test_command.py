"""The command: what it tells, what it writes, and that the atlas draws exactly that."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from borders import __main__ as command
from borders import map_writer
from borders.shape_maker import make
from places.map_check import checked
from places.map_file import read_map
from places.own_map import SETTING
from tests.unit.borders.border_files import changed, written


@pytest.fixture(scope="module")
def good() -> bytes:
    """The borders of today in a file as it should be."""
    return changed(lambda _: None)


def test_it_tells_what_was_found_and_writes_a_map_that_the_atlas_draws(
    good: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, good)
    assert command.main([str(file)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Projectie: Lambert 72 (EPSG:31370), genoemd in het bestand."
    assert "304 gemeenten van Vlaanderen en Brussel" in lines[1]
    made = tmp_path / "grenzen.kaart.json"
    assert lines[-1] == f"{SETTING}={made}"
    drawn = read_map(made)
    assert (drawn.file, drawn.publisher, drawn.metres) == ("grenzen.geojson", None, 150)
    assert drawn.maps == json.loads(json.dumps(make(good).collections))
    assert sorted(tmp_path.iterdir()) == [file, made]


def test_it_writes_where_it_is_told_and_speaks_english(
    good: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "map van mij.json"
    file = written(tmp_path, good)
    assert command.main([str(file), "-o", str(other), "--language", "en"]) == 0
    assert "304 municipalities" in capsys.readouterr().out
    assert "refused" not in json.loads(checked(other.read_bytes()))


def test_a_refused_file_ends_with_2_and_leaves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, b"PK\x03\x04")
    assert command.main([str(file)]) == 2
    written_out = capsys.readouterr()
    assert written_out.out == ""
    assert written_out.err.splitlines()[0] == "Geweigerd. Er is geen kaartbestand gemaakt."
    assert "Pak het uit" in written_out.err and "[zipped]" in written_out.err
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("answer", [b'{"refused": "broken", "names": []}', None])
def test_what_goes_wrong_unforeseen_is_a_sentence(
    good: bytes, answer: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setattr(map_writer, "checked", lambda _: answer)
    assert command.main([str(written(tmp_path, good))]) == 2
    assert "[failed]" in capsys.readouterr().err


def test_without_the_geometry_packages_it_says_how_to_get_them(
    good: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "PACKAGES", ("shapely", "a_package_that_is_not_there"))
    assert command.main([str(written(tmp_path, good))]) == 2
    assert "pip install shapely pyproj" in capsys.readouterr().err


def test_a_place_that_cannot_be_written_is_said(
    good: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, good)
    assert command.main([str(file), "-o", str(tmp_path / "geen map" / "kaart.json")]) == 2
    assert "[not_written]" in capsys.readouterr().err
