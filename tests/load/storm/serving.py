"""A server in a process of its own: it does an operation in a thread, and can be killed whole."""

from __future__ import annotations

import gc
import json
import os
import select
import signal
import socket
import threading
import time
import traceback
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Engine, event

from tests.load.storm.operation import Act, at_once

PATIENCE: Final = 60.0
"""Seconds after which a server that does not come up, or an operation that does not end, is a fault."""

STARTED, WRITING, COMMITTING, ENDED, FAILED = b"s", b"w", b"c", b"e", b"f"
"""What a server tells on its pipe while it does the operation."""

_WRITES: Final = ("INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP", "BEGIN IMMEDIATE")


@dataclass
class Child:
    """A process that leads a group of its own; ``pipe`` is the end to read from."""

    pid: int
    pipe: int
    port: int = 0

    def kill(self) -> bytes:
        """SIGKILL to it and its children; gives what it still said."""
        os.killpg(self.pid, signal.SIGKILL)
        return self.wait()

    def wait(self) -> bytes:
        """Wait for its end; gives what it still said."""
        said = b""
        while piece := os.read(self.pipe, 65_536):
            said += piece
        os.close(self.pipe)
        os.waitpid(self.pid, 0)
        return said

    def until(self, *wanted: bytes) -> bytes:
        """What it says until one of these signs, or its end. Raises TimeoutError."""
        said = b""
        while True:
            if not select.select([self.pipe], [], [], PATIENCE)[0]:
                raise TimeoutError("nothing was heard of the server")
            sign = os.read(self.pipe, 1)
            said += sign
            if sign in wanted or not sign:
                return said


def forked(work: Callable[[int], None]) -> Child:
    """Do some work in a fork of this process, which leads a group; it may write to the descriptor."""
    there, here = os.pipe()
    pid = os.fork()
    if pid:
        os.close(here)
        return Child(pid, there)
    try:
        os.setsid()
        os.close(there)
        gc.freeze()
        work(here)
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(0)


class Listening:
    """A socket on a free port of this machine, which a fork can take over."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = int(self.socket.getsockname()[1])

    def __enter__(self) -> Listening:
        return self

    def __exit__(self, *_: object) -> None:
        self.socket.close()


def serve(listening: Listening) -> None:
    """The app under uvicorn, until somebody ends this process."""
    import uvicorn

    import dashboard

    config = uvicorn.Config(dashboard.app, log_level="warning", lifespan="on")
    uvicorn.Server(config).run(sockets=[listening.socket])


def perform_when_up(act: Act, port: int, pipe: int) -> None:
    """Do an operation in a thread of this process as soon as its server answers; tell on the pipe."""

    def prepared() -> None:
        ask(port, "/_stcore/health")
        act.ready()

    _tell_of(prepared, act.do, pipe, b"" if act.from_writing else STARTED)


def watch_start(port: int, pipe: int) -> None:
    """Tell on the pipe of what the server does by itself until it is healthy."""

    def start() -> None:
        said = health(port)
        if said.get("status") != "ok":
            raise RuntimeError(said)

    _tell_of(at_once, start, pipe, STARTED)


def _tell_of(before: Callable[[], None], do: Callable[[], None], pipe: int, first: bytes) -> None:
    def work() -> None:
        try:
            before()
            _tell_what_is_written(pipe, WRITING if first else STARTED + WRITING)
            os.write(pipe, first)
            do()
            os.write(pipe, ENDED)
        except BaseException:
            traceback.print_exc()
            os.write(pipe, FAILED)

    threading.Thread(target=work, name="operation", daemon=True).start()


def _tell_what_is_written(pipe: int, writing: bytes) -> None:
    """From now on say when SQL begins to write and when it commits."""
    told: set[bytes] = set()

    def tell(sign: bytes) -> None:
        if sign not in told:
            told.add(sign)
            os.write(pipe, sign)

    def executing(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if statement.lstrip().upper().startswith(_WRITES):
            tell(writing)

    def committing(_connection: Any) -> None:
        if writing in told:
            tell(COMMITTING)

    event.listen(Engine, "before_cursor_execute", executing)
    event.listen(Engine, "commit", committing)


def ask(port: int, path: str, seconds: float = PATIENCE) -> tuple[int, bytes]:
    """Status and body of an answer of the server on this machine, as soon as there is one."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as refusal:
            return refusal.code, refusal.read()
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def health(port: int, seconds: float = PATIENCE) -> dict[str, Any]:
    """What `/health` says once it says that all is well, or at the end of patience."""
    deadline = time.monotonic() + seconds
    while True:
        status, body = ask(port, "/health", seconds)
        said: dict[str, Any] = json.loads(body)
        if status == 200 or time.monotonic() > deadline:
            return said
        time.sleep(0.05)
