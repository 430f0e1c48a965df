"""A list by the command that loads."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.commands import Ran, ran
from benchmarks.servers import load
from database.columnar import FROM_SETTING
from tests.load import grown_lists


def taken(rows: int, folder: Path) -> Ran:
    """What it takes to load a list of so many applications into a database with the sample data."""
    with tempfile.TemporaryDirectory(dir=folder) as apart:
        database = Path(apart, "atlas.sqlite")
        load(database)
        settings = {"SUBSIDIEATLAS_DATABASE_URL": f"sqlite:///{database}", FROM_SETTING: "off"}
        calls, applications, *_ = grown_lists.write(Path(apart), 2 * rows)
        command = [sys.executable, "-m", "subsidieatlas", "load", "--yes"]
        ran([*command, str(calls)], settings)
        return ran([*command, str(applications)], settings)
