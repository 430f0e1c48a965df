"""The questions of a text that numbers none, as in a mail: sentences, lists in a sentence, bullets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from written_questions.sentences import FOLLOWS, SENTENCE, asks

_PEOPLE: Final = r"(?:ik|wij|we|hij|zij|ze|men|u|je)"
_WISHES: Final = re.compile(
    r"\b(?:zou|zouden|wil|wilt|willen|wens|wenst|wensen|verneem|vernemen|vernam"
    rf"|vraag|vraagt|vragen|had|hadden|kreeg|kregen)\b(?: {_PEOPLE})?[^.]{{0,200}}"
    r"\b(?:weten|vernemen|kennen|ontvangen|hoeveel|welke?|waarom|overzicht\w*)\b"
    r"|\bbenieuwd (?:naar|hoe|hoeveel|of|welke?|waar\w*)\b|\bom te weten\b"
    r"|\bde vraag (?:hoeveel|welke?|hoe|of)\b"
    r"|\bzeggen (?:hoeveel|welke?|hoe|of|in welke)\b|\bheb(?:ben)? (?:ik|wij|we)\b[^.?]{0,60}\bnodig\b"
    r"|\bvinden (?:als|indien|mochten)\b|\blike to know\b"
    r"|\b(?:me|mij|zich|ons) af (?:of|hoe\w*|welke?|wat|waar\w*)\b"
    r"|\b(?:vroeg(?:en)?|informeerden?|polsten?) (?:\w+ ){0,2}?"
    r"(?:hoeveel|welke?|of|wie|waarom|wanneer|hoe|naar (?:het|de|hoeveel))\b"
    r"|\b(?:vroeg(?:en)?|vraagt|vragen) (?:mij|me|ons|hij|zij|ze|men|iemand|de \w+)\b[^.?]{0,60}"
    r"\b(?:hoeveel|welke?|of|wie|waarom|wanneer|hoe)\b"
    r"|\b(?:wou|wilden?)(?: \w+)? (?:\w+ )?weten\b|\bgaat het (?:om|over) (?:het aantal|hoeveel|welke)\b",
    re.I,
)
"""A question that is told: "Ook zou ik willen weten welke …"."""
_OF_ITS_OWN: Final = re.compile(
    r"^en (?:hoeveel|welke) (?!per\b|in\b|daarvan\b|daarna\b|van (?:die|deze)\b)\S+ [^?]+\?", re.I
)
"""A sentence that begins as a wish that follows another, and is a whole question."""
_QUESTION_WORD: Final = (
    r"(?:(?:(?:in|op|aan|naar|voor|van|uit|bij|door|tegen|over|met) )?(?:hoeveel|welke?|wie)"
    r"|wat|hoe|waar\w*|wanneer|of er|of het"
    r"|(?:is|zijn|was|waren|werd|werden) (?:dat|dit|er|die|deze|het))\b"
)
_ASKED_APART: Final = re.compile(rf"(?:, | en |, en |, of )(?:ook )?(?={_QUESTION_WORD} )", re.I)
_LISTED: Final = re.compile(
    r"(?:,| en|, en|, alsook|, evenals) (?:ook )?(?=(?:het|de|een) \w)", re.I
)
"""Between the questions, and between the things, that are asked in one sentence."""
_LIST_OF_THINGS: Final = re.compile(r"(?:\bnamelijk|\bzicht op|:)\s+(?=(?:het|de|een) \w)", re.I)
_LEAD: Final = re.compile(
    rf"^[^?:]{{0,120}}\b(?:vra\w+|vroeg\w*|(?:kan|kun|kunt|kunnen) (?:je|jij|u|jullie)"
    rf"|weten|zeggen)\b[^?:]{{0,60}}:"
    rf"\s+(?={_QUESTION_WORD}|top\b)",
    re.I,
)
"""Who asks, before what is asked: "De kabinetschef vroeg me: hoeveel …"."""
_OF_WHAT_IS_TOLD: Final = re.compile(
    r"(?:^|: )(?:hoeveel|welke?|wie)\b(?:(?!\ben\b)[^?]){0,40}?\b(?:daarvan|ervan|hiervan)\b", re.I
)
"""A question of which the subject stands right before it."""
_BULLET: Final = re.compile(r"^[-–*o]\s+(.*)$")
_LIST_LEAD: Final = re.compile(
    r"\b(?:kan|kun|kunt|kunnen) (?:je|jij|u|jullie|men)\b|\bnodig\b", re.I
)
_BEGINS: Final = re.compile(rf"(?:en |ook )?(?:{_QUESTION_WORD}|(?:per|in|voor|naar) \S)", re.I)
"""How a question begins that stands on lines of its own, mostly without its mark."""
_SEVERAL: Final = 3
"""Things that are asked in one sentence before each is a question: two are often asked as one."""
_SHORTEST: Final = 3
"""Words of a question that stands by itself."""


class Running(NamedTuple):
    """What asks nothing, and the questions in order, each with the lead that it stands under."""

    rest: str
    asked: list[tuple[str, str]]


def running(lines: list[str]) -> Running:
    """The questions of lines without numbers."""
    marked = [at for at, line in enumerate(lines) if _BULLET.match(line)]
    above = [at for at in range(marked[0]) if lines[at]] if marked else []
    *earlier, lead = SENTENCE.split(lines[above[-1]]) if above else [""]
    opens = bool(_asks(lead) or _LIST_LEAD.search(lead))
    led = lead.endswith(":") and (opens or any(asks(_bare(lines[at])) for at in marked))
    beside = (line for at, line in enumerate(lines) if at not in (*marked, *above[-1:]))
    led = led or not any(map(_asks, (*earlier, *beside)))  # then the list is all that is asked
    if len(marked) < 2 or not led:
        return _sentences([_bare(line) for line in lines])
    ends = next((at for at in range(marked[-1], len(lines)) if not lines[at]), len(lines))
    wishes: list[list[str]] = []
    for line in lines[marked[0] : ends]:
        if _BULLET.match(line):
            wishes.append([_bare(line)])
        elif line:
            wishes[-1].append(line)
    top = above[-1] if above else marked[0]
    before, after = _sentences([*lines[:top], *earlier]), _sentences(lines[ends:])
    # What only announces the questions is no part of any of them.
    listed = [(joined(wish), lead if opens else "") for wish in wishes]
    rest = joined([before.rest, lead, after.rest])
    return Running(rest, [*before.asked, *listed, *after.asked])


def _sentences(lines: list[str]) -> Running:
    """Each sentence that asks, with the wishes that follow it, and what says right before it what it is of:
    "Er zijn ook Digibanken. Hoeveel zijn er daarvan?"."""
    asked: list[str] = []
    rest: list[str] = []
    told = ""
    for is_first, sentence in _in_order(lines):
        before, told = told, ""
        follows = FOLLOWS.match(sentence) and not (is_first and _BEGINS.match(sentence))
        if asked and follows and not _OF_ITS_OWN.match(sentence):
            asked[-1] += f" {sentence}"
        elif _asks(sentence):
            lead = _LEAD.match(sentence)
            if before and _OF_WHAT_IS_TOLD.search(sentence):
                rest.remove(before)
                sentence = f"{before} {sentence}"
            elif lead and not _OF_WHAT_IS_TOLD.search(sentence):
                rest.append(lead[0].strip())
                sentence = sentence[lead.end() :]
            asked += _apart(sentence)
        elif sentence:
            rest.append(sentence)
            told = sentence
    return Running(" ".join(rest), [(one, "") for one in asked])


def _in_order(lines: list[str]) -> Iterator[tuple[bool, str]]:
    """The sentences, each with whether it is the first of lines that are read as one text."""
    for block in _blocks(lines):
        for at, sentence in enumerate(SENTENCE.split(joined(block))):
            yield not at, sentence


def _blocks(lines: list[str]) -> list[list[str]]:
    """The lines that are read as one text: a line that begins as a question does is apart where a blank line
    stands before it, or where all of several lines begin so."""
    told = [line for line in lines if line]
    each = len(told) >= _SEVERAL and all(map(_BEGINS.match, told))
    blocks: list[list[str]] = [[]]
    for before, line in zip(["", *lines], lines, strict=False):
        if _BEGINS.match(line) and (each or not before or before.endswith("?")):
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def _asks(sentence: str) -> bool:
    return asks(sentence) or bool(_WISHES.search(sentence))


def _apart(sentence: str) -> list[str]:
    """The questions of a sentence that asks several, one after the other."""
    begins = _LIST_OF_THINGS.search(sentence)
    for between, at in ((_ASKED_APART, 0), (_LISTED, begins.end() if begins else len(sentence))):
        parts = between.split(sentence[at:])
        if len(parts) >= _SEVERAL and all(len(one.split()) >= _SHORTEST for one in parts):
            return [sentence[:at] + parts[0], *parts[1:]]
    return [sentence]


def _bare(line: str) -> str:
    match = _BULLET.match(line)
    return match[1] if match else line


def joined(lines: list[str]) -> str:
    """Lines as one, with single blanks."""
    return " ".join(" ".join(lines).split())
