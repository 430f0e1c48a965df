"""A columnar copy of a store, to read from: made after a load, checked, and put in its place whole.

The store is the truth; without the copy, or with one of other data, it answers itself (docs/decisions/0034).
The copy is DuckDB's, which is only there where the extra ``columnar`` was installed.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, Literal

from sqlalchemy import Connection, Table, func, select

from database.connections import without_limit
from database.copied_relations import Copied, copied_relations, copied_tables
from database.faults import DataUnavailable
from database.kept_relations import KEPT_TABLES
from database.place import reach_the_disk
from database.schema import SCHEMA_VERSION, DataState
from database.store import Store

FROM_SETTING: Final = "SUBSIDIEATLAS_COLUMNAR_FROM"
FROM: Final = 100_000
"""Rows in the longest kept relation from which a copy is made."""
FORMAT: Final = "2"
"""To be raised when the same data should give another copy."""
AT_ONCE: Final = 20_000
"""Rows that are held in memory while they are copied."""

SETTINGS: Final[dict[str, Any]] = {
    "autoinstall_known_extensions": "false",  # nothing is fetched
    "autoload_known_extensions": "false",
    "memory_limit": "1GB",
    "default_null_order": "nulls_first_on_asc_last_on_desc",  # as SQLite has it
    "integer_division": "true",
}
"""Of a connection that writes a copy."""
READING: Final[dict[str, Any]] = {**SETTINGS, "enable_external_access": "false"}
"""Of one that reads it, and writes no file either; those of one process must be the same."""

_TYPES: Final[dict[type, str]] = {
    bool: "BOOLEAN",
    int: "BIGINT",
    str: "VARCHAR",
    dt.date: "DATE",
    dt.datetime: "TIMESTAMP",
}
_BYTES: Final = {"sqlite": 'length(CAST("{}" AS BLOB))', "duckdb": 'strlen("{}")'}
"""How long a text is, to each of the two."""

Made = Literal["made", "there", "busy", "few"]
"""A copy was made, or there was one of these data; another process is making it, or it is not worth one."""


class CopyDiffersError(Exception):
    """A copy does not hold what the store holds."""


def is_possible(store: Store) -> bool:
    """Whether this store can have a copy: it is a file, DuckDB is there, and nobody wants it otherwise."""
    return store.file is not None and _least() is not None and _has_duckdb()


@cache
def _has_duckdb() -> bool:
    """Asked in every run of a page; looking for a package takes a fifth of a millisecond."""
    return find_spec("duckdb_engine") is not None


def is_worth_one(store: Store) -> bool:
    """Whether a store holds enough for a copy. Raises DataUnavailable."""
    least = _least()
    with store.reading() as connection:
        counts = [
            connection.scalar(select(func.count()).select_from(table)) or 0
            for table in KEPT_TABLES.sorted_tables
        ]
    return least is not None and max(counts) >= least


def _least() -> int | None:
    said = os.environ.get(FROM_SETTING) or str(FROM)
    return int(said) if said.isdecimal() else None


def copy_file(store: Store, version: str) -> Path:
    """Where the copy of a version of the data is, when it is there."""
    told = f"{FORMAT} {SCHEMA_VERSION} {version} {_own_relations()}"
    named = hashlib.sha256(told.encode()).hexdigest()[:32]
    return _folder(store) / f"{named}.duckdb"


@cache
def _own_relations() -> str:
    """How the relations that only copies have are made: another way gives another copy."""
    return " ".join(f"{one.table.name}: {one.definition}" for one in copied_relations())


def tidy(store: Store, version: str) -> None:
    """Take away the copies of other data; Windows keeps what somebody is reading until a next time."""
    wanted = copy_file(store, version)
    for file in _folder(store).glob("*.duckdb"):
        if file != wanted:
            with suppress(OSError):
                file.unlink()


def make_copy(store: Store) -> Made:
    """Make the copy of the data as they are now, check it, and put it in its place in one step.

    People go on reading and loading meanwhile. Raises DataUnavailable, CopyDiffersError, OSError and what
    DuckDB raises; nothing half is then left in the place of a copy.
    """
    if not is_worth_one(store):
        tidy(store, "")
        return "few"
    folder = _folder(store)
    folder.mkdir(mode=0o700, exist_ok=True)
    with _turn(folder) as is_ours, _one_moment(store) as source:
        if not is_ours:
            return "busy"
        version = source.scalar(select(DataState.version))
        if version is None:
            raise DataUnavailable("missing")
        file = copy_file(store, version)
        if file.exists() and _agrees(source, file):
            return "there"
        with _draft(folder) as draft:
            _write(source, draft)
            if not _agrees(source, draft):
                raise CopyDiffersError
            reach_the_disk(draft)
            draft.replace(file)
    tidy(store, version)
    return "made"


def agrees(store: Store) -> bool | None:
    """Whether the copy of the data as they are now holds what the store holds; None where there is none.

    Raises DataUnavailable.
    """
    with _one_moment(store) as source:
        file = copy_file(store, source.scalar(select(DataState.version)) or "")
        return _agrees(source, file) if file.exists() else None


def discard(store: Store) -> None:
    """Take away all copies."""
    if store.file:
        shutil.rmtree(_folder(store), ignore_errors=True)


def _folder(store: Store) -> Path:
    return Path(f"{store.file}.kolommen")


@contextmanager
def _turn(folder: Path) -> Iterator[bool]:
    """Whether it is ours to make one: a lock of SQLite's, which goes with the process that held it."""
    with closing(sqlite3.connect(folder / "beurt.sqlite", timeout=0, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            yield False
        else:
            yield True


@contextmanager
def _draft(folder: Path) -> Iterator[Path]:
    """A file to write, in a folder of its own that goes whatever happens; also that of who was killed."""
    apart = folder / "ontwerp"
    shutil.rmtree(apart, ignore_errors=True)
    apart.mkdir()
    try:
        yield apart / "kopie"
    finally:
        shutil.rmtree(apart, ignore_errors=True)


@contextmanager
def _one_moment(store: Store) -> Iterator[Connection]:
    """A connection that sees the store as it is at one moment, for as long as it takes."""
    with store.reading() as connection:
        without_limit(connection)
        connection.exec_driver_sql("BEGIN")
        yield connection


# --- writing and checking ---------------------------------------------------------------------------


def _write(source: Connection, draft: Path) -> None:
    import duckdb  # late: only where a copy is made

    with closing(duckdb.connect(str(draft), config=SETTINGS)) as target:
        for table in copied_tables():
            columns = [f'"{name}" {_TYPES[kind]}' for name, kind in _kinds(table)]
            target.execute(f'CREATE TABLE "{table.name}" ({", ".join(columns)})')
            cast = [f'CAST("{name}" AS {_TYPES[kind]})' for name, kind in _kinds(table)]
            target.execute("BEGIN")
            for part in _parts(source, table):
                target.register("part", part)
                target.execute(f'INSERT INTO "{table.name}" SELECT {", ".join(cast)} FROM part')  # noqa: S608
                target.unregister("part")
            target.execute("COMMIT")
        for relation in copied_relations():
            target.execute(f'CREATE TABLE "{relation.table.name}" AS {_made(relation)}')


def _made(relation: Copied) -> str:
    """The select that gives the rows of a relation of copies, as they are kept."""
    from database.columnar_dialect import CopyDialect  # late: only where there is a copy

    text = relation.definition.compile(
        dialect=CopyDialect(), compile_kwargs={"literal_binds": True}
    )
    cast = ", ".join(
        f'CAST("{name}" AS {_TYPES[kind]}) AS "{name}"' for name, kind in _kinds(relation.table)
    )
    return f"SELECT {cast} FROM ({text}) AS made"  # noqa: S608


def _parts(source: Connection, table: Table) -> Iterator[Any]:
    """The rows as SQLite keeps them, some at a time: days as text, yes and no as 1 and 0."""
    import pyarrow

    kinds = _kinds(table)
    schema = pyarrow.schema(
        (name, pyarrow.int64() if kind in (int, bool) else pyarrow.string()) for name, kind in kinds
    )
    names = ", ".join(f'"{name}"' for name, _ in kinds)
    live: Any = source.connection.driver_connection
    with closing(live.execute(f'SELECT {names} FROM "{table.name}"')) as rows:  # noqa: S608
        while part := rows.fetchmany(AT_ONCE):
            arrays = [
                pyarrow.array(values, one.type)
                for values, one in zip(zip(*part, strict=True), schema, strict=True)
            ]
            yield pyarrow.table(arrays, schema=schema)


def _kinds(table: Table) -> list[tuple[str, type]]:
    return [(column.name, column.type.python_type) for column in table.columns]


def _agrees(source: Connection, file: Path) -> bool:
    """Whether each table has as many rows in both, with the same sums of numbers and lengths of texts.

    Reading all of it, DuckDB holds each of its blocks against its checksum.
    """
    import duckdb

    live: Any = source.connection.driver_connection
    try:
        with closing(duckdb.connect(str(file), read_only=True, config=READING)) as copy:
            return all(
                _sums(live.execute, table, "sqlite") == _sums(copy.execute, table, "duckdb")
                for table in copied_tables()
            ) and all(_is_what_is_made(copy.execute, relation) for relation in copied_relations())
    except duckdb.Error:
        return False


def _is_what_is_made(execute: Callable[[str], Any], relation: Copied) -> bool:
    """Whether a relation of a copy holds what its select gives now."""
    held = f'SELECT * FROM "{relation.table.name}"'  # noqa: S608
    (same,) = execute(
        f"WITH made AS MATERIALIZED ({_made(relation)}) "  # noqa: S608
        f"SELECT (SELECT count(*) FROM made) = (SELECT count(*) FROM ({held})) "
        f"AND NOT EXISTS (SELECT * FROM made EXCEPT ALL {held})"
    ).fetchone()
    return bool(same)


def _sums(execute: Callable[[str], Any], table: Table, engine: str) -> tuple[Any, ...]:
    """Rows; per column how many are known; sums of numbers, and how long all texts are."""
    wanted = ["count(*)"]
    for name, kind in _kinds(table):
        wanted.append(f'count("{name}")')
        if kind in (int, bool):
            wanted.append(f'sum(CAST("{name}" AS BIGINT))')
        if kind is str:
            wanted.append(f"sum({_BYTES[engine].format(name)})")
    row: tuple[Any, ...] = execute(f'SELECT {", ".join(wanted)} FROM "{table.name}"').fetchone()  # noqa: S608
    return row
