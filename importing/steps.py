"""What a load does, row of the database by row; many such steps wait on disk."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import IO, Any, Final

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


class Steps:
    """The steps of one table in their order; those that take rows away come last."""

    def __init__(self) -> None:
        self.gone: list[Step] = []
        self._blocks: list[list[Step] | int] = []
        self._count = 0
        self._differ = False
        self._file: IO[bytes] | None = None

    def add(self, steps: list[Step]) -> None:
        """Put steps behind those that are there."""
        self._blocks.append(steps if self._count + len(steps) <= _IN_MEMORY else self._put(steps))
        self._count += len(steps)
        self._differ = self._differ or any(step.action == "changed" for step in steps)

    @property
    def stated(self) -> bool:
        """Whether the file says something about rows of this table."""
        return bool(self._count)

    @property
    def differ(self) -> bool:
        """Whether they change a row that is there."""
        return self._differ or bool(self.gone)

    def blocks(self) -> Iterator[list[Step]]:
        """All steps, in stretches that fit in memory."""
        for block in self._blocks:
            yield block if isinstance(block, list) else self._taken(block)
        if self.gone:
            yield self.gone

    def __iter__(self) -> Iterator[Step]:
        for block in self.blocks():
            yield from block

    def __len__(self) -> int:
        return self._count + len(self.gone)

    def _put(self, steps: list[Step]) -> int:
        if self._file is None:
            self._file = tempfile.TemporaryFile()  # noqa: SIM115 - gone with this object
        place = self._file.seek(0, 2)
        facts = [(s.identity, s.stated, dict(s.defaults), s.action, s.before, s.row) for s in steps]
        pickle.dump(facts, self._file, pickle.HIGHEST_PROTOCOL)
        return place

    def _taken(self, place: int) -> list[Step]:
        if self._file is None:
            raise RuntimeError("no steps were put away")
        self._file.seek(place)
        return [Step(*facts) for facts in pickle.load(self._file)]  # noqa: S301 - our own file
