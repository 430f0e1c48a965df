"""Which readings of a question are proposed, in which order, and whether the first of them is sure.

A reading is a View that may be meant. What the words are near to and what of their parts a View gives are
weighed together; nothing is ticked unless one reading is far ahead, and leaves nothing out that is named.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import exp, log
from typing import Any, Final

from data_access.filters import Filters
from language import N_
from views import View, view
from views.compositions.applications import PER_CALL
from views.records import calls
from views.vocabulary import BREAKDOWNS, MEASURES
from written_questions.bounds import LONGEST_WHY
from written_questions.complete_readings import Fitting
from written_questions.question import Proposal
from written_questions.question_filters import Chosen, of_the_subject
from written_questions.readings import (
    OWN_WORDS,
    REASON,
    Parts,
    asks_what_sources_count,
    fit,
    tells_what_sources_count,
)
from written_questions.suggestions import MEANT, MOST, Odds, likely
from written_questions.view_traits import NONE

NEAREST: Final = N_("De woorden van de vraag liggen het dichtst bij deze figuur.")

SURE: Final = 0.65
"""How likely the first reading, with those that say the same, is before it is ticked; like the bounds below
measured on cases that the model had not seen."""
BESIDE: Final = 0.25
"""How likely another reading is, against the first, before it is proposed beside it."""
BESIDE_SURE: Final = 0.4
"""The same where the first is far ahead: whoever has the answer is not helped by others."""
NEAR: Final = 0.05
"""The same before it may have been meant."""
NOTHING: Final = 0.5
"""How likely it is that nothing answers, before nothing is proposed."""


_WHOLE: Final = 1.0
"""How much more likely a reading is that gives all that is asked."""
_UNITS: Final = frozenset({"oproep"})
"""Breakdowns that a total is always given in as well."""


@dataclass(frozen=True)
class Weighed:
    """Readings by how likely each is, the likeliest first, and how likely it is that ``nothing`` answers.
    ``single`` are the breakdowns of which one member is chosen: a total says the same as its row."""

    shares: Mapping[str, float]
    nothing: float
    single: frozenset[str] = frozenset()

    @property
    def first(self) -> str:
        """The key of the likeliest."""
        return next(iter(self.shares), NONE)

    def may_be_meant(self) -> bool:
        """Whether any reading is likelier than that nothing answers."""
        return bool(self.shares) and self.nothing < NOTHING

    def sure(self, fitting: Fitting, *, however_listed: bool = False) -> bool:
        """Whether the first is far ahead of all that do not say the same, or give as well all that is asked:
        the last only where it is broken down by nothing that nobody asks for or names. ``however_listed``
        also of those that hold the same figure in another list."""
        first = view(self.first)
        no_more = first.fact and fitting.breaks_down_as_asked(first)
        alike = sum(
            share
            for key, share in self.shares.items()
            if _says_the_same(view(key), first, _UNITS | self.single)
            or (no_more and view(key).fact == first.fact and fitting.answers(key))
            or (however_listed and fitting.holds_the_same(view(key), first, self.single))
        )
        return alike >= SURE


def weighed(nearest: Odds, parts: Parts, chosen: Chosen) -> Weighed:
    """The readings of a question, of the subject that it names."""
    named = chosen.in_all()
    fitting = Fitting(parts, chosen)
    scores = {
        key: log(share)
        + (
            fit(key, parts, named) + _WHOLE * fitting.answers(key)
            if key != NONE
            else -float(parts.subject())
        )
        for key, share in nearest.items()
        if key == NONE or (of_the_subject(key, chosen) and _is_asked(key, parts))
    }
    if not scores:
        return Weighed({}, 1.0)
    top = max(scores.values())
    shares = _as_sources_count(
        {key: exp(score - top) for key, score in scores.items()}, parts, named, fitting
    )
    whole = sum(shares.values())
    nothing = shares.pop(NONE, 0.0) / whole
    ordered = sorted(shares, key=lambda key: -shares[key])
    single = (
        key for key, one in BREAKDOWNS.items() if len(named.get(one.chosen_by or "", ())) == 1
    )
    return Weighed(
        {key: shares[key] / whole for key in ordered}, nothing, frozenset(single) - parts.by.keys()
    )


def _as_sources_count(
    shares: Mapping[str, float], parts: Parts, named: Mapping[str, Any], fitting: Fitting
) -> dict[str, float]:
    """Readings of which all those that tell one number, which sources report of a call, are the least; the
    list of calls, which has the same numbers of one call, is the figures of its applications."""
    if _CALLS in shares and _OF_A_CALL in shares and asks_what_sources_count(parts, named):
        shares = {**shares, _OF_A_CALL: shares[_OF_A_CALL] + shares[_CALLS]}
        shares.pop(_CALLS)
    telling = [
        key
        for key in shares
        if key != NONE
        and tells_what_sources_count(view(key), parts, named)
        and fitting.answers(key)
    ]
    if not telling:
        return dict(shares)
    least = min(telling, key=lambda key: (len(view(key).by), len(view(key).columns), -shares[key]))
    others = {key: share for key, share in shares.items() if key not in telling}
    return {**others, least: sum(shares[key] for key in telling)}


_CALLS: Final = calls.CALLS.key
_OF_A_CALL: Final = PER_CALL.key


def _is_asked(key: str, parts: Parts) -> bool:
    """Whether it gives as many of its first rows as are asked, where it gives only those; of several figures
    beside each other, whether those are asked."""
    if "_en-" in key:
        return key in parts.composed
    _, cut, rows = key.partition("_top-")
    return not cut or rows == str(parts.asked.top)


def proposals_of(
    found: Weighed, parts: Parts, chosen: Chosen, *, explained: bool
) -> tuple[Proposal, ...]:
    """The first reading, ticked where it is sure; those that are nearly as likely, and what may be meant.

    It is ticked only where it gives all that is asked. ``explained``: every word of content is known to
    something, and used or spoken of by the first reading; else nothing is sure.
    """
    best = found.shares[found.first]
    first = view(found.first)
    fitting = Fitting(parts, chosen)
    whole = fitting.answers(found.first) and not _ranks_nothing(first, parts, chosen)
    ahead = found.sure(fitting)
    sure = whole and explained and (ahead or found.sure(fitting, however_listed=True))
    proposals: list[Proposal] = []
    for key, share in found.shares.items():
        if ahead and whole and proposals and _says_the_same(view(key), first, _UNITS):
            continue
        likely_too = share >= (BESIDE_SURE if ahead else BESIDE) * best
        if len(proposals) == MOST or not (likely_too or (share >= NEAR * best and not sure)):
            break
        words, reason = _why(key, parts)
        one = Proposal(key, chosen.filters(key, {}), words, reason, chosen=sure and not proposals)
        if not likely_too:
            one = replace(one, words=(), reason=MEANT, chosen=False, suggestion=True)
        proposals.append(one)
    return tuple(proposals)


def suggested(of: Odds, chosen: Chosen) -> tuple[Proposal, ...]:
    """What may have been meant ("Bedoelt u …?"): never chosen by itself."""
    return tuple(
        Proposal(key, chosen.filters(key, {}), (), MEANT, chosen=False, suggestion=True)
        for key in likely(of)
    )


def _ranks_nothing(shown: View, parts: Parts, chosen: Chosen) -> bool:
    """Whether the highest or lowest is asked of a View of which one row is chosen."""
    if parts.asked.operation not in ("top", "lowest") or not shown.by:
        return False
    named = chosen.in_all()
    return all(len(named.get(BREAKDOWNS[key].chosen_by or "", ())) == 1 for key in shown.by)


def _says_the_same(one: View, other: View, but_for: frozenset[str]) -> bool:
    """Whether two Views are of one list, broken down the same but for these."""
    same = {*one.by} - but_for == {*other.by} - but_for
    return one.key == other.key or (bool(one.fact) and one.fact == other.fact and same)


def _why(key: str, parts: Parts) -> tuple[tuple[str, ...], str]:
    """The words that lead to a View, and what they mean."""
    if words := parts.own.get(key):
        return (words[:LONGEST_WHY],), OWN_WORDS
    shown = view(key)
    said = [words for name, words in parts.by.items() if name in shown.by]
    columns = {column.key for column in shown.columns}
    measured = [words for name, words in parts.measures.items() if MEASURES[name].name in columns][
        :1
    ]
    because = tuple(dict.fromkeys(word[:LONGEST_WHY] for word in (*measured, *said)))
    return because, REASON if because else NEAREST


def distinct(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """One proposal per View and filters: the first. Of a total and its share both are told as the share;
    where else two things are asked of it, half of them would be taken for all: none is ticked."""
    first: dict[tuple[str, Filters], Proposal] = {}
    for proposal in proposals:
        place = proposal.view, proposal.filters
        kept = first.setdefault(place, proposal)
        if proposal.chosen:
            first[place] = _both_of(kept, proposal) if kept.chosen else proposal
    return tuple(first.values())


def _both_of(one: Proposal, other: Proposal) -> Proposal:
    """What is asked of one table twice, as one proposal."""
    operations = {one.asked.operation, other.asked.operation}
    if operations == {"total", "share"}:
        columns = tuple(dict.fromkeys((*one.asked.columns, *other.asked.columns)))
        return replace(one, asked=replace(one.asked, operation="share", columns=columns))
    sure = len(operations) == 1 or operations <= {"total", "list", "yes_no"}
    return one if sure else replace(one, chosen=False)
