"""Text with separators: ``;`` ``,`` tab or ``|``, any line end, quotes as in RFC 4180 and no other way."""

from __future__ import annotations

import itertools
import re
from typing import Final

from importing.cells import (
    Cell,
    Contents,
    Reached,
    Refused,
    Sheet,
    reading,
    refuse,
)
from importing.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from importing.readers.texts import decode

_NAMES: Final = {";": "puntkomma", ",": "komma", "\t": "tab", "|": "staande streep"}
_LINE: Final = re.compile("\r\n|\r|\n")
_SAMPLE: Final = 50
"""Records by which the separator is chosen."""


def read(data: bytes, chosen: str = "") -> Contents:
    """The one table of a delimited file, in the chosen encoding if there is one. Raises Refused."""
    text, encodings = decode(data, chosen)
    text, separator_named = _told_separator(text)
    separator = separator_named or _separator(text)
    records = _records(text, separator)
    count = len(records)
    while records and not any(records[-1]):
        records.pop()
    if not records:
        raise refuse("empty_file")
    sheet = _sheet(records, 2 if separator_named else 1)
    how = [*encodings, reading("separator", name=_NAMES[separator])]
    return Contents("csv", [sheet], how, Reached(separator, count + bool(separator_named)))


def read_on(data: bytes, encoding: str, separator: str) -> Contents:
    """A further stretch of such a file, its rows numbered from 1. Raises Refused."""
    text, _ = decode(data, encoding)
    records = _records(text, separator)
    return Contents("csv", [_sheet(records, 1)], [], Reached(separator, len(records)))


def _sheet(records: list[list[str]], first: int) -> Sheet:
    _check_size(records)
    rows, numbers = list[list[Cell]](), list[int]()
    for number, record in enumerate(records, start=first):
        if any(record):
            rows.append([*record])
            numbers.append(number)
    return Sheet("", rows, numbers)


def _told_separator(text: str) -> tuple[str, str | None]:
    """Excel's own first line ``sep=;``."""
    match = re.match("(?i)sep=([;,\t|])(?:\r\n|\r|\n)", text)
    return (text[match.end() :], match[1]) if match else (text, None)


def _separator(text: str) -> str:
    """The separator with which the first records are all equally wide."""
    line = _first_of_table(text)
    signs = [sign for sign in _NAMES if sign in line]
    if len(signs) < 2:
        return signs[0] if signs else ";"
    widths = {sign: _even_width(text, sign) for sign in signs}
    best = max(widths.values())
    fitting = [sign for sign, width in widths.items() if width == best]
    if best and len(fitting) == 1:
        return fitting[0]
    counts = sorted(((line.count(sign), sign) for sign in signs), reverse=True)
    if counts[0][0] == counts[1][0]:
        raise refuse("separator_unclear")
    return counts[0][1]


def _first_of_table(text: str) -> str:
    """The first line with a separator that comes again below it; titles may stand above."""
    lines = [line for line in _LINE.split(text[:20_000])[:_SAMPLE] if line.strip()]
    for line, following in itertools.pairwise(lines):
        if any(line.count(sign) and following.count(sign) >= line.count(sign) for sign in _NAMES):
            return line
    return lines[0] if lines else ""


def _even_width(text: str, separator: str) -> int:
    """The width of the first records, 0 when they differ or cannot be read."""
    start = text if len(text) < 50_000 else text[: text.rfind("\n", 0, 50_000) + 1] or text
    try:
        records = [record for record in _records(start, separator)[:_SAMPLE] if any(record)]
    except Refused:
        return 0
    widths = {len(record) for record in records}
    return widths.pop() if len(widths) == 1 else 0


def _records(text: str, separator: str) -> list[list[str]]:
    if '"' not in text:
        lines = _LINE.split(text)
        if not lines[-1]:
            lines.pop()  # nothing stands behind the end of the last line
        return [line.split(separator) for line in lines]
    field = re.compile(
        rf'(?:"([^"]*(?:""[^"]*)*)"|([^"{separator}\r\n]*))({re.escape(separator)}|\r\n|\r|\n|\Z)'
    )
    records: list[list[str]] = []
    record: list[str] = []
    place, end = 0, len(text)
    while True:
        match = field.match(text, place)
        if match is None:
            raise refuse("bad_quotes", row=len(records) + 1)
        quoted, plain, stop = match.groups()
        record.append(plain if quoted is None else quoted.replace('""', '"'))
        place = match.end()
        if stop != separator:
            records.append(record)
            record = []
            if place >= end:
                return records


def _check_size(records: list[list[str]]) -> None:
    if len(records) > MAX_ROWS:
        raise refuse("too_many_rows", limit=MAX_ROWS)
    if max(map(len, records), default=0) > MAX_COLUMNS:
        raise refuse("too_many_columns", limit=MAX_COLUMNS)
    if sum(map(len, records)) > MAX_CELLS:
        raise refuse("too_large", limit=MAX_CELLS)
