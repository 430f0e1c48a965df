"""What was known when: the layers that imports laid over a row, and the row as it was on a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from data_access.importing.rows import TABLES, Identity, Values, from_json, key_text, where
from data_access.schema import Batch, BatchRow


@dataclass(slots=True)
class Layer:
    """What one batch stated about one row; ``number`` is its own row in the history.

    The texts are only read when they are needed: most rows were touched by one batch.
    """

    number: int
    batch: int
    table: str
    action: str
    stated_text: str
    before_text: str | None

    @property
    def stated(self) -> Values:
        """The values the file gave."""
        return from_json(TABLES[self.table], self.stated_text) or {}

    @property
    def before(self) -> Values | None:
        """The whole row before, None where there was none."""
        return from_json(TABLES[self.table], self.before_text)


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
    found, known = [], dict[str, Any]()
    for batch, file, loaded_at, as_of, stated_text, before_text in connection.execute(query):
        before = from_json(TABLES[table], before_text)
        stated = from_json(TABLES[table], stated_text) or {}
        known = known or before or {}
        for field, value in stated.items():
            if field in known and known[field] != value:
                found.append(Amendment(field, known[field], value, loaded_at, as_of, batch, file))
        known = {**known, **stated}
    return found


def as_known_on(
    connection: Connection, table: str, identity: Identity, day: dt.date
) -> Values | None:
    """A row as the atlas knew it at the end of a day; None when it did not know it yet."""
    query = (
        select(Batch.loaded_at, BatchRow.action, BatchRow.stated, BatchRow.before)
        .join(Batch, Batch.id == BatchRow.batch_id)
        .where(BatchRow.table_name == table, BatchRow.row_key == key_text(identity))
        .where(Batch.undone_at.is_(None))
        .order_by(BatchRow.id)
    )
    layers = connection.execute(query).all()
    if not layers:
        held = TABLES[table]
        row = connection.execute(select(held).where(*where(held, identity))).mappings().first()
        return dict(row) if row else None
    state = from_json(TABLES[table], layers[0].before)
    for loaded_at, action, stated, _ in layers:
        if loaded_at.date() <= day:
            given = from_json(TABLES[table], stated) or {}
            state = None if action == "gone" else {**(state or {}), **given}
    return state
