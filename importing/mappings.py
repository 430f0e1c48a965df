"""Column mappings that somebody made by hand, remembered for the next file with the same header."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, delete, insert, select

from data_access.schema import ColumnMapping
from importing.columns import plain


def header_hash(names: Sequence[str]) -> str:
    """The same for the same headers in any order."""
    words = sorted({plain(name) for name in names if plain(name)})
    return hashlib.sha256("\0".join(words).encode()).hexdigest()


def remembered(connection: Connection, names: Sequence[str]) -> tuple[str, dict[str, str]] | None:
    """(kind, header -> column key) as it was chosen for this header before, or None."""
    query = select(ColumnMapping.subject, ColumnMapping.mapping).where(
        ColumnMapping.header_hash == header_hash(names)
    )
    row = connection.execute(query).first()
    return (row.subject, json.loads(row.mapping)) if row else None


def remember(
    connection: Connection,
    names: Sequence[str],
    kind: str,
    mapping: Mapping[str, str],
    who: str | None,
) -> None:
    """Keep a mapping in the caller's transaction; a later choice takes its place."""
    digest = header_hash(names)
    connection.execute(delete(ColumnMapping).where(ColumnMapping.header_hash == digest))
    values = {
        "header_hash": digest,
        "subject": kind,
        "mapping": json.dumps(dict(mapping), ensure_ascii=False),
        "saved_at": dt.datetime.now(dt.UTC),
        "saved_by": who,
    }
    connection.execute(insert(ColumnMapping), values)
