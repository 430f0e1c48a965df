"""The title of a question: below its heading, above it, or on one line with what it introduces."""

from __future__ import annotations

import re
from typing import Final

from written_questions.heading_markers import FIRST_ITEM, OPENING
from written_questions.written_names import one_space

SUBJECT: Final = re.compile(r"^(?:onderwerp|betreft?|subject)\s*:\s*(.+)$", re.I)
WIDE_DASH: Final = re.compile(r"\S {2,}[-–] {2,}\S")
_DASH: Final = re.compile(r"\s+[-–]\s+")
_SENTENCE_END: Final = re.compile(r"[.?!:;,]$")
_ASKING: Final = re.compile(
    r"(?:hoeveel|welke?|wat|wie|waar\w*|wanneer|hoe|kan|kunt|graag|gelieve|is|zijn|heeft)\b", re.I
)
_SENTENCE: Final = re.compile(r"[.?!:;]\s")
_LONGEST: Final = 160


def theme_of(title: str | None) -> str | None:
    """The theme that a title begins with, before its dash."""
    return _DASH.split(title)[0] if title and _DASH.search(title) else None


def alone_above(lines: list[str]) -> str | None:
    """The title above a heading: the only line there, with a dash or called a subject."""
    words = [line.strip() for line in lines if line.strip()]
    if len(words) != 1 or _SENTENCE_END.search(words[0]) or len(words[0]) >= _LONGEST:
        return None
    if match := SUBJECT.match(words[0]):
        return one_space(match[1])
    return one_space(words[0]) if _DASH.search(words[0]) else None


def apart(running: str) -> list[str]:
    """What stands behind the fields of a heading on their line: its title, introduction and questions.

    Each on a line of its own; the first is blank where there is no title.
    """
    item = FIRST_ITEM.search(running)
    before = running[: item.start()] if item else running
    after = [running[item.end() :]] if item else []
    if item and not before.strip():
        return ["", running]
    dash = _DASH.search(before)
    opening = OPENING.search(before, dash.end()) if dash else None
    if opening:
        return [before[: opening.start()], "", before[opening.end() :], *after]
    closed = _SENTENCE_END.search(before) or _ASKING.match(before) or len(before) >= _LONGEST
    if dash or not closed:
        return [before, "", *after]
    return ["", before, *after]


def running(line: str) -> list[str]:
    """A line with a title, introduction and questions behind each other taken apart; others as they are.

    A wide dash is that of a title; any other only where the questions stand on the line too.
    """
    top = line[:_LONGEST]
    asks = FIRST_ITEM.search(line)
    dashed = WIDE_DASH.search(top) or (asks and _DASH.search(top))
    if not dashed or len(line) < _LONGEST or _SENTENCE.search(line, 0, dashed.start()):
        return [line]
    pieces = apart(line)
    return pieces if 0 < len(pieces[0]) < _LONGEST else [line]


def title_at(lines: list[str], at: int, headed: bool) -> tuple[str | None, int]:
    """The title at this line, if it is one, and the line after it."""
    if at == len(lines):
        return None, at
    line, follows = lines[at], [*lines[at + 1 : at + 3], "", ""]
    if match := SUBJECT.match(line):
        return one_space(match[1]), at + 1
    closed = bool(_SENTENCE_END.search(line))
    if WIDE_DASH.search(line):
        wraps = len(line) > 60 and follows[0] and not follows[1] and len(follows[0]) < 60
        if wraps and not _SENTENCE_END.search(follows[0]):
            return one_space(f"{line} {follows[0]}"), at + 2
        return one_space(line), at + 1
    dashed = bool(_DASH.search(line)) and not closed and len(line) < _LONGEST
    alone = not closed and not follows[0] and len(line) < _LONGEST and (headed or dashed)
    if ((headed and dashed) or alone) and not re.match(r"\d", line):
        return one_space(line), at + 1
    return None, at
