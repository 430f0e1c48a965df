"""The store (the truth, written in transactions) and the reader (where queries run).

Both are the same SQLite file by default. The seam between them is here from the start, so that large
registers can later be read from a copy that is made after each load (docs/decisions/0002).
"""

from __future__ import annotations

import datetime as dt
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Protocol

import pandas as pd
from sqlalchemy import Connection, Engine, create_engine, event, select, text
from sqlalchemy.exc import SQLAlchemyError

from data_access.schema import SCHEMA_VERSION, DataState, Query

URL_SETTING: Final = "SUBSIDIEATLAS_DATABASE_URL"
DEFAULT_FILE: Final = Path(__file__).resolve().parent.parent / "var" / "subsidieatlas.sqlite"

BUSY_SECONDS: float = 10
"""How long SQLite waits for another program that is writing."""


class DataUnavailable(Exception):
    """The data cannot be used now. ``reason`` is a code that the interface puts into words.

    Codes: ``missing`` (no database or no tables), ``broken`` (not readable as a database), ``newer``
    (made by a later version), ``changed`` (tables lack columns), ``locked``, ``full``, ``read_only``,
    ``unreachable``.
    The message never holds a path, a query or a password.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Health:
    """What a load balancer wants to know: usable or not, which data, and if not why (a code)."""

    ok: bool
    data_version: str | None
    reason: str | None


class Reader(Protocol):
    """Where queries run: anything that turns a select into a frame and knows its data version."""

    def frame(self, query: Query) -> pd.DataFrame:
        """Run a select; integers come back as nullable Int64, so unknown stays unknown."""
        ...

    def data_version(self) -> str:
        """A text that changes whenever any figure may have changed."""
        ...

    def known_on(self, day: dt.date | None) -> Reader:
        """The reader of what was known at the end of a day; of what is known now without one."""
        ...

    def __hash__(self) -> int:
        """Readers are keys of caches."""
        ...


class Store:
    """The database that holds the truth; also the reader as long as one database serves both."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine: Engine = _make_engine(url)

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """One transaction: everything in it is kept, or nothing.

        Raises DataUnavailable when the database cannot be used.
        """
        with translated_faults(), self.engine.begin() as connection:
            yield connection

    def frame(self, query: Query) -> pd.DataFrame:
        """Run a select and return its rows, columns named as in the select.

        Integer columns are Int64 and booleans ``boolean`` (both nullable), dates are
        ``datetime.date`` objects. Raises DataUnavailable.
        """
        with translated_faults(), self.engine.connect() as connection:
            return framed(connection, query)

    def known_on(self, day: dt.date | None) -> Reader:
        """What was known at the end of a day, from a copy; the store itself for today and later."""
        if day is None:
            return self
        from data_access.as_known.reader import as_known_on  # late: it is made of stores

        return as_known_on(self, day)

    def data_version(self) -> str:
        """The version that the last load wrote, in the transaction that wrote the data.

        Raises DataUnavailable (``missing`` when nothing was loaded yet).
        """
        with translated_faults(), self.engine.connect() as connection:
            version: str | None = connection.scalar(select(DataState.version))
        if version is None:
            raise DataUnavailable("missing")
        return version

    def holds_data(self) -> bool:
        """Whether there is data; False when nothing was loaded, or a SQLite file was taken away.

        Raises DataUnavailable for any other fault.
        """
        file = self.engine.url.database
        if self.engine.dialect.name == "sqlite" and file and not Path(file).exists():
            # Open connections would go on reading a file that nobody else can see.
            self.engine.dispose()
            return False
        try:
            return bool(self.data_version())
        except DataUnavailable as fault:
            if fault.reason != "missing":
                raise
            return False

    def schema_version(self) -> str | None:
        """The Alembic revision of the tables, None where there are none. Raises DataUnavailable."""
        with translated_faults(), self.engine.connect() as connection:
            if not self.engine.dialect.has_table(connection, "alembic_version"):
                return None
            found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return found


def framed(connection: Connection, query: Query) -> pd.DataFrame:
    """The rows of a select as ``Store.frame`` gives them."""
    rows = connection.execute(query).fetchall()
    # Column by column at once: setting columns of a frame one after another is slow.
    values = list(zip(*rows, strict=True)) or [()] * len(query.selected_columns)
    return pd.DataFrame(
        {
            column.name: _array(column, known)
            for column, known in zip(query.selected_columns, values, strict=True)
        }
    )


def _array(column: Any, values: Sequence[Any]) -> Any:
    """The values of a column of a select as an array of its kind."""
    try:
        kind = column.type.python_type
    except NotImplementedError:  # how SQLAlchemy says that a type has no Python type (NULL)
        kind = object
    if kind is int:  # PostgreSQL gives sums of big integers as Decimal
        return pd.array([None if v is None else int(v) for v in values], dtype="Int64")
    if kind is bool:
        return pd.array(values, dtype="boolean")
    return pd.Series(values, dtype=object)


def _make_engine(url: str) -> Engine:
    if not url.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True)
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False})
    event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # WAL lets people read while a load writes, and survives a process that is killed half-way.
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


@contextmanager
def translated_faults() -> Iterator[None]:
    """Turn what a driver says into a DataUnavailable with a code, and nothing secret in it."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        # "from None": the driver's message can hold the path, the query and its values.
        raise DataUnavailable(_reason(error)) from None


def _reason(error: Exception) -> str:
    origin = getattr(error, "orig", error)
    # psycopg names what is wrong in the class, in the server's own language in the text.
    words = f"{type(origin).__name__} {origin}".lower()
    for sign, reason in (
        ("no such column", "changed"),
        ("has no column", "changed"),
        ("undefinedcolumn", "changed"),
        ("no such table", "missing"),
        ("undefinedtable", "missing"),
        ("locknotavailable", "locked"),
        ("locked", "locked"),
        ("full", "full"),
        ("disk i/o", "full"),
        ("not a database", "broken"),
        ("malformed", "broken"),
        ("readonly", "read_only"),
        ("unable to open", "unreachable"),
    ):
        if sign in words:
            return reason
    return "unreachable"


def database_url() -> str:
    """The setting ``SUBSIDIEATLAS_DATABASE_URL``, or a SQLite file in the project's ``var/``."""
    return os.environ.get(URL_SETTING) or f"sqlite:///{DEFAULT_FILE}"


@lru_cache(maxsize=8)
def open_store(url: str | None = None) -> Store:
    """The store of a URL (default: the setting), one per process and URL.

    For a SQLite file the folder is made when it is missing. Raises DataUnavailable when it cannot be.
    """
    url = url or database_url()
    if url.startswith("sqlite:///") and ":memory:" not in url:
        try:
            Path(url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            raise DataUnavailable("unreachable") from None
    return Store(url)


def open_reader(url: str | None = None) -> Reader:
    """Where queries run. Today the store itself; the one place to change when that is no longer so."""
    return open_store(url or database_url())


def health() -> Health:
    """Whether figures can be shown now, tried for real (tables of this version, data loaded)."""
    try:
        store = open_store(database_url())
        version = store.schema_version()
        if version is None:
            return Health(False, None, "missing")
        if version != SCHEMA_VERSION:
            return Health(False, None, "newer" if version > SCHEMA_VERSION else "changed")
        return Health(True, store.data_version(), None)
    except DataUnavailable as fault:
        return Health(False, None, fault.reason)
