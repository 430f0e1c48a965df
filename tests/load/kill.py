"""kill -9 at random points of a 20 000-row import, with two readers running.

    python -m tests.load.kill [TIMES] [ROWS]

After each kill the batch is whole or absent, and what the readers saw was always one or the other.
Prints how often which, and ends with 1 when anything else was seen.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

from data_access.engine import Store
from data_access.importing import desk
from data_access.loading import ensure_ready
from tests.load.making import applications, total_cents
from tests.unit.importing.books import as_csv

QUERY = (
    "SELECT (SELECT COUNT(*) FROM batches WHERE kind = 'import' AND undone_at IS NULL), "
    "(SELECT COUNT(*) FROM applications WHERE id LIKE 'G-%'), "
    "(SELECT COALESCE(SUM(asked_cents), 0) FROM applications WHERE id LIKE 'G-%'), "
    "(SELECT COUNT(*) FROM batch_rows WHERE table_name = 'applications' AND batch_id IN "
    "(SELECT id FROM batches WHERE undone_at IS NULL)), "
    "(SELECT COUNT(*) FROM data_state)"
)


def state(file: Path) -> tuple[int, ...]:
    """Batches, rows, cents, rows of history and data states, in one statement: one snapshot."""
    connection = sqlite3.connect(file, timeout=10)
    try:
        return tuple(connection.execute(QUERY).fetchone())
    finally:
        connection.close()


def read_on(file: Path, stop: Event, seen: Any, allowed: set[tuple[int, ...]]) -> None:
    """Read until told to stop; count what was seen, and every error."""
    counts: Counter[str] = Counter()
    while not stop.is_set():
        try:
            counts["right" if state(file) in allowed else "half"] += 1
        except sqlite3.Error as error:
            counts[f"error: {error}"] += 1
        time.sleep(0.05)
    seen.put(dict(counts))


def import_once(file: Path, prepared: Any) -> None:
    """What the page does after confirming, in a process that will be killed."""
    store = Store(f"sqlite:///{file}")
    desk.load(store, *prepared)


def duration(file: Path, prepared: Any) -> float:
    """Seconds that an import takes when nobody kills it; it is undone again."""
    process = multiprocessing.Process(target=import_once, args=(file, prepared))
    started = time.perf_counter()
    process.start()
    process.join()
    spent = time.perf_counter() - started
    store = Store(f"sqlite:///{file}")
    desk.undo(store, desk.batches(store)[0].id)
    store.engine.dispose()
    return spent


def main(times: int = 200, rows: int = 20_000) -> int:
    """Run, print the outcome, 0 when all is well."""
    chance = random.Random(20_200_918)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "atlas.sqlite"
        store = Store(f"sqlite:///{file}")
        ensure_ready(store)
        upload = desk.open_upload(as_csv(applications(rows)), "lijst.csv")
        found = desk.recognise(store, upload)
        prepared = (upload, found, desk.preview(store, upload, found))
        store.engine.dispose()
        spent = duration(file, prepared)
        prepared = _prepared_again(file, upload)
        absent = (0, 0, 0, 0, 1)
        whole = (1, rows, total_cents(rows), rows, 1)
        stop = multiprocessing.Event()
        seen: Any = multiprocessing.Queue()
        readers = [
            multiprocessing.Process(target=read_on, args=(file, stop, seen, {absent, whole}))
            for _ in range(2)
        ]
        for reader in readers:
            reader.start()
        outcome: Counter[str] = Counter()
        for turn in range(1, times + 1):
            if turn % 20 == 0:
                print(f"{turn} of {times}: {dict(outcome)}", flush=True)
            outcome[_one_kill(file, prepared, chance.uniform(0, 1.1 * spent), absent, whole)] += 1
            if state(file) == whole:
                store = Store(f"sqlite:///{file}")
                desk.undo(store, desk.batches(store)[0].id)
                store.engine.dispose()
                prepared = _prepared_again(file, upload)
        stop.set()
        sights = [seen.get() for _ in readers]
        for reader in readers:
            reader.join()
        damage = sqlite3.connect(file).execute("PRAGMA integrity_check").fetchone()[0]
    print(f"{times} kills over {spent:.1f} s of import of {rows} rows: {dict(outcome)}")
    print(f"readers saw: {sights}; integrity: {damage}")
    fine = set(outcome) <= {"absent", "whole"} and all(set(s) == {"right"} for s in sights)
    return 0 if fine and damage == "ok" else 1


def _prepared_again(file: Path, upload: desk.Upload) -> Any:
    store = Store(f"sqlite:///{file}")
    found = desk.recognise(store, upload)
    shown = desk.preview(store, upload, found)
    store.engine.dispose()
    return upload, found, shown


def _one_kill(
    file: Path, prepared: Any, moment: float, absent: tuple[int, ...], whole: tuple[int, ...]
) -> str:
    process = multiprocessing.Process(target=import_once, args=(file, prepared))
    process.start()
    process.join(moment)
    if process.pid is not None and process.is_alive():
        os.kill(process.pid, signal.SIGKILL)
    process.join()
    return {absent: "absent", whole: "whole"}.get(state(file), "half")


if __name__ == "__main__":
    multiprocessing.set_start_method("fork")
    sys.exit(main(*map(int, sys.argv[1:])))
