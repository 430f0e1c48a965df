"""A slide without a chart: the first rows of its table in large type, or its one row as numbers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from exports.column_choice import fitting, only, telling
from exports.grid import Words, grid
from exports.number import number_of
from language import Language
from stories.shown_story import Shown
from views import Result

MOST: Final = 10
"""Rows that a slide is given; of those it shows what fits."""

NARROW: Final = 62
WIDE: Final = 90
"""Signs that stand beside each other on a narrow (4:3) and on a wide (16:9) screen."""


def facts(shown: Shown, language: Language) -> dict[str, Any]:
    """The numbers of an answer of one value (exports.number), as plain values."""
    told = number_of(shown, language)
    numbers = [{"label": label, "value": value} for label, value in told.numbers]
    return {"row": told.row, "of": told.of, "numbers": numbers}


def table(shown: Shown, language: Language) -> dict[str, Any]:
    """The table: ``head``, ``rows``, ``total`` (none: empty) and which columns stand flush ``right``.

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
        "right": [column.flush_right for column in cells.columns],
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


def _written(shown: Words) -> dict[str, Any]:
    return {"text": shown.whole, "known": shown.known}
