"""What the sandbox does with one file: its name and bytes become cells as JSON, or a refusal.

Started by ``reading``; imports nothing but the readers.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable
from typing import Any

from importing.cells import PROBLEMS_SHOWN, Contents, Problem, Refused, Sheet
from importing.coded import Coded, Rows
from importing.readers import read_contents, read_on


def read(data: bytes) -> bytes:
    """The sheets in a file; ``data`` is its name and encoding as a line of JSON, and then the file."""
    return _answer(data, read_contents)


def read_further(data: bytes) -> bytes:
    """The same of a further stretch of text with separators; told is its encoding, and the separator."""
    return _answer(data, read_on)


def _answer(data: bytes, read: Callable[..., Contents]) -> bytes:
    how, _, content = data.partition(b"\n")
    answer: dict[str, Any]
    try:
        answer = _held(read(content, *json.loads(how)))
    except Refused as refused:
        answer = _refused(refused.problems)
    return json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace")


def _held(contents: Contents) -> dict[str, Any]:
    return {
        "format": contents.format,
        "readings": contents.readings,
        "reached": contents.reached,
        "sheets": [_sheet(sheet) for sheet in contents.sheets],
    }


def _sheet(sheet: Sheet) -> dict[str, Any]:
    rows = Rows.of(sheet.rows)
    columns = [_column(column) for column in rows.columns]
    lengths = None if rows.lengths is None else _column(rows.lengths)
    return {**vars(sheet), "rows": [len(rows), columns, lengths]}


def _column(column: Coded[Any]) -> list[Any]:
    """Each stretch: its values, and the numbers of its rows as bytes."""
    return [
        [part.values, part.numbers and [part.numbers.typecode, b64encode(part.numbers).decode()]]
        for part in column.parts
    ]


def _refused(problems: tuple[Problem, ...]) -> dict[str, Any]:
    return {"problems": problems[:PROBLEMS_SHOWN]}
