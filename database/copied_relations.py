"""What a columnar copy has: tables of the store, and relations that it makes of these for itself.

A copy makes in seconds what takes a store minutes. A question that can be answered from them is put in two
ways: as every store answers it, and as a copy does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import MetaData, Table
from sqlalchemy.exc import CompileError

from database.kept_relations import KEPT_TABLES, table_of
from database.schema import Base, Query

LEFT_OUT: Final = frozenset(
    {"batch_rows", "column_mappings", "taught_words", "stories", "story_slides", "dossiers"}
    | {"dossier_parts", "dossier_tables", "frozen_answers", "frozen_tables", "installation"}
)
"""Tables that the copy does not have: the long history of each row, and what people write without making
the data another version."""

COPIED_TABLES: Final = MetaData()
"""Those of relations that no store has."""
_WAYS: Final = "in_two_ways"
_PREFERRED: Final[ContextVar[bool]] = ContextVar("_PREFERRED", default=False)
_OF_COPIES: Final[ContextVar[bool]] = ContextVar("_OF_COPIES", default=False)
"""Only while a question is made that can be made in the other way too."""


@dataclass(frozen=True)
class Copied:
    """A relation with the select that fills its table, from tables that are copied."""

    table: Table
    definition: Any


_COPIED: Final[dict[str, Copied]] = {}


class NotCopiedError(CompileError):
    """A question asks a table that copies do not have."""


def copied_tables() -> list[Table]:
    """The tables that a copy has."""
    every = (*KEPT_TABLES.sorted_tables, *Base.metadata.sorted_tables)
    return [table for table in every if table.name not in LEFT_OUT]


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
    """The query that ``ask`` makes, for a copy within ``asked_of_copies`` and else for a store.

    It knows how to be made for the other.
    """
    way = _PREFERRED.get()
    with _set(_OF_COPIES, way):
        query = ask()
    return query.execution_options(**{_WAYS: (way, ask)})


def put(query: Query, *, to_copy: bool) -> Query:
    """The same question as it is put to a copy, or to a store."""
    way, ask = query.get_execution_options().get(_WAYS, (to_copy, None))
    if way == to_copy:
        return query
    with asked_of_copies(wanted=to_copy):
        return in_two_ways(ask)


def is_of_copies() -> bool:
    """Whether what is asked now will be answered by a copy."""
    return _OF_COPIES.get()


def are_asked_of_copies() -> bool:
    """Whether questions are made for a copy at once."""
    return _PREFERRED.get()


def asked_of_copies(*, wanted: bool) -> AbstractContextManager[None]:
    """Within it questions are made for a copy at once, where that is wanted."""
    return _set(_PREFERRED, wanted)


@contextmanager
def _set(variable: ContextVar[bool], value: bool) -> Iterator[None]:
    token = variable.set(value)
    try:
        yield
    finally:
        variable.reset(token)
