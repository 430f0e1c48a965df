"""What a text is about: which known things it names, and which of its words are known to nothing.

A measure, a breakdown, a place or a year is no subject: any subject can have them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from views.row_search import folded
from written_questions.bounds import MOST_MENTIONS
from written_questions.known_words import bare, is_known, is_of_any, names_something
from written_questions.mentions import mentions_in
from written_questions.question import Mentions
from written_questions.rules.plain_words import NOUN_BEGINS
from written_questions.vocabulary import Vocabulary

_TOKEN: Final = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
_SUBJECT_BEFORE: Final = re.compile(
    r"\b(?:naar|voor|rond(?:om)?|inzake|betreffende|met betrekking tot|in het kader van|for|about)\s+"
    r"(?:(?:de|het|een|alle|deze|die|the|hun|haar|zijn)\s+)?(?:[\w-]+(?:e|en|se)\s+){0,2}$",
    re.I,
)
"""Before a noun that is what the money is for."""
_ASKED_BEFORE: Final = re.compile(
    r"\b(?:naar|voor|rond(?:om)?|over|van|aan|tegen|bij|in|uit|met|inzake|betreffende|hoeveel|aantal|welke?"
    r"|alle|elke?"
    r"|per|for|about|on|of|to|from|by|many|which|all|every|each)\s+"
    r"(?:(?:de|het|een|alle|deze|die|the|a|an|hun|haar|zijn)\s+)?(?:[\w-]+\s+){0,2}$"
    r"|\b(?:kreeg|kregen|krijgt|krijgen|ontving(?:en)?|ontvangt) (?:de|het) (?:[\w-]+e )?$",
    re.I,
)
"""Before a noun that is asked for, or that received, not one that is only spoken of."""
_PLACE_BEFORE: Final = re.compile(
    r"\b(?:in|uit|te|nabij|bij|rond|from)\s+(?:de|het|the)?\s*$", re.I
)
_COUNTED_BEFORE: Final = re.compile(
    r"\b(?:hoeveel|aantal(?:len)?|how many|number of)\s+(?:(?:[\w-]+(?:e|en)|extra)\s+){0,2}$", re.I
)
_COUNTS: Final = re.compile(r"\b(?:hoeveel|aantal(?:len)?|how (?:many|much)|number of)\b")
_DASH: Final = re.compile(r"\s+[-–]\s+|:\s")
_SUBSIDIES: Final = re.compile(
    r"subsid|toekenning|toegekend|\boproep|projectoproep|project(?:middel|steun)"
)
_HEADING_AFTER: Final = re.compile(r"\s*(?:[:,–-]|$)|\s+(?:in|op|voor|en|van|bij|aan)\b")
_NEXT: Final = re.compile(r"\s+([^\W\d_][\w'-]*)")
_WORDS: Final = re.compile(r"[a-z][\w'-]*|[.?!:;]")
_SENTENCE_BEFORE: Final = re.compile(r"(?:^|[.?!:;\n]\s*|\d[.)]\s*)$")


@dataclass(frozen=True)
class Word:
    """A word that is known to nothing: as it is written, and where it stands in a sentence."""

    text: str
    noun: bool
    strong: bool
    subject: bool
    place: bool
    counted: bool


@dataclass(frozen=True)
class Subject:
    """What a text names of what the atlas holds, and its words that are known to nothing; ``followed`` where
    a filter follows what it names: a call by its own name, a scheme or an article."""

    named: bool
    unknown: tuple[Word, ...] = ()
    of_the_atlas: bool = False
    followed: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The unknown words, each once."""
        nouns = [word.text for word in self.unknown if word.noun or word.place]
        return tuple(dict.fromkeys(nouns))

    @property
    def elsewhere(self) -> bool:
        """Whether it is about something that the atlas does not hold, as far as it says itself."""
        return not self.named and any(word.noun and word.strong for word in self.unknown)

    def counts_unknown(self, plain: str) -> bool:
        """Whether all that a folded text asks the number of is known to nothing."""
        counted = sum(word.counted for word in self.unknown)
        return 0 < counted >= len(_COUNTS.findall(plain))

    @property
    def states_its_own(self) -> bool:
        """Whether an unknown word stands where a subject stands: "naar fietssnelwegen"."""
        return not self.named and any(word.subject and word.noun for word in self.unknown)


NO_SUBJECT: Final = Subject(named=False)


def subject_of(text: str, vocabulary: Vocabulary, mentions: Mentions | None = None) -> Subject:
    """The subject of a text. ``mentions`` is what it names, where that was read already."""
    mentions = mentions or mentions_in(text, vocabulary)
    named = bool(mentions.calls or mentions.schemes or mentions.articles)
    plain = folded(text)
    themes = set(mentions.calls) - {
        key for key, name in vocabulary.calls.items() if name.search(plain)
    }
    followed = bool(set(mentions.calls) - themes or mentions.schemes or mentions.articles)
    spans = [
        span
        for names in (vocabulary.organisations, vocabulary.projects)
        for span in (names.spans(plain) if len(plain) == len(text) else ())
    ]
    words = tuple(islice(_unknown_words(text, spans, vocabulary), MOST_MENTIONS))
    return Subject(named or bool(spans), words, bool(_OF_THE_ATLAS.search(plain)), followed)


@dataclass(frozen=True)
class About:
    """What a whole question is about, by its title and introduction: something the atlas holds, something
    that it does not hold (with its words), or it does not say. ``sure`` unless its title is about what no
    filter follows: a theme, a body, words that mean much else, or something unknown behind a scheme.
    ``carried`` where a part above says so: what does not go on from it is not of those words."""

    held: bool | None = None
    words: tuple[str, ...] = ()
    sure: bool = True
    carried: bool = False

    def rules_out(self, own: Subject) -> bool:
        """Whether a part with this subject of its own is about something that the atlas does not hold."""
        if own.named or own.of_the_atlas:
            return False
        if own.states_its_own:
            return True
        return own.elsewhere if self.held is None else not self.held

    def after(self, own: Subject) -> About:
        """What the part below is about where nothing else is said: what this one is about."""
        if self.held is None and own.elsewhere:
            return About(False, own.words, carried=True)
        if self.held is False or not own.named:
            return self
        return About(held=True, sure=self.sure or own.followed)

    def leaves_open(self, own: Subject) -> bool:
        """Whether it is not sure that the atlas holds what a part with this subject of its own is about."""
        return not (self.sure or own.followed or own.of_the_atlas)


UNSAID: Final = About()


def about_of(title: str, introduction: str, vocabulary: Vocabulary) -> About:
    """What a question is about. An introduction says so where its title does not, or uses an idiom."""
    head, text = subject_of(title, vocabulary), subject_of(introduction, vocabulary)
    named, last = mentions_in(title, vocabulary), subject_of(_DASH.split(title)[-1], vocabulary)
    # What a scheme is called is a theme as well.
    a_theme = named.schemes and not (named.calls or named.articles or last.named)
    alone = head.followed and not (a_theme and any(word.noun for word in last.unknown))
    sure = alone or text.followed or not title or _is_of_all(title, head)
    if head.named:
        return About(held=True, sure=sure)
    words = tuple(dict.fromkeys(word.text for word in head.unknown if not word.place))
    if words and not (text.named and not _repeated(words, introduction)):
        return About(False, words)
    if text.named:
        return About(held=True, sure=sure)
    times = Counter(bare(folded(word.text)) for word in text.unknown)
    # What a text comes back to, and does not explain, it is about.
    often = dict.fromkeys(w.text for w in text.unknown if times[bare(folded(w.text))] > 1)
    return About(False, tuple(often)) if often else About(sure=sure)


def _is_of_all(title: str, head: Subject) -> bool:
    """Whether a title is about all that the atlas holds: nothing but subsidies stands before its dash."""
    theme = folded(_DASH.split(title)[0])
    return head.of_the_atlas or bool(
        _SUBSIDIES.search(theme) and all(is_of_any(word[0]) for word in _TOKEN.finditer(theme))
    )


def _repeated(words: Iterable[str], text: str) -> bool:
    plain = re.sub(r"(.)\1", r"\1", folded(text))
    return any(bare(folded(word)) in plain for word in words)


_OF_THE_ATLAS: Final = re.compile(
    r"subsidieregister|\b(?:schriftelijke|parlementaire) vra(?:ag|gen)|\bvra(?:ag|gen) nr|written question"
)
"""What the atlas itself is made of, in words that mean nothing else."""


def _unknown_words(
    text: str, spans: list[tuple[int, int]], vocabulary: Vocabulary
) -> Iterator[Word]:
    unknown: set[str] = set()
    for token in _TOKEN.finditer(text):
        if any(start <= token.start() < end for start, end in spans):
            continue
        before = text[max(0, token.start() - 60) : token.start()]
        if is_known(token[0], vocabulary):
            continue
        capital = token[0][0].isupper() and not _SENTENCE_BEFORE.search(before)
        capital = capital and not token[0].endswith(("se", "ser"))  # Kempense: where, not what
        place = capital and bool(_PLACE_BEFORE.search(before))
        first = _stands_first(before)
        yield Word(
            token[0],
            not place
            and (capital or _is_noun(token[0], before, text[token.end() :], first, unknown)),
            capital or first or bool(_ASKED_BEFORE.search(before)),
            first or bool(_SUBJECT_BEFORE.search(before)),
            place,
            bool(_COUNTED_BEFORE.search(before)),
        )
        unknown.add(folded(token[0]))


def _stands_first(before: str) -> bool:
    """Whether nothing but an article stands before it: a title, a heading."""
    return not re.sub(r"(?i)\b(?:de|het|een|the)\b|\W", "", before)


def stands_as_noun(word: str, before: str, after: str) -> bool:
    """Whether a word stands where a noun does, within a sentence."""
    return not _stands_first(before) and _is_noun(word, before, after, False, set())


def _is_noun(word: str, before: str, after: str, first: bool, unknown: set[str]) -> bool:
    """Whether an unknown word stands where a noun does, by the words around it.

    Qualities, and other unknown words, may stand between it and the word that a noun follows.
    """
    if first:
        return bool(_HEADING_AFTER.match(after))
    following = _NEXT.match(after)
    if word.endswith("e") and following and names_something(folded(following[1])):
        return False  # a quality of the noun behind it
    words = _WORDS.findall(folded(before))
    while (
        words
        and words[-1] not in NOUN_BEGINS
        and (words[-1] in unknown or words[-1].endswith(("e", "en", "se", "s")))
    ):
        words.pop()
    return bool(words) and words[-1] in NOUN_BEGINS
