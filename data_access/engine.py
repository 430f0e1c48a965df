"""The store (the truth, written in transactions) and the reader (where queries run).

Both are the same SQLite file by default. The seam between them is here from the start, so that large
registers can later be read from a copy that is made after each load (docs/decisions/0002).
"""

from __future__ import annotations

import datetime as dt
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, Protocol

import pandas as pd
from sqlalchemy import Connection, Engine, column, inspect, outerjoin, select, table, text, true

from data_access.connecting import (
    PATIENT,
    WROTE,
    database_file,
    make_engine,
    without_limit,
)
from data_access.faults import DataUnavailable, FileGoneError, translated_faults
from data_access.frames import framed
from data_access.installation import (
    Identity,
    Note,
    count_change,
    has_backups,
    header_of,
    hold_against,
    hold_header_against,
    identity_in,
    note_file,
    other_notes,
    read_note,
    write_note,
)
from data_access.schema import SCHEMA_VERSION, Batch, DataState, Installation, Query

_REVISION: Final = (
    select(column("version_num")).select_from(table("alembic_version")).scalar_subquery()
)
"""Alembic's own table, which is not in our schema."""

URL_SETTING: Final = "SUBSIDIEATLAS_DATABASE_URL"
DEFAULT_FILE: Final = Path(__file__).resolve().parent.parent / "var" / "subsidieatlas.sqlite"


Places = tuple[tuple[int, int] | None, ...]
"""Files by device and number on it; None for one that is not there."""


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
    """The database that holds the truth; also the reader as long as one database serves both.

    Raises DataUnavailable (``setting``) for an address that is none.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine: Engine = make_engine(url)
        self.file = database_file(url)
        self._note_file = note_file(self.engine.url)
        self._opened: tuple[int, int] | None = None
        self._journal: Places = ()
        self._was_there = False
        """This process has had it open as a database of the atlas."""
        self._turn = threading.Lock()

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """One transaction: everything in it is kept, or nothing.

        Nothing is written into a database that is not the one the note beside it speaks of, nor into a
        file that another took the place of. Raises DataUnavailable.
        """
        with self._usable() as note, self.engine.begin() as connection:
            for mark in (WROTE, PATIENT):
                connection.info.pop(mark, None)
            without_limit(connection)
            known = _has_identity(connection)
            if known:
                self._was_there = True
                hold_against(note, identity_in(connection))
                _refuse_newer(connection.scalar(select(_REVISION)))
            elif note or self._was_there:
                raise DataUnavailable(self._what_was_here())
            yield connection
            identity = None
            if connection.info.pop(WROTE, False):
                if known or _has_identity(connection):
                    identity = count_change(connection)
                self._still_there(note)
            connection.info.pop(PATIENT, None)
        if identity:
            self.remember(identity)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to read with. Raises DataUnavailable."""
        with self._usable(), self.engine.connect() as connection:
            connection.info.pop(PATIENT, None)
            yield connection

    def frame(self, query: Query) -> pd.DataFrame:
        """Run a select and return its rows, columns named as in the select.

        Integer columns are Int64 and booleans ``boolean`` (both nullable), dates are
        ``datetime.date`` objects. Raises DataUnavailable.
        """
        with self.reading() as connection:
            return framed(connection, query)

    def known_on(self, day: dt.date | None) -> Reader:
        """What was known at the end of a day, from a copy; the store itself for today and later."""
        if day is None:
            return self
        from data_access.as_known.reader import as_known_on  # late: it is made of stores

        return as_known_on(self, day)

    def data_version(self) -> str:
        """The version that the last load wrote, in the transaction that wrote the data.

        Raises DataUnavailable: ``missing`` when nothing was loaded yet; also when this is not the
        database that the note beside it speaks of (``gone``, ``emptied``, ``older``, ``another``).
        """
        asked = select(
            DataState.version, Installation.key, Installation.changes, _REVISION.label("revision")
        ).select_from(outerjoin(DataState, Installation, true()))
        with self._usable() as note, self.engine.connect() as connection:
            row = connection.execute(asked).first()
            if row is None:
                raise DataUnavailable("missing")
            hold_against(note, Identity(row[1], row[2]) if row[1] else None)
            _refuse_newer(row[3])
        version: str = row[0]
        self._was_there = True
        return version

    def schema_version(self) -> str | None:
        """The Alembic revision of the tables, None where there are none. Raises DataUnavailable."""
        with self.reading() as connection:
            if not self.engine.dialect.has_table(connection, "alembic_version"):
                return None
            found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return found

    def make_file(self, *, on_purpose: bool = False) -> None:
        """An empty SQLite file where none ever was. For other databases nothing.

        Raises DataUnavailable: ``gone`` where one was (also when its note went with it, as long as this
        process has seen it or its backups are there), ``elsewhere`` where a mistyped name is likelier
        (unless ``on_purpose``), ``no_folder``, ``unreachable``.
        """
        if self.file is None or self.file.exists():
            return
        if self._is_remembered() or (not on_purpose and has_backups(self.engine.url)):
            raise DataUnavailable("gone")
        if not on_purpose and other_notes(self._note_file):
            raise DataUnavailable("elsewhere")
        try:
            if on_purpose or self.file == DEFAULT_FILE:
                self.file.parent.mkdir(parents=True, exist_ok=True)
            self.file.touch()
            self._was_there = False
        except OSError:
            reason = "unreachable" if self.file.parent.is_dir() else "no_folder"
            raise DataUnavailable(reason) from None

    def remember(self, identity: Identity) -> None:
        """Write beside the database which it is and how far it has come."""
        self._was_there = True
        try:
            on_disk = header_of(self.file).changes if self.file else 0
        except OSError:
            on_disk = 0
        write_note(self._note_file, Note(identity, on_disk))

    def remember_when_new(self) -> None:
        """The note of a database that came without one. Raises DataUnavailable."""
        if read_note(self._note_file) is None:
            with self.reading() as connection:
                identity = identity_in(connection)
            if identity:
                self.remember(identity)

    @contextmanager
    def _usable(self) -> Iterator[Note | None]:
        """Faults as codes; the note is read before the database, which may meanwhile only go on."""
        note = read_note(self._note_file)
        try:
            with translated_faults():
                self._follow_file(note)
                yield note
        except DataUnavailable as fault:
            if fault.reason == "missing" and self._is_remembered():
                raise DataUnavailable(self._what_was_here()) from None
            raise

    def _is_remembered(self) -> bool:
        """Whether there was a database: by its note, or because this process has had it open."""
        return self._was_there or read_note(self._note_file) is not None

    def _what_was_here(self) -> str:
        """Why data that the note speaks of is not found."""
        if self.file and not self.file.exists():
            return "gone"
        with translated_faults(), self.engine.connect() as connection:
            tables = inspect(connection).get_table_names()
        former = Batch.__tablename__ in tables and Installation.__tablename__ not in tables
        return "older" if former else "emptied"

    def _follow_file(self, note: Note | None) -> None:
        """See that an SQLite file is the one that connections have open, and the one of the note."""
        if self.file is None:
            return
        try:
            now, journal = _place_on_disk(self.file), _journal_on_disk(self.file)
            header = header_of(self.file)
        except OSError:
            self.engine.dispose()  # open connections would go on reading what nobody else can see
            self._opened = None
            if self.file.exists():
                raise DataUnavailable("unreachable") from None
            if self.file != DEFAULT_FILE and not self.file.parent.is_dir():
                raise DataUnavailable("no_folder") from None
            raise FileGoneError from None
        with self._turn:
            if self._opened not in (None, now) or _is_other(self._journal, journal):
                # What still has the former file open must let go first: its journal has the same name.
                if self.engine.pool.checkedout():  # type: ignore[attr-defined]
                    raise DataUnavailable("replaced")
                self.engine.dispose()
            if self._was_there and not header.size:
                raise DataUnavailable("emptied")
            hold_header_against(note, header)
            self._opened, self._journal = now, journal

    def _still_there(self, note: Note | None) -> None:
        """Before a transaction is kept: its file is still the one that everybody sees."""
        if self.file is None:
            return
        try:
            now = _place_on_disk(self.file)
            hold_header_against(note, header_of(self.file))
        except (OSError, DataUnavailable):
            raise DataUnavailable("replaced") from None
        if now != self._opened or _is_other(self._journal, _journal_on_disk(self.file)):
            raise DataUnavailable("replaced")


def _place_on_disk(file: Path) -> tuple[int, int]:
    found = file.stat()
    return found.st_dev, found.st_ino


def _journal_on_disk(file: Path) -> Places:
    """The two files of SQLite's journal. Who has them open after somebody took them away shares neither
    locks nor changes with who opens the database later."""
    found: list[tuple[int, int] | None] = []
    for ending in ("-wal", "-shm"):
        try:
            found.append(_place_on_disk(Path(f"{file}{ending}")))
        except OSError:
            found.append(None)
    return tuple(found)


def _is_other(before: Places, now: Places) -> bool:
    """Whether a file that was there is gone, or another."""
    return any(one not in (None, other) for one, other in zip(before, now, strict=False))


def _refuse_newer(revision: str | None) -> None:
    """A later version of the atlas changed the tables while this one ran."""
    if revision is not None and revision > SCHEMA_VERSION:
        raise DataUnavailable("newer")


def _has_identity(connection: Connection) -> bool:
    return connection.dialect.has_table(connection, Installation.__tablename__)


def database_url() -> str:
    """The setting ``SUBSIDIEATLAS_DATABASE_URL``, or a SQLite file in the project's ``var/``."""
    return os.environ.get(URL_SETTING) or f"sqlite:///{DEFAULT_FILE}"


@lru_cache(maxsize=8)
def open_store(url: str | None = None) -> Store:
    """The store of a URL (default: the setting), one per process and URL. Connects to nothing yet."""
    return Store(url or database_url())


def open_reader(url: str | None = None) -> Reader:
    """Where queries run. Today the store itself; the one place to change when that is no longer so."""
    return open_store(url or database_url())


def health() -> Health:
    """Whether figures can be shown now, tried for real (tables of this version, data loaded)."""
    try:
        store = open_store(database_url())
        version = store.schema_version()
        if version not in (None, SCHEMA_VERSION):
            return Health(False, None, "newer" if version > SCHEMA_VERSION else "changed")
        return Health(True, store.data_version(), None)
    except DataUnavailable as fault:
        return Health(False, None, fault.reason)
