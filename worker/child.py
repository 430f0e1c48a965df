"""The process that runs one task, once. Started by path, with Python's isolated mode; standard library only.

Arguments: the folder of our packages, and the task (``module:function``). It imports the module, says
that it is ready, reads one order (a line of JSON with the limits and the size, then the data), limits
itself where the system lets it, and answers. Then it waits to be ended by the process that started it.
It ends by itself when that one is gone, and when no order comes for a while.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import math
import mmap
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, Final

IDLE: Final = 900.0
"""Seconds that a process waits for an order before it gives its memory back."""

READY: Final = b"R"
ANSWER, SLOW, LARGE, BROKEN = b"A", b"S", b"L", b"B"
SIZE: Final = 8
"""Bytes that hold the number of this process, and the size of an answer."""


def main() -> None:
    """Run the task that is named."""
    root, task = sys.argv[1:3]
    orders, out = _own_ends()
    if hasattr(os, "nice"):
        os.nice(5)  # the server goes first
    sys.path.insert(0, root)
    module, _, name = task.partition(":")
    function = getattr(importlib.import_module(module), name)
    out.write(READY + os.getpid().to_bytes(SIZE, "big"))
    out.flush()
    order, data = _ordered(orders)
    threading.Thread(target=_end_with_the_atlas, args=(orders,), daemon=True).start()
    _limit(order)
    kind, text = _answered(function, data, order["seconds"])
    _say(out, kind, text)
    threading.Event().wait()


def _own_ends() -> tuple[BinaryIO, BinaryIO]:
    """Where orders come from and answers go, out of reach of libraries.

    What they print must not come between the answers. And on Windows whoever looks at a standard
    input that a thread is reading waits for that thread.
    """
    orders, out = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return orders, out


def _ordered(orders: BinaryIO) -> tuple[dict[str, Any], bytes]:
    """The order and its data; without one, this process ends."""
    idle = threading.Timer(IDLE, os._exit, (0,))
    idle.daemon = True
    idle.start()
    line = orders.readline()
    idle.cancel()
    if not line:
        os._exit(0)
    order: dict[str, Any] = json.loads(line)
    data = orders.read(order["size"])
    if len(data) < order["size"]:
        os._exit(0)
    return order, data


def _end_with_the_atlas(orders: BinaryIO) -> None:
    """Nothing more is ever said: when this end closes, nobody wants the answer."""
    while orders.read(1):
        pass
    os._exit(0)


def _limit(order: dict[str, Any]) -> None:
    """Limits of the system itself, where it has them; elsewhere the watchdog is alone."""
    try:
        import resource
    except ImportError:
        return
    seconds = math.ceil(time.process_time() + order["seconds"])
    memory = _held() + order["memory"]
    for name, most in (("AS", memory), ("CPU", seconds), ("CORE", 0), ("FSIZE", 0)):
        limit = getattr(resource, f"RLIMIT_{name}")
        hard = resource.getrlimit(limit)[1]
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with contextlib.suppress(OSError, ValueError):  # macOS has a limit that it does not take
            resource.setrlimit(limit, (allowed, allowed))


def _held() -> int:
    """Bytes of address space that this process has already, as far as the system tells."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except OSError:
        return 0
    return pages * mmap.PAGESIZE


def _answered(
    function: Callable[[bytes], bytes], data: bytes, seconds: float
) -> tuple[bytes, bytes]:
    begun = time.process_time()
    try:
        kind, text = ANSWER, function(data)
    except (MemoryError, RecursionError):
        kind, text = LARGE, b""
    except Exception as fault:
        kind, text = BROKEN, type(fault).__name__.encode()
    if time.process_time() - begun >= seconds:  # between two looks of the watchdog
        return SLOW, b""
    return kind, text


def _say(out: BinaryIO, kind: bytes, text: bytes) -> None:
    try:
        out.write(kind + len(text).to_bytes(SIZE, "big"))
        out.write(text)
        out.flush()
    except OSError:
        os._exit(1)


if __name__ == "__main__":
    main()
