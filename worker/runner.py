"""Run a task: take a process (one that is ready, if any), watch it, and give its answer."""

from __future__ import annotations

import atexit
import signal
import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

import psutil

from worker.child import ANSWER, LARGE, SLOW
from worker.faults import NoAnswer
from worker.limits import Limits
from worker.process import Process
from worker.watchdog import watch

AT_ONCE: Final = 2
"""Processes of one task at the same time."""
TURN: Final = 10.0
"""Seconds that a task may wait for its turn."""
START: Final = 60.0
"""Seconds that a module may take to be imported; a fault of ours when it does not come."""

NOT_STARTED: Final = (OSError, psutil.Error)
"""What is raised when the system starts no process, or one that is gone at once."""

_OUT_OF_TIME: Final = frozenset(
    -int(getattr(signal, name)) for name in ("SIGXCPU", "SIGKILL") if hasattr(signal, name)
)
"""How the system ends a process that had its processor time."""

_turns: defaultdict[str, threading.BoundedSemaphore] = defaultdict(
    lambda: threading.BoundedSemaphore(AT_ONCE)
)
_lock = threading.Lock()
_ready: dict[str, Process | None] = {}
"""By task that is kept ready: its idle process, if it has one now."""


def run(task: str, data: bytes, limits: Limits) -> bytes:
    """What ``task`` (``module:function``) makes of the data. Raises NoAnswer."""
    with _turn(task):
        process = _taken(task)
        try:
            watch(process, data, limits)
        finally:
            process.end()
            _replace(task)
    return _answer(process)


def keep_ready(task: str) -> None:
    """Have one process ready for this task from now on. Returns at once."""
    with _lock:
        _ready.setdefault(task, None)
    _replace(task)


@contextmanager
def _turn(task: str) -> Iterator[None]:
    with _lock:
        turns = _turns[task]
    if not turns.acquire(timeout=TURN):
        raise NoAnswer("busy")
    try:
        yield
    finally:
        turns.release()


def _taken(task: str) -> Process:
    """A process that waits for its order: the one that was kept, or a new one. Raises NoAnswer."""
    with _lock:
        kept = _ready.get(task)
        if kept:
            _ready[task] = None
    if kept and _waits(kept):
        return kept
    process = _new(task)
    if _waits(process):
        return process
    raise NoAnswer("broken", "not started")


def _waits(process: Process) -> bool:
    """Whether it has imported its module and waits for its order; if not, it is ended."""
    if process.ready.wait(START) and process.alive:
        return True
    process.end()
    return False


def _new(task: str) -> Process:
    try:
        return Process(task)
    except NOT_STARTED as fault:
        raise NoAnswer("broken", type(fault).__name__) from fault


def _replace(task: str) -> None:
    """A new idle process, if this task is kept ready and has none."""
    with _lock:
        kept = _ready.get(task)
        if task not in _ready or (kept and kept.alive):
            return
        _ready[task] = None
        with suppress(*NOT_STARTED):  # then the next one starts when it is needed
            _ready[task] = Process(task)


def _answer(process: Process) -> bytes:
    if process.kind == ANSWER:
        return process.answer
    if process.too_much:
        raise NoAnswer("too_large", "answer")
    if process.kind == SLOW:
        raise NoAnswer("too_slow", "processor")
    if process.kind == LARGE:
        raise NoAnswer("too_large", "memory")
    if not process.kind and process.code in _OUT_OF_TIME:
        raise NoAnswer("too_slow", "by the system")
    raise NoAnswer("broken", process.answer.decode("ascii", "replace"))


def _end_all() -> None:
    with _lock:
        for kept in filter(None, _ready.values()):
            kept.end()
        _ready.clear()


atexit.register(_end_all)
