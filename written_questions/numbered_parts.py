"""The sub-questions of a question, with the numbers it gives them: 1., 2. a) b), 1.1, 3a."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from written_questions.envelope import dotted, without_envelope
from written_questions.item_numbers import apart, first_number, label_of, numbered, roman
from written_questions.running_text import joined, running
from written_questions.sentences import ASKS, SENTENCE

_DECIMAL: Final = re.compile(r"^(\d{1,3})\.(\d{1,2})[.)]?\s+(?=[A-ZÀ-Ý])(.*)$")
_GLUED_LETTER: Final = re.compile(r"^(\d{1,3})\s*\.?\s*\(?([a-k])\s*[.)]\s*(.*)$")
_LETTER: Final = re.compile(r"^\(?([a-k])\s*[.)]\s*(.*)$|^([a-k])\s+(?=[A-ZÀ-Ý])(.*)$")
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


def sub_questions(body: tuple[str, ...]) -> tuple[str, list[Item], bool]:
    """The introduction (with what stands after the questions), the sub-questions, and whether those stand in
    running text.

    Without numbers every question is one, numbered in order; a text without any is one question.
    Where the numbers start over below another heading, those of the second part become ``II.1``.
    """
    lines = _lines(body)
    before, runs = _runs(lines)
    if not runs:
        rest, asked = running(lines)
        items = [Item(str(at), *one) for at, one in enumerate(asked, 1)]
        return (rest, items, True) if items else ("", [Item("1", rest)] if rest else [], True)
    best = max(enumerate(runs), key=lambda run: (run[1].asking(), run[0]))[1]
    asking = [run for run in runs if run is best or run.asks_throughout()]
    others = [joined([f"{number}.", *own]) for run in runs if run not in asking
              for number, own, _ in run.items]  # fmt: skip
    items = [
        Item(f"{roman(at)}.{item.number}" if at else item.number, item.text, item.context)
        for at, run in enumerate(asking)
        for number, own, parts in run.items
        for item in _items(number, own, parts, run.heading)
    ]
    return joined([*before, *others]), [item for item in items if item.text], False


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
    text = joined(own)
    if not parts:
        return [Item(number, text, heading)]
    lead, context = _lead(text)
    context = joined([heading, context])
    items = [Item(f"{number}{part}", joined(lines), context) for part, lines in parts]
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
