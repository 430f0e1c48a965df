"""The highest rows or the lowest, and rows beside each other."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pandas as pd

from data_access.filters import DIMENSION
from language import N_, Language, Plural, get_language
from views import Column, Result
from views.headlines.phrases import small
from views.headlines.ranking import may_lack_rows
from views.words import cell
from written_questions.dossiers.amounts import (
    as_noun,
    asked_columns,
    is_spoken_of,
    noun,
    rows_in_words,
)
from written_questions.dossiers.choice_words import opening, where, where_of_rows
from written_questions.dossiers.operations.said import (
    MOST_NAMED,
    Said,
    told_rows,
    unknown,
    within,
)
from written_questions.dossiers.row_words import (
    exact,
    first,
    main_column,
    named,
    ordered,
    row_name,
    with_values,
)
from written_questions.question import Asked


def ranked(result: Result, asked: Asked, language: Language, *, lowest: bool) -> Said:
    """The highest rows, or the lowest: of an unfinished list only as those of what is known, of amounts that
    are never compared (different schemes) those of each apart."""
    column = main_column(result, asked)
    rows = named(result, column) if column else pd.DataFrame()
    if column is None or rows.empty:
        return unknown(result, column, language)
    if len(apart := _apart(result, column)) > 1:
        told = [ranked(one, asked, language, lowest=lowest) for one in apart]
        sentences = (sentence for one in told for sentence in one.sentences)
        return Said(tuple(dict.fromkeys(sentences)), known=True)
    if len(rows) == 1:
        only = told_rows(where(result, language), result, rows, [column], language)
        return Said((only,), known=True)
    in_order = ordered(result, column, lowest=lowest)
    shown = first(in_order, column, max(asked.top, 1))
    of_known = may_lack_rows(result) or bool(result.missing.get(column.key))
    values = {
        "where": within(where(result, language)),
        "measure": as_noun(column, language),
        "rows": language.join(with_values(result, shown, [column], language)),
        "of": _known_ones(result, len(rows), language),
    }
    if not of_known and len(shown) == 1:
        row = shown.iloc[0]
        values["name"] = row_name(result, row, language, in_brackets=True)
        values["value"] = cell(row[column.key], column, language)
        sentence = language.t(_LOWEST_OF_ALL if lowest else _HIGHEST_OF_ALL, **values)
    else:
        known = _LOWEST_KNOWN if lowest else _HIGHEST_KNOWN
        of_all = _LOWEST if lowest else _HIGHEST
        sentence = language.n(*(known if of_known else of_all), len(shown), **values)
    more = (
        _whole_calls(result, shown, language),
        _equal_after(in_order, shown, asked, column, language),
        "" if of_known else _shared(result, shown, asked, column, language),
    )
    return Said(tuple(filter(None, (sentence, *more))), known=True)


def _known_ones(result: Result, count: int, language: Language) -> str:
    """ "4 bekende bijeenkomsten"; "4 bekende" where there is no word for the rows."""
    words = rows_in_words(result, language)
    things = words.words.partition(" ")[2] if words else ""
    if result.view.item == "municipality":
        things = language.t(DIMENSION["municipalities"].plural).lower()
    number = language.number(count)
    return language.t("{n} bekende {things}", n=number, things=things).strip()


def _apart(result: Result, column: Column) -> list[Result]:
    """A result of each group of rows that its amounts are compared within; of one group the result itself."""
    apart = column.within or ("scheme" if "scheme" in result.frame else None)
    if apart is None or result.view.item == apart or result.frame[apart].nunique() < 2:
        return [result]
    schemes = {
        result.label("schemes", one, get_language("nl")): one for one in result.filters.schemes
    }
    parts = []
    for value, rows in result.frame.groupby(apart, sort=False):
        own = tuple(key for name, key in schemes.items() if value in (name, key))
        filters = replace(result.filters, schemes=own or result.filters.schemes)
        parts.append(replace(result, frame=rows.reset_index(drop=True), filters=filters))
    return parts


def _whole_calls(result: Result, shown: pd.DataFrame, language: Language) -> str:
    """Which of the named lines are those of a whole call, beside those of one project."""
    if "kind" not in shown or result.view.rows_of != "commitments":
        return ""
    calls = shown[shown["kind"] == "call"]
    if calls.empty:
        return ""
    names = [row_name(result, row, language, in_brackets=True) for _, row in calls.iterrows()]
    return language.n(
        "{names} is een hele oproep samen.",
        "{names} zijn elk een hele oproep samen.",
        len(names),
        names=language.join(names),
    )


def _equal_after(
    ranked: pd.DataFrame, shown: pd.DataFrame, asked: Asked, column: Column, language: Language
) -> str:
    """How many share the next figure, where fewer rows are named than were asked as too many are equal."""
    if len(shown) >= min(asked.top, len(ranked)):
        return ""
    values, after = exact(ranked, column), ranked[column.key].iloc[len(shown)]
    return language.t(
        "Daarna volgen er {n} met hetzelfde cijfer ({value}).",
        n=language.number(int((values == values.iloc[len(shown)]).sum())),
        value=cell(after, column, language),
    )


def _shared(
    result: Result,
    shown: pd.DataFrame,
    asked: Asked,
    column: Column,
    language: Language,
) -> str:
    """Which of the named rows share the last place, where more are named than were asked."""
    if not 1 < asked.top < len(shown):
        return ""
    values = exact(shown, column)
    last = shown[values == values.iloc[-1]]
    place = len(shown) - len(last) + 1
    names = [row_name(result, row, language, in_brackets=True) for _, row in last.iterrows()]
    return language.t("{names} delen plaats {place}.", names=language.join(names), place=place)


_HIGHEST_KNOWN: Final = Plural(
    "Van de {of}{where} heeft {rows} het grootste {measure}.",
    "Van de {of}{where} hebben {rows} het grootste {measure}.",
)
_LOWEST_KNOWN: Final = Plural(
    "Van de {of}{where} heeft {rows} het kleinste {measure}.",
    "Van de {of}{where} hebben {rows} het kleinste {measure}.",
)
_HIGHEST_OF_ALL: Final = N_("Het hoogste {measure}{where} is dat van {name}: {value}.")
_LOWEST_OF_ALL: Final = N_("Het laagste {measure}{where} is dat van {name}: {value}.")
_HIGHEST: Final = Plural(
    "Het hoogste {measure}{where} heeft {rows}.",
    "Het hoogste {measure}{where} hebben achtereenvolgens {rows}.",
)
_LOWEST: Final = Plural(
    "Het laagste {measure}{where} heeft {rows}.",
    "Het laagste {measure}{where} hebben achtereenvolgens {rows}.",
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
    spoken = is_spoken_of(column)
    form = (_BELOW_ONE if below else _ABOVE_ONE) if spoken else (_BELOW if below else _ABOVE)
    sentence = language.n(
        *form,
        len(chosen) or 1,
        where=begin,
        rest=rest,
        number=language.number(len(chosen)) if len(chosen) else language.t("geen"),
        of=_known_ones(result, len(rows), language) if spoken else language.number(len(rows)),
        limit=language.euro(asked.limit),
        measure=small(column, language),
        rows=_listed(result, told, column, language),
    )
    return Said((sentence,), _without(result, column, language), known=True)


_BELOW: Final = Plural(
    "{where} gaat het{rest} bij {number} van de {of} bekende om minder dan {limit} ({measure}){rows}.",
    "{where} gaat het{rest} bij {number} van de {of} bekende om minder dan {limit} ({measure}){rows}.",
)
_ABOVE: Final = Plural(
    "{where} gaat het{rest} bij {number} van de {of} bekende om meer dan {limit} ({measure}){rows}.",
    "{where} gaat het{rest} bij {number} van de {of} bekende om meer dan {limit} ({measure}){rows}.",
)
_BELOW_ONE: Final = Plural(
    "{where} heeft {number} van de {of}{rest} een {measure} van minder dan {limit}{rows}.",
    "{where} hebben {number} van de {of}{rest} een {measure} van minder dan {limit}{rows}.",
)
_ABOVE_ONE: Final = Plural(
    "{where} heeft {number} van de {of}{rest} een {measure} van meer dan {limit}{rows}.",
    "{where} hebben {number} van de {of}{rest} een {measure} van meer dan {limit}{rows}.",
)


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
