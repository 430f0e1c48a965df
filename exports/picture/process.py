"""The drawing process as the atlas sees it: one, kept warm, with a limit to everything.

A browser can die or hang at any moment, and kaleido then waits for ever. So it lives in a child
process: an answer that does not come in time kills child and browser, and the next picture starts
them anew.
"""

from __future__ import annotations

import atexit
import base64
import contextlib
import json
import shutil
import subprocess
import tempfile
import threading
import time
from functools import lru_cache
from typing import Any, Final

import psutil

import worker
from exports.picture.browser import CHILD, PYTHON, settings
from exports.picture.faults import PictureError
from exports.picture.guard import Guard

LIMIT: Final = 12.0
"""Seconds that a picture may take, waiting for its turn included."""
TURN: Final = 6.0
"""Seconds of these that it may wait for its turn."""


class Ended(Exception):
    """The child stopped before it had answered."""


class Child:
    """One child process with its browser and its folder for temporary files."""

    def __init__(self, path: str) -> None:
        self.folder = tempfile.mkdtemp(prefix="subsidieatlas-")
        self.browser: int | None = None
        self._roots: list[psutil.Process] = []
        self.process = subprocess.Popen(  # noqa: S603
            [*PYTHON, str(CHILD), path, self.folder],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=settings() | dict.fromkeys(("TMPDIR", "TEMP", "TMP"), self.folder),
            text=True,
            encoding="utf-8",
            # Ctrl-C in the terminal is for the atlas, which then ends its child.
            start_new_session=True,
            creationflags=worker.NO_WINDOW,
        )
        self._remember(self.process.pid)

    def ask(self, order: dict[str, Any]) -> dict[str, Any]:
        """The answer to an order. Raises Ended."""
        try:
            self._tell(json.dumps(order))
            while True:
                answer = self._hear()
                if "browser" in answer:
                    self.browser = answer["browser"]
                    self._remember(answer["browser"])
                elif "ended" in answer:
                    raise Ended(answer["ended"])
                elif "ready" not in answer:
                    return answer
        except (OSError, ValueError) as fault:
            raise Ended from fault

    def kill(self) -> None:
        """End it now, browser included; for other threads than the one that asks."""
        worker.kill_tree(*self._roots)

    def bury(self) -> None:
        """Kill it and remove its files."""
        self.kill()
        self.process.wait(5)
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe:
                with contextlib.suppress(OSError):
                    pipe.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _remember(self, number: int) -> None:
        """Keep a process to be ended: the browser itself too, which may outlive who started it."""
        with contextlib.suppress(psutil.Error):
            self._roots.append(psutil.Process(number))

    def _tell(self, line: str) -> None:
        if self.process.stdin:
            self.process.stdin.write(line + "\n")
            self.process.stdin.flush()

    def _hear(self) -> dict[str, Any]:
        line = self.process.stdout.readline() if self.process.stdout else ""
        answer: dict[str, Any] = json.loads(line)  # nothing more comes: ValueError
        return answer


class Draughtsman:
    """Draws one picture at a time, with a child that is kept between pictures."""

    def __init__(self, limit: float = LIMIT) -> None:
        self.limit = limit
        self._turn = threading.Lock()
        self.child: Child | None = None

    def draw(self, order: dict[str, Any], path: str) -> bytes:
        """The file that is ordered, drawn by the browser at ``path``. Raises PictureError."""
        deadline = time.monotonic() + self.limit
        if not self._turn.acquire(timeout=min(TURN, self.limit)):
            raise PictureError("busy")
        try:
            answer = self._answer(order, path, deadline)
        finally:
            self._turn.release()
        if "picture" not in answer:
            raise PictureError(answer["fault"], answer["detail"])
        return base64.b64decode(answer["picture"])

    def stop(self) -> None:
        """End the child, if there is one."""
        child, self.child = self.child, None
        if child:
            child.bury()

    def _answer(self, order: dict[str, Any], path: str, deadline: float) -> dict[str, Any]:
        """What the child says; a child that has died meanwhile gets one successor."""
        why = ""
        for _ in range(2):
            child = self.child = self.child or Child(path)
            guard = Guard(child.process.pid, child.kill, deadline)
            try:
                with guard:
                    return child.ask(order)
            except Ended as ended:
                self.stop()
                why = str(ended)
                if guard.why:
                    raise PictureError(guard.why) from ended
        raise PictureError("broken", why)


@lru_cache(maxsize=1)
def shared() -> Draughtsman:
    """The one of this process; its child ends with it."""
    draughtsman = Draughtsman()
    atexit.register(draughtsman.stop)
    return draughtsman
