"""The highest rows or the lowest, and rows beside each other."""

from __future__ import annotations

from typing import Final

import pandas as pd

from language import Language, Plural
from views import Column, Result
from views.headlines.phrases import small
from views.headlines.ranking import may_lack_rows
from views.words import cell
from written_questions.dossiers.amounts import asked_columns, noun
from written_questions.dossiers.choice_words import opening, where, where_of_rows
from written_questions.dossiers.operations.said import (
    MOST_NAMED,
    Said,
    told_rows,
    unknown,
    within,
)
from written_questions.dossiers.row_words import (
    first,
    main_column,
    named,
    ordered,
    row_name,
    with_values,
)
from written_questions.question import Asked


def ranked(result: Result, asked: Asked, language: Language, *, lowest: bool) -> Said:
    """The highest rows, or the lowest: of an unfinished list only as those of what is known."""
    column = main_column(result, asked)
    rows = named(result, column) if column else pd.DataFrame()
    if column is None or rows.empty:
        return unknown(result, column, language)
    if len(rows) == 1:
        only = told_rows(where(result, language), result, rows, [column], language)
        return Said((only,), known=True)
    ranked = ordered(result, column, lowest=lowest)
    shown = first(ranked, column, max(asked.top, 1))
    values = {
        "where": within(where(result, language)),
        "measure": small(column, language),
        "rows": language.join(with_values(result, shown, [column], language)),
        "of": language.number(len(rows)),
    }
    if may_lack_rows(result) or result.missing.get(column.key):
        known = _LOWEST_KNOWN if lowest else _HIGHEST_KNOWN
    else:
        known = _LOWEST if lowest else _HIGHEST
    equal = _equal_after(ranked, shown, asked, column, language)
    sentences = (language.n(*known, len(shown), **values), equal)
    return Said(tuple(filter(None, sentences)), known=True)


def _equal_after(
    ranked: pd.DataFrame, shown: pd.DataFrame, asked: Asked, column: Column, language: Language
) -> str:
    """How many share the next figure, where fewer rows are named than were asked as too many are equal."""
    if len(shown) >= min(asked.top, len(ranked)):
        return ""
    after = ranked[column.key].iloc[len(shown)]
    return language.t(
        "Daarna volgen er {n} met hetzelfde cijfer ({value}).",
        n=language.number(int((ranked[column.key] == after).sum())),
        value=cell(after, column, language),
    )


_HIGHEST_KNOWN: Final = Plural(
    "De grootste van de {of} bekende{where} ({measure}) is {rows}.",
    "De grootste van de {of} bekende{where} ({measure}) zijn {rows}.",
)
_LOWEST_KNOWN: Final = Plural(
    "De kleinste van de {of} bekende{where} ({measure}) is {rows}.",
    "De kleinste van de {of} bekende{where} ({measure}) zijn {rows}.",
)
_HIGHEST: Final = Plural(
    "Het hoogst staat{where} ({measure}) {rows}.", "Het hoogst staan{where} ({measure}) {rows}."
)
_LOWEST: Final = Plural(
    "Het laagst staat{where} ({measure}) {rows}.", "Het laagst staan{where} ({measure}) {rows}."
)


def limited(result: Result, asked: Asked, language: Language, *, below: bool) -> Said:
    """The rows above an amount, or below it: of those of which it is known."""
    column = main_column(result, asked)
    rows = named(result, column) if column and column.kind == "euro" else pd.DataFrame()
    if column is None or rows.empty:
        return unknown(result, column, language)
    values = rows[column.key]
    chosen = rows[values.lt(asked.limit) if below else values.gt(asked.limit)]
    told = ordered(result, column, lowest=below).loc[lambda all_of: all_of.index.isin(chosen.index)]
    begin, rest = opening(result, language)
    sentence = language.t(
        "{where} gaat het{rest} bij {n} van de {of} bekende om minder dan {limit} ({measure}){rows}."
        if below
        else "{where} gaat het{rest} bij {n} van de {of} bekende om meer dan {limit} ({measure}){rows}.",
        where=begin,
        rest=rest,
        n=language.number(len(chosen)) if len(chosen) else language.t("geen"),
        of=language.number(len(rows)),
        limit=language.euro(asked.limit),
        measure=small(column, language),
        rows=_listed(result, told, column, language),
    )
    return Said((sentence,), _without(result, column, language), known=True)


def _listed(result: Result, rows: pd.DataFrame, column: Column, language: Language) -> str:
    """ ": Leuven (490.128 €) en Tienen (144.673 €)"; "" of none, and of more than a sentence holds."""
    if not 0 < len(rows) <= _MOST_LISTED:
        return ""
    return f": {language.join(with_values(result, rows, [column], language))}"


_MOST_LISTED: Final = 12
"""Rows above or below an amount that a sentence names; of more the table is referred to."""


def compared(result: Result, asked: Asked, language: Language) -> Said:
    """Rows beside each other, with the figures that are asked."""
    column = main_column(result, asked)
    rows = named(result, column) if column else pd.DataFrame()
    if column is None or rows.empty:
        return unknown(result, column, language)
    if len(rows) > _MOST_LISTED:
        return Said(known=True)
    columns = asked_columns(result, asked) if len(asked.columns) > 1 else [column]
    sentence = told_rows(where_of_rows(result, language), result, rows, columns, language)
    return Said((sentence,), _without(result, column, language), known=True)


def _without(result: Result, column: Column, language: Language) -> tuple[str, ...]:
    """The figure of what is chosen or set apart, and of which it is not known."""
    names = [
        row_name(result, row, language)
        for _, row in result.frame[result.frame[column.key].isna()].iterrows()
    ]
    if result.view.select is not None:
        key, field = result.view.select
        chosen, there = getattr(result.filters, field), set(result.frame[key])
        names += [result.label(field, value, language) for value in chosen if value not in there]
    if not names or len(names) > MOST_NAMED:
        return ()
    what = noun(column, language)
    return (language.t("{what} voor {names}", what=what, names=language.join(names)),)
