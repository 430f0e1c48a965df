"""The atlas as it was at version 8fd8031, in a folder of its own: what today's is measured against."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from benchmarks.servers import ROOT

OLD: Final = "8fd8031"
PAGES: Final = (
    "", "uitgaven", "oproepen", "spreiding", "gemeenten", "projecten", "netwerken", "praktijk",
    "vragen", "bronnen", "gegevens",
)  # fmt: skip
"""The pages that it had."""


def unpack(folder: Path) -> Path:
    """That version in a folder; returns its database, with the sample data of its time.

    Raises CalledProcessError where the history does not reach back so far.
    """
    made = subprocess.run(["git", "archive", OLD], cwd=ROOT, check=True, capture_output=True)
    subprocess.run(["tar", "-x"], cwd=folder, input=made.stdout, check=True)
    database = folder / "atlas.sqlite"
    settings = {**os.environ, "SUBSIDIEATLAS_DATABASE_URL": f"sqlite:///{database}"}
    command = [sys.executable, "-m", "data_access.loading"]
    subprocess.run(command, cwd=folder, env=settings, check=True, stdout=subprocess.DEVNULL)
    return database


def today() -> str:
    """The version that is measured: its commit, with a mark where the tree holds more."""
    told = subprocess.run(
        ["git", "describe", "--always", "--dirty"], cwd=ROOT, check=True, capture_output=True
    )
    return told.stdout.decode().strip()
