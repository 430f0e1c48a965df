"""The compositions on ClickHouse's engine, in this process: what it answers, held against the store.

python -m tests.load.clickhouse FILE [--some COUNT --seed SEED]: an SQLite file. Feeds chdb with its tables by
Parquet and asks it every composition (or some, drawn) for a few sets of filters; ends with 1 where an answer
differs. Three things are ours to say, the rest is chdb-sqlalchemy's: how ids of sources are joined, and two
settings about what is not known.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import Any, Final

import pandas as pd
import pyarrow
from pyarrow import parquet
from sqlalchemy import Engine, create_engine
from sqlalchemy.ext.compiler import compiles

from data_access.engine import Store
from data_access.filters import Filters
from data_access.provenance import distinct_list
from database import columnar
from database.copied_relations import copied_tables
from database.frames import framed
from database.schema import Given, Query
from tests.load.other_engine import answer, rows_one_by_one, told
from views import views
from views.composition import Composition

SETTINGS: Final = ("join_use_nulls = 1", "cast_keep_nullable = 1")
SETS: Final = (
    Filters(),
    Filters(fictional=True, borders="then", provinces=("oost-vlaanderen",)),
)
_TYPES: Final[dict[type, str]] = {
    bool: "Bool",
    int: "Int64",
    str: "String",
    dt.date: "Date32",
    dt.datetime: "DateTime64(6)",
}


@compiles(distinct_list, "chdb")
def _distinct_list(element: Any, compiler: Any, **kw: Any) -> str:
    each = f"groupUniqArray({compiler.process(element.clauses, **kw)})"
    return f"nullIf(arrayStringConcat({each}, ','), '')"


class ClickHouse:
    """A reader of what was fed to it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def frame(self, query: Query, given: Given = None) -> pd.DataFrame:
        """The rows of a select."""
        with self._engine.connect() as connection:
            for setting in SETTINGS:
                connection.exec_driver_sql(f"SET {setting}")
            return framed(connection, query, given)

    def data_version(self) -> str:
        """It never changes."""
        return "fed"


def feed(store: Store, engine: Engine, folder: Path) -> None:
    """Every table of the columnar copy, by a file of Parquet."""
    with engine.connect() as connection, columnar._one_moment(store) as source:
        for table in copied_tables():
            kinds = [(name, f"Nullable({_TYPES[kind]})") for name, kind in columnar._kinds(table)]
            columns = ", ".join(f"`{name}` {kind}" for name, kind in kinds)
            connection.exec_driver_sql(
                f"CREATE TABLE `{table.name}` ({columns}) ENGINE = MergeTree ORDER BY tuple()"
            )
            parts = list(columnar._parts(source, table))
            if not parts:
                continue
            file = folder / f"{table.name}.parquet"
            parquet.write_table(pyarrow.concat_tables(parts), file)
            cast = ", ".join(f"CAST(`{name}` AS {kind})" for name, kind in kinds)
            connection.exec_driver_sql(
                f"INSERT INTO `{table.name}` SELECT {cast} FROM file('{file}', Parquet)"
            )


def main() -> int:
    """Feed, and compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--some", type=int, help="so many compositions, drawn; otherwise all")
    parser.add_argument("--seed", type=int, default=0)
    chosen_by = parser.parse_args()
    store = Store(f"sqlite:///{chosen_by.file.absolute()}")
    composed = [view for view in views().values() if isinstance(view.scope, Composition)]
    if chosen_by.some:
        composed = Random(chosen_by.seed).sample(composed, chosen_by.some)
    with tempfile.TemporaryDirectory() as folder:
        engine = create_engine(f"chdb:///{folder}/chdb")
        feed(store, engine, Path(folder))
        reader, differ, asked = ClickHouse(engine), [], 0
        took = {"store": 0.0, "clickhouse": 0.0}
        for view in composed:
            for chosen in SETS:
                for wanted in (True, False):
                    with rows_one_by_one(wanted):
                        followed = chosen.restricted_to(view.applies)
                        began = time.perf_counter()
                        there = told(answer(view, reader, followed))
                        between = time.perf_counter()
                        here = told(answer(view, store, followed))
                    took["clickhouse"] += between - began
                    took["store"] += time.perf_counter() - between
                    asked += 1
                    differ += [(view.key, chosen)] if there != here else []
        engine.dispose()
    print(f"{len(composed)} compositions, {asked} answers, {len(differ)} differ {differ or ''}")
    print(", ".join(f"{name}: {seconds:.2f} s" for name, seconds in took.items()))
    return bool(differ)


if __name__ == "__main__":
    sys.exit(main())
