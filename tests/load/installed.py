"""The wheel in an environment of its own, as somebody uses it who was given nothing else.

    python -m tests.load.installed FOLDER-OF-THE-WHEEL

Starts the atlas with ``uvx`` and an empty cache (every package comes from the index), waits until it is
healthy, reads a page, starts it again, and runs every other command once. Prints how long each took.
Ends with 1 when one does not do what it should.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.error import URLError
from urllib.request import urlopen

from benchmarks.servers import free_port
from subsidieatlas.__main__ import COMMANDS
from tests.unit.importing.hostile.base import table
from tests.unit.written_questions.asked import QUESTION

PATIENCE: Final = 600
"""Seconds for a first start: some two hundred megabytes of packages come along."""

ORDER: Final = (
    ("template", "projects", "-o", "sjabloon.xlsx"),
    ("load", "lijst.csv", "--json"),
    ("batches",),
    ("undo", "{batch}"),
    ("export", "uitgaven-per-lijn", "--format", "xlsx", "-o", "lijnen.xlsx"),
    ("question", "vraag.txt"),
    ("answer", "vraag.txt", "-o", "antwoord"),
    ("backup",),
    ("backups",),
    ("check",),
    ("restore", "--yes"),
    ("new", "--yes"),
)
WRITTEN: Final = ("sjabloon.xlsx", "lijnen.xlsx", "antwoord", "home/subsidieatlas/reservekopieen")


class Person:
    """Somebody with a wheel and a folder."""

    def __init__(self, wheel: Path, folder: Path) -> None:
        self.folder = folder
        uvx = [sys.executable, "-m", "uv", "tool", "run", "--quiet", "--python", sys.executable]
        self._command = [*uvx, "--from", str(wheel), "subsidieatlas"]
        of_this_checkout = ("SUBSIDIEATLAS_", "STREAMLIT_", "PYTHON", "VIRTUAL_ENV", "XDG_")
        settings = {k: v for k, v in os.environ.items() if not k.startswith(of_this_checkout)}
        homes = dict.fromkeys(("XDG_DATA_HOME", "LOCALAPPDATA"), str(folder / "home"))
        self._environment = {**settings, **homes, "UV_CACHE_DIR": str(folder / "cache")}

    def run(self, *arguments: str) -> str:
        """What a command says. Raises CalledProcessError."""
        return subprocess.run(
            [*self._command, *arguments], cwd=self.folder, env=self._environment,
            stdout=subprocess.PIPE, text=True, check=True,
        ).stdout  # fmt: skip

    def needs(self, package: str, *arguments: str) -> bool:
        """Whether a command that wants a package which is not installed refuses, and names it."""
        done = subprocess.run(
            [*self._command, *arguments], cwd=self.folder, env=self._environment,
            stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
        return done.returncode == 2 and package in done.stderr

    def see_a_page(self) -> None:
        """Start the atlas, wait until it is healthy, read a page and stop. Raises RuntimeError."""
        port = free_port()
        process = subprocess.Popen(
            [*self._command, "run", "--port", str(port)], cwd=self.folder, env=self._environment,
            stdout=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            with timed("run, until it is healthy"):
                _until_healthy(f"http://127.0.0.1:{port}", process)
            with urlopen(f"http://127.0.0.1:{port}/geld", timeout=30) as page:
                if b"Subsidieatlas" not in page.read():
                    raise RuntimeError("the page is not one of the atlas")
        finally:
            process.send_signal(signal.SIGINT)  # to uvx, as Ctrl+C in a service; it passes that on
            process.wait(30)


def _until_healthy(address: str, process: subprocess.Popen[bytes]) -> None:
    last = time.monotonic() + PATIENCE
    while time.monotonic() < last and process.poll() is None:
        try:
            with urlopen(f"{address}/health", timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError("the atlas did not become healthy")


@contextmanager
def timed(what: str) -> Iterator[None]:
    """Print how long something took."""
    started = time.perf_counter()
    yield
    print(f"{time.perf_counter() - started:6.1f} s  {what}", flush=True)


def main() -> int:
    """The check; returns its exit code."""
    parser = argparse.ArgumentParser("python -m tests.load.installed")
    parser.add_argument("dist", type=Path)
    wheel = max(
        parser.parse_args().dist.resolve().glob("*.whl"), key=lambda file: file.stat().st_mtime
    )
    untried = set(COMMANDS) - {"run", "borders"} - {name for name, *_ in ORDER}
    with tempfile.TemporaryDirectory() as folder:
        person, batch = Person(wheel, Path(folder)), ""
        (person.folder / "lijst.csv").write_bytes(table())
        (person.folder / "vraag.txt").write_text(QUESTION, encoding="utf-8")
        person.see_a_page()
        person.see_a_page()
        for name, *arguments in ORDER:
            with timed(name):
                told = person.run(name, *(one.format(batch=batch) for one in arguments))
            batch = str(json.loads(told)["batch"]) if name == "load" else batch
        if not person.needs("shapely", "borders", "grenzen.json"):
            untried.add("borders")
        lacking = [path for path in WRITTEN if not (person.folder / path).exists()]
    for what in (*sorted(untried), *lacking):
        print(f"not tried or not written: {what}", file=sys.stderr)
    return 1 if untried or lacking else 0


if __name__ == "__main__":
    sys.exit(main())
