"""Before an answer is frozen: do its figures agree with earlier answers, and with what sources print?"""

from __future__ import annotations

from data_access.engine import Store
from language import Language
from written_questions.answer_files import Whole
from written_questions.consistency.comparison import Compared
from written_questions.consistency.earlier import with_earlier
from written_questions.consistency.published import with_printed, with_reported
from written_questions.consistency.warnings import warnings

__all__ = ["Compared", "compare", "warnings"]


def compare(whole: Whole, store: Store, language: Language, *, but: int = 0) -> list[Compared]:
    """Every total of the answer beside those of earlier frozen answers and of published figures.

    Those that differ come first. ``but`` is the dossier whose own versions are no comparison; neither are
    earlier answers to the same question, nor that answer as a source. Raises DataUnavailable.
    """
    comparisons: list[Compared] = []
    for part in whole.parts:
        for result in part.results:
            comparisons += with_earlier(
                part.number, result, store, language, but=but, header=whole.header
            )
            comparisons += with_printed(part.number, result, language, whole.header)
            comparisons += with_reported(part.number, result, store, language, whole.header)
    once: dict[object, Compared] = {}
    for one in comparisons:
        key = (one.result.view.key, one.result.filters, one.column.key, one.then_from, one.theirs)
        once.setdefault(key, one)
    return sorted(once.values(), key=lambda one: one.agrees)
