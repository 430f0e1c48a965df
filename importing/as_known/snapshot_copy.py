"""A copy of a database in a SQLite file, as it was at one moment while others go on writing."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, Table, create_engine, insert, select
from sqlalchemy.pool import NullPool

from database import row_texts
from database.schema import Base

_PIECE: Final = 5_000


def open_copy(file: Path) -> Engine:
    """The copy while it is made: one file, no journal beside it once a transaction has ended.

    Foreign keys are not watched: a day can lack what the sample data has since left out.
    """

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(file, isolation_level=None)
        row_texts.teach(connection)  # names are kept as a search reads them
        return connection

    return create_engine("sqlite://", creator=connect, poolclass=NullPool)


def copy_into(source: Engine, file: Path) -> None:
    """Copy all tables and rows of a database into an empty file."""
    if source.dialect.name == "sqlite":
        _copy_pages(source, file)
    else:
        _copy_rows(source, open_copy(file))


def _copy_pages(source: Engine, file: Path) -> None:
    connection = source.raw_connection()
    try:
        target = sqlite3.connect(file)
        try:
            live: Any = connection.driver_connection
            live.backup(target)  # all pages in one step: one moment
            # The pages say that a journal lies beside them (WAL); a file that never changes has none.
            target.execute("PRAGMA journal_mode=DELETE")
        finally:
            target.close()
    finally:
        connection.close()


def _copy_rows(source: Engine, copy: Engine) -> None:
    Base.metadata.create_all(copy)
    with source.connect() as there, copy.connect() as here:
        there = there.execution_options(isolation_level="REPEATABLE READ", stream_results=True)
        here.exec_driver_sql("BEGIN")
        for table in Base.metadata.sorted_tables:
            for rows in _rows(there, table):
                here.execute(insert(table), rows)
        here.exec_driver_sql("COMMIT")


def _rows(connection: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    rows = connection.execute(select(table)).mappings()
    for piece in rows.partitions(_PIECE):
        yield [{name: _plain(value) for name, value in row.items()} for row in piece]


def _plain(value: Any) -> Any:
    """Moments in UTC, as SQLite keeps them: PostgreSQL gives them in the time zone of the session."""
    return value.astimezone(dt.UTC) if isinstance(value, dt.datetime) and value.tzinfo else value
