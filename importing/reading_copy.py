"""The columnar copy, made in a process of its own: after a load by a command, and by the server.

A process that reads or loads is never held up by it, and nothing of what it takes stays.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Final

from data_access.engine import URL_SETTING, database_url, open_reader, open_store
from database.columnar import is_possible, is_worth_one, make_copy, tidy
from database.columnar_reader import ColumnarReader
from database.faults import DataUnavailable
from worker import NO_WINDOW
from worker.process import AFTER_THE_SERVER

AGAIN: Final = 10.0
"""Seconds between two looks of the server."""
FAILED, BUSY = 1, 3
"""How the process ends when it could not make one, and when another was at it."""

_ROOMS: Final = Path(__file__).resolve().parents[1]
_PROGRAM: Final = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from importing.reading_copy import main; sys.exit(main())"
)

log = logging.getLogger("subsidieatlas")


def main() -> int:
    """Make the copy of the database of the setting."""
    if hasattr(os, "nice"):
        os.nice(5)
    try:
        return BUSY if make_copy(open_store()) == "busy" else 0
    except Exception as fault:  # the words of a fault can hold values
        print(f"columnar copy: {type(fault).__name__}", file=sys.stderr)  # noqa: T201
        return FAILED


def started(url: str) -> subprocess.Popen[bytes]:
    """A process that makes the copy of a database and ends."""
    return subprocess.Popen(  # noqa: S603  our own program
        [sys.executable, "-I", "-X", "utf8", "-c", _PROGRAM, str(_ROOMS)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        env={**os.environ, URL_SETTING: url},
        creationflags=NO_WINDOW | AFTER_THE_SERVER,
    )


def is_wanted(url: str) -> bool:
    """Whether a database is one that has a copy. Raises DataUnavailable."""
    store = open_store(url)
    return is_possible(store) and is_worth_one(store)


def keep(closing: threading.Event, url: str | None = None) -> None:
    """See, until the server closes, that there is a copy of the data as they are."""
    address = url or database_url()
    reader = open_reader(address)
    if not isinstance(reader, ColumnarReader):
        return
    tried = None
    while not closing.wait(AGAIN):
        try:
            tried = _looked(reader, address, tried, closing)
        except (DataUnavailable, OSError):  # every page and `/health` say so
            continue


def _looked(
    reader: ColumnarReader, url: str, tried: str | None, closing: threading.Event
) -> str | None:
    """One look; returns the version of which there will be no other try."""
    version = reader.data_version()
    if reader.copy() is not None:
        return None
    if version == tried:
        return tried
    if not is_worth_one(reader.store):
        tidy(reader.store, version)
        return version
    code = _ended(started(url), closing)
    if code == FAILED:
        log.warning("columnar copy not made")
    return None if code == BUSY else version


def _ended(process: subprocess.Popen[bytes], closing: threading.Event) -> int:
    while not closing.is_set():
        try:
            return process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            continue
    process.kill()
    return process.wait()


if __name__ == "__main__":
    sys.exit(main())
