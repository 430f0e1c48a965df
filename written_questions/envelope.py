"""What stands around the questions of a mail: its header, greeting, niceties and signature.

None of it is a question and much of it is about people, so it is left out of all that is kept.
"""

from __future__ import annotations

import re
from typing import Final

MAIL_FIELD: Final = re.compile(
    r"^(?:van|from|verzonden|sent|datum|date|aan|to|cc|bcc|onderwerp|subject|betreft|bijlagen?)"
    r"\s*:(?=\s|$)",
    re.I,
)
"""A line of the header of a mail."""
OF_PEOPLE: Final = re.compile(r"^(?:van|from|aan|to|cc|bcc)\s*:(?=\s|$)", re.I)
"""One that says who wrote it, or to whom."""
GREETING: Final = re.compile(
    r"^(?:dag|beste|hallo|hoi|hey|geachte|goede(?:morgen|middag|navond)|goeie\w+|dear|hi|hello)\b"
    r"[^.?!]{0,60}[,!]?$",
    re.I,
)
_CLOSING: Final = re.compile(
    r"^(?:alvast (?:\w+ )?(?:dank|bedankt|merci)|met (?:\w+ )?(?:groet\w*|dank|hoogachting)|hoogachtend"
    r"|(?:\w+ )?(?:groet(?:en|jes|ingen)?)\b|mvg\b|vr\. ?gr|dank (?:u|je)\b|bedankt\b|merci\b"
    r"|kind regards|thank(?:s| you)\b|best regards|verzonden vanaf|sent from)",
    re.I,
)
_BY_THEN: Final = (
    r"(?:tegen|voor|ten laatste|uiterlijk)(?: op)? (?:(?:maan|dins|woens|donder|vrij|zater|zon)dag"
    r"|morgen|overmorgen|vandaag|eind|(?:deze|volgende) week|\d{1,2}[ /])"
)
_NICETY: Final = re.compile(
    r"\b(?:graag|liefst|kan|lukt|zou)(?: (?:dit|dat|het|een|uw|je|antwoord|reactie|lukken)){0,3} "
    rf"{_BY_THEN}[^.?!:]{{0,40}}[.?!]?|"
    r"\b(?:hopelijk )?(?:gaat )?alles (?:goed|ok|wel|in orde)[^.?!]{0,40}[.?!]"
    r"|\bhoe gaat het[^.?!]{0,40}\?|\blaat (?:je|jij) (?:me )?(?:iets|het) weten[^.?!]{0,20}[.?!]"
    r"|\bmag ik (?:dit|dat|het)\b[^.?!]{0,40}\b(?:krijgen|ontvangen|hebben)\s*\?"
    r"|\b(?:kan|kun|kunt|zou|wil) (?:je|jij|u|jullie) (?:me |mij |ons )?(?:dit|dat|deze|die|het)"
    r"[^.?!]{0,60}(?:bezorgen|sturen|doorsturen|terugsturen|laten weten)\s*\?"
    r"|\b(?:kan|kun|kunt|zou|wil) (?:je|jij|u|jullie)(?: (?:dit|dat|hier|er|hiernaar|eens|even|naar)){0,4}"
    r" (?:be|na)?kijken\s*\?",
    re.I,
)
_CONTACT: Final = re.compile(
    r"<?\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\b>?"
    r"|(?<![\d.,])(?:\+32|0)\s?\d{1,3}(?:[ ./]\d{2,3}){2,4}(?![\d.,/])"
)
_HEADED: Final = 2
"""Lines "Van: …" from which on they are the header of a mail."""
_FIRST: Final = re.compile(r"^[>\s]*(?:vraag\s+)?1\s*[.):°]", re.I)
_ASKS: Final = re.compile(
    r"\?|^\d{1,2}\s?[.)]\s|\b(?:graag|gelieve|bezorg|overzicht|lijst)\b", re.I
)
_A_SENTENCE: Final = 6
"""Words of a sentence that tells something."""
_SEVERAL: Final = 2
"""Questions behind closing words that are no afterthought."""
_MOST_CLOSINGS: Final = 3
"""Mails in one text, each with closing words, behind which the question is looked for."""
_NUMBERED: Final = re.compile(r"^\d{1,3}\s*[.):°]")
_BARE_NUMBER: Final = re.compile(r"^(\d{1,3})\s+(?=[A-ZÀ-Ý][a-zà-ÿ])")


def without_envelope(lines: list[str]) -> list[str]:
    """The lines up to the closing words, and questions behind those with what stands above them; without
    header, greeting, niceties, names and contact details."""
    return _parted(lines)[0]


def behind_closing(lines: list[str]) -> list[str]:
    """The sentences behind the closing words that are not read as a part of the question."""
    return [line for line in _parted(lines)[1] if _tells(line)]


def _parted(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines that are read, and those behind closing words that are not."""
    headed = [at for at, line in enumerate(lines) if MAIL_FIELD.match(line)]
    dropped = set(headed) if len(headed) >= _HEADED else set()
    kept: list[str] = []
    left: list[str] = []
    at, closings = 0, 0
    while at < len(lines):
        line = lines[at]
        if _CLOSING.match(line):
            closings += 1
            after = _goes_on(lines, at + 1, kept) if closings <= _MOST_CLOSINGS else len(lines)
            left += lines[at + 1 : after]
            at = after
            continue
        if at not in dropped and not GREETING.match(line):
            kept.append(without_contact(_NICETY.sub("", line)).strip())
        at += 1
    return kept, left


def _goes_on(lines: list[str], since: int, kept: list[str]) -> int:
    """Where the question goes on behind closing words: at numbered questions, at several, or at any where
    nothing above asks; at the end where there are none."""
    asking = [at for at in range(since, len(lines)) if lines[at].endswith("?")]
    numbered = any(_FIRST.match(line) for line in lines[since:])
    enough = len(asking) >= _SEVERAL or not any(map(_ASKS.search, kept))
    if not (numbered or (asking and enough)):
        return len(lines)
    told = (at for at in range(since, len(lines)) if _FIRST.match(lines[at]) or _tells(lines[at]))
    first = next(told, len(lines))
    # Below the signature a title and an introduction stand above the questions.
    return next((at for at in range(since, first) if not lines[at]), first)


def title_behind_closing(lines: list[str]) -> str:
    """The title of a question behind the closing words of a mail: the one line above its numbered questions;
    "" where there is none."""
    for at, line in enumerate(lines):
        if _CLOSING.match(line):
            rest = [*lines[_goes_on(lines, at + 1, lines[:at]) :], "", "", ""]
            above = next((here for here, one in enumerate(rest) if one), len(rest) - _ROOM)
            title, blank, asks = rest[above : above + _ROOM]
            alone = bool(title) and not blank and bool(_FIRST.match(asks))
            closed = title[-1:] in tuple(".?!:;,") or bool(_NUMBERED.match(title))
            return title if alone and not closed and len(title) < _LONGEST_TITLE else ""
    return ""


_ROOM: Final = 3
_LONGEST_TITLE: Final = 160


def _tells(line: str) -> bool:
    """Whether a line behind closing words is a sentence, and no name, office or address."""
    return line.endswith("?") or (line[-1:] in (".", ":") and len(line.split()) >= _A_SENTENCE)


def without_contact(text: str) -> str:
    """A text without addresses of mail and numbers of telephones."""
    return _CONTACT.sub("", text)


def dotted(lines: list[str]) -> list[str]:
    """Numbers without a dot ("1 Hoeveel …") with one, where the text numbers in no other way."""
    bare = {match[1] for line in lines if (match := _BARE_NUMBER.match(line))}
    if not {"1", "2"} <= bare or any(_NUMBERED.match(line) for line in lines):
        return lines
    return [_BARE_NUMBER.sub(r"\1. ", line) for line in lines]
