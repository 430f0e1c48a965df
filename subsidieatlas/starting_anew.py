"""A new database on purpose, where the atlas refuses to make one by itself."""

from __future__ import annotations

from pathlib import Path

from data_access.engine import Store
from database.installation import note_file
from subsidieatlas.backup_files import CommandError, aside_folder, moment
from subsidieatlas.postgres_copies import is_empty
from subsidieatlas.sqlite_copies import set_aside


def start_anew(store: Store) -> Path | None:
    """Set aside what was there, with its note, and leave an empty place; returns where it is kept.

    Of PostgreSQL only an empty database is taken: what it holds is not the atlas's to move. Raises
    CommandError, DataUnavailable.
    """
    kept = None
    store.engine.dispose()
    if store.file:
        kept = set_aside(store, store.file, "vorige")
    else:
        with store.engine.connect() as connection:
            if not is_empty(connection):
                raise CommandError(
                    "In deze databank staan tabellen van de atlas. Maak een lege databank op de server, en "
                    "laat SUBSIDIEATLAS_DATABASE_URL ernaar wijzen."
                )
    note = note_file(store.engine.url)
    if note.exists():
        folder = aside_folder(store)
        folder.mkdir(parents=True, exist_ok=True)
        note.replace(folder / f"{kept.name if kept else moment()}.{note.name}")
    store.place.make_file(on_purpose=True)
    return kept
