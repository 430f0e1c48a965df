"""What is asked of the rows of a table, in one sentence: the highest, an average, a change over the years."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import partial
from typing import Any, Final

import pandas as pd

from language import Language, Plural
from views import Column, Result
from views.declaration import Ratio, Share
from views.filter_words import years_in_words
from views.headlines.phrases import share_in_words, small
from views.headlines.ranking import may_lack_rows
from views.words import cell
from written_questions.dossiers.amounts import REPORTED, counted_by, known_of, noun
from written_questions.dossiers.choice_words import chosen_in_words, where
from written_questions.dossiers.row_words import (
    first,
    main_column,
    named,
    ordered,
    row_name,
    with_values,
    year_column,
)
from written_questions.question import Asked

_MOST_NAMED: Final = 6
"""Rows that one sentence names; of more the table is referred to."""


@dataclass(frozen=True)
class Said:
    """The sentences on a table, and what of it is still to be had, each without from whom.

    ``known`` when they tell figures of its list.
    """

    sentences: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    known: bool = False


Operate = Callable[[Result, Asked, Language], Said]


def _ranked(result: Result, asked: Asked, language: Language, *, lowest: bool) -> Said:
    """The highest rows, or the lowest: of an unfinished list only as those of what is known."""
    column = main_column(result, asked)
    rows = named(result, column) if column else pd.DataFrame()
    if column is None or rows.empty:
        return unknown(result, column, language)
    ranked = ordered(result, column, lowest=lowest)
    values = {
        "where": _within(where(result, language)),
        "measure": small(column, language),
        "rows": language.join(
            with_values(result, first(ranked, column, max(asked.top, 1)), [column], language)
        ),
    }
    if may_lack_rows(result) or result.missing.get(column.key):
        known = _LOWEST_KNOWN if lowest else _HIGHEST_KNOWN
        return Said((language.n(*known, len(rows), **values),), known=True)
    if lowest:
        return Said((language.t("De laagste{where} ({measure}): {rows}.", **values),), known=True)
    return Said((language.t("De hoogste{where} ({measure}): {rows}.", **values),), known=True)


_HIGHEST_KNOWN: Final = Plural(
    "Grootste van de {n} bekende{where} ({measure}): {rows}.",
    "Grootste van de {n} bekende{where} ({measure}): {rows}.",
)
_LOWEST_KNOWN: Final = Plural(
    "Kleinste van de {n} bekende{where} ({measure}): {rows}.",
    "Kleinste van de {n} bekende{where} ({measure}): {rows}.",
)


def _average(result: Result, asked: Asked, language: Language) -> Said:
    """An amount or a number divided by the things of which it is known."""
    column = main_column(result, asked)
    if column is None or column.derive is not None or not result.totals.get(column.key):
        return unknown(result, column, language)
    things, count = _divided_by(result, column, language)
    if not count:
        return unknown(result, column, language)
    mean = Fraction(int(result.totals[column.key]), count)
    sentence = language.n(
        "Gemiddeld{where}: {value} ({measure}), over {n} {things}.",
        "Gemiddeld{where}: {value} ({measure}), over {n} {things}.",
        count,
        where=_within(where(result, language)),
        value=_mean(mean, column, language),
        measure=small(column, language),
        things=things,
    )
    return Said((sentence,), known=True)


def _divided_by(result: Result, column: Column, language: Language) -> tuple[str, int]:
    """What an average is of, in words, and how many of it are known."""
    count = counted_by(result, column)
    if count is not None:
        known = known_of(result, column)
        number = known[0] if known else int(result.totals.get(count.key) or 0)
        return _with_amount(noun(count, language), bool(known), language), number
    rows, number = result.view.in_answer.rows, int(result.frame[column.key].notna().sum())
    words = REPORTED[rows.reported] if rows else result.view.in_answer.counts
    lacking = number < len(result.frame)
    if isinstance(words, Plural):
        things = language.n(*words, number).removeprefix(language.number(number)).strip()
        return _with_amount(things, lacking, language), number
    return language.t("rijen met een bekend cijfer"), number


def _with_amount(things: str, some_lack_it: bool, language: Language) -> str:
    return language.t("{things} met een bekend bedrag", things=things) if some_lack_it else things


def _mean(mean: Fraction, column: Column, language: Language) -> str:
    if column.kind == "euro":
        exact = Decimal(mean.numerator) / Decimal(mean.denominator)
        return language.euro(int(exact.quantize(Decimal(1), ROUND_HALF_UP)), 2)
    return language.decimal(mean, 1)


def _compared(result: Result, asked: Asked, language: Language) -> Said:
    """Rows beside each other, with the figures that are asked."""
    column = main_column(result, asked)
    rows = named(result, column) if column else pd.DataFrame()
    if column is None or rows.empty:
        return unknown(result, column, language)
    anywhere = replace(result, filters=result.filters.anywhere())
    sentence = language.t(
        "Ter vergelijking{where} ({measure}): {rows}.",
        where=_within(where(anywhere, language)),
        measure=small(column, language),
        rows=language.join(with_values(result, rows.head(_MOST_NAMED), [column], language)),
    )
    return Said((sentence,), _places_without(result, rows, column, language), known=True)


def _places_without(
    result: Result, rows: pd.DataFrame, column: Column, language: Language
) -> tuple[str, ...]:
    """The chosen places of which the figure is not known."""
    if result.view.select is None:
        return ()
    key, field = result.view.select
    chosen = getattr(result.filters, field)
    without = [value for value in chosen if value not in set(rows[key])]
    names = language.join([result.label(field, value, language) for value in without])
    what = noun(column, language)
    return (language.t("{what} in {places}", what=what, places=names),) if without else ()


def _evolved(result: Result, asked: Asked, language: Language) -> Said:
    """The first and the last year of which a figure is known; which years lack it is to be filled in."""
    column = main_column(result, asked)
    year = year_column(result)
    if column is None or year is None or column.derive is not None:
        return unknown(result, column, language)
    per_year = result.frame.groupby(year)[column.key].sum(min_count=1)
    years = per_year.dropna().sort_index()
    lacking = years_without(result, per_year, column, language)
    if years.empty:
        return Said((), lacking)
    ever = replace(result, filters=result.filters.lifted("years", "period"))
    values: dict[str, Any] = {
        "where": _within(where(ever, language)),
        "measure": _begin(noun(column, language)),
        "first": str(int(years.index[0])),
        "last": str(int(years.index[-1])),
        "before": cell(years.iloc[0], column, language),
        "after": cell(years.iloc[-1], column, language),
    }
    if len(years) == 1:
        only = language.t("{measure}{where}: alleen voor {first} bekend, {before}.", **values)
        return Said((only,), lacking, known=True)
    changed = language.t("{measure}{where}: {before} in {first} en {after} in {last}.", **values)
    return Said((changed,), lacking, known=True)


def years_without(
    result: Result, per_year: pd.Series[Any], column: Column, language: Language
) -> tuple[str, ...]:
    asked_for = {*result.filters.years, *(int(year) for year in per_year.index)}
    without = sorted(asked_for - {int(year) for year in per_year.dropna().index})
    if not without:
        return ()
    years, what = years_in_words(without), noun(column, language)
    return (language.t("{what} in {years}", what=what, years=years),)


def _shared(result: Result, asked: Asked, language: Language) -> Said:
    """Each row's part of all, where nothing is missing; else the known rows, and no share."""
    column = _added_up(result, main_column(result, asked))
    total = result.totals.get(column.key) if column else None
    if column is None or not total:
        return unknown(result, column, language)
    rows = ordered(result, column, lowest=False).head(_MOST_NAMED)
    anywhere = replace(result, filters=result.filters.anywhere())
    within = _within(where(anywhere, language))
    if not result.whole:
        sentence = language.t(
            "Bekend{where} ({measure}): {rows}.",
            where=within,
            measure=small(column, language),
            rows=language.join(with_values(result, rows, [column], language)),
        )
        share = language.t("de volledige lijst, nodig voor een aandeel")
        return Said((sentence,) if len(rows) else (), (share,), known=True)
    parts = [
        f"{row_name(result, row, language)} "
        f"({share_in_words(Fraction(int(row[column.key]), int(total)), language)})"
        for _, row in rows.iterrows()
    ]
    sentence = language.t(
        "Aandeel{where} ({measure}): {rows}.",
        where=within,
        measure=small(column, language),
        rows=language.join(parts),
    )
    return Said((sentence,), known=True)


def _added_up(result: Result, column: Column | None) -> Column | None:
    """The column that shares are of."""
    if column is not None and isinstance(column.derive, Share):
        return result.view.column(column.derive.of)
    return column


def _per_inhabitant(result: Result, asked: Asked, language: Language) -> Said:
    """The figure per inhabitant, of the highest rows or of the few that there are."""
    column = next(
        (
            one
            for one in result.view.columns
            if isinstance(one.derive, Ratio) and one.derive.denominator == "inhabitants"
        ),
        None,
    )
    if column is None:
        return Said((), (language.t("het cijfer per inwoner"),))
    only = replace(asked, columns=(column.key,))
    rows = named(result, column)
    if rows.empty:
        return unknown(result, column, language)
    if asked.top or len(rows) > _MOST_NAMED:
        return _ranked(result, only, language, lowest=False)
    anywhere = replace(result, filters=result.filters.anywhere())
    sentence = language.t(
        "Per inwoner{where} ({measure}): {rows}.",
        where=_within(where(anywhere, language)),
        measure=small(column, language),
        rows=language.join(with_values(result, rows, [column], language)),
    )
    return Said((sentence,), known=True)


def unknown(result: Result, column: Column | None, language: Language) -> Said:
    """Nothing of the figure is known: what is to be had, of what is chosen."""
    if column is None and not result.empty:
        return Said()
    what = noun(column, language) if column else language.t(result.view.title).lower()
    if column is not None and isinstance(column.derive, Ratio):
        what = noun(result.view.column(column.derive.numerator), language)
        if column.derive.denominator == "inhabitants":
            what = language.t("{what} per inwoner", what=what)
    if may_lack_rows(result) and column is not None and column.derive is not None:
        what = language.t("{what} (vergt de volledige lijst)", what=what)
    return Said((), (f"{what} {chosen_in_words(result, language)}".strip(),))


def _within(words: str) -> str:
    return f" {words}" if words else ""


def _begin(words: str) -> str:
    return words[:1].upper() + words[1:]


OPERATIONS: Final[Mapping[str, Operate]] = {
    "top": partial(_ranked, lowest=False),
    "lowest": partial(_ranked, lowest=True),
    "average": _average,
    "compare": _compared,
    "evolution": _evolved,
    "share": _shared,
    "per_inhabitant": _per_inhabitant,
}
"""Those that are told of rows; totals, lists and whether there are any are told of all."""
