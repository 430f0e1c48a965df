"""A command in a process of its own: how long it took, and what it used."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.servers import ROOT


@dataclass(frozen=True)
class Ran:
    """Seconds by the clock and of the processor, with the processes that it started; megabytes of the
    largest of these at its largest (a little more than this process has, where it is small)."""

    seconds: float
    processor: float
    megabytes: float

    def __str__(self) -> str:
        return f"{self.seconds:.1f} s, processor {self.processor:.1f} s, {self.megabytes:.0f} MB"


def ran(command: Sequence[str], settings: Mapping[str, str] | None = None) -> Ran:
    """Run a command from the root; ``settings`` are added to its environment.

    Raises CalledProcessError where it fails.
    """
    began = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, **(settings or {})}, stdout=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    took = time.perf_counter() - began
    return Ran(took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
