"""Databases of a size, made once: the sample data and lists of ``tests/load/grown_lists.py``, loaded by the
command that people load with; with the columnar copy that people read from."""

from __future__ import annotations

import shutil
import sqlite3
import sys
import tempfile
from pathlib import Path

from benchmarks.commands import ran
from benchmarks.servers import load
from database.columnar import FROM_SETTING
from database.schema import SCHEMA_VERSION
from tests.load import grown_lists

KEPT = Path(tempfile.gettempdir(), "subsidieatlas_bench")


def database(size: int, copy: Path) -> None:
    """A database with so many rows above the sample data (0: none) at this path."""
    if not size:
        load(copy)
        return
    kept = kept_database(size)
    shutil.copyfile(kept, copy)
    if _columnar(kept).exists():
        shutil.copytree(_columnar(kept), _columnar(copy))


def kept_database(size: int) -> Path:
    """The one that is copied from. What it took to make is told on the error output."""
    kept = KEPT / f"{size}_{SCHEMA_VERSION}.sqlite"
    if not kept.exists():
        KEPT.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=KEPT) as folder:
            file = Path(folder, "atlas.sqlite")
            _make(size, file)
            if _columnar(file).exists():
                shutil.rmtree(_columnar(kept), ignore_errors=True)
                _columnar(file).rename(_columnar(kept))
            file.rename(kept)
    return kept


def _columnar(file: Path) -> Path:
    return Path(f"{file}.kolommen")


def _make(size: int, file: Path) -> None:
    load(file)
    settings = {"SUBSIDIEATLAS_DATABASE_URL": f"sqlite:///{file}"}
    for path in grown_lists.write(file.parent, size):
        command = [sys.executable, "-m", "subsidieatlas", "load", "--yes", str(path)]
        loaded = ran(command, {**settings, FROM_SETTING: "off"})
        print(f"{path.name}: {loaded}", file=sys.stderr, flush=True)
        path.unlink()
    made = ran([sys.executable, "-m", "importing.reading_copy"], settings)
    print(f"columnar copy: {made}", file=sys.stderr, flush=True)
    _fold_in(file)


def _fold_in(file: Path) -> None:
    """What stands in the log beside the file goes into it, so that it can be copied."""
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
