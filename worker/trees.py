"""Processes with all that they started: what they use, and their end. The same on every system."""

from __future__ import annotations

import contextlib
import os
from typing import Final, NamedTuple

import psutil

GONE: Final = 5.0
"""Seconds within which killed processes are gone; only one that the system itself holds takes longer."""


class Use(NamedTuple):
    """Seconds of processor time and bytes of memory."""

    seconds: float
    memory: int


def use_of(process: psutil.Process) -> Use:
    """What one process uses now. Raises psutil.Error when it is gone."""
    times, held = process.cpu_times(), process.memory_info()
    # On Windows, pages that are swapped out stay counted as private.
    memory = max(held.rss, getattr(held, "private", 0))
    return Use(times.user + times.system, memory)


def use_of_descendants(process: psutil.Process) -> Use:
    """What the processes that it started use together; asks the system for all processes."""
    seconds, memory = 0.0, 0
    for one in _descendants(process):
        with contextlib.suppress(psutil.Error):
            found = use_of(one)
            seconds, memory = seconds + found.seconds, memory + found.memory
    return Use(seconds, memory)


def kill_tree(*roots: psutil.Process) -> None:
    """End these processes and all that they started, and wait until they are gone.

    A number that another program bears by now is left alone. Children of this process are not waited
    for: whoever started them does, and learns how they ended.
    """
    found = [*roots, *(one for root in roots for one in _descendants(root))]
    others = [one for one in found if _parent(one) != os.getpid()]
    for one in found:
        with contextlib.suppress(psutil.Error):
            one.kill()
    psutil.wait_procs(others, timeout=GONE)


def _parent(process: psutil.Process) -> int | None:
    with contextlib.suppress(psutil.Error):
        return process.ppid()
    return None


def _descendants(process: psutil.Process) -> list[psutil.Process]:
    with contextlib.suppress(psutil.Error):
        return process.children(recursive=True)
    return []
