"""Where a database stands: its file with its journal, and the note beside it that says which one it is."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from database.connections import database_file
from database.faults import DataUnavailable, FileGoneError
from database.installation import (
    Identity,
    Note,
    has_backups,
    header_of,
    hold_header_against,
    note_file,
    other_notes,
    read_note,
    write_note,
)
from database.own_folder import own_folder

DEFAULT_FILE: Final = own_folder() / "subsidieatlas.sqlite"
"""The database of an atlas for which nobody set another; only its folder is made when it is missing."""

Files = tuple[tuple[int, int] | None, ...]
"""Files by device and number on it; None for one that is not there."""


class Place:
    """The place of one database, as one process sees it; knows when another came in its stead."""

    def __init__(self, url: str, engine: Engine) -> None:
        self.file = database_file(url)
        self._engine = engine
        self._note_file = note_file(engine.url)
        self._opened: tuple[int, int] | None = None
        self._journal: Files = ()
        self._was_there = False
        self._turn = threading.Lock()

    def note(self) -> Note | None:
        """What is remembered beside the database now."""
        return read_note(self._note_file)

    def seen(self) -> None:
        """This process has had it open as a database of the atlas."""
        self._was_there = True

    def is_remembered(self) -> bool:
        """Whether there was a database: by its note, or because this process has had it open."""
        return self._was_there or self.note() is not None

    def remember(self, identity: Identity) -> None:
        """Write beside the database which it is and how far it has come."""
        self.seen()
        try:
            on_disk = header_of(self.file).changes if self.file else 0
        except OSError:
            on_disk = 0
        write_note(self._note_file, Note(identity, on_disk))

    def make_file(self, *, on_purpose: bool = False) -> None:
        """An empty SQLite file where none ever was. For other databases nothing.

        Raises DataUnavailable: ``gone`` where one was (also when its note went with it, as long as this
        process has seen it or its backups are there), ``elsewhere`` where a mistyped name is likelier
        (unless ``on_purpose``), ``no_folder``, ``unreachable``.
        """
        if self.file is None or self.file.exists():
            return
        if self.is_remembered() or (not on_purpose and has_backups(self._engine.url)):
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

    def follow(self, note: Note | None) -> None:
        """See that an SQLite file is the one that connections have open, and the one of the note."""
        if self.file is None:
            return
        try:
            now, journal = _place_on_disk(self.file), _journal_on_disk(self.file)
            header = header_of(self.file)
        except OSError:
            self._engine.dispose()  # open connections would go on reading what nobody else can see
            self._opened = None
            if self.file.exists():
                raise DataUnavailable("unreachable") from None
            if self.file != DEFAULT_FILE and not self.file.parent.is_dir():
                raise DataUnavailable("no_folder") from None
            raise FileGoneError from None
        with self._turn:
            if self._opened not in (None, now) or _is_other(self._journal, journal):
                # What still has the former file open must let go first: its journal has the same name.
                if self._engine.pool.checkedout():  # type: ignore[attr-defined]
                    raise DataUnavailable("replaced")
                self._engine.dispose()
            if self._was_there and header.empty:
                raise DataUnavailable("emptied")
            hold_header_against(note, header)
            self._opened, self._journal = now, journal

    def still_there(self, note: Note | None) -> None:
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


def reach_the_disk(file: Path) -> None:
    """Return when the content of a file would survive a power cut."""
    with file.open("rb+") as held:  # Windows writes out only what was opened for writing
        os.fsync(held.fileno())


def _place_on_disk(file: Path) -> tuple[int, int]:
    state = file.stat()
    return state.st_dev, state.st_ino


def _journal_on_disk(file: Path) -> Files:
    """The two files of SQLite's journal. Who has them open after somebody took them away shares neither
    locks nor changes with who opens the database later."""
    places: list[tuple[int, int] | None] = []
    for ending in ("-wal", "-shm"):
        try:
            places.append(_place_on_disk(Path(f"{file}{ending}")))
        except OSError:
            places.append(None)
    return tuple(places)


def _is_other(before: Files, now: Files) -> bool:
    """Whether a file that was there is gone, or another."""
    return any(one not in (None, other) for one, other in zip(before, now, strict=False))
