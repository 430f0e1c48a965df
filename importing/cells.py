"""What a file holds before anybody has judged it: sheets of cells, and the problems found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

PROBLEMS_SHOWN: Final = 500
"""A refusal lists this many problems at most; the rest is counted."""
FAULTS_KEPT: Final = 10_000
"""A file with more faults than this is mended where it was made, not set aside row by row."""


class Typed(NamedTuple):
    """A cell whose kind the file itself states; plain ``str`` is what somebody typed as text.

    Kinds: number (plain decimal, ``1234.5``), date (ISO), moment (date with a time, or a time),
    boolean (``true``/``false``), percent, foreign (an amount in another currency), error (``#N/A``),
    formula, nested (a list or object in JSON).
    """

    kind: str
    text: str


Cell = str | Typed


def text_of(cell: Cell) -> str:
    """The cell as people would read it back in a list of errors."""
    return cell if isinstance(cell, str) else cell.text


def texts_of(cells: Iterable[Cell]) -> list[str]:
    """The same of many, as a list."""
    return [cell if cell.__class__ is str else text_of(cell) for cell in cells]


class Problem(NamedTuple):
    """One reason to refuse: where (row as the spreadsheet counts, column by its header), and what.

    ``code`` names the sentence in ``messages``; ``values`` are the words it needs.
    """

    code: str
    row: int | None = None
    column: str | None = None
    value: str | None = None
    values: tuple[tuple[str, Any], ...] = ()


def problem(
    code: str,
    row: int | None = None,
    column: str | None = None,
    value: Cell | None = None,
    **values: Any,
) -> Problem:
    """A Problem with its values as keywords; long cells are cut for the list."""
    text = None if value is None else text_of(value)[:200]
    return Problem(code, row, column, text, tuple(values.items()))


class Refused(Exception):
    """The file is not accepted; nothing was written."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(", ".join(sorted({one.code for one in self.problems})))


def refuse(code: str, row: int | None = None, column: str | None = None, **values: Any) -> Refused:
    """The refusal of a whole file for one reason."""
    return Refused([problem(code, row, column, **values)])


class Reading(NamedTuple):
    """How something was read, to be shown before anybody confirms: a code and its values."""

    code: str
    values: tuple[tuple[str, Any], ...] = ()


def reading(code: str, **values: Any) -> Reading:
    """A Reading with its values as keywords."""
    return Reading(code, tuple(values.items()))


@dataclass
class Sheet:
    """A table as it stands: rows of cells with the number each has in the file."""

    name: str
    rows: Sequence[list[Cell]]
    numbers: Sequence[int]
    merged: list[str] = field(default_factory=list)
    hidden_rows: int = 0
    times: int = 1
    """By how much a title above the header multiplies amounts."""
    faults: list[Problem] = field(default_factory=list)
    """Cells that no row may hold; their column is a position, ``at``, until the header is known."""


class Reached(NamedTuple):
    """How far text with separators was read: by which separator, and how many rows, blank ones too."""

    separator: str
    rows: int


@dataclass
class Contents:
    """Everything a file holds that could be a table, and how it was read."""

    format: str  # csv, xlsx, ods, json
    sheets: list[Sheet]
    readings: list[Reading] = field(default_factory=list)
    reached: Reached | None = None
