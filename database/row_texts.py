"""Texts of rows as a search within the database reads them: without accents, days and numbers as written."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final

from sqlalchemy import Text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction
from sqlalchemy.types import NullType

_FOLDED, _GROUPED = "atlas_folded", "atlas_grouped"
"""Functions of SQLite and DuckDB of our own: neither folds as we do."""
_LAST_SIGN: Final = 0x10FFFF
_LATIN: Final = [
    (sign, plain)
    for sign in map(chr, range(0xC0, 0x250))
    if len(plain := unicodedata.normalize("NFKD", sign)[0].casefold()) == 1 and plain.isascii()
]
"""Letters with an accent, with the letter that they are without it."""


def folded(text: str) -> str:
    """Text without accents and capitals."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).casefold()


class folded_text(GenericFunction[str]):  # noqa: N801 - SQL functions are written small
    """A text column as ``folded`` gives it, compared sign by sign."""

    type = Text()
    name = "folded_text"
    inherit_cache = True


@compiles(folded_text, "sqlite")
def _folded_by_us(element: Any, compiler: Any, **kw: Any) -> str:
    return f"{_FOLDED}({compiler.process(element.clauses, **kw)})"


@compiles(folded_text, "duckdb")
def _folded_duckdb(element: Any, compiler: Any, **kw: Any) -> str:
    text = f"CAST({compiler.process(element.clauses, **kw)} AS VARCHAR)"
    ours = f"{_FOLDED}({text})"
    # As many bytes as signs: plain letters, which DuckDB makes small in a hundredth of our time.
    return f"(CASE WHEN strlen({text}) = length({text}) THEN lower({text}) ELSE {ours} END)"


@compiles(folded_text)
def _folded(element: Any, compiler: Any, **kw: Any) -> str:
    accented, plain = ("".join(signs) for signs in zip(*_LATIN, strict=True))
    lower = f"lower({compiler.process(element.clauses, **kw)})"
    return f"(translate({lower}, '{accented}', '{plain}') COLLATE \"C\")"


class begins_with(GenericFunction[Any]):  # noqa: N801 - SQL functions are written small
    """Whether a text column begins with a text, sign by sign; an index on it finds those."""

    type = (
        NullType()
    )  # not Boolean: that is compared with 1 in SQLite, which then looks at every row
    name = "begins_with"
    inherit_cache = True


@compiles(begins_with, "sqlite")
def _begins_sqlite(element: Any, compiler: Any, **kw: Any) -> str:
    column, text = (compiler.process(one, **kw) for one in element.clauses)
    return f"({column} >= {text} AND {column} < {text} || char({_LAST_SIGN}))"


@compiles(begins_with)
def _begins(element: Any, compiler: Any, **kw: Any) -> str:
    return f"starts_with({compiler.process(element.clauses, **kw)})"


class day_text(GenericFunction[str]):  # noqa: N801 - SQL functions are written small
    """A day as the atlas writes it: 18/03/2022."""

    type = Text()
    name = "day_text"
    inherit_cache = True


@compiles(day_text, "sqlite")
def _day_sqlite(element: Any, compiler: Any, **kw: Any) -> str:
    return f"strftime('%d/%m/%Y', {compiler.process(element.clauses, **kw)})"


@compiles(day_text, "duckdb")
def _day_duckdb(element: Any, compiler: Any, **kw: Any) -> str:
    return f"strftime({compiler.process(element.clauses, **kw)}, '%d/%m/%Y')"


@compiles(day_text)
def _day(element: Any, compiler: Any, **kw: Any) -> str:
    return f"to_char({compiler.process(element.clauses, **kw)}, 'DD/MM/YYYY')"


class grouped_number(GenericFunction[str]):  # noqa: N801 - SQL functions are written small
    """A whole number with a comma between thousands, without its sign."""

    type = Text()
    name = "grouped_number"
    inherit_cache = True


@compiles(grouped_number, "duckdb")
def _grouped_duckdb(element: Any, compiler: Any, **kw: Any) -> str:
    return f"format('{{:,}}', abs(CAST({compiler.process(element.clauses, **kw)} AS BIGINT)))"


@compiles(grouped_number, "sqlite")
def _grouped_by_us(element: Any, compiler: Any, **kw: Any) -> str:
    return f"{_GROUPED}(CAST({compiler.process(element.clauses, **kw)} AS BIGINT))"


@compiles(grouped_number)
def _grouped(element: Any, compiler: Any, **kw: Any) -> str:
    return f"to_char(abs({compiler.process(element.clauses, **kw)}), 'FM999,999,999,999,999,990')"


def teach(connection: sqlite3.Connection) -> None:
    """Give a connection to SQLite the functions that it lacks."""
    for name, make in ((_FOLDED, folded), (_GROUPED, _in_groups)):
        connection.create_function(name, 1, _unless_unknown(make), deterministic=True)


def teach_duckdb(connection: Any) -> None:
    """The same for a connection to DuckDB; those of a process to one file share their functions."""
    import duckdb  # late: only where there is a copy

    for name, make, takes in ((_FOLDED, folded, "VARCHAR"), (_GROUPED, _in_groups, "BIGINT")):
        with suppress(duckdb.CatalogException):  # another connection has taught it
            connection.create_function(name, make, [takes], "VARCHAR")


def _in_groups(number: int) -> str:
    return f"{abs(number):,}"


def _unless_unknown(make: Callable[[Any], str]) -> Callable[[Any], str | None]:
    return lambda value: None if value is None else make(value)
