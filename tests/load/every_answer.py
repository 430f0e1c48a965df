"""Every page, every named composition and every file of a database, whatever its size.

    python -m tests.load.every_answer FILE [--only pages answers files] [--to TABLE.md]

FILE is an SQLite file; its columnar copy is made where there is none. ``pages``: each is opened, within the
bounds of ``benchmarks.page_sizes`` (``make bench`` has their height in Chromium). ``answers``: the store's
own to every composition, by its summaries, is what DuckDB works out from the tables that people fill, without
any kept relation. ``files``: every View in every kind that ``python -m exports`` and a page make, and all of
one thing of each kind. Prints what took longest and most memory; ends with 1 where something failed.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

import pandas as pd
from sqlalchemy import create_engine, event
from sqlalchemy.engine import Engine

from benchmarks.page_sizes import addresses, as_table, visited
from data_access.engine import URL_SETTING, Store
from data_access.filters import Filters
from database.columnar import READING, copy_file, make_copy
from database.copied_relations import copied_tables
from database.frames import framed
from database.kept_relations import kept_relations
from database.row_texts import teach_duckdb
from database.schema import Given, Query
from exports.__main__ import FORMATS
from exports.csv import csv_parts
from exports.excel import workbook
from exports.standards.giving360 import grants
from exports.types import ROWS_ON_PAPER
from exports.word import tables_document
from language import get_language
from tests.load.other_engine import answer, told
from views import View, views
from views.composition import Composition
from views.listed import Listed
from views.options import options
from views.records import applications
from views.things import THINGS, Thing, told_of
from views.typed_request import ask, opened

SLOW: Final = 30.0
"""Seconds in which a page or a composition has answered."""
PEAK: Final = Path("/proc/self/clear_refs")
DUTCH: Final = get_language("nl")


@dataclass(frozen=True)
class Done:
    """One thing that was asked: seconds, megabytes that it took more, and what failed."""

    name: str
    seconds: float
    megabytes: float = 0.0
    fault: str = ""

    @property
    def line(self) -> str:
        """Of a table in Markdown."""
        return f"| {self.name} | {self.seconds:.1f} | {self.megabytes:.0f} | {self.fault} |"


class Recomputed:
    """DuckDB on the tables of a copy that people fill: what the atlas keeps is worked out anew."""

    def __init__(self, file: Path) -> None:
        self._engine: Engine = create_engine("duckdb://")
        event.listen(self._engine, "connect", lambda live, _: self._set_up(live, file))

    def frame(self, query: Query, given: Given = None) -> pd.DataFrame:
        """The rows of a select."""
        with self._engine.connect() as connection:
            return framed(connection, query, given)

    def data_version(self) -> str:
        """It never changes."""
        return "recomputed"

    def close(self) -> None:
        """Let go of the copy."""
        self._engine.dispose()

    def _set_up(self, live: Any, file: Path) -> None:
        kept = {relation.table.name for relation in kept_relations()}
        live.execute(f"SET default_null_order = '{READING['default_null_order']}'")
        live.execute("SET integer_division = true")
        teach_duckdb(live)
        live.execute(f"ATTACH '{file}' AS copy (READ_ONLY)")
        for table in copied_tables():
            if table.name not in kept:
                live.execute(f'CREATE VIEW "{table.name}" AS SELECT * FROM copy."{table.name}"')
        for relation in kept_relations():
            name = relation.table.name
            definition = relation.definition.compile(
                dialect=self._engine.dialect, compile_kwargs={"literal_binds": True}
            )
            columns = ", ".join(f'"{column.name}"' for column in relation.table.columns)
            # Once each: as views they were worked out anew in each other, and in each composition.
            live.execute(
                f'CREATE TABLE "{name}" AS SELECT * FROM ({definition}) AS rows ({columns})'
            )


def answers(store: Store) -> Iterator[Done]:
    """Every named composition with its totals, of the store and recomputed."""
    for name, same in comparisons(store):
        yield _tried(name, same)


def comparisons(store: Store) -> Iterator[tuple[str, Callable[[], None]]]:
    """Of every named composition its key, and what fails with ValueError where its recomputation differs."""
    anew = Recomputed(copy_file(store, store.data_version()))
    for view in views().values():
        if isinstance(view.scope, Composition):
            yield view.key, partial(_same, view, store, anew)
    anew.close()


def _same(view: View, store: Store, anew: Recomputed) -> None:
    here = told(answer(view, store))
    if here != told(answer(view, anew)):
        raise ValueError(f"{view.key}: another answer than the recomputation")
    if not here[0]:
        print(f"{view.key} has no rows", flush=True)


def files() -> Iterator[Done]:
    """Every View in every kind of file; last those that hold every row of a list."""
    for thing in THINGS.values():
        yield _tried(f"all of a {thing.key}", partial(_of_thing, thing))
    yield _tried("360giving", _grants)
    every = [(view, kind) for view in views().values() for kind in FORMATS]
    for view, kind in sorted(every, key=lambda one: _holds_all(*one)):
        if kind != "png" or view.chart is not None:
            yield _tried(f"{view.key}.{kind}", partial(_file, view, kind, FORMATS[kind]))


def _holds_all(view: View, kind: str) -> bool:
    return view.bound == "paged" and kind not in ROWS_ON_PAPER


def _file(view: View, kind: str, make: Callable[..., bytes]) -> None:
    result = ask(view.key, "", opened(), ROWS_ON_PAPER.get(kind, 1))
    if kind == "png" and result.empty:
        return
    # CSV is sent as it is made.
    parts = csv_parts(result, DUTCH) if kind == "csv" else (make(result, DUTCH),)
    if not sum(map(len, parts)):
        raise ValueError("an empty file")


def _of_thing(thing: Thing) -> None:
    reader, first = opened(), thing.tells[0]
    if thing.field:
        key = options(reader).offered(thing.field, fictional=False)[0]
    else:
        key = str(Listed(first.view, Filters(), reader).result().frame[first.column].iloc[0])
    results = told_of(thing, key, Filters(), reader, 50)
    if not results or not (workbook(results, DUTCH) and tables_document(results, DUTCH)):
        raise ValueError(f"nothing of {key}")


def _grants() -> None:
    result = ask(applications.ALL.key, "", opened(), 1)
    grants(result, dt.date.today())


def _tried(name: str, what: Callable[[], None]) -> Done:
    fault, begun = "", time.perf_counter()
    with _peak() as more:
        try:
            what()
        except Exception as error:
            fault = f"{type(error).__name__}: {error}"[:120]
    done = Done(name, time.perf_counter() - begun, more[0], fault)
    print(done.line, file=sys.stderr, flush=True)
    return done


@contextmanager
def _peak() -> Iterator[list[float]]:
    """Megabytes that are held more within it, at most."""
    more = [0.0]
    gc.collect()
    PEAK.write_text("5", encoding="ascii")  # the peak is what is held now
    before = _held("VmRSS:")
    yield more
    more[0] = (_held("VmHWM:") - before) / 1024


def _held(what: str) -> int:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition(what)[2].split()[0])


def main() -> int:
    """The command; returns its exit code."""
    parser = argparse.ArgumentParser("python -m tests.load.every_answer")
    parser.add_argument("file", type=Path)
    parser.add_argument("--only", nargs="+", default=("pages", "answers", "files"))
    parser.add_argument("--to", type=Path, help="write the tables here too")
    options = parser.parse_args()
    url = f"sqlite:///{options.file.absolute()}"
    os.environ[URL_SETTING] = url
    store = Store(url)
    make_copy(store)
    bad, tables = 0, []
    if "pages" in options.only:
        visits = visited(options.file, addresses(store), browser=None)
        bad += sum(not visit.good or visit.first > SLOW for visit in visits)
        tables.append(as_table(visits))
    asked: dict[str, Callable[[], Iterator[Done]]] = {
        "answers": partial(answers, store),
        "files": files,
    }
    for name, several in asked.items():
        if name in options.only:
            done = sorted(several(), key=lambda one: -one.seconds)
            bad += sum(bool(one.fault) for one in done)
            head = f"| {name} | seconds | MB more | fault |\n|---|---:|---:|---|\n"
            tables.append(head + "\n".join(one.line for one in done))
    text = "\n\n".join([*tables, f"{bad} that failed"])
    print(text)
    if options.to:
        options.to.write_text(text + "\n", encoding="utf-8")
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
