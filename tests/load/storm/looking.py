"""A fresh look at a database: every value of every table, and whether the file is sound."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from typing import Any, Final

import psycopg
from sqlalchemy import make_url

OTHER_EACH_TIME: Final = {
    ("batches", "loaded_at"),
    ("batches", "undone_at"),
    ("data_state", "version"),
    ("dossiers", "changed_at"),
    ("frozen_answers", "frozen_at"),
    ("installation", "key"),
    ("installation", "made_at"),
    ("sources", "retrieved_on"),
}
"""Values that are others each time the same is done; only whether they are there counts."""

OUR_NUMBERS: Final = frozenset(("id", "batch_id", "commitment_id"))
NUMBER_IN_TEXT: Final = re.compile(r'"batch_id": \d+')
"""The same in the history, which keeps rows as text."""

SIGHT: Final = (
    "SELECT (SELECT COUNT(*) FROM applications), "
    "(SELECT COALESCE(SUM(asked_cents), 0) FROM applications), "
    "(SELECT COUNT(*) FROM batches WHERE undone_at IS NULL), "
    "(SELECT COUNT(*) FROM batch_rows), (SELECT COUNT(*) FROM data_state), "
    "(SELECT COUNT(*) FROM frozen_answers), (SELECT COUNT(*) FROM frozen_tables), "
    "(SELECT COALESCE(SUM(revision), 0) FROM dossiers), (SELECT MAX(version_num) FROM alembic_version)"
)
"""What a reader sees in one statement: rows, cents, history, answers, version of the tables."""

Sight = tuple[Any, ...]


@dataclass(frozen=True)
class State:
    """What a database holds: a digest per table, the version of the data, and what is unsound.

    ``unnumbered`` are the digests without our own numbers of rows: PostgreSQL never gives a number again
    that was given in a transaction that came to nothing.
    """

    tables: Mapping[str, str]
    unnumbered: Mapping[str, str]
    version: str | None
    unsound: tuple[str, ...] = ()

    def differs_in(self, other: State, *, numbers: bool = True) -> list[str]:
        """The tables that are not the same in both."""
        mine, its = (one.tables if numbers else one.unnumbered for one in (self, other))
        return [name for name in sorted({*mine, *its}) if mine.get(name) != its.get(name)]


def connected(url: str) -> Any:
    """A connection of the driver itself, not of ours."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        return sqlite3.connect(address.database or "", timeout=10)
    return psycopg.connect(
        f"host={address.query['host']} user={address.username} dbname={address.database}"
    )


def sight(url: str) -> Sight:
    """What somebody who reads sees now."""
    with closing(connected(url)) as connection:
        return tuple(connection.execute(SIGHT).fetchone())


def look(url: str) -> State:
    """The state of a database, read in one transaction."""
    sqlite = url.startswith("sqlite")
    with closing(connected(url)) as connection:
        if sqlite:
            connection.execute("BEGIN")
        names = [
            row[0]
            for row in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                if sqlite
                else "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
            )
        ]
        tables = {name: _digest(connection, name, frozenset()) for name in sorted(names)}
        unnumbered = {name: _digest(connection, name, OUR_NUMBERS) for name in sorted(names)}
        version = None
        if "data_state" in tables:
            row = connection.execute("SELECT MAX(version) FROM data_state").fetchone()
            version = row[0]
        return State(tables, unnumbered, version, _unsound(connection) if sqlite else ())


def _digest(connection: Any, table: str, besides: frozenset[str]) -> str:
    cursor = connection.execute(f'SELECT * FROM "{table}"')
    names = [column[0] for column in cursor.description]
    masked = [
        at for at, name in enumerate(names) if (table, name) in OTHER_EACH_TIME or name in besides
    ]
    made = hashlib.sha256(repr(names).encode())
    for line in sorted(repr(_masked(row, masked)) for row in cursor.fetchall()):
        if besides:
            line = NUMBER_IN_TEXT.sub("", line)
        made.update(line.encode("utf-8", "surrogatepass"))
    return made.hexdigest()


def _masked(row: tuple[Any, ...], at: list[int]) -> tuple[Any, ...]:
    if not at:
        return row
    return tuple(value is not None if n in at else value for n, value in enumerate(row))


def _unsound(connection: Any) -> tuple[str, ...]:
    said = [row[0] for row in connection.execute("PRAGMA integrity_check")]
    loose = connection.execute("PRAGMA foreign_key_check").fetchall()
    faults = [] if said == ["ok"] else [f"integrity_check: {said[0]}"]
    return (*faults, *(f"foreign_key_check: {row}" for row in loose[:1]))
