"""Columns and values that somebody mapped by hand, remembered for the next file with the same header."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection, RowMapping, delete, insert, select

from database.schema import ColumnMapping
from importing.columns import plain


class Layout(NamedTuple):
    """How files with a header are read: their kind, header -> column key (empty to set aside), and per
    column key what values mean (as ``plain`` has them -> in words of the column)."""

    kind: str
    columns: dict[str, str]
    values: dict[str, dict[str, str]]


def header_hash(names: Sequence[str]) -> str:
    """The same for the same headers in any order."""
    words = sorted({plain(name) for name in names if plain(name)})
    return hashlib.sha256("\0".join(words).encode()).hexdigest()


def remembered(
    connection: Connection, headers: Sequence[Sequence[str]]
) -> tuple[int, Layout] | None:
    """The first of these headers that was mapped before, by its position, and how it is read."""
    digests = [header_hash(names) for names in headers]
    query = select(ColumnMapping).where(ColumnMapping.header_hash.in_(digests))
    layouts = {row["header_hash"]: _layout(row) for row in connection.execute(
        query.with_only_columns(*ColumnMapping.__table__.c)).mappings()}  # fmt: skip
    places = (at for at, digest in enumerate(digests) if digest in layouts)
    at = next(places, None)
    return None if at is None else (at, layouts[digests[at]])


def _layout(row: RowMapping) -> Layout:
    """Before values could be mapped, the columns stood alone."""
    held = json.loads(row["mapping"])
    if isinstance(held.get("columns"), dict):
        return Layout(row["subject"], held["columns"], held["values"])
    return Layout(row["subject"], held, {})


def remember(connection: Connection, names: Sequence[str], layout: Layout, who: str | None) -> None:
    """Keep a mapping in the caller's transaction; a later choice takes its place."""
    digest = header_hash(names)
    connection.execute(delete(ColumnMapping).where(ColumnMapping.header_hash == digest))
    held = {"columns": layout.columns, "values": layout.values}
    values = {
        "header_hash": digest,
        "subject": layout.kind,
        "mapping": json.dumps(held, ensure_ascii=False),
        "saved_at": dt.datetime.now(dt.UTC),
        "saved_by": who,
    }
    connection.execute(insert(ColumnMapping), values)
