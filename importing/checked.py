"""The rows of a file after every cell was read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from importing.cells import Reading
from importing.coded import Coded, combined
from importing.kinds import Kind, Target

Made = TypeVar("Made")


@dataclass
class Checked:
    """The rows of a file as values by column key, with their numbers in the file."""

    kind: Kind
    numbers: Sequence[int]
    values: dict[str, Sequence[Any]]
    readings: list[Reading] = field(default_factory=list)
    also: list[Target] = field(default_factory=list)
    """Rows that come with those of the file: the call that is made for them."""

    @property
    def total_cents(self) -> int:
        """The exact sum of the kind's main amount over what is known."""
        cents = self.values.get(self.kind.total or "", [])
        return sum(amount for amount in cents if amount is not None)

    def columns_of(self, *names: str) -> Iterator[tuple[Any, ...]]:
        """Row by row, the values of some columns; those that the file does not have hold None."""
        empty: Sequence[Any] = Coded.repeated(None, len(self.numbers))
        return zip(*(self.values.get(name, empty) for name in names), strict=True)

    def rows_of(self, *names: str) -> Iterator[dict[str, Any]]:
        """Row by row, some columns; those that the file does not have hold None."""
        for row in self.columns_of(*names):
            yield dict(zip(names, row, strict=True))

    def each(self, names: Sequence[str], ask: Callable[[dict[str, Any]], Made]) -> Coded[Made]:
        """Row by row, what is made of some columns that the file has (of none: all); once of rows alike."""
        there = [name for name in names or self.values if name in self.values]
        if not there:
            return Coded.repeated(ask({}), len(self.numbers))
        columns = [self.values[name] for name in there]
        return combined(columns, lambda row: ask(dict(zip(there, row, strict=True))))

    def rows(self) -> Iterator[dict[str, Any]]:
        """Row by row, the columns that the file has."""
        names = list(self.values)
        for row in zip(*self.values.values(), strict=True):
            yield dict(zip(names, row, strict=True))
