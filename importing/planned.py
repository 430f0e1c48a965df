"""The rows that a file speaks about, held against those that are there, a stretch of rows at a time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, select

from importing.cells import Problem, Reading, problem, reading
from importing.hashes import Named, all_differ, hashes_of
from importing.kinds import IDENTITIES, Built, Columns, Kind, Target
from importing.references import References
from importing.rows import TABLES, Identity, Values, rows_of
from importing.steps import Alike, Step, Steps, by_column
from importing.sums import Sums


class Planned:
    """What the rows so far make of the database: each of its rows once, whichever rows name it."""

    def __init__(
        self,
        connection: Connection,
        kind: Kind,
        references: References,
        children: Sequence[str],
    ) -> None:
        """``children`` are the tables of which the file states all rows that belong to its own."""
        self.main = ""
        self.problems: list[Problem] = []
        self.counts: Counter[str] = Counter()
        self.sums = Sums(connection, kind)
        self._connection, self._kind, self._references = connection, kind, references
        self._children = children
        self._steps: defaultdict[str, Steps] = defaultdict(Steps)
        self._named: defaultdict[str, Named] = defaultdict(Named)
        """Per table the identities of earlier stretches."""
        self._unstated: defaultdict[str, set[Identity]] = defaultdict(set)
        """Rows of earlier stretches of which the file says nothing but that they are there."""
        self._alike = _LookAlikes(connection)

    def add(self, at: int, numbers: Sequence[int], rows: Columns) -> None:
        """The next rows by column; ``at`` is the place of the first, ``numbers`` those in the file."""
        references = self._references
        if self._kind.together:
            built = self._kind.together(rows, references)
            self.main = built.table
            if not self._add_together(built, numbers):
                self._add_one_by_one(built.targets(), numbers)
        elif build := self._kind.build:
            each = (dict(zip(rows, row, strict=True)) for row in zip(*rows.values(), strict=True))
            made = (list(build(row, references, place)) for place, row in enumerate(each, at))
            self._add_one_by_one(made, numbers)

    def _add_one_by_one(self, made: Iterable[list[Target]], numbers: Sequence[int]) -> None:
        """Rows that may speak about the same row of the database, or belong to another."""
        wanted, of_rows = _Wanted(self), []
        for number, targets in zip(numbers, made, strict=True):
            self.main = targets[0].table
            of_rows.append([one.identity for one in targets if one.table == self.main])
            for target in targets:
                wanted.add(target, number)
        if not self.problems:
            self._take(wanted, of_rows)

    def _add_together(self, built: Built, numbers: Sequence[int]) -> bool:
        """Rows of which each speaks about another row of the database: nothing can contradict. False where
        that is not so, and nothing is done."""
        hashes, named = hashes_of(built.identities), self._named[self.main]
        if self._children or not all_differ(hashes) or not named.has_none_of(hashes):
            return False
        besides = _Wanted(self)
        for at, target in built.besides:
            besides.add(target, numbers[at])
        if not self.problems:
            block = held_against(self._connection, built, numbers)
            named.add(hashes)
            self._steps[self.main].add_block(block)
            for alike in block:
                self.counts[alike.action] += len(alike.places)
                self.sums.take_alike(self.main, alike)
            self._take(besides, [])
        return True

    def add_also(self, targets: Sequence[Target], number: int) -> None:
        """Rows that come with those of the file."""
        wanted = _Wanted(self)
        for target in targets:
            wanted.add(target, number)
        if targets and not self.problems:
            self._take(wanted, [])

    def in_order(self) -> dict[str, Steps]:
        """The steps per table, parents first."""
        tables = [table for table in IDENTITIES if self._steps[table].stated]
        tables += [table for table in self._children if table not in tables]
        return {table: self._steps[table] for table in tables}

    def look_alikes(self) -> Iterator[Reading]:
        """New projects that are there already under another number: the same body, year and amount."""
        if self._alike.rows:
            yield reading("look_alikes", rows=self._alike.rows)

    def is_the_same(self, target: Target) -> bool:
        """Whether an earlier stretch named this row, and this one says nothing of it either."""
        return not target.stated and target.identity in self._unstated[target.table]

    def earlier(self, table: str, identity: Identity) -> Step | None:
        """The step of an earlier stretch about a row, None where there is none."""
        if identity not in self._named[table]:
            return None
        return next((step for step in self._steps[table] if step.identity == identity), None)

    def _take(self, wanted: _Wanted, of_rows: list[list[Identity]]) -> None:
        made = {
            table: _made(self._connection, table, targets, wanted.numbers)
            for table, targets in wanted.targets.items()
        }
        gone = {
            table: list(_gone(self._connection, table, of_rows, made.get(table, [])))
            for table in self._children
            if of_rows
        }
        actions = {step.identity: step.action for step in made.get(self.main, ())}
        parents = self._parents_with_changes(made, gone)
        for identities in of_rows:
            taken = {actions.get(one) or self._action(one) for one in identities}
            self.counts[_row_action(taken, identities[0][0] in parents)] += 1
        for table, steps in made.items():
            self.sums.take(table, steps)
            self._steps[table].add(steps)
            self._named[table].add(hashes_of(step.identity for step in steps if step.stated))
            self._unstated[table].update(step.identity for step in steps if not step.stated)
        self._alike.count(made.get("projects", []))
        for table, steps in gone.items():
            self._steps[table].gone.extend(steps)

    def _action(self, identity: Identity) -> str:
        step = self.earlier(self.main, identity)
        return step.action if step else ""

    def _parents_with_changes(
        self, made: dict[str, list[Step]], gone: dict[str, list[Step]]
    ) -> set[Any]:
        return {
            step.identity[0]
            for table, _ in self._kind.children
            for step in (*made.get(table, ()), *gone.get(table, ()))
            if step.action != "same"
        }


class _Wanted:
    """The targets of a stretch of rows, each row of the database once."""

    def __init__(self, planned: Planned) -> None:
        self.targets: dict[str, dict[Identity, Target]] = {}
        self.numbers: dict[tuple[str, Identity], int] = {}
        self._planned = planned

    def add(self, target: Target, number: int) -> None:
        """One more; a problem where it says something else than a former one about the same row."""
        targets = self.targets.setdefault(target.table, {})
        former = targets.get(target.identity)
        if former is not None:
            if former.stated != target.stated:
                self._contradict(former.stated, target, number, self.numbers[target[:2]])
            return
        if self._planned.is_the_same(target):
            return
        earlier = self._planned.earlier(target.table, target.identity)
        if earlier is None:
            targets[target.identity] = target
            self.numbers[target[:2]] = number
        elif earlier.stated != _with_known_place(target.stated, earlier.before or {}):
            self._contradict(earlier.stated, target, number, earlier.row)

    def _contradict(self, former: Values, target: Target, number: int, first: int | None) -> None:
        differing = next(k for k in target.stated if former.get(k) != target.stated[k])
        value = str(target.stated[differing])
        self._planned.problems.append(problem("contradicts_row", number, value=value, first=first))


class _LookAlikes:
    """Counts new projects that are there already under another number: the same body, year and amount."""

    _COLUMNS = ("organisation_key", "year", "awarded_cents")

    def __init__(self, connection: Connection) -> None:
        self.rows = 0
        self._connection = connection

    def count(self, steps: Iterable[Step]) -> None:
        """The new ones among these."""
        for step in steps:
            alike = tuple(step.stated.get(name) for name in self._COLUMNS)
            if step.action == "new" and alike[2] is not None:
                self.rows += alike in self._there

    @cached_property
    def _there(self) -> set[tuple[Any, ...]]:
        table = TABLES["projects"]
        query = select(*(table.c[name] for name in self._COLUMNS)).where(~table.c.fictional)
        return {tuple(row) for row in self._connection.execute(query)}


def held_against(connection: Connection, built: Built, numbers: Sequence[int]) -> list[Alike]:
    """What rows make of those that are there, each of another one; ``numbers`` are those in the file."""
    identities = built.identities
    places: Sequence[int] = range(len(identities))
    there = rows_of(connection, TABLES[built.table], (identity[0] for identity in identities))
    steps, at_steps = [], []
    if there:
        places = [at for at in places if identities[at] not in there]
        for at, stated in enumerate(built.values()):
            before = there.get(identities[at])
            if before is not None:
                at_steps.append(at)
                steps.append(_step(identities[at], stated, built.defaults, before, numbers[at]))
    block = [
        Alike(
            own,
            "new",
            [identities[at] for at in own],
            stated,
            {name: [value] * len(own) for name, value in built.defaults.items()},
            [None] * len(own),
            [numbers[at] for at in own],
        )
        for own, stated in built.alike(places)
    ]
    return [*block, *by_column(steps, at_steps)]


def _made(
    connection: Connection,
    table: str,
    targets: dict[Identity, Target],
    numbers: dict[tuple[str, Identity], int],
) -> list[Step]:
    there = rows_of(connection, TABLES[table], (identity[0] for identity in targets))
    return [
        _step(
            identity,
            target.stated,
            target.defaults,
            there.get(identity),
            numbers[table, identity],
        )
        for identity, target in targets.items()
    ]


def _step(
    identity: Identity, stated: Values, defaults: Mapping[str, Any], before: Values | None, row: int
) -> Step:
    if before is None:
        return Step(identity, stated, defaults, "new", None, row)
    stated = _with_known_place(stated, before)
    differs = any(before[name] != value for name, value in stated.items())
    return Step(identity, stated, defaults, "changed" if differs else "same", before, row)


def _with_known_place(stated: Values, before: Values) -> Values:
    """A municipality that is known is not lost because a later file does not tell it."""
    if "nis" in stated and stated["nis"] is None and before.get("nis") is not None:
        return {name: value for name, value in stated.items() if name != "nis"}
    return stated


def _gone(
    connection: Connection, table: str, rows: list[list[Identity]], kept: list[Step]
) -> Iterator[Step]:
    """Rows that belonged to a row of the file, and that it no longer names."""
    parents = [identities[0][0] for identities in rows]
    stated = {step.identity for step in kept}
    for identity, before in rows_of(connection, TABLES[table], parents).items():
        if identity not in stated:
            yield Step(identity, {}, {}, "gone", before)


def _row_action(taken: set[str], parent_changes: bool) -> str:
    """What becomes of a row of the file: of its main rows, and of what belongs to them."""
    if taken == {"same"}:
        return "changed" if parent_changes else "same"
    return "new" if taken == {"new"} else "changed"
