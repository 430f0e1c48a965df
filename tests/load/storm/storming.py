"""The storm over one operation: kill after kill, and what each left behind."""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from tests.load.storm.looking import Sight, State, look, sight
from tests.load.storm.operation import Operation, Place
from tests.load.storm.places import Ground
from tests.load.storm.reading import Reader
from tests.load.storm.serving import (
    COMMITTING,
    ENDED,
    FAILED,
    STARTED,
    WRITING,
    health,
)
from tests.load.storm.ways import Way

BEYOND: Final = 1.1
"""Kills fall over so many times what the operation takes: some fall after it."""

MEASURED: Final = 5
"""Runs that nobody kills, of which the median is what the operation takes."""

MEASURED_AGAIN: Final = 25
"""After so many kills one more run is measured: the machine is not always as busy."""


@dataclass(frozen=True)
class Kill:
    """One kill: when (a share of what the operation takes), in which phase, and what was left.

    ``left`` is "absent", "whole", or "bad"; ``faults`` says what was wrong.
    """

    moment: float
    phase: str
    left: str
    faults: tuple[str, ...] = ()


@dataclass
class Storm:
    """All kills over an operation; ``sights`` counts what readers saw."""

    operation: str
    database: str
    way: str
    seed: int
    seconds: list[float] = field(default_factory=list)
    kills: list[Kill] = field(default_factory=list)
    sights: Counter[str] = field(default_factory=Counter)
    took: float = 0.0

    @property
    def left(self) -> Counter[str]:
        """How many kills left what."""
        return Counter(kill.left for kill in self.kills)

    @property
    def fine(self) -> bool:
        """Whether no kill left anything bad, and no reader saw anything but old or new."""
        return not self.left["bad"] and set(self.sights) <= {"right"}


@dataclass(frozen=True)
class _Allowed:
    """The two states that may be left, and what readers see of them."""

    before: State
    after: State
    sights: frozenset[Sight]


class Stormer:
    """Storms one operation on one ground, one way."""

    def __init__(self, operation: Operation, ground: Ground, way: Way) -> None:
        self._operation, self._ground, self._way = operation, ground, way
        ground.prepare(operation)
        self._act = operation.arm(ground.place)
        self._allowed = self._both_states()

    def _both_states(self) -> _Allowed:
        place = self._ground.put_back()
        before, seen = self._ground.seen(look), sight(place.url)
        self._first = self._undisturbed()
        after, later = self._ground.seen(look), sight(place.url)
        for state in (before, after):
            if state.unsound:
                raise RuntimeError(f"unsound without any kill: {state.unsound}")
        if not before.differs_in(after) and self._operation.left(place) != "whole":
            raise RuntimeError("the operation changes nothing")
        return _Allowed(before, after, frozenset((seen, later)))

    def _undisturbed(self) -> float:
        """Seconds that the operation takes when nobody kills it, while somebody reads.

        One that is refused as ``replaced`` is tried once more: seen once in several runs, and why is not
        known. All else is a fault.
        """
        try:
            return self._tried()
        except RuntimeError as refused:
            if "DataUnavailable: replaced" not in str(refused):
                raise
            print(f"tried once more: {refused}", file=sys.stderr, flush=True)
            return self._tried()

    def _tried(self) -> float:
        place = self._ground.put_back()
        reader = Reader(place.url, frozenset())
        try:
            child = self._way.start(place, self._operation, self._act)
            try:
                said = child.until(STARTED, FAILED)
                began = time.perf_counter()
                said += child.until(ENDED, FAILED)
                spent = time.perf_counter() - began
            finally:
                child.kill()
        finally:
            reader.stop()
        if ENDED not in said:
            log = self._way.log.read_text(errors="replace") if self._way.log.exists() else "no log"
            raise RuntimeError(
                f"{self._operation.name} on {place.url} failed without any kill:\n{log[-4000:]}"
            )
        return spent

    def storm(self, storm: Storm, kills: int, tell: Callable[[Storm], None]) -> Storm:
        """So many kills at moments drawn with the storm's seed."""
        chance = random.Random(f"{storm.seed} {storm.operation} {storm.database} {storm.way}")
        began = time.perf_counter()
        storm.seconds.append(self._first)
        if kills > MEASURED_AGAIN:  # a few kills are not worth more runs
            storm.seconds += [self._undisturbed() for _ in range(1, MEASURED)]
        for turn in range(1, kills + 1):
            if turn % MEASURED_AGAIN == 0:
                storm.seconds.append(self._undisturbed())
                tell(storm)
            span = statistics.median(storm.seconds[-MEASURED:])
            moment = chance.uniform(0, BEYOND)
            reader_too = bool(turn % 2)
            storm.kills.append(self._kill(moment, moment * span, reader_too, storm.sights))
        storm.took = time.perf_counter() - began
        return storm

    def _kill(self, moment: float, seconds: float, reader_too: bool, sights: Counter[str]) -> Kill:
        """One kill; with ``reader_too`` whoever read is killed as well, and nobody tidies up."""
        place = self._ground.put_back()
        reader = Reader(place.url, self._allowed.sights)
        said = b""
        try:
            child = self._way.start(place, self._operation, self._act)
            try:
                said = child.until(STARTED, FAILED)
                time.sleep(seconds)
            finally:
                said += child.kill()
        finally:
            sights.update(reader.kill() if reader_too else reader.stop())
        found = self._ground.seen(look)
        left, faults = self._judged(found, said)
        faults += self._operation.aftermath(place)
        faults += self._restarted(place, found)
        return Kill(round(moment, 4), _phase(said), "bad" if faults else left, tuple(faults))

    def _judged(self, found: State, said: bytes) -> tuple[str, list[str]]:
        """Which of the two states was found, and what is wrong with it."""
        before, after, faults = self._allowed.before, self._allowed.after, [*found.unsound]
        moved = found.version != before.version
        left = self._operation.left(self._ground.place)
        if left is None:
            left = "whole" if not found.differs_in(after) else "absent"
        wanted = after if left == "whole" else before
        if differing := found.differs_in(wanted):
            faults.append(f"neither: {differing} differ from {left}")
        if moved != (left == "whole" and self._operation.moves_version):
            faults.append(f"{left}, but the version of the data says otherwise")
        if ENDED in said and left != "whole":
            faults.append("it was said to be done, and is not there")
        if FAILED in said or STARTED not in said:
            faults.append("the operation failed before it was killed")
        return left, faults

    def _restarted(self, place: Place, found: State) -> list[str]:
        """What is wrong once a server is started again and nobody helps it."""
        child = self._way.start(place, self._operation, None)
        try:
            said = health(child.port)
        finally:
            child.kill()
        again = self._ground.seen(look)
        by_itself = self._operation.at_start
        wanted = self._allowed.after if by_itself else found
        faults = [f"unsound after a restart: {one}" for one in again.unsound]
        if said.get("status") != "ok":
            faults.append(f"not healthy by itself: {said}")
        elif said.get("data_version") != again.version:
            faults.append("healthy with another version of the data than is there")
        if differing := again.differs_in(wanted, numbers=not by_itself):
            faults.append(f"a restart changed {differing}")
        return [*faults, *self._operation.afterwards(place)]


def _phase(said: bytes) -> str:
    """How far the operation was when it was killed."""
    for sign, phase in ((ENDED, "done"), (COMMITTING, "committing"), (WRITING, "writing")):
        if sign in said:
            return phase
    return "reading"
