"""Rows of a select as a frame in which unknown stays unknown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from sqlalchemy import Connection

from database.schema import Query


def framed(connection: Connection, query: Query) -> pd.DataFrame:
    """The rows of a select as ``Store.frame`` gives them."""
    rows = connection.execute(query).fetchall()
    # Column by column at once: setting columns of a frame one after another is slow.
    values = list(zip(*rows, strict=True)) or [()] * len(query.selected_columns)
    return pd.DataFrame(
        {
            column.name: _array(column, cells)
            for column, cells in zip(query.selected_columns, values, strict=True)
        }
    )


def _array(column: Any, values: Sequence[Any]) -> Any:
    """The values of a column of a select as an array of its kind."""
    try:
        kind = column.type.python_type
    except NotImplementedError:  # how SQLAlchemy says that a type has no Python type (NULL)
        kind = object
    if kind is int:  # PostgreSQL gives sums of big integers as Decimal
        return pd.array([None if v is None else int(v) for v in values], dtype="Int64")
    if kind is bool:
        return pd.array(values, dtype="boolean")
    return pd.Series(values, dtype=object)
