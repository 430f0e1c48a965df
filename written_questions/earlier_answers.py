"""What was asked and answered before: found by words, and for a question that comes in.

    search("lerende netwerken deelnemers", store)
    like_question(dossier, store, part="2")

Nothing is said to be asked before without ground: the number and day of a question, nearly the same
words, or the same call, scheme or article together with the same figure or a word of its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from data_access.engine import Store
from language import Language
from written_questions.asked_now import AskedNow, AskedPart, asked_now
from written_questions.bounds import LONGEST_ASKED
from written_questions.dossiers.dossier import Dossier
from written_questions.earlier_texts import Earlier, earlier_texts
from written_questions.grounds import (
    HOW,
    SHARED,
    How,
    ground,
    is_of,
    may_be_like,
    named_in,
    shared,
    sure_ground,
)
from written_questions.question import Question
from written_questions.shared_words import GENERIC, content, holds
from written_questions.since_then import Change, since_then
from written_questions.vocabulary import vocabulary

MOST_FOUND: Final = 20
"""Answers that a search gives."""
MOST_PER_PART: Final = 4
"""Earlier answers that a sub-question shows."""
MOST_NEAR: Final = 40
"""Earlier answers of which is looked at what they are about, those that share most words with a part."""
_MOST_PER_QUESTION: Final = 2
_TYPED: Final = re.compile(r"\b(vraag|question|sv) (\d{1,4})\b", re.I)
"""A question as it is typed in a search; in a sentence "vraag 2" is a part of the same question."""
_FEW: Final = 4
"""A word that at most one in so many answers holds is a rare one."""


@dataclass(frozen=True)
class AlreadyAsked:
    """An earlier answer to a sub-question that came in; ``part`` is the number of that, "" of all of it.

    ``words`` are those of its own that both share, ``subjects`` what both are about ("call:…"); ``now``
    what is different since.
    """

    part: str
    earlier: Earlier
    how: How
    words: tuple[str, ...] = ()
    subjects: frozenset[str] = frozenset()
    now: tuple[Change, ...] = ()

    def why(self, language: Language) -> str:
        """Why it is shown: "dezelfde vraag", "zelfde oproep"."""
        kinds = {subject.partition(":")[0] for subject in self.subjects}
        about = next((kind for kind in SHARED if kind in kinds), "")
        if self.how == "same subject" and about:
            return language.t(SHARED[about])
        return language.t(HOW[self.how])


def search(words: str, store: Store) -> list[Earlier]:
    """The earlier answers that these words find, those that share most of the rare ones first.

    Accents and case are ignored, words that any question could hold count only by themselves, and a
    long word is found within a longer one. The number of a question finds that question. At most
    MOST_FOUND, of all published answers and MOST_FROZEN frozen ones. Raises DataUnavailable.
    """
    texts, words = earlier_texts(store), words[:LONGEST_ASKED]
    named = named_in(_TYPED.sub(r"\1 nr. \2", words), vocabulary(store))
    if of_number := [one for one in texts if named.how(one)]:
        return of_number[:MOST_FOUND]
    wanted = content(words)
    wanted = (wanted - GENERIC) or wanted
    held = {one: [word for word in wanted if holds(one.searched_in, word)] for one in texts}
    counted = Counter(chain.from_iterable(held.values()))
    few = {word for word, count in counted.items() if count <= max(1, len(texts) // _FEW)}
    enough = [one for one in texts if wanted and len(held[one]) * 2 >= len(wanted)]
    enough.sort(key=lambda one: (-len(few.intersection(held[one])), -len(held[one])))
    return enough[:MOST_FOUND]


def like_question(
    question: Question | Dossier, store: Store, *, part: str | None = None
) -> list[AlreadyAsked]:
    """What was asked or answered before, per sub-question and of the whole, surest first.

    With ``part`` only of that sub-question, with "" only of the whole: questions that its text names, and
    what was asked in the very question at no part of this one. The frozen answers of a dossier itself are
    left out, and those with made-up rows where it has none.
    Raises DataUnavailable.
    """
    asked = asked_now(question, store, part=part)
    texts = [one for one in earlier_texts(store) if _may_see(asked, one)]
    matches: list[AlreadyAsked] = []
    for one in asked.parts:
        found = chain(_sure(one, asked, texts), _like(one, asked, texts))
        matches += _surest(one.words, found)
    if part in (None, ""):
        matches += _of_whole(asked, texts, matches)
    return [replace(one, now=since_then(one.earlier, store)) for one in matches]


def _may_see(asked: AskedNow, one: Earlier) -> bool:
    own = one.is_frozen and one.dossier == asked.dossier
    return not own and (asked.fictional or not one.fictional)


def _sure(one: AskedPart, asked: AskedNow, texts: Iterable[Earlier]) -> Iterator[AlreadyAsked]:
    named = named_in(one.text, asked.names)
    for earlier in texts:
        if how := sure_ground(one, asked, named, earlier):
            yield AlreadyAsked(one.number, earlier, how, tuple(sorted(shared(one, earlier))))


def _like(one: AskedPart, asked: AskedNow, texts: Iterable[Earlier]) -> Iterator[AlreadyAsked]:
    """Of the answers to other questions those about the same, among the nearest."""
    near = [earlier for earlier in texts if may_be_like(one, asked, earlier)]
    near.sort(key=lambda earlier: -len(one.words & earlier.words))
    for earlier in near[:MOST_NEAR]:
        about = one.subjects & earlier.about_in(asked.names)
        if how := ground(one, earlier, asked.names, about):
            words = tuple(sorted(shared(one, earlier)))
            yield AlreadyAsked(one.number, earlier, how, words, about)


def _surest(words: frozenset[str], matches: Iterable[AlreadyAsked]) -> list[AlreadyAsked]:
    """The surest first, few of each earlier question: by their ground, then by the words they share."""
    order, kept = list(HOW), dict[Earlier, AlreadyAsked]()
    for one in sorted(
        matches,
        key=lambda one: (order.index(one.how), -len(one.words), -len(words & one.earlier.words)),
    ):
        of_it = sum(other.question == one.earlier.question for other in kept)
        if one.how != "same subject" or of_it < _MOST_PER_QUESTION:
            kept.setdefault(one.earlier, one)
    return list(kept.values())[:MOST_PER_PART]


def _of_whole(
    asked: AskedNow, texts: Iterable[Earlier], matches: Iterable[AlreadyAsked]
) -> Iterator[AlreadyAsked]:
    """What is of the question itself and stands at no part, and the questions that its text names."""
    seen = {one.earlier.question for one in matches if one.how == "named"}
    for one in texts:
        if is_of(asked, one):
            if one.part not in asked.numbers:
                yield AlreadyAsked("", one, "same question")
        elif one.question not in seen and (one.header.number, one.header.date) in asked.named:
            yield AlreadyAsked("", one, "named")
