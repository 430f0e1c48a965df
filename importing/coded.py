"""Tables in little room: by column, each value of a stretch of rows once, with its number row by row.

A list has many rows and few different values: what is read or looked up of a value is done once for all
its rows. Where values are many, the stretches behind the first wait on disk: a million rows take no more
memory than some ten thousands.
"""

from __future__ import annotations

import bisect
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, chain, compress, islice
from typing import Any, Final, Generic, NamedTuple, TypeVar, overload

from importing.cells import Cell
from importing.put_away import PutAway

T = TypeVar("T")
Made = TypeVar("Made")

_TOGETHER: Final = 100_000
"""Rows of which values that are put side by side stand once."""
_BY_THEMSELVES: Final = 50
"""Rows at the start that are kept as they are: the header is among them, and parted from the rest."""
AT_HAND: Final = 20_000
"""Values of a column behind which further stretches of it wait on disk."""


class Part(NamedTuple, Generic[T]):
    """A stretch of rows: its values, and of each row which of them it holds (None: one each, in order).

    Every value is that of a row.
    """

    values: Sequence[T]
    numbers: array[int] | None

    def __len__(self) -> int:
        return len(self.values if self.numbers is None else self.numbers)

    def rows(self) -> Iterable[T]:
        """The value of each row."""
        if self.numbers is None:
            return self.values
        return map(self.values.__getitem__, self.numbers)


class _OnDisk(Generic[T]):
    """A stretch that waits on disk: it is read anew each time that somebody asks for it."""

    __slots__ = ("_at", "_count", "disk")

    def __init__(self, part: Part[T], disk: PutAway) -> None:
        self.disk, self._count = disk, len(part)
        self._at = disk.put(part)

    def taken(self) -> Part[T]:
        """The stretch itself."""
        part: Part[T] = self.disk.taken(self._at)
        return part

    def __len__(self) -> int:
        return self._count


def coded(values: Iterable[T]) -> Part[T]:
    """A stretch in which each value stands once."""
    numbers: dict[T, int] = {}
    places = [numbers.setdefault(value, len(numbers)) for value in values]
    if len(numbers) == len(places):
        return Part(list(numbers), None)
    return Part(list(numbers), array(size_of(len(numbers)), places))


def combined(
    columns: Sequence[Sequence[Any]], ask: Callable[[tuple[Any, ...]], Made]
) -> Coded[Made]:
    """Columns side by side, as one column of what is made of what they hold together."""
    return Coded(_mapped(part, ask) for part in _stretches(zip(*columns, strict=True)))


def gathered(values: Iterable[T]) -> Coded[T]:
    """Values that come one by one, as a column."""
    return Coded(_stretches(values))


def _stretches(values: Iterable[T]) -> Iterator[Part[T]]:
    rest = iter(values)
    while stretch := list(islice(rest, _TOGETHER)):
        yield coded(stretch)


def _mapped(part: Part[T], function: Callable[[T], Made]) -> Part[Made]:
    return Part(list(map(function, part.values)), part.numbers)


def size_of(count: int) -> str:
    """The smallest kind of array that numbers so many values."""
    return "B" if count <= 1 << 8 else "H" if count <= 1 << 16 else "I"


class Coded(Sequence[T]):
    """A column of values that never change, as a sequence."""

    __slots__ = ("_ends", "_parts")

    def __init__(self, parts: Iterable[Part[T] | _OnDisk[T]]) -> None:
        self._parts: list[Part[T] | _OnDisk[T]] = []
        at_hand, disk = 0, None
        for part in parts:
            if isinstance(part, _OnDisk):
                disk = part.disk
            elif at_hand >= AT_HAND:
                disk = disk or PutAway()
                part = _OnDisk(part, disk)
            else:
                at_hand += len(part.values)
            if len(part):
                self._parts.append(part)
        self._ends = list(accumulate(map(len, self._parts)))

    @classmethod
    def of(cls, values: Sequence[T]) -> Coded[T]:
        """The values as such a column; one that is one already stays as it is."""
        return values if isinstance(values, Coded) else cls([coded(values)])

    @classmethod
    def repeated(cls, value: T, count: int) -> Coded[T]:
        """The same value in so many rows."""
        return cls([Part([value], array("B", bytes(count)))] if count else [])

    @classmethod
    def joined(cls, columns: Iterable[Coded[T]]) -> Coded[T]:
        """Columns one under the other."""
        return cls(part for column in columns for part in column._parts)

    @property
    def values(self) -> Iterator[T]:
        """Every value at least once, in whatever order."""
        return chain.from_iterable(part.values for part in self.parts)

    @property
    def parts(self) -> Iterator[Part[T]]:
        """Its stretches, in order."""
        return map(_taken, self._parts)

    def mapped(self, function: Callable[[T], Made]) -> Coded[Made]:
        """What a function makes of each value; it is asked once for all rows of a stretch."""
        return Coded(_mapped(part, function) for part in self.parts)

    def mapped_together(self, function: Callable[[Sequence[T]], Sequence[Made]]) -> Coded[Made]:
        """The same of the values of a stretch at once."""
        return Coded(Part(function(part.values), part.numbers) for part in self.parts)

    def below(self, value: T) -> Coded[T]:
        """The same values below another one."""
        return Coded([Part([value], None), *self._parts])

    def kept(self, rows: Sequence[bool]) -> Coded[T]:
        """The rows for which True stands."""
        return gathered(compress(self, rows))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def __iter__(self) -> Iterator[T]:
        return chain.from_iterable(part.rows() for part in self.parts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Coded[T]: ...
    def __getitem__(self, at: int | slice) -> T | Coded[T]:
        if isinstance(at, slice):
            return self._slice(*at.indices(len(self)))
        at = at + len(self) if at < 0 else at
        if not 0 <= at < len(self):
            raise IndexError(at)
        which = bisect.bisect_right(self._ends, at)
        part = _taken(self._parts[which])
        at -= self._ends[which] - len(part)
        return part.values[at if part.numbers is None else part.numbers[at]]

    def _slice(self, start: int, stop: int, step: int) -> Coded[T]:
        if step != 1:
            return Coded([coded([self[at] for at in range(start, stop, step)])])
        parts = list[Part[T] | _OnDisk[T]]()
        for part, end in zip(self._parts, self._ends, strict=True):
            begin = end - len(part)
            first, last = max(start - begin, 0), min(stop - begin, len(part))
            if first < last:
                parts.append(_cut(part, first, last))
        return Coded(parts)


def _taken(part: Part[T] | _OnDisk[T]) -> Part[T]:
    return part.taken() if isinstance(part, _OnDisk) else part


def _cut(part: Part[T] | _OnDisk[T], first: int, last: int) -> Part[T] | _OnDisk[T]:
    if last - first == len(part):
        return part
    part = _taken(part)
    if part.numbers is None:
        return Part(part.values[first:last], None)
    return coded(map(part.values.__getitem__, part.numbers[first:last]))


class Rows(Sequence[list[Cell]]):
    """The rows of a table, by column; a row is made when somebody asks for it.

    ``lengths`` says how many cells each row has, None where all have the same number.
    """

    def __init__(
        self, columns: Sequence[Coded[Cell]], lengths: Coded[int] | None, count: int
    ) -> None:
        self.columns = columns
        self.lengths = lengths
        self._count = count

    @classmethod
    def of(cls, rows: Sequence[list[Cell]]) -> Rows:
        """Rows that are there as lists, by column."""
        if isinstance(rows, Rows):
            return rows
        lengths = list(map(len, rows))
        width = max(lengths, default=0)
        even = all(length == width for length in lengths)
        full = rows if even else [[*row, *[""] * (width - len(row))] for row in rows]
        columns = [
            Coded([Part(column[:_BY_THEMSELVES], None), coded(column[_BY_THEMSELVES:])])
            for column in zip(*full, strict=True)
        ]
        return cls(columns, None if even else Coded.of(lengths), len(rows))

    @classmethod
    def joined(cls, pieces: Sequence[Rows]) -> Rows:
        """Pieces of one table, one under the other."""
        width = max((len(piece.columns) for piece in pieces), default=0)
        count = sum(map(len, pieces))
        columns = [Coded.joined(piece.column(at) for piece in pieces) for at in range(width)]
        if all(piece.lengths is None and len(piece.columns) == width for piece in pieces):
            return cls(columns, None, count)
        lengths = Coded.joined(piece.all_lengths() for piece in pieces)
        return cls(columns, lengths, count)

    def column(self, at: int) -> Coded[Cell]:
        """The cells of one position, blank where a row is shorter."""
        return self.columns[at] if at < len(self.columns) else Coded.repeated("", self._count)

    def all_lengths(self) -> Coded[int]:
        """How many cells each row has."""
        return self.lengths or Coded.repeated(len(self.columns), self._count)

    def with_columns(self, columns: Sequence[Coded[Cell]], *, even: bool = False) -> Rows:
        """The same rows with other columns; ``even``: all as wide as the widest."""
        return Rows(columns, None if even else self.lengths, self._count)

    def below(self, first: Sequence[Cell]) -> Rows:
        """The same rows below another one."""
        return Rows.joined([Rows.of([list(first)]), self])

    def kept(self, rows: Sequence[bool]) -> Rows:
        """The rows for which True stands."""
        lengths = self.lengths.kept(rows) if self.lengths else None
        return Rows([column.kept(rows) for column in self.columns], lengths, sum(rows))

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[list[Cell]]:
        rows: Iterable[tuple[Cell, ...]] = zip(*self.columns, strict=True)
        if self.lengths is None:
            return map(list, rows)
        return (list(row[:length]) for row, length in zip(rows, self.lengths, strict=True))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    @overload
    def __getitem__(self, at: int) -> list[Cell]: ...
    @overload
    def __getitem__(self, at: slice) -> Rows: ...
    def __getitem__(self, at: int | slice) -> Any:
        if isinstance(at, slice):
            lengths = self.lengths[at] if self.lengths else None
            count = len(range(*at.indices(self._count)))
            return Rows([column[at] for column in self.columns], lengths, count)
        if not -self._count <= at < self._count:
            raise IndexError(at)
        row = [column[at] for column in self.columns]
        return row[: self.lengths[at]] if self.lengths else row
