"""What no rule answers and can be composed: a measure that the words name, per something they name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, Protocol

from language import N_
from views import find
from views.row_search import folded
from views.unnamed import MOST_BREAKDOWNS, key_of
from views.vocabulary import BREAKDOWNS, MEASURES

REASON: Final = N_("gevraagd cijfer, opgesplitst zoals gevraagd")


class _Asked(Protocol):
    @property
    def key(self) -> str: ...

    @property
    def asked_as(self) -> tuple[str, ...]: ...


def composition_asked(plain: str) -> tuple[str, tuple[str, ...]] | None:
    """The key of the composition that a folded text asks for, and the words that name its parts.

    The measure with the longest words, per every breakdown that is named; None without both, or when the
    two give no answer.
    """
    measures = _named(plain, MEASURES.values())
    breakdowns = _named(plain, BREAKDOWNS.values())
    if not measures or not 0 < len(breakdowns) <= MOST_BREAKDOWNS:
        return None
    measure, *_ = sorted(measures, key=lambda name: -len(measures[name]))
    key = key_of((MEASURES[measure],), tuple(BREAKDOWNS[name] for name in breakdowns))
    return (key, (measures[measure], *breakdowns.values())) if find(key) else None


def _named(plain: str, declared: Iterable[_Asked]) -> dict[str, str]:
    """Of what is declared that whose words stand in the text, with the longest of them."""
    found = {}
    for one in declared:
        phrases = map(folded, one.asked_as)
        words = [phrase for phrase in phrases if re.search(rf"\b{re.escape(phrase)}\b", plain)]
        if words:
            found[one.key] = max(words, key=len)
    return found
