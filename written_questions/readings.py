"""What the words of a question ask in parts that are declared, what is composed of those, what gives them.

A part is a measure, a breakdown, what is done with them (top, average, per inhabitant), a list that is
named, or the own words of a View. How well a View gives the parts is a number, in natural logarithms of
odds; no View is named here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Final, Protocol

from data_access.filters import PLACES, REGIONS
from language import N_
from views import View, find, view, views
from views.breakdowns.keys import YEAR
from views.measures.algebra import Count
from views.measures.measure import Measure
from views.unnamed import MOST_BREAKDOWNS, MOST_MEASURES, key_of
from views.vocabulary import BREAKDOWNS, MEASURES
from written_questions.asked_breakdowns import breakdowns_in, first_of
from written_questions.operations import A_NUMBER, AMOUNT, PER_INHABITANT, operation_of
from written_questions.question import Asked
from written_questions.rules.lexicon import LEXICON
from written_questions.rules.plain_words import OF_ALL, SMALL_WORDS
from written_questions.rules.told_apart import NOT_TOLD_APART

REASON: Final = N_("gevraagd cijfer, opgesplitst zoals gevraagd")
OWN_WORDS: Final = N_("de vraag noemt deze lijst zelf")

_SEVERAL: Final = 2
_NUMBER_OF: Final = (
    r"\b(?:(?:hoeveel|aantal(?:len)?|how many|number of)\b[^.?;]{0,40}"
    r"|(?=hoeveel|aantal|how many))"
)
_PAIRS: Final = (("vastgelegd", "betaald"), ("gevraagd", "toegekend-aan-aanvragen"))
_COUNTS: Final = re.compile(
    r"\baantal(?:len)?\b|\bhoeveel (?:\w+(?:e|de) )?(?:aanvragen|dossiers|projecten|toekenningen|kandidaturen"
    r"|voorstellen|weigeringen|bijeenkomsten|netwerken|lijnen|organisaties|gemeenten|steden|besturen"
    r"|indieners)\b|\bhoeveel (?:er )?(?:daarvan|hiervan|ervan)(?: er)?"
    r" (?:werden|zijn|waren|worden|\w+ (?:zijn|werden))\b"
    r"|\bhow many\b"
)
"""Words that ask how many there are, and not how much."""
_COUNTED: Final = re.compile(
    r"\bhoeveel ((?:[\w-]+ ){0,2}?[\w-]+(?:en|s)) (?:er )?(?:werden|worden|zijn|waren)\b"
)
"""The same of whatever there may be more than one of: "hoeveel bondgenotennetwerken werden"."""
_TURNING: Final = frozenset({"geen", "niets", "nooit", "zonder"})
_WHICH_AMOUNT: Final = re.compile(
    r"\b(?:welke?|wat is het|wat was het) (?:\w+ )?\w*(?:bedrag|som|budget)\b"
)
_BESIDE: Final = re.compile(
    r"\b(?:en|and) (?:ook |voor )?(?:het|de|het totale|welk|the(?: total)?) \w*(?:bedrag(?:en)?|amounts?)\b"
)
"""An amount that is asked beside what is counted: "het aantal toekenningen en het totaalbedrag"."""


class _Asked(Protocol):
    @property
    def key(self) -> str: ...

    @property
    def asked_as(self) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class Parts:
    """The parts that a folded text asks, each with the words that say so: keys of breakdowns, of measures,
    and of Views that it asks for in their own words. ``fact`` is the list of figures that it names, ``kind``
    that of its figures (euro or number) where it says so; ``sure`` are the measures that are named in words
    of their own, ``counted`` those of the words whose number is asked ("aanvragen" may only say of what);
    ``turns`` where a word asks for what there is not; ``asks_a_number`` where "hoeveel" or "welk bedrag"
    stands; ``apart`` is the first word that sets apart what most Views do not;
    ``says_no_more`` where no small word leaves out some of what is counted; ``called`` are the keys of Views
    of which a column is asked in words of its own."""

    by: Mapping[str, str]
    measures: Mapping[str, str]
    own: Mapping[str, str]
    fact: str | None
    asked: Asked
    per_inhabitant: bool
    kind: str
    sure: frozenset[str]
    counted: frozenset[str]
    adds_up: str = ""
    turns: bool = False
    asks_a_number: bool = False
    apart: str = ""
    says_no_more: bool = False
    called: frozenset[str] = frozenset()

    @property
    def say_something(self) -> bool:
        """Whether any part is asked."""
        return bool(self.by or self.measures or self.own or self.fact)

    def subject(self) -> bool:
        """Whether it says itself what it is about: a measure, or a View in its own words."""
        return bool(self.own or self.sure or self.fact)

    @cached_property
    def turned(self) -> bool:
        """Whether what it asks for in words of a View turns round what the rest asks: "zonder project"."""
        return any(_TURNING & {*words.split()} for words in self.own.values())

    @cached_property
    def composed(self) -> tuple[str, ...]:
        """The keys of what can be composed of the parts, that have an answer."""
        keys = (key for one in self._figures() for key in self._broken_down(one))
        return tuple(dict.fromkeys((*(key for key in keys if find(key)), *self.together)))

    @cached_property
    def together(self) -> tuple[str, ...]:
        """The key that sets the figures beside each other that are named, one for each of the words that are
        its own."""
        of_words: dict[str, Measure] = {}
        for name, words in self.measures.items():
            if self.kind and MEASURES[name].column.kind not in (self.kind, "percent"):
                continue
            counts = MEASURES[name].column.kind == "number"
            if name in self.sure and (not counts or words in self.counted):
                of_words[words] = MEASURES[name]
        if self.adds_up and len(of_words) == 1:
            (counted,) = of_words.values()
            if counted.of and (amount := _added_up_by().get(counted.of.key)) != counted and amount:
                of_words[self.adds_up] = amount
        told = [
            words for words in of_words if not any(words in it for it in of_words if it != words)
        ]
        implied = any(BREAKDOWNS[name].implies for name in self.by)
        if implied or not _SEVERAL <= len(told) <= MOST_MEASURES:
            return ()
        by = tuple(BREAKDOWNS[name] for name in list(self.by)[:MOST_BREAKDOWNS])
        top = self.asked.top if by and self.asked.operation == "top" else 0
        key = key_of(tuple(dict.fromkeys(of_words[words] for words in told)), by, top)
        return (key,) if find(key) else ()

    @property
    def asked_for(self) -> tuple[str, ...]:
        """The keys of what its words ask for: composed of its parts, or a View in its own words."""
        return (*self.composed, *self.own)

    def _figures(self) -> Iterator[tuple[Measure, ...]]:
        for name in self.measures:
            measure = MEASURES[name]
            yield (measure,)
            stem = self.fact or name
            if self.per_inhabitant and (each := MEASURES.get(f"{stem}-per-inwoner")):
                yield (each,)
            counted = MEASURES.get(_counted_by().get(measure.of.key if measure.of else "", ""))
            if self.asked.operation == "average" and counted not in (None, measure):
                yield (counted, measure)
        for pair in _PAIRS:
            if {*pair} <= self.measures.keys():
                yield tuple(MEASURES[name] for name in pair)

    def _broken_down(self, figures: tuple[Measure, ...]) -> Iterator[str]:
        by = tuple(BREAKDOWNS[name] for name in list(self.by)[:MOST_BREAKDOWNS])
        for some in {by, *((one,) for one in by)}:
            if not find(key_of(figures, some)):
                yield key_of(figures, tuple({*some, YEAR}))
            top = self.asked.top if self.asked.operation == "top" and some else 0
            yield key_of(figures, some, top)
            if top:
                yield key_of(figures, some)


def parts_in(plain: str, of: str | None = None) -> Parts:
    """The parts of a folded text. ``of`` is the list of figures that it is about where it names none."""
    facts = _named_facts(plain) or ({of: ""} if of else {})
    named = {} if facts else _named(plain, MEASURES.values())
    within = _measures_within(facts, plain)
    called = _called(plain)
    named = {one: words for one, words in named.items() if not _within(words, called.values())}
    spoken = _spoken_of(plain)
    spoken = {one: words for one, words in spoken.items() if not _within(words, called.values())}
    measures = within or _first_of(facts) if facts else {**spoken, **named}
    kind = kind_asked(plain)
    by = breakdowns_in(plain)
    return Parts(
        by={one: words for one, words in by.items() if not _within(words, named.values())},
        measures=measures,
        own={**{key: words for key, words in _own_words(plain, facts) if words}, **called},
        called=frozenset(called),
        fact=next(iter(facts), None),
        asked=operation_of(plain),
        per_inhabitant=bool(PER_INHABITANT.search(plain)),
        kind=kind,
        sure=_sure(frozenset(named) or frozenset(within), measures, kind),
        counted=frozenset(
            words for words in measures.values() if re.search(_NUMBER_OF + re.escape(words), plain)
        ),
        adds_up=beside[0] if (beside := _BESIDE.search(plain)) else "",
        turns=bool({*_TURNING, "niet", "not"} & {*re.findall(r"\w+", plain)}),
        says_no_more=_says_no_more(plain),
        apart=apart[0] if (apart := NOT_TOLD_APART.search(plain)) else "",
        asks_a_number=bool(A_NUMBER.search(plain) or _WHICH_AMOUNT.search(plain)),
    )


def _within(words: str, others: Iterable[str]) -> bool:
    """Whether words only stand within others: "over hoeveel gemeenten" asks for no row of each."""
    return any(words in longer and words != longer for longer in others)


def _sure(named: frozenset[str], measures: Mapping[str, str], kind: str) -> frozenset[str]:
    """The measures that are named, or where a number is asked and amounts alone are, those that count what
    the same words may mean: "hoeveel netwerken werden er toegekend"."""
    if kind != "number" or any(MEASURES[name].column.kind != "euro" for name in named):
        return named
    words = {measures[name] for name in named}
    return frozenset(
        name
        for name, said in measures.items()
        if said in words and MEASURES[name].column.kind == kind
    )


def _spoken_of(plain: str) -> dict[str, str]:
    """The measures that words in their widest sense may mean."""
    hits = {family: hit[0] for family, words in LEXICON.items() if (hit := words.search(plain))}
    spoken = ((key, family) for key, one in MEASURES.items() for family in one.spoken_of_as)
    return {key: hits[family] for key, family in spoken if family in hits}


def _measures_within(facts: Mapping[str, str], plain: str) -> dict[str, str]:
    """The measures of lists of figures that a text asks for."""
    of_facts = ((key, one) for key, one in MEASURES.items() if one.of and one.of.key in facts)
    asked = ((key, first_of(plain, one.asked_within)) for key, one in of_facts)
    return {key: words for key, words in asked if words}


def _first_of(facts: Mapping[str, str]) -> dict[str, str]:
    """The first measure of lists of figures of which a text asks for none."""
    first = next(key for key, one in MEASURES.items() if one.of and one.of.key in facts)
    return {first: next(iter(facts.values()))}


def _own_words(plain: str, facts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for one in views().values():
        within = one.asked_within if one.subject in facts else ()
        yield one.key, first_of(plain, (*one.asked_as, *within))


def _called(plain: str) -> dict[str, str]:
    """The Views that a text asks for by the words of a column of theirs."""
    found = ((key, first_of(plain, phrases)) for key, phrases in _views_called())
    return {key: words for key, words in found if words}


@lru_cache(maxsize=1)
def _views_called() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The Views with columns that have words of their own, and those words."""
    words = (
        (one.key, tuple(said for column in one.columns for said in column.called))
        for one in views().values()
    )
    return tuple(one for one in words if one[1])


def kind_asked(plain: str) -> str:
    """Whether a text asks how much or how many; neither where it asks both."""
    several = _COUNTED.search(plain)
    of_money = several and any(LEXICON[it].search(several[1]) for it in ("money", "spending"))
    counts = bool(_COUNTS.search(plain) or (several and not of_money))
    adds_up = bool(AMOUNT.search(plain))
    return "" if counts == adds_up else "number" if counts else "euro"


def named_fact(plain: str) -> str | None:
    """The key of the list of figures that a folded text itself says to mean."""
    return next(iter(_named_facts(plain)), None)


def _named_facts(plain: str) -> dict[str, str]:
    """The lists of figures that a folded text names, with the words."""
    facts = {one.of for one in MEASURES.values() if one.of and one.of.called}
    return {one.key: words for one in facts if (words := first_of(plain, one.called))}


def _named(plain: str, declared: Iterable[_Asked]) -> dict[str, str]:
    """Of what is declared that whose words stand in the text, with the longest of them."""
    return {one.key: words for one in declared if (words := first_of(plain, one.asked_as))}


@lru_cache(maxsize=1)
def _added_up_by() -> dict[str, Measure]:
    """Of each fact its first amount."""
    added_up: dict[str, Measure] = {}
    for measure in MEASURES.values():
        if measure.of and measure.column.kind == "euro":
            added_up.setdefault(measure.of.key, measure)
    return added_up


@lru_cache(maxsize=1)
def _counted_by() -> dict[str, str]:
    """Of each fact the first measure that counts its rows: an average divides by it."""
    counted: dict[str, str] = {}
    for key, measure in MEASURES.items():
        if measure.of and isinstance(measure.value, Count):
            counted.setdefault(measure.of.key, key)
    return counted


# --- how well a View gives the parts ------------------------------------------------------------

_GIVEN: Final = 1.0
_MISSING: Final = -4.0
_IN_ROWS: Final = -0.5
"""A breakdown that a list has a column of."""
_NOT_ASKED: Final = -0.8
_OWN: Final = 2.0
_CALLED: Final = 4.0
"""Asked by the words of a column, which nothing else gives."""
_SETS_APART: Final = 2.0
"""Asked with a word that no other View tells apart: "oorspronkelijk"."""
_EACH: Final = 1.0
_FIRST_ROWS: Final = 2.5
_HAS: Final = 0.5
_LACKS: Final = 1.5
_OTHER_KIND: Final = 2.0
_OTHER_LIST: Final = -8.0
_OF_SUBJECT: Final = 2.0
_REPORTED: Final = 2.0
_WIDER: Final[Mapping[str, tuple[str, ...]]] = {
    "gemeente": ("provinces", "regions"),
    "jaar": ("period",),
}
"""What is named makes a breakdown asked for: one of its members, or, somewhat, what holds several."""


def fit(key: str, parts: Parts, named: Mapping[str, Any]) -> float:
    """How well a View gives the parts: 0 where they say nothing of it."""
    shown = view(key)
    score = sum(_of_breakdown(shown, name) for name in parts.by)
    score += sum(_not_asked(name, named) for name in shown.by if name not in parts.by)
    if parts.by and {*parts.by} == {*shown.by}:
        score += _GIVEN
    if parts.asked.operation == "list" and not parts.by:
        score += -_GIVEN if shown.fact else _HAS
    if words := parts.own.get(key):
        score += _OWN * min(1.5, 0.6 + 0.15 * len(words.split()) + 0.02 * len(words))
        score += _SETS_APART if _is_declared_with(key, parts.apart) else 0.0
        score += _CALLED if key in parts.called else 0.0
    elif parts.turned or (_tells_of_none(key) and not parts.turns):
        score -= _LACKS
    if parts.fact and parts.fact not in (shown.fact, shown.subject):
        score += _OTHER_LIST
    if parts.per_inhabitant:
        each = any("inhabitant" in one.key or one.key.endswith("_each") for one in shown.columns)
        score += _EACH if each else -_EACH
    score += _of_operation(shown, parts.asked, named)
    score += _REPORTED if tells_what_sources_count(shown, parts, named) else 0.0
    return score + _of_subject(shown, named) + _of_measures(shown, parts)


def tells_what_sources_count(shown: View, parts: Parts, named: Mapping[str, Any]) -> bool:
    """Whether it tells how many awards the one call has that is named and nothing else, where that alone is
    asked: every figure with that number does, as sources report it, however it is broken down."""
    measures = (MEASURES[name].column for name in parts.sure)
    asked = {column.reported for column in measures if column.kind == "number"}
    of_one = {*named} == {"calls"} and len(named["calls"]) == 1
    alone = parts.kind == "number" and parts.asked.operation == "total" and not parts.by
    if not (of_one and alone and parts.says_no_more and shown.fact and asked == {_AWARDED}):
        return False
    return _AWARDED in {column.reported for column in shown.columns}


def asks_what_sources_count(parts: Parts, named: Mapping[str, Any]) -> bool:
    """Whether it asks of the one call that is named how many applied or were awarded, or which part that is,
    and for no amount or breakdown."""
    of_one = {*named} == {"calls"} and len(named["calls"]) == 1
    counted = {MEASURES[name].column.reported for name in parts.measures} & {_SUBMITTED, _AWARDED}
    plain = parts.kind != "euro" and not (parts.by or parts.own or parts.apart or parts.turns)
    return of_one and bool(counted) and plain and parts.asked.operation in ("total", "share")


_SUBMITTED: Final = "submitted"
_AWARDED: Final = "awarded"
"""What sources report of a call, by its name."""
_NEUTRAL_WORDS: Final = """
    aan aantal bij binnen daarvan de deze die een en er ervan het hiervan hoeveel hun in is kreeg
    kregen krijgen minister of op oproep oproepen project projecten projectoproep regering steun
    subsidie subsidies toegekend totaal totale uiteindelijk van via vlaamse vlaanderen voor waren
    was werd werden worden wordt zijn how many of the were for in call projects
"""
_NEUTRAL: Final = frozenset(_NEUTRAL_WORDS.split())
"""Small words, and words of any request, that leave none of what is counted out: "extra" and "geen" do."""


def _says_no_more(plain: str) -> bool:
    words = re.findall(r"[a-z]+", plain)
    return all(w in _NEUTRAL for w in words if w in SMALL_WORDS or OF_ALL.fullmatch(w))


def _is_declared_with(key: str, words: str) -> bool:
    return bool(words) and any(words in phrase for phrase in view(key).asked_as)


@lru_cache(maxsize=1000)
def _tells_of_none(key: str) -> bool:
    """Whether a View tells of what there is not, by the words that it is asked for with."""
    words = view(key).asked_as
    return 2 * sum(bool(_TURNING & {*one.split()}) for one in words) > len(words)


def _of_operation(shown: View, asked: Asked, named: Mapping[str, Any]) -> float:
    """Whether it can tell what is done with its figures: put beside each other, averaged, put in order."""
    if asked.operation == "compare":
        return sum(_GIVEN for name in shown.by if len(_members(name, named)) > 1)
    if asked.operation == "average":
        return _FIRST_ROWS if "_en-" in shown.key else 0.0 if shown.fact else -_LACKS
    if asked.operation == "share":
        return _GIVEN if any(one.kind == "percent" for one in shown.columns) else 0.0
    top = asked.operation == "top" and asked.top > 1 and "_top-" in shown.key
    return _FIRST_ROWS if top else 0.0


def _of_measures(shown: View, parts: Parts) -> float:
    """Whether it has the measures that the words name, and counts or adds up as they do."""
    score = 0.0
    columns = {column.key: column.kind for column in shown.columns if column.numeric}
    reported = {column.reported for column in shown.columns} - {""}
    implied = {name for key in shown.by for name in BREAKDOWNS[key].implies}
    for name in parts.sure:
        asked = MEASURES[name].column
        if asked.key in columns or asked.reported in reported:
            score += _GIVEN
        elif shown.fact and name not in implied:
            score -= _LACKS
    figures = set(columns.values())
    if parts.kind and shown.fact and len(columns) == 1 and figures != {parts.kind}:
        score -= _OTHER_KIND
    return score


def _members(name: str, named: Mapping[str, Any]) -> tuple[Any, ...]:
    """The members of a breakdown that are named."""
    return tuple(named.get(BREAKDOWNS[name].chosen_by or "", ()))


def _not_asked(name: str, named: Mapping[str, Any]) -> float:
    """What a breakdown costs that nobody asks for: less where one of its members is named."""
    if members := _members(name, named):
        return _HAS if BREAKDOWNS[name].chosen_by in PLACES or len(members) > 1 else 0.0
    return _NOT_ASKED / 2 if any(named.get(one) for one in _WIDER.get(name, ())) else _NOT_ASKED


def _of_subject(shown: View, named: Mapping[str, Any]) -> float:
    """Whether it is of the scheme, article or place that is named."""
    score = 0.0
    if named.get("schemes") and not named.get("calls"):
        score += _OF_SUBJECT if "schemes" in shown.applies else -_OF_SUBJECT
    if named.get("articles"):
        score += _OF_SUBJECT if shown.subject == "spending" else -_EACH
    if named.get("statuses"):
        score += _GIVEN if "statuses" in shown.applies else -_OF_SUBJECT
    if named.keys() & {*PLACES, *REGIONS} and not shown.applies & {*PLACES}:
        score -= _EACH
    return score


def _of_breakdown(shown: View, name: str) -> float:
    if name in shown.by:
        return _GIVEN
    if not shown.fact:
        has = any(column.key == BREAKDOWNS[name].item for column in shown.columns)
        return _IN_ROWS if has else _MISSING / 2
    return _MISSING
