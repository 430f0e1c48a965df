"""The store: the truth, written in transactions, and read.

What is asked often stands ready in tables of its own in it (docs/decisions/0029).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, Engine, column, inspect, outerjoin, select, table, text, true

from database.connections import PATIENT, WROTE, make_engine, without_limit
from database.faults import DataUnavailable, translated_faults
from database.installation import Identity, Note, count_change, hold_against, identity_in
from database.place import Place
from database.renewal import follow
from database.schema import SCHEMA_VERSION, Batch, DataState, Given, Installation, Query

if TYPE_CHECKING:
    import pandas as pd

_REVISION: Final = (
    select(column("version_num")).select_from(table("alembic_version")).scalar_subquery()
)
"""Alembic's own table, which is not in our schema."""

_VERSION: Final = select(
    DataState.version, Installation.key, Installation.changes, _REVISION.label("revision")
).select_from(outerjoin(DataState, Installation, true()))
"""Asked in every run of a page: made once."""

Written = tuple[str, Identity | None]
"""The version of the data, and the database as the transaction left it that wrote last."""

_OF_THIS_RUN: Final[ContextVar[dict[str, Written] | None]] = ContextVar(
    "_OF_THIS_RUN", default=None
)
"""What stores said that were asked within ``one_version``."""


@contextmanager
def one_version() -> Iterator[None]:
    """Within it each store is asked for its version once, unless it is written: for one run of a page."""
    token = _OF_THIS_RUN.set({})
    try:
        yield
    finally:
        _OF_THIS_RUN.reset(token)


class Store:
    """The database that holds the truth; also the reader as long as one database serves both.

    Raises DataUnavailable (``setting``) for an address that is none.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine: Engine = make_engine(url)
        follow(self.engine)
        self.place = Place(url, self.engine)
        self.file = self.place.file

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """One transaction: everything in it is kept, or nothing.

        Nothing is written into a database that is not the one the note beside it speaks of, nor into a
        file that another took the place of. Raises DataUnavailable.
        """
        _OF_THIS_RUN.set(None)  # what was asked before is past
        with self._usable() as note, self.engine.begin() as connection:
            for mark in (WROTE, PATIENT):
                connection.info.pop(mark, None)
            without_limit(connection)
            has_identity = _has_identity(connection)
            if has_identity:
                self.place.seen()
                hold_against(note, identity_in(connection))
                _refuse_newer(connection.scalar(select(_REVISION)))
            elif self.place.is_remembered():
                raise DataUnavailable(self._what_was_here())
            yield connection
            identity = None
            if connection.info.pop(WROTE, False):
                if has_identity or _has_identity(connection):
                    identity = count_change(connection)
                self.place.still_there(note)
            connection.info.pop(PATIENT, None)
        if identity:
            self.place.remember(identity)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to read with. Raises DataUnavailable."""
        with self._usable(), self.engine.connect() as connection:
            connection.info.pop(PATIENT, None)
            yield connection

    def frame(self, query: Query, given: Given = None) -> pd.DataFrame:
        """Run a select and return its rows, columns named as in the select; ``given`` are the values of
        what it leaves open.

        Integer columns are Int64 and booleans ``boolean`` (both nullable), dates are
        ``datetime.date`` objects. Raises DataUnavailable.
        """
        # Late: half of the memory of a load, which makes no frames.
        from database.frames import framed

        with self.reading() as connection:
            return framed(connection, query, given)

    def frames(self, query: Query, size: int) -> Iterator[pd.DataFrame]:
        """The same, so many rows at a time, as they all are at one moment and however long they take.

        A connection is held until the last is asked for. Raises DataUnavailable.
        """
        from database.frames import framed_in_parts

        with self.reading() as connection:
            without_limit(connection)
            yield from framed_in_parts(connection, query, size)

    def data_version(self) -> str:
        """The version that the last load wrote, in the transaction that wrote the data.

        Raises DataUnavailable: ``missing`` when nothing was loaded yet; also when this is not the
        database that the note beside it speaks of (``gone``, ``emptied``, ``older``, ``another``).
        """
        return self._written()[0]

    def last_change(self) -> Identity | None:
        """Another after any transaction that wrote anything, whatever it was: for what no load makes.

        None where the database does not count them. Raises DataUnavailable as ``data_version``.
        """
        return self._written()[1]

    def _written(self) -> Written:
        of_this_run = _OF_THIS_RUN.get()
        if of_this_run is not None and self.url in of_this_run:
            return of_this_run[self.url]
        with self._usable() as note, self.engine.connect() as connection:
            row = connection.execute(_VERSION).first()
            if row is None:
                raise DataUnavailable("missing")
            last = Identity(row[1], row[2]) if row[1] else None
            hold_against(note, last)
            _refuse_newer(row[3])
        written: Written = row[0], last
        self.place.seen()
        if of_this_run is not None:
            of_this_run[self.url] = written
        return written

    def schema_version(self) -> str | None:
        """The Alembic revision of the tables, None where there are none. Raises DataUnavailable."""
        with self.reading() as connection:
            if not self.engine.dialect.has_table(connection, "alembic_version"):
                return None
            revision: str | None = connection.scalar(
                text("SELECT version_num FROM alembic_version")
            )
        return revision

    def remember_when_new(self) -> None:
        """The note of a database that came without one. Raises DataUnavailable."""
        if self.place.note() is None:
            with self.reading() as connection:
                identity = identity_in(connection)
            if identity:
                self.place.remember(identity)

    @contextmanager
    def _usable(self) -> Iterator[Note | None]:
        """Faults as codes; the note is read before the database, which may meanwhile only go on."""
        note = self.place.note()
        try:
            with translated_faults():
                self.place.follow(note)
                yield note
        except DataUnavailable as fault:
            if fault.reason == "missing" and self.place.is_remembered():
                raise DataUnavailable(self._what_was_here()) from None
            raise

    def _what_was_here(self) -> str:
        """Why data that the note speaks of is not found."""
        if self.file and not self.file.exists():
            return "gone"
        with translated_faults(), self.engine.connect() as connection:
            tables = inspect(connection).get_table_names()
        former = Batch.__tablename__ in tables and Installation.__tablename__ not in tables
        return "older" if former else "emptied"


def _refuse_newer(revision: str | None) -> None:
    """A later version of the atlas changed the tables while this one ran."""
    if revision is not None and revision > SCHEMA_VERSION:
        raise DataUnavailable("newer")


def _has_identity(connection: Connection) -> bool:
    return connection.dialect.has_table(connection, Installation.__tablename__)
