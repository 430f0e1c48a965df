"""A workbook of a long list, made by a process of its own: in the server it would hold up everybody's pages.

    python -m front_door.long_file FILE

Reads the order as a line of JSON; what it cannot do now it names on standard output. It ends with the server
that started it: when its input is closed.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from worker import NO_WINDOW
from worker.process import AFTER_THE_SERVER

if TYPE_CHECKING:
    from views import Result

FROM: Final = 5_000
"""Rows from which on a process is worth its start."""
LIMIT: Final = 3_600.0
"""Seconds that a file may take."""
ROOT: Final = Path(__file__).resolve().parents[1]
_LATER: Final = 10
"""How much the process stands back behind the server, where the system knows of that (nice)."""
_NOT_NOW: Final = 3
"""How the process ends where it cannot make the file now; other numbers are Python's own."""


def is_long(result: Result, kind: str) -> bool:
    """Whether this file is for a process of its own."""
    return kind == "xlsx" and result.view.bound == "paged" and result.rows >= FROM


def made_apart(order: Mapping[str, object]) -> bytes:
    """The file that is ordered: ``key``, ``query`` and ``link`` of a figure, ``language``.

    Raises DataUnavailable as it would be raised here, and RuntimeError where the process failed (its own
    fault is in the log of the server) or took longer than ``LIMIT``.
    """
    from database.faults import DataUnavailable

    with tempfile.TemporaryDirectory(prefix="subsidieatlas-") as folder:
        file = Path(folder) / "list.xlsx"
        with subprocess.Popen(  # noqa: S603  our own module
            [sys.executable, "-X", "utf8", "-m", "front_door.long_file", str(file)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(ROOT)},  # it stays in the folder that the setting is read in
            creationflags=NO_WINDOW | AFTER_THE_SERVER,
        ) as process:  # fmt: skip
            try:
                with suppress(OSError):  # it ended at once: its code tells
                    print(json.dumps(order), file=process.stdin, flush=True)
                code = _ended(process)
                said = process.stdout.read().strip() if process.stdout else ""
            finally:
                process.kill()
        if code == _NOT_NOW:
            raise DataUnavailable(said)
        if code:
            raise RuntimeError(f"the process of a long file ended with {code}")
        return file.read_bytes()


def _ended(process: subprocess.Popen[str]) -> int:
    try:
        return process.wait(LIMIT)
    except subprocess.TimeoutExpired as fault:
        raise RuntimeError("the process of a long file took too long") from fault


def main() -> int:
    """Makes the file of the order."""
    file = Path(sys.argv[1])
    order = json.loads(sys.stdin.readline())
    threading.Thread(target=_end_with_the_server, args=(file.parent,), daemon=True).start()

    sys.modules["pyarrow"] = None  # type: ignore[assignment]  # pandas' own choice for texts: 36 MB, none saved
    from database.faults import DataUnavailable  # while it already listens
    from exports.excel import workbook
    from front_door.asked_figure import asked_figure
    from language import get_language

    if hasattr(os, "nice"):
        os.nice(_LATER)
    try:
        result, _ = asked_figure(order["key"], "xlsx", order["query"])
        made = workbook([result], get_language(order["language"]), link=order["link"])
    except DataUnavailable as fault:
        sys.stdout.write(fault.reason)
        return _NOT_NOW
    file.write_bytes(made)
    return 0


def _end_with_the_server(folder: Path) -> None:
    sys.stdin.read()  # until it is closed
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(_NOT_NOW)


if __name__ == "__main__":
    sys.exit(main())
