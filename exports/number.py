"""An answer of one value: the number in large letters, what it is of, and the others beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from exports.column_choice import numbers_of
from language import Language
from stories.figure import the_one_row
from stories.shown_story import Shown
from views import Column, Result
from views.words import cell, known_of_reported

MOST: Final = 6


@dataclass(frozen=True)
class Number:
    """The numbers of a row as (name, value), that which is asked for first.

    ``row`` is what they are about; ``of`` the whole that the first is a part of, as far as sources tell it,
    or that it is the only one known.
    """

    row: str
    of: str
    numbers: tuple[tuple[str, str], ...]

    @property
    def label(self) -> str:
        """What the first number is."""
        name = self.numbers[0][0]
        return f"{name}: {self.row}" if self.row else name


def number_of(shown: Shown, language: Language) -> Number:
    """The number of an answer with one value. Raises ValueError where it has more, or none."""
    result = the_one_row(shown)
    if result is None:
        raise ValueError(f"{shown.result.view.key} has no single row to show")
    columns = sorted(numbers_of(result, shown.measure), key=lambda c: c.key != shown.measure)
    row, item = result.frame.iloc[0], result.view.column(result.view.item)
    return Number(
        row="" if item.numeric else cell(row[item.key], item, language),
        of=_whole(result, columns[0], language) or _only_one(shown, language),
        numbers=tuple(
            (language.t(column.title), cell(row[column.key], column, language))
            for column in columns[:MOST]
        ),
    )


def _whole(result: Result, column: Column, language: Language) -> str:
    """ "van de 151 die bronnen melden"; "" where it is no part of what sources report."""
    known = known_of_reported(result)
    if known is None or result.reported is None or result.reported[0] != column.key:
        return ""
    return language.t("van de {n} die bronnen melden", n=language.number(known[1]))


def _only_one(shown: Shown, language: Language) -> str:
    """That nothing is known of the other rows; "" where there are none."""
    count = len(shown.result.frame)
    return language.t("als enige bekend van {n}", n=language.number(count)) if count > 1 else ""
