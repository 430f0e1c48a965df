"""A column of a template or profile: its header, what its cells may hold, and how that is said."""

from __future__ import annotations

import hashlib
import re
import string
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

What = Literal[
    "text", "key", "slug", "amount", "date", "year", "count", "choice", "truth", "place", "places",
    "province", "postcode", "kbo", "list", "call", "article", "project", "application",
]  # fmt: skip
"""What cells hold. ``key`` and ``slug`` name the row (a slug in plain letters and hyphens); ``place``
a municipality, ``postcode`` what decides where a place lies, ``places`` and ``list`` several
municipalities or texts with ``;`` between them; ``call``, ``article``, ``project`` and ``application``
name a row that must be there."""


@dataclass(frozen=True)
class Column:
    """One column. ``title`` is its Dutch header; ``aliases`` are other headers that mean the same.

    ``choices`` maps the words in a cell to codes. ``hint`` and ``examples`` go into the template.
    """

    key: str
    title: str
    what: What = "text"
    required: bool = False
    aliases: tuple[str, ...] = ()
    choices: Mapping[str, str] = field(default_factory=dict)
    longest: int = 4000
    negative: bool = False
    hint: str = ""
    examples: tuple[str, ...] = ()


_UNIT = re.compile(
    r"[\s(\[,:-]*(?:\bin\s+)?(?:€|\beuro(?:['’]?s)?\b|\bEUR\b)[)\]\s]*$", re.IGNORECASE
)
_THOUSANDS = re.compile(
    r"[\s(\[,:-]*(?:\bin\s+)?(?:(?:\bx|[*×])\s*1[., ]?000(?![0-9])|\b1[., ]?000\s*(?:€|eur)"
    r"|\bduizend|\bk\s?(?:€|eur))",
    re.IGNORECASE,
)
_MILLIONS = re.compile(
    r"[\s(\[,:-]*(?:\bin\s+)?(?:(?:\bx|[*×])\s*1[., ]?000[., ]?000|\b(?:miljoen|mln|mio)\b)",
    re.IGNORECASE,
)


def bare_header(name: str) -> str:
    """A header without the unit at its end: ``(x 1.000 euro)``, ``in duizend euro``, ``(€)``."""
    for unit in (_MILLIONS, _THOUSANDS, _UNIT):
        if match := unit.search(name):
            return name[: match.start()] or name
    return name


def times_of(name: str) -> int:
    """By how much amounts are multiplied because their header says so: 1, 1 000 or 1 000 000."""
    if _MILLIONS.search(name):
        return 1_000_000
    return 1000 if _THOUSANDS.search(name) else 1


_OF_AMOUNTS = re.compile(
    r"(?:\bin\b|\bx\b|[*×])\s*(?:1[., ]?000|duizend|k\s?(?:€|eur)|miljoen|mln|mio)", re.IGNORECASE
)
_MONEY = re.compile(r"bedrag|€|\beur", re.IGNORECASE)


def times_above(text: str) -> int:
    """By how much a title above the header multiplies all amounts (``Bedragen in duizend euro``), else 1."""
    told = len(text) <= _SHORT and _OF_AMOUNTS.search(text) and _MONEY.search(text)
    return times_of(text) if told else 1


def times_in(header: str, above: int) -> int:
    """By how much amounts are multiplied: as their own header says, else as a title above it does."""
    return times_of(header) if bare_header(header) != header else above


_SHORT = 200
"""Signs up to which a text may come again; longer ones are not kept, or they would fill the memory."""


def plain(text: str) -> str:
    """A header or choice without case, accents, signs and spaces: how headers are compared."""
    return _kept_plain(text) if len(text) <= _SHORT else _plain(text)


_SIGNS = {sign: " " for sign in range(128) if not chr(sign).isalnum()}
_SIGNS |= {ord(letter): letter.lower() for letter in string.ascii_uppercase}


def _plain(text: str) -> str:
    if text.isascii():
        return " ".join(text.translate(_SIGNS).split())
    decomposed = unicodedata.normalize("NFKD", text)
    letters = "".join(sign for sign in decomposed if not unicodedata.combining(sign)).casefold()
    return re.sub("[^a-z0-9]+", " ", letters).strip()


_kept_plain = lru_cache(maxsize=20_000)(_plain)


def slug(text: str, longest: int = 70) -> str:
    """A text as a key: lower case, hyphens; cut with a mark of the whole when it is too long."""
    made = plain(text).replace(" ", "-")
    if made and len(made) <= longest:
        return made
    mark = hashlib.sha256(text.encode()).hexdigest()[:8]
    return f"{made[: longest - 9]}-{mark}".lstrip("-")
