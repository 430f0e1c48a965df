"""Make the database ready: tables of this version, and the sample data as the files have it.

``python -m importing.readiness`` does it from a terminal and tells what it did.
"""

from __future__ import annotations

import sys
import threading
import time
import uuid
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import Connection, delete, insert, select, text

from data_access.engine import Store, database_url, open_store
from database.faults import DataUnavailable
from database.installation import give_identity
from database.schema import SCHEMA_VERSION, Base, DataState
from database.upgrades import check_columns, upgrade
from importing.bodies import withhold_persons
from importing.kept_corrections import lay_over_again
from importing.lists import settle_all
from importing.sample_batches import SAMPLE_KINDS, replace_batches
from importing.sample_files import SampleDataError, columns_of, read_batches, wanted_hashes
from language import N_

Progress = Callable[[float, str], None]

PATIENCE: Final = 20.0
"""Seconds to wait for another process that is loading."""

_LOCK_NUMBER = 20_200_918  # any fixed number; PostgreSQL's advisory locks have no names


READY: Final[set[str]] = set()
"""The databases that this process has made ready."""

_turn = threading.Lock()
_under_way: dict[str, Future[None]] = {}


@dataclass(frozen=True)
class LoadReport:
    """What a start did: rows per table that were written (empty when nothing had changed)."""

    loaded: bool
    upgraded: bool
    data_version: str
    seconds: float
    rows: dict[str, int] = field(default_factory=dict)


def ensure_ready(store: Store, progress: Progress | None = None) -> LoadReport:
    """Upgrade the tables and load the sample data, each only when needed, in one transaction.

    ``progress`` hears a share (0 to 1) and a Dutch message id. Processes that start at once wait
    for the first. A database that was there before and is not any more is never filled in again.
    Raises DataUnavailable (``gone``, ``emptied``, ``older``, ``another``, ``newer``, ``changed``,
    ``broken``, ``locked``, ...) and SampleDataError; the data is then what it was before.
    """
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return _ensure_ready(store, progress or _silent)
        except DataUnavailable as fault:
            # A new SQLite file refuses a second process while the first switches it to WAL.
            if fault.reason != "locked" or time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def make_ready_together(url: str, progress: Progress | None = None) -> None:
    """As ensure_ready for this database; who comes second waits for the first and shares how it ended.

    Only the first hears progress. Raises DataUnavailable and SampleDataError.
    """
    with _turn:
        other = _under_way.get(url)
        mine: Future[None] = _under_way.setdefault(url, Future())
    if other is not None:
        other.result()
        return
    try:
        ensure_ready(open_store(url), progress)
    except BaseException as fault:
        _end(url)
        mine.set_exception(fault)
        raise
    READY.add(url)
    _end(url)
    mine.set_result(None)


def _end(url: str) -> None:
    with _turn:
        del _under_way[url]


def _ensure_ready(store: Store, progress: Progress) -> LoadReport:
    started = time.perf_counter()
    hashes = wanted_hashes()
    store.place.make_file()
    with store.begin() as connection:
        version = _version_when_current(connection, hashes)
    if version:
        store.remember_when_new()
        return LoadReport(False, False, version, time.perf_counter() - started)
    progress(0.05, N_("De voorbeeldgegevens worden gelezen."))
    batches = read_batches()
    rows: dict[str, int] = {}
    with store.begin() as connection:
        _wait_for_turn(connection)
        progress(0.3, N_("De databank wordt klaargezet."))
        upgraded = upgrade(connection, _revision(connection))
        give_identity(connection)
        version = _version_when_current(connection, hashes)
        if not version:
            progress(0.5, N_("De voorbeeldgegevens worden geladen."))
            rows = replace_batches(connection, batches)
            lay_over_again(connection, columns_of(batches))
            settle_all(connection)
            version = _write_version(connection)
        if upgraded:
            withhold_persons(connection)
    progress(1.0, N_("De gegevens staan klaar."))
    return LoadReport(bool(rows), upgraded, version, time.perf_counter() - started, rows)


def _silent(_share: float, _message: str) -> None:
    """Tell nobody."""


def _wait_for_turn(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK_NUMBER})"))


def _revision(connection: Connection) -> str | None:
    if not connection.dialect.has_table(connection, "alembic_version"):
        return None
    revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return revision


def _version_when_current(connection: Connection, hashes: dict[str, str]) -> str | None:
    """The data version if tables and sample data are as they should be, else None."""
    if _revision(connection) != SCHEMA_VERSION:
        return None
    check_columns(connection)
    batches = Base.metadata.tables["batches"]
    query = select(batches.c.kind, batches.c.content_hash).where(batches.c.kind.in_(SAMPLE_KINDS))
    loaded = {(kind, content) for kind, content in connection.execute(query)}
    if not set(hashes.items()) <= loaded or {kind for kind, _ in loaded} != set(hashes):
        return None
    return connection.scalar(select(DataState.version))


def _write_version(connection: Connection) -> str:
    version = uuid.uuid4().hex
    connection.execute(delete(DataState))
    connection.execute(insert(DataState), {"id": 1, "version": version})
    return version


def main() -> int:
    """Load from a terminal; 0 when the data is ready, 1 with a sentence when it is not."""
    try:
        report = ensure_ready(
            open_store(database_url()), lambda share, message: print(f"{share:4.0%}  {message}")
        )
    except DataUnavailable as fault:
        print(fault.sentence, file=sys.stderr)
        return 1
    except SampleDataError as fault:
        print(f"De voorbeeldgegevens kloppen niet. {fault}", file=sys.stderr)
        return 1
    if not report.loaded:
        print("De gegevens waren al geladen en zijn niet veranderd.")
    for table, count in report.rows.items():
        print(f"{count:7d}  {table}")
    print(f"Klaar in {report.seconds:.2f} s".replace(".", ","))
    return 0


if __name__ == "__main__":
    sys.exit(main())
