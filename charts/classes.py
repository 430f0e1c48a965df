"""Class breaks that people can read: a few classes between round numbers."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

MOST: Final = 5
"""More classes than this cannot be told apart by their shade."""

MANY: Final = 20
"""From so many values on, classes follow natural breaks; below, they are equally wide."""

_STEPS: Final = (1, 2, 2.5, 5, 10, 20)
_FINENESS: Final = 50  # natural breaks are rounded to about so many parts of the range


@dataclass(frozen=True)
class Classes:
    """Breaks in rising order; class ``i`` holds ``breaks[i] <= value < breaks[i + 1]``.

    The last class holds its upper break too.
    """

    breaks: tuple[int, ...]

    def __len__(self) -> int:
        return max(len(self.breaks) - 1, 0)

    def of(self, value: int) -> int:
        """The number of the class that a value falls in."""
        inner = self.breaks[1:-1]
        return sum(value >= limit for limit in inner)

    def ranges(self) -> list[tuple[int, int]]:
        """The lower and upper break of every class."""
        return list(zip(self.breaks[:-1], self.breaks[1:], strict=True))


def readable_classes(values: Iterable[int], most: int = MOST) -> Classes:
    """At most ``most`` classes over whole numbers (cents, counts), all breaks round.

    Few values get equally wide classes, many values classes at natural breaks.
    No values, or zeros only, give no classes: zero is shown apart.
    """
    known = sorted(value for value in values if value > 0)
    if not known:
        return Classes(())
    if known[0] == known[-1]:
        return Classes((known[0], known[0]))
    found = _by_nature(tuple(known), most) if len(known) >= MANY else ()
    return Classes(found if len(found) > 2 else _by_width(known[0], known[-1], most))


def _by_width(low: int, high: int, most: int) -> tuple[int, ...]:
    """Round breaks at equal distances that span low to high."""
    magnitude = 10 ** max(math.floor(math.log10((high - low) / most)), 0)
    breaks: tuple[int, ...] = ()
    for size in _STEPS:
        step = int(size * magnitude)
        if step != size * magnitude:
            continue
        breaks = tuple(range(low // step * step, (high // step + 2) * step, step))
        if len(breaks) - 1 <= most:
            break
    return breaks


@lru_cache(maxsize=64)
def _by_nature(known: tuple[int, ...], most: int) -> tuple[int, ...]:
    """Natural breaks (Fisher, Jenks): classes whose values differ least, breaks rounded.

    Rates of municipalities lie close together with a few far off: classes of equal width would hold
    almost all of them in one, classes of equal numbers would part what hardly differs.
    """
    starts = _starts_of_groups(Counter(known), most)
    unit = _unit((known[-1] - known[0]) / _FINENESS)
    low, high = known[0] // unit * unit, (known[-1] // unit + 1) * unit
    inner = {(value + unit // 2) // unit * unit for value in starts}
    return tuple(sorted({low, high, *(value for value in inner if low < value < high)}))


def _starts_of_groups(counts: Mapping[int, int], groups: int) -> list[int]:
    """The first value of every group but the lowest, so that squared deviations are least."""
    values = sorted(counts)
    number, total, squares = [0], [0], [0]
    for value in values:
        weight = counts[value]
        number.append(number[-1] + weight)
        total.append(total[-1] + weight * value)
        squares.append(squares[-1] + weight * value * value)

    def deviation(start: int, end: int) -> float:
        added = total[end] - total[start]
        return squares[end] - squares[start] - added * added / (number[end] - number[start])

    size = len(values)
    groups = min(groups, size)
    least = [deviation(0, end) if end else 0.0 for end in range(size + 1)]
    cuts: list[list[int]] = []
    for group in range(1, groups):
        cut = [0] * (size + 1)
        further = [math.inf] * (size + 1)
        for end in range(group + 1, size + 1):
            further[end], cut[end] = min(
                (least[start] + deviation(start, end), start) for start in range(group, end)
            )
        least = further
        cuts.append(cut)
    starts, end = [], size
    for cut in reversed(cuts):
        end = cut[end]
        starts.append(values[end])
    return starts


def _unit(smallest: float) -> int:
    """The round number (1, 2 or 5 times a power of ten) at or above a distance."""
    magnitude = 10 ** max(math.floor(math.log10(smallest)), 0) if smallest > 1 else 1
    return next(size * magnitude for size in (1, 2, 5, 10) if size * magnitude >= smallest)
