"""The rows of a View and their total, as they are asked of a reader; each question is made once."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Literal

import pandas as pd

from data_access.engine import Reader
from data_access.filters import Filters
from database.columnar_reader import asked_of
from database.copied_relations import are_asked_of_copies
from database.schema import Query
from views.declaration import View
from views.top_rows import OfAll, can_be_cut, cut, highest, of_all

Asked = Literal["query", "totals", "highest", "of_all"]
"""The questions of a View: its rows, their totals, and of one that is cut the rows that are given and what
is told of all."""


class Held:
    """A View as an argument of the cache: equal when the key is, so that frames are never hashed."""

    def __init__(self, view: View) -> None:
        self.view = view

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Held) and self.view is other.view

    def __hash__(self) -> int:
        return hash(self.view.key)


def asked_rows(
    key: Held, filters: Filters, reader: Reader, version: str
) -> tuple[pd.DataFrame, OfAll | None, pd.Series[Any] | None]:
    """The rows, what is told of all where only some are given, and the row of totals where it is asked.

    Raises DataUnavailable.
    """
    view, told, totals = key.view, None, None
    with asked_of(reader):
        if can_be_cut(view):
            rows, told = cut(view, lambda which: _asked(key, which, filters, reader))
        elif view.left is not None:
            rows = _left(_every_row(key, reader, version), reader.frame(view.left(filters)))
        else:
            rows = _asked(key, "query", filters, reader)
        if view.totals is not None and not rows.empty:
            totals = _asked(key, "totals", filters, reader).iloc[0]
    return rows, told, totals


def _asked(key: Held, which: Asked, filters: Filters, reader: Reader) -> pd.DataFrame:
    """What a question of a View gives; to make one takes as long as to ask it.

    One of a period, of which there are as many as there are days, is not kept.
    """
    if filters.period is not None:
        return reader.frame(_question(key.view, which, filters))
    made = _made(key, which, filters.shape(), are_asked_of_copies())
    return reader.frame(made, filters.given())


@lru_cache(maxsize=512)
def _made(key: Held, which: Asked, shape: Filters, _of_copies: bool) -> Query:
    return _question(key.view, which, shape)


def _question(view: View, which: Asked, filters: Filters) -> Query:
    if which == "query":
        return view.query(filters)
    if which == "totals" and view.totals is not None:
        return view.totals(filters)
    return highest(view, filters) if which == "highest" else of_all(view, filters)


@lru_cache(maxsize=4)
def _every_row(key: Held, reader: Reader, _version: str) -> pd.DataFrame:
    """The rows of a View of which a choice only leaves some out."""
    return reader.frame(key.view.query(Filters(fictional=True)))


def _left(rows: pd.DataFrame, values: pd.DataFrame) -> pd.DataFrame:
    """Those of the rows with these values in their column."""
    (column,) = values.columns
    return rows[rows[column].isin(values[column])].reset_index(drop=True)
