"""What a measure gives, and what it works with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser


@dataclass(frozen=True)
class Measure:
    """What was measured: the ratio, what it is to be at most (or at least), and all numbers behind it."""

    name: str
    ratio: float
    goal: float
    at_least: bool = False
    numbers: Mapping[str, Any] = field(default_factory=dict)

    @property
    def line(self) -> str:
        """For people."""
        met = self.ratio >= self.goal if self.at_least else self.ratio <= self.goal
        sign = "≥" if self.at_least else "≤"
        return f"{self.name:62}{self.ratio:8.2f}   {sign} {self.goal:<6g}{'' if met else 'missed'}"


@dataclass(frozen=True)
class Run:
    """What every measure works with."""

    browser: Browser
    data: Path
    folder: Path
    rounds: int
    size: int
    """Rows above the sample data."""
