"""A column of cells becomes a column of values, with every cell that does not fit named."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from importing.amounts import read_amounts
from importing.cells import (
    PROBLEMS_SHOWN,
    Cell,
    Problem,
    Reading,
    Typed,
    problem,
    reading,
)
from importing.columns import Column, plain, slug
from importing.dates import FIRST_YEAR, LAST_YEAR, read_date

_ERROR_TEXT: Final = re.compile(
    r"#(N/A|N/B|REF!|VERW!|WAARDE!|VALUE!|DEEL/0!|DIV/0!|NAAM\?|NAME\?|NULL!|LEEG!|GETAL!|NUM!)"
)
_TEXT_KINDS: Final = {
    "error": "error_value",
    "formula": "formula",
    "boolean": "boolean_as_text",
    "date": "date_as_text",
    "moment": "date_as_text",
    "nested": "nested",
    "foreign": "foreign_currency",
}
_TRUTHS: Final = {
    "ja": True, "waar": True, "true": True, "yes": True, "1": True,
    "nee": False, "onwaar": False, "false": False, "no": False, "0": False,
}  # fmt: skip


@dataclass
class Values:
    """The values of a column, in the order of its cells; None where blank or wrong."""

    held: list[Any]
    problems: list[Problem] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)


def read_values(
    column: Column, cells: Sequence[Cell], numbers: Sequence[int], *, thousands_comma: bool = False
) -> Values:
    """Read a column; municipalities and references come out as text, to be looked up."""
    cells = ["" if cell.__class__ is str and not cell.strip() else cell for cell in cells]
    if column.what == "amount":
        values = _amounts(column, cells, numbers, thousands_comma)
    elif column.what == "date":
        values = _dates(column, cells, numbers)
    else:
        values = _each(column, cells, numbers, _READERS.get(column.what, _text))
    if column.required:
        for number, cell in zip(numbers, cells, strict=True):
            if cell == "" and len(values.problems) < PROBLEMS_SHOWN:
                values.problems.append(problem("missing_value", number, column.title))
    return values


def _amounts(
    column: Column, cells: Sequence[Cell], numbers: Sequence[int], thousands_comma: bool
) -> Values:
    read = read_amounts(cells, negative=column.negative, thousands_comma=thousands_comma)
    problems = [
        problem(_error_text(cells[at]) or code, numbers[at], column.title, cells[at])
        for at, code in read.problems[:PROBLEMS_SHOWN]
    ]
    how = [reading(f"amounts_{style}", column=column.title) for style in sorted(read.styles)]
    return Values(list(read.cents), problems, how)


def _dates(column: Column, cells: Sequence[Cell], numbers: Sequence[int]) -> Values:
    values, ways = Values([]), set[str]()
    for number, cell in zip(numbers, cells, strict=True):
        day, how = read_date(cell)
        values.held.append(day)
        if day is not None:
            ways.add(how)
        elif how and len(values.problems) < PROBLEMS_SHOWN:
            values.problems.append(problem(_error_text(cell) or how, number, column.title, cell))
    values.readings = [reading(f"dates_{how}", column=column.title) for how in sorted(ways)]
    return values


Outcome = tuple[Any, str]
_Read = Callable[[Column, Cell], Outcome]


def _each(column: Column, cells: Sequence[Cell], numbers: Sequence[int], read: _Read) -> Values:
    values = Values([])
    for number, cell in zip(numbers, cells, strict=True):
        value, code = (None, "") if cell == "" else read(column, cell)
        values.held.append(value)
        if code and len(values.problems) < PROBLEMS_SHOWN:
            code = _error_text(cell) or code
            choices = ", ".join(column.choices)[:300]
            values.problems.append(problem(code, number, column.title, cell, choices=choices))
    return values


def _error_text(cell: Cell) -> str:
    match = isinstance(cell, str) and _ERROR_TEXT.fullmatch(cell.strip().upper())
    return "error_value" if match else ""


def _text(column: Column, cell: Cell) -> Outcome:
    if isinstance(cell, Typed):
        if cell.kind in _TEXT_KINDS:
            return None, _TEXT_KINDS[cell.kind]
        text = cell.text
    else:
        text = cell.strip()
        if text.startswith("#") and _error_text(text):
            return None, "error_value"
    return (text, "") if len(text) <= column.longest else (None, "text_too_long")


def _choice(column: Column, cell: Cell) -> Outcome:
    text, code = _text(column, cell)
    if code:
        return None, code
    words = plain(text)
    for label, value in column.choices.items():
        if words in (plain(label), plain(value)):
            return value, ""
    return None, "not_a_choice"


def _truth(_column: Column, cell: Cell) -> Outcome:
    if isinstance(cell, Typed) and cell.kind not in ("boolean", "number"):
        return None, _TEXT_KINDS.get(cell.kind, "not_yes_or_no")
    truth = _TRUTHS.get((cell.text if isinstance(cell, Typed) else cell).strip().lower())
    return (truth, "") if truth is not None else (None, "not_yes_or_no")


def _whole(cell: Cell) -> int | str:
    """A whole number, or the code of what is wrong."""
    if isinstance(cell, Typed):
        if cell.kind != "number":
            return {"error": "error_value", "formula": "formula"}.get(cell.kind, "not_a_count")
        text = cell.text.removesuffix(".0")
    else:
        text = cell.strip()
        if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{3})+", text):
            text = text.replace(".", "")
    return int(text) if re.fullmatch("[0-9]{1,9}", text) else "not_a_count"


def _count(_column: Column, cell: Cell) -> Outcome:
    count = _whole(cell)
    return (None, count) if isinstance(count, str) else (count, "")


def _year(_column: Column, cell: Cell) -> Outcome:
    year = _whole(cell) if isinstance(cell, Typed) or "." not in cell else "not_a_year"
    if isinstance(year, str):
        return None, "not_a_year" if year == "not_a_count" else year
    return (year, "") if FIRST_YEAR <= year <= LAST_YEAR else (None, "not_a_year")


def _kbo(column: Column, cell: Cell) -> Outcome:
    """The digits as far as they are some: whether they are a company number is looked at later."""
    text, code = _text(column, cell)
    if code:
        return None, code
    digits = re.sub(r"[\s.]", "", text.upper().removeprefix("BE"))
    # A spreadsheet drops the zero at the start of what it takes for a number.
    return (digits.zfill(10) if re.fullmatch("[0-9]{9}", digits) else digits, "")


def _list(column: Column, cell: Cell) -> Outcome:
    text, code = _text(column, cell)
    if code:
        return None, code
    parts = [part.strip() for part in text.split(";") if part.strip()]
    return (tuple(dict.fromkeys(parts)), "")


def _slug(column: Column, cell: Cell) -> Outcome:
    text, code = _text(column, cell)
    made = "" if code else slug(text, column.longest)
    return (made, "") if made else (None, code or "not_a_key")


_READERS: Final[dict[str, _Read]] = {
    "slug": _slug,
    "choice": _choice,
    "truth": _truth,
    "count": _count,
    "year": _year,
    "kbo": _kbo,
    "list": _list,
    "places": _list,
}


def day_of_year(year: int | None) -> dt.date | None:
    """A day in a year, for looking up which municipalities there were."""
    return dt.date(year, 7, 1) if year else None
