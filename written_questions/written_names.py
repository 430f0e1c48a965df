"""Names of people as headings write them: in capitals, with particles, with single spaces."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

_PARTICLES: Final = frozenset(
    {"van", "de", "den", "der", "ter", "ten", "vande", "vanden", "vander"}
)
_WORD: Final = re.compile(r"\s*([A-ZÀ-Ýa-z'’][\w'’-]*\.?)([,;:)]?)")
_VAN_SOMEBODY: Final = re.compile(r"\s*van\s+[A-ZÀ-Ý][\w'’-]+\s+[A-ZÀ-Ýd]")
_TEXT_BEHIND: Final = re.compile(r"\s[A-Za-zÀ-ÿ‘'“]")
_SHOUTED: Final = re.compile(r"[A-ZÀ-Ý'’-]{3,}$")
"""A last name in capitals behind a first name that is not: "Jan PEETERS"."""
_INITIALS: Final = 2
_MOST_WORDS: Final = 6


def one_space(text: str) -> str:
    """A text with single spaces."""
    return " ".join(text.split())


def name_of(text: str) -> str:
    """A name in capitals as it is written otherwise; a second particle stays small (Van den Berg)."""
    text = one_space(text)
    if text != text.upper():
        return " ".join(
            _capital(one.lower()) if _SHOUTED.match(one) else one for one in text.split()
        )
    parts: list[str] = []
    for word in text.split(" "):
        small = word.lower()
        follows = bool(parts) and parts[-1].lower() in _PARTICLES
        parts.append(small if follows and small in _PARTICLES else _capital(small))
    return " ".join(parts)


def _capital(word: str) -> str:
    return re.sub(r"(^|[-'’])(\w)", lambda match: match[1] + match[2].upper(), word)


def name_at(
    text: str, at: int, marker: Callable[[str, int], bool], before_asker: int | None = None
) -> tuple[str, int]:
    """The name that begins at a sign and where it ends; "" when none does.

    ``marker`` says where another field begins. ``before_asker``: after how many words "van" and a name are
    not of this name but the next field ("aan … van …"); None where they always are.
    """
    words: list[str] = []
    ends = [at]
    while len(words) < _MOST_WORDS and (match := _WORD.match(text, ends[-1])):
        asker = before_asker is not None and len(words) > before_asker
        stops = asker and _VAN_SOMEBODY.match(text, ends[-1])
        if stops or not _goes_on(words, match[1]) or (words and marker(text, ends[-1])):
            break
        words.append(match[1])
        ends.append(match.end(1))
        if match[2] or (match[1].endswith(".") and len(match[1]) > _INITIALS):
            break
    while words and words[-1].lower() in _PARTICLES:
        words.pop()
        ends.pop()
    mixed = bool(words) and not words[0].isupper()
    if mixed and _TEXT_BEHIND.match(text, ends[-1]) and not marker(text, ends[-1]):
        count = _first_and_last(words)
        words, ends = words[:count], ends[: count + 1]
    return " ".join(words).rstrip("."), ends[-1]


def _goes_on(words: list[str], word: str) -> bool:
    """Whether a word belongs to the name: one in capitals is followed by such words alone."""
    if words and words[0].isupper() and len(words[0]) > 1:
        return word.isupper()
    small = word.lower() in _PARTICLES and (bool(words) or word != "van")
    return word[0].isupper() or small


def _first_and_last(words: list[str]) -> int:
    """How many words a first name and a last name with its particles take."""
    at = 1
    while at < len(words) and words[at].lower() in _PARTICLES:
        at += 1
    return min(at + 1, len(words))
