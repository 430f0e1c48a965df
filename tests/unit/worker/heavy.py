"""A task whose module takes a while, and memory, to import."""

from __future__ import annotations

import time

HELD = b"x" * 100_000_000

_BEGUN = time.process_time()
while time.process_time() - _BEGUN < 1:
    pass


def echo(data: bytes) -> bytes:
    """The data, after the watchdog has looked a few times."""
    time.sleep(0.5)
    return data
