"""JSON: a list of objects, or an object with one such list (``grants``); nested values get a path."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from importing.cells import Cell, Contents, Sheet, Typed, reading, refuse
from importing.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from importing.readers.texts import decode

_DEEPEST = 12


def read(data: bytes) -> Contents:
    """The table of a JSON file: one row per object, columns ``a``, ``b/c``, ``d/0/e``.

    Raises Refused for double keys, NaN and infinity, and anything that is not a list of objects.
    """
    text, encodings = decode(data)
    try:
        document = json.loads(
            text,
            parse_float=_number,
            parse_int=_number,
            parse_constant=_no_number,
            object_pairs_hook=_object,
        )
    except json.JSONDecodeError as fault:
        raise refuse("broken_json", row=fault.lineno) from None
    except RecursionError:
        raise refuse("nested_too_deep") from None
    records = _list_of_objects(document)
    sheet = _sheet(records)
    return Contents("json", [sheet], [*encodings, reading("json_list", count=len(records))])


def _number(text: str) -> Typed:
    return Typed("number", text)


def _no_number(text: str) -> Typed:
    return Typed("error", text)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        counts = Counter(key for key, _ in pairs)
        double = next(key for key, count in counts.items() if count > 1)
        raise refuse("double_column", column=double[:80])
    return made


def _list_of_objects(document: Any) -> list[dict[str, Any]]:
    if isinstance(document, dict):
        lists = [value for value in document.values() if type(value) is list]
        document = document["grants"] if type(document.get("grants")) is list else None
        if document is None:
            if len(lists) != 1:
                raise refuse("json_shape")
            document = lists[0]
    if type(document) is not list or not all(isinstance(record, dict) for record in document):
        raise refuse("json_shape")
    if not document:
        raise refuse("no_rows")
    if len(document) > MAX_ROWS:
        raise refuse("too_many_rows", limit=MAX_ROWS)
    return document


def _sheet(records: list[dict[str, Any]]) -> Sheet:
    flat = [dict(_cells(record, "", 0)) for record in records]
    names = list(dict.fromkeys(name for record in flat for name in record))
    if len(names) > MAX_COLUMNS:
        raise refuse("too_many_columns", limit=MAX_COLUMNS)
    if len(names) * len(flat) > MAX_CELLS:
        raise refuse("too_large", limit=MAX_CELLS)
    rows: list[list[Cell]] = [list(names)]
    rows += [[record.get(name, "") for name in names] for record in flat]
    # Row 1 is the header, as when the list were a spreadsheet.
    return Sheet("", rows, list(range(1, len(rows) + 1)))


def _cells(value: Any, path: str, depth: int) -> Iterator[tuple[str, Cell]]:
    if depth > _DEEPEST:
        raise refuse("nested_too_deep")
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _cells(inner, f"{path}/{key}" if path else key, depth + 1)
    elif type(value) is list:
        for position, inner in enumerate(value):
            yield from _cells(inner, f"{path}/{position}", depth + 1)
    elif isinstance(value, bool):
        yield path, Typed("boolean", "true" if value else "false")
    elif value is None:
        yield path, ""
    else:
        yield path, value
