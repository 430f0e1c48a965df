"""Words of a text that are known and with which nothing was done: they are never dropped in silence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from views import View
from views.row_search import folded
from views.vocabulary import BREAKDOWNS, MEASURES
from written_questions.known_words import adds_nothing, bare, is_noun, is_of_any, is_verb
from written_questions.mentions import mentions_in
from written_questions.operations import AMOUNT, LIMIT, PER_INHABITANT, decided_by, operation_of
from written_questions.plain_lines import ARTICLE
from written_questions.question_filters import STATUSES, Background
from written_questions.readings import Parts, parts_in
from written_questions.rules.plain_words import OF_ALL, SMALL_WORDS
from written_questions.signals_heard import SIGNALS
from written_questions.subject import stands_as_noun
from written_questions.vocabulary import Vocabulary
from written_questions.worked_out import does, wanted_in

_WORD: Final = re.compile(r"[^\W\d_][\w'’-]*\w|(?<![\d.,])\d+(?![.,]?\d)")
_TURNING: Final = """
    niet niets geen geeneen nooit niemand zonder behalve uitgezonderd buiten not no none never without except
"""
_LONG: Final = 5
_TURNS_ROUND: Final = frozenset(_TURNING.split())
"""Small words that turn a request round where no View is asked for with them."""
_LIMIT: Final = re.compile(rf"(?:{LIMIT.pattern})[\d.,]*(?: ?(?:euro|€))?")


def unused_words(
    text: str,
    parts: Parts,
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
    used = _used(parts, plain)
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
    wanted = wanted_in(plain)
    if wanted and not (best and does(wanted, best)):
        yield from list(re.finditer(re.escape(wanted.words), plain))[:1]


def unused_nouns(
    text: str, parts: Parts, vocabulary: Vocabulary, best: View, background: Background
) -> Iterator[str]:
    """The nouns among them that are known and that a View does not speak of, and the qualities before a noun
    that leave some out: they may limit what is asked, or be what is asked. Verbs and the words that any
    question may hold are not looked at, nor what the call above it is short for: "netwerk" where it is about
    the bondgenotennetwerken."""
    plain = folded(text)
    if len(plain) != len(text) or not any(column.numeric for column in best.columns):
        return  # of a text, words only say what it is about
    used, said, asked_on = _used(parts, plain), _said_by(best), background.asked_on
    accounted = _accounted_for(parts, plain, best)
    whole = mentions_in(text, vocabulary, asked_on)
    calls = tuple(bare(key) for key in (background.calls or whole.calls))
    names = vocabulary.words if whole.calls or whole.schemes or whole.articles else frozenset()
    for word in _WORD.finditer(plain):
        code = word[0].isdigit() or ARTICLE.fullmatch(
            word[0].upper()
        )  # beside what it is the code of
        if code or word[0] in names or not _says_something(word[0]):
            continue
        if _spoken_of(bare(word[0]), said):
            continue
        if len(word[0]) >= _LONG and any(key.endswith(bare(word[0])) for key in calls):
            continue
        before, after = text[max(0, word.start() - 60) : word.start()], text[word.end() :].lstrip()
        rest = f"{text[: word.start()]}{after}"
        if is_verb(word[0]):
            limits = _limits(word[0], folded(after)) and _asks_no_less(folded(rest), parts)
            means_more = limits or _says_more(word[0], accounted)
        else:
            noun = is_noun(word[0]) or stands_as_noun(word[0], before, after)
            means_more = noun and word[0] not in used and _asks_the_same(folded(rest), parts, plain)
        if means_more and mentions_in(rest, vocabulary, asked_on) == whole:
            yield text[word.start() : word.end()]


def words_that_turn(text: str, parts: Parts, best: View) -> Iterator[str]:
    """The words of a text that turn its request round, where the View that is nearest is not asked for with
    them: "geen", "behalve"."""
    plain = folded(text)
    accounted = _accounted_for(parts, plain, best)
    for word in _WORD.finditer(plain):
        if word[0] in _TURNS_ROUND and word[0] not in accounted:
            yield word[0]


def _accounted_for(parts: Parts, plain: str, best: View) -> frozenset[str]:
    """The words with which the View that is nearest does something, or a status that applications have."""
    hits = (hit[0] for words in STATUSES.values() for hit in words.finditer(plain))
    return _used(parts, plain, best) | {word for hit in hits for word in _WORD.findall(hit)}


def _limits(quality: str, after: str) -> bool:
    """Whether a quality leaves out some of what the noun behind it names: "toeristische projecten"."""
    noun = _WORD.match(after)
    if noun is None or noun[0] in SMALL_WORDS or is_of_any(quality):
        return False
    return quality.endswith("e") and not quality.endswith("ste") and is_noun(noun[0])


def _says_more(verb: str, used: Collection[str]) -> bool:
    """Whether a verb or a quality says more of what is counted than that it is there, was given or is asked:
    "verlengd", "stopgezet"."""
    return not (verb in used or adds_nothing(verb) or is_of_any(verb))


def _spoken_of(word: str, said: Collection[str]) -> bool:
    """Whether a word without its plural stands among others, or is a part of one of them."""
    return word in said or (
        len(word) >= _LONG and any(it.startswith(word) or it.endswith(word) for it in said)
    )


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
    return not (word in SMALL_WORDS or OF_ALL.fullmatch(word) or AMOUNT.search(word))


def _used(parts: Parts, plain: str, best: View | None = None) -> frozenset[str]:
    """The words by which parts, Views (only ``best`` where it is given) and signals were understood."""
    own = parts.own.values() if best is None else (parts.own.get(best.key, ""),)
    heard = (match[0] for pattern in SIGNALS.values() if (match := pattern.search(plain)))
    each, done = PER_INHABITANT.search(plain), decided_by(plain)
    phrases = (
        *parts.by.values(),
        *parts.measures.values(),
        *own,
        *heard,
        each[0] if each else "",
        done[1] if done else "",
    )
    return frozenset(word for phrase in phrases for word in _WORD.findall(folded(phrase)))


def _said_by(shown: View) -> frozenset[str]:
    """The words, as they are and without their plural, that a View and the figures of its fact are declared
    with."""
    measures = [one for one in MEASURES.values() if one.of and one.of.key == shown.fact]
    broken_down = [BREAKDOWNS[key] for key in shown.by if key in BREAKDOWNS]
    texts = (
        str(shown.title),
        str(shown.question),
        *(str(column.title) for column in shown.columns),
        *shown.asked_as,
        *shown.asked_within,
        *(phrase for one in broken_down for phrase in (*one.units, *one.asked_as)),
        *(str(one.column.title) for one in measures),
        *(phrase for one in measures for phrase in one.asked_as),
    )
    words = {word for text in texts for word in _WORD.findall(folded(text))}
    return frozenset({*words, *map(bare, words)})


def _asks_no_less(rest: str, parts: Parts) -> bool:
    """Whether a text without one of its qualities still asks for all that it asks with it."""
    without = parts_in(rest, parts.fact)
    return (
        parts.measures.keys() <= without.measures.keys() and parts.own.keys() <= without.own.keys()
    )


def _asks_the_same(rest: str, parts: Parts, plain: str) -> bool:
    without = parts_in(rest)
    same = without.measures.keys() == parts_in(plain).measures.keys() and without.own == parts.own
    return same and operation_of(rest) == operation_of(plain)
