"""How a Result is set on paper: with which columns, how large its letters, and which way the page lies."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import pandas as pd

from exports.grid import Grid, grid
from exports.widths import AMPLE, LANDSCAPE, PORTRAIT, TIGHT, Plan, low, lying, stands
from language import Language
from views import Column, Result
from views.words import cell

LARGE: Final = (9.5, 9.0)
SMALL: Final = (8.5,)
_LONGEST_SAID: Final = 60
"""A longer text that is the same in every row stays in its column."""


@dataclass(frozen=True)
class Paper:
    """A table as it is set.

    ``same`` says what holds for every row, in columns that were left out for it; ``told`` are all columns
    that it tells of, in the table or in that sentence. ``unknown`` names those in which nothing is known,
    ``aside`` those that only Excel has. They are empty when there are none. ``more`` is how many rows there
    are, where only the first of them are shown; else 0.
    """

    cells: Grid
    plan: Plan
    same: str
    told: tuple[Column, ...]
    aside: str
    unknown: tuple[str, ...] = ()
    more: int = 0


def on_paper(
    result: Result,
    language: Language,
    shown: Sequence[str] = (),
    *,
    most: int = 0,
    speaks_of: str = "",
) -> Paper:
    """A result on a page that stands, if it can be read there; else on one that lies.

    What makes room, in this order: words that are the same in every row, smaller letters, figures
    that are the same in every row, and columns that may stand aside, as few as needed, the last ones
    first; all that with ample room for another font first. A row that stands alone keeps what it can.
    Columns that were asked for in ``shown`` never stand aside. Figures never change.

    With ``most`` it is a table in an answer: so many rows at most (first those that ``speaks_of`` names), no
    column in which nothing is known, and all words whole.
    """
    if most and result.rows > most:
        result = named_first(result, speaks_of, language)
    cells = grid(result, language, shown)
    unknown = _unknown(cells) if most else []
    cells = cells.without(unknown)
    rows = result.rows
    # What is the same in the first rows of a list need not be so in the others.
    texts, figures = _same(cells, result) if rows == len(cells.rows) else ([], [])
    planned = _planned(cells.first(most, language) if most else cells, texts, figures, shown, most)
    paper = _set(*planned, [*texts, *figures], language, whole=bool(most))
    columns = [result.view.column(key) for key in unknown]
    heads = tuple(language.t(column.title) for column in columns if not column.unknown)
    return replace(paper, unknown=heads, more=rows if len(paper.cells.rows) < rows else 0)


def named_first(result: Result, text: str, language: Language) -> Result:
    """A result with the rows in front whose name stands in a text; the others keep their order."""
    item = result.view.column(result.view.item)
    names = result.frame[item.key].map(
        lambda value: bool(
            (name := cell(value, item, language))
            and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
        ),
        na_action="ignore",
    )
    named = names.eq(True).fillna(False).astype(bool)
    if not named.any():
        return result
    return replace(
        result, frame=pd.concat([result.frame[named], result.frame[~named]], ignore_index=True)
    )


def _planned(
    cells: Grid, texts: Sequence[str], figures: Sequence[str], shown: Sequence[str], most: int
) -> tuple[Grid, Collection[str], Plan]:
    """The cells, which columns of them to leave out, and how what is left is set."""
    same, whole = [*texts, *figures], bool(most)
    aside = [] if shown else [c.key for c in cells.columns[1:] if c.aside and c.key not in same]
    for wider in (AMPLE, TIGHT):
        ways = _ways(texts, figures, aside, alone=len(cells.rows) == 1, in_answer=whole)
        for left_out, sizes in ways:
            tried = cells.without(left_out)
            for size in sizes:
                if stands(tried.head, tried.texts, size, wider, whole=whole):
                    return cells, left_out, Plan(False, size, ())
    if most:
        kept = cells.without(texts)
        return cells, texts, Plan(True, lying(kept.head, kept.texts), ())
    return cells, (), cells.plan


def _ways(
    texts: Sequence[str],
    figures: Sequence[str],
    aside: Sequence[str],
    *,
    alone: bool,
    in_answer: bool,
) -> Iterator[tuple[Collection[str], Sequence[float]]]:
    """Columns to leave out with the letters to try then, the best way first.

    A row that stands ``alone`` says the same in all: in an answer it keeps as many figures as it can, and
    one at least.
    """
    same = [*texts, *figures]
    yield (), LARGE
    for left_out in [texts[:count] for count in range(1, len(texts))] if alone else []:
        yield left_out, LARGE
    yield texts, LARGE
    yield (), SMALL
    yield texts, SMALL
    if alone and in_answer:
        for count in range(1, len(figures)):
            yield [*texts, *figures[:count]], (*LARGE, *SMALL)
        return
    yield same, (*LARGE, *SMALL)
    for count in range(1, len(aside) + 1):
        yield [*same, *aside[-count:]], (*LARGE[1:], *SMALL)


def _set(
    cells: Grid,
    left_out: Collection[str],
    planned: Plan,
    same: Sequence[str],
    language: Language,
    *,
    whole: bool,
) -> Paper:
    kept = cells.without(left_out)
    room = LANDSCAPE if planned.landscape else PORTRAIT
    widths = low(kept.head, kept.texts, room, planned.size, whole=whole)
    in_sentence = {
        x: column
        for x, column in enumerate(cells.columns)
        if column.key in left_out and column.key in same
    }
    facts = [f"{cells.head[x]}: {cells.rows[0][x].text}" for x in in_sentence]
    aside = [
        head
        for head, column in zip(cells.head, cells.columns, strict=True)
        if column.key in left_out and column.key not in same
    ]
    rows = len(cells.rows)
    if facts and whole:
        facts[-1] = facts[-1].removesuffix(".")
    return Paper(
        kept,
        Plan(planned.landscape, planned.size, widths),
        language.n("Voor deze rij: {what}.", "Voor elke rij: {what}.", rows, what="; ".join(facts))
        if facts
        else "",
        (*kept.columns, *in_sentence.values()),
        language.join(aside),
    )


def _unknown(cells: Grid) -> list[str]:
    """Columns in which nothing is known, also not in the total; none where that would leave names alone."""
    unknown = [
        column.key
        for x, column in enumerate(cells.columns)
        if x
        and cells.rows
        and not any(row[x].known for row in cells.rows)
        and not any(
            character.isdigit() for character in (cells.total[x].text if cells.total else "")
        )
    ]
    figures = [
        column for column in cells.columns[1:] if column.numeric and column.key not in unknown
    ]
    return unknown if figures or not any(c.numeric for c in cells.columns) else []


def _same(cells: Grid, result: Result) -> tuple[list[str], list[str]]:
    """Columns after the first in which every row says the same, short, and nothing is added up.

    Those with words or nothing known, words first and the last ones first, and those with a figure.
    """
    columns: tuple[list[str], list[str]] = [], []
    for x, column in sorted(enumerate(cells.columns), key=lambda one: (one[1].numeric, -one[0])):
        first, *others = (row[x] for row in cells.rows)
        added = result.totals.get(column.key) is not None
        if not x or added or column.key == result.view.item or len(first.whole) > _LONGEST_SAID:
            continue
        if all(one == first for one in others):
            columns[column.numeric and first.known].append(column.key)
    return columns
