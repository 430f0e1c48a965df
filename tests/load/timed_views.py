"""Seconds of every View on a database, and how many times that the selects behind its tables would take.

python -m tests.load.timed_views FILE [VIEW ...]: an SQLite file; one run, processor time, no cache.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path
from unittest.mock import patch

from data_access.engine import Store
from data_access.facts.fact import Fact
from data_access.filters import Filters
from database.faults import DataUnavailable
from database.kept_relations import kept_relations
from views import View, results, views
from views.options import options


def with_selects(file: Path) -> Store:
    """The store of a file, changed so that each kept relation is its select instead of a table."""
    store = Store(f"sqlite:///{file}")
    with store.begin() as connection:
        for relation in kept_relations():
            definition = relation.definition.compile(
                connection, compile_kwargs={"literal_binds": True}
            )
            connection.exec_driver_sql(f"DROP TABLE {relation.table.name}")
            connection.exec_driver_sql(f"CREATE VIEW {relation.table.name} AS {definition}")
    return store


def seconds(view: View, store: Store) -> float | None:
    """Of processor time; None where the database takes longer than it may."""
    results._read.cache_clear()
    began = time.process_time()
    try:
        results.read(view, Filters(), store)
    except DataUnavailable:
        return None
    return time.process_time() - began


def main() -> None:
    """A line per View, the slowest first."""
    file, *keys = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "selects.sqlite"
        shutil.copy(file, copy)
        tables, selects = Store(f"sqlite:///{Path(file).absolute()}"), with_selects(copy)
        options(tables)
        options(selects)
        told = []
        for key in keys or views():
            now = seconds(views()[key], tables)
            with patch.object(Fact, "answering", lambda fact, *_: fact):
                told.append((key, now, seconds(views()[key], selects)))
    for key, now, before in sorted(told, key=lambda one: -(one[1] or 99)):
        print(f"{_told(now)} {_told(before)} {before / now if now and before else 0:7.1f} × {key}")


def _told(value: float | None) -> str:
    return f"{value:8.3f}" if value is not None else "too long"


if __name__ == "__main__":
    main()
