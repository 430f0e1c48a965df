"""What rules propose against what the words are nearest to: which table comes first, and which are ticked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import log
from typing import Final

from language import N_
from written_questions.bounds import MOST_PROPOSALS
from written_questions.question import Proposal
from written_questions.question_filters import Chosen, in_the_place, of_the_subject
from written_questions.suggestions import NONE, Odds

NEAREST: Final = N_("De woorden van de vraag liggen het dichtst bij deze figuur.")

RULED_FIRST: Final = 1.5
"""What a rule's first proposal has over what the words alone say, in natural logarithms of odds; measured by
leaving out a file at a time."""
RULED: Final = 0.5
UNSEEN: Final = 0.01
"""The odds of what the model gives none: it is one of many that are left."""
SURE: Final = 0.45
"""Odds from which a table that no rule proposes is ticked where the rules propose none."""
SURER: Final = 0.4
"""The same where the rules propose another."""
BESIDE: Final = 0.12
"""Odds from which a second table is ticked."""


def weighed(
    ruled: tuple[Proposal, ...], nearest: Odds, heard: Mapping[str, str], chosen: Chosen
) -> tuple[Proposal, ...]:
    """The proposals, the likeliest first, the others ticked only where their words are asked for too."""
    own = {one.view for one in ruled}
    others = tuple(
        Proposal(key, chosen.filters(key, {}), (), NEAREST)
        for key in sorted(nearest, key=lambda key: -nearest[key])[:3]
        if key not in own and key != NONE
    )
    others = tuple(
        one for one in of_the_subject(others, heard, chosen) if in_the_place((one,), chosen.named)
    )
    if not ruled:
        best = others[:1]
        return best if best and nearest[best[0].view] >= SURE else ()
    scored = {one.view: _score(one, at, nearest) for at, one in reversed([*enumerate(ruled)])}
    first = max(ruled, key=lambda one: scored[one.view])
    better = next((one for one in others if nearest[one.view] >= SURER), None)
    if better and log(nearest[better.view]) > scored[first.view]:
        return (better, *(replace(one, chosen=False) for one in ruled))[:MOST_PROPOSALS]
    rest = (one for one in ruled if one is not first)
    return (first, *(_beside(one, nearest) for one in rest))


def _score(one: Proposal, at: int, nearest: Odds) -> float:
    return log(max(nearest.get(one.view, 0), UNSEEN)) + (RULED if at else RULED_FIRST)


def _beside(one: Proposal, nearest: Odds) -> Proposal:
    return one if nearest.get(one.view, 0) >= BESIDE else replace(one, chosen=False)
