"""A database is remembered, in it and beside it: none takes its place in silence."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from data_access.engine import Store, open_store
from database import installation
from database.faults import DataUnavailable
from database.installation import Note, note_file, read_note
from front_door.health import data_state
from importing.readiness import ensure_ready
from importing.readiness import main as loading_command

pytestmark = pytest.mark.slow


@pytest.fixture
def store(loaded_file: Path, tmp_path: Path) -> Iterator[Store]:
    """A database with its note, in use."""
    shutil.copy(loaded_file, tmp_path / "atlas.sqlite")
    made = Store(f"sqlite:///{tmp_path / 'atlas.sqlite'}")
    ensure_ready(made)
    yield made
    made.engine.dispose()


def file_of(store: Store) -> Path:
    assert store.file is not None
    return store.file


def write(store: Store) -> None:
    with store.begin() as connection:
        connection.exec_driver_sql("UPDATE batches SET loaded_by = 'iemand'")


def reason(act: Callable[[], object]) -> str:
    with pytest.raises(DataUnavailable) as fault:
        act()
    return fault.value.reason


def changes(store: Store) -> int:
    note = read_note(note_file(store.engine.url))
    assert note is not None
    assert note.identity is not None
    return note.identity.changes


def everywhere(store: Store) -> set[str]:
    """What is said to who reads, who writes and who starts."""
    start = Store(store.url)
    try:
        return {
            reason(store.data_version),
            reason(lambda: write(store)),
            reason(lambda: ensure_ready(start)),
        }
    finally:
        start.engine.dispose()


def test_the_first_start_asks_nothing_and_leaves_a_note(database_url: str) -> None:
    store = open_store(database_url)
    assert ensure_ready(store).loaded
    assert changes(store) == 1
    assert data_state()[0]
    again = Store(database_url)
    assert not ensure_ready(again).loaded
    assert changes(store) == 1


def test_each_transaction_that_writes_is_counted_and_one_that_reads_is_not(store: Store) -> None:
    before = changes(store)
    write(store)
    write(store)
    with store.begin() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM batches")
    assert changes(store) == before + 2


def test_a_database_that_came_without_its_note_is_taken_as_it_is(store: Store) -> None:
    note_file(store.engine.url).unlink()
    other = Store(store.url)
    assert not ensure_ready(other).loaded
    write(other)
    assert changes(other) >= 1


def overwritten(file: Path, content: Path) -> None:
    """As an office computer copies: into the file that is there."""
    shutil.copyfile(content, file)


def renamed_over(file: Path, content: Path) -> None:
    aside = file.with_name("nieuw")
    shutil.copyfile(content, aside)
    aside.replace(file)


PUT_BACK = pytest.mark.parametrize("put_back", [overwritten, renamed_over])


@PUT_BACK
def test_an_older_one_put_back_while_running_is_refused_and_not_written(
    put_back: Callable[[Path, Path], None], store: Store, tmp_path: Path
) -> None:
    file, older, newest = file_of(store), tmp_path / "oud", tmp_path / "jongste"
    shutil.copyfile(file, older)
    write(store)
    shutil.copyfile(file, newest)
    put_back(file, older)
    assert everywhere(store) == {"older"}
    assert file.read_bytes() == older.read_bytes()
    put_back(file, newest)
    write(store)
    assert store.data_version()


@PUT_BACK
def test_the_database_of_another_atlas_is_refused(
    put_back: Callable[[Path, Path], None], store: Store, tmp_path: Path
) -> None:
    strange = Store(f"sqlite:///{tmp_path / 'elders'}")
    strange.place.make_file(on_purpose=True)
    ensure_ready(strange)
    for _ in range(3):
        write(strange)
    strange.engine.dispose()
    put_back(file_of(store), tmp_path / "elders")
    assert everywhere(store) == {"another"}
    assert file_of(store).read_bytes() == (tmp_path / "elders").read_bytes()


def test_a_database_from_before_identities_put_back_is_older(store: Store) -> None:
    with closing(sqlite3.connect(file_of(store))) as former:
        former.execute("DROP TABLE installation")
        former.execute("UPDATE alembic_version SET version_num = '0005'")
        former.execute("PRAGMA application_id = 0")
        former.execute("PRAGMA user_version = 0")
        former.commit()
    assert everywhere(store) == {"older"}


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda file: file.unlink(), "gone"),
        (lambda file: file.write_bytes(b""), "emptied"),
        (lambda file: file.write_bytes(b"een brief " * 1000), "broken"),
    ],
    ids=["deleted", "emptied", "overwritten with something else"],
)
def test_harm_is_said_to_everybody_and_what_is_put_back_is_used_without_restart(
    harm: Callable[[Path], object], said: str, store: Store
) -> None:
    file = file_of(store)
    write(store)
    whole = file.read_bytes()
    harm(file)
    after = file.read_bytes() if file.exists() else None
    assert everywhere(store) == {said}
    assert (file.read_bytes() if file.exists() else None) == after
    file.write_bytes(whole)
    before = changes(store)
    write(store)
    assert changes(store) == before + 1
    assert Store(store.url).data_version() == store.data_version()


def taken_away(file: Path) -> None:
    """The file, its journal and its note, as by `rm atlas.sqlite*` or a drive that falls away."""
    for part in file.parent.glob(f"{file.name}*"):
        part.unlink()


def test_a_running_atlas_does_not_fill_an_empty_folder(store: Store) -> None:
    file = file_of(store)
    whole = file.read_bytes()
    taken_away(file)
    for act in (store.data_version, lambda: write(store), lambda: ensure_ready(store)):
        assert reason(act) == "gone"
    assert list(file.parent.iterdir()) == []
    file.touch()
    for act in (store.data_version, lambda: write(store), lambda: ensure_ready(store)):
        assert reason(act) == "emptied"
    file.write_bytes(whole)
    assert not ensure_ready(store).loaded
    write(store)


def test_a_start_beside_backups_fills_in_nothing(store: Store) -> None:
    file = file_of(store)
    kept = file.parent / installation.BACKUPS / "subsidieatlas-2026-01-01-120000.sqlite"
    kept.parent.mkdir()
    shutil.copyfile(file, kept)
    taken_away(file)
    start = Store(store.url)
    assert reason(lambda: ensure_ready(start)) == "gone"
    assert not file.exists()
    start.place.make_file(on_purpose=True)
    assert ensure_ready(start).loaded


def test_a_journal_that_was_taken_away_parts_nobody(store: Store) -> None:
    write(store)
    for ending in ("-wal", "-shm"):
        Path(f"{file_of(store)}{ending}").unlink()
    other = Store(store.url)
    try:
        for one in (other, store, other):  # neither holds what the other wrote for older
            before = changes(store)
            write(one)
            assert changes(store) == before + 1
    finally:
        other.engine.dispose()


def test_a_journal_that_is_taken_away_while_writing_is_told(store: Store) -> None:
    write(store)

    def written_meanwhile() -> None:
        with store.begin() as connection:
            connection.exec_driver_sql("UPDATE batches SET loaded_by = 'verloren'")
            for ending in ("-wal", "-shm"):
                Path(f"{file_of(store)}{ending}").unlink()

    assert reason(written_meanwhile) == "replaced"
    write(store)
    assert Store(store.url).data_version()


@pytest.mark.parametrize(
    "address",
    [
        "sqlit:///atlas.sqlite",
        "geheim",
        "postgresql+psycopg://atlas:geheim@machine:poort/naam",
        "postgresql+geen://atlas:geheim@machine/naam",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:////map/wat?nu.sqlite",
        "sqlite:////map/atlas.sqlite?mode=ro",
    ],
)
def test_an_address_that_is_none_is_said_without_it(
    address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SUBSIDIEATLAS_DATABASE_URL", address)
    assert reason(lambda: Store(address)) == "setting"
    assert data_state()[1] == "setting"
    assert loading_command() == 1
    told = capsys.readouterr().err
    assert "SUBSIDIEATLAS_DATABASE_URL" in told
    assert "geheim" not in told


def test_what_is_written_while_the_file_is_replaced_is_refused_not_lost_in_silence(
    store: Store, tmp_path: Path
) -> None:
    file = file_of(store)
    twin = tmp_path / "tweeling"
    shutil.copyfile(file, twin)
    content = twin.read_bytes()

    def written_meanwhile() -> None:
        with store.begin() as connection:
            connection.exec_driver_sql("UPDATE batches SET loaded_by = 'verloren'")
            twin.replace(file)

    assert reason(written_meanwhile) == "replaced"
    assert file.read_bytes() == content
    write(store)
    names = Store(store.url)
    with names.reading() as connection:
        found = set(connection.exec_driver_sql("SELECT loaded_by FROM batches").scalars())
    assert found == {"iemand"}


def test_a_mistyped_name_beside_a_database_makes_nothing(store: Store, tmp_path: Path) -> None:
    mistyped = Store(f"sqlite:///{tmp_path / 'atlsa.sqlite'}")
    assert reason(lambda: ensure_ready(mistyped)) == "elsewhere"
    assert not file_of(mistyped).exists()
    mistyped.place.make_file(on_purpose=True)
    assert ensure_ready(mistyped).loaded


def test_a_mistyped_folder_makes_nothing(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'fuot' / 'atlas.sqlite'}")
    assert reason(lambda: ensure_ready(store)) == "no_folder"
    assert list(tmp_path.iterdir()) == []


def test_the_project_makes_the_folder_of_its_own_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from database import place

    own = tmp_path / "var" / "subsidieatlas.sqlite"
    monkeypatch.setattr(place, "DEFAULT_FILE", own)
    assert ensure_ready(Store(f"sqlite:///{own}")).loaded


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"key": 1}', b"\xff\xfe"])
def test_a_note_that_cannot_be_read_still_says_that_there_was_a_database(
    content: bytes, store: Store
) -> None:
    note = note_file(store.engine.url)
    note.write_bytes(content)
    assert read_note(note) == Note(None)
    assert store.data_version()
    write(store)
    assert changes(store) > 0
    note.write_bytes(content)
    file_of(store).unlink()
    assert reason(store.data_version) == "gone"


def test_looking_for_a_database_never_makes_one(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'atlas.sqlite'}")
    assert reason(store.data_version) == "missing"
    assert reason(lambda: write(store)) == "missing"
    assert list(tmp_path.iterdir()) == []


def test_a_copy_of_the_file_alone_is_whole_after_every_transaction(
    store: Store, tmp_path: Path
) -> None:
    write(store)
    shutil.copyfile(file_of(store), tmp_path / "los.sqlite")
    header = installation.header_of(tmp_path / "los.sqlite")
    assert header.changes == changes(store)
    los = Store(f"sqlite:///{tmp_path / 'los.sqlite'}")
    with los.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        found = connection.exec_driver_sql("SELECT DISTINCT loaded_by FROM batches").scalars()
        assert set(found) == {"iemand"}


def test_a_question_that_never_ends_is_stopped(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    from database import connections

    monkeypatch.setattr(connections, "STATEMENT_SECONDS", 0.2)
    endless = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    )

    def ask() -> None:
        with store.reading() as connection:
            connection.exec_driver_sql(endless)

    assert reason(ask) == "hanging"
    assert store.data_version()
