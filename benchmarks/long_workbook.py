"""A long list as an Excel file, asked of the server while another reader goes on."""

from __future__ import annotations

import threading
import time
import urllib.request
from pathlib import Path
from typing import Final

import psutil

from benchmarks.servers import ROOT, served, uvicorn
from benchmarks.sizes import database
from tests.load.visitor import Visitor

SIZE: Final = 200_000
"""Half of the rows are applications."""
FILE: Final = "/bestand/aanvragen.xlsx"
PAGE: Final = "geld"
ALONE: Final = 50
"""Reruns before the file is asked for."""
OFTEN: Final = 0.05
"""Seconds between two looks at the memory."""
TOO_LONG: Final = 600.0


def made(folder: Path) -> dict[str, list[float]]:
    """Seconds and megabytes of the file (what the server and its processes then have more at most), and
    seconds of each rerun of another reader before it and meanwhile."""
    data = folder / "long.sqlite"
    database(SIZE, data)
    with (
        served(uvicorn("dashboard:app"), ROOT, data) as server,
        Visitor(server.address, PAGE) as visitor,
    ):
        alone = [_rerun(visitor) for _ in range(ALONE)][ALONE // 2 :]
        before = _memory(server.process)
        took: list[float] = []
        asking = threading.Thread(target=_fetch, args=(server.address + FILE, took))
        asking.start()
        most, meanwhile = before, []
        while asking.is_alive():
            meanwhile.append(_rerun(visitor))
            most = max(most, _memory(server.process))
            asking.join(OFTEN)
    if not took:
        raise RuntimeError("no file came")
    return {
        "seconds": took,
        "megabytes": [(most - before) / 1e6],
        "alone": alone,
        "meanwhile": meanwhile,
    }


def _fetch(address: str, took: list[float]) -> None:
    began = time.perf_counter()
    with urllib.request.urlopen(address, timeout=TOO_LONG) as answer:
        while answer.read(1 << 20):
            pass
    took.append(time.perf_counter() - began)


def _rerun(visitor: Visitor) -> float:
    began = time.perf_counter()
    visitor.open()
    return time.perf_counter() - began


def _memory(process: int) -> float:
    whole = psutil.Process(process)
    return float(sum(one.memory_info().rss for one in (whole, *whole.children(recursive=True))))
