"""Which columns of a table tell something where there is no room for all: on slides, and in a hand-out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import pandas as pd

from exports.grid import Grid, grid
from language import Language
from views import Column, Ratio, Result, Share
from views.declaration import NUMERIC

_MOST_NAMES: Final = 3
"""Columns that may be needed to tell the rows apart."""
_MEASURED: Final = 10
"""Rows that a slide can hold: those say how wide a column is."""
_WRAPPED: Final = 40
"""A longer text stands on several lines."""
_BETWEEN: Final = 4
_SHORT: Final = 40
"""Signs of what can be the name of a row within a line."""
_WORDS: Final = frozenset({"text", "data", "code"})
_TIMES: Final = frozenset({"date", "month", "year"})
"""Columns that may be needed to tell the rows apart."""


def telling(
    cells: Grid, result: Result, language: Language, *, measure: str | None = None
) -> list[int]:
    """The columns of ``cells`` that tell something, as positions, the most important first.

    First what names the rows, ``measure``, what tells the rows apart, the other numbers, and the rest in
    their order; last what is the same in every row. Of several rows, what the filter sentence holds
    already and columns that apply to none of them are left out.
    """
    everything = list(range(len(cells.columns)))
    keys = [column.key for column in cells.columns]
    asked = [keys.index(measure)] if measure in keys else []
    item = [keys.index(result.view.item)] if result.view.item in keys else []
    if len(cells.rows) < 2:
        return list(dict.fromkeys([*item, *asked, *everything]))
    same = {x for x in everything if len({row[x].text for row in cells.rows}) == 1}
    in_sentence = _in_filter_sentence(result, language)
    silent = {x for x in same if _tells_nothing(cells, x, in_sentence)} - set(asked)
    names = [x for x in item if x not in same] or _naming(cells, [], same)[:1]
    numbers = [x for x in everything if cells.columns[x].numeric and x not in same]
    apart = _naming(cells, names, same)
    order = [*names, *asked, *apart, *numbers, *(x for x in everything if x not in same), *same]
    columns = [x for x in dict.fromkeys(order) if x not in silent]
    return columns or item or everything[:1]


def only(result: Result, cells: Grid, kept: Iterable[int], language: Language) -> Grid:
    """The same table with these columns alone, in their order; its marks and its total are its own."""
    return grid(result, language, [cells.columns[x].key for x in sorted(kept)])


def fitting(cells: Grid, wanted: Sequence[int], width: int) -> list[int]:
    """Of these columns those that have room beside each other in so many signs, the first always."""
    kept: list[int] = []
    taken = 0
    for x in wanted:
        needed = _width(cells, x) + _BETWEEN
        if not kept or taken + needed <= width:
            kept.append(x)
            taken += needed
    return kept


def _width(cells: Grid, x: int) -> int:
    longest = max((len(row[x].whole) for row in cells.rows[:_MEASURED]), default=0)
    longest_word = max((len(word) for word in cells.head[x].split()), default=0)
    return max(min(longest, _WRAPPED), longest_word)


def telling_grid(
    result: Result,
    language: Language,
    longest: int,
    *,
    measure: str | None = None,
    width: int | None = None,
) -> tuple[Grid, list[str]]:
    """The table in the columns that tell something, and the titles of those that have no room.

    That is a column with a text of more than ``longest`` signs, and what does not fit in ``width`` signs
    beside the others; what names the rows always stays.
    """
    whole = grid(result, language)
    wanted = telling(whole, result, language, measure=measure or result.view.measure)
    first = {wanted[0], *(x for x in wanted if whole.columns[x].key == result.view.item)}
    kept = [x for x in wanted if x in first or max(map(len, whole.texts[x]), default=0) <= longest]
    kept = kept if width is None else fitting(whole, kept, width)
    dropped = [whole.head[x] for x in sorted(set(wanted) - set(kept))]
    return only(result, whole, kept, language), dropped


def numbers_of(result: Result, measure: str | None) -> list[Column]:
    """The numbers of an answer of one row that are known; none when there are more rows, or on a map.

    Also none where the chart shows something else than numbers. Shares of a single row are left out.
    """
    view = result.view
    if len(result.frame) != 1 or view.on_map:
        return []
    if not view.column(measure).numeric if measure else view.chart is not None:
        return []
    row = result.frame.iloc[0]
    return [
        column
        for column in view.columns
        if column.numeric and not column.minor and not isinstance(column.derive, Share)
        and not pd.isna(row[column.key])
    ]  # fmt: skip


def names_and_facts(cells: Grid, result: Result, language: Language) -> tuple[list[int], list[int]]:
    """For a line per row: the column that names the rows, and those with what is said of them.

    Those are numbers; dates and years where the name does not tell the rows apart, or there are no numbers.
    """
    kept = sorted(telling(cells, result, language))
    same = {x for x in kept if len({row[x].text for row in cells.rows}) == 1}
    texts = [x for x in kept if cells.columns[x].kind in _WORDS]
    short = [x for x in texts if x not in same and max(map(len, cells.texts[x])) <= _SHORT]
    names = short[:1] or texts[:1]
    enough = _apart(cells, names) == len(cells.rows) and any(c.numeric for c in cells.columns)
    kinds = NUMERIC if enough else NUMERIC | _TIMES
    columns = [x for x in kept if cells.columns[x].kind in kinds and x not in same]
    return names, [x for x in columns if not isinstance(cells.columns[x].derive, Ratio | Share)]


def _naming(cells: Grid, first: Sequence[int], left_out: set[int]) -> list[int]:
    """``first``, and the columns of words that are needed with it to tell the rows apart."""
    names = list(first)
    for x, column in enumerate(cells.columns):
        apart = _apart(cells, names)
        if apart == len(cells.rows) or len(names) >= _MOST_NAMES:
            break
        if x not in left_out and not column.numeric and _apart(cells, [*names, x]) > apart:
            names.append(x)
    return names


def _apart(cells: Grid, columns: Sequence[int]) -> int:
    """How many rows these columns tell apart."""
    return len({tuple(row[x].text for x in columns) for row in cells.rows})


def _in_filter_sentence(result: Result, language: Language) -> set[str]:
    """The values that the filter sentence gives alone, in words."""
    return {
        result.label(dimension.field, str(values[0]), language)
        for dimension, values in result.filters.chosen()
        if len(values) == 1
    }


def _tells_nothing(cells: Grid, x: int, in_sentence: set[str]) -> bool:
    """Whether a column that is the same in every row is said already, or applies to no row.

    What is "niet bekend" everywhere does tell something.
    """
    one, column = cells.rows[0][x], cells.columns[x]
    if not one.known:
        return column.unknown is not None
    return not column.numeric and one.text in in_sentence
