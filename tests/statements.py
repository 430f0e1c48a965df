"""Statements are compiled once for all databases of a test process, and not anew for each of them.

A test has a database of its own, and so an engine of its own, whose first load compiles a hundred
statements: that took half of the processor time of tests that load something.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, create_engine, util
from sqlalchemy.engine.default import DefaultDialect

from database import columnar_reader, connections

MOST = 20_000
"""Of the whole suite some four thousand are asked."""

_compiled: Any = util.LRUCache(MOST)


def compile_once() -> None:
    """From now on every engine of the atlas keeps what it compiles where all others look for it.

    Dialects stand in the key of a compiled statement by who they are; those of one kind are the same here
    (one SQLite, one PostgreSQL and one DuckDB on the machine, all made by us with the same options).
    """
    DefaultDialect.__hash__ = lambda self: hash(type(self))  # type: ignore[method-assign]
    DefaultDialect.__eq__ = lambda self, other: type(self) is type(other)  # type: ignore[method-assign]
    for module in (connections, columnar_reader):
        module.create_engine = _sharing  # type: ignore[attr-defined]


def _sharing(*arguments: Any, **options: Any) -> Engine:
    engine = create_engine(*arguments, **options)
    engine.update_execution_options(compiled_cache=_compiled)
    return engine
