"""The reader that asks the columnar copy of a store, where there is one of the data as they are, and else it.

Nothing that is wrong with a copy reaches a reader: the store answers then, and the log says so.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Engine, Table, create_engine, select, text
from sqlalchemy.exc import CompileError, DataError, NotSupportedError, ProgrammingError
from sqlalchemy.pool import QueuePool
from sqlalchemy.sql import visitors

from database.columnar import READING, copy_file
from database.connections import BUSY_SECONDS, STATEMENT_SECONDS
from database.copied_relations import COPIED_TABLES, NotCopiedError, asked_of_copies, put
from database.faults import DataUnavailable
from database.row_texts import teach_duckdb
from database.schema import DataState, Given, Query
from database.store import Store

if TYPE_CHECKING:
    import pandas as pd

_OF_THE_QUERY: Final = (CompileError, DataError, NotSupportedError, ProgrammingError, MemoryError)
"""Faults of one question; after any other, a copy is not asked again."""

MANY_ROWS: Final = 20_000
"""Of a table from which a copy is asked: understanding any question takes it as long as the store needs to
answer one of fewer rows, or longer."""
_LARGE: Final = text("SELECT table_name FROM duckdb_tables() WHERE estimated_size >= :many")
_KNOWN: Final = 1_000
"""Questions of which a copy remembers whether they ask a large table."""

log = logging.getLogger("subsidieatlas")


@dataclass(frozen=True)
class _Copy:
    """A copy that is open, of a version of the data; ``place`` tells one file from another.

    ``large`` are its tables with many rows.
    """

    version: str
    place: tuple[int, int]
    engine: Engine
    large: frozenset[str]
    known: dict[Any, bool] = field(default_factory=dict)

    def is_quicker(self, query: Query) -> bool:
        """Whether a question, made for a copy, asks any large table."""
        made = query._generate_cache_key()
        key = made.key if made else None
        known = self.known.get(key) if made else None
        if known is None:
            asked = {one.name for one in visitors.iterate(query) if isinstance(one, Table)}
            known = not self.large.isdisjoint(asked)
            if len(self.known) >= _KNOWN:
                self.known.clear()  # another thread may look at this very moment
            self.known[key] = known
        return known


class ColumnarReader:
    """Reads a store, by way of its copy where that holds the same data."""

    def __init__(self, store: Store, many: int = MANY_ROWS) -> None:
        self.store, self._many = store, many
        self._turn = threading.Lock()
        self._copy: _Copy | None = None
        self._refused: tuple[int, int] | None = None

    def data_version(self) -> str:
        """That of the store. Raises DataUnavailable."""
        return self.store.data_version()

    def frame(self, query: Query, given: Given = None) -> pd.DataFrame:
        """As ``Store.frame``. Raises DataUnavailable."""
        copy = self.copy()
        if copy is not None:
            try:
                made = put(query, to_copy=True)
                if copy.is_quicker(made):
                    return _frame(copy.engine, made, given)
            except NotCopiedError:
                pass
            except Exception as fault:  # whatever it is, the store has the answer
                self._failed(copy, fault)
            else:
                return self.store.frame(made, given)  # it asks nothing that only copies have
        return self.store.frame(put(query, to_copy=False), given)

    def frames(self, query: Query, size: int) -> Iterator[pd.DataFrame]:
        """As ``Store.frames``; what the copy does not give, the store does. Raises DataUnavailable."""
        given = 0
        copy = self.copy()
        if copy is not None:
            try:
                for frame in _frames(copy.engine, put(query, to_copy=True), size):
                    yield frame
                    given += len(frame)
            except NotCopiedError:
                pass
            except Exception as fault:
                self._failed(copy, fault)
            else:
                return
        plain = put(query, to_copy=False)
        yield from self.store.frames(plain.offset(given) if given else plain, size)

    def copy(self) -> _Copy | None:
        """The copy of the data as they are now, open; None where none can be used. Raises DataUnavailable."""
        version = self.store.data_version()
        copy = self._copy
        if copy is not None and copy.version == version:
            return copy
        with self._turn:
            if self._copy is None or self._copy.version != version:
                self._let_go()
                self._copy = self._opened(version)
            return self._copy

    def close(self) -> None:
        """Hold no copy open any longer."""
        with self._turn:
            self._let_go()

    def _opened(self, version: str) -> _Copy | None:
        file = copy_file(self.store, version)
        try:
            state = file.stat()
        except OSError:
            return None
        place = (state.st_ino, state.st_mtime_ns)
        if place == self._refused:
            return None
        try:
            engine = _engine(file)
            with engine.connect() as connection:
                found = connection.scalar(select(DataState.version))
                named = connection.scalars(_LARGE, {"many": self._many}).all()
        except Exception as fault:
            _tell(_name(fault))
            self._refused = place
            return None
        large = frozenset((*named, *COPIED_TABLES.tables))
        return _Copy(version, place, engine, large) if found == version else None

    def _failed(self, copy: _Copy, fault: Exception) -> None:
        name = _name(fault)
        if name == "InterruptException":  # the store would take longer
            raise DataUnavailable("hanging") from None
        _tell(name)
        if isinstance(fault, _OF_THE_QUERY) or name == "OutOfMemoryException":
            return
        with self._turn:
            self._refused = copy.place
            if self._copy is copy:
                self._let_go()

    def _let_go(self) -> None:
        if self._copy is not None:
            self._copy.engine.dispose()
        self._copy = None


def asked_of(reader: object) -> AbstractContextManager[None]:
    """Within it questions are made as this reader will put them. Raises DataUnavailable."""
    by_copy = isinstance(reader, ColumnarReader) and reader.copy() is not None
    return asked_of_copies(wanted=by_copy)


def _engine(file: Path) -> Engine:
    import duckdb  # late: only where there is a copy

    from database.columnar_dialect import URL, ConnectionWrapper

    def opened() -> Any:
        live = duckdb.connect(str(file), read_only=True, config=READING)
        teach_duckdb(live)
        return ConnectionWrapper(live)

    return create_engine(
        URL,
        creator=opened,
        poolclass=QueuePool,
        pool_timeout=BUSY_SECONDS,
        max_overflow=30,
    )


def _frame(engine: Engine, query: Query, given: Given = None) -> pd.DataFrame:
    """The answer, within the time that a question to the store may take."""
    from database.frames import framed_by_column  # late, as in the store

    with engine.connect() as connection:
        live: Any = connection.connection.driver_connection
        limit = threading.Timer(STATEMENT_SECONDS, live.interrupt)
        limit.daemon = True
        limit.start()
        try:
            return framed_by_column(connection, query, given)
        finally:
            limit.cancel()


def _frames(engine: Engine, query: Query, size: int) -> Iterator[pd.DataFrame]:
    """The answer in parts, however long they take."""
    from database.frames import framed_in_parts

    with engine.connect() as connection:
        yield from framed_in_parts(connection, query, size)


def _name(fault: Exception) -> str:
    return type(getattr(fault, "orig", None) or fault).__name__


@cache
def _tell(name: str) -> None:
    """Say once of each kind of fault what it was called; its words can hold values."""
    log.warning("columnar copy not used: %s", name)
