"""Which breakdowns the words of a question ask for: "per gemeente", "welke provincies", "jaar na jaar".

A breakdown is a way to say "each" before one of the units that it declares, or its own words.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from views.breakdowns.breakdown import Breakdown
from views.row_search import folded
from views.vocabulary import BREAKDOWNS
from written_questions.rules.lexicon import entry_pattern

_BEFORE_ONE: Final = (
    r"(?:per|elke?|iedere?|alle|elk van|ieder van|binnen elke?|in elke?|(?:op|tot op)(?: het)? niveau van"
    r"|(?:\w*lijst\w*|overzicht\w*) (?:van|met)(?: de| alle)?|naargelang(?: de| het)?"
    r"|volgens(?: de| het)?|welke?|over(?: de| alle)?"
    r"|tussen(?: de| alle)?|naar(?: de)?|opgesplitst (?:per|naar)|by|per|each|every|which)"
)
_BEFORE_PLACES: Final = rf"(?:(?:zijn|waren) er|hoeveel|aantal|{_BEFORE_ONE})"
"""Whoever asks how many places there are wants to see them."""
_BETWEEN: Final = (
    r"(?:(?:de|het|die|deze|van|the) )?"
    r"(?:[\w'-]+(?:e|se|de) |twee |drie |vier |vijf |zes |tien |\d+ |steden en |stad of ){0,2}"
)


_WORD: Final = re.compile(r"[\w'-]+")
_POINTED_AT: Final = re.compile(r"over (?:die|deze) ")
"""Points at what is named: "over die jaren" asks for no year apart."""


def breakdowns_in(plain: str) -> dict[str, str]:
    """The keys of the breakdowns that a folded text asks for, with the words that say so."""
    found, named = dict[str, str](), dict[str, str]()
    for key, one in BREAKDOWNS.items():
        hit = next((it for it in _per(one).finditer(plain) if not _POINTED_AT.match(it[0])), None)
        if hit:
            found[key] = hit[0]
        elif words := first_of(plain, one.asked_as):
            found[key] = named[key] = words
    # "naar gemeenten en ocmw's" asks for kinds of receivers, not for each municipality.
    return {
        key: words
        for key, words in found.items()
        if not any(words.split()[-1] in _WORD.findall(other)[:-1] for other in named.values())
    }


@lru_cache(maxsize=100)
def _per(one: Breakdown) -> re.Pattern[str]:
    units = "|".join(sorted(map(re.escape, map(folded, one.units)), key=len, reverse=True))
    before = _BEFORE_PLACES if one.level else _BEFORE_ONE
    return re.compile(
        rf"\b{before} {_BETWEEN}(?:{units})\b|\b({units}) (?:per|na|voor|op) (?:{units})\b"
        rf"|\btop[ -]?(?:\d+|\w+) (?:van )?(?:de |alle )?{_BETWEEN}(?:{units})\b"
    )


def without_breakdowns(text: str, *, places_alone: bool = False) -> str:
    """A text without the words that ask for a breakdown, or for one by places alone; names keep their
    capitals."""
    plain = folded(text)
    if len(plain) != len(text):
        text = plain
    for key, words in breakdowns_in(plain).items():
        if places_alone and not BREAKDOWNS[key].level:
            continue
        while (at := plain.find(words)) >= 0:
            text = f"{text[:at]} {text[at + len(words) :]}"
            plain = folded(text)
    return text


def first_of(plain: str, phrases: tuple[str, ...]) -> str:
    """The longest words of a folded text that one of these phrases stands for; they are written as in the
    lexicon."""
    if not phrases or not _any_of(phrases).search(plain):
        return ""
    hits = (_pattern(phrase).search(plain) for phrase in phrases)
    return max((hit[0] for hit in hits if hit), key=len, default="")


@lru_cache(maxsize=500)
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(_pattern(phrase).pattern for phrase in phrases))


@lru_cache(maxsize=3000)
def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(entry_pattern("…".join(map(folded, phrase.split("…")))))
