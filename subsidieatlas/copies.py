"""Copies of a database, whatever kind it is."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from data_access.engine import Store
from subsidieatlas import postgres_copies, sqlite_copies
from subsidieatlas.contents import Contents


class Copies(Protocol):
    """What can be done with copies of one kind of database. Each raises CommandError."""

    def back_up(self, store: Store, folder: Path, stem: str) -> tuple[Path, Contents]:
        """A checked copy of the database as it is at one moment, and what it holds."""
        ...

    def checked(self, file: Path) -> Contents:
        """What a copy holds, read from it whole."""
        ...

    def restore(self, store: Store, file: Path) -> tuple[Contents, Path | None]:
        """Put a copy in the place of the database; what is there now, and where what was there is kept."""
        ...


def copies_of(store: Store) -> Copies:
    """The copies of the kind of database that a store is."""
    return sqlite_copies if store.file else postgres_copies
