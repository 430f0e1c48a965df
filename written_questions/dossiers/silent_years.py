"""For which of the years that are asked a table knows nothing: a figure of one year is none of three."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from data_access.engine import Reader
from language import Language
from views import Result, read
from views.filter_words import years_in_words

_MOST: Final = 8
"""Of more years each is not looked at by itself."""


def silent_years(result: Result, reader: Reader) -> tuple[int, ...]:
    """Of several years that are chosen, those of which nothing is known; of a complete list none.

    Raises DataUnavailable.
    """
    years = result.filters.years if "years" in result.view.applies else ()
    if not 1 < len(years) <= _MOST or result.whole or result.empty:
        return ()
    silent = tuple(year for year in years if not _knows(result, year, reader))
    return silent if len(silent) < len(years) else ()


def _knows(result: Result, year: int, reader: Reader) -> bool:
    of_year = read(result.view, replace(result.filters, years=(year,)), reader)
    figures = [column.key for column in result.view.columns if column.numeric and column.total]
    return (
        bool((of_year.frame[figures].fillna(0) != 0).any(axis=None))
        if figures
        else not of_year.empty
    )


def said_of(years: Iterable[int], language: Language) -> str:
    """ "Voor 2022 en 2024 is hiervan niets bekend."; "" without years."""
    named = language.join(years_in_words(sorted(years)).split(", "))
    return language.t("Voor {years} is hiervan niets bekend.", years=named) if named else ""
