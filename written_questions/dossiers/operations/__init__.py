"""What is asked of the rows of a table, in a sentence: the highest, an average, a change over the years."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from language import Language
from views import Result
from written_questions.dossiers.operations.averages import average
from written_questions.dossiers.operations.over_years import evolved, years_without
from written_questions.dossiers.operations.rates import per_inhabitant, shared
from written_questions.dossiers.operations.rows import compared, limited, ranked
from written_questions.dossiers.operations.said import Said, told_rows
from written_questions.question import Asked

__all__ = ["OPERATIONS", "Said", "told_rows", "years_without"]

OPERATIONS: Final[Mapping[str, Callable[[Result, Asked, Language], Said]]] = {
    "top": partial(ranked, lowest=False),
    "lowest": partial(ranked, lowest=True),
    "above": partial(limited, below=False),
    "below": partial(limited, below=True),
    "average": average,
    "compare": compared,
    "evolution": evolved,
    "share": shared,
    "per_inhabitant": per_inhabitant,
}
"""Those that are told of rows; totals, lists and whether there are any are told of all."""
