"""A prepared map in the atlas: checked, used by all maps, or refused in the log."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from front_door import startup
from language import CODES, get_language
from places import borders_in_use, borders_note, given_map, map_file, own_map, shapes
from places.map_check import checked
from places.map_file import REASONS, MapRefused, explain, read_map
from places.own_map import SETTING, SOURCE_SETTING, BordersInUse
from tests.unit.borders.border_files import a_map, changed, changed_map, written

pytestmark = pytest.mark.sandbox

NL, EN = get_language("nl"), get_language("en")
OWN = BordersInUse(own=True, source="grenzen.geojson", metres=150)


@pytest.fixture(autouse=True)
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SUBSIDIEATLAS_DATABASE_URL", f"sqlite:///{tmp_path}/var/atlas.sqlite")
    monkeypatch.delenv(SETTING, raising=False)
    monkeypatch.delenv(SOURCE_SETTING, raising=False)
    own_map._open.cache_clear()
    yield
    own_map._open.cache_clear()


def use(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setenv(SETTING, str(file))


def drawn() -> list[dict[str, Any]]:
    return [shapes("province"), shapes("municipality"), shapes("municipality", True)]


def of_another(publisher: str) -> bytes:
    return changed_map(lambda document: document.update(publisher=publisher))


def test_without_the_setting_the_map_is_schematic() -> None:
    assert borders_in_use() == BordersInUse()
    assert borders_note(NL) == "De kaart is schematisch: geen officiële grenzen."


def test_all_maps_use_the_given_borders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = drawn()
    use(monkeypatch, written(tmp_path, a_map(), "kaart.json"))
    after = drawn()
    for old, new in zip(before, after, strict=True):
        names = ({one["id"]: one["properties"] for one in each["features"]} for each in (old, new))
        assert next(names) == next(names)
        assert old["features"][0]["geometry"] != new["features"][0]["geometry"]
    maps = json.loads(a_map())["maps"]
    assert after == [maps["provinces"], maps["municipalities"], maps["brussels_as_one"]]
    assert shapes("municipality") is after[1]


def test_the_note_names_the_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, written(tmp_path, a_map(), "kaart.json"))
    assert borders_in_use() == BordersInUse(
        own=True, source="grenzen.geojson", metres=150, by_setting=True
    )
    assert borders_note(NL) == "Grenzen uit grenzen.geojson, vereenvoudigd tot ongeveer 150 m."
    monkeypatch.setenv(SOURCE_SETTING, "Digitaal Vlaanderen, VRBG 2025")
    expected = (
        "Officiële grenzen (Digitaal Vlaanderen, VRBG 2025), vereenvoudigd tot ongeveer 150 m."
    )
    assert borders_note(NL) == expected
    assert borders_note(EN).startswith("Official borders (Digitaal Vlaanderen, VRBG 2025)")


def test_a_publisher_that_the_file_knows_makes_the_borders_official(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, written(tmp_path, of_another("Statbel"), "kaart.json"))
    assert (borders_in_use().official, borders_in_use().source) == (True, "Statbel")


def test_a_refused_file_leaves_the_schematic_map_and_a_sentence_in_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    before = shapes("municipality")
    use(monkeypatch, written(tmp_path, changed(lambda _: None)))
    assert shapes("municipality") is before
    assert borders_in_use() == BordersInUse(refused=True, by_setting=True)
    assert "niet bruikbaar" in borders_note(NL)
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert "grenzen.geojson" in record.getMessage() and str(tmp_path) not in record.getMessage()
    assert "python -m subsidieatlas borders" in record.getMessage()


def test_a_fault_of_our_own_leaves_the_schematic_map(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    before = shapes("province")
    monkeypatch.setattr(map_file, "TASK", "tests.unit.worker.tasks:fail")
    use(monkeypatch, written(tmp_path, a_map()))
    assert shapes("province") is before
    assert "onverwachte fout" in caplog.text and "ZeroDivisionError" in caplog.text
    assert "geheim" not in caplog.text


@pytest.mark.parametrize(
    ("task", "code"), [("spin", "too_heavy"), ("eat", "too_heavy"), ("fail", "failed")]
)
def test_a_file_that_takes_too_much_is_refused(
    task: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(map_file, "TASK", f"tests.unit.worker.tasks:{task}")
    monkeypatch.setattr(map_file, "SECONDS", 0.5)
    monkeypatch.setattr(map_file, "MEMORY", 100_000_000)
    with pytest.raises(MapRefused, match=code):
        given_map.give(a_map())
    assert list((tmp_path / "var").iterdir()) == []


def test_the_server_opens_the_map_at_its_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, written(tmp_path, a_map()))
    startup.prepare_borders()
    monkeypatch.setattr("worker.run", lambda *_: pytest.fail("checked again"))
    assert borders_in_use().own


def test_a_wrong_address_of_the_database_is_no_fault_of_the_map(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SUBSIDIEATLAS_DATABASE_URL", "geen adres")
    startup.prepare_borders()
    assert borders_in_use() == BordersInUse()


def test_neither_places_nor_what_checks_a_map_needs_a_heavy_package() -> None:
    script = (
        "import sys; from places import borders_note, shapes; import places.map_check; "
        "from language import get_language; "
        "shapes('province'), shapes('municipality'), get_language('nl'); "
        "print({'shapely', 'pyproj', 'pandas', 'numpy', 'sqlalchemy'} & set(sys.modules))"
    )
    environment = {**os.environ, SETTING: "niets.json"}
    printed = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    ).stdout
    assert printed.strip() == "set()"


# --- given on the page ------------------------------------------------------------------------


def test_a_map_that_is_given_is_used_at_once_and_after_a_restart(tmp_path: Path) -> None:
    given_map.give(a_map())
    assert borders_in_use() == OWN
    at_once = drawn()
    own_map._open.cache_clear()  # as a new process finds it
    assert drawn() == at_once
    assert [file.name for file in (tmp_path / "var").iterdir()] == ["kaart.json"]


def test_another_map_takes_the_place_of_the_first() -> None:
    given_map.give(a_map())
    given_map.give(of_another("Statbel"))
    assert borders_note(NL).startswith("Officiële grenzen (Statbel)")


def test_taking_the_map_back_brings_the_schematic_one() -> None:
    before = shapes("municipality")
    given_map.give(a_map())
    given_map.take_back()
    assert shapes("municipality") is before
    assert borders_in_use() == BordersInUse()
    given_map.take_back()  # nothing to take back is no fault


def test_a_refused_file_changes_nothing_and_leaves_nothing(tmp_path: Path) -> None:
    given_map.give(a_map())
    before, files = shapes("municipality"), sorted((tmp_path / "var").iterdir())
    with pytest.raises(MapRefused, match="not_a_map"):
        given_map.give(b"PK\x03\x04")
    assert shapes("municipality") is before
    assert borders_in_use() == OWN
    assert sorted((tmp_path / "var").iterdir()) == files


def test_borders_that_an_earlier_version_kept_are_refused_until_they_are_taken_back(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "var").mkdir()
    written(tmp_path / "var", changed(lambda _: None))
    assert borders_in_use() == BordersInUse(refused=True)
    assert "python -m subsidieatlas borders" in caplog.text
    given_map.give(a_map())
    assert borders_in_use() == OWN
    given_map.take_back()
    assert borders_in_use() == BordersInUse()


def test_the_setting_goes_before_what_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given_map.give(a_map())
    assert not borders_in_use().by_setting
    use(monkeypatch, written(tmp_path, of_another("Statbel")))
    assert borders_in_use().by_setting
    assert borders_in_use().source == "Statbel"
    monkeypatch.delenv(SETTING)
    assert borders_in_use() == OWN


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(MapRefused, match="not_kept"):
        given_map.give(a_map())


# --- what is refused --------------------------------------------------------------------------

Document = dict[str, Any]


def features(document: Document, name: str = "municipalities") -> list[dict[str, Any]]:
    held: list[dict[str, Any]] = document["maps"][name]["features"]
    return held


def ring(document: Document) -> list[list[Any]]:
    outer: list[list[Any]] = features(document)[0]["geometry"]["coordinates"][0][0]
    return outer


def exchange(document: Document) -> None:
    one, *_, other = features(document)
    one["id"], other["id"] = other["id"], one["id"]


CHANGES: dict[str, tuple[str, Callable[[Document], Any]]] = {
    "another form": ("not_a_map", lambda d: d.update(form="subsidieatlas-kaart-0")),
    "no maps": ("broken", lambda d: d.pop("maps")),
    "one map less": ("broken", lambda d: d["maps"].pop("provinces")),
    "maps that are a list": ("broken", lambda d: d.update(maps=[])),
    "features that are none": ("broken", lambda d: d["maps"].update(provinces={"features": [1]})),
    "no name": ("broken", lambda d: d.update(file="")),
    "a name without end": ("broken", lambda d: d.update(file="x" * 201)),
    "a publisher that is a number": ("broken", lambda d: d.update(publisher=1)),
    "metres that are text": ("broken", lambda d: d.update(metres="150")),
    "an area twice": ("broken", lambda d: features(d).append(features(d)[0])),
    "no area": ("broken", lambda d: features(d)[0]["geometry"].update(coordinates=[])),
    "no rings": ("broken", lambda d: features(d)[0]["geometry"].update(coordinates=[[]])),
    "a code that is a list": ("broken", lambda d: features(d)[0].update(id=[])),
    "an open ring": ("broken", lambda d: ring(d).pop()),
    "turned about": ("broken", lambda d: ring(d).reverse()),
    "text as a point": ("broken", lambda d: ring(d).__setitem__(1, ["4", "51"])),
    "three numbers": ("broken", lambda d: ring(d).__setitem__(1, [4.4, 51.1, 0])),
    "no number": ("broken", lambda d: ring(d).__setitem__(1, [float("nan"), 51.1])),
    "in France": ("broken", lambda d: ring(d).__setitem__(1, [2.35, 48.85])),
    "one missing": ("other_municipalities", lambda d: features(d).pop()),
    "one of before": ("other_municipalities", lambda d: features(d)[0].update(id="71022")),
    "one province more": (
        "other_municipalities",
        lambda d: features(d, "provinces").append({**features(d, "provinces")[0], "id": "x"}),
    ),
    "codes exchanged": ("misplaced", exchange),
}
CONTENTS: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "a zip": lambda: b"PK\x03\x04",
    "other letters": lambda: b"\xff\xfe",
    "cut off": lambda: a_map()[:-9],
    "too deep": lambda: b"[" * 200_000,
    "a list": lambda: b"[]",
    "borders": lambda: changed(lambda _: None),
}


def refusal(data: bytes) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(checked(data))
    assert set(answer) == {"refused", "names"}
    return answer


@pytest.mark.parametrize("name", CHANGES)
def test_a_map_that_was_changed_is_refused(name: str) -> None:
    code, change = CHANGES[name]
    assert refusal(changed_map(change))["refused"] == code


@pytest.mark.parametrize("name", CONTENTS)
def test_what_is_no_map_is_refused(name: str) -> None:
    assert refusal(CONTENTS[name]())["refused"] == "not_a_map"


def test_a_map_with_brussels_as_a_whole_only_is_drawn() -> None:
    def as_one(document: Document) -> None:
        document["maps"]["municipalities"] = document["maps"]["brussels_as_one"]

    maps = json.loads(checked(changed_map(as_one)))["maps"]
    assert maps["municipalities"] == maps["brussels_as_one"]


def test_names_are_those_of_the_atlas_and_nothing_else_comes_along() -> None:
    def rename(document: Document) -> None:
        features(document)[0]["properties"] = {"name": "<b>", "province": "x", "more": 1}
        features(document)[0]["more"] = document["more"] = "<script>"

    assert checked(changed_map(rename)) == checked(a_map())


def test_a_file_that_is_absent_or_too_large_is_refused(tmp_path: Path) -> None:
    for place in (tmp_path / "niets.json", tmp_path):
        with pytest.raises(MapRefused, match="no_file"):
            read_map(place)
    file = written(tmp_path, b"")
    with file.open("ab") as hole:
        hole.truncate(map_file.SIZE_LIMIT + 1)
    with pytest.raises(MapRefused) as caught:
        read_map(file)
    assert "(grens: 10 MB)" in explain(caught.value, NL)


def test_who_lies_elsewhere_is_named() -> None:
    answer = refusal(changed_map(exchange))
    sentence = explain(MapRefused(answer["refused"], tuple(answer["names"])), NL)
    assert (
        sentence
        == "Deze gemeenten liggen niet waar hun NIS-code hoort te liggen: Aartselaar en Tongeren-Borgloon."
    )
    many = explain(MapRefused("misplaced", tuple("abcdefghijkl")), NL)
    assert many.endswith("i, j en 2 andere.")


def test_every_reason_is_provoked_by_a_test_and_has_words_in_both_languages() -> None:
    elsewhere = {"no_file", "too_large", "failed", "not_kept", "too_heavy", "busy"}
    assert {code for code, _ in CHANGES.values()} | elsewhere == set(REASONS)
    for code in CODES:
        words = {get_language(code).t(text) for text in REASONS.values()}
        assert len(words) == len(REASONS)
