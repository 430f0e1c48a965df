"""What changed from the first known year to the last."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd

from language import Language
from views import Column, Result
from views.filter_words import years_in_words
from written_questions.dossiers.amounts import noun, total_in_words
from written_questions.dossiers.choice_words import chosen_in_words, where
from written_questions.dossiers.operations.said import Said, unknown, within
from written_questions.dossiers.row_words import main_column, year_column
from written_questions.question import Asked


def evolved(result: Result, asked: Asked, language: Language) -> Said:
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
        "where": within(where(ever, language)),
        "first": str(int(years.index[0])),
        "last": str(int(years.index[-1])),
        "before": total_in_words(column, years.iloc[0], language),
        "after": total_in_words(column, years.iloc[-1], language),
    }
    if len(years) == 1:
        only = language.t("Alleen voor {first} is er{where} een cijfer bekend: {before}.", **values)
        return Said((only,), lacking, known=True)
    changed = language.t("Het gaat{where} om {before} in {first} en {after} in {last}.", **values)
    return Said((changed,), lacking, known=True)


def years_without(
    result: Result, per_year: pd.Series[Any], column: Column, language: Language
) -> tuple[str, ...]:
    asked_for = {*result.filters.years, *(int(year) for year in per_year.index)}
    without = sorted(asked_for - {int(year) for year in per_year.dropna().index})
    if not without:
        return ()
    ever = replace(result, filters=result.filters.lifted("years", "period"))
    years = language.join(years_in_words(without).split(", "))
    what = f"{noun(column, language)} {chosen_in_words(ever, language)}".strip()
    return (language.t("{what} in {years}", what=what, years=years),)
