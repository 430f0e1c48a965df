"""`python -m tests.load.storm`: see the package."""

from __future__ import annotations

import argparse
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from tests.load.storm import report, zygote
from tests.load.storm.operations import CONTROL, OPERATIONS
from tests.load.storm.places import Ground
from tests.load.storm.storming import Storm, Stormer
from tests.load.storm.ways import Fork, Program, Way
from tests.postgres import PostgresServer

SEED: Final = 20_200_918

KILLS: Final = {("sqlite", "fork"): 200, ("postgresql", "fork"): 50, ("sqlite", "program"): 10}
"""How many kills of each operation, by database and by how the server is started."""

SHORT: Final = {("sqlite", "fork"): 1, ("postgresql", "fork"): 1}

MEMORY: Final = Path("/dev/shm")
"""A kill of a process loses nothing that was written, on a disk or in memory; in memory it is quicker."""


ROOM: Final = 2 * 10**9
"""Bytes that must be free there: browsers and PostgreSQL want some of the same memory."""


def main() -> int:
    """Storm, tell, keep; 0 when nothing bad was left."""
    given = _arguments()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # tidy up, whoever stops it
    names = given.operations or list(OPERATIONS)
    zygote.prepare()
    storms = []
    with ExitStack() as stack:
        roomy = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM
        where = MEMORY if roomy else None
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="storm-", dir=where)))
        socket = _postgresql(stack) if given.only != "sqlite" else None
        for name, database, way, kills in _rounds(given, names):
            if database == "postgresql" and socket is None:
                print(f"{name}: PostgreSQL is not on this machine", flush=True)
                continue
            ground = Ground(folder / database, socket if database == "postgresql" else None)
            log = folder / "log"
            started: Way = Program(log) if way == "program" else Fork(log)
            storm = Storm(name, database, way, given.seed)
            operation = {**OPERATIONS, CONTROL.name: CONTROL}[name]
            Stormer(operation, ground, started).storm(storm, kills, _tell)
            _tell(storm)
            storms.append(storm)
            if given.result:
                report.write(storms, given.result)
    return 0 if all(storm.fine for storm in storms) else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.load.storm")
    parser.add_argument("operations", nargs="*", choices=[*OPERATIONS, CONTROL.name, []])
    parser.add_argument("--kills", type=int, help="so many of each, instead of 200, 50 and 10")
    parser.add_argument("--only", choices=["sqlite", "postgresql"])
    parser.add_argument("--way", choices=["fork", "program"])
    parser.add_argument("--short", action="store_true", help="one of each, for the tests")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--result", type=Path, help="the folder in which the result is kept")
    return parser.parse_args()


def _rounds(given: argparse.Namespace, names: list[str]) -> Iterator[tuple[str, str, str, int]]:
    for (database, way), usual in (SHORT if given.short else KILLS).items():
        if given.only in (None, database) and given.way in (None, way):
            for name in names:
                yield name, database, way, given.kills or usual


def _postgresql(stack: ExitStack) -> str | None:
    if PostgresServer.programs() is None:
        return None
    server = PostgresServer()
    stack.callback(shutil.rmtree, server.folder, ignore_errors=True)
    stack.callback(server.stop)
    server.make()
    server.start()
    return str(server.folder)


def _tell(storm: Storm) -> None:
    print(report.line(storm), flush=True)


if __name__ == "__main__":
    sys.exit(main())
