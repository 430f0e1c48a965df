"""A slide without a chart: the first rows of its table in large type, or its one row as numbers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import pandas as pd

from exports.column_choice import fitting, numbers_of, only, telling
from exports.grid import Words, grid
from language import N_, Language
from stories.figure import holds_highest, the_one_row
from stories.shown_story import Shown
from views import Column, Result
from views.words import cell, known_of_reported

MOST: Final = 10
"""Rows that a slide is given; of those it shows what fits."""

MOST_FACTS: Final = 6
ROWS, _HIGHEST = N_("{n} van de {total} rijen."), N_("De {n} hoogste van {total}.")
NARROW: Final = 62
WIDE: Final = 90
"""Signs that stand beside each other on a narrow (4:3) and on a wide (16:9) screen."""


def facts(shown: Shown, language: Language) -> dict[str, Any]:
    """The numbers of the only row with a value, that which is asked for first, each with its name.

    ``row`` is what they are about, ``of`` the whole that the first is a part of, as far as sources tell it.
    Raises ValueError where there is no such row.
    """
    result = the_one_row(shown)
    if result is None:
        raise ValueError(f"{shown.result.view.key} has no single row to show")
    columns = sorted(numbers_of(result, shown.measure), key=lambda c: c.key != shown.measure)
    row, item = result.frame.iloc[0], result.view.column(result.view.item)
    numbers = [
        {"label": language.t(column.title), "value": cell(row[column.key], column, language)}
        for column in columns[:MOST_FACTS]
    ]
    name = "" if item.numeric else cell(row[item.key], item, language)
    of = whole_of(result, columns[0], language) or _only_one(shown, language)
    return {"row": name, "of": of, "numbers": numbers}


def _only_one(shown: Shown, language: Language) -> str:
    """That nothing is known of the other rows; "" where there are none."""
    count = len(shown.result.frame)
    return language.t("als enige bekend van {n}", n=language.number(count)) if count > 1 else ""


def whole_of(result: Result, column: Column, language: Language) -> str:
    """ "van de 151 die bronnen melden"; "" where it is no part of what sources report."""
    known = known_of_reported(result)
    if known is None or result.reported is None or result.reported[0] != column.key:
        return ""
    return language.t("van de {n} die bronnen melden", n=language.number(known[1]))


def table(shown: Shown, language: Language) -> dict[str, Any]:
    """The table: ``head``, ``rows``, ``total`` (none: empty) and which columns are ``numeric``.

    Of many rows those with the largest values come first, as the title speaks about those. Columns
    that tell the least have no place where there is none for all; ``wide`` are those that only a wide
    screen has room for, never the first, which holds the marks.
    """
    result = _largest_first(shown)
    whole = grid(result, language)
    wanted = telling(whole, result, language, measure=shown.measure)
    narrow = fitting(whole, wanted, NARROW)
    wide = [x for x in fitting(whole, wanted, WIDE) if x >= min(narrow)]
    cells = only(result, whole, {*narrow, *wide}, language)
    return {
        "head": cells.head,
        "numeric": [column.numeric for column in cells.columns],
        "wide": [x not in narrow for x in sorted({*narrow, *wide})],
        "rows": [[_written(cell) for cell in row] for row in cells.rows[:MOST]],
        "total": [cell.whole for cell in cells.total],
    }


def _largest_first(shown: Shown) -> Result:
    result, measure = shown.result, shown.measure
    if len(result.frame) <= MOST or measure is None or not result.view.column(measure).numeric:
        return result
    ordered = result.frame.sort_values(measure, ascending=False, na_position="last", kind="stable")
    return replace(result, frame=ordered)


def left_out(words: str, total: int, most: int, language: Language) -> list[str]:
    """For 0, 1, … up to ``most`` shown, ``words`` (msgid) on {n} of {total}; "" where all are shown."""
    return [
        language.t(words, n=language.number(n), total=language.number(total)) if n < total else ""
        for n in range(min(total, most) + 1)
    ]


def some_of(shown: Shown, drawn: pd.DataFrame, language: Language) -> str:
    """Which rows a chart shows; "" when it shows all."""
    words = _HIGHEST if holds_highest(shown, drawn) else ROWS
    return left_out(words, len(shown.result.frame), len(drawn), language)[-1]


def _written(shown: Words) -> dict[str, Any]:
    return {"text": shown.whole, "known": shown.known}
