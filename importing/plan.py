"""What a file would change: every row it speaks about held against the row that is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, func, select

from importing.cells import Problem, Reading, Refused, problem, reading
from importing.checked import Checked
from importing.kinds import IDENTITIES, Kind, Target
from importing.kinds.kind import Measure
from importing.leaving import called, leaving
from importing.lists import NOTHING_SAID, Edition
from importing.names_shown import with_names, without_names
from importing.references import References
from importing.rows import TABLES, Identity, Values, rows_of
from importing.steps import Step

CHANGES_SHOWN: Final = 1000


class Change(NamedTuple):
    """A value that would become another, with the row of the file that says so (None: it goes)."""

    row: int | None
    table: str
    key: str
    field: str
    before: Any
    after: Any


class Total(NamedTuple):
    """The sum of an amount in the atlas, in cents, before and after; None where none is known."""

    column: str
    before: int | None
    after: int | None

    @property
    def difference(self) -> int | None:
        """By how much it changes; None when one of the two is not known."""
        return None if self.before is None or self.after is None else self.after - self.before


@dataclass
class Plan:
    """Everything a load would do; ``changes`` counts rows of the file."""

    kind: Kind
    rows: int
    total_cents: int
    changes: dict[str, int]
    steps: dict[str, list[Step]]
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
) -> Plan:
    """Hold checked rows against the database; with an edition that renews a list, also what that held.

    Raises Refused when rows contradict each other, or others need a row that would go.
    """
    kind = checked.kind
    rows: list[tuple[Identity, ...]] = []
    wanted = _Wanted()
    for at, row in enumerate(checked.rows(), start=1):
        targets = list(kind.build(row, references, at))
        main = targets[0].table
        rows.append(tuple(target.identity for target in targets if target.table == main))
        for target in targets:
            wanted.add(target, checked.numbers[at - 1])
    for target in checked.also:
        wanted.add(target, checked.numbers[0])
    if wanted.problems:
        raise Refused(wanted.problems[:500])
    steps = {
        table: _steps(connection, table, wanted.targets[table])
        for table in IDENTITIES
        if table in wanted.targets
    }
    for table, columns in kind.children:
        if not all(column in checked.values for column in columns):
            continue
        steps.setdefault(table, []).extend(_gone(connection, table, rows, steps.get(table, [])))
    gone = leaving(connection, kind, steps, edition) if edition.renews else {}
    for table, more in gone.items():
        steps.setdefault(table, []).extend(more)
    actions = {step.identity: step.action for step in steps[main]} if rows else {}
    parents = _parents_with_changes(kind, steps)
    details = islice(
        _details(steps, wanted.numbers, called(connection, gone.get(main, []))), CHANGES_SHOWN
    )
    counts = Counter(_row_action(identities, actions, parents) for identities in rows)
    return Plan(
        kind,
        len(rows),
        checked.total_cents,
        {name: counts[name] for name in ("new", "changed", "same")},
        steps,
        with_names(connection, list(details), steps),
        [_total(connection, measure, steps) for measure in kind.measures],
        [
            *checked.readings,
            *_look_alikes(connection, steps.get("projects", [])),
            *without_names(steps),
        ],
        len(gone.get(main, [])) if rows else 0,
        sum(_amount(kind, step) for step in gone.get(main, [])) if rows else 0,
    )


def _amount(kind: Kind, step: Step) -> int:
    """What a row that goes was worth, in the amount of its kind that is added up."""
    measures = [measure for measure in kind.measures if measure.column == kind.total]
    where = measures[0].where if measures else ""
    return int((step.before or {}).get(where) or 0)


def _look_alikes(connection: Connection, steps: list[Step]) -> Iterator[Reading]:
    """New projects that are there already under another number: the same body, year and amount."""
    new = [step.stated for step in steps if step.action == "new"]
    table = TABLES["projects"]
    columns = ("organisation_key", "year", "awarded_cents")
    query = select(*(table.c[name] for name in columns)).where(table.c.fictional.is_(False))
    there = {tuple(row) for row in connection.execute(query)} if new else set()
    alike = [tuple(stated.get(name) for name in columns) for stated in new]
    rows = sum(one in there for one in alike if one[2] is not None)
    if rows:
        yield reading("look_alikes", rows=rows)


class _Wanted:
    """The targets of all rows, each row of the database once."""

    def __init__(self) -> None:
        self.targets: dict[str, dict[Identity, Target]] = {}
        self.numbers: dict[tuple[str, Identity], int] = {}
        self.problems: list[Problem] = []

    def add(self, target: Target, number: int) -> None:
        targets = self.targets.setdefault(target.table, {})
        former = targets.setdefault(target.identity, target)
        first = self.numbers.setdefault((target.table, target.identity), number)
        if former.stated != target.stated:
            differing = next(k for k in target.stated if former.stated.get(k) != target.stated[k])
            value = str(target.stated[differing])
            self.problems.append(problem("contradicts_row", number, value=value, first=first))


def _steps(connection: Connection, table: str, targets: dict[Identity, Target]) -> list[Step]:
    there = rows_of(connection, TABLES[table], (identity[0] for identity in targets))
    steps = []
    for identity, target in targets.items():
        before, stated = there.get(identity), target.stated
        if before is None:
            action = "new"
        else:
            stated = _with_known_place(stated, before)
            differs = any(before[name] != value for name, value in stated.items())
            action = "changed" if differs else "same"
        steps.append(Step(identity, stated, target.defaults, action, before))
    return steps


def _with_known_place(stated: Values, before: Values) -> Values:
    """A municipality that is known is not lost because a later file does not tell it."""
    if "nis" in stated and stated["nis"] is None and before.get("nis") is not None:
        return {name: value for name, value in stated.items() if name != "nis"}
    return stated


def _gone(
    connection: Connection, table: str, rows: list[tuple[Identity, ...]], kept: list[Step]
) -> Iterator[Step]:
    """Rows that belonged to a row of the file, and that it no longer names."""
    parents = [identities[0][0] for identities in rows]
    stated = {step.identity for step in kept}
    for identity, before in rows_of(connection, TABLES[table], parents).items():
        if identity not in stated:
            yield Step(identity, {}, {}, "gone", before)


def _parents_with_changes(kind: Kind, steps: dict[str, list[Step]]) -> set[Any]:
    return {
        step.identity[0]
        for table, _ in kind.children
        for step in steps.get(table, [])
        if step.action != "same"
    }


def _row_action(
    identities: tuple[Identity, ...], actions: dict[Identity, str], parents: set[Any]
) -> str:
    """What becomes of a row of the file: of its main rows, and of what belongs to them."""
    taken = {actions[identity] for identity in identities}
    if taken == {"same"}:
        return "changed" if identities[0][0] in parents else "same"
    return "new" if taken == {"new"} else "changed"


def _details(
    steps: dict[str, list[Step]],
    numbers: dict[tuple[str, Identity], int],
    names: dict[Identity, str],
) -> Iterator[Change]:
    for table, of_table in steps.items():
        for step in of_table:
            row, key = numbers.get((table, step.identity)), " / ".join(map(str, step.identity))
            if step.action == "gone":
                yield Change(None, table, key, "", names.get(step.identity, key), None)
            elif step.action == "changed" and step.before is not None:
                for name, value in step.stated.items():
                    if step.before[name] != value:
                        yield Change(row, table, key, name, step.before[name], value)


def _total(connection: Connection, measure: Measure, steps: dict[str, list[Step]]) -> Total:
    before, at_first = _sum_and_count(connection, measure)
    after, counted = before, at_first
    for step in steps.get(measure.table, []):
        if measure.only and not _counts(measure, step):
            continue
        if step.before is not None and step.before.get("fictional"):
            continue
        old = (step.before or {}).get(measure.where)
        new = None if step.action == "gone" else step.stated.get(measure.where, old)
        after += (new or 0) - (old or 0)
        counted += (new is not None) - (old is not None)
    return Total(measure.column, before if at_first else None, after if counted else None)


def _counts(measure: Measure, step: Step) -> bool:
    name, value = measure.only or ("", "")
    return bool(step.identity[IDENTITIES[measure.table].index(name)] == value)


def sum_of(connection: Connection, measure: Measure) -> int | None:
    """The sum of an amount over all rows that are not fictional, in cents; None where none is known."""
    total, counted = _sum_and_count(connection, measure)
    return total if counted else None


def _sum_and_count(connection: Connection, measure: Measure) -> tuple[int, int]:
    """The sum of what is known, and of how many rows it is known."""
    table = TABLES[measure.table]
    amount = table.c[measure.where]
    query = select(func.sum(amount), func.count(amount)).where(table.c.fictional.is_(False))
    if measure.only:
        query = query.where(table.c[measure.only[0]] == measure.only[1])
    total, counted = connection.execute(query).one()
    return int(total or 0), int(counted)
