"""The file with borders that somebody gave on the page Gegevens: kept beside the database."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from places.own_borders.report import Report

_FILE: Final = "grenzen.geojson"
_NAME: Final = "grenzen.naam"
_LONGEST: Final = 200


class Given(NamedTuple):
    """The file, the name that it had, and a stamp that changes when another takes its place."""

    file: Path
    name: str
    stamp: tuple[int, int, int]


def given() -> Given | None:
    """What was given last; None when nothing was, or it was taken back."""
    file = _folder() / _FILE
    try:
        found = file.stat()
    except OSError:
        return None
    return Given(file, _name(), (found.st_ino, found.st_size, found.st_mtime_ns))


def give(data: bytes, name: str) -> Report:
    """Check a file and keep it for all maps from now on. Raises BordersRefused; then nothing changes."""
    from places.own_borders.refusal import BordersRefused
    from places.own_borders.shape_store import prepare

    try:
        draft = _draft(data)
    except OSError:
        raise BordersRefused("not_kept") from None
    try:
        report = prepare(draft).report
        (_folder() / _NAME).write_text(PureWindowsPath(name).name[-_LONGEST:], encoding="utf-8")
        draft.replace(_folder() / _FILE)
    except OSError:
        raise BordersRefused("not_kept") from None
    except BordersRefused:
        raise
    except Exception:  # whatever a wrong file does to the geometry packages, the page stays
        raise BordersRefused("failed") from None
    finally:
        draft.unlink(missing_ok=True)
    return report


def take_back() -> None:
    """Draw the schematic map again."""
    with contextlib.suppress(OSError):
        (_folder() / _FILE).unlink(missing_ok=True)


def _draft(data: bytes) -> Path:
    _folder().mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(prefix="grenzen-", suffix=".new", dir=_folder())
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _name() -> str:
    try:
        return (_folder() / _NAME).read_text(encoding="utf-8").strip() or _FILE
    except (OSError, ValueError):
        return _FILE


def _folder() -> Path:
    from places.own_borders.shape_store import folder

    return folder()
