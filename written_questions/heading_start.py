"""Where the heading of a question begins: at the top, or under what somebody wrote above it."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final, NamedTuple

from written_questions.envelope import GREETING, MAIL_FIELD
from written_questions.heading_fields import Heading, take_line

_LABEL: Final = re.compile(r"\b(?:schriftelijke|actuele|parlementaire) vraag\b|\bSV\b", re.I)
_METADATA: Final = re.compile(r"^(?:title|titel|pdf link|thema link)\s*:\s*\S", re.I)
_SUBJECT: Final = re.compile(
    r"^(?:onderwerp|betreft?|subject)\s*:\s*(?:(?:fw|fwd|re|tr|doorst|antw)\s*:\s*){0,4}$", re.I
)
_SENTENCE_BEFORE: Final = re.compile(r"(?:^|[.:!?;,>)-])\s*$")
_GOES_ON: Final = re.compile(
    r"\b(?:mijn|uw|zijn|haar|onze?|de|het|een|die|deze|op|van|in|bij|aan|uit|naar|met|over|volgens|en|of"
    r"|eerdere?|vorige|recente)\s*$",
    re.I,
)
"""The end of a line that is no end of a sentence."""
_SHORT: Final = 45
_BARE: Final = re.compile(r"^vraag nr\.? ?\d{1,4}$", re.I)
""" "Vraag nr. 88": a heading where another field follows, else a sub-question."""
_ITEM: Final = re.compile(r"^\d{1,3}\s?[.)]")
_WIDE_DASH: Final = re.compile(r"\S {2,}[-–] {2,}\S")
_WRAPPED: Final = range(50, 120)
"""Signs of a line that a mail broke off."""
_MOST_LABELS: Final = 6
"""On one line: a text that says it more often is no question."""
_LONGEST: Final = 2_000
"""Signs of a line in which the fields of its heading stand."""
_MOST_LINES: Final = 400
"""Of a text in which a heading is looked for."""
_NEAR: Final = 6
"""Lines in which the next field of a heading stands."""
_SURE: Final = 2
"""More fields than this on one line are a heading by themselves."""
_SHORT_MAIL: Final = 12
"""Lines above a title that stands in a mail without a heading."""


class Start(NamedTuple):
    """The line a heading begins on, the sign of it, and whether it is one of the parliament's."""

    line: int
    sign: int = 0
    official: bool = False


def unwrapped(lines: list[str]) -> list[str]:
    """The lines, with a heading that a mail broke over some of them on one."""
    for at, line in enumerate(lines[:_MOST_LINES]):
        match = _LABEL.search(line) if len(line) in _WRAPPED else None
        if match is None:
            continue
        end = next((n for n in range(at, len(lines)) if not lines[n]), len(lines))
        joined = " ".join(lines[at : min(end, at + _NEAR)])
        if _count(joined[match.start() :]) > _count(line[match.start() :]):
            return [*lines[:at], joined, *lines[min(end, at + _NEAR) :]]
    return lines


def heading_start(lines: list[str]) -> Start | None:
    """Where a heading begins; None when there is none of the parliament's kind."""
    asked = False
    for at, line in enumerate(lines[:_MOST_LINES]):
        sign = _labelled(lines, at, asked)
        if sign is not None:
            return Start(at, sign, official=True)
        if not asked and _METADATA.match(line):
            return Start(at)
        if not asked and _fields_together(lines, at):
            return Start(at, official=True)
        asked = asked or bool(_ITEM.match(line) and "?" in line)
    return _greeted_title(lines)


def _labelled(lines: list[str], at: int, asked: bool) -> int | None:
    """The sign at which "Schriftelijke vraag" begins a heading on this line."""
    line = lines[at]
    for match in islice(_LABEL.finditer(line), _MOST_LABELS):
        capitals = match[0].isupper() and len(match[0]) > len("SV")
        if not (capitals or (not asked and _begins(lines, at, match))):
            continue
        if _stands_alone(line, match) or _leads(line[match.start() :][:_LONGEST]):
            return match.start()
    return None


def _begins(lines: list[str], at: int, match: re.Match[str]) -> bool:
    """Whether a sentence ends before the label, so that it is not within one."""
    above = lines[at - 1] if at else ""
    before = lines[at][: match.start()]
    if _SUBJECT.match(before):
        return True
    if _ITEM.match(before) or match[0][0].islower():
        return False
    return _ends(before if before.strip() else above)


def _ends(text: str) -> bool:
    """Whether what comes next begins anew: after a sentence, or a short line that asks for no more words."""
    short = len(text) < _SHORT and not _GOES_ON.search(text)
    return short or bool(_SENTENCE_BEFORE.search(text))


def _stands_alone(line: str, match: re.Match[str]) -> bool:
    return line[match.start() :].strip(" :.") == match[0] and match[0] != "SV"


def _leads(text: str) -> bool:
    """Whether fields of a heading follow: more than a label."""
    return _count(text) > 0


def _count(text: str) -> int:
    """How many fields of a heading a line has."""
    heading = Heading()
    return 0 if take_line(text, heading) is None else len(heading.fields)


def _fields_together(lines: list[str], at: int) -> bool:
    """Whether this line and one of the next are fields, each another, and not of a mail."""
    heading = Heading(official=bool(_BARE.match(lines[at])))
    rest = None if MAIL_FIELD.match(lines[at]) else take_line(lines[at], heading)
    if rest is None or (rest and "competences" not in heading.fields):
        return False
    if at and lines[at - 1] and not _ends(lines[at - 1]):
        return False
    count = len(heading.fields)
    if count > _SURE:
        return True
    for line in lines[at + 1 : at + _NEAR]:
        if line and take_line(line, heading) == "" and len(heading.fields) > count:
            return True
    return False


def _greeted_title(lines: list[str]) -> Start | None:
    """A title with a wide dash below a greeting: what stands above it is a mail's."""
    first = next((at for at, line in enumerate(lines) if line), None)
    if first is None or not (GREETING.match(lines[first]) or MAIL_FIELD.match(lines[first])):
        return None
    for at, line in enumerate(lines[first : first + _SHORT_MAIL], first):
        if _ITEM.match(line):
            return None
        if _WIDE_DASH.search(line):
            return Start(at)
    return None
