"""Where the atlas finds its data: the store and the reader, by an address.

The store answers itself, but where it has a columnar copy of the same data (docs/decisions/0002 and 0034).
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Protocol

from data_access.facts import (
    applications,
    awards,
    doubles,
    entitlements,
    lists,
    meetings,
    money,
    names,
    populations,
    register,
)
from database.columnar import is_possible
from database.columnar_reader import ColumnarReader
from database.place import DEFAULT_FILE
from database.schema import Given, Query
from database.store import Store, one_version

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "DEFINING",
    "URL_SETTING",
    "Reader",
    "Store",
    "database_url",
    "one_version",
    "open_reader",
    "open_store",
]

URL_SETTING: Final = "SUBSIDIEATLAS_DATABASE_URL"

DEFINING: Final = (
    lists,
    applications,
    awards,
    doubles,
    entitlements,
    meetings,
    money,
    names,
    populations,
    register,
)
"""The modules that define kept relations: importing them is what makes a store fill them, so every store
is opened by way of this module."""


class Reader(Protocol):
    """Where queries run: anything that turns a select into a frame and knows its data version."""

    def frame(self, query: Query, given: Given = None) -> pd.DataFrame:
        """Run a select; integers come back as nullable Int64, so unknown stays unknown.

        ``given`` are the values of what the select leaves open (``Filters.shape``).
        """
        ...

    def frames(self, query: Query, size: int) -> Iterator[pd.DataFrame]:
        """The same, so many rows at a time, as they all are at one moment and however long they take."""
        ...

    def data_version(self) -> str:
        """A text that changes whenever any figure may have changed."""
        ...

    def __hash__(self) -> int:
        """Readers are keys of caches."""
        ...


def database_url() -> str:
    """The setting ``SUBSIDIEATLAS_DATABASE_URL``, or a SQLite file in the atlas's own folder."""
    return os.environ.get(URL_SETTING) or f"sqlite:///{DEFAULT_FILE}"


@lru_cache(maxsize=8)
def open_store(url: str | None = None) -> Store:
    """The store of a URL (default: the setting), one per process and URL. Connects to nothing yet."""
    return Store(url or database_url())


def open_reader(url: str | None = None) -> Reader:
    """Where queries run: the one place that says so. The store itself, or its columnar copy as long as that
    holds the same data, where it can have one."""
    store = open_store(url or database_url())
    return _by_its_copy(store) if is_possible(store) else store


@lru_cache(maxsize=8)
def _by_its_copy(store: Store) -> ColumnarReader:
    return ColumnarReader(store)
