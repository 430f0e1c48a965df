"""Lists made up for measuring: files that the importer takes as they are, the same from the same seed."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest
from stdnum.be import vat

from data_access.engine import Store
from importing import desk
from tests.load import grown_lists


def test_the_importer_takes_every_row(store: Store, tmp_path: Path) -> None:
    counts = {}
    for path in grown_lists.write(tmp_path, 600):
        upload = desk.open_upload(path.read_bytes(), path.name)
        recognised = desk.recognise(store, upload)
        shown = desk.preview(store, upload, recognised)
        desk.load(store, upload, recognised, shown)
        counts[recognised.name] = shown.plan.rows, dict(shown.plan.changes)["new"]
    assert counts["calls"] == (3, 3)
    assert counts["applications"] == counts["subsidieregister"] == (300, 300)


def test_the_same_seed_gives_the_same_files(tmp_path: Path) -> None:
    made = []
    for turn, seed in enumerate((1, 1, 2)):
        folder = tmp_path / str(turn)
        folder.mkdir()
        made.append([path.read_bytes() for path in grown_lists.write(folder, 200, seed)])
    assert made[0] == made[1] != made[2]


@pytest.mark.slow
def test_more_rows_take_no_more_memory(tmp_path: Path) -> None:
    grown_lists.write(tmp_path, 10)  # what is read once
    peaks = []
    for count in (1_000, 20_000):
        tracemalloc.start()
        grown_lists.write(tmp_path, count)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.5 * peaks[0]


def test_every_body_says_that_it_is_made_up() -> None:
    bodies = [grown_lists.body(at) for at in range(0, grown_lists.BODIES, 997)]
    assert all("(fictief)" in name for name, _, _ in bodies)
    assert all(vat.is_valid(kbo) for _, kbo, _ in bodies if kbo)


def test_a_long_list_comes_in_files_of_calls_and_years_of_their_own(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line of the register is known by what it says: of the same year in two files it would be one line."""
    monkeypatch.setattr(grown_lists, "LONGEST", 100)
    monkeypatch.setattr(grown_lists, "BODIES", 3)
    paths = grown_lists.write(tmp_path, 600)
    assert [path.name for path in paths[1:3]] == ["aanvragen-1.csv", "register-1.csv"]
    new = []
    for path in paths:
        upload = desk.open_upload(path.read_bytes(), path.name)
        recognised = desk.recognise(store, upload)
        new.append(dict(desk.preview(store, upload, recognised).plan.changes)["new"])
        desk.load(store, upload, recognised, desk.preview(store, upload, recognised))
    assert new == [3, *[100] * 6]
