"""The sub-questions of a question, with the numbers it gives them: 1., 2. a) b), 1.1, 3a."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from written_questions.model import Branch

_INLINE_NUMBER: Final = re.compile(r"(?<=[?.!:;])[ \t]+(?=\d{1,2}[.)] ?[A-ZÀ-Ý])")
_INLINE_LETTER: Final = re.compile(r"(?<=[?.!:;])[ \t]+(?=\(?[a-k]\) ?[A-ZÀ-Ý])")
_NUMBER: Final = re.compile(
    r"^(?:vraag\s+)?(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?\s*[.):°]\s*(?!\d)(.*)$", re.I
)
_DECIMAL: Final = re.compile(r"^(\d{1,2})\.(\d{1,2})[.)]?\s+(?=[A-ZÀ-Ý])(.*)$")
_GLUED_LETTER: Final = re.compile(r"^(\d{1,2})\s*\.?\s*\(?([a-k])\s*[.)]\s*(.*)$")
_LETTER: Final = re.compile(r"^\(?([a-k])\s*[.)]\s*(?=\S)(.*)$")
_BULLET: Final = re.compile(r"^[-–*o]\s+(.*)$")
_CLOSING: Final = re.compile(
    r"^(?:alvast (?:dank|bedankt)|met (?:vriendelijke|hoogachtende)|hoogachtend|mvg|dank u"
    r"|bedankt|kind regards|thank(?:s| you)|best regards)",
    re.I,
)
_ASKS: Final = re.compile(
    r"\?|\b(?:graag|gelieve|bezorg|please|kunt u|kan u|geef|overzicht|lijst)\b", re.I
)
SENTENCE: Final = re.compile(r"(?<=[?!])\s+|(?<=(?<!\bnr)(?<!\bbv)(?<!\bSt)[.])\s+(?=[A-ZÀ-Ý“‘])")
_FOLLOWS: Final = re.compile(
    r"^(?:graag|gelieve|zo (?:ja|niet|nee|neen)|indien (?:ja|niet|wel)|en (?:zo|hoeveel|welke)"
    r"|please|if (?:so|not)|(?:om|over) (?:welke|hoeveel|wie)(?: [\w'-]+){1,4} gaat het"
    r"|(?:op|uit)gesplitst|(?:op|uit)splitsing|met (?:telkens )?vermelding|inclusief|telkens"
    r"|indien mogelijk|liefst|bij voorkeur|idem|ook graag|alsook|dit graag)\b",
    re.I,
)
_ASKING: Final = re.compile(
    r"^(?:hoeveel|welke?|wat|wie|waar\w*|wanneer|hoe|kan|kunt|ik (?:wil|zou|had|kreeg|vraag)"
    r"|mag ik|how|what|which|who|where|when|why)\b",
    re.I,
)
_BARE: Final = re.compile(r"^(?:waarom|welke|dewelke|wie|hoeveel|waar)(?: niet| wel)?\?", re.I)
"""A question of one word, about what the question before it is about."""
_BRANCH: Final = re.compile(
    r"\b(zo (?:ja|niet|neen?)|indien (?:ja|niet|neen?)|if (?:so|not))\b\s*,?\s*", re.I
)


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

    def asking(self) -> int:
        texts = [[*own, *(" ".join(part) for _, part in parts)] for _, own, parts in self.items]
        return sum(bool(_ASKS.search(" ".join(text))) for text in texts)


def sub_questions(body: tuple[str, ...]) -> tuple[str, list[Item]]:
    """The introduction (with what stands after the questions) and the sub-questions.

    Without numbers every question is one, numbered in order; a text without any is one question.
    """
    lines = _lines(body)
    before, runs = _runs(lines)
    if not runs:
        return _unnumbered(lines)
    best = max(enumerate(runs), key=lambda run: (run[1].asking(), run[0]))[1]
    others = [_words([f"{number}.", *own]) for run in runs if run is not best
              for number, own, _ in run.items]  # fmt: skip
    items = [item for number, own, parts in best.items for item in _items(number, own, parts)]
    return _words([*before, *others]), [item for item in items if item.text]


def _lines(body: tuple[str, ...]) -> list[str]:
    made: list[str] = []
    for line in body:
        if _CLOSING.match(line):
            break
        parts = _INLINE_LETTER.sub("\n", _INLINE_NUMBER.sub("\n", line))
        made += parts.split("\n")
    return made


def _runs(lines: list[str]) -> tuple[list[str], list[_Run]]:
    before: list[str] = []
    runs: list[_Run] = []
    current = before
    for line in lines:
        placed = _new_item(line, runs) or _new_part(line, runs)
        if placed is None:
            current.append(line)
        else:
            current = placed
    return before, runs


def _new_item(line: str, runs: list[_Run]) -> list[str] | None:
    """The words of an item that begins on this line; None when none does, or out of sequence."""
    if glued := _GLUED_LETTER.match(line):
        return _glued(int(glued[1]), glued[2], glued[3], runs)
    if decimal := _DECIMAL.match(line):
        return _glued(int(decimal[1]), f".{decimal[2]}", decimal[3], runs)
    match = _NUMBER.match(line)
    if not match:
        return None
    first = int(match[1])
    if first == 1:
        runs.append(_Run())
    elif not runs or first != runs[-1].last + 1:
        return None
    number = match[1] if match[2] is None else f"{match[1]}-{match[2]}"
    words: list[str] = []
    runs[-1].items.append((number, words, []))
    runs[-1].last = int(match[2] or match[1])
    part = _new_part(match[3], runs)
    if part is None:
        words.append(match[3])
        return words
    return part


def _glued(first: int, part: str, text: str, runs: list[_Run]) -> list[str] | None:
    """``2a) …`` and ``2.1 …``: a part of item 2, which begins with it if it has not yet."""
    if not runs or first not in (runs[-1].last, runs[-1].last + 1):
        if first != 1:
            return None
        runs.append(_Run())
    run = runs[-1]
    if first == run.last + 1:
        run.items.append((str(first), [], []))
        run.last = first
    words = [text]
    run.items[-1][2].append((part, words))
    return words


def _new_part(line: str, runs: list[_Run]) -> list[str] | None:
    match = _LETTER.match(line)
    if not match or not runs:
        return None
    parts = runs[-1].items[-1][2]
    expected = chr(ord(parts[-1][0]) + 1) if parts and len(parts[-1][0]) == 1 else "a"
    if match[1] != expected:
        return None
    words = [match[2]]
    parts.append((match[1], words))
    return words


def _items(number: str, own: list[str], parts: list[tuple[str, list[str]]]) -> list[Item]:
    text = _words(own)
    if not parts:
        return [Item(number, text)]
    lead, context = _lead(text)
    made = [Item(f"{number}{part}", _words(words), context) for part, words in parts]
    return [Item(number, lead), *made] if lead else made


def _lead(text: str) -> tuple[str, str]:
    """What an item asks by itself, and what its parts stand under."""
    if not _ASKS.search(text):
        return "", text
    sentences = SENTENCE.split(text)
    if sentences[-1].endswith(":"):
        asked = " ".join(sentences[:-1])
        return (asked, sentences[-1]) if _ASKS.search(asked) else ("", text)
    return text, ""


def _unnumbered(lines: list[str]) -> tuple[str, list[Item]]:
    """Questions of a mail: each sentence that asks, with the wishes that follow it."""
    asked: list[str] = []
    rest: list[str] = []
    for sentence in SENTENCE.split(_words([_bare(line) for line in lines])):
        if _FOLLOWS.match(sentence) and asked:
            asked[-1] += f" {sentence}"
        else:
            (asked if _ASKS.search(sentence) else rest).append(sentence)
    if not asked:
        return "", [Item("1", _words(rest))] if _words(rest) else []
    return _words(rest), [Item(str(at), text) for at, text in enumerate(asked, 1)]


def _bare(line: str) -> str:
    match = _BULLET.match(line)
    return match[1] if match else line


def _words(lines: list[str]) -> str:
    return " ".join(" ".join(lines).split())


def asks(sentence: str) -> bool:
    """Whether a sentence asks for something, or only tells it."""
    return bool(_ASKS.search(sentence) or _ASKING.match(sentence))


def units(text: str) -> list[str]:
    """The questions within one sub-question, each with the wishes that belong to it."""
    made: list[str] = []
    for sentence in SENTENCE.split(text):
        if made and (_FOLLOWS.match(sentence) or _BARE.match(sentence)):
            made[-1] += f" {sentence}"
        elif sentence:
            made.append(sentence)
    return made


def branches(text: str) -> tuple[Branch, ...]:
    """What is asked after each "Zo ja" and "Zo niet"."""
    parts = _BRANCH.split(text)
    return tuple(
        Branch("yes" if re.search(r"ja|so$", word, re.I) else "no", asked.strip())
        for word, asked in zip(parts[1::2], parts[2::2], strict=True)
    )
