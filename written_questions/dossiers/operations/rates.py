"""Parts of a whole and figures per inhabitant: only where nothing is missing."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pandas as pd

from language import Language
from views import Column, Result
from views.declaration import Ratio, Share
from views.headlines.phrases import share_in_words
from views.words import cell
from written_questions.dossiers.amounts import total_in_words
from written_questions.dossiers.choice_words import where, where_of_rows
from written_questions.dossiers.operations.rows import ranked
from written_questions.dossiers.operations.said import (
    MOST_NAMED,
    Said,
    told_rows,
    unknown,
    within,
)
from written_questions.dossiers.row_words import main_column, named, ordered, row_name
from written_questions.question import Asked


def shared(result: Result, asked: Asked, language: Language) -> Said:
    """Each row's part of all, where nothing is missing; else the known rows, and no share."""
    column = _added_up(result, main_column(result, asked))
    total = result.totals.get(column.key) if column else None
    if column is None or not total:
        return unknown(result, column, language)
    rows = ordered(result, column, lowest=False).head(MOST_NAMED)
    own = (result.view.select[1],) if result.view.select else ()
    chosen = where(replace(result, filters=result.filters.anywhere().lifted(*own)), language)
    if not result.whole:
        known = where_of_rows(replace(result, filters=result.filters.lifted(*own)), language)
        sentence = told_rows(known, result, rows, [column], language)
        share = language.t("de volledige lijst, nodig voor een aandeel")
        return Said((sentence,) if len(rows) else (), (share,), known=True)
    if len(result.frame) == 1 and int(result.frame[column.key].fillna(0).iloc[0]) == int(total):
        # The whole of one thing: that it is of something else is what was asked.
        return Said((), (language.t("het aandeel"),))
    # Of rows that are chosen the table shows those alone: their amount tells what the share is of.
    is_chosen = any(getattr(result.filters, field) for field in own)
    with_amount = is_chosen or {column.key} < {*asked.columns}
    parts = []
    for _, row in rows.iterrows():
        share = share_in_words(Fraction(int(row[column.key]), int(total)), language)
        if with_amount:
            value = cell(row[column.key], column, language)
            share = language.t("{share} ({value})", share=share, value=value)
        name = row_name(result, row, language, in_brackets=True)
        parts.append(language.t("van {name} {share}", name=name, share=share))
    sentence = language.n(
        "Op een totaal van {total}{where} is het aandeel {rows}.",
        "Op een totaal van {total}{where} is het aandeel {rows}.",
        len(parts),
        total=total_in_words(column, total, language),
        where=within(chosen),
        rows=language.join(parts),
    )
    return Said((sentence,), known=True)


def _added_up(result: Result, column: Column | None) -> Column | None:
    """The column that shares are of."""
    if column is not None and isinstance(column.derive, Share):
        return result.view.column(column.derive.of)
    return column


def per_inhabitant(result: Result, asked: Asked, language: Language) -> Said:
    """The figure per inhabitant, of the highest rows or of the few that there are."""
    column, rate = _per_inhabitant_in(result)
    if column is None or rate is None:
        return Said((), (language.t("het cijfer per inwoner"),))
    told = [column]
    if rate.numerator in asked.columns:
        told.insert(0, result.view.column(rate.numerator))
    only = replace(asked, columns=(column.key,))
    rows = named(result, column)
    if rows.empty:
        return unknown(result, column, language)
    if asked.top or len(rows) > MOST_NAMED:
        return ranked(result, only, language, lowest=False)
    sentence = told_rows(where_of_rows(result, language), result, rows, told, language)
    return Said((sentence, _counted_in(rows, language)), known=True)


def _counted_in(rows: pd.DataFrame, language: Language) -> str:
    """Of which year the inhabitants are; "" where nothing tells it."""
    if "population_year" not in rows:
        return ""
    years = [str(year) for year in sorted({int(year) for year in rows["population_year"].dropna()})]
    counted = language.t("Gerekend met de inwoners van {years}.", years=language.join(years))
    return counted if years else ""


def _per_inhabitant_in(result: Result) -> tuple[Column | None, Ratio | None]:
    """The column with a figure per inhabitant, and how it is made."""
    for column in result.view.columns:
        if isinstance(column.derive, Ratio) and column.derive.denominator == "inhabitants":
            return column, column.derive
    return None, None
