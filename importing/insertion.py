"""Many new rows at once, as the database takes them quickest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, insert


def insert_columns(
    connection: Connection, table: Table, columns: Mapping[str, Sequence[Any]]
) -> None:
    """Insert rows given by column, all equally long; a column that lacks gets its default.

    SQLite is asked past SQLAlchemy, which takes longer to look at the values than SQLite to write them.
    """
    count = len(next(iter(columns.values()), ()))
    if not count:
        return
    if connection.dialect.name != "sqlite":
        rows = zip(*columns.values(), strict=True)
        connection.execute(insert(table), [dict(zip(columns, row, strict=True)) for row in rows])
        return
    values = {name: _stored(table, name, column) for name, column in columns.items()}
    for column in table.columns:
        if column.name not in values and column.default is not None:
            values[column.name] = [getattr(column.default, "arg", None)] * count
    quoted = connection.dialect.identifier_preparer.quote
    names = ", ".join(map(quoted, values))
    marks = ", ".join("?" * len(values))
    statement = f"INSERT INTO {quoted(table.name)} ({names}) VALUES ({marks})"  # noqa: S608 - our names
    connection.exec_driver_sql(statement, list(zip(*values.values(), strict=True)))


def _stored(table: Table, name: str, column: Sequence[Any]) -> Sequence[Any]:
    """A column as SQLite keeps it: days as texts."""
    if table.c[name].type.python_type is not dt.date:
        return column
    told = {day: None if day is None else day.isoformat() for day in set(column)}
    return list(map(told.__getitem__, column))
