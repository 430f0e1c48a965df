"""The copies on disk: one file per (data version, day), whole or not there, never more than a few."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import os
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import delete, insert, select

from database.faults import DataUnavailable, translated_faults
from database.installation import folder_beside
from database.place import reach_the_disk
from database.renewal import make_anew
from database.schema import DataState
from importing.as_known.reversal import turn_back
from importing.as_known.snapshot_copy import copy_into, open_copy

if TYPE_CHECKING:
    from data_access.engine import Store

FORMAT: Final = "2"
"""To be raised when the same data and day should give another copy."""

KEPT: Final = 8
"""So many files; the one that was used longest ago goes first."""

ABANDONED: Final = 3600.0
"""Seconds after which a draft was left behind by a process that was killed."""

_NAME, _DRAFT = "stand-", "stand-draft-"

_turn = threading.Lock()


def version_on(version: str, day: dt.date) -> str:
    """The data version of a copy."""
    return f"{version}@{day.isoformat()}"


def copy_of(store: Store, version: str, day: dt.date) -> Path:
    """The file with the data of a version as known on a day, made when it is not there.

    When the data changes meanwhile, the copy is of the newer version. Raises DataUnavailable.
    """
    for folder in _folders(store):
        file = folder / _file_name(version, day)
        if _touched(file):
            return file
    with _turn:  # sessions that ask for the same day wait for the first
        for folder in _folders(store):
            file = folder / _file_name(version, day)
            if _touched(file):
                return file
            draft = _draft(folder)
            if draft:
                return _make(store, draft, day)
    raise DataUnavailable("read_only")


def _draft(folder: Path) -> Path | None:
    """A new file in a folder of our own; None where there can be none."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _ours(folder):
            return None
        number, name = tempfile.mkstemp(prefix=_DRAFT, dir=folder)
    except OSError:
        return None
    os.close(number)
    return Path(name)


def _ours(folder: Path) -> bool:
    """Whether the folder is of this user; where the system has no such numbers, its temp folder is."""
    who = getattr(os, "getuid", None)
    return who is None or folder.stat().st_uid == who()


def _make(store: Store, draft: Path, day: dt.date) -> Path:
    try:
        with translated_faults():
            copy_into(store.engine, draft)
            version = _turned_back(draft, day)
        reach_the_disk(draft)
        file = draft.with_name(_file_name(version, day))
        _put(draft, file)
    finally:
        draft.unlink(missing_ok=True)
        draft.with_name(f"{draft.name}-journal").unlink(missing_ok=True)
    _tidy(file)
    return file


def _put(draft: Path, file: Path) -> None:
    """In one step; a copy of the same that somebody is reading stays (Windows replaces no open file)."""
    try:
        draft.replace(file)
    except PermissionError:
        if not file.exists():
            raise


def _turned_back(draft: Path, day: dt.date) -> str:
    """Turn the copy back; returns the version of the data that was copied."""
    with open_copy(draft).connect() as connection:
        connection.exec_driver_sql("BEGIN")
        version: str | None = connection.scalar(select(DataState.version))
        if version is None:
            raise DataUnavailable("missing")
        turn_back(connection, day)
        make_anew(connection)
        connection.execute(delete(DataState))
        connection.execute(insert(DataState), {"id": 1, "version": version_on(version, day)})
        connection.exec_driver_sql("COMMIT")
    return version


def _folders(store: Store) -> Iterator[Path]:
    """Beside the database; where that cannot be written, a temp folder."""
    yield folder_beside(store.engine.url) / "stand"
    number = getattr(os, "getuid", lambda: "")()
    yield Path(tempfile.gettempdir()) / f"subsidieatlas-stand-{number}"


def _file_name(version: str, day: dt.date) -> str:
    text = f"{FORMAT} {version_on(version, day)}"
    return f"{_NAME}{hashlib.sha256(text.encode()).hexdigest()[:32]}.sqlite"


def _touched(file: Path) -> bool:
    """Whether the file is there; says that it was used."""
    try:
        os.utime(file)
    except OSError:
        return file.exists()
    return True


def _tidy(made: Path) -> None:
    """Take away copies that were not used lately, and drafts that nobody finishes any more."""
    unused, abandoned = [], []
    with contextlib.suppress(OSError):
        folder = made.parent
        copies = sorted(folder.glob(f"{_NAME}*.sqlite"), key=_used, reverse=True)
        unused = [file for file in copies if file != made][KEPT - 1 :]
        drafts = folder.glob(f"{_DRAFT}*")
        abandoned = [draft for draft in drafts if time.time() - _used(draft) > ABANDONED]
    for file in unused + abandoned:
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)


def _used(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0
