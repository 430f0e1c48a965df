"""Loads and undos at chosen moments, and what a database then holds, row by row."""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from sqlalchemy import update

from data_access.engine import Store
from database.schema import Batch
from importing import desk
from importing.as_known.snapshots import copy_of
from importing.cells import Contents, Sheet
from importing.kinds import IDENTITIES
from importing.recognition import by_hand
from importing.rows import TABLES

_SERIAL = itertools.count()

OUR_OWN: Final = {
    "id": set(TABLES) - {"sources", "applications"},
    "batch_id": set(TABLES),
    "commitment_id": {"payments"},
}
"""Numbers that a row may get anew when it comes back, by column."""

Given = Mapping[str, str]
"""A row of a file: key of a column -> what stands in the cell."""


def load(store: Store, kind: str, rows: Sequence[Given], as_of: dt.date | None = None) -> int:
    """Load rows of the columns that the first one has; the way a mapped file goes. Raises Refused."""
    keys = list(rows[0])
    cells: list[Any] = [keys, *([row[key] for key in keys] for row in rows)]
    name = f"lijst-{next(_SERIAL)}.csv"
    contents = Contents("csv", [Sheet(name, cells, list(range(1, len(cells) + 1)))])
    upload = desk.Upload(name, hashlib.sha256(name.encode()).hexdigest(), contents)
    found = by_hand(kind, {key: key for key in keys})
    return desk.load(store, upload, found, desk.preview(store, upload, found), as_of=as_of).batch


def at(store: Store, batch: int, moment: dt.datetime, column: str = "loaded_at") -> None:
    """Say when a batch was loaded or taken back; its source says so too."""
    with store.begin() as connection:
        connection.execute(update(Batch).where(Batch.id == batch).values({column: moment}))
        if column == "loaded_at":
            source = TABLES["sources"]
            day = {"retrieved_on": moment.astimezone().date()}
            clause = source.c.id == f"import-{batch}"
            connection.execute(update(source).where(clause).values(day))


def noon(day: dt.date) -> dt.datetime:
    """The middle of a day by the clock of this machine."""
    return dt.datetime.combine(day, dt.time(12)).astimezone()


Held = dict[str, list[tuple[Any, ...]]]


def held(file: Path) -> Held:
    """Every row of every table that loads touch, without the numbers that are our own."""
    found = {}
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        for name in (*IDENTITIES, "sources", "call_changes"):
            columns = [c for c in TABLES[name].columns if name not in OUR_OWN.get(c.name, ())]
            names = ", ".join(column.name for column in columns)
            found[name] = sorted(connection.execute(f"SELECT {names} FROM {name}"), key=repr)
    return found


def held_by(store: Store) -> Held:
    """What a SQLite store holds now."""
    return held(Path(store.engine.url.database or ""))


def held_on(store: Store, day: dt.date) -> Held:
    """What the copy of a day holds; it has no loose ends."""
    file = copy_of(store, store.data_version(), day)
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        assert not connection.execute("PRAGMA foreign_key_check").fetchall()
    return held(file)
