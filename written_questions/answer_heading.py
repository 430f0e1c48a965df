"""Where the answer begins in a document, and what its heading says: who answers which question of whom."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from written_questions.heading_fields import asker_in, date_of
from written_questions.question import Header
from written_questions.written_names import name_of

_ANSWER: Final = re.compile(r"^(?:ANTWOORD|Antwoord)\s*:?$")
_ON_QUESTION: Final = re.compile(
    r"^op vraag nr\.?\s*(\d{1,4})\s+van\s+(\d{1,2} [a-z]+ \d{4})\b\s*(.*)$", re.I
)
_WITHIN: Final = re.compile(
    r"(?<=[?.!])\s+((?:[A-ZÀ-Ý][A-ZÀ-Ý'’,-]*\s+){0,40})ANTWOORD\s+(?=op vraag nr)"
)
"""The answer on the line of the questions, below the minister in capitals."""
_OFFICE: Final = re.compile(r"\s(?=VICE|VLAAMS MINISTER|MINISTER-)")
_MINISTER: Final = re.compile(r"(?:VICEMINISTER|VLAAMS(?:E)? MINISTER|MINISTER)\b")
_AROUND: Final = 3
"""Lines over which a mail breaks the heading of an answer."""
_NEAR: Final = 6
"""Lines below "ANTWOORD" on which the question that it answers stands."""


def cut_at_answer(lines: list[str]) -> tuple[list[str], list[str], list[str]]:
    """The question, the lines in capitals that name the minister below it, and the answer.

    They stand above "ANTWOORD", or end a question that was copied up to there.
    """
    lines = [part for line in _unbroken(lines) for part in _apart(line)]
    for at, line in enumerate(lines):
        if _ANSWER.match(line) or _ON_QUESTION.match(line):
            question, heading = _signed(lines[:at])
            return question, heading, lines[at:]
    question, heading = _signed(lines)
    named_office = any(_MINISTER.match(line) for line in heading[1:])
    return (question, heading, []) if question and named_office else (lines, [], [])


def _signed(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines, and those in capitals that end them."""
    top = len(lines)
    while top and (not lines[top - 1] or capitals(lines[top - 1])):
        top -= 1
    return lines[:top], [line for line in lines[top:] if line]


def header_of_answer(heading: list[str], answer: list[str]) -> Header:
    """What the heading of an answer says of the question."""
    header = Header(answered=bool(answer))
    if heading:
        competences = " ".join(heading[1:]) or None
        header = replace(header, minister=name_of(heading[0]), competences=competences)
    for at, line in enumerate(answer[:_NEAR]):
        if match := _ON_QUESTION.match(line):
            asker = asker_in(match[3] or next(iter(answer[at + 1 :]), ""))
            date, _ = date_of(match[2])
            return replace(header, number=int(match[1]), date=date, asker=asker)
    return header


def capitals(line: str) -> bool:
    """Whether a line has letters, all of them capitals."""
    return bool(line) and line == line.upper() and any(sign.isalpha() for sign in line)


def _unbroken(lines: list[str]) -> list[str]:
    """The lines, with those around an answer that begins within one of them together on one."""
    for at, line in enumerate(lines):
        if "ANTWOORD" in line and not _ANSWER.match(line):
            begin, end = max(at - _AROUND, 0), at + _AROUND + 1
            together = " ".join(filter(None, lines[begin:end]))
            if len(together) > len(line) and _WITHIN.search(together):
                return [*lines[:begin], together, *lines[end:]]
    return lines


def _apart(line: str) -> list[str]:
    """A line, with an answer that stands on the line of the questions on lines of its own."""
    match = _WITHIN.search(line) if "ANTWOORD" in line else None
    if not match:
        return [line]
    named = match[1].strip()
    office = _OFFICE.search(named)
    people = [named[: office.start()], named[office.end() :]] if office else [named]
    return [line[: match.start()], *filter(None, people), "ANTWOORD", line[match.end() :]]
