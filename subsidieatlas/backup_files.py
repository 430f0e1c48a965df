"""Backups on disk: where they lie, what they are called, how many stay."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import URL

from data_access.engine import Store
from database.installation import BACKUPS, Identity, folder_beside, mark_of, note_file, read_note
from database.place import reach_the_disk

KEPT: Final = 30
"""So many backups stay in a folder when nobody says how many."""

_NAME: Final = re.compile(r"subsidieatlas-(\d{4}-\d\d-\d\d-\d{6})(?:-(\d+))?\.(?:sqlite|dump)")
DRAFT: Final = ".part"
"""How a file is called at its end until it is whole; a point stands before it."""
_ABANDONED: Final = 24 * 3600.0
"""Seconds after which a draft was left behind by a command that was killed."""


class CommandError(Exception):
    """A command cannot do what is asked; the message is a Dutch sentence for people."""


def backup_folder(store: Store) -> Path:
    """Where backups go when nobody says where: beside the database."""
    return folder_beside(store.engine.url) / BACKUPS


def aside_folder(store: Store) -> Path:
    """Where a restore or a new beginning keeps what was there."""
    return folder_beside(store.engine.url) / "opzij"


def listed(folder: Path, store: Store) -> list[Path]:
    """The backups of a database in a folder, newest first; those of others may lie there too."""
    note = read_note(note_file(store.engine.url))
    mark = mark_of(note.identity.key) if note and note.identity else 0
    backups = [
        (name[1], int(name[2] or 1), file)
        for file in folder.glob(f"subsidieatlas-*.{'sqlite' if store.file else 'dump'}")
        if (name := _NAME.fullmatch(file.name)) and not (mark and _is_of_another(file, mark))
    ]
    return [file for *_, file in sorted(backups, reverse=True)]


def _is_of_another(file: Path, mark: int) -> bool:
    """Whether a backup bears the mark of another atlas. A dump of PostgreSQL bears none."""
    try:
        with file.open("rb") as held:
            head = held.read(72)
    except OSError:
        return False
    return head.startswith(b"SQLite format 3") and int.from_bytes(head[68:72], "big") not in (
        0,
        mark,
    )


def identity_after(url: URL, copy: Identity | None, current: Identity | None) -> Identity:
    """What a copy becomes in the place of a database: the key of the place (its own where none is
    remembered), and one change more than was ever seen of either."""
    note = read_note(note_file(url))
    of_place = note.identity if note else None
    seen = [one for one in (of_place, copy, current) if one]
    key = next(one.key for one in (of_place, copy) if one)
    return Identity(key, max(one.changes for one in seen) + 1)


def moment() -> str:
    """Now, as names of files hold it."""
    return dt.datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S")


@contextmanager
def written_whole(folder: Path, stem: str, ending: str) -> Iterator[tuple[Path, list[Path]]]:
    """A draft to write; when all went well it becomes ``stem.ending``, otherwise nothing stays.

    The list gets the file that was made. Raises CommandError when the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        draft = folder / f".{stem}-{os.getpid()}.{ending}{DRAFT}"
        draft.touch(mode=0o600)
    except OSError:
        raise CommandError(f"In de map {folder} kan niet geschreven worden.") from None
    made: list[Path] = []
    try:
        yield draft, made
        reach_the_disk(draft)
        final = _free_name(folder, stem, ending)
        draft.replace(final)
        made.append(final)
    finally:
        for rest in folder.glob(f"{draft.name}*"):
            rest.unlink(missing_ok=True)


def _free_name(folder: Path, stem: str, ending: str) -> Path:
    names = [stem, *(f"{stem}-{n}" for n in range(2, 1000))]
    return next(file for name in names if not (file := folder / f"{name}.{ending}").exists())


def tidy(folder: Path, store: Store, keep: int) -> list[Path]:
    """Take away all but the newest ``keep`` backups of a database, and drafts nobody finishes (also those
    of a restore that was killed); returns which backups went."""
    gone = listed(folder, store)[max(keep, 1) :]
    for file in gone:
        file.unlink(missing_ok=True)
    for draft in _drafts(folder, store):
        with contextlib.suppress(OSError):
            if time.time() - draft.stat().st_mtime > _ABANDONED:
                draft.unlink()
    return gone


def _drafts(folder: Path, store: Store) -> Iterator[Path]:
    """Drafts among the backups, of what was kept aside, and beside the database itself."""
    for place in (folder, aside_folder(store)):
        yield from place.glob(f".*{DRAFT}*")
    if store.file:
        yield from store.file.parent.glob(f".{store.file.name}-*{DRAFT}*")
