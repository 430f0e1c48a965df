"""Somebody who reads while the server works and is killed."""

from __future__ import annotations

import os
import select
import time
from collections import Counter
from typing import Final

from tests.load.storm.looking import Sight, sight
from tests.load.storm.serving import Child, forked

PAUSE: Final = 0.01
"""Seconds between two looks."""


class Reader:
    """A process that looks again and again until it is told to stop."""

    def __init__(self, url: str, allowed: set[Sight]) -> None:
        until, self._stop = os.pipe()

        def work(pipe: int) -> None:
            os.close(self._stop)  # only the storm holds it: when it lets go, reading ends
            _read_on(url, allowed, until, pipe)

        self._child: Child = forked(work)
        os.close(until)

    def stop(self) -> Counter[str]:
        """How often it saw what was allowed ("right"), and what else it saw."""
        os.close(self._stop)
        said = b""
        while piece := os.read(self._child.pipe, 4096):
            said += piece
        os.close(self._child.pipe)
        os.waitpid(self._child.pid, 0)
        counts: Counter[str] = Counter()
        for line in said.decode().splitlines():
            what, number = line.rsplit("\t", 1)
            counts[what] += int(number)
        return counts


def _read_on(url: str, allowed: set[Sight], until: int, pipe: int) -> None:
    counts: Counter[str] = Counter()
    while not select.select([until], [], [], 0)[0]:
        try:
            seen = sight(url)
            counts["right" if seen in allowed else f"neither old nor new: {seen}"] += 1
        except Exception as error:
            words = f"{type(error).__name__}: {error}".splitlines()[0]
            counts[f"error: {words}"] += 1
        time.sleep(PAUSE)
    for what, number in counts.items():
        os.write(pipe, f"{what}\t{number}\n".encode())
