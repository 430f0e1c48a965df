"""From the text as it was pasted or extracted to lines that can be read: codes, words and amounts whole.

Codes of budget articles and words are broken over lines in published answers, amounts lose their euro
sign to the next line, and rows of tables are spread over several lines.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from written_questions.bounds import printable

_DASHES: Final = str.maketrans(dict.fromkeys("\u2010\u2011\u2212\u00ad", "-"))
_SPACES: Final = re.compile(r"[^\S\t\n ]")
"""Every other sign that shows as a blank."""
_LONG_BLANK: Final = re.compile("[ \t]{3,}")
_AT_THE_END: Final = re.compile(r"[ \t]+(?=\n|\Z)")
_MANY_BLANK_LINES: Final = re.compile("\n{4,}")
_LONG_ROW: Final = re.compile(r"([^\w\s])\1{9,}")
_LONG_WORD: Final = re.compile(r"(\S{160})(?=\S)")
"""Longer than any word or address: put apart, so that no pattern looks at more of it at a time."""
_INVISIBLE: Final = re.compile("[\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_PRIVATE: Final = re.compile("^[ \t]*[\ue000-\uf8ff•▪◦●]++[ \t]*", re.M)
_QUOTED: Final = re.compile("^(?:[ \t]{0,3}>){1,20}+[ \t]?", re.M)
"""The signs before a line that a mail quotes, also one that quotes another."""
_SOME_QUOTED: Final = 2
_MARKED: Final = re.compile(r"\*\*|__|(?m:^#{1,4} )")
"""Signs of markup that mails and notes bring along."""
_PAGE: Final = re.compile(r"^(?:-\s*\d{1,3}\s*-|pagina \d+(?: van \d+)?|\d+/\d+)$", re.I)

_BREAK: Final = r"(?:[ \t]*\n\s*)?"
_DASH: Final = r"\s*[-–]\s*"
ARTICLE: Final = re.compile(
    r"\b([A-Z]{2}\d)" + _DASH
    + r"((?:1" + (_BREAK + "[A-Z]") * 3 + _BREAK + "[245]" + (_BREAK + "[A-Z]") * 2
    + r")|(?:9" + (_BREAK + "[A-Z]") * 6 + r"))" + _DASH
    + r"([A-Z]{2})(?![A-Za-z0-9])"
)  # fmt: skip
"""A budget article, also with its parts apart: ``PJ0-1PFC2DB-PR``; 9 in place of 1 is revenue."""

_KEPT_APART: Final = r"(?:en|of|tot|als|naar)\b"
_BROKEN_PREFIX: Final = re.compile(rf"(?<=\w)-[ \t]*\n\s*(?={_KEPT_APART})")
_BROKEN_WORD: Final = re.compile(r"(?<=[a-zà-ÿ])-[ \t]*\n\s*(?=[a-zà-ÿ])")
_BROKEN_NAME: Final = re.compile(r"(?<=\w)-[ \t]*\n\s*(?=[A-Z0-9])")
_BROKEN_NUMBER: Final = re.compile(r"(?<=[.?!:;] )(\d{1,2}[.)]|[a-k]\))[ \t]*\n(?=[A-ZÀ-Ý])")
"""The number of a question that a mail left at the end of the line before it."""
_EURO_LEFT: Final = re.compile(r"(?<=\d)[ \t]*\n\s*(?=(?:€|euro\b|EUR\b))")
_EURO_RIGHT: Final = re.compile(r"(?<!\d)(?<!\d )€[ \t]*\n[ \t]*(?=\d)")

_DATED_ROW: Final = re.compile(r"^\d{1,2}/\d{1,2}/\d{4}\b")
_ROW_END: Final = re.compile(r"\d(?:\s*(?:€|euro|%))?$")
_ROW_PARTS: Final = 4
"""A row of a table is spread over at most this many lines."""


def clean(text: str) -> list[str]:
    """The lines of a text, stripped; a blank line stays one."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _INVISIBLE.sub("", _SPACES.sub(" ", printable(text).replace("\f", "\n")))
    text = _unquoted(_evened(text))
    text = _PRIVATE.sub("- ", text).translate(_DASHES)
    text = _MARKED.sub("", text)
    text = ARTICLE.sub(_whole_code, text)
    text = _BROKEN_NAME.sub("-", _BROKEN_WORD.sub("", _BROKEN_PREFIX.sub("- ", text)))
    text = _BROKEN_NUMBER.sub(r"\1 ", text)
    text = _EURO_RIGHT.sub("€ ", _EURO_LEFT.sub(" ", text))
    lines = [line.strip() for line in text.split("\n")]
    return whole_rows([line for line in lines if not _PAGE.match(line)])


def _evened(text: str) -> str:
    """A text in which no run of blanks, lines or signs and no word is longer than it needs to be.

    All patterns after this one rely on it: what looks along a run again from each of its signs stays
    quick when runs are short.
    """
    text = _AT_THE_END.sub("", _LONG_BLANK.sub("  ", text))
    text = _MANY_BLANK_LINES.sub("\n\n\n", text)
    text = _LONG_ROW.sub(lambda match: match[1] * 9, text)
    return _LONG_WORD.sub(r"\1 ", text)


def _unquoted(text: str) -> str:
    """A text without the signs of a quotation; one such line among others may say "more than"."""
    lines = text.count("\n") + 1
    plain, count = _QUOTED.subn("", text)
    return plain if count >= min(_SOME_QUOTED, lines) else text


def _whole_code(match: re.Match[str]) -> str:
    return f"{match[1]}-{''.join(match[2].split())}-{match[3]}"


def whole_rows(lines: list[str]) -> list[str]:
    """Rows of a table that begin with a date, put back on one line each up to their number."""
    rows: list[str] = []
    at = 0
    while at < len(lines):
        row, after = _row(lines, at) if _DATED_ROW.match(lines[at]) else (lines[at], at + 1)
        rows.append(row)
        at = after
    return rows


def _row(lines: list[str], at: int) -> tuple[str, int]:
    """The row that begins here and the line after it; a row that does not end is left alone."""
    parts: list[str] = []
    for after in range(at, len(lines)):
        line = lines[after]
        if parts and _DATED_ROW.match(line):
            break
        if line:
            parts.append(line)
        if line and _ROW_END.search(line) and not _DATED_ROW.fullmatch(line):
            return " ".join(parts), after + 1
        if len(parts) == _ROW_PARTS:
            break
    return lines[at], at + 1
