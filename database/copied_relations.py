"""Relations that only a columnar copy has: it makes them of its own tables, in seconds where a store needs minutes.

A question that can be answered from them is put in two ways: as every store answers it, and as a copy does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import MetaData, Table

from database.kept_relations import table_of
from database.schema import Query

COPIED_TABLES: Final = MetaData()
"""Their tables, which no store has."""
_WAY: Final = "of_copies"
_OF_COPIES: Final[ContextVar[bool]] = ContextVar("_OF_COPIES", default=False)


@dataclass(frozen=True)
class Copied:
    """A relation with the select that fills its table, from tables that are copied."""

    table: Table
    definition: Any


_COPIED: Final[dict[str, Copied]] = {}


def copied(name: str, definition: Any) -> Table:
    """The table of a relation that a select defines; its columns are those of the select.

    Raises TypeError for a column of which the type is not known.
    """
    table = table_of(name, definition, COPIED_TABLES)
    _COPIED[table.name] = Copied(table, definition)
    return table


def copied_relations() -> Iterator[Copied]:
    """Every relation of copies that is defined."""
    return iter(_COPIED.values())


def in_two_ways(ask: Callable[[], Query]) -> Query:
    """The query that ``ask`` makes for a store, which knows how to be made for a copy."""
    return ask().execution_options(**{_WAY: ask})


def of_copies(query: Query) -> Query:
    """The same question as it is put to a copy."""
    ask: Callable[[], Query] | None = query.get_execution_options().get(_WAY)
    if ask is None:
        return query
    with _asking():
        return ask()


def is_of_copies() -> bool:
    """Whether what is asked now will be answered by a copy."""
    return _OF_COPIES.get()


@contextmanager
def _asking() -> Iterator[None]:
    token = _OF_COPIES.set(True)
    try:
        yield
    finally:
        _OF_COPIES.reset(token)
