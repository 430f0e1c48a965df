"""What a file would change: every row it speaks about held against the row that is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection

from importing.cells import Reading, Refused
from importing.checked import Checked
from importing.kinds import Kind
from importing.leaving import called, leaving
from importing.lists import NOTHING_SAID, Edition
from importing.names_shown import with_names, without_names
from importing.planned import Planned
from importing.references import References
from importing.rows import Identity
from importing.steps import Step, Steps
from importing.sums import Total

CHANGES_SHOWN: Final = 1000
ROWS_AT_ONCE: Final = 10_000
"""Rows of a file that are held against the database together."""


class Change(NamedTuple):
    """A value that would become another, with the row of the file that says so (None: it goes)."""

    row: int | None
    table: str
    key: str
    field: str
    before: Any
    after: Any


@dataclass
class Plan:
    """Everything a load would do; ``changes`` counts rows of the file."""

    kind: Kind
    rows: int
    total_cents: int
    changes: dict[str, int]
    steps: Mapping[str, Steps]
    details: list[Change]
    totals: list[Total]
    readings: list[Reading] = field(default_factory=list)
    gone: int = 0
    """Rows of the list that the file renews and that it no longer names."""
    gone_cents: int = 0


def make_plan(
    connection: Connection,
    checked: Checked,
    references: References,
    edition: Edition = NOTHING_SAID,
    at_once: int = ROWS_AT_ONCE,
    progress: Callable[[float], None] = lambda _share: None,
) -> Plan:
    """Hold checked rows against the database; with an edition that renews a list, also what that held.

    ``at_once`` is how many rows are looked at together. Raises Refused when rows contradict each other,
    or others need a row that would go.
    """
    kind = checked.kind
    children = [
        table for table, names in kind.children if all(name in checked.values for name in names)
    ]
    planned = Planned(connection, kind, references, children)
    if kind.foresee:
        kind.foresee(checked.values, references)
    numbers, done = checked.numbers, 0
    columns = {name: iter(column) for name, column in checked.values.items()}
    while done < len(numbers):
        of_stretch = numbers[done : done + at_once]
        rows = {name: list(islice(column, at_once)) for name, column in columns.items()}
        planned.add(done + 1, of_stretch, rows)
        done += len(of_stretch)
        progress(done / len(numbers))
    planned.add_also(checked.also, checked.numbers[0])
    if planned.problems:
        raise Refused(planned.problems[:500])
    steps = planned.in_order()
    gone = leaving(connection, kind, steps, edition) if edition.renews else {}
    for table, more in gone.items():
        steps.setdefault(table, Steps()).gone.extend(more)
        planned.sums.take(table, more)
    main = gone.get(planned.main, [])
    details = islice(_details(steps, called(connection, main)), CHANGES_SHOWN)
    return Plan(
        kind,
        len(checked.numbers),
        checked.total_cents,
        {name: planned.counts[name] for name in ("new", "changed", "same")},
        steps,
        with_names(connection, list(details), steps),
        planned.sums.totals(),
        [*checked.readings, *planned.look_alikes(), *without_names(steps)],
        len(main),
        sum(_amount(kind, step) for step in main),
    )


def _amount(kind: Kind, step: Step) -> int:
    """What a row that goes was worth, in the amount of its kind that is added up."""
    measures = [measure for measure in kind.measures if measure.column == kind.total]
    where = measures[0].where if measures else ""
    return int((step.before or {}).get(where) or 0)


def _details(steps: Mapping[str, Steps], names: Mapping[Identity, str]) -> Iterator[Change]:
    for table, of_table in steps.items():
        for step in of_table if of_table.differ else ():
            key = " / ".join(map(str, step.identity))
            if step.action == "gone":
                yield Change(None, table, key, "", names.get(step.identity, key), None)
            elif step.action == "changed" and step.before is not None:
                for name, value in step.stated.items():
                    if step.before[name] != value:
                        yield Change(step.row, table, key, name, step.before[name], value)
