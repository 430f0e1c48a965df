"""The reader of a day: answers every query from a copy in which that day is not over yet."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.pool import NullPool

from data_access.engine import Reader, Store
from database import row_texts
from database.columnar_reader import ColumnarReader
from database.faults import DataUnavailable, translated_faults
from database.frames import framed, framed_in_parts
from importing.as_known.snapshots import copy_of, version_on

if TYPE_CHECKING:
    import pandas as pd

    from database.schema import Given, Query

_FILE: Final[ContextVar[Path]] = ContextVar("_FILE")

_LOST: Final = frozenset({"unreachable", "missing", "no_folder", "broken", "changed"})
"""What is said of a copy that was taken away or damaged: then it is made once more."""


@dataclass(frozen=True)
class KnownOn:
    """Reads the data of a store as it was known at the end of a day; follows the store's version."""

    store: Store
    day: dt.date

    def frame(self, query: Query, given: Given = None) -> pd.DataFrame:
        """As ``Store.frame``. Raises DataUnavailable."""
        file = copy_of(self.store, self.store.data_version(), self.day)
        try:
            return _frame(file, query, given)
        except DataUnavailable as fault:
            if fault.reason not in _LOST:
                raise
        with suppress(OSError):  # Windows keeps what another session is reading
            file.unlink(missing_ok=True)
        return _frame(copy_of(self.store, self.store.data_version(), self.day), query, given)

    def frames(self, query: Query, size: int) -> Iterator[pd.DataFrame]:
        """As ``Store.frames``. Raises DataUnavailable."""
        file = copy_of(self.store, self.store.data_version(), self.day)
        with _reading(file) as connection:
            yield from framed_in_parts(connection, query, size)

    def data_version(self) -> str:
        """Of the store and the day together. Raises DataUnavailable."""
        return version_on(self.store.data_version(), self.day)


def _frame(file: Path, query: Query, given: Given) -> pd.DataFrame:
    with _reading(file) as connection:
        return framed(connection, query, given)


@contextmanager
def _reading(file: Path) -> Iterator[Connection]:
    token = _FILE.set(file)
    try:
        with translated_faults(), _engine().connect() as connection:
            yield connection
    finally:
        _FILE.reset(token)


@lru_cache(maxsize=1)
def _engine() -> Engine:
    """One for all copies, so that a statement is compiled once; opens the file anew for every query.

    A file that was taken away is never held.
    """
    return create_engine("sqlite://", creator=_open, poolclass=NullPool)


def _open() -> sqlite3.Connection:
    # A copy never changes: SQLite need not look for locks, and cannot write.
    address = f"{address_of(_FILE.get().absolute())}?mode=ro&immutable=1"
    connection = sqlite3.connect(address, uri=True, check_same_thread=False)
    row_texts.teach(connection)  # lists are searched and ordered on a day gone by too
    return connection


def address_of(file: PurePath) -> str:
    """An absolute path as SQLite's addresses write it: with three slashes, four for a shared folder.

    ``file.as_uri()`` would make the server of a shared folder an authority, which SQLite refuses.
    """
    path = file.as_posix()
    return f"file://{'' if path.startswith('/') else '/'}{quote(path, safe='/:')}"


def known_on(reader: Reader, day: dt.date | None) -> Reader:
    """The reader of what was known at the end of a day; of what is known now for today and later."""
    now = reader.store if isinstance(reader, KnownOn) else reader
    store = now.store if isinstance(now, ColumnarReader) else now
    if day is None or day >= dt.date.today() or not isinstance(store, Store):
        return now
    return KnownOn(store, day)
