"""Applications in a draft: which of them are known, and what is said where none but awards are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from data_access.engine import Reader
from data_access.filters import PLACES
from language import Language
from views import Result, read
from views.compositions.applications import PER_CALL
from views.headlines.ranking import may_lack_rows
from views.row_search import folded
from written_questions.asked_breakdowns import breakdowns_in
from written_questions.dossiers.amounts import asked_columns, noun
from written_questions.dossiers.choice_words import chosen_in_words
from written_questions.dossiers.row_words import main_column
from written_questions.operations import AMOUNT
from written_questions.question import Asked


def of_applications_alone(asked: Asked, question: str) -> bool:
    """Whether a question names applications and nothing of what came of them, and asks no figure by name."""
    plain = folded(question)
    return (
        not asked.columns
        and bool(_APPLIED.search(plain))
        and not (_GRANTED.search(plain) or AMOUNT.search(plain))
    )


_APPLIED: Final = re.compile(r"\baanvra|\baangevra|\bingedien|\bindieners?\b|\bkandida|\bapplica")
_GRANTED: Final = re.compile(
    r"toek|toeg|goedgek|gehonor|geselecteer|gesteun|gesubsid|subsid|steun|krijg|kreeg|weiger|afgewez"
    r"|weerhouden|grant|award"
)


def uncounted_rows(
    result: Result, asked: Asked, question: str, reader: Reader, language: Language
) -> Iterator[str]:
    """What is to be had where applications are asked of each row, and none but awards are known: one of those
    is never told as the number of applications."""
    column, by = main_column(result, asked), result.view.by
    if column is None or column.reported != "submitted" or not by:
        return
    of_calls = by == ("oproep",)  # sources count those
    each = asked.operation in _OF_ROWS or {*breakdowns_in(folded(question))} & {*by}
    chosen = any(getattr(result.filters, field) for field in PLACES)
    own = {one.reported for one in result.view.columns}
    counted = result if "awarded" in own else read(PER_CALL, result.filters, reader)
    if ((each and not of_calls) or chosen) and of_awards_alone(counted):
        item = language.t(result.view.column(result.view.item).title).lower()
        what = noun(column, language)
        what = what if of_calls else language.t("{what} per {item}", what=what, item=item)
        yield f"{what} {chosen_in_words(result, language)}".strip()


_OF_ROWS: Final = ("top", "lowest", "above", "below", "compare", "per_inhabitant", "share")
"""What is told of each row, or of some of them."""


def without_applications(result: Result, asked: Asked, question: str) -> Asked:
    """What else is asked of a table than the number of applications; nothing where that alone is."""
    alone = of_applications_alone(asked, question)
    columns = [] if alone else asked_columns(result, asked)
    others = (c.key for c in columns if c.reported != "submitted")
    # Of all of a table what is not known is not asked by name.
    return replace(asked, columns=tuple(k for k in others if asked.columns or result.totals.get(k)))


def not_counted(result: Result, question: str, language: Language) -> Iterator[str]:
    """The applications, where they are asked and not to be counted."""
    if of_awards_alone(result) and _APPLIED.search(folded(question)):
        counted = next(one for one in result.view.columns if one.reported == "submitted")
        yield f"{noun(counted, language)} {chosen_in_words(result, language)}".strip()


def of_awards_alone(result: Result) -> bool:
    """Whether an unfinished list of applications holds none but those that were awarded: it comes from a list
    of awards, and does not count applications."""
    totals = {
        column.reported: result.totals.get(column.key)
        for column in result.view.columns
        if column.reported in ("submitted", "awarded")
    }
    counts = {*totals.values()}
    return may_lack_rows(result) and len(totals) == 2 and len(counts) == 1 and counts != {None}
