"""A slide without a chart: the first rows of its table in large type, or its one row as key figures."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from exports.column_choice import fitting, numbers_of, only, telling
from exports.grid import Words, grid
from language import Language
from stories.shown_story import Shown
from views import Result
from views.words import cell

MOST: Final = 10
"""Rows that a slide is given; of those it shows what fits."""

MOST_FACTS: Final = 6
NARROW: Final = 62
WIDE: Final = 90
"""Signs that stand beside each other on a narrow (4:3) and on a wide (16:9) screen."""


def facts(shown: Shown, language: Language) -> dict[str, Any]:
    """The numbers of an answer of one row, each with its name, and what the row is about (``row``).

    Empty when there are more rows, or no numbers to show.
    """
    result, view = shown.result, shown.result.view
    columns = numbers_of(result, shown.measure)
    if not columns:
        return {}
    row = result.frame.iloc[0]
    numbers = [
        {"label": language.t(column.title), "value": cell(row[column.key], column, language)}
        for column in columns
    ]
    item = view.column(view.item)
    name = "" if item.numeric else cell(row[item.key], item, language)
    return {"row": name, "numbers": numbers[:MOST_FACTS]}


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


def left_out(total: int, most: int, language: Language) -> list[str]:
    """For 0, 1, … up to ``most`` rows shown, the words for the others."""
    return [
        language.n("en nog {n} rij", "en nog {n} rijen", total - shown) if shown < total else ""
        for shown in range(min(total, most) + 1)
    ]


def _written(shown: Words) -> dict[str, Any]:
    return {"text": shown.whole, "known": shown.known}
