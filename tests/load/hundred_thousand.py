"""100 000 rows in: seconds and memory, per format. python -m tests.load.hundred_thousand [ROWS]"""

from __future__ import annotations

import itertools
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from data_access.engine import Store
from importing import desk
from importing.readiness import ensure_ready
from tests.load.making import applications, total_cents
from tests.unit.importing.books import as_csv, as_ods, as_xlsx

WRITERS: dict[str, Callable[[list[list[Any]]], bytes]] = {
    ".csv": as_csv,
    ".xlsx": as_xlsx,
    ".ods": as_ods,
}


def measure(folder: Path, file: Path, count: int) -> None:
    """Load one file into a new database and print what it took."""
    store = Store(f"sqlite:///{folder / 'atlas.sqlite'}")
    ensure_ready(store)
    data = file.read_bytes()
    heard: list[float] = []
    times = [time.perf_counter()]
    upload = desk.open_upload(data, file.name)
    times.append(time.perf_counter())
    found = desk.recognise(store, upload)
    shown = desk.preview(store, upload, found)
    times.append(time.perf_counter())
    loaded = desk.load(store, upload, found, shown, progress=heard.append)
    times.append(time.perf_counter())
    # Sums are exact: a load that lost or doubled a row cannot pass.
    assert loaded.plan.total_cents == total_cents(count)
    assert heard == sorted(heard)
    own = _peak()
    cpu = time.process_time() + sum(os.times()[2:4])
    desk.undo(store, loaded.batch)
    times.append(time.perf_counter())
    read, preview, write, undo = (b - a for a, b in itertools.pairwise(times))
    reader = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"{file.name}: {len(data) / 1e6:.1f} MB; read {read:.1f} s, preview {preview:.1f} s, "
        f"write {write:.1f} s, together {read + preview + write:.1f} s (undo {undo:.1f} s); processor "
        f"{cpu:.1f} s; memory {own:.0f} MB, reading process {reader:.0f} MB; "
        f"{len(heard)} steps of progress",
        flush=True,
    )


def _peak() -> float:
    """Megabytes that this process had at most. Its ru_maxrss also counts the process that started it."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def main() -> None:
    """Each format in a process of its own, so that memory is its own."""
    if len(sys.argv) == 4:
        measure(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
        return
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    for suffix, writer in WRITERS.items():
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / f"lijst{suffix}"
            file.write_bytes(writer(applications(count)))
            command = [
                sys.executable,
                "-m",
                "tests.load.hundred_thousand",
                folder,
                str(file),
                str(count),
            ]
            subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
