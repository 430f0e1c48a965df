"""Where a choice holds nothing: what is known of other years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from data_access.engine import Reader
from data_access.filters import PERIOD
from language import Language, Plural
from views import Result, read
from views.row_search import folded
from written_questions.dossiers.amounts import (
    Figure,
    as_one,
    asked_columns,
    counts_every_row,
    figures,
    is_noun,
    noun,
    rows_counted,
    rows_in_words,
)
from written_questions.dossiers.choice_words import opening
from written_questions.dossiers.kinds_named import by_kind
from written_questions.operations import AMOUNT
from written_questions.question import Asked

_IN_TIME: Final = ("years", PERIOD.field)
"""What is let go: never a place, another call, scheme or article."""


def table_figures(result: Result, asked: Asked, language: Language) -> list[Figure]:
    """How many rows a table has, where that says something, and the totals that are asked."""
    totals = list(figures(result, asked_columns(result, asked), language))
    always = result.view.in_answer.counts is not None
    rows = rows_in_words(result, language) if always or _asks_rows(result, asked) else None
    if rows is None or any(one.of == rows.of for one in totals):
        return totals
    if totals and not counts_every_row(result):  # the amount is also of rows that are no such thing
        return [one for one in totals if one.counted] if _only_of_others(result, asked) else totals
    if kinds := by_kind(result, language):
        rows = replace(rows, words=f"{rows.words} ({kinds})")
    return [rows, *totals]


def amounts_of_each(
    result: Result, asked: Asked, question: str, language: Language
) -> Iterator[str]:
    """The amounts that a question asks of each thing of a list, where none of them has one."""
    if not counts_every_row(result) and _only_of_others(result, asked):
        for column in asked_columns(result, asked):
            if column.kind == "euro" and AMOUNT.search(folded(question)):
                yield language.t("{what} van elk daarvan", what=noun(column, language))


def _only_of_others(result: Result, asked: Asked) -> bool:
    """Whether no amount in a list of things is that of one of them."""
    euros = [c.key for c in asked_columns(result, asked) if c.kind == "euro"]
    return bool(rows_counted(result)[euros].isna().all(axis=None))


def _asks_rows(result: Result, asked: Asked) -> bool:
    """Whether how many rows there are is asked, and not what some columns hold or named rows are."""
    if result.view.select and getattr(result.filters, result.view.select[1]):
        return False
    return not asked.columns or asked.operation in ("list", "yes_no")


def nothing_known(
    result: Result, asked: Asked, reader: Reader, language: Language
) -> tuple[str, ...]:
    """The sentence on a choice that holds nothing; none where nothing is known of more either.

    Of a complete list that there is none. Raises DataUnavailable.
    """
    begin, rest = opening(result, language)
    if result.whole and result.empty:
        what = things(result, asked, language)
        number = 1 if is_amount(result, asked) else 2
        return (language.n(*_NONE, number, where=begin, rest=rest, what=what),)
    known = _of_all_years(result, asked, reader, language)
    if not known:
        return ()
    words, several = as_one(known, language)
    return (
        language.n(
            *_NOTHING_BUT,
            several,
            where=begin,
            rest=rest,
            figures=words,
        ),
    )


_NONE: Final = Plural("{where} is er{rest} geen {what}.", "{where} zijn er{rest} geen {what}.")
_NOTHING_BUT: Final = Plural(
    "{where} is{rest} niets bekend; over alle jaren is {figures} bekend.",
    "{where} is{rest} niets bekend; over alle jaren zijn {figures} bekend.",
)


def _of_all_years(result: Result, asked: Asked, reader: Reader, language: Language) -> list[Figure]:
    """What is known of the same choice in whichever year; what is only mentioned, where that is all."""
    followed = result.filters.restricted_to(result.view.applies)
    if not any(getattr(followed, field) for field in _IN_TIME):
        return []
    more = read(result.view, followed.lifted(*_IN_TIME), reader)
    counts = [c for c in more.view.columns if c.total and c.kind == "number" and not c.minor]
    return table_figures(more, asked, language) or list(figures(more, counts, language))


def is_amount(result: Result, asked: Asked) -> bool:
    """Whether what a table is asked for is an amount, which is no number of things."""
    columns = asked_columns(result, asked)
    counts = result.view.headline.counts
    noun_of_rows = bool(counts and is_noun(counts)) and not result.view.fact
    return bool(columns) and not noun_of_rows and all(one.kind == "euro" for one in columns)


def things(result: Result, asked: Asked, language: Language) -> str:
    """What a table holds, without a number: "toekenningen"."""
    columns = [c for c in asked_columns(result, asked) if c.kind == "number"]
    if columns:
        return noun(columns[0], language)
    counts = result.view.headline.counts
    if counts and is_noun(counts) and not result.view.fact:
        return language.n(*counts, 2).removeprefix("2").strip().removeprefix("bekende ")
    columns = asked_columns(result, asked)
    return noun(columns[0], language) if columns else language.t(result.view.title).lower()
