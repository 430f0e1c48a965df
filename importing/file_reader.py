"""Read a file in a process of its own, so that no file can take this one's memory or time."""

from __future__ import annotations

import json
from array import array
from base64 import b64decode
from collections.abc import Callable
from pathlib import PureWindowsPath
from typing import Any, Final

import worker
from importing.cells import (
    Contents,
    Problem,
    Reached,
    Reading,
    Refused,
    Sheet,
    Typed,
    refuse,
)
from importing.coded import Coded, Part, Rows
from importing.limits import MAX_BYTES, MAX_OUTPUT, MEMORY, seconds_for

TASK: Final = "importing.file_task:read"
FURTHER: Final = "importing.file_task:read_further"


def read_file(data: bytes, name: str, encoding: str = "") -> Contents:
    """The sheets in a file. Raises Refused, also when parsing takes too long or too much memory.

    ``encoding`` is a key of ``CODE_PAGES`` that somebody chose for a file of text.
    """
    if len(data) > MAX_BYTES:
        raise refuse("too_large", limit=MAX_BYTES // 1_000_000)
    return _contents(json.loads(_ask(TASK, data, _plain(name), encoding)))


def read_further(data: bytes, encoding: str, separator: str) -> Callable[[], Contents]:
    """A further stretch of text with separators, its rows numbered from 1; its cells are made when they are
    asked for. Raises Refused, both."""
    answer = _ask(FURTHER, data, encoding, separator)
    return lambda: _contents(json.loads(answer))


def _ask(task: str, data: bytes, *how: str) -> bytes:
    seconds = seconds_for(len(data))
    limits = worker.Limits(seconds=seconds, memory=MEMORY, output=MAX_OUTPUT)
    try:
        return worker.run(task, json.dumps(how).encode() + b"\n" + data, limits)
    except worker.NoAnswer as fault:
        raise _refusal(fault, seconds) from None


def _refusal(fault: worker.NoAnswer, seconds: int) -> Refused:
    if fault.code == "too_slow":
        return refuse("too_slow", seconds=seconds)
    return refuse({"too_large": "bomb", "busy": "busy", "broken": "unreadable"}[fault.code])


def _plain(name: str) -> str:
    """The last part of a name from whatever system, with nothing that cannot be shown."""
    last = PureWindowsPath(name).name
    return "file" + "".join(sign for sign in last[-60:] if sign.isprintable())


def _contents(answer: dict[str, Any]) -> Contents:
    if "problems" in answer:
        raise Refused([_problem(*facts) for facts in answer["problems"]])
    return Contents(
        answer["format"],
        [_sheet(facts) for facts in answer["sheets"]],
        [Reading(code, _pairs(values)) for code, values in answer["readings"]],
        Reached(*answer["reached"]) if answer["reached"] else None,
    )


def _problem(
    code: str, row: int | None, column: str | None, value: str | None, values: list[list[Any]]
) -> Problem:
    return Problem(code, row, column, value, _pairs(values))


def _pairs(values: list[list[Any]]) -> tuple[tuple[str, Any], ...]:
    return tuple((name, value) for name, value in values)


def _sheet(facts: dict[str, Any]) -> Sheet:
    count, columns, lengths = facts.pop("rows")
    rows = Rows(
        [_column(parts) for parts in columns], None if lengths is None else _column(lengths), count
    )
    faults = [_problem(*fault) for fault in facts.pop("faults")]
    return Sheet(rows=rows, faults=faults, **facts)


def _column(parts: list[Any]) -> Coded[Any]:
    return Coded(Part([_cell(value) for value in values], _numbers(told)) for values, told in parts)


def _cell(value: Any) -> Any:
    return Typed(*value) if value.__class__ is list else value


def _numbers(told: list[str] | None) -> array[int] | None:
    return array(told[0], b64decode(told[1])) if told else None
