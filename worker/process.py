"""One process of the sandbox as the atlas sees it: started, given its order, heard, ended."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, Final

import psutil

from worker.child import READY, SIZE
from worker.limits import Limits
from worker.trees import GONE, kill_tree

CHILD: Final = Path(__file__).with_name("child.py")
ROOT: Final = Path(__file__).resolve().parents[1]
"""The folder of our packages."""

KEPT: Final = frozenset(
    {
        "LD_LIBRARY_PATH",
        "PATH",
        "SYSTEMDRIVE",
        "SYSTEMROOT",
        "TEMP",
        "TMP",
        "TMPDIR",
        "TZ",
        "WINDIR",
    }
)
"""Settings that a process gets: what Python needs to start and to load packages, and the time zone."""

ONE_THREAD: Final = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
"""A task is one thread: helpers for sums of matrices would only take memory."""

NO_WINDOW: Final[int] = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""On Windows no black window, and no Ctrl-C that is meant for the atlas; nothing elsewhere."""
AFTER_THE_SERVER: Final[int] = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
"""On Windows a process that the server goes before; nothing elsewhere (there is ``os.nice``)."""

_CHUNK: Final = 1 << 20


class Process:
    """A process with a task's module imported, or importing it, that can run it once."""

    def __init__(self, task: str) -> None:
        self._started = subprocess.Popen(  # noqa: S603  our own script; the task is named by our code
            [sys.executable, "-I", "-X", "utf8", str(CHILD), str(ROOT), task],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
            cwd=ROOT,
            creationflags=NO_WINDOW | AFTER_THE_SERVER,
        )
        self._root = psutil.Process(self._started.pid)
        self.seen = self._root
        """The process that works. On Windows, the Python of a venv starts another one that does."""
        self.ready = threading.Event()
        """The module is imported, or never will be."""
        self.done = threading.Event()
        """There is an answer, or there never will be."""
        self.kind = b""
        self.answer = b""
        self.too_much = False
        self._most = 0
        threading.Thread(target=self._listen, args=(self._started.stdout,), daemon=True).start()

    @property
    def alive(self) -> bool:
        """Whether it could still take an order."""
        return not self.done.is_set() and self._started.poll() is None

    @property
    def code(self) -> int | None:
        """How it ended; None while it runs."""
        return self._started.poll()

    def order(self, data: bytes, limits: Limits) -> None:
        """Give it its data, in the background; the answer sets ``done``."""
        self._most = limits.output
        head = {"seconds": limits.seconds, "memory": limits.memory, "size": len(data)}
        line = json.dumps(head).encode() + b"\n"
        threading.Thread(target=self._tell, args=(line, data), daemon=True).start()

    def end(self) -> None:
        """End it and whatever it started."""
        kill_tree(self._root, self.seen)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._started.wait(GONE)
        # The listener closes what it reads; closing it here could wait for the listener.
        _close(self._started.stdin)

    def _tell(self, *parts: bytes) -> None:
        if self._started.stdin:
            with contextlib.suppress(OSError, ValueError):  # it ended: the listener knows
                for part in parts:
                    self._started.stdin.write(part)
                self._started.stdin.flush()

    def _listen(self, answers: IO[bytes]) -> None:
        with contextlib.suppress(OSError, ValueError), answers:
            if answers.read(1) == READY:
                with contextlib.suppress(psutil.Error):
                    self.seen = psutil.Process(int.from_bytes(answers.read(SIZE), "big"))
                self.ready.set()
                self._hear(answers)
        self.ready.set()
        self.done.set()

    def _hear(self, answers: IO[bytes]) -> None:
        kind, size = answers.read(1), int.from_bytes(answers.read(SIZE), "big")
        if size > self._most:
            self.too_much = True
            return
        answer = bytearray()
        while len(answer) < size and (part := answers.read(min(_CHUNK, size - len(answer)))):
            answer += part
        if len(answer) == size:
            self.kind, self.answer = kind, bytes(answer)


def environment() -> dict[str, str]:
    """The settings that a process of the sandbox gets: none of ours, and no secrets."""
    return {name: value for name, value in os.environ.items() if name.upper() in KEPT} | ONE_THREAD


def _close(pipe: IO[bytes] | None) -> None:
    if pipe:
        with contextlib.suppress(OSError):
            pipe.close()
