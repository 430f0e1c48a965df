"""The sub-questions of a question, with the numbers it gives them: 1., 2. a) b), 1.1, 3a."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from written_questions.envelope import dotted, without_envelope
from written_questions.item_numbers import apart, first_number, label_of, numbered, roman
from written_questions.sentences import ASKS, FOLLOWS, SENTENCE, asks

_DECIMAL: Final = re.compile(r"^(\d{1,3})\.(\d{1,2})[.)]?\s+(?=[A-ZÀ-Ý])(.*)$")
_GLUED_LETTER: Final = re.compile(r"^(\d{1,3})\s*\.?\s*\(?([a-k])\s*[.)]\s*(.*)$")
_LETTER: Final = re.compile(r"^\(?([a-k])\s*[.)]\s*(.*)$|^([a-k])\s+(?=[A-ZÀ-Ý])(.*)$")
_BULLET: Final = re.compile(r"^[-–*o]\s+(.*)$")
_OF_ITS_OWN: Final = re.compile(
    r"^en (?:hoeveel|welke) (?!per\b|in\b|daarvan\b|daarna\b|van (?:die|deze)\b)\S+ [^?]+\?", re.I
)
"""A sentence that begins as a wish that follows another, and is a whole question."""
_WISHES: Final = re.compile(
    r"\b(?:(?:zou|wil|wens|verneem|vernam|vraag|had|kreeg) ik|ik (?:zou|wil|wens|verneem|vernam|vraag))\b"
    r"[^.]{0,200}\b(?:weten|vernemen|kennen|hoeveel|welke?|waarom)\b",
    re.I,
)
"""A question that is told: "Ook zou ik willen weten welke …"."""

_SOME: Final = 2
_LONGEST_HEADING: Final = 100


@dataclass
class Item:
    """A sub-question as it stands in the text: number, own words, and the lead it stands under."""

    number: str
    text: str
    context: str = ""


@dataclass
class _Run:
    """Numbered items in one sequence, each with its lettered parts."""

    items: list[tuple[str, list[str], list[tuple[str, list[str]]]]] = field(default_factory=list)
    last: int = 0
    heading: str = ""

    def asks_throughout(self) -> bool:
        """Whether every item asks: a second part of the question, and no list of something else."""
        return self.asking() == len(self.items)

    def asking(self) -> int:
        texts = [[*own, *(" ".join(part) for _, part in parts)] for _, own, parts in self.items]
        return sum(bool(ASKS.search(" ".join(text))) for text in texts)


def sub_questions(body: tuple[str, ...]) -> tuple[str, list[Item]]:
    """The introduction (with what stands after the questions) and the sub-questions.

    Without numbers every question is one, numbered in order; a text without any is one question.
    Where the numbers start over below another heading, those of the second part become ``II.1``.
    """
    lines = _lines(body)
    before, runs = _runs(lines)
    if not runs:
        return _unnumbered(lines)
    best = max(enumerate(runs), key=lambda run: (run[1].asking(), run[0]))[1]
    asking = [run for run in runs if run is best or run.asks_throughout()]
    others = [_joined([f"{number}.", *own]) for run in runs if run not in asking
              for number, own, _ in run.items]  # fmt: skip
    items = [
        Item(f"{roman(at)}.{item.number}" if at else item.number, item.text, item.context)
        for at, run in enumerate(asking)
        for number, own, parts in run.items
        for item in _items(number, own, parts, run.heading)
    ]
    return _joined([*before, *others]), [item for item in items if item.text]


def _lines(body: tuple[str, ...]) -> list[str]:
    return numbered([part for line in dotted(without_envelope(list(body))) for part in apart(line)])


def _runs(lines: list[str]) -> tuple[list[str], list[_Run]]:
    before: list[str] = []
    runs: list[_Run] = []
    begins = first_number(lines)
    current = before
    for line in lines:
        started = len(runs)
        placed = _new_item(line, runs, begins)
        if placed is None:
            placed = _new_part(line, runs)
        if placed is None:
            current.append(line)
            continue
        if started and len(runs) > started:
            runs[-1].heading = _heading(current)
        current = placed
    return before, runs


def _heading(lines: list[str]) -> str:
    """The heading that ends these lines, taken from them: one short line that asks nothing, below a
    blank one."""
    kept = [at for at, line in enumerate(lines) if line]
    if not kept or kept[-1] == 0 or lines[kept[-1] - 1]:
        return ""
    last = lines[kept[-1]]
    if ASKS.search(last) or len(last) > _LONGEST_HEADING:
        return ""
    del lines[kept[-1] :]
    return last


def _new_item(line: str, runs: list[_Run], begins: int) -> list[str] | None:
    """The words of an item that begins on this line; None when none does, or out of sequence."""
    if glued := _GLUED_LETTER.match(line):
        return _glued(int(glued[1]), glued[2], glued[3], runs, begins)
    if decimal := _DECIMAL.match(line):
        return _glued(int(decimal[1]), f".{decimal[2]}", decimal[3], runs, begins)
    label = label_of(line)
    if label is None:
        return None
    if label.first == 1 or (label.first == begins and not runs):
        runs.append(_Run())
    elif not runs or label.first != runs[-1].last + 1:
        return None
    lines: list[str] = []
    runs[-1].items.append((label.number, lines, []))
    runs[-1].last = label.last
    part = _new_part(label.text, runs)
    if part is None:
        lines.append(label.text)
        return lines
    return part


def _glued(first: int, part: str, text: str, runs: list[_Run], begins: int) -> list[str] | None:
    """``2a) …`` and ``2.1 …``: a part of item 2, which begins with it if it has not yet."""
    if not runs or first not in (runs[-1].last, runs[-1].last + 1):
        if first != 1 and (runs or first != begins):
            return None
        runs.append(_Run(last=first - 1))
    run = runs[-1]
    if first == run.last + 1:
        run.items.append((str(first), [], []))
        run.last = first
    lines = [text]
    run.items[-1][2].append((part, lines))
    return lines


def _new_part(line: str, runs: list[_Run]) -> list[str] | None:
    match = _LETTER.match(line)
    if not match or not runs:
        return None
    parts = runs[-1].items[-1][2]
    expected = chr(ord(parts[-1][0]) + 1) if parts and len(parts[-1][0]) == 1 else "a"
    letter, rest = match[1] or match[3], match[2] or match[4] or ""
    if letter != expected:
        return None
    lines = [rest]
    parts.append((letter, lines))
    return lines


def _items(
    number: str, own: list[str], parts: list[tuple[str, list[str]]], heading: str
) -> list[Item]:
    text = _joined(own)
    if not parts:
        return [Item(number, text, heading)]
    lead, context = _lead(text)
    context = _joined([heading, context])
    items = [Item(f"{number}{part}", _joined(lines), context) for part, lines in parts]
    return [Item(number, lead), *items] if lead else items


def _lead(text: str) -> tuple[str, str]:
    """What an item asks by itself, and what its parts stand under."""
    if not ASKS.search(text):
        return "", text
    sentences = SENTENCE.split(text)
    if sentences[-1].endswith(":"):
        asked = " ".join(sentences[:-1])
        return (asked, sentences[-1]) if ASKS.search(asked) else ("", text)
    return text, ""


def _unnumbered(lines: list[str]) -> tuple[str, list[Item]]:
    """Questions of a mail: each sentence that asks, with the wishes that follow it."""
    if listed := _bulleted(lines):
        return listed
    asked: list[str] = []
    rest: list[str] = []
    for sentence in SENTENCE.split(_joined([_bare(line) for line in lines])):
        if FOLLOWS.match(sentence) and asked and not _OF_ITS_OWN.match(sentence):
            asked[-1] += f" {sentence}"
        else:
            (asked if asks(sentence) or _WISHES.search(sentence) else rest).append(sentence)
    if not asked:
        return "", [Item("1", _joined(rest))] if _joined(rest) else []
    return _joined(rest), [Item(str(at), text) for at, text in enumerate(asked, 1)]


def _bulleted(lines: list[str]) -> tuple[str, list[Item]] | None:
    """The wishes of a list of bullets under a lead that asks ("Graag kreeg ik:"), each an item."""
    marked = [at for at, line in enumerate(lines) if _BULLET.match(line)]
    above = [line for line in lines[: marked[0]] if line] if marked else []
    if len(marked) < _SOME or not above or not above[-1].endswith(":"):
        return None
    if not ASKS.search(above[-1]):
        return None
    wishes: list[list[str]] = []
    for line in lines[marked[0] :]:
        if _BULLET.match(line):
            wishes.append([_bare(line)])
        elif line:
            wishes[-1].append(line)
    items = [Item(str(at), _joined(wish), above[-1]) for at, wish in enumerate(wishes, 1)]
    return _joined(above), items


def _bare(line: str) -> str:
    match = _BULLET.match(line)
    return match[1] if match else line


def _joined(lines: list[str]) -> str:
    return " ".join(" ".join(lines).split())
