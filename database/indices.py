"""Many rows at once: SQLite makes the indices of a table again behind them, in a fraction of the time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from sqlalchemy import Connection

from database.connections import sorting

MANY: Final = 50_000
"""Rows from which on it is worth it."""


@contextmanager
def indices_behind(connection: Connection, tables: Iterable[str]) -> Iterator[None]:
    """Within it these tables have no indices but those that forbid doubles; behind it they are as before.

    It belongs within a transaction: others read by the indices that were there until that ends. Other
    databases would keep readers waiting: there nothing is done.
    """
    statements = list[str]()
    for name in tables if connection.dialect.name == "sqlite" else ():
        for index, statement in _indices(connection, name):
            connection.exec_driver_sql(f'DROP INDEX "{index}"')
            statements.append(statement)
    yield
    with sorting(connection):
        for statement in statements:
            connection.exec_driver_sql(statement)


def rows_about(connection: Connection, table: str) -> int:
    """How many rows a table of SQLite holds at most, at a glance; 0 in other databases."""
    if connection.dialect.name != "sqlite":
        return 0
    return connection.exec_driver_sql(f'SELECT max(rowid) FROM "{table}"').scalar() or 0  # noqa: S608 - our names


def _indices(connection: Connection, table: str) -> list[tuple[str, str]]:
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql > ''"
    rows: list[Any] = list(connection.exec_driver_sql(query, (table,)))
    return [(name, sql) for name, sql in rows if not sql.upper().startswith("CREATE UNIQUE")]
