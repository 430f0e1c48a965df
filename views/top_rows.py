"""The highest or lowest rows of a View, found in the database, with what is told of all its rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import pandas as pd
from sqlalchemy import func, select

from data_access.filters import Filters
from data_access.provenance import FICTIONAL, SOURCES, distinct_list
from database.copied_relations import in_two_ways
from database.schema import Query
from views.declaration import View


@dataclass(frozen=True)
class OfAll:
    """Of all rows, also those that are not given: whether there are made-up ones, the lists of their sources,
    and how many have no value in a column."""

    made_up: bool
    sources: pd.Series[str]
    missing: dict[str, int]


def can_be_cut(view: View) -> bool:
    """Whether its highest rows can be told without the others: nothing in a row is made by looking at these,
    and the totals are asked of the database."""
    kept = (column for column in view.columns if column.derive or column.needs or column.within)
    ordered = view.highest_first or view.lowest_first
    return bool(view.top and ordered and view.totals and view.measure) and not any(kept)


def highest(view: View, filters: Filters) -> Query:
    """The rows that are given, in their order."""

    def ask() -> Query:
        rows = view.query(filters)
        item, measure = rows.selected_columns[view.item], rows.selected_columns[view.measure or ""]
        ordered = measure.asc() if view.lowest_first else measure.desc()
        former = rows._order_by_clauses
        return (
            rows.order_by(None)
            .order_by(item.is_(None), measure.is_(None), ordered, *former)
            .limit(view.top)
        )

    return in_two_ways(ask)


def of_all(view: View, filters: Filters) -> Query:
    """One row about all: count, ``fictional``, ``source_ids`` and ``known_<column>`` for each column of
    numbers."""

    def ask() -> Query:
        rows = view.query(filters).order_by(None).subquery("rows")
        numbers = [column.key for column in view.columns if column.numeric]
        return select(
            func.count().label("count"),
            func.coalesce(func.max(rows.c[FICTIONAL]), 0).label(FICTIONAL),
            distinct_list(rows.c[SOURCES]).label(SOURCES),
            *(func.count(rows.c[key]).label(f"known_{key}") for key in numbers),
        ).select_from(rows)

    return in_two_ways(ask)


def cut(
    view: View, answer: Callable[[Literal["highest", "of_all"]], pd.DataFrame]
) -> tuple[pd.DataFrame, OfAll | None]:
    """The rows that are given, with what is told of all where that are more, as the two questions answer."""
    rows = answer("highest")
    if len(rows) < view.top:
        return rows, None
    told = answer("of_all")
    row = told.iloc[0]
    missing = {c.key: int(row["count"] - row[f"known_{c.key}"]) for c in view.columns if c.numeric}
    return rows, OfAll(bool(row[FICTIONAL]), told[SOURCES], missing)
