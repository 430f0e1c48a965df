"""Class breaks that people can read: a few classes, with round numbers between them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

MOST: Final = 4
"""More classes than this cannot be told apart by their shade."""

_STEPS: Final = (1, 2, 2.5, 5, 10)
_HIGHEST_FEW: Final = 0.03
"""Part of the values that may lie far above the rest: the highest class takes them, however high."""
_MANY: Final = 20
"""With fewer values each counts, also the highest."""


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
    """At most ``most`` classes over whole numbers (cents, counts), from the lowest to the highest.

    The breaks between them are round and equally far apart; the highest class also takes the few values
    that lie far above the rest. No values, or zeros only, give no classes: zero is shown apart.
    """
    known = sorted(value for value in values if value > 0)
    if not known:
        return Classes(())
    low, high = known[0], known[-1]
    few = int(len(known) * _HIGHEST_FEW) if len(known) >= _MANY else 0
    step = _round_step((known[-1 - few] - low) / (most - 1))
    first = (low // step + 1) * step
    inner = (first + number * step for number in range(most - 1))
    return Classes((low, *(limit for limit in inner if limit < high), high))


def _round_step(width: float) -> int:
    """The round number (1, 2, 2.5 or 5 times a power of ten) that is nearest in proportion, at least 1."""
    if width <= 1:
        return 1
    magnitude = 10 ** math.floor(math.log10(width))
    whole = [int(size * magnitude) for size in _STEPS if size * magnitude % 1 == 0]
    return min(whole, key=lambda step: max(step / width, width / step))
