"""Two answers to the same question, line by line: what came, what went, what is different."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from language import Language
from views.declaration import Column, Result
from views.words import cell

What = Literal["changed", "added", "removed"]


@dataclass(frozen=True)
class Cell:
    """One value that differs; for a total, ``row`` is None in its Line."""

    column: Column
    before: Any
    after: Any

    def words(self, language: Language) -> str:
        """ "Bedrag: 10.000 € → 12.000 €"."""
        return language.t(
            "{column}: {before} → {after}",
            column=language.t(self.column.title),
            before=cell(self.before, self.column, language),
            after=cell(self.after, self.column, language),
        )


@dataclass(frozen=True)
class Line:
    """A row that differs, by its name in the data (the View's item); empty name for the total row.

    ``cells`` are the values that differ; of a row that came or went, all its values.
    """

    what: What
    item: Any
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Difference:
    """What differs between an answer and a later one: rows, and totals."""

    lines: tuple[Line, ...]
    totals: tuple[Cell, ...]

    def __bool__(self) -> bool:
        return bool(self.lines or self.totals)


def difference(before: Result, after: Result) -> Difference:
    """What changed from ``before`` to ``after``, two answers to the same View.

    Rows that are wholly equal are paired first, the others by the name of the row, then in order.
    Only columns that both have are compared; shares and rates that follow from other columns are not
    told of rows (one new row would change them all), but are in the totals.
    """
    columns = _both(before, after)
    told = [column for column in columns if column.derive is None]
    rows_before, rows_after = _rows(before, told), _rows(after, told)
    left, right = _unpaired(rows_before, rows_after)
    lines = tuple(_lines(left, right, before.view.item, told))
    totals = tuple(
        Cell(column, _plain(before.totals.get(column.key)), _plain(after.totals.get(column.key)))
        for column in told
        if column.total
        and _plain(before.totals.get(column.key)) != _plain(after.totals.get(column.key))
    )
    return Difference(lines, totals)


def _both(before: Result, after: Result) -> list[Column]:
    keys = {column.key for column in after.view.columns}
    return [column for column in before.view.columns if column.key in keys]


Row = Mapping[str, Any]


def _rows(result: Result, columns: list[Column]) -> list[Row]:
    keys = [column.key for column in columns]
    return [
        {str(key): _plain(value) for key, value in row.items()}
        for row in result.frame[keys].to_dict("records")
    ]


def _plain(value: Any) -> Any:
    return None if value is None or pd.isna(value) else value


def _unpaired(before: list[Row], after: list[Row]) -> tuple[list[Row], list[Row]]:
    """The rows of each side that have no equal on the other, in their order."""
    counts: dict[tuple[Any, ...], int] = defaultdict(int)
    for row in after:
        counts[tuple(row.values())] += 1
    left = []
    for row in before:
        if counts[tuple(row.values())]:
            counts[tuple(row.values())] -= 1
        else:
            left.append(row)
    right = []
    for row in reversed(after):
        if counts[tuple(row.values())]:
            counts[tuple(row.values())] -= 1
            right.append(row)
    return left, right[::-1]


def _lines(left: list[Row], right: list[Row], item: str, columns: list[Column]) -> list[Line]:
    waiting: dict[Any, list[Row]] = defaultdict(list)
    for row in right:
        waiting[row[item]].append(row)
    lines = []
    for row in left:
        if waiting[row[item]]:
            lines.append(
                Line("changed", row[item], _cells(row, waiting[row[item]].pop(0), columns))
            )
        else:
            lines.append(Line("removed", row[item], _cells(row, {}, columns)))
    lines.extend(
        Line("added", row[item], _cells({}, row, columns))
        for rows in waiting.values()
        for row in rows
    )
    return lines


def _cells(before: Row, after: Row, columns: list[Column]) -> tuple[Cell, ...]:
    return tuple(
        Cell(column, before.get(column.key), after.get(column.key))
        for column in columns
        if before.get(column.key) != after.get(column.key)
    )


def as_frame(difference: Difference, item: Column, language: Language) -> pd.DataFrame:
    """The difference as a table of words: row, what, column, then, now; totals at the end."""
    t = language.t
    words = {"changed": t("gewijzigd"), "added": t("toegevoegd"), "removed": t("weggevallen")}
    rows = [
        [cell(line.item, item, language), words[line.what], *_of(one, line.what, language)]
        for line in difference.lines
        for one in line.cells
        if one.column.key != item.key or line.what == "changed"
    ]
    rows += [
        [t("Totaal"), words["changed"], *_of(one, "changed", language)] for one in difference.totals
    ]
    return pd.DataFrame(
        rows, columns=[t("Rij"), t("Wat"), t("Kolom"), t("Toen"), t("Nu")], dtype=object
    )


def _of(one: Cell, what: What, language: Language) -> list[str]:
    before = "" if what == "added" else cell(one.before, one.column, language)
    after = "" if what == "removed" else cell(one.after, one.column, language)
    return [language.t(one.column.title), before, after]
