"""A sheet becomes rows of values, all of them right, or a list of everything that is wrong."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from importing.cells import (
    PROBLEMS_SHOWN,
    Cell,
    Problem,
    Reading,
    Refused,
    Sheet,
    problem,
    reading,
    refuse,
    text_of,
    texts_of,
)
from importing.checked import Checked
from importing.coded import Coded, Rows
from importing.columns import Column
from importing.company_numbers import set_wrong_ones_aside
from importing.hashes import all_differ, hashes_of
from importing.headers import Header, column_cells
from importing.kinds import Kind
from importing.place_checks import find_column_of_places, find_lists_of_places
from importing.references import References
from importing.row_numbers import number_rows
from importing.values import Meanings, read_values

_TOTAL: Final = re.compile(
    r"((algemeen|grand|generaal) )?(sub|eind)?-?\s?tota(al|len|l|ls)( generaal| algemeen| oproep)?"
    r"( (van )?[12][0-9]{3})?\s?:?|som\s?:?|somme\s?:?",
    re.IGNORECASE,
)
_IN_TOTAL: Final = re.compile("tota|som")
"""What every total has in it, written small."""
_TOTAL_LENGTHS: Final = range(3, 40)
_REFERENCES: Final = ("call", "article", "project", "application")


def check(
    sheet: Sheet,
    kind: Kind,
    header: Header,
    references: References,
    *,
    thousands_comma: bool = False,
    meanings: Mapping[str, Meanings] = MappingProxyType({}),
) -> Checked:
    """All rows of a sheet, read and held against what is known. Raises Refused with the problems.

    ``meanings`` gives, per key of a column, what its values mean where that is not what they say.
    """
    if len(sheet.rows) < 2:
        raise refuse("no_rows")
    if sheet.merged:
        raise Refused([problem("merged_cells", value=place) for place in sheet.merged[:20]])
    numbers = sheet.numbers[1:]
    problems: list[Problem] = []
    totals = list(_total_rows(sheet))
    checked = Checked(kind, numbers, {}, _readings(sheet, header))
    for at, column in header.columns.items():
        cells = column_cells(sheet, at)
        values = read_values(
            column,
            cells,
            numbers,
            thousands_comma=thousands_comma,
            meanings=meanings.get(column.key),
            times=sheet.times,
        )
        checked.values[column.key] = values.held
        checked.readings += values.readings
        problems += values.problems
        if column.what in _REFERENCES:
            problems += _look_up(column, checked, references)
    checked.readings += set_wrong_ones_aside(checked.values, header.columns.values())
    problems += find_column_of_places(checked, header, references)
    problems += find_lists_of_places(checked, header, references)
    # A total lacks nearly everything: that it is a total says enough.
    total_at = {one.row for one in totals}
    problems = [*totals, *(one for one in problems if one.row not in total_at)]
    if not problems:
        number_rows(checked)
    problems += _doubles(checked, header)
    if not problems:
        problems = list(_contradictions(checked, header))
    if problems:
        raise Refused(sorted(set(problems), key=_order)[:PROBLEMS_SHOWN])
    return checked


def _order(one: Problem) -> tuple[int, str, str]:
    return one.row or 0, one.column or "", one.code


def _readings(sheet: Sheet, header: Header) -> list[Reading]:
    remarks = []
    if sheet.hidden_rows:
        remarks.append(reading("hidden_rows", rows=sheet.hidden_rows))
    if header.aside:
        remarks.append(reading("columns_aside", names=", ".join(header.aside[:40])))
    return remarks


def _total_rows(sheet: Sheet) -> Iterator[Problem]:
    rows = Rows.of(sheet.rows)[1:]
    if not any(map(_may_hold_total, rows.columns)):
        return
    for number, row in zip(sheet.numbers[1:], rows, strict=True):
        for cell in row:
            if _may_be_total(cell):
                yield problem("total_row", number, value=cell)
                break


def _may_hold_total(column: Coded[Cell]) -> bool:
    """Whether a column has a total among its values, looked for in all of them together first."""
    return any(
        _IN_TOTAL.search("\n".join(texts_of(part.values)).casefold()) is not None
        and any(map(_may_be_total, part.values))
        for part in column.parts
    )


def _may_be_total(cell: Cell) -> bool:
    return cell.__class__ is str and len(cell) in _TOTAL_LENGTHS and _is_total(cell)


def _is_total(cell: Cell) -> bool:
    text = text_of(cell).strip()
    return text[:1] in "tTsSeEaAgG" and _TOTAL.fullmatch(text) is not None


def _look_up(column: Column, checked: Checked, references: References) -> Iterator[Problem]:
    """Put keys in the place of what people wrote to name a row that is there."""
    texts = Coded.of(checked.values[column.key])
    if column.what == "application":
        references.applications.look_for(text for text in texts.values if text is not None)
    keys = texts.mapped(lambda text: None if text is None else references.find(column.what, text))
    checked.values[column.key] = keys
    unknown = {
        text
        for text, key in zip(texts.values, keys.values, strict=True)
        if key is None and text is not None
    }
    if unknown:
        yield from _not_there(column, zip(checked.numbers, texts, strict=True), unknown, references)


def _not_there(
    column: Column,
    rows: Iterable[tuple[int, Any]],
    unknown: Collection[Any],
    references: References,
) -> Iterator[Problem]:
    nearest: dict[str, str] = {}
    for number, text in rows:
        if text not in unknown:
            continue
        if text not in nearest:
            if len(nearest) == PROBLEMS_SHOWN:
                return  # no more are shown, and to look for names that are alike takes long
            nearest[text] = references.nearest(column.what, text)
        yield problem(f"unknown_{column.what}", number, column.title, text, nearest=nearest[text])


def _doubles(checked: Checked, header: Header) -> Iterator[Problem]:
    """Rows that name the same thing twice."""
    keys = [key for key in checked.kind.identity if key in checked.values]
    if not keys:
        return
    titles = {column.key: column.title for column in header.columns.values()}
    columns = [checked.values[key] for key in keys]
    folded = [Coded.of(column).mapped(_folded) for column in columns]
    if _all_differ(folded):
        return
    first: dict[tuple[Any, ...], int] = {}
    rows = zip(zip(*columns, strict=True), zip(*folded, strict=True), strict=True)
    for number, (values, same) in zip(checked.numbers, rows, strict=True):
        if None in values:
            continue
        if same in first:
            shown = " / ".join(map(str, values))
            yield problem("duplicate", number, titles[keys[0]], shown, first=first[same])
        first.setdefault(same, number)


def _all_differ(columns: Sequence[Coded[Any]]) -> bool:
    """Whether no two rows can be the same."""
    rows = (row for row in zip(*columns, strict=True) if None not in row)
    return all_differ(hashes_of(rows))


def _folded(value: Any) -> Any:
    return value.strip().casefold() if isinstance(value, str) else value


def _contradictions(checked: Checked, header: Header) -> Iterator[Problem]:
    """Values of a row that contradict each other; what many rows have is looked at once."""
    check = checked.kind.check
    if check is None:
        return
    titles = {column.key: column.title for column in checked.kind.columns}
    titles |= {column.key: column.title for column in header.columns.values()}
    wrong = checked.each(checked.kind.checked, lambda row: _told(row, check(row)))
    if not any(wrong.values):
        return
    for number, of_row in zip(checked.numbers, wrong, strict=True):
        for code, key, value in of_row:
            yield problem(code, number, titles[key], value)


def _told(
    row: Mapping[str, Any], contradictions: Iterable[tuple[str, str]]
) -> tuple[tuple[str, str, str | None], ...]:
    """What is wrong with a row: code, column key, what stands there."""
    values = ((code, key, row.get(key)) for code, key in contradictions)
    return tuple((code, key, None if one is None else str(one)) for code, key, one in values)
