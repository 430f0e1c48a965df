"""Which database this is: remembered in it and beside it, so that none takes its place in silence.

In the database one row holds a key, made once, and how many times something was written. Beside it lies
a note with both, written after each transaction. A database that the note does not know, or that holds
less than was ever written, is refused; only ``python -m subsidieatlas`` changes that on purpose.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import json
import os
import secrets
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

from sqlalchemy import URL, Connection, insert, select, update

from database.faults import DataUnavailable
from database.own_folder import own_folder
from database.schema import Installation

FOLDER_SETTING: Final = "SUBSIDIEATLAS_FOLDER"
"""Where the atlas keeps what belongs beside a database that is no file (default: ``own_folder()``)."""

BACKUPS: Final = "reservekopieen"
"""The folder beside a database for its backups."""

_NOTE: Final = ".installation.json"
_MAGIC: Final = b"SQLite format 3\0"
_HEADER: Final = 100
"""Bytes that an SQLite file begins with; among them two numbers of our own (see ``stamp``)."""

_TABLE: Final = Installation.__table__


class Identity(NamedTuple):
    """A database: its key, and how many transactions it has kept."""

    key: str
    changes: int


@dataclass(frozen=True)
class Note:
    """What is remembered beside a database. ``identity`` is None where the note cannot be read.

    ``on_disk``: the changes that an SQLite file held without its journal when the note was written.
    """

    identity: Identity | None
    on_disk: int = 0


@dataclass(frozen=True)
class Header:
    """What an SQLite file says in its first bytes: whether it is one, mark of its key, changes."""

    empty: bool
    sqlite: bool
    mark: int
    changes: int


# --- in the database ------------------------------------------------------------------------------


def identity_in(connection: Connection) -> Identity | None:
    """The identity in a database that has the table; None where it was not given one yet."""
    row = connection.execute(select(Installation.key, Installation.changes)).first()
    return Identity(row[0], int(row[1])) if row else None


def give_identity(connection: Connection) -> None:
    """Give the database a key of its own when it has none, in the caller's transaction."""
    if identity_in(connection) is None:
        now = dt.datetime.now(dt.UTC)
        row = {"id": 1, "key": secrets.token_hex(16), "changes": 0, "made_at": now}
        connection.execute(insert(Installation), row)


def set_identity(connection: Connection, identity: Identity) -> None:
    """Write an identity over the one that is there, in the caller's transaction."""
    connection.execute(update(Installation).values(key=identity.key, changes=identity.changes))
    stamp(connection, identity)


def count_change(connection: Connection) -> Identity | None:
    """Count one more transaction, as its last statement; None where there is no identity yet."""
    statement = update(Installation).values(changes=Installation.changes + 1)
    row = connection.execute(statement.returning(_TABLE.c.key, _TABLE.c.changes)).first()
    if row is None:
        return None
    identity = Identity(row[0], int(row[1]))
    stamp(connection, identity)
    return identity


def stamp(connection: Connection, identity: Identity) -> None:
    """SQLite: both also in the file's own header, where they can be read without opening the database."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {mark_of(identity.key)}")
        connection.exec_driver_sql(f"PRAGMA user_version = {identity.changes % 2**31}")


def mark_of(key: str) -> int:
    """A key as the positive number of 31 bits that a header can hold; never zero."""
    return int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) % (2**31 - 1) + 1


def header_of(file: Path) -> Header:
    """The header of an SQLite file; zeros where it is too short. Raises OSError."""
    head = _first_bytes(file)
    mark, changes = int.from_bytes(head[68:72], "big"), int.from_bytes(head[60:64], "big")
    return Header(not head, len(head) == _HEADER and head.startswith(_MAGIC), mark, changes)


def _first_bytes(file: Path) -> bytes:
    """The bytes of the header; nothing more is asked, since the file may grow between two questions.

    Where locks are those of POSIX the file stays open: closing it would let go of every lock that SQLite
    has on it in this process, and another process would take away the journal that is in use.
    """
    if os.name == "nt":
        with file.open("rb") as opened:
            return opened.read(_HEADER)
    with _turn:
        state = file.stat()
        place = (state.st_dev, state.st_ino)
        if place not in _open_files:
            number = os.open(file, os.O_RDONLY | os.O_CLOEXEC)
            state = os.fstat(number)
            place = (state.st_dev, state.st_ino)
            _open_files[place] = number
            while len(_open_files) > _MOST_OPEN:
                os.close(_open_files.pop(next(iter(_open_files))))
        return os.pread(_open_files[place], _HEADER, 0)


_MOST_OPEN: Final = 250
"""An atlas looks at one file; only a test run looks at hundreds, one after the other."""
_turn = threading.Lock()
_open_files: dict[tuple[int, int], int] = {}
"""Descriptors by place on the disk; a number of a file that is held open is given to no other file."""


# --- beside the database --------------------------------------------------------------------------


def folder_beside(url: URL) -> Path:
    """The folder for what lies beside a database: that of its file, else the atlas's own."""
    if url.get_backend_name() == "sqlite" and url.database:
        return Path(url.database).parent
    chosen = os.environ.get(FOLDER_SETTING)
    return Path(chosen) if chosen else own_folder()


def note_file(url: URL) -> Path:
    """Where the note of a database lies."""
    if url.get_backend_name() == "sqlite" and url.database:
        return note_beside(Path(url.database))
    place = f"{url.host or url.query.get('host', '')} {url.port or ''} {url.database}"
    return folder_beside(url) / f"{hashlib.sha256(place.encode()).hexdigest()[:16]}{_NOTE}"


def note_beside(file: Path) -> Path:
    """Where the note of an SQLite file lies."""
    return Path(f"{file}{_NOTE}")


def has_backups(url: URL) -> bool:
    """Whether backups lie beside a database: then there was one."""
    return any((folder_beside(url) / BACKUPS).glob("subsidieatlas-*"))


def read_note(file: Path) -> Note | None:
    """The note, None where nothing was ever remembered."""
    try:
        remembered: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        return Note(
            Identity(str(remembered["key"]), int(remembered["changes"])), int(remembered["on_disk"])
        )
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, KeyError, TypeError):
        return Note(None)


def write_note(file: Path, note: Note) -> None:
    """Remember; whole or not at all. What cannot be written is left: the database itself still knows."""
    identity = note.identity
    if identity is None:
        return
    draft = file.with_name(f"{file.name}.{secrets.token_hex(4)}.new")
    remembered = {"key": identity.key, "changes": identity.changes, "on_disk": note.on_disk}
    with contextlib.suppress(OSError):
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(json.dumps(remembered), encoding="utf-8")
            draft.replace(file)
        finally:
            draft.unlink(missing_ok=True)


def other_notes(file: Path) -> list[Path]:
    """Notes of other databases in the folder of a note."""
    return [note for note in file.parent.glob(f"*{_NOTE}") if note != file]


# --- the one held against the other ---------------------------------------------------------------


def hold_against(note: Note | None, identity: Identity | None) -> None:
    """Raise DataUnavailable (``older``, ``another``) when a database is not the one of the note."""
    if note is None or note.identity is None:
        return
    if identity is None:  # made before databases had an identity
        raise DataUnavailable("older")
    if identity.key != note.identity.key:
        raise DataUnavailable("another")
    if identity.changes < note.identity.changes:
        raise DataUnavailable("older")


def hold_header_against(note: Note | None, header: Header) -> None:
    """The same for an SQLite file before it is opened; also ``emptied`` and ``broken``.

    A file that another was copied over still has the journal of the one before: opening it would mix
    the two. In its header changes only ever go up.
    """
    if not (header.empty or header.sqlite):
        raise DataUnavailable("broken")
    if note is None:
        return
    if header.empty:
        raise DataUnavailable("emptied")
    if note.identity is None or not header.mark:
        return  # the rest is seen when it is opened
    if header.mark != mark_of(note.identity.key):
        raise DataUnavailable("another")
    if header.changes < note.on_disk:
        raise DataUnavailable("older")
