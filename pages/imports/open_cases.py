"""The files that people have open in Gegevens, all sessions together: so many cells at a time.

A large list takes hundreds of megabytes of memory as long as somebody looks at it. When there is no
room for another, the one that was opened longest ago is put away; who comes back to it is told.
"""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable
from typing import Final, Protocol

from importing.cells import Contents

MOST_CELLS: Final = 6_000_000
"""Cells of all open files together: one of the largest, and some that are usual."""


class Holder(Protocol):
    """What holds a file: it can put it away."""

    def put_away(self) -> None:
        """Let go of the file, and know that it did."""


_open: list[tuple[weakref.ref[Holder], int]] = []
"""Who holds a file, with its cells; the last one opened is last."""
_lock = threading.Lock()


def cells_in(contents: Contents) -> int:
    """How many cells a file has."""
    return sum(len(row) for sheet in contents.sheets for row in sheet.rows)


def opened(holder: Holder, cells: int, most: int = MOST_CELLS) -> None:
    """Note that somebody holds a file of so many cells now; others are put away if need be."""
    with _lock:
        others = [
            (holder_of, size) for holder_of, size in _open if holder_of() not in (None, holder)
        ]
        away: list[Callable[[], None]] = []
        while others and cells + sum(size for _, size in others) > most:
            former = others.pop(0)[0]()
            if former is not None:
                away.append(former.put_away)
        _open[:] = [*others, (weakref.ref(holder), cells)]
    for put_away in away:
        put_away()


def closed(holder: Holder) -> None:
    """Note that somebody no longer holds a file."""
    with _lock:
        _open[:] = [
            (holder_of, size) for holder_of, size in _open if holder_of() not in (None, holder)
        ]
