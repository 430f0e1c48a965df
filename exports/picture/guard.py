"""The guard of the drawing process: it ends what takes too long, or too much memory."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Final, Self

import worker

MEMORY: Final = 4_000_000_000
"""Bytes that the browser may take. What its processes share is counted in each: at rest that is 1 GB."""
LOOK: Final = 0.5
"""Seconds between two looks; most pictures are drawn before the first."""


class Guard:
    """Looks at the process of this number while it draws, and ends it by ``kill``.

    ``why`` is the code of the fault when it did: ``late`` after the deadline, or ``undrawable`` when what
    the process started took too much memory.
    """

    def __init__(self, number: int, kill: Callable[[], None], deadline: float) -> None:
        self.why = ""
        self._number, self._kill = number, kill
        self._deadline = deadline
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self.why and not self._over.wait(self._pause()):
            if time.monotonic() >= self._deadline:
                self.why = "late"
            elif worker.memory_below(self._number) > MEMORY:
                self.why = "undrawable"
        if self.why:
            self._kill()

    def _pause(self) -> float:
        return max(0.0, min(LOOK, self._deadline - time.monotonic()))
