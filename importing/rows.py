"""Rows of the database: found by what identifies them, and as JSON in the history."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Any, Final

from sqlalchemy import Column, Connection, Table, select

from database.schema import Base
from importing.found import CHUNK, found, in_chunks
from importing.kinds import IDENTITIES

TABLES: Final = Base.metadata.tables
_KEPT_OUT: Final = ("id",)
"""Our own numbers are not part of what a row states."""

Identity = tuple[Any, ...]
Values = dict[str, Any]


def rows_of(
    connection: Connection, table: Table, first: Iterable[Any], by: str | None = None
) -> dict[Identity, Values]:
    """The rows whose first identifying column (or ``by``) is one of these, by identity."""
    names = IDENTITIES[table.name]
    column = table.c[by or names[0]]
    rows: dict[Identity, Values] = {}
    for chunk in in_chunks(sorted(_there(connection, column, set(first)))):
        for row in connection.execute(select(table).where(column.in_(chunk))).mappings():
            rows[tuple(row[name] for name in names)] = dict(row)
    return rows


def _there(connection: Connection, column: Column[Any], values: set[Any]) -> set[Any]:
    """Those of many values that a column holds: most rows of a long list are new."""
    if len(values) < CHUNK:
        return values
    return {row[0] for row in found(connection, column.table, (column.name,), values)}


def to_json(values: Mapping[str, Any] | None) -> str | None:
    """Values as kept in the history; None stays None."""
    if values is None:
        return None
    told = [f'"{name}": {_told(value)}' for name, value in values.items() if name not in _KEPT_OUT]
    return f"{{{', '.join(told)}}}"


def to_json_by_column(columns: Mapping[str, Sequence[Any]], count: int) -> list[str]:
    """What ``to_json`` makes of each of so many rows, given by column."""
    told = {name: values for name, values in columns.items() if name not in _KEPT_OUT}
    if not told:
        return ["{}"] * count
    names = ", ".join(f'"{name}": %s' for name in told)
    row = f"{{{names}}}"
    return [row % texts for texts in zip(*map(_all_told, told.values()), strict=True)]


def _all_told(values: Sequence[Any]) -> list[str]:
    kinds = set(map(type, values))
    if kinds <= _FEW:
        told = {value: _told(value) for value in set(values)}
        return list(map(told.__getitem__, values))
    known = kinds - {type(None)}
    tell = _TELLERS.get(known.pop()) if len(known) == 1 else None
    if tell is None:
        return list(map(_told, values))
    return ["null" if value is None else tell(value) for value in values]


def _told(value: Any) -> str:
    """A value as JSON: of most the encoder takes longer to begin than to write them."""
    tell = _TELLERS.get(value.__class__)
    return tell(value) if tell else _ENCODER.encode(value)


def _iso(value: Any) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(type(value))


_TELLERS: Final[dict[type, Callable[[Any], str]]] = {
    str: encode_basestring,
    int: int.__repr__,
    type(None): lambda _: "null",
    dt.date: lambda day: f'"{day.isoformat()}"',
}
_FEW: Final = {bool, dt.date, type(None)}
"""Kinds of which there are few different values: each is told once."""
_ENCODER: Final = json.JSONEncoder(default=_iso, ensure_ascii=False)


def from_json(table: Table, text: str | None) -> Values | None:
    """Values from the history, with dates as dates."""
    if text is None:
        return None
    values: Values = json.loads(text)
    for name in _date_columns(table.name):
        if values.get(name) is not None:
            values[name] = dt.date.fromisoformat(values[name])
    return values


@lru_cache
def _date_columns(name: str) -> tuple[str, ...]:
    columns = TABLES[name].columns
    return tuple(column.name for column in columns if column.type.python_type is dt.date)


def key_text(identity: Identity) -> str:
    """An identity as the history keeps it."""
    return f"[{', '.join(map(_told, identity))}]"


def key_texts(identities: Sequence[Identity]) -> list[str]:
    """The same of many, all equally long."""
    columns = map(_all_told, zip(*identities, strict=True))
    return [f"[{', '.join(texts)}]" for texts in zip(*columns, strict=True)]


def identity_of(text: str) -> Identity:
    """The identity that ``key_text`` wrote."""
    return tuple(json.loads(text))


def where(table: Table, identity: Identity) -> list[Any]:
    """The clauses that find a row."""
    names = IDENTITIES[table.name]
    return [table.c[name] == value for name, value in zip(names, identity, strict=True)]
