"""Lists of records by the page: which rows, in which order and how many is asked of the database.

A page never holds the whole list: it has the rows that it shows, and of all others their number, their
totals, their sources and what is missing. Files read the same list in parts (``Listed.parts``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache, reduce
from typing import Any, Final

import pandas as pd
from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    UnaryExpression,
    and_,
    case,
    func,
    select,
)
from sqlalchemy.sql import visitors
from sqlalchemy.sql.elements import Over
from sqlalchemy.sql.functions import FunctionElement

from data_access.engine import Reader
from data_access.filters import Filters
from data_access.provenance import FICTIONAL, SOURCES, distinct_list
from database.row_texts import folded_text
from database.schema import Query
from importing.as_known.reader import known_on
from language import get_language
from views.asked_rows import Held
from views.coverage import reported, whole
from views.declaration import Column, Result, View
from views.options import options
from views.provenance import TWICE
from views.results import as_columns, cited, gaps_of, ids_in, sources_of
from views.row_conditions import cells_hold, fields_hold

PAGE: Final = 25
"""Rows that a list gives when nobody asks for more or others."""
SEVERAL: Final = "|"
"""Stands between keys, which hold none."""
PART: Final = 10_000
"""Rows that a file writes at once."""
TOGETHER: Final = 3
"""Parts that it asks for in one question: the database puts the whole list in its order for each."""
_OF_GROUPS: Final = ("count", "distinct_list", "max", "min", "sum")
"""Functions that make one value of many rows."""
_PLACE: Final = "place_in_list"


@dataclass(frozen=True)
class Asked:
    """Which rows of a list.

    ``text`` is what the search of its page looks for (``View.searched``), ``cells`` what that of its table
    does, as the cells read in a ``language``; ``only`` are columns with the value to which it is narrowed.
    ``order`` is a column ("" as the list stands). ``first`` counts from 0.
    """

    text: str = ""
    cells: str = ""
    language: str = "nl"
    only: tuple[tuple[str, str], ...] = ()
    order: str = ""
    descending: bool = False
    first: int = 0
    most: int | None = PAGE

    @property
    def narrows(self) -> bool:
        """Whether it leaves rows out, whatever the page."""
        return bool(self.text or self.cells or self.only)

    @property
    def of_all(self) -> Asked:
        """The same rows, whatever the order and the page."""
        return replace(self, order="", descending=False, first=0, most=PAGE)


@dataclass(frozen=True, eq=False)
class Listed:
    """A list as it is narrowed and ordered; every other page of it is one question away."""

    view: View
    filters: Filters
    reader: Reader
    asked: Asked = Asked()

    def asking(self, **changes: Any) -> Listed:
        """The same list, with these changes of what is asked."""
        return replace(self, asked=replace(self.asked, **changes))

    def only(self, column: str, value: str) -> Listed:
        """Its rows with that value in a column; of a column with keys several, with SEVERAL between."""
        return self.asking(only=(*self.asked.only, (column, value)))

    def result(self) -> Result:
        """The page that is asked, with what holds for all its rows. Raises DataUnavailable.

        Kept as ``views.read`` keeps answers.
        """
        reader = self._reader()
        page = _page(Held(self.view), self._followed, reader, reader.data_version(), self.asked)
        return replace(page, filters=self.filters, listed=self)

    def page(self, number: int, size: int) -> Result:
        """Its page of that number (from 1), or its last where it has not so many. Raises DataUnavailable."""
        asked = self.asking(first=(max(number, 1) - 1) * size, most=size).result()
        if asked.frame.empty and number > 1:
            return self.asking(
                first=(max(-(-asked.rows // size), 1) - 1) * size, most=size
            ).result()
        return asked

    def parts(self, size: int = PART) -> Iterator[pd.DataFrame]:
        """All rows in their order, so many at a time. Raises DataUnavailable."""
        first, most = 0, TOGETHER * size
        while True:
            rows = self._rows(replace(self.asked, first=first, most=most))
            for at in range(0, max(len(rows), 1), size):
                yield rows.iloc[at : at + size].reset_index(drop=True)
            first += most
            if len(rows) < most:
                return

    def stretches(self, size: int) -> Iterator[pd.DataFrame]:
        """All rows in their order, so many at a time, as they all are at one moment.

        They are asked once and the database is held meanwhile: for a process that does nothing else. The
        first has no rows where there are none. Raises DataUnavailable.
        """
        asked = replace(self.asked, first=0, most=None)
        query = _query(self.view, self._followed, self._reader(), asked)
        for rows in self._reader().frames(query, size):
            yield _as_frame(self.view, rows)

    def counts(self, column: str, among: Collection[str] = ()) -> dict[Any, int]:
        """How many rows have each value of a column (of these, where any are given), None for not known.

        Raises DataUnavailable.
        """
        return dict(self.counted(column, among=among))

    def counted(self, *columns: str, among: Collection[str] = ()) -> list[tuple[Any, ...]]:
        """Values of these columns together, None for not known, and behind them how many rows have them.

        ``among`` are values of the first to keep to. Raises DataUnavailable.
        """
        rows = self._narrowed()
        values = [rows.c[key] for key in columns]
        where = [*self._where(rows), *([values[0].in_(among)] if among else [])]
        counted = select(*values, func.count().label("number")).select_from(rows)
        frame = self._reader().frame(counted.where(*where).group_by(*values))
        known = frame.astype(object).where(frame.notna(), None)
        return [(*row[:-1], int(row[-1])) for row in known.itertuples(index=False, name=None)]

    def summed(self, column: str, amount: str) -> dict[Any, int]:
        """Per value of a column that is known, in its order, the sum of what is known of an amount.

        Raises DataUnavailable.
        """
        rows = self._narrowed()
        value, known = rows.c[column], rows.c[amount]
        query = select(value, func.sum(known).label("sum")).select_from(rows)
        where = [*self._where(rows), value.is_not(None), known.is_not(None)]
        frame = self._reader().frame(query.where(*where).group_by(value).order_by(value))
        return {row[0]: int(row[1]) for row in frame.itertuples(index=False, name=None)}

    def differ(self, *columns: str) -> int:
        """How many different values these columns have together. Raises DataUnavailable."""
        rows = self._narrowed()
        each = select(*(rows.c[key] for key in columns)).where(*self._where(rows)).distinct()
        number = self._reader().frame(select(func.count().label("n")).select_from(each.subquery()))
        return int(number["n"].iloc[0])

    def place_of(self, column: str, value: str) -> int | None:
        """Where the row with that value stands, counted from 0; None when it is not among them."""
        rows, place = _placed(self.view, self._followed, self.asked)
        placed = (
            select(
                rows.c[column],
                func.row_number()
                .over(order_by=_order(rows, place, self.asked, self.view))
                .label("n"),
            )
            .where(*self._where(rows))
            .subquery("placed")
        )
        frame = self._reader().frame(select(placed.c.n).where(placed.c[column] == value).limit(1))
        return None if frame.empty else int(frame["n"].iloc[0]) - 1

    @property
    def _followed(self) -> Filters:
        return self.filters.restricted_to(self.view.applies)

    def _reader(self) -> Reader:
        return known_on(self.reader, self.filters.as_known_on)

    def _narrowed(self) -> FromClause:
        return self.view.query(self._followed).order_by(None).subquery("rows_of_list")

    def _where(self, rows: FromClause) -> list[ColumnElement[bool]]:
        return _conditions(self.view, rows, self.asked, self._reader())

    def _rows(self, asked: Asked) -> pd.DataFrame:
        return _rows(self.view, self._followed, self._reader(), asked)[0]


def parts_of(result: Result) -> Iterator[Result]:
    """A result as its files are written from it: all rows of a list in parts, any other as it is.

    Raises DataUnavailable.
    """
    if result.listed is None:
        yield result
        return
    for rows in result.listed.parts():
        yield replace(result, frame=rows)


@lru_cache(maxsize=512)
def _page(key: Held, filters: Filters, reader: Reader, version: str, asked: Asked) -> Result:
    view = key.view
    summary = _summary(key, filters, reader, version, asked.of_all)
    of_all = _summary(key, filters, reader, version, Asked()) if asked.narrows else summary
    frame, _ = _rows(view, filters, reader, asked)
    gaps = gaps_of(reader, view, filters, version)
    return Result(
        view=view,
        filters=filters,
        frame=frame,
        totals=summary.totals,
        missing=summary.missing,
        sources=cited(sources_of(reader, of_all.sources, version), of_all.made_up, of_all.totals),
        gaps=tuple(gap for gap in gaps if gap.kind != TWICE) if asked.narrows else gaps,
        data_version=version,
        label=options(reader).label,
        search=asked.text.strip() or asked.cells.strip(),
        only=asked.only[-1] if asked.only else None,
        reported=None if asked.narrows else reported(view, filters, reader),
        made_up=summary.made_up,
        whole=whole(view, filters, reader),
        count=summary.count,
        with_cents=summary.with_cents,
    )


@dataclass(frozen=True)
class _Summary:
    """What holds for all rows of a list, or of those that are left of it."""

    count: int
    totals: dict[str, Any]
    missing: dict[str, int]
    with_cents: frozenset[str]
    made_up: bool
    sources: frozenset[str]


@lru_cache(maxsize=256)
def _summary(key: Held, filters: Filters, reader: Reader, _version: str, asked: Asked) -> _Summary:
    view = key.view
    rows = _only(view.query(filters), asked).order_by(None).subquery("rows_of_list")
    where = _conditions(view, rows, asked, reader)
    numeric = [column for column in view.columns if column.numeric]
    of_all = reader.frame(
        select(
            func.count().label("count"),
            func.coalesce(func.max(rows.c[FICTIONAL]), 0).label(FICTIONAL),
            distinct_list(rows.c[SOURCES]).label(SOURCES),
            *(func.sum(rows.c[c.key]).label(f"total_{c.key}") for c in view.columns if c.total),
            *(func.count(rows.c[c.key]).label(f"known_{c.key}") for c in numeric),
            *(
                func.coalesce(func.max(case((rows.c[c.key] % 100 != 0, 1), else_=0)), 0).label(
                    f"cents_{c.key}"
                )
                for c in numeric
                if c.kind == "euro"
            ),
        )
        .select_from(rows)
        .where(*where)
    )
    row = of_all.iloc[0]
    count = int(row["count"])
    missing = {c.key: count - int(row[f"known_{c.key}"]) for c in numeric}
    return _Summary(
        count=count,
        totals={c.key: _total(c, row[f"total_{c.key}"], missing) for c in view.columns if c.total},
        missing=missing,
        with_cents=frozenset(c.key for c in numeric if c.kind == "euro" and row[f"cents_{c.key}"]),
        made_up=bool(row[FICTIONAL]),
        sources=ids_in(of_all[SOURCES]),
    )


def _total(column: Column, total: Any, missing: dict[str, int]) -> int | None:
    """The sum of what is known; None when nothing is, or one must be and is not."""
    lacks = column.whole and missing.get(column.key)
    return None if pd.isna(total) or lacks else int(total)


def _rows(
    view: View, filters: Filters, reader: Reader, asked: Asked
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The rows of one page as a Result has them, and as the query gives them."""
    rows = reader.frame(_query(view, filters, reader, asked))
    return _as_frame(view, rows), rows


def _as_frame(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    frame = as_columns(view, rows)
    frame["fictional"] = rows[FICTIONAL].fillna(0).astype(int).astype(bool)
    return frame


def _query(view: View, filters: Filters, reader: Reader, asked: Asked) -> Select[Any]:
    """The select of one page; the list as it stands needs no second look at its rows."""
    if not (asked.narrows or asked.order):
        return view.query(filters).limit(asked.most).offset(asked.first)
    rows, place = _placed(view, filters, asked)
    wanted = [column for column in rows.c if not column.key.startswith(_PLACE)]
    return (
        select(*wanted)
        .where(*_conditions(view, rows, asked, reader))
        .order_by(*_order(rows, place, asked, view))
        .limit(asked.most)
        .offset(asked.first)
    )


def _placed(
    view: View, filters: Filters, asked: Asked
) -> tuple[FromClause, list[ColumnElement[Any]]]:
    """The rows of a list, with columns by which they stand where they do; and the order that those give.

    Rows are not numbered: that would put all of them in order before any is left out.
    """
    query = _only(view.query(filters), asked)
    values, turned = [], []
    for at, clause in enumerate(query._order_by_clauses):
        value: Any = clause
        ways = []
        while getattr(value, "modifier", None) or value.__visit_name__ == "label_reference":
            ways += [value.modifier] if isinstance(value, UnaryExpression) else []
            value = value.element
        values.append(value.label(f"{_PLACE}_{at}"))
        turned.append(ways[::-1])
    rows = query.order_by(None).add_columns(*values).subquery("rows_of_list")
    place = [rows.c[value.key] for value in values]
    return rows, [reduce(_turned, ways, column) for column, ways in zip(place, turned, strict=True)]


def _turned(value: ColumnElement[Any], way: Any) -> ColumnElement[Any]:
    """Descending, or with what is not known at an end."""
    turned: ColumnElement[Any] = way(value)
    return turned


def _only(query: Query, asked: Asked) -> Query:
    """The select of a list, narrowed where its rows are found instead of when all of them are made.

    That gives the same for values that are made of one row, or are those of a whole group, where no value
    is made by looking at other rows.
    """
    if any(map(_looks_around, query.selected_columns)):
        return query
    of_key = {one.key: getattr(one, "element", one) for one in query.selected_columns}
    wanted = [(of_key[key], value) for key, value in asked.only]
    return query.where(*(one == value for one, value in wanted if not _adds_up(one)))


def _looks_around(column: Any) -> bool:
    return any(isinstance(one, Over) for one in visitors.iterate(column))


def _adds_up(column: Any) -> bool:
    """Whether a value is made of several rows."""
    parts = visitors.iterate(column)
    return any(isinstance(one, FunctionElement) and one.name in _OF_GROUPS for one in parts)


def _order(
    rows: FromClause, place: list[ColumnElement[Any]], asked: Asked, view: View
) -> list[ColumnElement[Any]]:
    """By a column, what is not known last; equal rows as the list has them."""
    column = next((c for c in view.columns if c.key == asked.order), None)
    if column is None:
        return place
    value: ColumnElement[Any] = rows.c[column.key]
    if column.kind in ("text", "data", "code", "link", "month"):
        value = folded_text(value)
    ordered = value.desc() if asked.descending else value.asc()
    return [ordered.nulls_last(), *place]


def _conditions(
    view: View, rows: FromClause, asked: Asked, reader: Reader
) -> list[ColumnElement[bool]]:
    language = get_language(asked.language)
    keys = {column.key for column in view.columns if column.key_of is not None}
    conditions = [
        rows.c[column].in_(value.split(SEVERAL)) if column in keys else rows.c[column] == value
        for column, value in asked.only
    ]
    if asked.text.strip():
        conditions.append(
            fields_hold(view, rows, asked.text)
            if view.searched
            else cells_hold(view, rows, asked.text, language, reader)
        )
    if asked.cells.strip():
        conditions.append(cells_hold(view, rows, asked.cells, language, reader))
    return [and_(*conditions)] if conditions else []
