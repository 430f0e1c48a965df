"""Every value of a row that an import changed, told from the history in plain Python."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from database.schema import Batch, BatchRow
from importing.rows import TABLES, Identity, from_json, key_text


@dataclass(frozen=True)
class Amendment:
    """A value that an import changed: what it was, what it became, when and by which file."""

    field: str
    before: Any
    after: Any
    loaded_at: dt.datetime
    as_of: dt.date | None
    batch: int
    file: str


def amendments(connection: Connection, table: str, identity: Identity) -> list[Amendment]:
    """Every value of a row that an import changed, oldest first, undone imports left out."""
    query = (
        select(Batch.id, Batch.name, Batch.loaded_at, Batch.as_of, BatchRow.stated, BatchRow.before)
        .join(Batch, Batch.id == BatchRow.batch_id)
        .where(BatchRow.table_name == table, BatchRow.row_key == key_text(identity))
        .where(Batch.undone_at.is_(None))
        .order_by(BatchRow.id)
    )
    amended, values = [], dict[str, Any]()
    for batch, file, loaded_at, as_of, stated_text, before_text in connection.execute(query):
        before = from_json(TABLES[table], before_text)
        stated = from_json(TABLES[table], stated_text) or {}
        values = values or before or {}
        for field, value in stated.items():
            if field in values and values[field] != value:
                amended.append(
                    Amendment(field, values[field], value, loaded_at, as_of, batch, file)
                )
        values = {**values, **stated}
    return amended
