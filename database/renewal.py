"""Fills kept relations anew in the transaction that changes what they are made from, before it ends.

Every transaction of the store passes here: a load, an undo, a decision of a person, a correction by hand.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Engine, delete, event, insert, select

from database.connections import WRITTEN, without_limit
from database.kept_relations import KEPT_TABLES, Kept, kept_relations


def follow(engine: Engine) -> None:
    """From now on every transaction of this engine fills what it touched, or fails as a whole."""
    event.listen(engine, "commit", _before_commit)
    event.listen(engine, "rollback", _forget)


def make_anew(connection: Connection) -> None:
    """Make and fill every table of kept relations, in the caller's transaction.

    After an upgrade: what they hold follows from this version's selects, whatever an earlier one held.
    """
    KEPT_TABLES.drop_all(connection)
    KEPT_TABLES.create_all(connection)
    for relation in kept_relations():
        _fill(connection, relation)
    _forget(connection)


def renew(connection: Connection, written: Iterable[str]) -> None:
    """Fill anew every relation whose select reads one of these tables, and what reads those in turn."""
    changed = set(written)
    for relation in kept_relations():
        if relation.reads & changed and _changes(connection, relation):
            changed.add(relation.table.name)


def _changes(connection: Connection, relation: Kept) -> bool:
    """Fill a relation anew; False where it is small and what it was."""
    former = _rows(connection, relation) if relation.small else None
    connection.execute(delete(relation.table))
    _fill(connection, relation)
    return former is None or former != _rows(connection, relation)


def _rows(connection: Connection, relation: Kept) -> set[Any]:
    return {tuple(row) for row in connection.execute(select(relation.table))}


def _fill(connection: Connection, relation: Kept) -> None:
    names = relation.table.columns.keys()
    connection.execute(insert(relation.table).from_select(names, relation.definition))


def _before_commit(connection: Connection) -> None:
    written = connection.info.pop(WRITTEN, None)
    if written and _touches(written) and _is_there(connection):
        without_limit(connection)
        renew(connection, written)
    _forget(connection)


def _touches(written: set[str]) -> bool:
    return any(relation.reads & written for relation in kept_relations())


def _is_there(connection: Connection) -> bool:
    """Until an upgrade made them, at its end, there are none."""
    return connection.dialect.has_table(connection, KEPT_TABLES.sorted_tables[0].name)


def _forget(connection: Connection) -> None:
    if not connection.invalidated:  # asking one that is broken for its notes would connect anew
        connection.info.pop(WRITTEN, None)
