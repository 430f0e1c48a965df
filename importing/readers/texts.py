"""Bytes to text without guessing in silence, and the signs that no cell may hold."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from typing import Final

from importing.cells import Cell, Problem, Reading, Typed, problem, reading, refuse
from importing.limits import MAX_CELL
from importing.readers.code_pages import label, old_readings

FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\uffff\ud800-\udfff\ue000-\uf8ff]"
)
"""Control signs, invisible signs, signs that turn the reading order, and "could not be read"."""

# UTF-8 that somebody read as cp1252 and saved again: "é" has become "Ã©".
_GARBLED: Final = re.compile("[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|â‚¬|â€[™œ\u009d“”]")
_UTF8_IN_BYTES: Final = re.compile(rb"\xc3[\x80-\xbf]|\xe2\x82\xac|\xe2\x80[\x90-\xa6]")


def decode(data: bytes, chosen: str = "") -> tuple[str, list[Reading]]:
    """The text of a file and how it was read. Raises Refused when no reading is certain.

    ``chosen`` is what somebody says the letters are. Without it, letters that an old code page may have
    written come with the words in which the readings differ (``encoding_unsure``).
    """
    if chosen:
        return _strictly(data, chosen), [reading("encoding", name=label(chosen))]
    text, how = _by_marks(data) or ("", None)
    if how:
        return text, [how]
    if _UTF8_IN_BYTES.search(data):
        raise refuse("mixed_encoding")
    return _by_words(data)


def _by_words(data: bytes) -> tuple[str, list[Reading]]:
    texts = old_readings(data)
    if not texts:
        raise refuse("encoding")
    first = texts[0]
    how = [reading("encoding", name=first.label)]
    if first.certain:
        return first.text, how
    choices = [(one.encoding, one.label, one.words) for one in texts]
    words = " ; ".join(f"{one.label}: {one.words}" for one in texts)
    return first.text, [
        *how,
        reading("encoding_unsure", name=first.label, words=words, choices=choices),
    ]


def _by_marks(data: bytes) -> tuple[str, Reading] | None:
    """By a mark at the start, by zeros, or as UTF-8; None when it is none of these."""
    for mark, name, encoding in (
        (codecs.BOM_UTF32_LE, None, ""),
        (codecs.BOM_UTF32_BE, None, ""),
        (codecs.BOM_UTF8, "UTF-8 (BOM)", "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "UTF-16", "utf-16"),
        (codecs.BOM_UTF16_BE, "UTF-16", "utf-16"),
    ):
        if data.startswith(mark):
            if name is None:
                raise refuse("encoding")
            return _strictly(data, encoding), reading("encoding", name=name)
    if data[:2000].count(0) > 0.1 * len(data[:2000]):
        return _utf16_without_mark(data)
    try:
        return data.decode("utf-8"), reading("encoding", name="UTF-8")
    except UnicodeDecodeError:
        return None


def _utf16_without_mark(data: bytes) -> tuple[str, Reading]:
    """Latin text in UTF-16 has a zero in every other byte; anything else with zeros is no text."""
    start = data[:2000]
    even, odd = start[0::2].count(0), start[1::2].count(0)
    half = len(start) // 2
    for zeros, others, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if zeros > 0.7 * half and others == 0:
            return _strictly(data, encoding), reading("encoding", name="UTF-16")
    raise refuse("not_a_table")


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        raise refuse("encoding") from None


def are_fine(texts: Iterable[str]) -> bool:
    """Whether ``check_cell`` has nothing to say of any of these for sure, looked at together."""
    cells = list(texts)
    together = "\n".join(cells)
    if max(map(len, cells), default=0) > MAX_CELL:
        return False
    if together.isascii() and together.replace("\n", "").isprintable():
        return True
    return FORBIDDEN.search(together) is None and _GARBLED.search(together) is None


def check_cell(cell: Cell, row: int, column: str) -> Problem | None:
    """The problem with a cell's signs, if there is one."""
    text = cell.text if isinstance(cell, Typed) else cell
    if len(text) > MAX_CELL:
        return problem("cell_too_long", row, column, text[:80], limit=MAX_CELL)
    sign = FORBIDDEN.search(text)
    if sign:
        return problem("control_character", row, column, _shown(text), sign=f"U+{ord(sign[0]):04X}")
    if _GARBLED.search(text):
        return problem("garbled", row, column, text)
    return None


def _shown(text: str) -> str:
    return FORBIDDEN.sub("\u2423", text)
