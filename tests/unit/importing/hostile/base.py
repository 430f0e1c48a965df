"""Three right applications, and ways to change them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from importing.kinds import TEMPLATES
from tests.unit.importing.books import as_csv

HEADER = [column.title for column in TEMPLATES["applications"].columns]

_ROWS: list[dict[str, Any]] = [
    {
        "Aanvraagnummer": "H-1",
        "Oproep": "bondgenotennetwerken",
        "Indiener": "Huis van het Kind",
        "Titel": "Samen sterk",
        "Gemeente": "Gent",
        "Provincie": "Oost-Vlaanderen",
        "Gevraagd bedrag": Decimal("1234.56"),
        "Status": "ingediend",
        "Ingediend op": dt.date(2023, 10, 5),
    },
    {
        "Aanvraagnummer": "H-2",
        "Oproep": "bondgenotennetwerken",
        "Indiener": "Jeugddienst",
        "Titel": "Café voor iedereen",
        "Gemeente": "Sint-Niklaas",
        "Provincie": "Oost-Vlaanderen",
        "Gevraagd bedrag": Decimal("1000.00"),
        "Status": "niet weerhouden",
        "Reden van afwijzing": "Het dossier is te dun.",
        "Ingediend op": dt.date(2023, 10, 6),
    },
    {
        "Aanvraagnummer": "H-3",
        "Oproep": "bondgenotennetwerken",
        "Indiener": "Buurtwerk",
        "Titel": "Netwerk",
        "Gemeente": "Leuven",
        "Provincie": "Vlaams-Brabant",
        "Gevraagd bedrag": Decimal("0.44"),
        "Toegekend bedrag": Decimal("0.44"),
        "Status": "toegekend",
        "Ingediend op": dt.date(2023, 10, 7),
        "Beslist op": dt.date(2023, 12, 15),
    },
]
TOTAL = 223_500
"""Cents asked in the three rows."""


def rows(*changes: dict[str, Any], header: list[str] | None = None) -> list[list[Any]]:
    """Header and the three rows; each change is laid over the row with its position."""
    titles = HEADER if header is None else header
    made = [dict(row) for row in _ROWS]
    for at, change in enumerate(changes):
        if at < len(made):
            made[at] |= change
        else:
            made.append(change)
    return [titles, *([row.get(title) for title in titles] for row in made)]


def table(*changes: dict[str, Any], **how: Any) -> bytes:
    """The rows as delimited text."""
    return as_csv(rows(*changes), **how)


def cell(title: str, value: Any) -> bytes:
    """The rows with one cell of the first changed."""
    return table({title: value})


def text(data: bytes, old: str, new: str) -> bytes:
    """Delimited text with one place changed."""
    assert old.encode() in data, old
    return data.replace(old.encode(), new.encode(), 1)
