"""Words of a line that are known and with which nothing was done: they are named, and never dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from enquiry.worked_out import does, operation_in
from views import View
from views.row_search import folded
from views.vocabulary import MEASURES
from written_questions.known_words import bare
from written_questions.mentions import mentions_in
from written_questions.operations import AMOUNT, LIMIT, operation_of
from written_questions.readings import Parts, parts_in
from written_questions.rules.plain_words import SMALL_WORDS
from written_questions.vocabulary import Vocabulary

_WORD: Final = re.compile(r"[^\W\d_][\w'’-]*\w|(?<![\d.,])\d+(?![.,]?\d)")
_TURNING: Final = """
    niet niets geen geeneen nooit niemand zonder behalve uitgezonderd not no none never without except
"""
_TURNS_ROUND: Final = frozenset(_TURNING.split())
"""Small words that turn a request round where no View is asked for with them."""
_LIMIT: Final = re.compile(rf"(?:{LIMIT.pattern})[\d.,]*(?: ?(?:euro|€))?")
_OF_ALL: Final = re.compile(
    r"subsid\w*|project\w*|cijfers?|figu\w+|grafiek\w*|tabel\w*|overzicht\w*|vlaanderen|vlaamse?|toon|geef|"
    r"aantal(?:len)?|number|show|chart|table|figures?|flanders|flemish|graag|lijst\w*|list|versus|vs|cent(?:en|jes)?|poen|"
    r"gemeenten?|stad|provincies?|deelgemeente|province|organisatie|vereniging|organi[sz]ation|jaar|year"
)
"""Words that any request may hold: what the atlas is about, how it is to be shown, whose it is."""


def unused_words(
    text: str,
    parts: Parts,
    heard: Mapping[str, str],
    vocabulary: Vocabulary,
    best: View | None,
) -> Iterator[str]:
    """The words of a line without which the same would be understood, and that mean something.

    ``best`` is the View that is nearest: what it is declared with, is said by it too.
    """
    plain = folded(text)
    if len(plain) != len(text):
        return
    for phrase in (*_LIMIT.finditer(plain), *_not_done(plain, best), *_turning(plain, parts)):
        yield text[phrase.start() : phrase.end()]
    used = _used(parts, heard)
    said = _said_by(best) if best else frozenset()
    whole = mentions_in(text, vocabulary)
    for word in _WORD.finditer(plain):
        if word[0] in used or bare(word[0]) in said or not _says_something(word[0]):
            continue
        rest = f"{text[: word.start()]}{text[word.end() :]}"
        if mentions_in(rest, vocabulary) == whole and _asks_the_same(folded(rest), parts, plain):
            yield text[word.start() : word.end()]


def _not_done(plain: str, best: View | None) -> Iterator[re.Match[str]]:
    """The words that ask for an operation which the nearest View does not do."""
    asked = operation_in(plain)
    if asked and not (best and does(asked[0], best)):
        yield asked[1]


def words_of_content(text: str) -> tuple[str, ...]:
    """The words of a line that are more than small words."""
    return tuple(word[0] for word in _WORD.finditer(text) if folded(word[0]) not in SMALL_WORDS)


def _turning(plain: str, parts: Parts) -> Iterator[re.Match[str]]:
    """The words that turn a request round, where no View is asked for with them."""
    asked = {word for phrase in parts.own.values() for word in phrase.split()}
    for word in _WORD.finditer(plain):
        if word[0] in _TURNS_ROUND and word[0] not in asked:
            yield word


def _says_something(word: str) -> bool:
    return not (word in SMALL_WORDS or _OF_ALL.fullmatch(word) or AMOUNT.search(word))


def _used(parts: Parts, heard: Mapping[str, str]) -> frozenset[str]:
    """The words by which parts, Views and signals were understood."""
    phrases = (*parts.by.values(), *parts.measures.values(), *parts.own.values(), *heard.values())
    return frozenset(word for phrase in phrases for word in _WORD.findall(folded(phrase)))


def _said_by(shown: View) -> frozenset[str]:
    """The words, without their plural, that a View and the figures of its fact are declared with."""
    measures = [one for one in MEASURES.values() if one.of and one.of.key == shown.fact]
    texts = (
        str(shown.title),
        str(shown.question),
        *(str(one.column.title) for one in measures),
        *(phrase for one in measures for phrase in one.asked_as),
    )
    return frozenset(bare(word) for text in texts for word in _WORD.findall(folded(text)))


def _asks_the_same(rest: str, parts: Parts, plain: str) -> bool:
    without = parts_in(rest)
    same = without.measures.keys() == parts_in(plain).measures.keys() and without.own == parts.own
    return same and operation_of(rest) == operation_of(plain)
