"""A column of cells becomes a column of values, with every cell that does not fit named."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
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
    text_of,
)
from importing.coded import Coded
from importing.columns import Column, plain, slug, times_in
from importing.company_numbers import DIGITS as KBO_DIGITS
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
_MEANT_SHOWN: Final = 20
_TRUTHS: Final = {
    "ja": True, "waar": True, "true": True, "yes": True, "1": True,
    "nee": False, "onwaar": False, "false": False, "no": False, "0": False,
}  # fmt: skip


@dataclass
class Values:
    """The values of a column, in the order of its cells; None where blank or wrong."""

    held: Sequence[Any]
    problems: list[Problem] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)


Meanings = Mapping[str, str]
"""What somebody wrote (as ``plain`` has it) -> what it means, in the words of the column."""
MEANT: Final = ("choice", "truth", "place", "province", "call")
"""Columns of which the values can be given another meaning."""


def read_values(
    column: Column,
    cells: Sequence[Cell],
    numbers: Sequence[int],
    *,
    thousands_comma: bool = False,
    meanings: Meanings | None = None,
    times: int = 1,
) -> Values:
    """Read a column; municipalities and references come out as text, to be looked up.

    ``times`` is by how much amounts are multiplied whose header names no unit.
    """
    cells = Coded.of(cells)
    if column.what == "amount":
        values = _amounts(column, cells, numbers, thousands_comma, times_in(column.title, times))
    elif column.what == "date":
        values = _dates(column, cells, numbers)
    elif meanings and column.what in MEANT:
        values = _meant(column, cells, numbers, meanings)
    else:
        values = _each(column, cells, numbers, _READERS.get(column.what, _text))
    if column.required and "" in cells.values:
        for number, cell in zip(numbers, cells, strict=True):
            if cell == "" and len(values.problems) < PROBLEMS_SHOWN:
                values.problems.append(problem("missing_value", number, column.title))
    return values


def _amounts(
    column: Column, cells: Coded[Cell], numbers: Sequence[int], thousands_comma: bool, times: int
) -> Values:
    read = read_amounts(
        cells, negative=column.negative, thousands_comma=thousands_comma, times=times
    )
    problems = [
        problem(_error_text(cells[at]) or code, numbers[at], column.title, cells[at])
        for at, code in read.problems[:PROBLEMS_SHOWN]
    ]
    how = [reading(f"amounts_{style}", column=column.title) for style in sorted(read.styles)]
    example = next((at for at, cents in enumerate(read.cents) if cents), None)
    if times > 1 and example is not None:
        written, cents = text_of(cells[example]), read.cents[example]
        how.append(reading("times", column=column.title, written=written[:40], made_cents=cents))
    if not thousands_comma:
        how += _below_zero(column, read.cents, numbers)
    return Values(read.cents, problems, how)


def _below_zero(column: Column, cents: Coded[int | None], numbers: Sequence[int]) -> list[Reading]:
    if not any(amount and amount < 0 for amount in cents.values):
        return []
    below = [(number, amount) for number, amount in zip(numbers, cents, strict=True)
             if amount and amount < 0]  # fmt: skip
    if not below or not column.negative:
        return []
    first, amount = below[0]
    rows = len(below)
    return [reading("recoveries", column=column.title, rows=rows, first=first, made_cents=amount)]


def _meant(
    column: Column, cells: Coded[Cell], numbers: Sequence[int], meanings: Meanings
) -> Values:
    """Cells in the words that somebody gave them, and which words those were."""
    words = cells.mapped(lambda cell: meanings.get(plain(text_of(cell)), cell))
    values = _each(column, words, numbers, _READERS.get(column.what, _text))
    given = Counter(
        (text_of(cell)[:60], text_of(word)[:60])
        for cell, word in zip(cells, words, strict=True)
        if cell is not word
    )
    values.readings = [
        reading("value_meant", column=column.title, written=written, word=word, rows=rows)
        for (written, word), rows in sorted(given.items())[:_MEANT_SHOWN]
    ]
    return values


def _dates(column: Column, cells: Coded[Cell], numbers: Sequence[int]) -> Values:
    outcomes = cells.mapped(read_date)
    values = Values(outcomes.mapped(_first))
    ways = {how for day, how in outcomes.values if day is not None}
    if any(how and day is None for day, how in outcomes.values):
        for number, cell, (day, how) in zip(numbers, cells, outcomes, strict=True):
            if day is None and how and len(values.problems) < PROBLEMS_SHOWN:
                code = _error_text(cell) or how
                values.problems.append(problem(code, number, column.title, cell))
    told = sorted({how.removesuffix("_time") for how in ways})
    values.readings = [reading(f"dates_{how}", column=column.title) for how in told]
    if any(how.endswith("_time") for how in ways):
        values.readings.append(_times_aside(column, cells, outcomes))
    return values


def _times_aside(
    column: Column, cells: Iterable[Cell], outcomes: Iterable[tuple[dt.date | None, str]]
) -> Reading:
    timed = [
        (cell, day)
        for cell, (day, how) in zip(cells, outcomes, strict=True)
        if day and how.endswith("_time")
    ]
    cell, day = timed[0]
    written, told = text_of(cell)[:40], f"{day:%d/%m/%Y}"
    return reading("dates_time", column=column.title, rows=len(timed), written=written, day=told)


Outcome = tuple[Any, str]
_Read = Callable[[Column, Cell], Outcome]


def _first(outcome: tuple[Any, str]) -> Any:
    return outcome[0]


def _each(column: Column, cells: Coded[Cell], numbers: Sequence[int], read: _Read) -> Values:
    if read is _text and all(_are_fine_texts(part.values, column.longest) for part in cells.parts):
        return Values(cells.mapped(_stripped))
    outcomes = cells.mapped(lambda cell: (None, "") if cell == "" else read(column, cell))
    values = Values(outcomes.mapped(_first))
    if not any(code for _, code in outcomes.values):
        return values
    for number, cell, (_, code) in zip(numbers, cells, outcomes, strict=True):
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


def _stripped(text: Any) -> str | None:
    return text.strip() or None


def _are_fine_texts(cells: Sequence[Cell], longest: int) -> bool:
    """Whether all of these are texts that ``_text`` has nothing to say of, looked at together."""
    texts = [cell for cell in cells if isinstance(cell, str)]
    if len(texts) < len(cells) or max(map(len, texts), default=0) > longest:
        return False
    starts = "".join({text[:1] for text in texts})
    return "#" not in starts and not any(map(str.isspace, starts))


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
    if isinstance(cell, str) and len(cell) == KBO_DIGITS and cell.isascii() and cell.isdigit():
        return cell, ""
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
