"""Requests of one line with what is expected of each: see README.md."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qs

Part = Literal["learned", "kept_apart"]


@dataclass(frozen=True)
class Case:
    """A request, and what is expected: see README.md."""

    id: str
    text: str
    first: frozenset[str]
    among: frozenset[str]
    filters: dict[str, list[str]]
    unrecognised: tuple[str, ...]
    names: str


def cases(part: Part) -> list[Case]:
    """The requests of a file."""
    path = Path(__file__).parent / f"{part}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return [_case(row) for row in csv.DictReader(file)]


def _case(row: dict[str, str]) -> Case:
    first = _several(row["first"])
    return Case(
        row["id"],
        row["text"],
        frozenset(first),
        frozenset((*first, *_several(row["among"]))),
        {name: sorted(values) for name, values in parse_qs(row["filters"]).items()},
        _several(row["unrecognised"]),
        row["names"],
    )


def _several(text: str) -> tuple[str, ...]:
    return tuple(filter(None, text.split("|")))
