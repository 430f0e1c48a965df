"""The header of a written question: whole, cut off, or only in the heading of its answer."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import Final

from importing.dates import read_date
from written_questions.question import Header

_ANSWER: Final = re.compile(r"^(?:ANTWOORD|Antwoord)\s*:?$")
_ON_QUESTION: Final = re.compile(
    r"^op vraag nr\.?\s*(\d{1,4})\s+van\s+(\d{1,2} [a-z]+ \d{4})\b", re.I
)
_METADATA: Final = re.compile(r"^(title|titel|thema|theme|pdf link|thema link)\s*:\s*(.*)$", re.I)
_LABEL: Final = re.compile(r"^(?:SCHRIFTELIJKE|ACTUELE) VRAAG$", re.I)
_NUMBER: Final = re.compile(r"^nr\.?\s*:?\s*(\d{1,4})$", re.I)
_DATE: Final = re.compile(r"^(?:datum\s*:?|van)\s+(\d{1,2}[ /.-][a-z\d]+[ /.-]\d{4})$", re.I)
_ASKER: Final = re.compile(r"^van\s+(\D+)$", re.I)
_MINISTER: Final = re.compile(r"^aan\s+(\D+)$", re.I)
_ONE_LINE: Final = re.compile(
    r"^(?:(?:schriftelijke )?vraag )?nr\.?\s*(\d{1,4})\b(?=.{0,120}\b\d{4}\b)(.{0,200})$", re.I
)
_THEN_ASKS: Final = re.compile(
    r"^((?:(?:schriftelijke )?vraag )?nr\.?\s*\d{1,4}\b[^?!]{0,120}?\b\d{4}\b[^.?!:;]{0,160})[.:;]\s+"
    r"(?=\S)(.+)$",
    re.I,
)
"""A header on the same line as the questions."""
_ONE_LINE_DATE: Final = re.compile(r"\b(?:van|d\.d\.|dd\.?|op)\s+(\d{1,2} [a-z]+ \d{4})\b", re.I)
_ONE_LINE_ASKER: Final = re.compile(
    r"\bvan (?:de heer |mevrouw )?((?:[A-ZÀ-Ý][\w'’-]+ ?|(?:de|van|den|der) ){2,5})"
)
_ONE_LINE_MINISTER: Final = re.compile(
    r"\baan (?:viceminister-president |minister-president |(?:vlaams )?minister )?"
    r"((?:[A-ZÀ-Ý][\w'’-]+ ?|(?:de|van|den|der) ){2,5})"
)
_PARTICLE_LAST: Final = re.compile(r"(?: (?:de|van|den|der))+$")
_OFFICE: Final = re.compile(
    r"^(?:vlaams minister|viceminister|minister-president|minister van)\b", re.I
)
_SUBJECT: Final = re.compile(r"^(?:onderwerp|betreft|subject)\s*:\s*(.+)$", re.I)
_WIDE_DASH: Final = re.compile(r"\S {2,}[-–] {2,}\S")
_TITLE_DASH: Final = re.compile(r"\s+[-–]\s+")
_SENTENCE_END: Final = re.compile(r"[.?!:;,]$")
_PARTICLES: Final = frozenset({"van", "de", "den", "der", "ter", "ten"})


@dataclass(frozen=True)
class Parts:
    """A document taken apart: its header, the lines of the question and those of the answer."""

    header: Header
    body: tuple[str, ...]
    answer: tuple[str, ...]


def take_apart(lines: list[str]) -> Parts:
    """Header, question and answer of a document in clean lines."""
    if lines and (joined := _THEN_ASKS.match(lines[0])):
        lines = [joined[1], joined[2], *lines[1:]]
    asked, heading, answer = _cut_at_answer(lines)
    header, body = _read_top(asked)
    of_answer = _from_heading(heading, answer)
    merged = {name: value for name, value in vars(header).items() if value is not None}
    header = replace(of_answer, **merged | {"answered": of_answer.answered})
    if header.theme is None and header.title and _TITLE_DASH.search(header.title):
        header = replace(header, theme=_TITLE_DASH.split(header.title)[0])
    return Parts(header, tuple(body), tuple(answer))


def _cut_at_answer(lines: list[str]) -> tuple[list[str], list[str], list[str]]:
    """The question, the lines in capitals above "ANTWOORD" (minister), and the answer."""
    for at, line in enumerate(lines):
        if _ANSWER.match(line) or _ON_QUESTION.match(line):
            top = at
            while top and (not lines[top - 1] or _capitals(lines[top - 1])):
                top -= 1
            heading = [line for line in lines[top:at] if line]
            return lines[:top], heading, lines[at:]
    return lines, [], []


def _capitals(line: str) -> bool:
    return bool(line) and line == line.upper() and any(sign.isalpha() for sign in line)


def _from_heading(heading: list[str], answer: list[str]) -> Header:
    header = Header(answered=bool(answer))
    if heading:
        competences = " ".join(heading[1:]) or None
        header = replace(header, minister=name_of(heading[0]), competences=competences)
    for at, line in enumerate(answer[:6]):
        if match := _ON_QUESTION.match(line):
            header = replace(header, number=int(match[1]), date=_date(match[2]))
            asker = _ASKER.match(next(iter(answer[at + 1 :]), ""))
            return replace(header, asker=name_of(asker[1]) if asker else None)
    return header


def _read_top(lines: list[str]) -> tuple[Header, list[str]]:
    """The header at the top and the lines after it."""
    fields: dict[str, object] = {}
    at, official = 0, False
    while at < len(lines):
        line = lines[at]
        taken = _metadata(line, fields) or _official(line, fields, official)
        if taken:
            official = official or not _METADATA.match(line)
        elif line and not (official and "minister" in fields and _competence(line)):
            break
        elif line:
            fields["competences"] = " ".join(filter(None, [_text(fields, "competences"), line]))
        at += 1
    title, after = _title(lines, at, official or bool(fields))
    if title:
        fields["title"] = title
    header = Header(**fields)  # type: ignore[arg-type]
    return header, lines[after:]


def _competence(line: str) -> bool:
    return _capitals(line) or bool(_OFFICE.match(line))


def _text(fields: dict[str, object], name: str) -> str:
    return str(fields.get(name) or "")


def _metadata(line: str, fields: dict[str, object]) -> bool:
    match = _METADATA.match(line)
    if not match:
        return False
    names = {"title": "title", "titel": "title", "thema": "theme", "theme": "theme"}
    names |= {"pdf link": "pdf", "thema link": "record"}
    fields[names[match[1].lower()]] = one_space(match[2]) or None
    return True


def _official(line: str, fields: dict[str, object], official: bool) -> bool:
    """One line of the official header; names count only in capitals or below "SCHRIFTELIJKE VRAAG"."""
    if _LABEL.match(line) or _one_line(line, fields):
        return True
    if match := _NUMBER.match(line):
        fields["number"] = int(match[1])
    elif (match := _DATE.match(line)) and _date(match[1]):
        fields["date"] = _date(match[1])
    elif (match := _MINISTER.match(line)) and (official or _capitals(match[1])):
        fields["minister"] = name_of(match[1])
    elif (match := _ASKER.match(line)) and (official or _capitals(match[1])):
        fields["asker"] = name_of(match[1])
    else:
        return False
    return True


def _one_line(line: str, fields: dict[str, object]) -> bool:
    """A header in one line: "Schriftelijke vraag nr. 45 van … van 12 januari 2023 aan …"."""
    match = _ONE_LINE.match(line)
    day = _ONE_LINE_DATE.search(match[2]) if match else None
    if not (match and day and _date(day[1])):
        return False
    fields |= {"number": int(match[1]), "date": _date(day[1])}
    for name, pattern in (("asker", _ONE_LINE_ASKER), ("minister", _ONE_LINE_MINISTER)):
        if named := pattern.search(match[2]):
            fields[name] = name_of(_PARTICLE_LAST.sub("", named[1].strip()))
    return True


def _title(lines: list[str], at: int, headed: bool) -> tuple[str | None, int]:
    """The title at this line, if it is one, and the line after it."""
    if at == len(lines):
        return None, at
    line, follows = lines[at], [*lines[at + 1 : at + 3], "", ""]
    if match := _SUBJECT.match(line):
        return one_space(match[1]), at + 1
    closed = bool(_SENTENCE_END.search(line))
    if _WIDE_DASH.search(line):
        wraps = len(line) > 60 and follows[0] and not follows[1] and len(follows[0]) < 60
        if wraps and not _SENTENCE_END.search(follows[0]):
            return one_space(f"{line} {follows[0]}"), at + 2
        return one_space(line), at + 1
    dashed = bool(_TITLE_DASH.search(line)) and not closed and len(line) < 160
    if headed and dashed and not re.match(r"\d", line):
        return one_space(line), at + 1
    alone = not closed and not follows[0] and len(line) < 160
    if alone and (headed or dashed) and not re.match(r"\d", line):
        return one_space(line), at + 1
    return None, at


def one_space(text: str) -> str:
    """A text with single spaces."""
    return " ".join(text.split())


def name_of(text: str) -> str:
    """A name in capitals as it is written otherwise; a second particle stays small (Van den Berg)."""
    text = one_space(text)
    if text != text.upper():
        return text
    parts: list[str] = []
    for word in text.split(" "):
        small = word.lower()
        follows = bool(parts) and parts[-1].lower() in _PARTICLES
        parts.append(small if follows and small in _PARTICLES else _capital(small))
    return " ".join(parts)


def _capital(word: str) -> str:
    return re.sub(r"(^|[-'’])(\w)", lambda match: match[1] + match[2].upper(), word)


def _date(text: str) -> dt.date | None:
    return read_date(text.lower())[0]
