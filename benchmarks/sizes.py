"""Databases of a size, made once: the sample data and lists of ``tests/load/grown_lists.py``, loaded by the
command that people load with."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.servers import ROOT, load
from database.schema import SCHEMA_VERSION
from tests.load import grown_lists


def database(size: int, copy: Path) -> None:
    """A database with so many rows above the sample data (0: none) at this path."""
    if not size:
        load(copy)
        return
    kept = Path(tempfile.gettempdir(), "subsidieatlas_bench", f"{size}_{SCHEMA_VERSION}.sqlite")
    if not kept.exists():
        kept.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=kept.parent) as folder:
            _make(size, Path(folder, "atlas.sqlite"))
            Path(folder, "atlas.sqlite").rename(kept)
    shutil.copyfile(kept, copy)


def _make(size: int, file: Path) -> None:
    load(file)
    settings = {**os.environ, "SUBSIDIEATLAS_DATABASE_URL": f"sqlite:///{file}"}
    for path in grown_lists.write(file.parent, size):
        command = [sys.executable, "-m", "subsidieatlas", "load", "--yes", str(path)]
        subprocess.run(command, cwd=ROOT, env=settings, check=True, stdout=subprocess.DEVNULL)
    _fold_in(file)


def _fold_in(file: Path) -> None:
    """What stands in the log beside the file goes into it, so that it can be copied."""
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
