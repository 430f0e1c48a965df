"""Rows with faults left out by decision: the rest is loaded, and these come back with their reasons."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from typing import Final, TypeVar

from xlsxwriter.workbook import Workbook

from importing.amounts import read_amounts
from importing.cells import (
    FAULTS_KEPT,
    PROBLEMS_SHOWN,
    Cell,
    Contents,
    Problem,
    Reading,
    Refused,
    reading,
    refuse,
    text_of,
)
from importing.coded import Rows
from importing.columns import times_in
from importing.headers import names_of, understood
from importing.messages import explain, place
from importing.recognition import Recognised
from language import Language

_ROUNDS: Final = FAULTS_KEPT // PROBLEMS_SHOWN
_OF_TWO_ROWS: Final = ("duplicate", "contradicts_row")
"""Faults that a row has because another is there; when that one goes, it may stay."""
_Made = TypeVar("_Made")


@dataclass(frozen=True)
class AsideRow:
    """A row that is left out: its number in the file, its cells, and why."""

    number: int
    cells: tuple[Cell, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class SetAside:
    """All rows that are left out, under the header of the file; cents of those whose amount is known, None
    when it is of none."""

    header: tuple[str, ...]
    rows: tuple[AsideRow, ...]
    total_cents: int | None
    without_amount: int

    def told(self) -> Reading:
        """The sentence about them."""
        first = ", ".join(str(row.number) for row in self.rows[:5])
        rows = {"rows": len(self.rows), "numbers": first}
        if self.total_cents is None:
            return reading("set_aside_bare", **rows)
        code = "set_aside_unknown" if self.without_amount else "set_aside"
        sums = {"total_cents": self.total_cents, "unknown": self.without_amount}
        return reading(code, **rows, **sums)


def can_be_set_aside(problems: Sequence[Problem], contents: Contents, at: Recognised) -> bool:
    """Whether all that is wrong is wrong with rows below the header of a table."""
    if contents.format == "text" or not problems:
        return False
    numbers = set(at.table(contents).numbers[1:])
    return all(one.row in numbers for one in problems)


def without_faults(
    contents: Contents, recognised: Recognised, make: Callable[[Contents], _Made]
) -> tuple[_Made, SetAside | None]:
    """What ``make`` makes of the file without the rows that it refuses, and those rows (None: none).

    Raises Refused for what is not wrong with rows, for more rows than ``FAULTS_KEPT``, and when nothing
    is left.
    """
    faults: dict[int, list[Problem]] = defaultdict(list)
    rest = contents
    for _ in range(_ROUNDS):
        try:
            made = make(rest)
        except Refused as refused:
            problems = refused.problems
            if not can_be_set_aside(problems, rest, recognised):
                raise _first_of(faults, refused) from None
            for one in _going(problems):
                faults[one.row or 0].append(one)
            rest = _without(contents, recognised.sheet, faults)
        else:
            return made, _aside(contents, recognised, faults) if faults else None
    raise refuse("too_many_faults", limit=FAULTS_KEPT)


def _first_of(faults: dict[int, list[Problem]], refused: Refused) -> Refused:
    """When no row is left, what was wrong with them says more."""
    nothing_left = {one.code for one in refused.problems} == {"no_rows"} and faults
    if not nothing_left:
        return refused
    return Refused([one for row in sorted(faults) for one in faults[row]][:PROBLEMS_SHOWN])


def _going(problems: Sequence[Problem]) -> list[Problem]:
    """The problems of rows that go now: a row that only repeats one that goes may stay."""
    wrong = {one.row for one in problems if one.code not in _OF_TWO_ROWS}
    return [
        one
        for one in problems
        if one.row in wrong
        or not wrong
        or one.code not in _OF_TWO_ROWS
        or dict(one.values).get("first") not in wrong
    ]


def _without(contents: Contents, at: int, faults: dict[int, list[Problem]]) -> Contents:
    sheet = contents.sheets[at]
    kept = [number not in faults for number in sheet.numbers]
    rest = replace(
        sheet,
        numbers=list(compress(sheet.numbers, kept)),
        rows=Rows.of(sheet.rows).kept(kept),
        faults=[one for one in sheet.faults if one.row not in faults],
    )
    return replace(contents, sheets=[*contents.sheets[:at], rest, *contents.sheets[at + 1 :]])


def _aside(
    contents: Contents, recognised: Recognised, faults: dict[int, list[Problem]]
) -> SetAside:
    sheet = recognised.table(contents)
    going = [number in faults for number in sheet.numbers]
    of_rows = zip(compress(sheet.numbers, going), Rows.of(sheet.rows).kept(going), strict=True)
    rows = tuple(
        AsideRow(number, tuple(row), tuple(dict.fromkeys(faults[number])))
        for number, row in of_rows
    )
    names = names_of(sheet)
    cents = _cents(recognised, names, rows, sheet.times)
    known = [amount for amount in cents if amount is not None]
    return SetAside(tuple(names), rows, sum(known) if known else None, len(cents) - len(known))


def _cents(
    recognised: Recognised, names: list[str], rows: Sequence[AsideRow], times: int
) -> Sequence[int | None]:
    """The main amount of each row, None where it cannot be read; empty for a kind without amounts."""
    profile, kind = recognised.profile, recognised.kind
    if kind is None or kind.total is None:
        return []
    mapping = profile.columns if profile else recognised.mapping
    column_of = understood(kind.columns, mapping)
    keys = [column.key if (column := column_of(name)) else "" for name in names]
    if kind.total not in keys:
        return []
    at = keys.index(kind.total)
    return read_amounts(
        [row.cells[at] if at < len(row.cells) else "" for row in rows],
        negative=True,
        thousands_comma=bool(profile and profile.thousands_comma),
        times=times_in(names[at], times),
    ).cents


def as_workbook(aside: SetAside, language: Language) -> bytes:
    """The rows as an Excel workbook, as text under their own header, each with its number and reasons."""
    buffer = io.BytesIO()
    options = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
    with Workbook(buffer, {"in_memory": True, **options}) as book:
        sheet = book.add_worksheet(language.t("Apart gelegd"))
        head = book.add_format({"bold": True, "bottom": 1})
        width = len(aside.header)
        titles = (*aside.header, language.t("Rij in het bestand"), language.t("Reden"))
        for x, title in enumerate(titles):
            sheet.write_string(0, x, title[:32767], head)
        for y, row in enumerate(aside.rows, start=1):
            for x, cell in enumerate(row.cells[:width]):
                sheet.write_string(y, x, text_of(cell)[:32767])
            sheet.write_number(y, width, row.number)
            sheet.write_string(y, width + 1, reasons(row, language)[:32767])
        sheet.set_column(0, width, 18)
        sheet.set_column(width + 1, width + 1, 90)
        sheet.freeze_panes(1, 0)
    return buffer.getvalue()


def reasons(row: AsideRow, language: Language) -> str:
    """Why a row was left out, one sentence per fault."""
    sentences = []
    for one in row.problems:
        where = place(one._replace(row=None), language)
        value = f" [{one.value}]" if one.value else ""
        words = explain(one, language)
        sentences.append(f"{where}{value}: {words}" if where else words)
    return " ".join(sentences)
