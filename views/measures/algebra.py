"""The closed algebra of measures: what can be counted, added up and said of the rows of a fact.

Nothing else is asked of a fact, so that the same measure can be read from a flat table, a summary or in
another engine. Every value is over the rows of a group; a group without rows is never made.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import BigInteger, ColumnElement, and_, case, cast, func, true

from data_access.facts.fact import MANY

Columns = Callable[[str], ColumnElement[Any]]
"""From the name of a column of a fact to the column, in the borders that are chosen."""

COMPLETE: Final = "complete"
"""The column of a fact that is 1 where the list of a row is complete."""


@dataclass(frozen=True)
class Is:
    """That a column has one of these values."""

    column: str
    values: tuple[Any, ...]

    def sql(self, column_of: Columns) -> ColumnElement[bool]:
        """The condition."""
        column = column_of(self.column)
        return column == self.values[0] if len(self.values) == 1 else column.in_(self.values)


@dataclass(frozen=True)
class Not:
    """That a column has none of these values; one without a value has none of them either."""

    column: str
    values: tuple[Any, ...]

    def sql(self, column_of: Columns) -> ColumnElement[bool]:
        """The condition."""
        column = column_of(self.column)
        return func.coalesce(column.not_in(self.values), true())


@dataclass(frozen=True)
class Known:
    """That a column has a value, or has none."""

    column: str
    known: bool = True

    def sql(self, column_of: Columns) -> ColumnElement[bool]:
        """The condition."""
        column = column_of(self.column)
        return column.is_not(None) if self.known else column.is_(None)


Condition = Is | Not | Known
Where = tuple[Condition, ...]
"""Conditions that all hold."""

IN_COMPLETE_LISTS: Final = Is(COMPLETE, (1,))


def holds(where: Where, column_of: Columns) -> ColumnElement[bool]:
    """All of the conditions as one."""
    return and_(true(), *(one.sql(column_of) for one in where))


@dataclass(frozen=True)
class Count:
    """How many rows; NULL where there are none at all, as amounts are. With ``sure`` none is only said
    where all lists behind a group are complete, with ``placed`` none is only said of chosen places where
    all that is counted has a place."""

    where: Where = ()
    sure: bool = False
    placed: bool = False

    def sql(self, column_of: Columns) -> ColumnElement[Any]:
        """A whole number."""
        rows = func.sum(column_of(MANY))
        count = _count_if(holds(self.where, column_of), column_of) if self.where else rows
        if not self.sure:
            return case((rows > 0, count))
        return case((count > 0, count), (func.min(column_of(COMPLETE)) == 1, count))


@dataclass(frozen=True)
class Total:
    """The sum of what is known of a column; NULL when nothing is. ``none`` is what no rows come to."""

    column: str
    where: Where = ()
    none: int | None = None

    def sql(self, column_of: Columns) -> ColumnElement[Any]:
        """Whole cents, or a whole number."""
        column = column_of(self.column)
        if not self.where:
            return func.sum(column)
        met = holds(self.where, column_of)
        total = func.sum(case((met, column)))
        if self.none is None:
            return total
        return case((_count_if(met, column_of) == 0, self.none), else_=total)


@dataclass(frozen=True)
class Whole:
    """The sum of a column, NULL as soon as one of the rows has no value; ``none`` is what no rows come to."""

    column: str
    where: Where = ()
    none: int | None = 0

    def sql(self, column_of: Columns) -> ColumnElement[Any]:
        """Whole cents, or a whole number."""
        column, met = column_of(self.column), holds(self.where, column_of)
        total = func.sum(case((met, column)))
        lacking = _count_if(and_(met, column.is_(None)), column_of)
        return case((lacking == 0, total if self.none is None else func.coalesce(total, self.none)))


@dataclass(frozen=True)
class Distinct:
    """How many different values of a column; its total can only be asked, never added up. ``placed`` as
    of ``Count``."""

    column: str
    where: Where = ()
    placed: bool = False

    def sql(self, column_of: Columns) -> ColumnElement[Any]:
        """A whole number."""
        column = column_of(self.column)
        met = case((holds(self.where, column_of), column)) if self.where else column
        return func.count(met.distinct())


@dataclass(frozen=True)
class Every:
    """Whether a flag (1, 0) holds for every row: "complete", or "incomplete"."""

    column: str = COMPLETE

    def sql(self, column_of: Columns) -> ColumnElement[Any]:
        """A text; "incomplete" for no rows at all."""
        whole = func.min(column_of(self.column)) == 1
        return case((whole, "complete"), else_="incomplete")


@dataclass(frozen=True)
class Only:
    """The one value that all rows share in a column; NULL when they differ."""

    column: str

    def sql(self, column_of: Columns) -> ColumnElement[Any]:
        """A value of the column."""
        column = column_of(self.column)
        return case((func.min(column) == func.max(column), func.max(column)))


@dataclass(frozen=True)
class Largest:
    """The largest value of a column; NULL when none is known."""

    column: str
    where: Where = ()

    def sql(self, column_of: Columns) -> ColumnElement[Any]:
        """A value of the column."""
        return func.max(_met(self.column, self.where, column_of))


@dataclass(frozen=True)
class Smallest:
    """The smallest value of a column; NULL when none is known."""

    column: str
    where: Where = ()

    def sql(self, column_of: Columns) -> ColumnElement[Any]:
        """A value of the column."""
        return func.min(_met(self.column, self.where, column_of))


@dataclass(frozen=True)
class Number:
    """How many rows have a value in a column; NULL when none has, as their sum is."""

    column: str
    where: Where = ()

    def sql(self, column_of: Columns) -> ColumnElement[Any]:
        """A whole number."""
        known = and_(holds(self.where, column_of), column_of(self.column).is_not(None))
        return func.nullif(_count_if(known, column_of), 0, type_=BigInteger())


@dataclass(frozen=True)
class Middle:
    """The median of what is known of a column; of an even number the mean of the two in the middle, whole
    and halves away from zero. NULL when none is known.

    No database has it alike, and SQLite has none: rows are numbered by size within their group
    (``marked``), and of the one or two in the middle the mean is taken. That sorts the chosen rows once.
    """

    column: str
    where: Where = ()

    @property
    def name(self) -> str:
        """The column of a relation in which ``marked`` stands."""
        return f"{self.column}_middle"

    def marked(
        self, column_of: Columns, within: Sequence[ColumnElement[Any]] | None
    ) -> ColumnElement[Any]:
        """Per row its value where it is in the middle of its group, else NULL."""
        value = _met(self.column, self.where, column_of)
        place = func.row_number().over(partition_by=within, order_by=(value.is_(None), value))
        number = func.count(value).over(partition_by=within)
        return case(((place * 2).between(number, number + 2), value)).label(self.name)

    def sql(self, column_of: Columns) -> ColumnElement[Any]:
        """A whole number, of a relation in which the middle is marked."""
        middle = column_of(self.name)
        both = cast(func.min(middle) + func.max(middle), BigInteger)
        return case((both >= 0, (both + 1) // 2), else_=-((1 - both) // 2))


@dataclass(frozen=True)
class Given:
    """A number that a relation has once for each group; 0 where it has no row."""

    column: str

    def sql(self, column_of: Columns) -> ColumnElement[Any]:
        """A whole number."""
        return func.coalesce(func.max(column_of(self.column)), 0)


Value = (
    Given | Count | Total | Whole | Distinct | Every | Only | Largest | Smallest | Number | Middle
)


def needed(value: Value | None) -> tuple[set[str], set[str]]:
    """The columns that a value needs as they are, and those of which it needs no more than the sum."""
    plain, summed = set[str](), set[str]()
    if value is not None and not isinstance(value, Count):
        (summed if isinstance(value, Total | Whole | Number) else plain).add(value.column)
    for condition in getattr(value, "where", ()):
        (summed if isinstance(condition, Known) else plain).add(condition.column)
    if isinstance(value, Count) and value.sure:
        plain.add(COMPLETE)
    return plain, summed


def _met(column: str, where: Where, column_of: Columns) -> ColumnElement[Any]:
    """A column of the rows for which all conditions hold."""
    return case((holds(where, column_of), column_of(column))) if where else column_of(column)


def _count_if(condition: ColumnElement[bool], column_of: Columns) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, column_of(MANY)))), 0)
