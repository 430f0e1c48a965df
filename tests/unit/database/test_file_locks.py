"""Looking at an SQLite file that is open keeps its locks: another program must not take its journal away."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from sqlalchemy import text

from data_access.engine import Store
from database.installation import header_of
from importing.readiness import ensure_ready

READ_AND_CLOSE = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=5)
print(connection.execute("SELECT name FROM batches WHERE id = 2").fetchone()[0])
connection.close()
"""


def seen_by_another_program(file: Path) -> str:
    """What another program reads; it then closes the file, and takes the journal away if it is the last."""
    command = [sys.executable, "-c", READ_AND_CLOSE, str(file)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def test_another_program_that_closes_the_file_leaves_the_journal(tmp_path: Path) -> None:
    file = tmp_path / "atlas.sqlite"
    store = Store(f"sqlite:///{file}")
    ensure_ready(store)
    journal = Path(f"{file}-wal")
    held = journal.stat().st_ino
    for turn in range(3):
        header_of(file)
        with store.begin() as connection:
            connection.execute(text(f"UPDATE batches SET name = 'turn {turn}' WHERE id = 2"))
        assert seen_by_another_program(file) == f"turn {turn}"
        assert journal.stat().st_ino == held
    store.engine.dispose()
