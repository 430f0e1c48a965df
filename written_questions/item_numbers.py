"""The numbers that sub-questions have: which a line begins with, and where one begins within a line."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_ROMAN: Final = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
)  # fmt: skip
_JOIN: Final = r"\s*(?:\.\s*)?(?:[-–+&,]|en|t/m|tem|tot(?: en met)?)\s*"
_NUMBER: Final = re.compile(
    r"^(?:(?:deel)?vra(?:ag|gen)\s+(?:nr\.?\s*)?)?(\d{1,3}|[IVX]{1,5}(?=[.):/]))"
    rf"((?:{_JOIN}\d{{1,3}}(?![\d/])){{0,9}})\s*[.):°/]\s*(?!\d)(.*)$",
    re.I,
)
_NAMED: Final = re.compile(
    rf"^(?:(?:Deel)?[Vv]raag|VRAAG|Vragen|Antwoord)\s+(?:nr\.?\s*)?(\d{{1,3}})((?:{_JOIN}\d{{1,3}}){{0,9}})"
    r"(?:\s+(?=[A-ZÀ-Ý])(.*)|\s*)$"
)
""" "Vraag 3 Bent u bereid …", and "Vraag 3" alone on its line."""
_INLINE_NUMBER: Final = re.compile(
    r"(?:(?<=[?!;])[ \t]*|(?<=[.:”»])[ \t]+)(?=\d{1,3}[.)/] ?[A-ZÀ-Ý])"
    r"|(?<=[?!.:;])[ \t]+(?=Vraag \d{1,3}:? [A-ZÀ-Ý])"
)
_INLINE_LETTER: Final = re.compile(r"(?<=[?.!:;])[ \t]+(?=\(?[a-k]\) ?[A-ZÀ-Ý])")
_ASKING: Final = (
    r"(?:hoeveel|welke?|wat|wie|waar\w*|wanneer|hoe|kan|kunt|is|zijn|heeft|hebben|werd\w*|of)\b"
)
_RUNNING: Final = re.compile(
    rf"(?:(?<=[\s,;:])|^)\(?(\d{{1,2}}|[a-k])(?:\)|\.(?=\s+{_ASKING}))\s+(?=[a-zà-ÿA-ZÀ-Ý])"
)
"""A number or letter within a sentence: "1) hoeveel …, 2) hoeveel … en 3) waarom …"."""
_BEGINS_ASKING: Final = re.compile(_ASKING, re.I)
_AND_LAST: Final = re.compile(r"(?:[,;]|,?\s+en(?: ten slotte)?|\s+alsook)\s*$")
_MOST_RUNNING: Final = 40
_NEAR: Final = 4
_DIGITS: Final = re.compile(r"\d+")
_WITH_PART: Final = re.compile(r"^(\d{1,3})(?:\s*\.?\s*\(?[a-k]\s*[.)]|\.\d{1,2}[.)]?\s+[A-ZÀ-Ý])")
_LETTER: Final = re.compile(r"^\(?([a-k])\s?[.)]\s*(\S.*)$")


class Label(NamedTuple):
    """The number at the beginning of a line: as written, from and to, and the words behind it."""

    number: str
    first: int
    last: int
    text: str
    named: bool = False


def label_of(line: str) -> Label | None:
    """The number that a line begins with: "3.", "3/", "1-2.", "1 en 2.", "IV.", "Vraag 3"; else None."""
    match, named = _NUMBER.match(line), False
    if match is None:
        match, named = _NAMED.match(line), True
    if match is None:
        return None
    first = _value(match[1])
    others = [int(number) for number in _DIGITS.findall(match[2])]
    last = others[-1] if others else first
    number = f"{match[1]}-{others[-1]}" if others else match[1]
    return Label(number, first, last, match[3] or "", named)


def roman(at: int) -> str:
    """The Roman numeral of a place, from 0; the number itself after the fifteenth."""
    return _ROMAN[at] if at < len(_ROMAN) else str(at + 1)


def first_number(lines: list[str]) -> int:
    """The number that the list of a text begins with: 1, unless it begins elsewhere."""
    labels = [label for line in lines if (label := label_of(line) or _with_part(line))]
    if any(label.first == 1 for label in labels):
        return 1
    for at, label in enumerate(labels):
        follows = any(later.first == label.last + 1 for later in labels[at + 1 : at + _NEAR])
        if label.first > 1 and (follows or label.named):
            return label.first
    alone = len(labels) == 1 and label_of(next(line for line in lines if line))
    return max(alone.first, 1) if alone else 1


def _with_part(line: str) -> Label | None:
    """ "12a)" and "12.1" as a number that a list may begin with."""
    match = _WITH_PART.match(line)
    return Label(match[1], int(match[1]), int(match[1]), "", named=True) if match else None


def numbered(lines: list[str]) -> list[str]:
    """The lines of a list that has letters alone (a), b) …) with numbers, where no line has any."""
    letters = [match[1] for line in lines if (match := _LETTER.match(line))]
    if letters[:2] != ["a", "b"] or any(label_of(line) or _with_part(line) for line in lines):
        return lines
    return [_LETTER.sub(lambda match: f"{ord(match[1]) - 96}. {match[2]}", line) for line in lines]


def apart(line: str) -> list[str]:
    """A line cut before each number and letter that begins within it."""
    return [
        part
        for piece in _running(line)
        for part in _INLINE_LETTER.sub("\n", _INLINE_NUMBER.sub("\n", piece)).split("\n")
    ]


def _running(line: str) -> list[str]:
    """A sentence cut at the numbers (1, 2, 3 …) or letters within it that count up, where each asks."""
    for kind in (_count, _letter):
        places: list[re.Match[str]] = []
        for match in _RUNNING.finditer(line):
            if match[1] == kind(len(places)):
                places.append(match)
        pieces = _cut(line, places[:_MOST_RUNNING])
        within = kind is _count and bool(label_of(line)) and places and places[0].start()
        if len(places) > 1 and not within and all(map(_asks, pieces[-len(places) :])):
            return pieces
    return [line]


def _count(at: int) -> str:
    return str(at + 1)


def _letter(at: int) -> str:
    return chr(ord("a") + at)


def _cut(line: str, places: list[re.Match[str]]) -> list[str]:
    ends = [*(match.start() for match in places[1:]), len(line)]
    pieces = [line[: places[0].start()]] if places and places[0].start() else []
    for match, end in zip(places, ends, strict=False):
        words = _AND_LAST.sub("", line[match.end() : end])
        mark = "." if match[1].isdigit() else ")"
        pieces.append(f"{match[1]}{mark} {words[:1].upper()}{words[1:]}")
    return pieces


def _asks(piece: str) -> bool:
    return "?" in piece or bool(_BEGINS_ASKING.match(piece.partition(" ")[2]))


def _value(label: str) -> int:
    """The number of a label; one that is no Roman numeral below sixteen is out of any sequence."""
    return int(label) if label.isdigit() else _ROMAN.index(label) + 1 if label in _ROMAN else -1
