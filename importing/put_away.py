"""Things that wait on disk until they are asked for: what a long list would fill the memory with."""

from __future__ import annotations

import pickle
import tempfile
from typing import Any


class PutAway:
    """A file of things, gone with this object."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - it is open as long as this object

    def put(self, thing: Any) -> int:
        """Put one more away; the place where it is found again."""
        place = self._file.seek(0, 2)
        pickle.dump(thing, self._file, pickle.HIGHEST_PROTOCOL)
        return place

    def taken(self, place: int) -> Any:
        """What stands there, made anew."""
        self._file.seek(place)
        return pickle.load(self._file)  # noqa: S301 - our own file
