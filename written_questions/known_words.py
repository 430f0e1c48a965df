"""Which words are known: to the language of questions, to a declaration, or as a name in the data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from places import regions
from places.records import all_municipalities
from views import views
from views.row_search import folded
from views.vocabulary import BREAKDOWNS, MEASURES
from written_questions.rules.lexicon import FOCUS, SUBJECTS
from written_questions.rules.plain_words import (
    ADDS_NOTHING,
    COMPOUND_PARTS,
    ENDINGS,
    INFLECTION,
    LIMITS_NOTHING,
    NOUNS,
    NOUNS_ALL_THE_SAME,
    OF_ALL,
    SHORT,
    SHORT_INFLECTION,
    SMALL_WORDS,
    STEMS,
    VERBS,
    WHOLE,
)
from written_questions.vocabulary import Vocabulary

_SHORTEST: Final = 3
_SHORTEST_INFLECTED: Final = 5
"""Signs that a word has at least before its plural is looked up: short ones are too much alike."""


def is_known(token: str, vocabulary: Vocabulary) -> bool:
    """Whether a word as it is written means something to the atlas, or needs to mean nothing."""
    plain = folded_word(token).strip("'-’")
    if any(sign.isdigit() for sign in token):
        return True
    if len(plain) < _SHORTEST or (token.isupper() and len(token) < _SHORTEST + 1):
        return True
    if plain in vocabulary.words or any(p.search(plain) for p in _popular(vocabulary)):
        return True
    if token[0].isupper() and plain in place_words():
        return True
    parts = [part for part in plain.split("-") if part]
    if len(parts) > 1 and all(
        known_word(part) or part in vocabulary.words or part in place_words() for part in parts
    ):
        return True
    return known_word(plain) or _compound(plain, vocabulary.words | COMPOUND_PARTS)


def is_of_any(word: str) -> bool:
    """Whether a folded word says nothing of which subsidies: any request may hold it, or it is a place."""
    return (
        word in SMALL_WORDS
        or word in LIMITS_NOTHING
        or bool(OF_ALL.fullmatch(word))
        or word in place_words()
    )


def names_something(plain: str) -> bool:
    """Whether a folded word is known and more than a small word of the language."""
    return known_word(plain) and plain not in SMALL_WORDS


@lru_cache(maxsize=20_000)
def is_noun(plain: str) -> bool:
    """Whether a folded word is known as a noun: of asking and of the field, or of a declaration."""
    return _is_one_of(plain, NOUNS) or bare(plain) in _bare_declared()


@lru_cache(maxsize=20_000)
def is_verb(plain: str) -> bool:
    """Whether a folded word is known as what is done or how that is, and as nothing else."""
    if _is_one_of(plain, NOUNS):
        return False
    return _is_one_of(plain, VERBS) or (
        bool(ENDINGS.fullmatch(plain)) and not NOUNS_ALL_THE_SAME.search(plain)
    )


@lru_cache(maxsize=20_000)
def adds_nothing(plain: str) -> bool:
    """Whether a folded verb or quality leaves out none of what is asked: it is there, was given, is asked."""
    return _is_one_of(plain, ADDS_NOTHING)


def _is_one_of(plain: str, words: tuple[frozenset[str], tuple[str, ...]]) -> bool:
    whole, begins = words
    return plain in whole or any(
        plain.startswith(begin) and _inflects(begin, plain) for begin in begins
    )


def _inflects(begin: str, plain: str) -> bool:
    """Whether a folded word is a form of what it begins with."""
    ending = plain[len(begin) :]
    if len(begin) > SHORT:
        return bool(INFLECTION.fullmatch(ending))
    return any(map(SHORT_INFLECTION.fullmatch, (ending, ending.removeprefix(begin[-1:]))))


@lru_cache(maxsize=20_000)
def folded_word(word: str) -> str:
    """One word without accents and capitals; texts repeat their words."""
    return folded(word)


@lru_cache(maxsize=20_000)
def known_word(plain: str) -> bool:
    """Whether a folded word is one of the language of questions, or of a declaration."""
    if len(plain) < _SHORTEST or plain in WHOLE or plain in _declared():
        return True
    stems = _stems()
    if any(plain[:at] in stems and _inflects(plain[:at], plain) for at in range(2, len(plain) + 1)):
        return True
    if len(plain) >= _SHORTEST_INFLECTED and bare(plain) in _bare_declared():
        return True
    return bool(ENDINGS.fullmatch(plain)) and not NOUNS_ALL_THE_SAME.search(plain)


def bare(plain: str) -> str:
    """A word without its plural: "bedragen" and "bedrag" are one."""
    for ending in ("en", "'s", "s", "e", "n"):
        if plain.endswith(ending) and len(plain) - len(ending) >= _SHORTEST:
            plain = plain[: -len(ending)]
            break
    plain = re.sub(r"(.)\1", r"\1", plain)
    return plain[:-1] + {"v": "f", "z": "s"}.get(plain[-1], plain[-1])


def _popular(vocabulary: Vocabulary) -> Iterator[re.Pattern[str]]:
    """The words that people write for calls and schemes, in one word."""
    yield from vocabulary.calls.values()
    yield from vocabulary.schemes.values()


def _compound(plain: str, parts: frozenset[str]) -> bool:
    """Whether a long word is made of known parts, with or without a linking s."""
    for at in range(4, len(plain) - 2):
        first = plain[:at]
        if first not in parts and first.removesuffix("s") not in parts:
            continue
        rest = plain[at:]
        if rest in parts or _compound(rest, parts):
            return True
    return False


@lru_cache(maxsize=1)
def _stems() -> frozenset[str]:
    families = (entry for family in (*SUBJECTS.values(), *FOCUS.values()) for entry in family)
    begun = {
        word.strip("*")
        for entry in (*families, *map(folded, _declarations()))
        for word in entry.split()
        if word.endswith("*") and len(word.strip("*")) > _SHORTEST
    }
    return frozenset({*STEMS, *begun})


@lru_cache(maxsize=1)
def _declared() -> frozenset[str]:
    """The words that Views, measures, breakdowns and families of words are declared with."""
    return frozenset(_words_of(_declarations()))


@lru_cache(maxsize=1)
def _bare_declared() -> frozenset[str]:
    return frozenset(map(bare, {*_declared(), *WHOLE, *COMPOUND_PARTS}))


def _declarations() -> Iterator[str]:
    for view in views().values():
        yield from (str(view.title), str(view.question), *view.asked_as, *view.asked_within)
        yield from (str(column.title) for column in view.columns)
    for breakdown in BREAKDOWNS.values():
        yield from (*breakdown.asked_as, *breakdown.units)
    for measure in MEASURES.values():
        yield from (*measure.asked_as, *measure.asked_within)
    for family in (*SUBJECTS.values(), *FOCUS.values()):
        yield from family


def _words_of(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from re.findall(r"[a-z][a-z'-]+(?![\w*])", folded(text))


@lru_cache(maxsize=1)
def place_words() -> frozenset[str]:
    """The words that names of municipalities and regions are made of, folded."""
    names = [one.name_nl for one in all_municipalities().values()]
    names += [one.name for one in regions().values()]
    words = {word for name in names for word in re.findall(r"[\w'-]+", folded(name))}
    return frozenset({*words, *(part for word in words for part in word.split("-"))})
