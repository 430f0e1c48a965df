"""The header of a written question: whole, cut off, in a mail, on one line, or only above its answer."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from written_questions.answer_heading import capitals, cut_at_answer, header_of_answer
from written_questions.heading_fields import Heading, take_line
from written_questions.heading_markers import BARE_DATE
from written_questions.heading_start import heading_start, unwrapped
from written_questions.heading_title import (
    SUBJECT,
    WIDE_DASH,
    alone_above,
    apart,
    running,
    theme_of,
    title_at,
)
from written_questions.messages import asking_message, set_aside, without_passing_on
from written_questions.question import Header
from written_questions.written_names import one_space

_METADATA: Final = re.compile(r"^(title|titel|thema|theme|pdf link|thema link)\s*:\s*(.*)$", re.I)
_NEXT_LABEL: Final = re.compile(
    r"\s+(?=(?:(?:thema|theme|pdf link|thema link)\s*:|SCHRIFTELIJKE VRAAG\b))"
)
_FIELDS: Final = {
    "title": "title", "titel": "title", "thema": "theme", "theme": "theme", "pdf link": "pdf",
    "thema link": "record",
}  # fmt: skip
_OFFICE: Final = re.compile(
    r"^(?:vlaams minister|viceminister|minister-president|minister van)\b", re.I
)


@dataclass(frozen=True)
class Parts:
    """A document taken apart: its header, the lines of the question and those of the answer."""

    header: Header
    body: tuple[str, ...]
    answer: tuple[str, ...]


def take_apart(lines: list[str]) -> Parts:
    """Header, question and answer of a document in clean lines; what stands before is set aside."""
    asked, above_answer, answer = cut_at_answer(lines)
    top = _from_its_start(asked)
    header, body = _read_top(top)
    of_answer = header_of_answer(above_answer, answer)
    merged = {name: value for name, value in vars(header).items() if value is not None}
    header = replace(of_answer, **merged | {"answered": of_answer.answered, "set_aside": top.aside})
    header = replace(header, title=header.title or top.title)
    return Parts(
        replace(header, theme=header.theme or theme_of(header.title)), tuple(body), tuple(answer)
    )


@dataclass(frozen=True)
class _Top:
    """A question from its heading on: a title that stands above it, and what was set aside."""

    lines: list[str]
    title: str | None = None
    aside: str = ""
    official: bool = False


def _from_its_start(lines: list[str]) -> _Top:
    lines = unwrapped([part for line in lines for part in _records_apart(line)])
    start = heading_start(lines)
    if start is None:
        mail = asking_message(lines)
        return _Top(list(mail.lines), aside=set_aside(mail.others))
    at, sign, official = start
    above = [*lines[:at], lines[at][:sign]]
    rest = [lines[at][sign:], *lines[at + 1 :]]
    if SUBJECT.match(lines[at]):
        return _Top(rest, None, set_aside(lines[:at]), official)
    words = [line for line in above if line.strip()]
    if len(words) == 1 and BARE_DATE.fullmatch(words[0]):
        return _Top([rest[0], words[0], *rest[1:]], official=official)
    title = alone_above(above)
    return _Top(rest, title, "" if title else set_aside(above), official)


def _records_apart(line: str) -> list[str]:
    """The labels of a document's record on lines of their own, where they stand on one."""
    return _NEXT_LABEL.split(line) if _METADATA.match(line) else [line]


def _read_top(top: _Top) -> tuple[Header, list[str]]:
    """The header at the top and the lines after it."""
    heading, lines = Heading(official=top.official), top.lines
    fields = heading.fields
    at = 0
    while at < len(lines):
        line = lines[at]
        rest = "" if _metadata(line, fields) else take_line(line, heading)
        if rest:
            at, lines = 0, [*apart(rest), *lines[at + 1 :]]
            break
        if rest is None and line:
            if not (_below_minister(heading) and _competence(line)):
                break
            fields["competences"] = f"{fields.get('competences', '')} {line}".strip()
        at += 1
    if at < len(lines):
        lines = [*lines[:at], *running(lines[at]), *lines[at + 1 :]]
    title, after = title_at(lines, at, heading.official or bool(fields))
    if title and "title" not in fields:
        fields["title"] = without_passing_on(title)
    elif title and WIDE_DASH.search(lines[at]):
        fields["title"] = title
    header = Header(**fields)  # type: ignore[arg-type]
    return header, lines[after:]


def _below_minister(heading: Heading) -> bool:
    return heading.official and bool(heading.fields.keys() & {"minister", "competences"})


def _competence(line: str) -> bool:
    return capitals(line) or bool(_OFFICE.match(line))


def _metadata(line: str, fields: dict[str, object]) -> bool:
    match = _METADATA.match(line)
    if not match:
        return False
    fields[_FIELDS[match[1].lower()]] = one_space(match[2]) or None
    return True
