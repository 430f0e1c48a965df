"""A slide without a chart: the first rows of its table in large type, or its one row as key figures."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from exports.grid import Grid, Words, grid
from language import Language
from stories.showing import Shown
from views import Result, Share
from views.words import cell

MOST: Final = 10
"""Rows that a slide is given; of those it shows what fits."""

MOST_FACTS: Final = 6
WIDTH: Final = 62
"""Signs that stand beside each other on a narrow (4:3) screen."""

_WRAPPED: Final = 40
"""A longer text stands on several lines."""

_BETWEEN: Final = 4


def facts(shown: Shown, language: Language) -> dict[str, Any]:
    """The numbers of an answer of one row, each with its name, and what the row is about (``row``).

    Empty when there are more rows, or no numbers to show.
    """
    view = shown.result.view
    measured = shown.measure is None or view.column(shown.measure).numeric
    if len(shown.result.frame) != 1 or not measured or view.on_map:
        return {}
    cells = grid(shown.result, language)
    numbers = [
        {"label": head, "value": words.text}
        for head, words, column in zip(cells.head, cells.rows[0], cells.columns, strict=True)
        if column.numeric and words.known and not isinstance(column.derive, Share)
    ]
    if not numbers or (shown.measure is None and view.chart):
        return {}
    item = view.column(view.item)
    name = "" if item.numeric else cell(shown.result.frame[item.key].iloc[0], item, language)
    return {"row": name, "numbers": numbers[:MOST_FACTS]}


def table(shown: Shown, language: Language) -> dict[str, Any]:
    """The table: ``head``, ``rows``, ``total`` (none: empty) and which columns are ``numeric``.

    Of many rows those with the largest values come first, as the title speaks about those.
    """
    cells = grid(_largest_first(shown), language)
    kept = _columns(cells, shown)
    return {
        "head": [cells.head[x] for x in kept],
        "numeric": [cells.columns[x].numeric for x in kept],
        "rows": [[_written(row[x]) for x in kept] for row in cells.rows[:MOST]],
        "total": [cells.total[x].whole for x in kept] if cells.total else [],
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


def _written(words: Words) -> dict[str, Any]:
    return {"text": words.whole, "known": words.known}


def _columns(cells: Grid, shown: Shown) -> list[int]:
    """Which columns have room: the one that names the rows, the measure, then in their order."""
    keys = [column.key for column in cells.columns]
    first = [keys.index(key) for key in (shown.result.view.item, shown.measure) if key in keys]
    kept: list[int] = []
    taken = 0
    for x in dict.fromkeys([*first, *range(len(keys))]):
        taken += _width(cells, x) + _BETWEEN
        if kept and taken > WIDTH:
            break
        kept.append(x)
    return sorted(kept)


def _width(cells: Grid, x: int) -> int:
    longest = max((len(row[x].whole) for row in cells.rows[:MOST]), default=0)
    words = max((len(word) for word in cells.head[x].split()), default=0)
    return max(min(longest, _WRAPPED), words)
