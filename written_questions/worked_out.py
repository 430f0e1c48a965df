"""What the words of a line ask to be done with a figure: an average, a median, a share, the lowest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from views import View
from views.operations import OPERATIONS
from views.row_search import folded
from views.unnamed import COMPOSED, HIGHEST, LOWEST, parts_of
from written_questions.operations import decided_by
from written_questions.rules.lexicon import entry_pattern

_ORDERS = {"lowest": LOWEST, "top": HIGHEST}


@dataclass(frozen=True)
class Wanted:
    """An operation or an order that a line asks for (by key), and the words that do."""

    operation: str
    order: str
    words: str


def wanted_in(plain: str) -> Wanted | None:
    """What a folded line asks to be done; None where it asks for figures as they are."""
    for operation in OPERATIONS.values():
        for words in sorted(operation.asked_as, key=len, reverse=True):
            if hit := re.search(entry_pattern(folded(words)), plain):
                return Wanted(operation.key, "", hit[0])
    decided = decided_by(plain)
    if decided and decided[0] in _ORDERS:
        return Wanted("", _ORDERS[decided[0]], decided[1])
    return None


def does(wanted: Wanted, shown: View) -> bool:
    """Whether a View does it; any that has an order of its own may stand with the highest first."""
    if wanted.order == HIGHEST:
        return True
    if shown.subject != COMPOSED:
        return False
    parts = parts_of(shown.key)
    return parts.operation == wanted.operation if wanted.operation else parts.order == wanted.order


def worked_out(keys: Iterable[str], plain: str) -> Iterator[str]:
    """The keys of what is made of compositions by what is asked, in their order."""
    wanted = wanted_in(plain)
    if wanted is None:
        return
    for key in keys:
        try:
            parts = parts_of(key)
        except KeyError:  # a View of its own name
            continue
        for measure in parts.measures:
            done = replace(parts, operation=wanted.operation, order=wanted.order)
            made = replace(done, measures=(measure,)) if wanted.operation else done
            if not made.reason and (wanted.operation or parts.by):
                yield made.key
