"""Many new rows at once, as the database takes them quickest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Table, insert


def insert_rows(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows that all have the same columns; what they lack gets its default.

    SQLite is asked past SQLAlchemy, which takes longer to look at the values than SQLite to write them.
    """
    if not rows:
        return
    if connection.dialect.name != "sqlite":
        connection.execute(insert(table), rows)
        return
    values = {name: _stored(table, name, rows) for name in rows[0]}
    for column in table.columns:
        if column.name not in values and column.default is not None:
            values[column.name] = [getattr(column.default, "arg", None)] * len(rows)
    quoted = connection.dialect.identifier_preparer.quote
    names = ", ".join(map(quoted, values))
    marks = ", ".join("?" * len(values))
    statement = f"INSERT INTO {quoted(table.name)} ({names}) VALUES ({marks})"  # noqa: S608 - our names
    connection.exec_driver_sql(statement, list(zip(*values.values(), strict=True)))


def _stored(table: Table, name: str, rows: Sequence[dict[str, Any]]) -> Iterable[Any]:
    """A column as SQLite keeps it: days as texts."""
    if table.c[name].type.python_type is not dt.date:
        return [row[name] for row in rows]
    return [None if (day := row[name]) is None else day.isoformat() for row in rows]
