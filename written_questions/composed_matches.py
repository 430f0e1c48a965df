"""What no rule answers and can be composed: a measure that the words name, per something they name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final, Protocol

from language import N_
from views import find, views
from views.measures.algebra import Count
from views.measures.measure import Measure
from views.row_search import folded
from views.unnamed import MOST_BREAKDOWNS, key_of
from views.vocabulary import BREAKDOWNS, MEASURES
from written_questions.operations import PER_INHABITANT
from written_questions.question import ALL_OF_IT, Asked, Operation
from written_questions.rules.lexicon import entry_pattern

REASON: Final = N_("gevraagd cijfer, opgesplitst zoals gevraagd")
OWN_WORDS: Final = N_("de vraag noemt deze lijst zelf")


_SIGNALLED: Final = {
    "per province": "provincie", "per municipality": "gemeente", "per call": "oproep", "per year": "jaar",
    "per article": "artikel", "per month": "maand",
}  # fmt: skip
"""The breakdown that a signal stands for."""


class _Asked(Protocol):
    @property
    def key(self) -> str: ...

    @property
    def asked_as(self) -> tuple[str, ...]: ...


def composition_asked(
    plain: str, heard: Mapping[str, str] | None = None, asked: Asked = ALL_OF_IT
) -> tuple[str, tuple[str, ...]] | None:
    """The key of the composition that a folded text asks for, and the words that name its parts.

    The measure with the longest words (two of them for an average, one per inhabitant), per every breakdown
    that is named, also in the words of the signals that were ``heard``; None without both, or when they give
    no answer.
    """
    breakdowns = _broken_down(plain, heard or {})
    shown = tuple(BREAKDOWNS[name] for name in breakdowns)
    if of_fact := _of_named_fact(plain):
        figure, word = of_fact
        key = key_of((figure,), shown[:MOST_BREAKDOWNS])
        return (key, (word, *breakdowns.values())) if find(key) else (key_of((figure,)), (word,))
    measures = _named(plain, MEASURES.values())
    if not measures or len(breakdowns) > MOST_BREAKDOWNS:
        return None
    name = max(measures, key=lambda one: len(measures[one]))
    figures = _for_operation(MEASURES[name], asked.operation, plain)
    if not breakdowns and len(figures) == 1:
        return None
    top = asked.top if asked.operation == "top" and breakdowns else 0
    key = key_of(figures, shown, top)
    return (key, (measures[name], *breakdowns.values())) if find(key) else None


def total_asked(plain: str) -> tuple[str, tuple[str, ...]] | None:
    """The key of the one figure that a folded text asks for, per nothing; None where it names none."""
    measures = _named(plain, MEASURES.values())
    if not measures:
        return None
    name = max(measures, key=lambda one: len(measures[one]))
    return (name, (measures[name],)) if find(name) else None


def _for_operation(measure: Measure, operation: Operation, plain: str) -> tuple[Measure, ...]:
    """What an operation needs of a measure: for an average the number beside it, else the measure alone."""
    each = MEASURES.get(f"{measure.key}-per-inwoner")
    if each is not None and PER_INHABITANT.search(plain):
        return (each,)
    counted = MEASURES.get(_counted_by().get(measure.of.key if measure.of else "", ""))
    if operation == "average" and counted is not None and counted is not measure:
        return (counted, measure)
    return (measure,)


@lru_cache(maxsize=1)
def _counted_by() -> dict[str, str]:
    """Of each fact the first measure that counts its rows: an average divides by it."""
    counted: dict[str, str] = {}
    for key, measure in MEASURES.items():
        if measure.of and isinstance(measure.value, Count):
            counted.setdefault(measure.of.key, key)
    return counted


def _broken_down(plain: str, heard: Mapping[str, str]) -> dict[str, str]:
    """The breakdowns that are named, in declared words or in those of the signals."""
    named = _named(plain, BREAKDOWNS.values())
    for signal, key in _SIGNALLED.items():
        if signal in heard:
            named.setdefault(key, heard[signal])
    return {key: named[key] for key in BREAKDOWNS if key in named}


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
