"""A PostgreSQL server that stops, hangs or comes back: its sentence in time, nothing lost, no restart."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import create_engine, text

from data_access.engine import Store
from database import connections
from database.faults import DataUnavailable
from database.installation import note_file, read_note
from importing.readiness import ensure_ready
from tests.postgres import PostgresServer, loaded_database

IN_TIME = 30.0
"""Seconds within which there must be an answer or a sentence."""


@pytest.fixture
def store(postgres_to_stop: PostgresServer) -> Iterator[Store]:
    """A database on it, with the sample data."""
    made = Store(loaded_database(str(postgres_to_stop.folder)))
    ensure_ready(made)  # which remembers which database it is
    yield made
    postgres_to_stop.resume()
    made.engine.dispose()


def reason(act: Callable[[], object]) -> str:
    started = time.monotonic()
    with pytest.raises(DataUnavailable) as fault:
        act()
    assert time.monotonic() - started < IN_TIME
    return fault.value.reason


def write(store: Store) -> None:
    with store.begin() as connection:
        connection.execute(text("UPDATE batches SET loaded_by = 'iemand'"))


def written(store: Store) -> int:
    note = read_note(note_file(store.engine.url))
    assert note is not None
    assert note.identity is not None
    return note.identity.changes


def test_a_suspended_server_gets_its_sentence_in_time_and_goes_on_afterwards(
    postgres_to_stop: PostgresServer, store: Store
) -> None:
    write(store)
    postgres_to_stop.suspend()
    assert reason(store.data_version) == "hanging"
    assert reason(lambda: write(store)) == "hanging"
    assert reason(Store(store.url).data_version) == "hanging"
    postgres_to_stop.resume()
    before = written(store)
    assert store.data_version()
    write(store)
    assert written(store) > before


def test_a_server_suspended_within_a_transaction_keeps_nothing_of_it(
    postgres_to_stop: PostgresServer, store: Store
) -> None:
    def half() -> None:
        with store.begin() as connection:
            connection.execute(text("UPDATE batches SET loaded_by = 'half'"))
            postgres_to_stop.suspend()
            connection.execute(text("UPDATE batches SET loaded_by = 'nog'"))

    assert reason(half) == "hanging"
    postgres_to_stop.resume()
    with store.reading() as connection:
        assert set(connection.scalars(text("SELECT loaded_by FROM batches"))) == {None}


def test_a_server_that_stops_and_starts_again_is_used_without_restart(
    postgres_to_stop: PostgresServer, store: Store
) -> None:
    version = store.data_version()
    postgres_to_stop.stop()
    assert reason(store.data_version) == "unreachable"
    assert reason(lambda: write(store)) == "unreachable"
    postgres_to_stop.start()
    assert store.data_version() == version
    write(store)


def test_a_long_question_of_a_living_server_is_waited_for(store: Store) -> None:
    with store.reading() as connection:
        slept = connection.scalar(text("SELECT count(*) FROM pg_sleep(5)"))
    assert slept == 1


def test_a_living_server_that_lets_nobody_else_in_is_waited_for(store: Store) -> None:
    name = store.engine.url.database
    address = store.engine.url.set(database="postgres")

    def let_in(others: str) -> None:
        with create_engine(address, isolation_level="AUTOCOMMIT").connect() as server:
            server.execute(text(f"ALTER DATABASE {name} ALLOW_CONNECTIONS {others}"))

    with store.reading() as connection:
        let_in("false")
        try:
            assert connection.scalar(text("SELECT count(*) FROM pg_sleep(5)")) == 1
        finally:
            let_in("true")


def test_a_question_that_takes_too_long_is_ended(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "STATEMENT_SECONDS", 1)
    fresh = Store(store.url)

    def ask() -> None:
        with fresh.reading() as connection:
            connection.execute(text("SELECT pg_sleep(9)"))

    assert reason(ask) == "hanging"
    with fresh.begin() as connection:  # loads take what they need
        connection.execute(text("SELECT pg_sleep(2)"))
    with pytest.raises(DataUnavailable):  # and the next question has its limit again
        ask()
    fresh.engine.dispose()


def test_a_row_that_another_program_holds_is_said_to_be_held(store: Store) -> None:
    other = create_engine(store.url)
    with other.connect() as holder:
        holder.execute(text("UPDATE batches SET loaded_by = 'ander'"))
        assert reason(lambda: write(store)) == "locked"
        holder.rollback()
    other.dispose()
    write(store)


def emptied(store: Store) -> None:
    _drop(store, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public")


def of_another(store: Store) -> None:
    _drop(store, "UPDATE installation SET key = 'andere'")


def put_back(store: Store) -> None:
    _drop(store, "UPDATE installation SET changes = 0")


def _drop(store: Store, *statements: str) -> None:
    with create_engine(store.url).begin() as connection:
        for statement in statements:
            connection.execute(text(statement))


@pytest.mark.parametrize(
    ("harm", "said"), [(emptied, "emptied"), (of_another, "another"), (put_back, "older")]
)
def test_another_database_behind_the_same_address_is_refused(
    harm: Callable[[Store], None], said: str, store: Store
) -> None:
    harm(store)
    assert reason(store.data_version) == said
    assert reason(lambda: write(store)) == said
    assert reason(lambda: ensure_ready(Store(store.url))) == said
