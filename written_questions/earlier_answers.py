"""What was asked and answered before: found by words, and for a question that comes in.

    search("lerende netwerken deelnemers", store)
    like_question(dossier, store, part="2")

Nothing is said to be asked before without ground: the number and day of a question, nearly the same
words, or the same call, scheme or article together with the same figure or a word of its own.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from data_access.engine import Store
from language import N_, Language
from written_questions.asked_now import AskedNow, AskedPart, asked_now, figures_of
from written_questions.bounds import LONGEST_ASKED
from written_questions.dossiers.dossier import Dossier
from written_questions.earlier_texts import Earlier, earlier_texts
from written_questions.mentions import mentions_in
from written_questions.question import Mentions, Question
from written_questions.shared_words import (
    GENERIC,
    content,
    found_in,
    numbers,
    overlap,
    rare,
    telling,
)
from written_questions.since_then import Change, since_then
from written_questions.vocabulary import vocabulary

How = Literal["same question", "named", "same words", "same subject"]

HOW: Final = {
    "same question": N_("dezelfde vraag"),
    "named": N_("genoemd in de vraag"),
    "same words": N_("zo goed als dezelfde deelvraag"),
    "same subject": N_("zelfde onderwerp"),
}
"""Why an earlier answer is shown, from the surest on."""
SHARED: Final = {
    "call": N_("zelfde oproep"),
    "scheme": N_("zelfde regeling"),
    "article": N_("zelfde begrotingsartikel"),
}
"""What it shares, where that is the ground."""

MOST_FOUND: Final = 20
"""Answers that a search gives."""
MOST_PER_PART: Final = 4
"""Earlier answers that a sub-question shows."""
_MOST_PER_QUESTION: Final = 2
_NEARLY_THE_SAME: Final = 0.8
_ENOUGH: Final = 2
"""Words of their own that texts share, where nothing else tells that they are about the same."""
_NUMBERED: Final = re.compile(
    r"\b(?:vra(?:ag|gen)|question|sv)\b[^.?!]{0,30}?\bnr\.?\s*(\d{1,4})\b"
    r"|\bnr\.?\s*(\d{1,4})\b(?= van \d)"
    r"|\b(?:(?:schriftelijke )?vraag|written question|sv) (\d{1,4})\b",
    re.I,
)


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
        shared = next((kind for kind in SHARED if kind in kinds), "")
        if self.how == "same subject" and shared:
            return language.t(SHARED[shared])
        return language.t(HOW[self.how])


def search(words: str, store: Store) -> list[Earlier]:
    """The earlier answers that these words find, those that share most of the rare ones first.

    Accents and case are ignored, words that any question could hold count only by themselves, and a
    long word is found within a longer one. The number of a question finds that question. At most
    MOST_FOUND, of all published answers and MOST_FROZEN frozen ones. Raises DataUnavailable.
    """
    texts, words = earlier_texts(store), words[:LONGEST_ASKED]
    days = {day for _, day in mentions_in(words, vocabulary(store)).questions}
    if numbered := [one for one in texts if _is_named(one, _numbers_named(words), days)]:
        return numbered[:MOST_FOUND]
    wanted = content(words)
    wanted = (wanted - GENERIC) or wanted
    held = [one.all_words for one in texts]
    few = rare(held)
    ranked = []
    for one, its in zip(texts, held, strict=True):
        shared = [word for word in wanted if found_in(word, its)]
        if wanted and len(shared) * 2 >= len(wanted):
            ranked.append((sum(found_in(word, few) for word in shared), len(shared), one))
    ranked.sort(key=lambda found: found[:2], reverse=True)
    return [one for *_, one in ranked[:MOST_FOUND]]


def like_question(
    question: Question | Dossier, store: Store, *, part: str | None = None
) -> list[AlreadyAsked]:
    """What was asked or answered before, per sub-question (only of ``part``, when given), surest first.

    The frozen answers of a dossier itself are left out, and those with made-up rows where it has none.
    Raises DataUnavailable.
    """
    asked = asked_now(question, store)
    texts = [one for one in earlier_texts(store) if _may_see(asked, one)]
    matches: list[AlreadyAsked] = []
    for one in asked.parts:
        if part in (None, one.number):
            matches += _surest(one.text, _of_part(one, asked, texts))
    if part in (None, ""):
        matches += _of_whole(asked, texts, matches)
    return [replace(one, now=since_then(one.earlier, store)) for one in matches]


def _may_see(asked: AskedNow, one: Earlier) -> bool:
    own = one.is_frozen and one.dossier == asked.dossier
    return not own and (asked.fictional or not one.fictional)


def _of_part(one: AskedPart, asked: AskedNow, texts: Iterable[Earlier]) -> Iterator[AlreadyAsked]:
    named = mentions_in(one.text, asked.names)
    for earlier in texts:
        shared = tuple(sorted(one.own & earlier.telling))
        if how := _how(one, earlier, asked, named, shared):
            yield AlreadyAsked(one.number, earlier, how, shared, one.subjects & earlier.subjects)


def _how(
    one: AskedPart, earlier: Earlier, asked: AskedNow, named: Mentions, shared: tuple[str, ...]
) -> How | None:
    """On what ground an earlier text belongs to a sub-question; None without any."""
    if _is_of(asked, earlier):
        return "same question" if earlier.part == one.number else None
    if _is_named(earlier, _numbers_named(one.text), {day for _, day in named.questions}):
        return "named"
    if one.off_subject or not earlier.part:
        return None
    if _same_words(one, earlier, asked, named):
        return "same words"
    return "same subject" if _same_subject(one, earlier, shared) else None


def _is_of(asked: AskedNow, one: Earlier) -> bool:
    """Whether an earlier text is of the question itself: by number and day, or else by its title."""
    mine, theirs = asked.header, one.header
    if mine.number and mine.date and theirs.number and theirs.date:
        return (mine.number, mine.date) == (theirs.number, theirs.date)
    known = ((mine.number, theirs.number), (mine.date, theirs.date))
    if any(number and other and number != other for number, other in known):
        return False
    title, other_title = mine.title or "", theirs.title or ""
    alike = content(title) == content(other_title) and numbers(title) == numbers(other_title)
    return alike and len(telling(title)) >= _ENOUGH


def _same_words(one: AskedPart, earlier: Earlier, asked: AskedNow, mine: Mentions) -> bool:
    """Whether they ask the same of the same subject, places and years, in nearly the same words."""
    if overlap(content(one.text), earlier.words) < _NEARLY_THE_SAME:
        return False
    theirs = mentions_in(earlier.asked, asked.names)
    named = ("provinces", "regions", "municipalities", "years")
    if any(getattr(mine, name) != getattr(theirs, name) for name in named):
        return False
    if one.subjects or earlier.subjects:
        return bool(one.subjects & earlier.subjects)
    return len(telling(one.text) & earlier.telling) >= _ENOUGH


def _same_subject(one: AskedPart, earlier: Earlier, shared: tuple[str, ...]) -> bool:
    """The same call, scheme or article, and a word of its own or the same figure."""
    same_figure = one.figures & figures_of(earlier.tables)
    return bool(one.subjects & earlier.subjects and (shared or same_figure))


def _surest(text: str, matches: Iterable[AlreadyAsked]) -> list[AlreadyAsked]:
    """The surest first, few of each earlier question: by their ground, then by the words they share."""
    order, its = list(HOW), content(text)
    ranked = sorted(
        matches,
        key=lambda one: (
            order.index(one.how), -len(one.words), -len(its & one.earlier.words),
        ),
    )  # fmt: skip
    kept: list[AlreadyAsked] = []
    for one in ranked:
        of_it = sum(other.earlier.question == one.earlier.question for other in kept)
        if one.how != "same subject" or of_it < _MOST_PER_QUESTION:
            kept.append(one)
    return kept[:MOST_PER_PART]


def _of_whole(
    asked: AskedNow, texts: Iterable[Earlier], matches: Iterable[AlreadyAsked]
) -> Iterator[AlreadyAsked]:
    """What is of the question itself and stands at no part, and the questions that its text names."""
    seen = {one.earlier.question for one in matches if one.how in ("same question", "named")}
    own = (asked.header.number, asked.header.date)
    for one in texts:
        number_and_day = (one.header.number, one.header.date)
        if one.question in seen:
            continue
        if _is_of(asked, one):
            yield AlreadyAsked("", one, "same question")
        elif number_and_day != own and number_and_day in asked.named:
            yield AlreadyAsked("", one, "named")


def _is_named(one: Earlier, numbers: Collection[int], days: Collection[dt.date]) -> bool:
    """Whether a text names a question by these numbers, and these days where it tells any."""
    return one.header.number in numbers and (not days or one.header.date in days)


def _numbers_named(text: str) -> set[int]:
    """The numbers of questions that a text names: "vraag nr. 162", "nr. 87 van 11 februari 2022"."""
    found = _NUMBERED.finditer(text[:LONGEST_ASKED])
    return {int(next(filter(None, match.groups()))) for match in found}
