"""A reader that asks the columnar copy alone, of a database of any size."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pandas as pd
from sqlalchemy import Table
from sqlalchemy.sql import visitors

from data_access.engine import Store
from database.columnar import FROM_SETTING, make_copy
from database.columnar_reader import ColumnarReader
from database.copied_relations import copied_tables
from database.schema import Given, Query


def holds(query: Query) -> bool:
    """Whether a copy can answer: it has all tables that are asked."""
    names = {table.name for table in copied_tables()}
    return all(one.name in names for one in visitors.iterate(query) if isinstance(one, Table))


class _Unasked(Store):
    """A store that answers only what its copy cannot."""

    def frame(self, query: Query, given: Given = None) -> pd.DataFrame:
        assert not holds(query), "the copy did not answer"
        return super().frame(query, given)

    def frames(self, query: Query, size: int) -> Iterator[pd.DataFrame]:
        assert not holds(query), "the copy did not answer"
        return super().frames(query, size)


@contextmanager
def copy_reader(file: Path) -> Iterator[ColumnarReader]:
    """A reader of the copy of a database, which is made first."""
    store = _Unasked(f"sqlite:///{file}")
    with patch.dict(os.environ, {FROM_SETTING: "1"}):
        assert make_copy(store) == "made"
    reader = ColumnarReader(store, many=0)
    yield reader
    reader.close()
    store.engine.dispose()
