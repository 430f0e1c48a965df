"""What answers a question of facts: rules, words of declarations, compositions, and suggestions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from data_access.filters import PLACES, Filters
from views import view
from written_questions.bounds import LONGEST_WHY, MOST_PROPOSALS
from written_questions.composed_matches import (
    OWN_WORDS,
    REASON,
    composition_asked,
    named_fact,
    total_asked,
    view_asked,
)
from written_questions.operations import asked_of, operation_of
from written_questions.question import Proposal
from written_questions.question_filters import Chosen
from written_questions.rules import RULES, Rule
from written_questions.rules.widely import widely
from written_questions.suggestions import MEANT, Odds, likely


def proposed(plain: str, heard: Mapping[str, str], chosen: Chosen) -> tuple[Proposal, ...]:
    """What answers a question of facts."""
    composed = composed_of(plain, heard, chosen)
    ruled = (
        _of_named_fact(plain, heard, chosen)
        or distinct((*_in_own_words(plain, chosen), *fired(("answer", "judged"), heard, chosen)[1]))
        or fired(("answer", "judged", "last"), widely(plain, heard), chosen)[1]
    )
    if ruled and composed and _says_more(composed[0], ruled, plain):
        return distinct((*composed, *(one for one in ruled if _of_one_fact(one, composed[0]))))
    return ruled or composed


def _says_more(composed: Proposal, ruled: tuple[Proposal, ...], plain: str) -> bool:
    """Whether a composition gives an average, or a second breakdown, that no View that is ruled gives."""
    if operation_of(plain).operation == "average":
        return True
    if operation_of(plain).top and "_top-" in composed.view:
        return not any(_of_one_fact(one, composed) for one in ruled)
    by = set(view(composed.view).by)
    return len(by) > 1 and not any(by <= set(view(one.view).by) for one in ruled)


def _of_one_fact(one: Proposal, other: Proposal) -> bool:
    return view(one.view).fact == view(other.view).fact


def fired(
    roles: tuple[str, ...], heard: Mapping[str, str], chosen: Chosen
) -> tuple[list[Rule], tuple[Proposal, ...]]:
    """The rules of these roles that the signals fire, and what they propose."""
    rules = [rule for rule in RULES if rule.role in roles and _fires(rule, heard)]
    return rules, distinct(_proposal(rule, heard, chosen) for rule in rules)


def _of_named_fact(plain: str, heard: Mapping[str, str], chosen: Chosen) -> tuple[Proposal, ...]:
    """Where a text names a list of figures: its View that is asked for, else what its words compose."""
    if named_fact(plain) is None:
        return ()
    return _in_own_words(plain, chosen) or composed_of(plain, heard, chosen)


def _in_own_words(plain: str, chosen: Chosen) -> tuple[Proposal, ...]:
    """The View that a text asks for with the words of its declaration."""
    asked = view_asked(plain)
    if asked is None:
        return ()
    key, word = asked
    return (Proposal(key, chosen.filters(key, {}), (word,), OWN_WORDS),)


def _fires(rule: Rule, heard: Mapping[str, str]) -> bool:
    return all(name in heard for name in rule.when) and not any(
        name in heard for name in rule.unless
    )


def _proposal(rule: Rule, heard: Mapping[str, str], chosen: Chosen) -> Proposal:
    because = tuple(dict.fromkeys(heard[name][:LONGEST_WHY] for name in rule.when))
    return Proposal(rule.view, chosen.filters(rule.view, rule.filters), because, rule.reason)


def composed_of(plain: str, heard: Mapping[str, str], chosen: Chosen) -> tuple[Proposal, ...]:
    """What nobody wrote a rule for, and can be composed from the words."""
    asked = composition_asked(plain, heard, operation_of(plain))
    if asked is None and (chosen.named.keys() & {"years", "period", *PLACES}):
        asked = total_asked(plain)
    if asked is None:
        return ()
    key, because = asked
    return (Proposal(key, chosen.filters(key, {}), because, REASON),)


def distinct(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """One proposal per View and filters: the first, which is the more specific rule."""
    first: dict[tuple[str, Filters], Proposal] = {}
    for proposal in proposals:
        first.setdefault((proposal.view, proposal.filters), proposal)
    return tuple(first.values())[:MOST_PROPOSALS]


def with_what_is_asked(plain: str, proposals: tuple[Proposal, ...]) -> tuple[Proposal, ...]:
    """The proposals, each with what of its View is asked."""
    return tuple(replace(one, asked=asked_of(plain, view(one.view))) for one in proposals)


def suggested(of: Odds, chosen: Chosen) -> tuple[Proposal, ...]:
    """What may have been meant ("Bedoelt u …?"): never chosen by itself."""
    return tuple(
        Proposal(key, chosen.filters(key, {}), (), MEANT, chosen=False, suggestion=True)
        for key in likely(of)
    )
