"""The columnar copy of a database: what it takes to make, and what compositions take from it.

python -m tests.load.other_engine FILE [ROUNDS]: an SQLite file. Makes the copy as the atlas does, holds every
composition against the store, and prints seconds of processor time per way, no cache, the quickest of the
rounds; ends with 1 where an answer differs.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol
from unittest.mock import patch

import pandas as pd
import psutil

from data_access.engine import Reader, Store
from data_access.facts.fact import Fact
from data_access.filters import Filters
from database.columnar import FROM_SETTING, copy_file, discard
from database.columnar_reader import ColumnarReader
from database.schema import Given, Query
from importing.reading_copy import started
from views import View, views
from views.composition import Composition
from views.listed import Listed
from views.options import options

NOTHING = Filters()


class Answers(Protocol):
    """What runs a select."""

    def frame(self, query: Query, given: Given = None) -> pd.DataFrame:
        """Its rows."""
        ...


def answer(view: View, reader: Answers, chosen: Filters = NOTHING) -> list[pd.DataFrame]:
    """A composition's rows and totals."""
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
    os.environ[FROM_SETTING] = "1"
    store = Store(f"sqlite:///{file}")
    discard(store)
    options(store)
    composed = [view for view in views().values() if isinstance(view.scope, Composition)]
    most, took = 0, 0.0
    began = time.perf_counter()
    maker = psutil.Process(started(store.url).pid)
    while maker.is_running() and maker.status() != psutil.STATUS_ZOMBIE:
        held, took = maker.memory_info().rss, sum(maker.cpu_times()[:2])
        most = max(most, held)
        time.sleep(0.05)
    size = copy_file(store, store.data_version()).stat().st_size
    print(
        f"made in {time.perf_counter() - began:.1f} s (processor {took:.1f} s, memory {most / 1e6:.0f} MB), "
        f"{size / 1e6:.0f} MB; the store {file.stat().st_size / 1e6:.0f} MB"
    )
    began, before = time.perf_counter(), psutil.Process().memory_info().rss
    columnar = ColumnarReader(store)
    answer(composed[0], columnar)
    print(f"opened, with a first answer, in {time.perf_counter() - began:.2f} s")
    differ = [v.key for v in composed if told(answer(v, store)) != told(answer(v, columnar))]
    grew = psutil.Process().memory_info().rss - before
    print(
        f"{len(composed)} compositions, {len(differ)} differ {differ or ''}; {grew / 1e6:.0f} MB more memory"
    )
    for name, reader in (("store", store), ("copy", columnar)):
        for wanted in (True, False):
            with rows_one_by_one(wanted):
                took = min(_seconds(composed, reader) for _ in range(rounds))
            print(f"{name}, {'rows' if wanted else 'with summaries'}: {took:.2f} s")
    listed = [view for view in views().values() if view.bound == "paged"]
    for name, reader in (("store", store), ("copy", columnar)):
        began = time.process_time()
        for view in listed:
            Listed(view, Filters(), reader).result()
        print(f"{name}, first pages of {len(listed)} lists: {time.process_time() - began:.2f} s")
    columnar.close()
    return bool(differ)


def _seconds(composed: list[View], reader: Reader) -> float:
    began = time.process_time()
    for view in composed:
        answer(view, reader)
    return time.process_time() - began


if __name__ == "__main__":
    sys.exit(main())
