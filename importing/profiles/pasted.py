"""A table pasted from the answer to a written question: broken lines, and a total that must agree.

Two shapes: awards (organisation, title, description, expected result, amount) and meetings (date,
place, topic, number of participants). As plain text, or in a spreadsheet with one row per line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from importing.amounts import read_amounts
from importing.cells import Cell, Contents, Sheet, Typed, reading, refuse, text_of
from importing.columns import plain, slug
from importing.headers import names_of
from importing.kinds.projects import PROJECTS
from importing.profiles.pasted_text import award_lines, joined
from importing.profiles.profile import Prepared, Profile
from importing.references import References
from language import N_

_AWARDS: Final = ("organisatie", "titel", "bedrag")
_HEADER: Final = ("Organisatie", "Titel", "Omschrijving", "Te verwachten resultaat", "Bedrag")
_TOTAL: Final = re.compile(r"(?:algemeen |eind)?totaal(?:\s+(?:in\s+)?([12][0-9]{3}))?\s*:?", re.I)


def _fits(contents: Contents) -> bool:
    if contents.format == "text":
        return any("Bedrag" in text_of(row[0])[-10:] for row in contents.sheets[0].rows)
    words = [plain(name) for name in names_of(contents.sheets[0])]
    return set(_AWARDS) <= set(words) and {*words} <= {plain(name) for name in _HEADER}


def _prepare(contents: Contents, references: References) -> Prepared:
    """One row per award, the total row taken out and held against the sum."""
    sheet = contents.sheets[0]
    if contents.format == "text":
        rows, numbers = award_lines(sheet, references)
    else:
        rows, numbers = _whole_rows(sheet)
    rows, numbers, stated, year = _without_total(rows, numbers)
    cents = read_amounts([row[4] for row in rows]).cents
    total = sum(amount or 0 for amount in cents)
    if stated is not None and stated != total:
        raise refuse("total_differs", total_cents=stated, sum_cents=total)
    readings = [reading("pasted_rows", rows=len(rows))]
    readings.append(reading("total_agrees", total_cents=total) if stated is not None else
                    reading("no_total"))  # fmt: skip
    made: list[list[Cell]] = [["Projectnummer", *_HEADER, "Jaar"]]
    made += [[_number(row, year), *row, year] for row in rows]
    return Prepared(Sheet(sheet.name, made, [1, *numbers]), tuple(readings))


def _number(row: Sequence[Cell], year: str) -> str:
    """A number that the same line gets again when it is pasted again."""
    return slug(" ".join(["antwoord", year, text_of(row[0]), text_of(row[1])]), 80)


def _whole_rows(sheet: Sheet) -> tuple[list[list[Cell]], list[int]]:
    """Rows of a spreadsheet, with lines that were broken over more rows joined again."""
    at = {plain(name): position for position, name in enumerate(names_of(sheet))}
    places = [at.get(plain(name)) for name in _HEADER]
    lines = [
        [row[p] if p is not None and p < len(row) else "" for p in places] for row in sheet.rows[1:]
    ]
    numbers = sheet.numbers[1:]
    holds = [_is_amount(line[4]) for line in lines]
    first = _amount_comes_first(lines, numbers)
    whole: list[list[Cell]] = []
    starts: list[int] = []
    closed = True
    for line, number, has_amount in zip(lines, numbers, holds, strict=True):
        begins = closed if not first else has_amount
        if begins and not (_joins_to_former(line) and whole):
            whole.append(line)
            starts.append(number)
        else:
            whole[-1] = [_both(a, b) for a, b in zip(whole[-1], line, strict=True)]
        closed = has_amount or _joins_to_former(line)
    return whole, starts


def _amount_comes_first(lines: list[list[Cell]], numbers: Sequence[int]) -> bool:
    """Whether broken rows have their amount on the first line (as pasted in a grid) or on the last."""
    own = [
        (_is_amount(line[4]), number)
        for line, number in zip(lines, numbers, strict=True)
        if not _joins_to_former(line) and not _TOTAL.fullmatch(text_of(line[0]).strip())
    ]
    lacking = [number for has_amount, number in own if not has_amount]
    if lacking and own[0][0] and own[-1][0]:
        raise refuse("pasted_unclear", row=lacking[0])
    return bool(own) and own[0][0]


def _is_amount(cell: Cell) -> bool:
    return isinstance(cell, Typed) or any(sign.isdigit() for sign in cell)


def _joins_to_former(line: Sequence[Cell]) -> bool:
    """A line with nothing but the currency sign of the amount above."""
    return text_of(line[4]).strip() in ("€", "EUR", "euro") and not any(line[:4])


def _both(first: Cell, second: Cell) -> Cell:
    if first == "" or second == "":
        return second if first == "" else first
    return joined([text_of(first), text_of(second)])


def _without_total(
    rows: list[list[Cell]], numbers: list[int]
) -> tuple[list[list[Cell]], list[int], int | None, str]:
    kept, places = list[list[Cell]](), list[int]()
    stated, year = None, ""
    for row, number in zip(rows, numbers, strict=True):
        words = joined([text_of(cell) for cell in row[:4] if cell != ""])
        match = _TOTAL.fullmatch(words)
        if not match:
            kept.append(row)
            places.append(number)
            continue
        if stated is not None:
            raise refuse("total_row", row=number)
        stated, year = read_amounts([row[4]]).cents[0], match[1] or ""
        if stated is None:
            raise refuse("not_an_amount", row=number, column="Bedrag")
    return kept, places, stated, year


WRITTEN_ANSWER: Final = Profile(
    key="schriftelijk-antwoord",
    title=N_("Tabel met bedragen uit een schriftelijk antwoord"),
    kind=PROJECTS,
    fits=_fits,
    prepare=_prepare,
    columns={
        "Projectnummer": "key",
        "Organisatie": "organisation",
        "Titel": "title",
        "Omschrijving": "summary",
        "Te verwachten resultaat": "expected_result",
        "Bedrag": "awarded_cents",
        "Jaar": "year",
    },
)
