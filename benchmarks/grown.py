"""The measures of `make bench` that tell what more rows do."""

from __future__ import annotations

from statistics import median, quantiles
from typing import Final

from benchmarks import loading, naive, queries
from benchmarks import long_workbook as workbooks
from benchmarks.measure import Measure, Run
from benchmarks.page_sizes import HEAVIEST, HIGHEST, addresses, visited
from benchmarks.sizes import database
from data_access.engine import Store

MANY: Final = 1_000_000
LEAST: Final = 100_000
"""Rows from which on what more of them do is measured."""


def against_a_naive_page(run: Run) -> list[Measure]:
    """From a filter to the repainted page: pandas on CSV files without a cache, against the atlas."""
    if run.size < MANY:
        return []
    took = naive.milliseconds(run.browser, run.data, run.folder / "naive")
    ratio = median(took["naive"]) / median(took["atlas"])
    goal = 3 if run.size < 10 * MANY else 25
    name = "filter to repainted page, pandas on CSV / atlas, not cached"
    return [Measure(name, ratio, goal, at_least=True, numbers=took)]


def query_sets(run: Run) -> list[Measure]:
    """The compositions of a page, against DuckDB's own answer on the rows; and what more rows do to them."""
    if run.size < LEAST:
        return []
    took = queries.seconds(run.data)
    against = {page: of["atlas"] / of["rows"] for page, of in took.items()}
    goal = 0.3 if run.size >= 10 * MANY else 0.6
    made = [
        Measure("queries of a page, worst page / DuckDB's own on the rows", max(against.values()), goal,
                numbers=took)
    ]  # fmt: skip
    if run.size > LEAST:
        database(LEAST, run.folder / "before.sqlite")
        before = queries.seconds(run.folder / "before.sqlite")
        growth = {page: of["atlas"] / before[page]["atlas"] for page, of in took.items()}
        name = f"the same, worst page, {run.size} rows / {LEAST}"
        made.append(Measure(name, max(growth.values()), 5, numbers={"before": before}))
    return made


def bounded_pages(run: Run) -> list[Measure]:
    """Every page: how tall, and how much it sends."""
    every = addresses(Store(f"sqlite:///{run.data}"))
    visits = visited(run.data, every, browser=run.browser)
    faults = {visit.name: visit.fault for visit in visits if visit.fault}
    tallest, heaviest = max(visit.height for visit in visits), max(visit.size for visit in visits)
    numbers = {
        visit.name: (visit.height, visit.size, round(visit.first, 2), round(visit.again, 2))
        for visit in visits
    }
    return [
        Measure(f"tallest of {len(visits)} pages / {HIGHEST} px", tallest / HIGHEST, 1,
                numbers={"px, bytes, first s, again s": numbers}),
        Measure(f"bytes of the heaviest page / {HEAVIEST}", heaviest / HEAVIEST, 1),
        Measure("pages that say a fault", len(faults), 0, numbers=faults),
    ]  # fmt: skip


def imports(run: Run) -> list[Measure]:
    """One list by the command, without the columnar copy that is made behind it."""
    rows = min(max(run.size, LEAST), MANY)
    took = loading.taken(rows, run.folder)
    return [
        Measure(f"rows a second, list of {rows} by the command", rows / took.seconds, 30_000,
                at_least=True, numbers=vars(took)),
        Measure("the same, megabytes of memory", took.megabytes, 500),
    ]  # fmt: skip


def long_workbook(run: Run) -> list[Measure]:
    """A list of 100 000 rows as Excel, from the server, while somebody reads."""
    took = workbooks.made(run.folder)
    alone, meanwhile = (quantiles(took[when], n=20)[-1] for when in ("alone", "meanwhile"))
    return [
        Measure("Excel of 100 000 rows, seconds", took["seconds"][0], 20, numbers=took),
        Measure("the same, megabytes of memory", took["megabytes"][0], 300),
        Measure("p95 of another's reruns meanwhile / before", meanwhile / alone, 2),
    ]
