"""Mails around a question: the message that asks, its subject, and what else the mails said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from written_questions.envelope import MAIL_FIELD, OF_PEOPLE, without_contact, without_envelope

_FORWARDED: Final = re.compile(
    r"^[-_=\s]*(?:oorspronkelijk bericht|origineel bericht|doorgestuurd bericht|forwarded message"
    r"|original message|begin doorgestuurd bericht)[-_=:\s]*$"
    r"|^(?:op|on)\b.{5,120}\b(?:schreef|wrote|geschreven)\b.{0,80}:$",
    re.I,
)
_SUBJECT: Final = re.compile(r"^(?:onderwerp|subject|betreft?)\s*:\s*(.*)$", re.I)
_PASSED_ON: Final = re.compile(r"^(?:(?:fw|fwd|re|tr|doorst|antw|aw)\s*:\s*)+", re.I)
_SAYS_NOTHING: Final = re.compile(
    r"^\W*(?:(?:een |nieuwe |dringende? )?(?:(?:schriftelijke|parlementaire) )?vra(?:ag(?:je)?|gen)"
    r"|[ps]v|dringend)?\W*$",
    re.I,
)
"""A subject that is no title: it tells nothing of what is asked."""
_ASKING: Final = re.compile(r"\?|^(?:vraag\s+)?\d{1,2}\s?[.)]\s", re.I)
_BLOCK: Final = 2
"""Lines "Van: …" that stand together are the header of a mail."""


@dataclass(frozen=True)
class Mail:
    """The lines of the message that asks, under the subject of its mail, and those of all others."""

    lines: tuple[str, ...]
    others: tuple[str, ...] = ()


def asking_message(lines: list[str]) -> Mail:
    """The message that asks most; of those that ask as much the last, which was sent on.

    A text without the header of a mail in it is its own message.
    """
    starts = _blocks(lines)
    if not starts:
        return Mail(tuple(lines))
    bounds = [0, *starts, len(lines)]
    messages = [lines[begin:end] for begin, end in pairwise(bounds)]
    asking = max(range(len(messages)), key=lambda at: (_asked(messages[at]), at))
    subject, rest, about_it = _opened(messages[asking])
    others = [line for at, message in enumerate(messages) if at != asking for line in message]
    return Mail((*subject, *rest), (*others, *about_it))


def set_aside(lines: list[str] | tuple[str, ...]) -> str:
    """Lines that are no part of the question, without people's addresses and blank ones together."""
    kept: list[str] = []
    for line in lines:
        line = without_contact(line).strip()
        if (line or (kept and kept[-1])) and not OF_PEOPLE.match(line):
            kept.append(line)
    return "\n".join(kept).strip()


def without_passing_on(subject: str) -> str:
    """A subject without "FW:" and "RE:"."""
    return _PASSED_ON.sub("", subject)


def _blocks(lines: list[str]) -> list[int]:
    """Where the header of a mail begins, with the line above it that says so."""
    starts, at = [], 0
    while at < len(lines):
        end = at
        while end < len(lines) and MAIL_FIELD.match(lines[end]):
            end += 1
        announced = bool(_FORWARDED.match(lines[at]))
        if end - at >= _BLOCK or announced:
            starts.append(at)
        at = max(end, at + 1)
        if announced:
            while at < len(lines) and (not lines[at] or MAIL_FIELD.match(lines[at])):
                at += 1
    return starts


def _opened(message: list[str]) -> tuple[list[str], list[str], list[str]]:
    """Of a message its subject as a line, its text, and the other lines of its header."""
    subject: list[str] = []
    header: list[str] = []
    at = 0
    while at < len(message):
        line = message[at]
        if match := _SUBJECT.match(line):
            about = without_passing_on(match[1])
            subject = [] if _SAYS_NOTHING.match(about) else [f"Onderwerp: {about}", ""]
        elif MAIL_FIELD.match(line):
            header.append(line)
        elif line and not _FORWARDED.match(line):
            break
        at += 1
    return subject, message[at:], header


def _asked(message: list[str]) -> int:
    return sum(bool(_ASKING.search(line)) for line in without_envelope(message))
