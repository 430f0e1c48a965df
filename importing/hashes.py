"""Many things by their hashes alone: eight bytes for each, where a set would take a hundred."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable

import numpy as np
from numpy.typing import NDArray

_Hashes = NDArray[np.int64]


def hashes_of(values: Iterable[Hashable]) -> _Hashes:
    """The hashes of values, in order of size."""
    hashes = np.fromiter(map(hash, values), np.int64)
    hashes.sort()
    return hashes


def all_differ(hashes: _Hashes) -> bool:
    """Whether no two of the values can be the same; the hashes are in order of size."""
    return not bool((hashes[1:] == hashes[:-1]).any())


def come_again(values: Iterable[Hashable]) -> Callable[[Hashable], bool]:
    """Whether a value among these may come more than once; of one that is told to come once it is sure."""
    hashes = hashes_of(values)
    several = set(hashes[1:][hashes[1:] == hashes[:-1]].tolist())
    return lambda value: hash(value) in several


class Named:
    """What was named so far. That something was named may be said of another with the same hash."""

    def __init__(self) -> None:
        self._hashes: _Hashes = np.empty(0, np.int64)

    def add(self, hashes: _Hashes) -> None:
        """More, in order of size."""
        at = np.searchsorted(self._hashes, hashes)
        self._hashes = np.insert(self._hashes, at, hashes)

    def has_none_of(self, hashes: _Hashes) -> bool:
        """Whether nothing of these was named."""
        at = np.searchsorted(self._hashes, hashes)
        there = at < len(self._hashes)
        return not bool((self._hashes[at[there]] == hashes[there]).any())

    def __contains__(self, value: Hashable) -> bool:
        return len(self._hashes) > 0 and not self.has_none_of(np.array([hash(value)], np.int64))
