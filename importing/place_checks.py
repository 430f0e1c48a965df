"""Columns of municipalities: names become the codes of each row's own day."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence

from importing.cells import Problem
from importing.checked import Checked
from importing.coded import Coded
from importing.headers import Header
from importing.municipality_columns import find_places
from importing.references import References


def find_column_of_places(
    checked: Checked, header: Header, references: References
) -> list[Problem]:
    """Put codes in the place of names; the province and the postcode beside them have done their work."""
    nothing: Sequence[None] = Coded.repeated(None, len(checked.numbers))
    stated = checked.values.pop("province", nothing)
    postcodes = nothing
    if any(column.what == "postcode" for column in header.columns.values()):
        postcodes = checked.values.pop("postcode", nothing)
    column = next((c for c in header.columns.values() if c.what == "place"), None)
    if column is None:
        return []
    names = checked.values[column.key]
    days = _days(checked, references)
    province = next((c.title for c in header.columns.values() if c.what == "province"), "")
    titles = (column.title, province)
    places = find_places(names, stated, days, checked.numbers, titles, postcodes)
    checked.values[column.key] = places.codes
    checked.readings += places.readings
    return places.problems


def _days(checked: Checked, references: References) -> Sequence[dt.date | None]:
    """The day on which the municipalities of each row are looked up."""
    day = checked.kind.day
    if day is None:
        return Coded.repeated(None, len(checked.numbers))
    return checked.each(checked.kind.dated, lambda row: day(row, references))


def find_lists_of_places(checked: Checked, header: Header, references: References) -> list[Problem]:
    """Put codes in the place of the names in columns that hold several, each name looked up alone."""
    problems: list[Problem] = []
    for column in header.columns.values():
        if column.what != "places":
            continue
        values = checked.values[column.key]
        written = [(at, name) for at, names in enumerate(values) for name in names or ()]
        days_of = list(_days(checked, references))
        places = find_places(
            [name for _, name in written],
            [None] * len(written),
            [days_of[at] for at, _ in written],
            [checked.numbers[at] for at, _ in written],
            (column.title, ""),
        )
        codes: dict[int, dict[str, None]] = defaultdict(dict)
        for (at, _), code in zip(written, places.codes, strict=True):
            codes[at] |= {code: None} if code else {}
        checked.values[column.key] = [tuple(codes[at]) or None for at in range(len(values))]
        checked.readings += places.readings
        problems += places.problems
    return problems
