"""Bring the tables of a database to the newest revision, in the caller's transaction.

Alembic is imported inside the functions: it costs a tenth of a second that a start without upgrade
need not pay.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect
from sqlalchemy.exc import SQLAlchemyError

from database.faults import DataUnavailable
from database.kept_relations import KEPT_TABLES
from database.renewal import make_anew
from database.schema import SCHEMA_VERSION, Base

if TYPE_CHECKING:
    from alembic.config import Config

SCRIPTS = Path(__file__).parent / "migrations"


def alembic_config(connection: Connection | None = None) -> Config:
    """Alembic's settings, made in code so that they hold from any folder and need no file."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def upgrade(connection: Connection, current: str | None) -> bool:
    """Upgrade from ``current`` (None: no tables yet) to SCHEMA_VERSION; False when already there.

    Raises DataUnavailable: ``newer`` for a revision of a later version, ``changed`` for one from before
    the first that is still opened and for tables that somebody made without Alembic.
    """
    if current == SCHEMA_VERSION:
        return False
    from alembic import command
    from alembic.script import ScriptDirectory

    config = alembic_config(connection)
    revisions = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if current is not None and current not in revisions:
        raise DataUnavailable("newer" if current > SCHEMA_VERSION else "changed")
    if current is None and _holds_our_tables(connection):
        raise DataUnavailable("changed")
    command.upgrade(config, "head")
    make_anew(connection)
    return True


def check_columns(connection: Connection) -> None:
    """Raise DataUnavailable (``changed``) when a table or column of the schema is not there."""
    quote = connection.dialect.identifier_preparer.quote_identifier
    each = []
    for table in (*Base.metadata.tables.values(), *KEPT_TABLES.tables.values()):
        # "table"."column": SQLite would take a bare "column" that is missing for a text. Plain SQL in one
        # statement because this runs at every start.
        columns = ", ".join(f"{quote(table.name)}.{quote(c.name)}" for c in table.columns)
        each.append(f"EXISTS (SELECT {columns} FROM {quote(table.name)} LIMIT 0)")  # noqa: S608
    try:
        connection.exec_driver_sql(f"SELECT {', '.join(each)}")
    except SQLAlchemyError as fault:
        if "no such" in str(fault) or "does not exist" in str(fault):
            raise DataUnavailable("changed") from None
        raise


def _holds_our_tables(connection: Connection) -> bool:
    return bool(set(inspect(connection).get_table_names()) & set(Base.metadata.tables))
