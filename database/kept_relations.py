"""Relations that are kept as tables: what they hold is said by one select, which fills them.

A kept relation is read as any table. It is filled anew in the transaction that writes into one of the
tables that its select reads (``database.renewal``), so nobody ever reads the half of it (decision 0029).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Column,
    FromClause,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)
from sqlalchemy.sql import visitors
from sqlalchemy.types import NullType

KEPT_TABLES: Final = MetaData()
"""The tables of kept relations. They hold nothing that the others do not say: no backup needs them."""
PREFIX: Final = "fact_"
"""Begins the names of their tables."""
OF_ONE_CALL: Final = ("call", "call")
"""Parts of a relation whose rows are each of a call, or of none."""


@dataclass(frozen=True)
class Kept:
    """A relation with the select that fills its table.

    Of a ``small`` one it is looked at whether it changed, before what reads it is filled anew. One in
    ``parts`` (by what, in which column: ``("call", "call_key")``) can be filled anew in some of them: a row
    with a value follows from no rows of the tables it reads but those of that part, or of the part None.
    """

    table: Table
    definition: Any
    small: bool
    parts: tuple[str, str] | None = None

    @cached_property
    def reads(self) -> frozenset[str]:
        """The names of the tables that its select reads; only who writes asks for them."""
        parts = visitors.iterate(self.definition)
        return frozenset(one.name for one in parts if isinstance(one, Table))


_KEPT: Final[dict[str, Kept]] = {}


def kept(
    name: str,
    definition: Any,
    *paths: tuple[str, ...],
    small: bool = False,
    parts: tuple[str, str] | None = None,
) -> Table:
    """The table of a relation that a select defines; its columns are those of the select.

    ``paths`` are the columns of its indices; ``small`` and ``parts`` as of ``Kept``. One with a column ``id``
    cannot hold a row twice. Raises TypeError for a column of which the type is not known.
    """
    table = table_of(name, definition, KEPT_TABLES)
    for path in paths:
        Index(f"ix_{table.name}_{'_'.join(path)}", *(table.c[key] for key in path))
    _KEPT[table.name] = Kept(table, definition, small, parts)
    return table


def table_of(name: str, definition: Any, tables: MetaData) -> Table:
    """A table among these for what a select gives. Raises TypeError for a column of which the type is not
    known."""
    columns = [
        Column(column.key, _type(column), primary_key=column.key == "id", autoincrement=False)
        for column in definition.selected_columns
    ]
    return Table(PREFIX + name, tables, *columns)


def kept_relations() -> Iterator[Kept]:
    """Every kept relation that is defined, each after those that its select reads."""
    return iter(_KEPT.values())


def parts_of(table: FromClause) -> tuple[str, str] | None:
    """By what the relation of a table is in parts. Raises KeyError for one that is not kept."""
    return _KEPT[str(getattr(table, "name", ""))].parts


def _type(column: Any) -> Any:
    """Wide enough for whatever the select gives: sums of cents, and keys made from keys."""
    if isinstance(column.type, NullType):
        raise TypeError(f"the type of {column.key} is not known")
    if isinstance(column.type, Integer):
        return BigInteger().with_variant(Integer, "sqlite")
    return Text() if isinstance(column.type, String) else column.type
