"""Awards of a call of which only some are known: what is told of them says of how many."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from data_access.engine import Reader
from data_access.facts.awards import AWARDS
from language import N_, Language, Plural
from views import Result, read
from views.compositions import awards
from written_questions.dossiers.amounts import (
    OF_AWARDS,
    REPORTED_AWARDS,
    known_of,
    reported_in_words,
)
from written_questions.dossiers.known_amounts import WHOLE_CALLS
from written_questions.dossiers.operations import Said
from written_questions.dossiers.row_words import main_column
from written_questions.question import Asked
from written_questions.reported import reported

_KNOWN_AWARDS: Final = "known_awards"
"""Among the totals beside ``REPORTED_AWARDS``: how many of them are known."""


def with_reported_awards(result: Result, reader: Reader) -> Result:
    """A result on awards of whole calls with, among its totals, how many of them are known and how many
    sources count exactly, where that is more; any other as it is. Raises DataUnavailable."""
    filters = result.filters.restricted_to(result.view.applies)
    chosen = {dimension.field for dimension, _ in filters.chosen()}
    of_awards = any(fact.key == AWARDS.key for fact in result.view.facts)
    awarded = {"awarded", "awarded_amount"} & {column.key for column in result.view.columns}
    if chosen != {"calls"} or not (of_awards or awarded):
        return result
    counts = [_counted_exactly(call, reader) for call in filters.calls]
    known = read(awards.PER_PROVINCE, filters, reader).totals.get("awards")
    if not all(counts) or known is None or int(known) >= sum(counts):
        return result
    of_them = {_KNOWN_AWARDS: int(known), REPORTED_AWARDS: sum(counts)}
    return replace(result, totals={**result.totals, **of_them})


def _counted_exactly(call: str, reader: Reader) -> int:
    """How many awards of a call sources count exactly; 0 where none does."""
    told = (
        one.number
        for one in reported(call, reader)
        if (one.measure, one.precision) == ("awarded", "exact")
    )
    return max(told, default=0)


def of_a_part_of_them(result: Result, asked: Asked, said: Said, language: Language) -> Said:
    """What is told of all awards of a call where only some of them are known, with how many these are in the
    same breath, and what is to be had of the others."""
    known, of_all = (int(result.totals.get(key) or 0) for key in (_KNOWN_AWARDS, REPORTED_AWARDS))
    column = main_column(result, asked)
    if column is None or column.key not in OF_AWARDS or asked.operation not in OF_ALL:
        return said
    if not (said.known and said.sentences and of_all):
        return said
    counted = reported_in_words("awarded", of_all, "exact", language)
    lines = int(result.totals.get(WHOLE_CALLS) or 0)
    known -= lines
    if lines and asked.operation != "average" and known <= 0:
        # All that is known is the amount of a call as a whole: no award of it.
        return Said((), (language.t(_AMOUNTS_LACK, counts=counted),))
    first, *more = said.sentences
    if asked.operation != "average":  # which says of how many it is
        first = f"{first} {language.n(*_KNOWN_OF, known, of=counted)}"
    form = _AWARDS_LACK
    if column.kind == "euro":
        form, (known, _) = _AMOUNTS_LACK, known_of(result, column) or (known, known)
        known -= lines if known_of(result, column) else 0
    rest = reported_in_words("awarded", of_all - known, "exact", language)
    lack = (*said.lacking, language.t(form, counts=rest))
    return replace(said, sentences=(first, *more), lacking=lack)


OF_ALL: Final = ("average", "top", "lowest")
"""What is told of a list, and is another thing of a part of it."""
_KNOWN_OF: Final = Plural("Bekend is {n} van de {of}.", "Bekend zijn {n} van de {of}.")
_AMOUNTS_LACK: Final = N_("het bedrag van nog {counts}")
_AWARDS_LACK: Final = N_("de gegevens van nog {counts}")
