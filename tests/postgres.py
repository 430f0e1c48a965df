"""A PostgreSQL server of the tests' own, on a Unix socket."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import psutil
import psycopg

from data_access.engine import Store
from importing.readiness import ensure_ready


class PostgresServer:
    """Made in a folder of its own; PostgreSQL refuses to run as root, so then it runs as its own user."""

    def __init__(self) -> None:
        # A socket's path may have 107 characters at most.
        self.folder = Path("/tmp") / f"subsidieatlas-pg-{secrets.token_hex(4)}"
        self._data = self.folder / "data"
        self._as_user: dict[str, Any] = {}

    @staticmethod
    def programs() -> Path | None:
        """Where initdb and pg_ctl are; None where PostgreSQL is not installed."""
        found = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
        initdb = shutil.which("initdb")
        return found[-1] if found else Path(initdb).parent if initdb else None

    def make(self) -> None:
        """An empty cluster."""
        self.folder.mkdir(mode=0o700)
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
            self._as_user = {
                "user": "postgres",
                "group": "postgres",
                "extra_groups": [],
                "cwd": "/",
            }
        self._run(
            "initdb",
            "-D",
            str(self._data),
            *("-U", "atlas", "--auth=trust", "--encoding=UTF8", "--no-sync"),
        )

    def start(self) -> None:
        """Start it, and wait until it takes connections."""
        options = f"-k {self.folder} -c listen_addresses='' -c fsync=off"
        self._run(
            "pg_ctl",
            "-D",
            str(self._data),
            *("-o", options, "-l", f"{self.folder}/log", "-w", "start"),
        )

    def stop(self) -> None:
        """End it at once, if it runs."""
        with contextlib.suppress(subprocess.CalledProcessError):
            self._run("pg_ctl", "-D", str(self._data), "-m", "immediate", "-w", "stop")

    def suspend(self) -> None:
        """Stop the clock of the server and of everything that serves a connection."""
        for process in self._processes():
            process.suspend()

    def resume(self) -> None:
        """Let it go on."""
        for process in self._processes():
            with contextlib.suppress(psutil.NoSuchProcess):
                process.resume()

    def _processes(self) -> list[psutil.Process]:
        try:
            number = int((self._data / "postmaster.pid").read_text().splitlines()[0])
            server = psutil.Process(number)
            return [server, *server.children(recursive=True)]
        except (OSError, ValueError, psutil.NoSuchProcess):
            return []

    def _run(self, program: str, *arguments: str) -> None:
        where = self.programs()
        assert where is not None
        subprocess.run(
            [where / program, *arguments],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **self._as_user,
        )


def new_database(folder: str, template: str = "template1") -> str:
    """The address of a new database on the server of a folder: empty, or a copy of another one."""
    name = f"atlas_{secrets.token_hex(4)}"
    with psycopg.connect(f"host={folder} user=atlas dbname=postgres", autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name} TEMPLATE {template}".encode())
    return f"postgresql+psycopg://atlas@/{name}?host={folder}"


def loaded_database(folder: str) -> str:
    """The address of a new database with the sample data, copied from one that was made once."""
    return new_database(folder, _sample_data(folder))


@cache
def _sample_data(folder: str) -> str:
    store = Store(new_database(folder))
    ensure_ready(store)
    store.engine.dispose()
    return str(store.engine.url.database)
