"""What a search asks of the rows of a list, as a condition for the database.

It finds what ``views.row_search`` finds in a frame: every word, accents and capitals ignored, in the
columns that the search of a page looks in or in any cell as it reads.
"""

from __future__ import annotations

import re
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    FromClause,
    String,
    and_,
    case,
    cast,
    false,
    func,
    literal,
    or_,
    select,
)

from data_access.engine import Reader
from database.row_texts import day_text, folded, folded_text, grouped_number
from language import Language
from places import find_municipality
from views.declaration import Column, View

_FIGURE: Final = re.compile(r"-?[\d.,\N{NO-BREAK SPACE}€]*\d[\d.,\N{NO-BREAK SPACE}€]*")
"""A word that may be (a part of) an amount or a number as it is written."""
_CENTS: Final = "~"
"""Stands for the mark before cents while a number is searched."""
_MOST_TRANSLATED: Final = 500
"""Different texts of a column that are looked at in their translation; more are searched as they are."""


def fields_hold(view: View, rows: FromClause, text: str) -> ColumnElement[bool]:
    """That the columns of the search of a page hold every word, or that the row lies in that municipality."""
    found = and_(
        *(
            or_(*(_holds(rows.c[key], word) for key in view.searched))
            for word in folded(text).split()
        )
    )
    municipality = find_municipality(text).municipality
    if municipality and any(column.key == "nis" for column in view.columns):
        return or_(found, rows.c.nis == municipality.nis)
    return found


def cells_hold(
    view: View, rows: FromClause, text: str, language: Language, reader: Reader
) -> ColumnElement[bool]:
    """That the cells of the table hold every word, as they are read in a language."""
    columns = [column for column in view.columns if not column.minor]
    return and_(
        *(
            or_(
                *(_reads(column, rows.c[column.key], word, language) for column in columns),
                *_translated(columns, rows, word, language, reader),
            )
            for word in folded(text).split()
        )
    )


def _holds(column: ColumnElement[Any], word: str) -> ColumnElement[bool]:
    return folded_text(cast(column, String)).contains(word, autoescape=True)


def _reads(
    column: Column, value: ColumnElement[Any], word: str, language: Language
) -> ColumnElement[bool]:
    """That a cell holds the word as it is written on the page."""
    found = _of_kind(column, value, word, language)
    unknown = language.t(column.unknown) if column.unknown else language.t("niet bekend")
    return or_(found, value.is_(None)) if word in folded(unknown) else found


def _of_kind(
    column: Column, value: ColumnElement[Any], word: str, language: Language
) -> ColumnElement[bool]:
    match column.kind:
        case "code":
            codes = [
                key for key, label in column.labels.items() if word in folded(language.t(label))
            ]
            return value.in_(codes) if codes else false()
        case "date":
            return day_text(value).contains(word, autoescape=True)
        case "euro" | "number":
            return _figure(column, value, word, language)
        case "year":
            return cast(value, String).contains(word, autoescape=True)
        case _:
            return _holds(value, word)


def _figure(
    column: Column, value: ColumnElement[Any], word: str, language: Language
) -> ColumnElement[bool]:
    """That a number reads so: its marks between thousands and before cents are those of the language."""
    if word == "€":
        return value.is_not(None) if column.kind == "euro" else false()
    if not _FIGURE.fullmatch(word):
        return false()
    marks: dict[str, str | int | None] = {
        language.decimal_mark: _CENTS,
        "," if language.decimal_mark == "." else ".": ",",
    }
    figures = word.strip("€").translate(str.maketrans(marks))
    if column.kind == "number":
        return grouped_number(value).contains(figures)
    euros = func.abs(value, type_=value.type) // 100
    cents = func.abs(value, type_=value.type) % 100
    tens = case((cents < 10, "0"), else_="").concat(cast(cents, String))
    written = grouped_number(euros).concat(
        case((cents > 0, literal(_CENTS).concat(tens)), else_="")
    )
    return written.contains(figures)


def _translated(
    columns: list[Column], rows: FromClause, word: str, language: Language, reader: Reader
) -> list[ColumnElement[bool]]:
    """That a text of the data holds the word in its translation, where a column has few texts."""
    if language.code == "nl":
        return []
    found: list[ColumnElement[bool]] = []
    for column in columns:
        if column.kind == "data":
            value = rows.c[column.key]
            each = reader.frame(select(value).distinct().limit(_MOST_TRANSLATED)).iloc[:, 0]
            fitting = [one for one in each.dropna() if word in folded(language.data(str(one)))]
            found += [value.in_(fitting)] if fitting else []
    return found
