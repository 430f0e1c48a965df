"""Backup and restore: safe while people work, checked, dated; what is replaced is kept aside."""

from __future__ import annotations

import os
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from data_access.engine import Store
from data_access.filters import Filters
from database.faults import REASONS, DataUnavailable
from database.installation import FOLDER_SETTING, folder_beside
from importing.readiness import ensure_ready
from stories import Slide, Story
from stories import story_store as stories
from subsidieatlas import backup_files, postgres_copies, sqlite_copies
from subsidieatlas.__main__ import main
from subsidieatlas.contents import Contents, contents
from tests.conftest import URL_SETTING
from tests.unit.written_questions.asked import opened
from written_questions import frozen_answers
from written_questions.dossiers import dossier_store as dossiers

pytestmark = [
    pytest.mark.slow,
    pytest.mark.some(1),
]  # on one of the databases

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def database_url(database_url: str, loaded_file: Path) -> str:
    """With the sample data."""
    shutil.copy(loaded_file, database_url.removeprefix("sqlite:///"))
    return database_url


@pytest.fixture(autouse=True)
def _a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_SETTING, str(tmp_path))


@pytest.fixture(params=["database_url", "postgres_loaded"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """A database with the sample data and something that people made."""
    made = Store(request.getfixturevalue(request.param))
    ensure_ready(made)
    work(made, "Voor de commissie")
    yield made
    made.engine.dispose()


def work(store: Store, title: str) -> None:
    """A question, a frozen answer and a presentation."""
    dossier = dossiers.save(opened(store), store)
    frozen_answers.freeze(dossier, store)
    stories.save(store, Story(title, (Slide("uitgaven-per-lijn", Filters()),)))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(list(arguments))
        told = capsys.readouterr()
        return code, told.out, told.err

    return call


def held(store: Store) -> Contents:
    with store.reading() as connection:
        return contents(connection)


def backups(store: Store) -> list[Path]:
    return backup_files.listed(backup_files.backup_folder(store), store)


def test_what_was_kept_comes_back_and_what_it_replaces_is_kept_too(store: Store, run: Run) -> None:
    before, version = held(store), store.data_version()
    code, said, _ = run("backup")
    assert code == 0
    assert "1 vastgelegd antwoord, 1 presentatie" in said
    (copy,) = backups(store)
    assert re.fullmatch(r"subsidieatlas-\d{4}-\d\d-\d\d-\d{6}\.(sqlite|dump)", copy.name)
    work(store, "Wat daarna kwam")
    newer = held(store)
    code, said, _ = run("restore", str(copy), "--yes")
    assert code == 0
    assert "2 presentaties" in said  # what it replaces
    assert held(store).same_data(before)
    assert not held(store).same_data(newer)
    assert store.data_version() != version  # caches must not take it for what they know
    for entry in frozen_answers.frozen_entries(1, store):
        frozen_answers.open_frozen(entry.id, store)
    (aside,) = backup_files.aside_folder(store).iterdir()
    assert str(aside) in said
    assert run("restore", str(aside), "--yes")[0] == 0
    assert held(store).same_data(newer)
    work(store, "En er wordt weer bewaard")


def test_people_load_and_read_while_a_backup_is_made(store: Store, run: Run) -> None:
    ended, counts = threading.Event(), []

    def go_on() -> None:
        while not ended.is_set():
            stories.save(store, Story("Intussen", (Slide("uitgaven-per-lijn", Filters()),)))
            counts.append(len(stories.listed(store)))

    worker = threading.Thread(target=go_on)
    worker.start()
    try:
        for _ in range(3):
            assert run("backup")[0] == 0
    finally:
        ended.set()
        worker.join()
    assert counts == sorted(counts)
    assert len(counts) > 3
    for copy in backups(store):
        assert run("restore", str(copy), "--yes")[0] == 0


def test_so_many_are_kept_and_never_fewer_than_the_newest(store: Store, run: Run) -> None:
    for _ in range(4):
        run("backup")
    assert len(backups(store)) == 4
    newest = backups(store)[0]
    strange = backup_files.backup_folder(store) / "subsidieatlas-mijn-eigen.sqlite"
    strange.write_text("blijft")
    code, said, _ = run("backup", "--keep", "0")
    assert code == 0
    assert len(backups(store)) == 1
    assert backups(store)[0] not in (newest, strange)
    assert "Oudere weggedaan: 4" in said
    assert strange.exists()
    assert "1 reservekopie in" in run("backups")[1]


def test_what_a_killed_command_left_goes_with_a_later_backup(store: Store, run: Run) -> None:
    beside = folder_beside(store.engine.url)
    name = store.file.name if store.file else "atlas"
    left = [
        backup_files.backup_folder(store) / ".subsidieatlas-2026-01-01-000000-7.sqlite.part",
        backup_files.aside_folder(store) / ".vervangen-2026-01-01-000000-7.dump.part-journal",
        *([beside / f".{name}-0a1b2c3d.part"] if store.file else []),
    ]
    new = backup_files.aside_folder(store) / ".vervangen-2026-01-02-000000-8.sqlite.part"
    others = [beside / ".een film.part", new]
    for file in (*left, *others):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
        if file != new:
            os.utime(file, (0, 0))
    assert run("backup")[0] == 0
    assert [file.name for file in left if file.exists()] == []
    assert all(file.exists() for file in others)


def test_two_atlases_in_one_folder_leave_each_others_backups_alone(
    database_url: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = Store(database_url), Store(database_url.replace(".sqlite", "-2.sqlite"))
    other.place.make_file(on_purpose=True)
    for store in (one, other):
        monkeypatch.setenv("SUBSIDIEATLAS_DATABASE_URL", store.url)
        ensure_ready(store)
        assert run("backup", "--keep", "1")[0] == 0
    (of_one,), (of_other,) = backups(one), backups(other)
    assert of_one != of_other
    monkeypatch.setenv("SUBSIDIEATLAS_DATABASE_URL", one.url)
    said = run("restore", "--yes")[1]
    assert str(of_one) in said
    assert "andere atlas" not in said
    assert "uit een andere atlas" in run("restore", str(of_other), "--yes")[1]


def test_a_wrong_setting_is_a_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUBSIDIEATLAS_DATABASE_URL", "sqlit:///atlas.sqlite")
    code, _, fault = run("check")
    assert (code, fault.strip()) == (1, REASONS["setting"])


def test_the_newest_is_restored_when_none_is_named(store: Store, run: Run) -> None:
    code, _, fault = run("restore", "--yes")
    assert code == 1
    assert "geen reservekopie" in fault
    run("backup")
    work(store, "later")
    run("backup")
    work(store, "nog later")
    assert "2 presentaties" in run("restore", "--yes")[1].splitlines()[1]


def test_nothing_is_replaced_without_a_yes(store: Store, run: Run) -> None:
    run("backup")
    work(store, "later")
    before = held(store)
    code, said, _ = run("restore")
    assert code == 2
    assert said.endswith("Er is niets veranderd.\n")
    assert held(store) == before


@pytest.mark.some(2)
@pytest.mark.parametrize(
    "harm",
    [
        lambda content: b"",
        lambda content: b"een brief",
        lambda content: content[: len(content) // 2],
        lambda content: content[:4096] + bytes(len(content) - 4096),
    ],
    ids=["empty", "a letter", "half", "torn"],
)
def test_a_copy_that_is_not_whole_is_refused_and_nothing_changes(
    harm: Callable[[bytes], bytes], store: Store, run: Run
) -> None:
    run("backup")
    (copy,) = backups(store)
    copy.write_bytes(harm(copy.read_bytes()))
    before = held(store)
    code, _, fault = run("restore", str(copy), "--yes")
    assert code == 1
    assert copy.name in fault
    assert held(store) == before
    assert not list(backup_files.aside_folder(store).glob("*"))


def test_an_emptied_database_comes_back(store: Store, run: Run) -> None:
    before = held(store)
    run("backup")
    if store.file:
        store.file.write_bytes(b"")
    else:
        with store.engine.begin() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
    with pytest.raises(DataUnavailable) as fault:
        store.data_version()
    assert fault.value.reason == "emptied"
    assert run("check")[::2] == (1, REASONS["emptied"] + "\n")
    assert run("backup")[0] == 1
    assert run("restore", "--yes")[0] == 0
    assert held(store).same_data(before)
    assert run("check")[0] == 0
    work(store, "verder")


def test_what_people_keep_right_after_a_restore_is_no_fault(
    store: Store, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("backup")
    copies, step = (sqlite_copies, "_replace_content") if store.file else (postgres_copies, "_run")
    replace = getattr(copies, step)

    def and_somebody_saves(*arguments: Any) -> Any:
        done = replace(*arguments)
        if store.file or "psql" in arguments:
            work(store, "meteen erna")
        return done

    monkeypatch.setattr(copies, step, and_somebody_saves)
    code, said, fault = run("restore", "--yes")
    assert (code, fault) == (0, "")
    assert "Wat er stond, is bewaard" in said
    assert held(store).rows["stories"] == 2


def test_a_server_that_is_not_there_gets_its_sentence(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_SETTING, "postgresql+psycopg://atlas@/weg?host=/nergens")
    assert run("new", "--yes")[::2] == (1, REASONS["unreachable"] + "\n")


def test_an_older_one_is_taken_into_use_on_purpose(database_url: str, run: Run) -> None:
    store = Store(database_url)
    ensure_ready(store)
    assert store.file
    older = store.file.read_bytes()
    work(store, "later")
    store.file.write_bytes(older)
    with pytest.raises(DataUnavailable):
        store.data_version()
    assert run("restore", str(store.file), "--yes")[0] == 0
    assert store.data_version()
    assert held(store).rows["stories"] == 0


def test_a_new_one_on_purpose_keeps_what_was(database_url: str, run: Run) -> None:
    store = Store(database_url)
    ensure_ready(store)
    work(store, "blijft bewaard")
    before = held(store)
    assert run("new")[0] == 2
    assert held(store) == before
    code, said, _ = run("new", "--yes")
    assert code == 0
    assert held(store).rows["stories"] == 0
    (aside,) = backup_files.aside_folder(store).glob("*.sqlite")
    assert str(aside) in said
    assert run("restore", str(aside), "--yes")[0] == 0
    assert held(store).same_data(before)


def test_a_full_postgresql_database_is_not_replaced_by_a_new_one(
    postgres_loaded: str, run: Run
) -> None:
    store = Store(postgres_loaded)
    before = held(store)
    code, _, fault = run("new", "--yes")
    assert code == 1
    assert "lege databank" in fault
    assert held(store) == before


def test_a_write_between_keeping_aside_and_replacing_is_not_lost(
    postgres_loaded: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(postgres_loaded)
    run("backup")
    keep_aside = postgres_copies._kept_aside

    def and_somebody_writes(own: Store) -> tuple[Path, Contents]:
        found = keep_aside(own)
        work(store, "net op tijd")
        return found

    monkeypatch.setattr(postgres_copies, "_kept_aside", and_somebody_writes)
    code, _, fault = run("restore", "--yes")
    assert code == 1
    assert "bewaarde iemand iets" in fault
    assert held(store).rows["stories"] == 1


def test_the_programs_of_postgresql_are_missed_with_a_clear_word(
    postgres_url: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    ensure_ready(Store(postgres_url))
    monkeypatch.setattr(postgres_copies, "_PLACES", ())
    monkeypatch.setenv("PATH", "/nergens")
    code, _, fault = run("backup")
    assert code == 1
    assert "pg_dump staat niet op deze computer" in fault


def test_no_password_stands_among_the_arguments(postgres_url: str) -> None:
    url = postgres_url.replace("atlas@", "atlas:geheim@")
    assert "geheim" not in postgres_copies._address(Store(url))
    assert postgres_copies._secret(Store(url)) == {"PGPASSWORD": "geheim"}
