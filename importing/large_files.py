"""A file of any size for the command: text with separators is read a stretch at a time, other files whole.

Every stretch is read in the sandbox, as a whole file is, and ends where a row ends. What is decided of the
whole (the encoding, the separator) is decided before, or by the first stretch, as it is of a whole file.
"""

from __future__ import annotations

import codecs
import hashlib
from array import array
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Final

from importing.cells import (
    FAULTS_KEPT,
    PROBLEMS_SHOWN,
    Contents,
    Problem,
    Reading,
    Refused,
    Sheet,
    refuse,
)
from importing.coded import Rows
from importing.file_reader import read_file, read_further
from importing.limits import MAX_BYTES, MOST_BYTES, MOST_ROWS, PIECE
from importing.readers.signatures import sniff

Heard = Callable[[float], None]
"""Told how much of a file was read, from 0 to 1."""
_BLOCK: Final = 1_000_000
_TOGETHER: Final = 2
"""Stretches that are read at the same time."""


def read_large_file(
    path: Path, encoding: str, heard: Heard, piece: int = PIECE
) -> tuple[Contents, str]:
    """The sheets in a file and the hash of its content. Raises Refused, OSError."""
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise refuse("too_large", limit=MOST_BYTES // 1_000_000)
    digest, is_utf8 = _looked_through(path)
    if size <= piece:
        return read_file(path.read_bytes(), path.name, encoding), digest
    pieces = _pieces(path, piece)
    start = next(pieces)
    letters = encoding or ("utf-8" if is_utf8 and b"\0" not in start[:2000] else "")
    if not letters or letters == "utf-16" or start[-1:] != b"\n":
        return _whole(path, encoding), digest
    first = read_file(start, path.name, encoding)
    if first.reached is None:
        return _whole(path, encoding), digest
    return _joined(
        first, pieces, letters, lambda done: heard(min(1.0, done * piece / size))
    ), digest


def _whole(path: Path, encoding: str) -> Contents:
    """A file that is not read in stretches; text of this size in unknown letters is to be told."""
    if path.stat().st_size > MAX_BYTES:
        with path.open("rb") as file:
            is_text = sniff(file.read(_BLOCK)) == "text"
        if is_text and not encoding:
            raise refuse("encoding")
        raise refuse("too_large", limit=MAX_BYTES // 1_000_000)
    return read_file(path.read_bytes(), path.name, encoding)


def _looked_through(path: Path) -> tuple[str, bool]:
    """The hash of a file, and whether all of it is UTF-8."""
    digest, decoder, is_utf8 = hashlib.sha256(), codecs.getincrementaldecoder("utf-8")(), True
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
            is_utf8 = is_utf8 and _decodes(decoder, block)
    return digest.hexdigest(), is_utf8 and _decodes(decoder, b"", final=True)


def _decodes(decoder: codecs.IncrementalDecoder, block: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(block, final)
    except UnicodeDecodeError:
        return False
    return True


def _pieces(path: Path, size: int) -> Iterator[bytes]:
    """A file in stretches that end at the end of a row: of a line outside quotes."""
    rest = b""
    with path.open("rb") as file:
        while block := file.read(size):
            rest += block
            end = _end_of_row(rest)
            if end:
                yield rest[:end]
                rest = rest[end:]
    if rest:
        yield rest


def _end_of_row(text: bytes) -> int:
    """Where the last row ends that is whole; 0 when none is."""
    end = text.rfind(b"\n") + 1
    quotes = text.count(b'"', 0, end)
    while end and quotes % 2:
        before = text.rfind(b"\n", 0, end - 1) + 1
        quotes -= text.count(b'"', before, end)
        end = before
    return end


def _joined(
    first: Contents, pieces: Iterator[bytes], encoding: str, heard: Callable[[int], None]
) -> Contents:
    """The first stretch with those that follow, as one table."""
    reached = first.reached
    if reached is None:
        raise RuntimeError("the first stretch is no text with separators")
    sheet, remarks = _Joined(first.sheets[0]), [first.readings]
    rows = reached.rows
    with ThreadPoolExecutor(_TOGETHER) as pool:
        waiting = [pool.submit(read_further, one, encoding, reached.separator)
                   for one in islice(pieces, _TOGETHER)]  # fmt: skip
        done = 1
        while waiting:
            heard(done)
            contents = _read(waiting.pop(0), sheet, rows)
            sheet.add(contents.sheets[0], rows)
            remarks.append([_shifted(one, rows) for one in contents.readings])
            rows += contents.reached.rows if contents.reached else 0
            if rows > MOST_ROWS:
                raise refuse("too_many_rows", limit=MOST_ROWS)
            waiting += [pool.submit(read_further, one, encoding, reached.separator)
                        for one in islice(pieces, 1)]  # fmt: skip
            done += 1
    return replace(first, sheets=[sheet.whole()], readings=_summed(remarks))


def _read(stretch: Future[Callable[[], Contents]], so_far: _Joined, rows: int) -> Contents:
    """A further stretch. What it is refused for stands behind the faults of those before."""
    try:
        return stretch.result()()
    except Refused as refused:
        problems = [_placed(one, rows) for one in refused.problems]
        if all(one.row for one in problems):
            problems = [*so_far.faults, *problems][:PROBLEMS_SHOWN]
        raise Refused(problems) from None


class _Joined:
    """Stretches of one table while they come in."""

    def __init__(self, first: Sheet) -> None:
        self._first = first
        self._rows = Rows.of(first.rows)
        self._numbers = array("I", first.numbers)
        self.faults = list(first.faults)

    def add(self, sheet: Sheet, before: int) -> None:
        """The next one; so many rows stand before it."""
        self._rows = Rows.joined([self._rows, Rows.of(sheet.rows)])
        self._numbers.extend(number + before for number in sheet.numbers)
        self.faults += [_placed(one, before) for one in sheet.faults]
        if len(self.faults) > FAULTS_KEPT:
            raise Refused(self.faults[:PROBLEMS_SHOWN])

    def whole(self) -> Sheet:
        """All of them."""
        return replace(self._first, rows=self._rows, numbers=self._numbers, faults=self.faults)


def _placed(one: Problem, before: int) -> Problem:
    return one if one.row is None else one._replace(row=one.row + before)


def _shifted(one: Reading, before: int) -> Reading:
    return one._replace(values=tuple((k, v + before if k == "first" else v) for k, v in one.values))


def _summed(remarks: list[list[Reading]]) -> list[Reading]:
    """What was said of the stretches, of each kind once: counts added, examples from the first."""
    made: dict[str, dict[str, object]] = {}
    for one in (one for of_piece in remarks for one in of_piece):
        former = made.get(one.code)
        if former is None:
            made[one.code] = dict(one.values)
            continue
        for name, value in one.values:
            if name in ("rows", "cells"):
                former[name] = int(str(former[name])) + value
    order = {"blank_rows": 1}  # as ``readers.tidying`` says them
    codes = sorted(made, key=lambda code: order.get(code, 0))
    return [Reading(code, tuple(made[code].items())) for code in codes]
