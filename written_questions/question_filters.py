"""What the words of a question choose, as filters of the Views that are to follow it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from data_access.filters import PLACES, Borders, Filters
from places import mergers
from views import View, view
from views.compositions import inhabitants
from written_questions.question import Mentions, Proposal
from written_questions.rules import kinds
from written_questions.rules.lexicon import LEXICON
from written_questions.subject import UNSAID, About
from written_questions.vocabulary import ROUNDS, Vocabulary

_FIELDS: Final = (
    "calls", "articles", "schemes", "domains", "provinces", "regions", "municipalities", "years",
    "period",
)  # fmt: skip
_SUBJECTS: Final = ("calls", "articles", "schemes")
"""Fields of Filters that say of what a figure is."""
_LAST_MERGER: Final = max(one.effective_date.year for one in mergers())


@dataclass(frozen=True)
class Background:
    """What the document says for all its sub-questions: its calls and articles, the years its introduction
    asks for, its date, whether made-up rows take part, and the schemes of its title or introduction when
    those name no call. ``fact`` is the list of figures that they name; the title gives ``places``, by field
    of Filters, and ``topics`` (signals). ``only_in_parts`` are keys that neither of them names.
    ``is_of_calls`` where they name calls and no article: what a part asks of an article is what these got
    from it.
    """

    calls: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    schemes: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    asked_on: dt.date | None = None
    fictional: bool = False
    about: About = UNSAID
    fact: str | None = None
    places: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    topics: frozenset[str] = frozenset()
    only_in_parts: frozenset[str] = frozenset()
    is_of_calls: bool = False

    def less(self, keys: frozenset[str]) -> Background:
        """The same without the calls, articles and schemes of these keys: a later part is the first to name
        them."""
        return replace(
            self,
            calls=tuple(key for key in self.calls if key not in keys),
            articles=tuple(key for key in self.articles if key not in keys),
            schemes=tuple(key for key in self.schemes if key not in keys),
        )


@dataclass(frozen=True)
class Chosen:
    """What the words choose, before it is known which View is to follow it; ``borders`` where they say so."""

    named: Mapping[str, Any]
    background: Background
    borders: Borders | None = None

    def subjects(self) -> set[str]:
        """The fields that say of what its figures are; of a document without a call, those it names."""
        subject = {name for name in _SUBJECTS if self.named.get(name)}
        background = self.background
        if subject or background.calls:
            return subject
        if background.schemes:
            return {"schemes"}
        return {"articles"} if background.articles else set()

    def of_a_scheme(self) -> bool:
        """Whether it is of nothing but a scheme."""
        return self.subjects() == {"schemes"}

    def in_all(self) -> dict[str, Any]:
        """What is named, by the sub-question or else by the document."""
        background = self.background
        above = {
            "calls": background.calls,
            "articles": background.articles,
            "schemes": background.schemes,
            "years": background.years,
        }
        return {name: values for name, values in {**above, **self.named}.items() if values}

    def filters(self, key: str, implied: Mapping[str, Any]) -> Filters:
        """The filters of a View, with those that the words of a rule imply.

        What the sub-question itself names goes first. Of what only the document names, the article
        decides which lines of the budget are meant, and the call what everything else is about.
        """
        shown = view(key)
        chosen = dict(self.named)
        spending = shown.subject == "spending"
        if "articles" not in chosen and (spending or not self.background.calls):
            chosen["articles"] = self.background.articles
        of_article = bool(chosen.get("articles")) and "articles" in shown.applies
        if not of_article or self.background.is_of_calls:
            chosen.setdefault("calls", self.background.calls)
        chosen.setdefault("schemes", self.background.schemes)
        chosen.setdefault("years", () if "period" in chosen else self.background.years)
        if shown.in_answer.sets_apart:
            chosen.pop("municipalities", None)
        filters = Filters(
            **{**chosen, **implied},
            borders=self._borders(shown, chosen),
            fictional=self.background.fictional,
        )
        return filters.restricted_to(shown.applies)

    def _borders(self, shown: View, chosen: Mapping[str, Any]) -> Borders:
        """Places of their time for the maxima of a scheme, which were given to the municipalities that there
        were; and where a figure is per place and of years before the last merger, or asked before it: then a
        municipality that is named is meant as it is now, but where its inhabitants of one year are asked.
        """
        if self.borders or {"schemes", "borders"} <= shown.applies:
            return self.borders or "then"
        years, asked_on = chosen["years"], self.background.asked_on
        last = max(years) if years else asked_on.year if asked_on else _LAST_MERGER
        counted_then = shown.key == inhabitants.PER_YEAR.key and len(years) == 1
        of_then = last < _LAST_MERGER and (counted_then or not chosen.get("municipalities"))
        per_place = shown.item in ("municipality", "province")
        return "then" if of_then and per_place else "now"


def named_in(mentions: Mentions) -> dict[str, Any]:
    """What is named, by field of Filters."""
    return {name: getattr(mentions, name) for name in _FIELDS if getattr(mentions, name)}


_EACH_ROUND: Final = re.compile(
    r"\b(?:per|elke?|ieder|alle|de drie|beide) (?:drie )?(?:projectja(?:ar|ren)|rondes?)\b|\bn?ooit\b"
)


_EACH_SCHEME: Final = re.compile(
    r"\b(?:per|elke?|iedere?|alle|elk van de|each|every) (?:\w+ )?(?:regeling|stelsel|pact|scheme)(?:en|s)?\b"
)


def schemes_in(plain: str, schemes: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """That no scheme is chosen where a folded text asks for each, and only one is named above it."""
    return {"schemes": ()} if len(schemes) == 1 and _EACH_SCHEME.search(plain) else {}


def rounds_in(plain: str, calls: tuple[str, ...], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Of the series that these calls are rounds of, those that a folded text names ("het derde projectjaar"),
    or all ("per projectjaar", "nog nooit"); else none."""
    series = {_series(key) for key in calls if key in vocabulary.rounds}
    rounds = {key: named for key, named in vocabulary.rounds.items() if _series(key) in series}
    named = tuple(key for key, words in rounds.items() if words.search(plain))
    return named or (tuple(rounds) if _EACH_ROUND.search(plain) else ())


def unknown_rounds(plain: str, calls: tuple[str, ...], vocabulary: Vocabulary) -> Iterator[str]:
    """The words of a folded text that name a round which the series of these calls do not have."""
    series = {_series(key) for key in calls if key in vocabulary.rounds}
    known = {named.pattern for key, named in vocabulary.rounds.items() if _series(key) in series}
    for named in ROUNDS if series else ():
        if named.pattern not in known and (hit := named.search(plain)):
            yield hit[0]


def _series(key: str) -> str:
    return key.rpartition("-")[0]


STATUSES: Final = {
    "no_budget": LEXICON["no money left"],
    "withdrawn": re.compile(
        r"\bingetrokken\b|\btrok(?:ken)? (?:[\w'-]+ ){0,6}(?:weer in|terug)\b|\bwithdrawn\b"
    ),
}
"""Words for what became of an application, which its lists can be limited to."""


def statuses_in(plain: str) -> tuple[str, ...]:
    """The statuses that a folded text limits its applications to."""
    statuses = [key for key, words in STATUSES.items() if words.search(plain)]
    others = LEXICON["award"].search(plain) or LEXICON["refusal"].search(plain)
    return tuple(key for key in statuses if key != "withdrawn" or not others)


def carried(before: Mapping[str, Any], now: Mapping[str, Any]) -> dict[str, Any]:
    """What is named up to here: a place named now takes the place of every one named before."""
    elsewhere = any(name in now for name in PLACES)
    kept = {name: values for name, values in before.items() if not (elsewhere and name in PLACES)}
    return {**kept, **now}


def of_the_subject(key: str, chosen: Chosen) -> bool:
    """Whether the figures of a View can be of the scheme or article that is meant."""
    subject = chosen.subjects()
    if not subject or "calls" in subject:
        return True
    followed = view(key).applies
    return bool(followed & subject) or not followed & {*_SUBJECTS}


def left_aside(proposals: tuple[Proposal, ...], named: Mapping[str, Any]) -> str:
    """What is said where a place, a year or a name that is named is followed by no table (msgid)."""
    followed = {name for one in proposals for name in view(one.view).applies}
    missing = {name for name in named if name not in followed}
    if missing & {*PLACES}:
        return kinds.PLACE_ASIDE
    if missing & {"years", "period"}:
        return kinds.YEAR_ASIDE
    return kinds.NAME_ASIDE if missing & {*_SUBJECTS} else ""
