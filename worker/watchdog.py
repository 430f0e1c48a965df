"""The watchdog: looks at a process some times a second and says when its limits are passed."""

from __future__ import annotations

import time
from typing import Final

import psutil

from worker.faults import NoAnswer
from worker.limits import Limits
from worker.process import Process
from worker.trees import Use, use_of, use_of_descendants

LOOK: Final = 0.1
"""Seconds between two looks: a task can have so much more time, and the memory it takes in that time."""
DESCENDANTS: Final = 5
"""Every so many looks also at what it started, which costs a list of all processes."""


def watch(process: Process, data: bytes, limits: Limits) -> None:
    """Give a ready process its order and return when it has answered or ended.

    Raises NoAnswer (too_slow, too_large) as soon as it passes its limits.
    """
    try:
        before = use_of(process.seen)
        deadline = time.monotonic() + limits.patience
        process.order(data, limits)
        looks = 0
        while not process.done.wait(LOOK):
            looks += 1
            used = use_of(process.seen)
            if looks % DESCENDANTS == 0:
                used = _sum(used, use_of_descendants(process.seen))
            _judge(used, before, limits)
            if time.monotonic() > deadline:
                raise NoAnswer("too_slow", "by the clock")
    except psutil.Error:  # it ended by itself: the listener hears that at once
        process.done.wait(LOOK)


def _sum(one: Use, other: Use) -> Use:
    return Use(one.seconds + other.seconds, one.memory + other.memory)


def _judge(used: Use, before: Use, limits: Limits) -> None:
    if used.memory - before.memory > limits.memory:
        raise NoAnswer("too_large", "memory")
    if used.seconds - before.seconds > limits.seconds:
        raise NoAnswer("too_slow", "processor")
