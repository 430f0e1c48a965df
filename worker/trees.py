"""Processes with all that they started: what they use, and their end. The same on every system."""

from __future__ import annotations

import contextlib
import time
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
    times, memory_info = process.cpu_times(), process.memory_info()
    # On Windows, pages that are swapped out stay counted as private.
    memory = max(memory_info.rss, getattr(memory_info, "private", 0))
    return Use(times.user + times.system, memory)


def use_of_descendants(process: psutil.Process) -> Use:
    """What the processes that it started use together; asks the system for all processes."""
    seconds, memory = 0.0, 0
    for one in _descendants(process):
        with contextlib.suppress(psutil.Error):
            use = use_of(one)
            seconds, memory = seconds + use.seconds, memory + use.memory
    return Use(seconds, memory)


def memory_below(number: int) -> int:
    """Bytes held by all that the process with this number started; 0 when it is gone."""
    with contextlib.suppress(psutil.Error):
        return use_of_descendants(psutil.Process(number)).memory
    return 0


def kill_tree(*roots: psutil.Process) -> None:
    """End these processes and all that they started, and wait until they are gone.

    A number that another program bears by now is left alone. Nothing is asked of the system that
    would take the exit code from whoever started a process.
    """
    processes = [*roots, *(one for root in roots for one in _descendants(root))]
    for one in processes:
        with contextlib.suppress(psutil.Error):
            one.kill()
    deadline = time.monotonic() + GONE
    while not all(map(_ended, processes)) and time.monotonic() < deadline:
        time.sleep(0.01)


def _ended(process: psutil.Process) -> bool:
    """Whether it is gone, or only waits for its parent to ask how it ended."""
    try:
        return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE
    except psutil.Error:
        return True


def _descendants(process: psutil.Process) -> list[psutil.Process]:
    with contextlib.suppress(psutil.Error):
        return process.children(recursive=True)
    return []
