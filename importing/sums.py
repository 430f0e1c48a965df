"""The sums of amounts in the atlas, before and after a load, to the cent."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from importing.kinds import IDENTITIES, Kind
from importing.kinds.kind import Measure
from importing.rows import TABLES
from importing.steps import Alike, Step


class Total(NamedTuple):
    """The sum of an amount in the atlas, in cents, before and after; None where none is known."""

    column: str
    before: int | None
    after: int | None

    @property
    def difference(self) -> int | None:
        """By how much it changes; None when one of the two is not known."""
        return None if self.before is None or self.after is None else self.after - self.before


class Sums:
    """The sums of a kind's measures while steps are taken."""

    def __init__(self, connection: Connection, kind: Kind) -> None:
        self._measures = kind.measures
        self._before = [_sum_and_count(connection, measure) for measure in kind.measures]
        self._after = list(self._before)

    def take(self, table: str, steps: Iterable[Step]) -> None:
        """Count what these steps change."""
        for at, measure in enumerate(self._measures):
            if measure.table == table:
                cents, counted = _difference(measure, steps)
                former_cents, former_count = self._after[at]
                self._after[at] = former_cents + cents, former_count + counted

    def totals(self) -> list[Total]:
        """Each sum before and after."""
        return [
            Total(measure.column, *(cents if counted else None for cents, counted in pair))
            for measure, *pair in zip(self._measures, self._before, self._after, strict=True)
        ]

    def take_alike(self, table: str, alike: Alike) -> None:
        """The same of steps that stand by column."""
        new = alike.action == "new"
        for measure in self._measures:
            if not new or (measure.only and measure.table == table):
                self.take(table, list(alike.steps()))
                return
        for at, measure in enumerate(self._measures):
            if measure.table == table and measure.where in alike.stated:
                known = [one for one in alike.stated[measure.where] if one is not None]
                cents, counted = self._after[at]
                self._after[at] = cents + sum(known), counted + len(known)


def _difference(measure: Measure, steps: Iterable[Step]) -> tuple[int, int]:
    cents = counted = 0
    for step in steps:
        if measure.only and not _counts(measure, step):
            continue
        if step.before is not None and step.before.get("fictional"):
            continue
        old = (step.before or {}).get(measure.where)
        new = None if step.action == "gone" else step.stated.get(measure.where, old)
        cents += (new or 0) - (old or 0)
        counted += (new is not None) - (old is not None)
    return cents, counted


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
