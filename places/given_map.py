"""The prepared map that somebody gave on the page Gegevens: kept beside the database."""

from __future__ import annotations

import contextlib
import os
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import Final

from places.map_file import MapRefused, read_map

_FILE: Final = "kaart.json"
_OF_BEFORE: Final = "grenzen.geojson"
"""What earlier versions kept: refused with the way to a prepared map, until it is taken back."""


def given() -> Path | None:
    """What was given last; None when nothing was, or it was taken back."""
    return next((file for file in _files() if file.is_file()), None)


def give(data: bytes) -> None:
    """Check a file and keep it for all maps from now on. Raises MapRefused; then nothing changes."""
    try:
        draft = _draft(data)
    except OSError:
        raise MapRefused("not_kept") from None
    try:
        read_map(draft)
        draft.replace(_files()[0])
    except OSError:
        raise MapRefused("not_kept") from None
    finally:
        draft.unlink(missing_ok=True)


def take_back() -> None:
    """Draw the schematic map again."""
    with contextlib.suppress(OSError):
        for file in _files():
            file.unlink(missing_ok=True)


def _draft(data: bytes) -> Path:
    folder = _files()[0].parent
    folder.mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(prefix="kaart-", suffix=".new", dir=folder)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _files() -> tuple[Path, Path]:
    """Where the atlas keeps what belongs beside its database."""
    # Late: what runs in the sandbox needs places, and no database.
    from data_access.engine import database_url
    from database.installation import FOLDER_SETTING

    return _beside(database_url(), os.environ.get(FOLDER_SETTING))


@lru_cache(maxsize=4)
def _beside(address: str, _folder: str | None) -> tuple[Path, Path]:
    """Beside this database, where that setting says; asked many times in every run of a page."""
    from sqlalchemy import make_url
    from sqlalchemy.exc import ArgumentError

    from database.installation import folder_beside
    from database.place import DEFAULT_FILE

    try:
        folder = folder_beside(make_url(address))
    except ArgumentError:  # no address of a database: every page says so
        folder = DEFAULT_FILE.parent
    return folder / _FILE, folder / _OF_BEFORE
