"""Read a file in a process of its own, so that no file can take this one's memory or time."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from data_access.importing.cells import (
    Cell,
    Contents,
    Problem,
    Reading,
    Refused,
    Sheet,
    Typed,
    refuse,
)
from data_access.importing.limits import MAX_BYTES, seconds_for

_ROOT: Final = Path(__file__).resolve().parents[2]


def read_file(data: bytes, name: str) -> Contents:
    """The sheets in a file. Raises Refused, also when parsing takes too long or too much memory."""
    if len(data) > MAX_BYTES:
        raise refuse("too_large", limit=MAX_BYTES // 1_000_000)
    seconds = seconds_for(len(data))
    command = [sys.executable, "-m", "data_access.importing.worker", _plain(name), str(seconds)]
    try:
        done = subprocess.run(  # noqa: S603  our own module; the name is an argument, never a command
            command,
            input=data,
            capture_output=True,
            cwd=_ROOT,
            env={},
            timeout=3 * seconds + 3,  # a busy machine is not the fault of the file
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise refuse("too_slow", seconds=seconds) from None
    if done.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
        raise refuse("too_slow", seconds=seconds)
    if done.returncode != 0:
        raise refuse("unreadable")
    return _contents(json.loads(done.stdout))


def _plain(name: str) -> str:
    """The last part of a name, with nothing an argument cannot hold."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return "file" + "".join(sign for sign in last[-60:] if sign.isprintable())


def _contents(answer: dict[str, Any]) -> Contents:
    if "problems" in answer:
        raise Refused([_problem(*found) for found in answer["problems"]])
    return Contents(
        answer["format"],
        [_sheet(found) for found in answer["sheets"]],
        [Reading(code, _pairs(values)) for code, values in answer["readings"]],
    )


def _problem(
    code: str, row: int | None, column: str | None, value: str | None, values: list[list[Any]]
) -> Problem:
    return Problem(code, row, column, value, _pairs(values))


def _pairs(values: list[list[Any]]) -> tuple[tuple[str, Any], ...]:
    return tuple((name, value) for name, value in values)


def _sheet(found: dict[str, Any]) -> Sheet:
    rows = found.pop("rows")
    for row in rows:
        for at, cell in enumerate(row):
            if cell.__class__ is list:
                row[at] = Typed(*cell)
    return Sheet(rows=list[list[Cell]](rows), **found)
