"""The process that parses one file: bytes in, cells out as JSON, within limits it cannot lift.

Started by ``reading``; imports nothing but the readers.
"""

from __future__ import annotations

import contextlib
import json
import resource
import sys
from typing import Any

from data_access.importing.cells import PROBLEMS_SHOWN, Contents, Problem, Refused, problem
from data_access.importing.limits import MEMORY
from data_access.importing.readers import read_contents


def main() -> None:
    """Read standard input; arguments are the file's name and the seconds of processor time."""
    name, seconds = sys.argv[1], int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    answer: dict[str, Any]
    try:
        answer = _held(read_contents(sys.stdin.buffer.read(), name))
    except Refused as refused:
        answer = _refused(refused.problems)
    except (MemoryError, RecursionError):
        answer = _refused([problem("bomb")])
    with contextlib.suppress(BrokenPipeError):
        sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace"))


def _held(contents: Contents) -> dict[str, Any]:
    return {
        "format": contents.format,
        "readings": contents.readings,
        "sheets": [vars(sheet) for sheet in contents.sheets],
    }


def _refused(problems: tuple[Problem, ...] | list[Problem]) -> dict[str, Any]:
    return {"problems": problems[:PROBLEMS_SHOWN]}


if __name__ == "__main__":
    main()
