"""What a load does, row of the database by row; many such steps wait on disk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, Final

from importing.found import in_chunks
from importing.put_away import PutAway
from importing.rows import Identity, Values

_IN_MEMORY: Final = 20_000
"""Steps of a table that are kept at hand; those of a long list would take more memory than the list."""


@dataclass(slots=True)
class Step:
    """One row of the database: what the file states about it and what that makes of it.

    ``row`` is the row of the file that says so first.
    """

    identity: Identity
    stated: Values
    defaults: Mapping[str, Any]
    action: str  # new, changed, same, gone
    before: Values | None
    row: int | None = None


@dataclass(slots=True)
class Alike:
    """Steps of a stretch that do the same and state the same columns, by column, and their places in it."""

    places: Sequence[int]
    action: str
    identities: list[Identity]
    stated: dict[str, Sequence[Any]]
    defaults: dict[str, Sequence[Any]]
    before: list[Values | None]
    rows: list[int | None]

    def steps(self) -> Iterator[Step]:
        """Each of them by itself."""
        count = len(self.places)
        values = _each(self.stated, count), _each(self.defaults, count)
        for identity, stated, defaults, before, row in zip(
            self.identities, *values, self.before, self.rows, strict=True
        ):
            yield Step(identity, stated, defaults, self.action, before, row)


def by_column(steps: Sequence[Step], places: Sequence[int] | None = None) -> list[Alike]:
    """Steps as they are written: those that are alike together; ``places`` are theirs in the stretch."""
    groups: dict[tuple[Any, ...], list[int]] = {}
    for at, step in enumerate(steps):
        groups.setdefault((step.action, *step.defaults, None, *step.stated), []).append(at)
    return [
        _alike(own if places is None else [places[at] for at in own], [steps[at] for at in own])
        for own in groups.values()
    ]


def _alike(places: list[int], steps: list[Step]) -> Alike:
    first = steps[0]
    return Alike(
        places,
        first.action,
        [step.identity for step in steps],
        {name: [step.stated[name] for step in steps] for name in first.stated},
        {name: [step.defaults[name] for step in steps] for name in first.defaults},
        [step.before for step in steps],
        [step.row for step in steps],
    )


def _each(columns: dict[str, Sequence[Any]], count: int) -> Iterable[Values]:
    if not columns:
        return ({} for _ in range(count))
    return (dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True))


class Steps:
    """The steps of one table in their order; those that take rows away come last."""

    def __init__(self) -> None:
        self.gone: list[Step] = []
        self._blocks: list[list[Alike] | int] = []
        self._count = 0
        self._differ = False
        self._disk: PutAway | None = None

    def add(self, steps: list[Step]) -> None:
        """Put steps behind those that are there."""
        if steps:
            self.add_block(by_column(steps))

    def add_block(self, block: list[Alike]) -> None:
        """The same of steps that stand by column."""
        self._count += sum(len(alike.places) for alike in block)
        if self._count > _IN_MEMORY:
            self._disk = self._disk or PutAway()
            self._blocks.append(self._disk.put(block))
        else:
            self._blocks.append(block)
        self._differ = self._differ or any(alike.action == "changed" for alike in block)

    @property
    def stated(self) -> bool:
        """Whether the file says something about rows of this table."""
        return bool(self._count)

    @property
    def differ(self) -> bool:
        """Whether they change a row that is there."""
        return self._differ or bool(self.gone)

    def blocks(self) -> Iterator[list[Alike]]:
        """All steps, in stretches that fit in memory."""
        for block in self._blocks:
            yield self._taken(block)
        for gone in in_chunks(self.gone, _IN_MEMORY):
            yield by_column(gone)

    def __iter__(self) -> Iterator[Step]:
        for block in self.blocks():
            placed = [pair for one in block for pair in zip(one.places, one.steps(), strict=True)]
            yield from (step for _, step in sorted(placed, key=itemgetter(0)))

    def __len__(self) -> int:
        return self._count + len(self.gone)

    def _taken(self, block: list[Alike] | int) -> list[Alike]:
        if not isinstance(block, int):
            return block
        if self._disk is None:
            raise RuntimeError("no steps were put away")
        steps: list[Alike] = self._disk.taken(block)
        return steps
