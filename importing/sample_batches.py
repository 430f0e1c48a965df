"""Put the sample batches in place of the former ones, and leave everybody else's rows alone.

Rows with a natural key are written over, so that rows of other batches which point to them keep
their footing; the others are taken out and put in. What is no longer in the files goes, unless
something still points to it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, Table, bindparam, delete, exists, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from database.schema import Base
from importing.sample_files import COMMITMENT_REFERENCE, Batch, Row

SAMPLE_KINDS: Final = ("reference", "real", "fictional")

_MATCHED: Final = {
    "commitments": ("article_code", "year", "position"),
    "sub_questions": ("question_key", "number"),
}
"""Numbered tables that others point to, with the columns that tell which row is which."""

_TABLES = Base.metadata.tables


def replace_batches(connection: Connection, batches: Sequence[Batch]) -> dict[str, int]:
    """Write the batches in the caller's transaction; returns the number of rows per table."""
    former = _former_batches(connection)
    _delete_numbered(connection, former)
    numbers = {batch.kind: _insert_batch(connection, batch) for batch in batches}
    counts: dict[str, int] = {}
    for table in Base.metadata.sorted_tables:
        for batch in batches:
            rows = [
                {**row, "batch_id": numbers[batch.kind]} for row in batch.tables.get(table.name, [])
            ]
            if rows:
                _write(connection, table, rows)
                counts[table.name] = counts.get(table.name, 0) + len(rows)
    _delete_stale(connection, former)
    return counts


def _former_batches(connection: Connection) -> list[int]:
    batches = _TABLES["batches"]
    numbers = connection.scalars(select(batches.c.id).where(batches.c.kind.in_(SAMPLE_KINDS)))
    return list(numbers)


def _insert_batch(connection: Connection, batch: Batch) -> int:
    values = {
        "kind": batch.kind,
        "name": batch.name,
        "content_hash": batch.content_hash,
        "rows": sum(map(len, batch.tables.values())),
        "loaded_at": dt.datetime.now(dt.UTC),
    }
    batches = _TABLES["batches"]
    return int(connection.scalars(insert(batches).returning(batches.c.id), values).one())


def _is_numbered(table: Table) -> bool:
    return list(table.primary_key.columns.keys()) == ["id"] and table.c.id.type.python_type is int


def _delete_numbered(connection: Connection, former: list[int]) -> None:
    for table in reversed(Base.metadata.sorted_tables):
        if "batch_id" in table.c and _is_numbered(table) and table.name not in _MATCHED:
            connection.execute(delete(table).where(table.c.batch_id.in_(former)))


def _write(connection: Connection, table: Table, rows: list[Row]) -> None:
    if table.name in _MATCHED:
        _write_matched(connection, table, rows, _MATCHED[table.name])
    elif _is_numbered(table):
        if table.name == "payments":
            _point_to_commitments(connection, rows)
        connection.execute(insert(table), rows)
    else:
        _write_over(connection, table, rows)


def _write_over(connection: Connection, table: Table, rows: list[Row]) -> None:
    dialect: Any = postgresql if connection.dialect.name == "postgresql" else sqlite
    statement = dialect.insert(table)
    keys = [column.name for column in table.primary_key]
    values = {name: statement.excluded[name] for name in rows[0] if name not in keys}
    connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=values), rows)


def _write_matched(
    connection: Connection, table: Table, rows: list[Row], names: tuple[str, ...]
) -> None:
    numbers = _numbers_by(connection, table, names)
    fresh = [row for row in rows if tuple(row[name] for name in names) not in numbers]
    matched = [
        {**row, "found_id": numbers[key]}
        for row in rows
        if (key := tuple(row[name] for name in names)) in numbers
    ]
    if fresh:
        connection.execute(insert(table), fresh)
    if matched:
        connection.execute(update(table).where(table.c.id == bindparam("found_id")), matched)


def _numbers_by(
    connection: Connection, table: Table, names: tuple[str, ...]
) -> dict[tuple[Any, ...], int]:
    query = select(table.c.id, *(table.c[name] for name in names))
    return {tuple(row[1:]): row[0] for row in connection.execute(query)}


def _point_to_commitments(connection: Connection, rows: list[Row]) -> None:
    numbers = _numbers_by(connection, _TABLES["commitments"], _MATCHED["commitments"])
    by_reference = {"/".join(map(str, key)): number for key, number in numbers.items()}
    for row in rows:
        row["commitment_id"] = by_reference[row.pop(COMMITMENT_REFERENCE)]


def _delete_stale(connection: Connection, former: list[int]) -> None:
    """Rows of former batches that were not written again, and the batches; children first."""
    for table in reversed(Base.metadata.sorted_tables):
        if table.name == "batches":
            stale = delete(table).where(table.c.id.in_(former))
        elif "batch_id" in table.c:
            stale = delete(table).where(table.c.batch_id.in_(former))
        else:
            continue
        for link in _links_to(table):
            stale = stale.where(~exists().where(link.parent == link.column))
        connection.execute(stale)


def _links_to(table: Table) -> list[Any]:
    return [
        link
        for other in _TABLES.values()
        for link in other.foreign_keys
        if link.column.table is table
    ]
