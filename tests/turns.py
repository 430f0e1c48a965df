"""Tests that take long take turns: one in three is in a run, others in each, and all in the long form.

Which ones do stands in `tests/long_tests.tsv` (seconds and test function, the longest first), written by
`make test ARGS=--write-turns` from what that run took.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

import pytest

FILE: Final = Path(__file__).with_name("long_tests.tsv")
LEAST: Final = 1.0
"""Seconds of all cases of a function together, with what they prepare, from which on it takes turns."""
ONE_IN: Final = 3


def function(nodeid: str) -> str:
    """What the cases of a test have in common."""
    return nodeid.split("[", 1)[0]


@cache
def that_take_long() -> frozenset[str]:
    """The test functions that take turns."""
    lines = FILE.read_text(encoding="utf-8").splitlines() if FILE.exists() else []
    return frozenset(line.partition("\t")[2] for line in lines)


def takes_turns(nodeid: str) -> bool:
    """Whether this test is not in every run."""
    return function(nodeid) in that_take_long()


def turn(tests: Iterable[str], seed: int) -> set[str]:
    """Of these functions those whose turn it is: in each folder one in three, of each file about as many.

    After three numbers that follow each other each had its turn.
    """
    rooms: dict[str, list[str]] = defaultdict(list)
    for test in tests:
        rooms[test.split("::", 1)[0].rpartition("/")[0]].append(test)
    return {test for room in rooms.values() for test in sorted(room)[seed % ONE_IN :: ONE_IN]}


class Seconds:
    """A plugin that writes down how long each test function took, and in the end those that take long."""

    def __init__(self) -> None:
        self._taken: dict[str, float] = defaultdict(float)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Adds what a case, its preparation or its tidying took."""
        self._taken[function(report.nodeid)] += report.duration

    def pytest_sessionfinish(self) -> None:
        """Writes the file; what did not run this time keeps its place."""
        lines = FILE.read_text(encoding="utf-8").splitlines() if FILE.exists() else []
        kept = {
            test: float(seconds) for seconds, _, test in (line.partition("\t") for line in lines)
        }
        long = {test: seconds for test, seconds in (kept | self._taken).items() if seconds >= LEAST}
        by_length = sorted(long.items(), key=lambda one: -one[1])
        FILE.write_text(
            "".join(f"{seconds:.1f}\t{test}\n" for test, seconds in by_length), encoding="utf-8"
        )
