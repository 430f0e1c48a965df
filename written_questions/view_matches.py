"""From a sub-question to the Views that answer it, with their filters: the rules applied."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from data_access.filters import Borders, Filters
from places import mergers
from views import View, view
from views.row_search import folded
from written_questions.bounds import (
    LONGEST_LEANED_ON,
    LONGEST_WHY,
    MOST_LEANING,
    MOST_PROPOSALS,
    cut,
)
from written_questions.composed_matches import (
    OWN_WORDS,
    REASON,
    composition_asked,
    named_fact,
    total_asked,
    view_asked,
)
from written_questions.mentions import mentions_in
from written_questions.operations import asked_of, operation_of
from written_questions.places import doubtful_places
from written_questions.question import Kind, Mentions, Proposal
from written_questions.relative_years import undated
from written_questions.rules import RULES, SIGNALS, Rule, kinds
from written_questions.rules.second_layer import (
    intent_of,
    leans,
    words_for,
)
from written_questions.sentences import asks, units
from written_questions.signals_heard import signals
from written_questions.subject import NO_SUBJECT, UNSAID, About, Subject, subject_of
from written_questions.suggestions import MEANT, likely
from written_questions.typing_errors import read_as
from written_questions.vocabulary import Vocabulary

_FIELDS: Final = (
    "calls", "articles", "schemes", "domains", "provinces", "regions", "municipalities", "years",
    "period",
)  # fmt: skip
_NO_ENTITLEMENT: Final = {"applications", "refused", "payments", "commitments", "status"}
"""Signals of what a drawing right does not have."""
_PLACES: Final = ("provinces", "regions", "municipalities")
_SUBJECTS: Final = ("calls", "articles", "schemes")
"""Fields of Filters that say of what a figure is."""
_THEN: Final = re.compile(r"gemeentegrenzen van toen|grenzen van toen|gemeenten van voor de fusie")
_BREAKDOWNS: Final = ("per province", "per municipality", "per call", "per year")
"""Signals of a breakdown: a question that leans on another has its own in its place."""
_WHICH_PROVINCE: Final = re.compile(r"\b(?:welke|elke|alle|which|every|each) provinc|\bper provinc")
"""Asks of all provinces, also under a question on one of them."""
_LAST_MERGER: Final = max(one.effective_date.year for one in mergers())
_OVERALL: Final = re.compile(r"\btotaal\b|\bheel vlaanderen\b|\bhele vlaanderen\b|\boverall\b")
"""A question that leans on another, but not on the place or year it names."""


_AND_ASKS: Final = re.compile(r",? en (?=(?:hoeveel|wie|welke?|wat|waar)\b)|(?<=[?])\s+", re.I)


@dataclass(frozen=True)
class Background:
    """What the document says for all its sub-questions: its calls and articles, the years its
    introduction asks for, its date, and whether made-up rows take part. ``schemes`` are those its
    title names, with the words it names each with, when it names no call.
    """

    calls: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    schemes: tuple[tuple[str, str], ...] = ()
    years: tuple[int, ...] = ()
    asked_on: dt.date | None = None
    fictional: bool = False
    about: About = UNSAID


@dataclass(frozen=True)
class Match:
    """What one sub-question is, its proposals, and why it is of that kind (msgid); ``leaned`` when it
    took its subject from the question before it. ``unrecognised`` are words that are known to nothing, and
    those that need the date of the question; ``read_as`` words that were read as others. ``own`` is what it says itself that it is about, and
    ``off_subject`` when that, or what the document is about, is not in the atlas."""

    kind: Kind
    proposals: tuple[Proposal, ...] = ()
    reason: str = ""
    leaned: bool = False
    unrecognised: tuple[str, ...] = ()
    read_as: tuple[tuple[str, str], ...] = ()
    off_subject: bool = False
    own: Subject = NO_SUBJECT


def match(
    text: str,
    vocabulary: Vocabulary,
    background: Background,
    context: str = "",
    before: str = "",
    may_lean: int = MOST_LEANING,
) -> Match:
    """The match of a sub-question under its lead; ``before`` is the sub-question above it.

    Its questions are matched one by one: what one names (a place, a year) holds for the ones after
    it, and one that leans on another ("En per gemeente?") takes its subject. Sentences between them
    that ask for nothing only name things. ``may_lean`` is how many of them may lean on another.
    """
    text, slips = read_as(text, vocabulary)
    own = subject_of(f"{context} {text}".strip(), vocabulary)
    named = _named(mentions_in(context, vocabulary, background.asked_on)) if context else {}
    every = [clause for unit in units(text) for clause in _clauses(unit)]
    asking = [unit for unit in every if asks(unit)] or every
    matches: list[Match] = []
    previous = context or before
    for unit in every:
        named = _carried(named, _named(mentions_in(unit, vocabulary, background.asked_on)))
        if unit in asking:
            leaned_on = previous if may_lean > 0 else ""
            matches.append(_leaning(unit, leaned_on, named, vocabulary, background))
            may_lean -= leans(folded(unit))
        if not (matches and matches[-1].leaned):
            previous = unit
    matched = _on_subject(_together(matches), own, folded(text), background)
    doubtful = tuple((name, f"gemeente {name}") for name in doubtful_places(text))
    if _unsure(matched, own):
        chosen = _Chosen(named, background, "now")
        matched = replace(matched, proposals=_suggested(text, chosen))
    open_years = undated(folded(text)) if background.asked_on is None else ()
    return replace(
        matched,
        read_as=(*slips, *doubtful),
        unrecognised=(*matched.unrecognised, *open_years),
    )


def _unsure(matched: Match, own: Subject) -> bool:
    """Whether a question asks for facts of a subject that is known, and nothing fits."""
    asks_facts = matched.kind == "unknown" and matched.reason == kinds.NOTHING_FITS
    return asks_facts and not matched.off_subject and (own.named or not own.words)


def _suggested(text: str, chosen: _Chosen) -> tuple[Proposal, ...]:
    """What may have been meant ("Bedoelt u …?"): never chosen by itself."""
    return tuple(
        Proposal(key, chosen.filters(key, {}), (), MEANT, chosen=False, suggestion=True)
        for key in likely(text)
    )


def _clauses(unit: str) -> list[str]:
    """A question of which one half asks what may not be published, as its halves: the other is answered."""
    parts = _AND_ASKS.split(unit)
    restricted = [any(cue.words.search(folded(part)) for cue in kinds.RESTRICTED) for part in parts]
    return parts if any(restricted) and not all(restricted) else [unit]


def _on_subject(matched: Match, own: Subject, plain: str, background: Background) -> Match:
    """The match with the words that are known to nothing; without tables where its subject is."""
    matched = replace(matched, own=own, unrecognised=own.words)
    if matched.kind == "figures" and own.counts_unknown(plain):
        matched = replace(matched, kind="unknown", proposals=(), reason=kinds.NOTHING_FITS)
    if not background.about.rules_out(own):
        return matched
    words = tuple(dict.fromkeys((*own.words, *background.about.words)))
    matched = replace(matched, unrecognised=words, off_subject=True, proposals=())
    if matched.kind in ("policy", "restricted"):
        return matched
    if matched.reason == kinds.JUDGED:
        return replace(matched, kind="policy", reason=kinds.MAKES_POLICY)
    return replace(matched, kind="unknown", reason=kinds.OFF_SUBJECT)


def _leaning(
    unit: str,
    previous: str,
    named: Mapping[str, Any],
    vocabulary: Vocabulary,
    background: Background,
) -> Match:
    """The match of one question, with the subject of the one before it if it has none itself."""
    alone = _unit(unit, named, vocabulary, background)
    fits = alone.reason not in (kinds.NOTHING_FITS, kinds.OPEN)
    if fits or not previous or not leans(folded(unit)):
        return alone
    previous = cut(previous, LONGEST_LEANED_ON)
    if not _OVERALL.search(folded(unit)):
        before = _named(mentions_in(previous, vocabulary, background.asked_on))
        if _WHICH_PROVINCE.search(folded(unit)):
            before.pop("provinces", None)
        named = _carried(before, named)
    if any(SIGNALS[name].search(folded(unit)) for name in _BREAKDOWNS):
        for name in _BREAKDOWNS:
            previous = SIGNALS[name].sub(" ", folded(previous))
    both = _unit(f"{previous} {unit}", named, vocabulary, background)
    fits = bool(both.proposals) and both.kind == "figures"
    return replace(both, leaned=True) if fits else alone


def _carried(before: Mapping[str, Any], now: Mapping[str, Any]) -> dict[str, Any]:
    """What is named up to here: a place named now takes the place of every one named before."""
    elsewhere = any(name in now for name in _PLACES)
    kept = {name: values for name, values in before.items() if not (elsewhere and name in _PLACES)}
    return {**kept, **now}


def _named(mentions: Mentions) -> dict[str, Any]:
    return {name: getattr(mentions, name) for name in _FIELDS if getattr(mentions, name)}


def _unit(
    text: str, named: Mapping[str, Any], vocabulary: Vocabulary, background: Background
) -> Match:
    plain = folded(text)
    heard = signals(text, named, vocabulary)
    if background.schemes and not (named.get("calls") or "article" in heard):
        heard.setdefault("entitlements", background.schemes[0][1])
    for cue in kinds.RESTRICTED:
        if cue.words.search(plain):
            return Match("restricted", reason=cue.reason)
    chosen = _Chosen(named, background, "then" if _THEN.search(plain) else "now")
    if kinds.POLICY.search(plain):
        return _policy(heard, chosen)
    if kinds.EARLIER_QUESTION.search(plain):
        heard = {"written questions": heard.get("written questions", plain[:LONGEST_WHY])}
    if unknown := _unknown(plain, heard):
        by_month = _composed(plain, heard, chosen) if "maand" in heard.get("per month", "") else ()
        if by_month and "maand" in view(by_month[0].view).by:
            return Match("figures", _asked(plain, by_month))
        return Match("unknown", reason=unknown)
    proposals = _of_the_subject(_proposed(plain, heard, chosen), heard, named, background)
    proposals = _in_the_place(proposals, named)
    if proposals:
        return Match("figures", _asked(plain, proposals), _left_aside(proposals, named))
    if kinds.ASKS_FACTS.search(plain):
        return Match("unknown", reason=kinds.NOTHING_FITS)
    return Match("policy", reason=kinds.OPEN)


def _asked(plain: str, proposals: tuple[Proposal, ...]) -> tuple[Proposal, ...]:
    return tuple(replace(one, asked=asked_of(plain, view(one.view))) for one in proposals)


def _proposed(plain: str, heard: Mapping[str, str], chosen: _Chosen) -> tuple[Proposal, ...]:
    """What answers a question of facts."""
    composed = _composed(plain, heard, chosen)
    ruled = (
        _of_named_fact(plain, heard, chosen)
        or _distinct(
            (*_in_own_words(plain, chosen), *_fired(("answer", "judged"), heard, chosen)[1])
        )
        or _second_layer(plain, heard, chosen)
    )
    if ruled and composed and _says_more(composed[0], ruled, plain):
        return _distinct((*composed, *ruled))
    return ruled or composed


def _says_more(composed: Proposal, ruled: tuple[Proposal, ...], plain: str) -> bool:
    """Whether a composition gives an average, or a second breakdown, that no View that is ruled gives."""
    if operation_of(plain).operation == "average":
        return True
    if operation_of(plain).top and "_top-" in composed.view:
        return not any(view(one.view).fact == view(composed.view).fact for one in ruled)
    by = set(view(composed.view).by)
    return len(by) > 1 and not any(by <= set(view(one.view).by) for one in ruled)


def _fired(
    roles: tuple[str, ...], heard: Mapping[str, str], chosen: _Chosen
) -> tuple[list[Rule], tuple[Proposal, ...]]:
    """The rules of these roles that the signals fire, and what they propose."""
    fired = [rule for rule in RULES if rule.role in roles and _fires(rule, heard)]
    return fired, _distinct(_proposal(rule, heard, chosen) for rule in fired)


def _of_named_fact(plain: str, heard: Mapping[str, str], chosen: _Chosen) -> tuple[Proposal, ...]:
    """Where a text names a list of figures: its View that is asked for, else what its words compose."""
    if named_fact(plain) is None:
        return ()
    return _in_own_words(plain, chosen) or _composed(plain, heard, chosen)


def _in_own_words(plain: str, chosen: _Chosen) -> tuple[Proposal, ...]:
    """The View that a text asks for with the words of its declaration."""
    asked = view_asked(plain)
    if asked is None:
        return ()
    key, word = asked
    return (Proposal(key, chosen.filters(key, {}), (word,), OWN_WORDS),)


def _policy(heard: Mapping[str, str], chosen: _Chosen) -> Match:
    """A question of policy: its figures support the answer, unless a judgement asks for them."""
    fired, proposals = _fired(("judged", "support"), heard, chosen)
    if any(rule.role == "judged" for rule in fired):
        return Match("figures", proposals, kinds.JUDGED)
    return Match("policy", proposals, kinds.MAKES_POLICY)


def _fires(rule: Rule, heard: Mapping[str, str]) -> bool:
    return all(name in heard for name in rule.when) and not any(
        name in heard for name in rule.unless
    )


def _unknown(plain: str, heard: Mapping[str, str]) -> str | None:
    for cue in kinds.UNKNOWN:
        if cue.words.search(plain) and not any(name in heard for name in cue.unless):
            return cue.reason
    return None


@dataclass(frozen=True)
class _Chosen:
    """What the words choose, before it is known which View is to follow it."""

    named: Mapping[str, Any]
    background: Background
    borders: Borders

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
        if not (chosen.get("articles") and "articles" in shown.applies):
            chosen.setdefault("calls", self.background.calls)
        chosen.setdefault("schemes", tuple(key for key, _ in self.background.schemes))
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
        """Places of their time, where a figure is per place and of years before the last merger; a
        municipality that is named is meant as it is now.
        """
        years = chosen["years"]
        of_then = bool(years) and max(years) < _LAST_MERGER and not chosen.get("municipalities")
        per_place = shown.item in ("municipality", "province")
        return "then" if of_then and per_place else self.borders


def _proposal(rule: Rule, heard: Mapping[str, str], chosen: _Chosen) -> Proposal:
    because = tuple(dict.fromkeys(heard[name] for name in rule.when))
    return Proposal(rule.view, chosen.filters(rule.view, rule.filters), because, rule.reason)


def _second_layer(plain: str, heard: Mapping[str, str], chosen: _Chosen) -> tuple[Proposal, ...]:
    """What the subject, focus and breakdown of a question lead to when no rule fired."""
    fitting = intent_of(plain, heard)
    if fitting is None:
        return ()
    intent, signals_of_intent = fitting
    because = tuple(word[:LONGEST_WHY] for word in words_for(intent, signals_of_intent))
    return tuple(
        Proposal(key, chosen.filters(key, intent.filters), because, intent.reason)
        for key in intent.views
    )


def _composed(plain: str, heard: Mapping[str, str], chosen: _Chosen) -> tuple[Proposal, ...]:
    """What nobody wrote a rule for, and can be composed from the words."""
    asked = composition_asked(plain, heard, operation_of(plain))
    if asked is None and (chosen.named.keys() & {"years", "period", *_PLACES}):
        asked = total_asked(plain)
    if asked is None:
        return ()
    key, because = asked
    return (Proposal(key, chosen.filters(key, {}), because, REASON),)


def _distinct(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """One proposal per View and filters: the first, which is the more specific rule."""
    first: dict[tuple[str, Filters], Proposal] = {}
    for proposal in proposals:
        first.setdefault((proposal.view, proposal.filters), proposal)
    return tuple(first.values())[:MOST_PROPOSALS]


def _of_the_subject(
    proposals: tuple[Proposal, ...],
    heard: Mapping[str, str],
    named: Mapping[str, Any],
    background: Background,
) -> tuple[Proposal, ...]:
    """The proposals without those whose figures are of something else than the scheme or article that is
    meant: a drawing right has no applications, a budget article no maximum."""
    subject = {name for name in _SUBJECTS if named.get(name)}
    if not subject:
        subject = {"schemes"} if background.schemes and not background.calls else set()
    if not subject or "calls" in subject:
        return proposals
    if subject == {"schemes"} and heard.keys() & _NO_ENTITLEMENT:
        return ()
    return tuple(
        one
        for one in proposals
        if view(one.view).applies & subject or not view(one.view).applies & {*_SUBJECTS}
    )


def _in_the_place(
    proposals: tuple[Proposal, ...], named: Mapping[str, Any]
) -> tuple[Proposal, ...]:
    """The proposals that follow the place that is named, where any does: the others would be of elsewhere."""
    if not named.keys() & {*_PLACES}:
        return proposals
    there = tuple(one for one in proposals if "provinces" in view(one.view).applies)
    return there or proposals


def _left_aside(proposals: tuple[Proposal, ...], named: Mapping[str, Any]) -> str:
    """What is said where a place, a year or a name that is named is followed by no table (msgid)."""
    followed = {name for one in proposals for name in view(one.view).applies}
    missing = {name for name in named if name not in followed}
    if missing & {*_PLACES}:
        return kinds.PLACE_ASIDE
    if missing & {"years", "period"}:
        return kinds.YEAR_ASIDE
    return kinds.NAME_ASIDE if missing & {*_SUBJECTS} else ""


def _together(matches: list[Match]) -> Match:
    """The parts of a sub-question as one: figures if any part asks for them."""
    order: tuple[Kind, ...] = ("figures", "restricted", "unknown", "policy")
    kinds_found = {part.kind for part in matches}
    kind: Kind = next((one for one in order if one in kinds_found), "policy")
    proposals = _distinct(proposal for part in matches for proposal in part.proposals)
    reasons = [part.reason for part in matches if part.kind == kind and part.reason]
    if kind == "figures":
        reasons = [part.reason for part in matches if part.kind in ("restricted", "unknown")]
        reasons += [part.reason for part in matches if part.kind == "figures" and part.reason]
    leaned = all(part.leaned for part in matches)
    return Match(kind, proposals, reasons[0] if reasons else "", leaned)
