"""What the sandbox does with one file: its name and bytes become cells as JSON, or a refusal.

Started by ``reading``; imports nothing but the readers.
"""

from __future__ import annotations

import json
from typing import Any

from importing.cells import PROBLEMS_SHOWN, Contents, Problem, Refused
from importing.readers import read_contents


def read(data: bytes) -> bytes:
    """The sheets in a file; ``data`` is its name and encoding as a line of JSON, and then the file."""
    how, _, content = data.partition(b"\n")
    answer: dict[str, Any]
    try:
        answer = _held(read_contents(content, *json.loads(how)))
    except Refused as refused:
        answer = _refused(refused.problems)
    return json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace")


def _held(contents: Contents) -> dict[str, Any]:
    return {
        "format": contents.format,
        "readings": contents.readings,
        "sheets": [vars(sheet) for sheet in contents.sheets],
    }


def _refused(problems: tuple[Problem, ...]) -> dict[str, Any]:
    return {"problems": problems[:PROBLEMS_SHOWN]}
