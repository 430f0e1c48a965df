"""Which of the recorded answers a run asks for again: all, or a part of them by a fixed rule."""

from __future__ import annotations

from typing import Final
from zlib import crc32

from tests.golden.comparing import Asked

ONE_IN: Final = 6
"""Of the answers on SQLite; ``python -m tests.golden.check`` asks for all of them."""

ONE_IN_ON_POSTGRESQL: Final = 36

ONE_IN_OF_FACES: Final = 22
"""Drawing files and opening them takes longest."""


def some(key: str, every: Asked, one_in: int) -> Asked:
    """One in so many, begun at another place for each View, so that every kind of filters is asked."""
    begun = crc32(key.encode())
    return [one for place, one in enumerate(every, begun) if place % one_in == 0]
