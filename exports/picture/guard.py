"""The guard of the drawing process: it ends what takes too long, or too much memory."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Final, Self

import worker

if TYPE_CHECKING:
    from exports.picture.process import Child

MEMORY: Final = 4_000_000_000
"""Bytes that the browser may take. What its processes share is counted in each: at rest that is 1 GB."""
LOOK: Final = 0.5
"""Seconds between two looks; most pictures are drawn before the first."""


class Guard:
    """Looks at a child while it draws.

    ``why`` is the code of the fault when it ended the child: ``late`` after the deadline, or
    ``undrawable`` when it took too much memory.
    """

    def __init__(self, child: Child, deadline: float) -> None:
        self.why = ""
        self._child = child
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
            elif worker.memory_below(self._child.process.pid) > MEMORY:
                self.why = "undrawable"
        if self.why:
            self._child.kill()

    def _pause(self) -> float:
        return max(0.0, min(LOOK, self._deadline - time.monotonic()))
