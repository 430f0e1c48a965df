"""What no rule answers and can be composed: a measure that the words name, per something they name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, Protocol

from language import N_
from views import find, views
from views.measures.measure import Measure
from views.row_search import folded
from views.unnamed import MOST_BREAKDOWNS, key_of
from views.vocabulary import BREAKDOWNS, MEASURES
from written_questions.rules.lexicon import entry_pattern

REASON: Final = N_("gevraagd cijfer, opgesplitst zoals gevraagd")
OWN_WORDS: Final = N_("de vraag noemt deze lijst zelf")


class _Asked(Protocol):
    @property
    def key(self) -> str: ...

    @property
    def asked_as(self) -> tuple[str, ...]: ...


def composition_asked(plain: str) -> tuple[str, tuple[str, ...]] | None:
    """The key of the composition that a folded text asks for, and the words that name its parts.

    The measure with the longest words, per every breakdown that is named; None without both, or when the
    two give no answer.
    """
    breakdowns = _named(plain, BREAKDOWNS.values())
    if of_fact := _of_named_fact(plain):
        figure, word = of_fact
        shown = tuple(BREAKDOWNS[name] for name in breakdowns)[:MOST_BREAKDOWNS]
        key = key_of((figure,), shown)
        return (key, (word, *breakdowns.values())) if find(key) else (key_of((figure,)), (word,))
    measures = _named(plain, MEASURES.values())
    if not measures or not 0 < len(breakdowns) <= MOST_BREAKDOWNS:
        return None
    measure, *_ = sorted(measures, key=lambda name: -len(measures[name]))
    key = key_of((MEASURES[measure],), tuple(BREAKDOWNS[name] for name in breakdowns))
    return (key, (measures[measure], *breakdowns.values())) if find(key) else None


def view_asked(plain: str) -> tuple[str, str] | None:
    """The key of the View whose own words stand in a folded text, and those words; the longest decide."""
    fact = named_fact(plain)
    asked = [
        (words, view.key)
        for view in views().values()
        for phrase in (*view.asked_as, *(view.asked_within if view.subject == fact else ()))
        if (words := _heard(plain, phrase))
    ]
    words, key = max(asked, key=lambda one: len(one[0]), default=("", ""))
    return (key, words) if key else None


def named_fact(plain: str) -> str | None:
    """The key of the list of figures that a folded text itself says to mean."""
    of_fact = _of_named_fact(plain)
    return of_fact[0].of.key if of_fact and of_fact[0].of else None


def _of_named_fact(plain: str) -> tuple[Measure, str] | None:
    """The measure that is asked of a fact that the text names, and the word that names it.

    The first of the fact where the text asks for none of the others.
    """
    of_facts = [one for one in MEASURES.values() if one.of and one.of.called]
    words = {word for one in of_facts if one.of for word in one.of.called if _holds(plain, word)}
    if not words:
        return None
    asked = [one for one in of_facts if any(_holds(plain, word) for word in one.asked_within)]
    return (asked or of_facts)[0], max(words, key=len)


def _holds(plain: str, phrase: str) -> bool:
    return _heard(plain, phrase) is not None


def _heard(plain: str, phrase: str) -> str | None:
    """The words of a folded text that a declared phrase stands for; it is written as in the lexicon."""
    hit = _pattern(phrase).search(plain)
    return hit[0] if hit else None


@lru_cache(maxsize=1000)
def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(entry_pattern("…".join(map(folded, phrase.split("…")))))


def _named(plain: str, declared: Iterable[_Asked]) -> dict[str, str]:
    """Of what is declared that whose words stand in the text, with the longest of them."""
    found = {}
    for one in declared:
        words = [phrase for phrase in map(folded, one.asked_as) if _holds(plain, phrase)]
        if words:
            found[one.key] = max(words, key=len)
    return found
