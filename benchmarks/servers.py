"""Starting and stopping what is measured."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 120  # seconds
QUIET = ("--server.headless", "true", "--browser.gatherUsageStats", "false")
SAME = (*QUIET, "--server.fileWatcherType", "none", "--server.address", "127.0.0.1")


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def streamlit(script: Path) -> list[str]:
    """The command that serves a script as its readers would start it."""
    return [sys.executable, "-m", "streamlit", "run", str(script), *SAME, "--server.port"]


def uvicorn(app: str) -> list[str]:
    """The command that serves an ASGI app."""
    return [sys.executable, "-m", "uvicorn", app, "--log-level", "error", "--port"]


@dataclass(frozen=True)
class Served:
    """A server that accepts connections: its address, and the number of its process."""

    address: str
    process: int

    def processor(self) -> float:
        """Seconds of processor that it has used until now, with the processes that it started."""
        whole = psutil.Process(self.process)
        times = [one.cpu_times() for one in (whole, *whole.children(recursive=True))]
        return sum(one.user + one.system for one in times)


@contextmanager
def running(
    command: list[str],
    folder: Path,
    database: Path,
    settings: Mapping[str, str] | None = None,
    host: str = "127.0.0.1",
) -> Iterator[str]:
    """As ``served``, only the address; `host` is an address at which it listens."""
    with served(command, folder, database, settings, host) as server:
        yield server.address


@contextmanager
def served(
    command: list[str],
    folder: Path,
    database: Path,
    settings: Mapping[str, str] | None = None,
    host: str = "127.0.0.1",
) -> Iterator[Served]:
    """A server that accepts connections; `command` ends where the port belongs.

    `settings` are added to its environment.
    """
    port = free_port()
    rooms = {"PYTHONPATH": str(folder if (folder / "dashboard.py").exists() else ROOT)}
    own = {"SUBSIDIEATLAS_DATABASE_URL": f"sqlite:///{database}", **rooms}
    process = subprocess.Popen(
        [*command, str(port)],
        cwd=folder,
        env={**os.environ, **own, **(settings or {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _accepts(host, port, process)
        yield Served(
            f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}", process.pid
        )
    finally:
        process.terminate()
        process.wait(20)


def _accepts(host: str, port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection((host, port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.01)
    raise RuntimeError("the server did not start")


def load(database: Path) -> None:
    """Fill a database with the sample data."""
    settings = {**os.environ, "SUBSIDIEATLAS_DATABASE_URL": f"sqlite:///{database}"}
    command = [sys.executable, "-m", "importing.readiness"]
    subprocess.run(command, cwd=ROOT, env=settings, check=True, stdout=subprocess.DEVNULL)
