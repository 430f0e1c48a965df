"""SQLAlchemy's way to the columnar copy, for reading: what only writers need costs a reader no time.

Imported late, only where there is a copy: the package may not be there.
"""

from __future__ import annotations

from typing import Any, Final

from duckdb_engine import ConnectionWrapper as ConnectionWrapper
from duckdb_engine import Dialect
from sqlalchemy import Table
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.base import PGCompiler

from database.copied_relations import COPIED_TABLES, NotCopiedError, copied_tables

URL: Final = "duckdb+copy://"


class _Compiler(PGCompiler):
    """Refuses a table that copies do not have, before anything is asked."""

    _names = frozenset(table.name for table in copied_tables()) | COPIED_TABLES.tables.keys()

    def visit_table(self, table: Any, *args: Any, **kw: Any) -> Any:
        """The name of a table. Raises NotCopiedError."""
        if isinstance(table, Table) and table.name not in self._names:
            raise NotCopiedError(table.name)
        return super().visit_table(table, *args, **kw)  # type: ignore[no-untyped-call]


class CopyDialect(Dialect):
    """Of a file that nobody writes: a question is compiled once, no transaction is begun or ended."""

    supports_statement_cache = True
    statement_compiler = _Compiler

    def do_begin(self, dbapi_connection: Any) -> None:
        """Nothing: what is read does not change."""

    def do_commit(self, dbapi_connection: Any) -> None:
        """Nothing either."""

    def do_rollback(self, dbapi_connection: Any) -> None:
        """Nor here."""


registry.register("duckdb.copy", __name__, CopyDialect.__name__)
