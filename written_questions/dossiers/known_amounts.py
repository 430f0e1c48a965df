"""Of how many things an amount is known, for a figure that does not count them itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from sqlalchemy import func, select

from data_access.engine import Reader
from data_access.facts.awards import AWARDS
from views import Result, View, read
from views.compositions import applications, awards
from views.headlines.ranking import GAPS_OF

_COUNTED_IN: Final[Mapping[str, View]] = {
    "amount": awards.PER_PROVINCE,
    "awarded_amount": applications.PER_CALL,
    "asked": applications.PER_CALL,
}
"""Per amount the View of the same rows that counts them, and those of which it is not known."""


WHOLE_CALLS: Final = "whole_calls"
"""Among totals: how many lines are each the amount of a call as a whole."""


def counting(result: Result, reader: Reader) -> Result:
    """A result with, among its totals, how many rows its amounts are of and how many lack the amount.

    An average or a sum says of how many it is: a figure that only adds up would be taken for one of all.
    Raises DataUnavailable.
    """
    keys = [column.key for column in result.view.columns if column.key in _COUNTED_IN]
    if not result.view.fact or not keys or GAPS_OF[keys[0]] in result.totals:
        return result
    whole = read(_COUNTED_IN[keys[0]], result.filters, reader)
    if whole.totals.get(keys[0]) != result.totals.get(keys[0]):  # of other rows
        return result
    return replace(result, totals={**whole.totals, **result.totals})


def without_whole_calls(result: Result, reader: Reader) -> Result:
    """Awards with, among its totals, the lines that are a call as a whole (``whole_calls``) and their amount
    (``of_whole_calls``, cents): an average per project is not of those. Raises DataUnavailable.
    """
    if not any(fact.key == AWARDS.key for fact in result.view.facts):
        return result
    rows = AWARDS.rows.c
    filters = result.filters.restricted_to(result.view.applies)
    lines = select(
        func.count().label(WHOLE_CALLS), func.sum(rows.amount).label("of_whole_calls")
    ).where(*AWARDS.where(filters), rows.form == "call", rows.amount.is_not(None))
    found = reader.frame(lines.where(rows.standing == "award")).iloc[0]
    if not found[WHOLE_CALLS]:
        return result
    return replace(
        result, totals={**result.totals, **{key: int(found[key]) for key in found.index}}
    )
