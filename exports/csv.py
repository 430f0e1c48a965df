"""A Result as CSV that Flemish spreadsheets open rightly: semicolons, decimal commas, UTF-8 with a mark."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pandas as pd

from language import Language
from views import Column, Result
from views.listed import parts_of
from views.words import cell

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def as_csv(result: Result, language: Language) -> bytes:
    """The whole file (see ``csv_parts``)."""
    return b"".join(csv_parts(result, language))


def csv_parts(result: Result, language: Language) -> Iterator[bytes]:
    """The rows under their titles, without total row, so that a column can be added up; a list in parts.

    Amounts are euro with a decimal comma and no thousands (``1998813,00``), shares are percentages,
    dates day/month/year; unknown is an empty cell. Text that a spreadsheet would run as a formula
    gets an apostrophe before it. Made-up rows say so in the last column, when there are any.
    """
    columns = list(result.view.columns)
    marked = result.holds_fictional
    head = [language.t(column.title) for column in columns]
    yield ("\ufeff" + _line([*head, language.t("Fictief")] if marked else head)).encode()
    keys = [*(column.key for column in columns), "fictional"]
    for part in parts_of(result):
        lines = []
        for *values, made_up in part.frame[keys].itertuples(index=False, name=None):
            pairs = zip(values, columns, strict=True)
            cells = [_written(value, column, language) for value, column in pairs]
            if marked:
                cells.append(language.t("ja") if made_up else language.t("nee"))
            lines.append(_line(cells))
        yield "".join(lines).encode()


def _written(value: Any, column: Column, language: Language) -> str:
    if pd.isna(value):
        return ""
    match column.kind:
        case "euro":
            return f"{Decimal(int(value)) / 100:.2f}".replace(".", ",")
        case "percent":
            return f"{100 * float(value):.2f}".replace(".", ",")
        case "number" | "year":
            return str(int(value))
        case "date":
            return str(value.strftime("%d/%m/%Y"))
    return _harmless(cell(value, column, language))


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _line(cells: list[str]) -> str:
    return ";".join(_quoted(cell) for cell in cells) + "\r\n"


def _quoted(text: str) -> str:
    if any(sign in text for sign in ';"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text
