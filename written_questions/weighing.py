"""What rules propose against what the words are nearest to: which table comes first, and which are ticked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import log
from typing import Final

from language import N_
from views import view
from written_questions.bounds import MOST_PROPOSALS
from written_questions.composed_matches import REASON
from written_questions.question import Proposal
from written_questions.question_filters import Chosen, of_the_subject
from written_questions.suggestions import MEANT, MOST, NONE, Odds, known_to_the_model

NEAREST: Final = N_("De woorden van de vraag liggen het dichtst bij deze figuur.")

RULED_FIRST: Final = 0.7
"""What a rule's first proposal has over what the words alone say, in natural logarithms of odds; like the
bounds below measured on cases that the model had not seen."""
RULED: Final = 0.2
COMPOSED: Final = 4.0
"""The same of a composition that gives what no other does: each of its parts stands in the words."""
UNSEEN: Final = 0.01
"""The odds of what the model gives none."""
NEAR: Final = 0.2
"""Odds from which a table that no rule proposes may stand first."""
SURE: Final = 0.35
"""Odds from which it is ticked too."""
DOUBTED: Final = 0.06
"""Odds below which the first table of the rules is not ticked."""
BESIDE: Final = 0.12
"""Odds from which a second table is ticked."""


def weighed(
    ruled: tuple[Proposal, ...],
    nearest: Odds,
    heard: Mapping[str, str],
    chosen: Chosen,
    fact: str | None = None,
) -> tuple[Proposal, ...]:
    """The proposals, the likeliest first, the others ticked only where their words are asked for too.

    With suggestions where none is ticked. ``fact`` is the list of figures that the text says to mean: then
    no other list answers, nor a table per place of one place: that is a total.
    """
    others = _of_fact(_others(ruled, nearest, heard, chosen), fact)
    if fact:
        others = tuple(one for one in others if not _is_one_row(one))
    ruled = _of_fact(ruled, fact) or ruled
    if not ruled:
        return tuple(one for one in others[:1] if nearest[one.view] >= SURE)
    tables = _in_order(ruled, others, nearest)
    if any(one.chosen for one in tables):
        return tables[:MOST_PROPOSALS]
    shown = {one.view for one in tables}
    meant = (
        replace(one, reason=MEANT, chosen=False, suggestion=True)
        for one in others
        if one.view not in shown
    )
    return (tables[0], *meant, *tables[1:])[:MOST_PROPOSALS]


def _in_order(
    ruled: tuple[Proposal, ...], others: tuple[Proposal, ...], nearest: Odds
) -> tuple[Proposal, ...]:
    """The best of both first: of the others where the odds of one are above the best of the rules."""
    first = max(ruled, key=lambda one: _score(one, ruled, nearest))
    better = next((one for one in others if nearest[one.view] >= NEAR), None)
    if better and log(nearest[better.view]) > _score(first, ruled, nearest):
        sure = replace(better, chosen=nearest[better.view] >= SURE)
        return (sure, *(replace(one, chosen=False) for one in ruled))
    rest = (_beside(one, nearest) for one in ruled if one is not first)
    return (replace(first, chosen=first.chosen and not _doubted(first, ruled, nearest)), *rest)


def _doubted(first: Proposal, ruled: tuple[Proposal, ...], nearest: Odds) -> bool:
    """Whether the words say too little for the first table of the rules: of what is learned alone."""
    if not known_to_the_model(first.view) or _says_more(first, ruled):
        return False
    return nearest.get(first.view, 0) < DOUBTED


def _others(
    ruled: tuple[Proposal, ...], nearest: Odds, heard: Mapping[str, str], chosen: Chosen
) -> tuple[Proposal, ...]:
    """The nearest that no rule proposes, of the subject and the place that are meant."""
    own = {one.view for one in ruled}
    keys = sorted((key for key in nearest if key != NONE), key=lambda key: -nearest[key])[:MOST]
    nearby = tuple(
        Proposal(key, chosen.filters(key, {}), (), NEAREST) for key in keys if key not in own
    )
    return of_the_subject(nearby, heard, chosen)


def _of_fact(proposals: tuple[Proposal, ...], fact: str | None) -> tuple[Proposal, ...]:
    if fact is None:
        return proposals
    return tuple(one for one in proposals if fact in (view(one.view).fact, view(one.view).subject))


def _is_one_row(one: Proposal) -> bool:
    """Whether it is broken down by municipality and asked of a single one."""
    return "gemeente" in view(one.view).by and len(one.filters.municipalities) == 1


def _score(one: Proposal, ruled: tuple[Proposal, ...], nearest: Odds) -> float:
    ruled_above = RULED_FIRST if one is ruled[0] else RULED
    above = COMPOSED if _says_more(one, ruled) else ruled_above
    return log(max(nearest.get(one.view, 0), UNSEEN)) + above


def _says_more(one: Proposal, ruled: tuple[Proposal, ...]) -> bool:
    """Whether it is a composition of two measures, or broken down as nothing else that is proposed."""
    by = set(view(one.view).by)
    others = [set(view(other.view).by) for other in ruled if other.reason != REASON]
    more = "_en-" in one.view or (bool(by) and not any(by <= other for other in others))
    return one.reason == REASON and more


def _beside(one: Proposal, nearest: Odds) -> Proposal:
    return one if nearest.get(one.view, 0) >= BESIDE else replace(one, chosen=False)
