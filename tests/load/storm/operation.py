"""What an operation is to the storm: how to make ready for it, how to do it, what may be left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


def at_once() -> None:
    """Nothing to make ready."""


@dataclass(frozen=True)
class Act:
    """Does the operation once, in the server: ``ready`` before the clock runs, then ``do``.

    ``from_writing``: the clock runs from the first statement that writes; what comes before is left out.
    """

    do: Callable[[], None]
    ready: Callable[[], None] = at_once
    from_writing: bool = False


@dataclass(frozen=True)
class Place:
    """Where one kill happens: the address of the database, and the folder of whatever lies beside it."""

    url: str
    folder: Path

    @property
    def on_postgresql(self) -> bool:
        """Whether the database is one of PostgreSQL's."""
        return self.url.startswith("postgresql")


def nothing_wrong(_place: Place) -> Sequence[str]:
    """No faults."""
    return ()


def by_the_tables(_place: Place) -> str | None:
    """What was left is seen in the tables."""
    return None


@dataclass(frozen=True)
class Operation:
    """Something a server does that must be whole or absent.

    ``prepare`` makes the database of a place, which is empty, ready for it. ``arm`` reads there what the
    operation needs and gives what does it; it leaves no connection open. ``moves_version`` tells whether
    the version of the data becomes another one. ``left`` says "absent" or "whole" for what changes no
    table. ``at_start``: a server does it by itself when it starts, and begins again when it was killed.
    ``aftermath`` gives what is wrong beside the tables after a kill, ``afterwards`` once a server was
    healthy again.
    """

    name: str
    prepare: Callable[[Place], None]
    arm: Callable[[Place], Act]
    moves_version: bool = True
    left: Callable[[Place], str | None] = by_the_tables
    at_start: bool = False
    aftermath: Callable[[Place], Sequence[str]] = nothing_wrong
    afterwards: Callable[[Place], Sequence[str]] = nothing_wrong
