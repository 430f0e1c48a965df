"""A PostgreSQL server of our own on a Unix socket, for tests and for the storms."""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


def programs() -> Path | None:
    """The folder with PostgreSQL's programs, the newest; None when it is not on this machine."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin")) or [
        Path(path).parent for path in [shutil.which("initdb")] if path
    ]
    return found[-1] if found else None


@contextmanager
def running(folder_of_programs: Path) -> Iterator[str]:
    """Start a server with no data and stop it at the end; gives the folder of its socket."""
    # PostgreSQL refuses to run as root, and a socket's path may have 107 characters at most.
    folder = Path("/tmp") / f"subsidieatlas-pg-{secrets.token_hex(4)}"
    folder.mkdir(mode=0o700)
    as_user: dict[str, Any] = {}
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
        as_user = {"user": "postgres", "group": "postgres", "extra_groups": [], "cwd": "/"}

    def run(program: str, *arguments: str) -> None:
        subprocess.run(
            [folder_of_programs / program, *arguments],
            check=True,
            stdout=subprocess.DEVNULL,
            **as_user,
        )

    data = str(folder / "data")
    options = f"-k {folder} -c listen_addresses='' -c fsync=off"
    try:
        run("initdb", "-D", data, "-U", "atlas", "--auth=trust", "--encoding=UTF8", "--no-sync")
        run("pg_ctl", "-D", data, "-o", options, "-l", f"{folder}/log", "-w", "start")
        try:
            yield str(folder)
        finally:
            run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
