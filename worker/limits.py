"""How much one task may ask of the machine."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """What a task may use, counted from the moment that it has its data (imports are not counted).

    ``seconds``: processor time. ``memory``: bytes on top of what the process held with its imports.
    ``wall``: seconds by the clock; longer than ``seconds`` by default, because a busy machine is not
    the fault of the data. ``output``: bytes of the answer.
    """

    seconds: float
    memory: int
    wall: float | None = None
    output: int = 100_000_000

    @property
    def patience(self) -> float:
        """Seconds by the clock after which the task is stopped."""
        return 4 * self.seconds + 6 if self.wall is None else self.wall
