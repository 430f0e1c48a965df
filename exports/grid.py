"""A Result as cells of text, as the page shows them: what tables on paper and slides are set from."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

import pandas as pd

from exports.plain_text import plain
from exports.widths import Plan, plan
from language import Language
from views import Column, Result
from views.words import cell, total_row

MOST_MEASURED: Final = 2000
"""Rows that are looked at to find out how wide columns must be."""


@dataclass(frozen=True)
class Words:
    """What stands in a cell, and how."""

    text: str
    known: bool = True
    marked: str = ""

    @property
    def whole(self) -> str:
        """The text with its mark."""
        return f"{self.text} ({self.marked})" if self.marked else self.text


@dataclass(frozen=True)
class Grid:
    """A Result as cells of text, as the page shows them: what a table is set from."""

    columns: tuple[Column, ...]
    head: list[str]
    rows: list[list[Words]]
    total: list[Words]
    caption: str
    description: str

    @cached_property
    def texts(self) -> list[list[str]]:
        """Per column the texts below its title, to measure: the total's, and those of many rows."""
        rows = [*self.rows[:MOST_MEASURED], *([self.total] if self.total else [])]
        return [[row[x].whole for row in rows] for x in range(len(self.head))]

    def without(self, keys: Collection[str]) -> Grid:
        """The same rows without these columns; never without the first, which bears the marks."""
        kept = [x for x, column in enumerate(self.columns) if not x or column.key not in keys]
        return replace(
            self,
            columns=tuple(self.columns[x] for x in kept),
            head=[self.head[x] for x in kept],
            rows=[[row[x] for x in kept] for row in self.rows],
            total=[self.total[x] for x in kept] if self.total else [],
        )

    def first(self, most: int, language: Language) -> Grid:
        """The first so many rows; a total that is of more than those says of how many."""
        if len(self.rows) <= most:
            return self
        return replace(self, rows=self.rows[:most], total=_of(self.total, len(self.rows), language))

    @cached_property
    def plan(self) -> Plan:
        """How wide its columns are on paper, and which way the page lies."""
        return plan(self.head, self.texts)


def grid(result: Result, language: Language, shown: Sequence[str] = ()) -> Grid:
    """The cells of a result: the columns of the table on the page, or those of ``shown`` in its order.

    Made-up rows, and the total of a result that holds any, are marked. Raises KeyError for a column
    that the View does not have.
    """
    view = result.view
    columns = [view.column(key) for key in shown] or [c for c in view.columns if not c.minor]
    mark = language.t("fictief")
    texts = [_words_of(result.frame[column.key], column, language) for column in columns]
    rows = [
        _marked(list(words), mark if made_up else "")
        for *words, made_up in zip(*texts, result.frame["fictional"], strict=True)
    ]
    total = [Words(plain(text)) for text in total_row(result, columns, language)]
    if result.rows > len(rows):
        total = _of(total, result.rows, language)
    return Grid(
        columns=tuple(columns),
        head=[plain(language.t(column.title)) for column in columns],
        rows=rows,
        total=_marked(total, mark if result.holds_fictional else ""),
        caption=plain(language.t(view.title)),
        description=plain(result.sentence(language)),
    )


def _words_of(values: Iterable[Any], column: Column, language: Language) -> list[Words]:
    """The cells of a column; what stands in it often is put into words once."""
    made: dict[Any, Words] = {}
    words = []
    for value in values:
        key = None if pd.isna(value) else value
        if key not in made:
            made[key] = Words(plain(cell(value, column, language)), key is not None)
        words.append(made[key])
    return words


def _of(total: list[Words], rows: int, language: Language) -> list[Words]:
    """The total, which says of how many rows it is: of more than stand above it."""
    if not total or total[0].text != language.t("Totaal"):
        return total
    label = language.t("Totaal van {n} rijen", n=language.number(rows))
    return [replace(total[0], text=label), *total[1:]]


def _marked(cells: list[Words], mark: str) -> list[Words]:
    """The cells, the first one with the mark behind it, unless its text says so already."""
    if not mark or not cells or f"({mark})" in cells[0].text:
        return cells
    first = cells[0]
    return [Words(first.text, first.known, mark), *cells[1:]]
