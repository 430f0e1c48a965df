"""Somebody who reads while the server works and is killed."""

from __future__ import annotations

import os
import select
import time
from collections import Counter
from typing import Final

from tests.load.storm.looking import Sight, sight
from tests.load.storm.serving import forked

PAUSE: Final = 0.01
"""Seconds between two looks."""


class Reader:
    """A process that looks again and again until it is told to stop, or is killed."""

    def __init__(self, url: str, allowed: frozenset[Sight]) -> None:
        until, self._stop = os.pipe()

        def work(pipe: int) -> None:
            os.close(self._stop)  # only the storm holds it: when it lets go, reading ends
            _read_on(url, allowed, until, pipe)

        self._child = forked(work)
        os.close(until)

    def stop(self) -> Counter[str]:
        """Let it end; how often it saw what was allowed ("right"), and what else it saw."""
        os.close(self._stop)
        return Counter(self._child.wait().decode().splitlines())

    def kill(self) -> Counter[str]:
        """The same, without letting it end: nobody tidies up after it."""
        said = self._child.kill()
        os.close(self._stop)
        return Counter(said.decode().splitlines())


def _read_on(url: str, allowed: frozenset[Sight], until: int, pipe: int) -> None:
    while not select.select([until], [], [], 0)[0]:
        try:
            seen = sight(url)
            said = "right" if seen in allowed else f"neither old nor new: {seen}"
        except Exception as error:
            said = " ".join(f"{type(error).__name__}: {error}".split())
        os.write(pipe, f"{said}\n".encode())
        time.sleep(PAUSE)
