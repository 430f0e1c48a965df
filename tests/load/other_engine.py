"""The compositions on another engine: a columnar copy of a database, and what it answers and takes.

python -m tests.load.other_engine FILE [ROUNDS]: an SQLite file, in an environment with duckdb and
duckdb-engine. Makes the copy, holds every composition against the store, and prints seconds of processor time
per way, no cache, the quickest of the rounds; ends with 1 where an answer differs.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pandas as pd
from sqlalchemy import Column, Connection, Engine, MetaData, String, Table, create_engine, select
from sqlalchemy.schema import CreateTable

from data_access.engine import Reader, Store
from data_access.facts.fact import Fact
from data_access.filters import Filters
from database.connections import without_limit
from database.frames import framed
from database.kept_relations import KEPT_TABLES
from database.schema import Base, Query
from views import View, views
from views.composition import Composition
from views.options import options

AT_ONCE = 100_000
HISTORY = "batch_rows"
"""What imports said of each row: no figure reads it."""


class Columnar:
    """A reader of the copy."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def frame(self, query: Query) -> pd.DataFrame:
        """The rows of a select."""
        with self._engine.connect() as connection:
            return framed(connection, query)

    def data_version(self) -> str:
        """It never changes."""
        return "copy"


def copy(store: Store, file: Path) -> None:
    """Make the copy: every table without its keys and indices, which a columnar engine does not need."""
    engine = create_engine(f"duckdb:///{file}")
    with store.reading() as source, engine.begin() as target:
        without_limit(source)
        for table in (*KEPT_TABLES.sorted_tables, *Base.metadata.sorted_tables):
            if table.name != HISTORY:
                _copy_table(source, target, table)
    engine.dispose()


def _copy_table(source: Connection, target: Connection, table: Table) -> None:
    bare = Table(table.name, MetaData(), *(Column(c.name, _type(c.type)) for c in table.columns))
    target.execute(CreateTable(bare))
    rows = source.execution_options(yield_per=AT_ONCE).execute(select(*table.columns))
    connection: Any = target.connection.driver_connection
    for part in rows.partitions(AT_ONCE):
        frame = pd.DataFrame(part, columns=list(rows.keys()), dtype=object)
        whole = {c.name: "Int64" for c in table.columns if c.type.python_type is int}
        connection.register("part", frame.astype(whole))
        connection.execute(f'INSERT INTO "{table.name}" SELECT * FROM part')
        connection.unregister("part")


def _type(column_type: Any) -> Any:
    """Texts of any length, everything else as it is."""
    return String() if column_type.python_type is str else column_type


def answer(view: View, reader: Reader) -> list[pd.DataFrame]:
    """A composition's rows and totals."""
    chosen = Filters()
    queries = [view.query(chosen), *([view.totals(chosen)] if view.totals else [])]
    return [reader.frame(query) for query in queries]


def told(frames: list[pd.DataFrame]) -> list[list[str]]:
    """Answers such that equal ones are equal: rows, and the sources of each, in one order."""
    return [sorted(map(_row, frame.astype(object).to_dict("records"))) for frame in frames]


def _row(row: dict[Any, Any]) -> str:
    values: list[Any] = []
    value: Any
    for name, value in sorted(row.items()):
        if str(name).startswith("source_ids") and isinstance(value, str):
            value = sorted(set(value.split(",")))
        elif not isinstance(value, str):
            missing: Any = pd.isna(value)
            number = pd.api.types.is_number(value)
            value = None if missing else round(float(value), 6) if number else value
        values.append((name, value))
    return str(values)


@contextmanager
def rows_one_by_one(wanted: bool) -> Iterator[None]:
    """Where wanted, no summary answers."""
    answering: Callable[..., Fact] = (lambda fact, *_: fact) if wanted else Fact.answering
    with patch.object(Fact, "answering", answering):
        yield


def main() -> int:
    """Make, compare, measure."""
    file, rounds = Path(sys.argv[1]).absolute(), int(sys.argv[2]) if len(sys.argv) > 2 else 3
    store = Store(f"sqlite:///{file}")
    options(store)
    composed = [view for view in views().values() if isinstance(view.scope, Composition)]
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "copy.duckdb"
        began, cpu = time.perf_counter(), time.process_time()
        copy(store, target)
        print(
            f"made in {time.perf_counter() - began:.1f} s (processor {time.process_time() - cpu:.1f} s), "
            f"{target.stat().st_size / 1e6:.0f} MB; the store {file.stat().st_size / 1e6:.0f} MB"
        )
        began = time.perf_counter()
        engine = create_engine(f"duckdb:///{target}", connect_args={"read_only": True})
        columnar = Columnar(engine)
        answer(composed[0], columnar)
        print(f"opened, with a first answer, in {time.perf_counter() - began:.2f} s")
        differ = [v.key for v in composed if told(answer(v, store)) != told(answer(v, columnar))]
        print(f"{len(composed)} compositions, {len(differ)} differ {differ or ''}")
        for name, reader in (("SQLite", store), ("DuckDB", columnar)):
            for wanted in (True, False):
                with rows_one_by_one(wanted):
                    took = min(_seconds(composed, reader) for _ in range(rounds))
                print(f"{name}, {'rows' if wanted else 'with summaries'}: {took:.2f} s")
        engine.dispose()
    return bool(differ)


def _seconds(composed: list[View], reader: Reader) -> float:
    began = time.process_time()
    for view in composed:
        answer(view, reader)
    return time.process_time() - began


if __name__ == "__main__":
    sys.exit(main())
