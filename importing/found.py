"""Rows of the database among many that are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from sqlalchemy import Connection, FromClause, select

CHUNK: Final = 500
"""Values that one statement asks for."""


def in_chunks(values: Sequence[Any], size: int = CHUNK) -> Iterator[Sequence[Any]]:
    """The values in pieces that fit a statement."""
    for start in range(0, len(values), size):
        yield values[start : start + size]


def found(
    connection: Connection, table: FromClause, names: Sequence[str], values: Iterable[Any]
) -> Iterator[Sequence[Any]]:
    """These columns of a table, of the rows of which the first one is among many values.

    SQLite is asked past SQLAlchemy, as in ``insertion``.
    """
    in_sqlite = connection.dialect.name == "sqlite"
    quoted = connection.dialect.identifier_preparer.quote
    columns, first = [table.c[name] for name in names], quoted(names[0])
    start = f"SELECT DISTINCT {', '.join(map(quoted, names))} FROM {quoted(str(table))} WHERE {first} IN "  # noqa: S608 - our names
    for chunk in in_chunks(list(values)):
        if in_sqlite:
            marks = "?" + ",?" * (len(chunk) - 1)
            yield from connection.exec_driver_sql(f"{start}({marks})", tuple(chunk))
        else:
            yield from connection.execute(select(*columns).where(columns[0].in_(chunk)).distinct())
