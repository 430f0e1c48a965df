"""The fields of a heading, wherever they stand on a line: a marker begins one and ends the one before it.

"SCHRIFTELIJKE VRAAG nr. 88 van … datum: … aan … VLAAMS MINISTER VAN … titel", in any order.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import Final

from importing.dates import read_date
from written_questions import heading_markers as marks
from written_questions.written_names import name_at, name_of, one_space

_TOP: Final = 20_000
"""Signs in which a heading stands, with the mail above it."""
_LONGEST: Final = 300
"""Signs within which the next marker stands, when a title stands before it."""
_MOST_FIELDS: Final = 16


@dataclass
class Heading:
    """What was read of a heading so far: fields of a Header, and whether it is one of the parliament's."""

    fields: dict[str, object] = field(default_factory=dict)
    official: bool = False

    def date(self, text: str) -> None:
        """Keep a date, or that no calendar has it."""
        day, problem = date_of(text)
        if day:
            self.fields["date"] = day
        elif problem == "impossible_date":
            self.fields["impossible_date"] = one_space(text)


@dataclass
class _Line:
    """One line being read: how far, and what of it is known to be a field."""

    text: str
    at: int = 0
    fields: dict[str, object] = field(default_factory=dict)
    label: bool = False
    titled: bool = False
    marked: bool = False
    """One of its fields has a marker that is no word of a sentence: "datum:", "vraagsteller:"."""


def date_of(text: str) -> tuple[dt.date | None, str]:
    """A date as it was written, or None and why not (``importing.dates``)."""
    return read_date(one_space(re.sub(r"\s*([./-])\s*", r"\1", text.lower())))


def impossible_date(text: str) -> str | None:
    """The date of a heading that no calendar has, as it was written; None where there is none."""
    dates = (match[1] for match in marks.DATED.finditer(text[:_TOP]))
    wrong = (one_space(day) for day in dates if date_of(day)[1] == "impossible_date")
    return next(wrong, None)


def asker_in(text: str) -> str | None:
    """Who asked, where a text begins with "van" and a name."""
    match = marks.ASKER.match(text)
    name, _ = name_at(text, match.end(), marks.begins) if match else ("", 0)
    return name_of(name) or None


def take_line(text: str, heading: Heading) -> str | None:
    """Take the fields of a line into the heading: what is left of the line, None when it is none.

    Names count only in capitals or below "SCHRIFTELIJKE VRAAG"; a line with words behind its fields
    only when those are those of a heading (a label or number, and more).
    """
    line = _Line(text)
    for _ in range(_MOST_FIELDS):
        line.at = marks.BETWEEN.match(text, line.at).end()  # type: ignore[union-attr]
        if not (_take(line, heading.fields) or _take_title(line, heading.fields)):
            break
    if about := marks.ABOUT.match(text, line.at):
        line.at, line.titled = about.end(), True
    rest = text[line.at :].strip()
    if not _is_heading(line, heading, rest):
        return None
    day = line.fields.pop("day", None)
    heading.fields |= line.fields
    if day:
        heading.date(str(day))
    heading.official = heading.official or line.label or "number" in line.fields or bool(day)
    return rest


def _is_heading(line: _Line, heading: Heading, rest: str) -> bool:
    names = [name for name in ("asker", "minister") if name in line.fields]
    count = len(line.fields) + line.label
    if not count:
        return False
    if rest:
        return count > 1 and _goes_on(line, rest)
    if line.label or heading.official or line.marked or "title" in line.fields:
        return True
    bare = re.match(r"vraag\b", line.text, re.I) and count == 1
    if "number" in line.fields:
        return not bare
    capitals = all(line.text[_first_capital(line.text) :].isupper() for _ in names)
    return bool(names or "competences" in line.fields) and capitals


def _goes_on(line: _Line, rest: str) -> bool:
    """Whether words behind the fields can be a title or a text: no sentence of which those are a part."""
    if rest[0] in "?!":
        return False
    apart = line.titled or line.text[: line.at].rstrip()[-1:] in ":-–|"
    to_minister = line.fields.keys() >= {"minister", "competences"} and line.text[:3] == "aan"
    named = line.label or "number" in line.fields or to_minister
    return named and (apart or not rest[0].islower())


def _first_capital(text: str) -> int:
    """Where the first word in capitals begins: behind "van" or "aan"."""
    match = re.search(r"[A-ZÀ-Ý]", text)
    return match.start() if match else 0


def _take(line: _Line, before: dict[str, object]) -> bool:
    """Take the field that begins here, if one does that was not read before."""
    return (
        _take_label(line, before)
        or _take_date(line, before)
        or _take_minister(line, before)
        or _take_office(line, before)
        or _take_asker(line, before)
    )


def _take_label(line: _Line, before: dict[str, object]) -> bool:
    known = line.fields.keys() | before.keys()
    if not line.label and (match := marks.LABEL.match(line.text, line.at)):
        line.label = True
        if match[1] and "number" not in known:
            line.fields["number"] = int(match[1])
    elif "number" not in known and (match := marks.NUMBER.match(line.text, line.at)):
        line.fields["number"] = int(match[1].replace(".", ""))
    elif not (known and (match := marks.SESSION.match(line.text, line.at))):
        return False
    line.at = match.end()
    return True


def _take_date(line: _Line, before: dict[str, object]) -> bool:
    if "day" in line.fields or "date" in before:
        return False
    match = marks.DATED.match(line.text, line.at)
    line.marked = line.marked or bool(match and match[0].lower().startswith("datum"))
    if not match and (line.label or line.fields or marks.BARE_DATE.fullmatch(line.text)):
        match = marks.BARE_DATE.match(line.text, line.at)
    if not match:
        return False
    line.fields["day"] = match[1]
    line.at = match.end()
    return True


def _take_minister(line: _Line, before: dict[str, object]) -> bool:
    if "minister" in line.fields or "minister" in before:
        return False
    if match := marks.TO_OFFICE.match(line.text, line.at):
        line.at = match.end()
        return _take_office(line, before)
    match = marks.MINISTER.match(line.text, line.at)
    name, end = (
        name_at(line.text, match.end(), marks.begins, before_asker=1 - bool(match[1]))
        if match
        else ("", 0)
    )
    if name:
        line.fields["minister"] = name_of(name)
        line.marked = line.marked or line.text[line.at :].lower().startswith(
            ("minister", "bevoegde")
        )
        line.at = end
    return bool(name)


def _take_office(line: _Line, before: dict[str, object]) -> bool:
    match = marks.OFFICE.match(line.text, line.at)
    if not match or "competences" in line.fields or "competences" in before:
        return False
    end = match.end()
    following = marks.CAPITALS if match[0].isupper() else marks.LIST_OF_OFFICE
    while True:
        word = marks.NEXT_OFFICE.match(line.text, end) or following.match(line.text, end)
        if not word or (word.re is following and marks.begins(line.text, word.start())):
            break
        end = word.end()
    line.fields["competences"] = one_space(line.text[line.at : end]).rstrip(",")
    line.at = end
    return True


def _take_asker(line: _Line, before: dict[str, object]) -> bool:
    match = marks.ASKER.match(line.text, line.at)
    if not match or "asker" in line.fields or "asker" in before:
        return False
    name, line_end = name_at(line.text, match.end(), marks.begins)
    if name:
        line.fields["asker"] = name_of(name)
        line.marked = line.marked or line.text[line.at :].lower().startswith(("vraags", "indien"))
        line.at = line_end
    return bool(name)


def _take_title(line: _Line, before: dict[str, object]) -> bool:
    """A title between fields, or behind its own marker."""
    if "title" in line.fields or "title" in before or not (line.label or line.fields):
        return False
    marked = marks.TITLE.match(line.text, line.at)
    begin = marked.end() if marked else line.at
    item = marks.FIRST_ITEM.search(line.text, begin)
    until = min(item.start() if item else len(line.text), begin + _LONGEST)
    strong = marks.STRONG.search(line.text, begin, until)
    title = line.text[begin : strong.start() if strong else until]
    if not title.strip() or not (strong or (marked and until < begin + _LONGEST)):
        return False
    if re.search(r"[?!]|\.\s", title) or marks.OPENING.search(title):
        return False
    line.fields["title"] = one_space(title).rstrip(" ,;-–")
    line.at = begin + len(title)
    return True
