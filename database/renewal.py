"""Fills kept relations anew in the transaction that changes what they are made from, before it ends.

Every transaction of the store passes here: a load, an undo, a decision of a person, a correction by hand.
"""

from __future__ import annotations

from collections.abc import Set
from functools import reduce
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Engine, delete, event, insert, or_, select

from database.connections import without_limit
from database.indices import MANY, indices_behind, rows_about
from database.kept_relations import KEPT_TABLES, Kept, kept_relations
from database.written import Parts, Written, both, take

FEW: Final = 50
"""Parts up to which a relation is filled anew in these alone: to take more out one by one takes longer."""


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


def renew(connection: Connection, written: Written) -> None:
    """Fill anew every relation whose select reads one of these tables, and what reads those in turn.

    Where all that is known to be written is of some parts, a relation that has them is filled in those.
    """
    changed = dict(written)
    for relation in kept_relations():
        read = [changed[table] for table in relation.reads & changed.keys()]
        if read:
            parts = _parts(relation, reduce(both, read))
            if parts is None or parts:
                _renew_one(connection, relation, parts, changed)


def _parts(relation: Kept, touched: Parts | None) -> Set[Any] | None:
    """The values of its parts that are to be filled anew; None for all of them."""
    if relation.parts is None or touched is None:
        return None
    values = touched.get(relation.parts[0])
    return None if values is None or len(values) > FEW else values


def _renew_one(
    connection: Connection, relation: Kept, parts: Set[Any] | None, changed: Written
) -> None:
    """Fill a relation, and note what changed in it: of a small one nothing where it is what it was."""
    compared = relation.small and rows_about(connection, relation.table.name) < MANY
    former = _rows(connection, relation, parts) if compared else set()
    connection.execute(delete(relation.table).where(*_within(relation, relation.table, parts)))
    _fill(connection, relation, parts)
    what, column = relation.parts or ("", "")
    if not compared:
        changed[relation.table.name] = {what: parts} if parts is not None else None
        return
    differing = former ^ _rows(connection, relation, parts)
    if differing:
        at = relation.table.columns.keys().index(column) if column else 0
        of_parts = {what: {row[at] for row in differing}} if column else None
        changed[relation.table.name] = of_parts


def _within(relation: Kept, rows: Any, parts: Set[Any] | None) -> list[ColumnElement[bool]]:
    """That rows are of these parts, or of none: what is of no call may have been of one, or be so now."""
    if parts is None or relation.parts is None:
        return []
    column = rows.c[relation.parts[1]]
    return [or_(column.in_([value for value in parts if value is not None]), column.is_(None))]


def _rows(connection: Connection, relation: Kept, parts: Set[Any] | None) -> set[Any]:
    query = select(relation.table).where(*_within(relation, relation.table, parts))
    return {tuple(row) for row in connection.execute(query)}


def _fill(connection: Connection, relation: Kept, parts: Set[Any] | None = None) -> None:
    names, query = relation.table.columns.keys(), relation.definition
    if parts is not None:
        whole = query.subquery("whole")
        query = select(whole).where(*_within(relation, whole, parts))
    many = parts is None and any(rows_about(connection, one) >= MANY for one in relation.reads)
    with indices_behind(connection, [relation.table.name] if many else []):
        connection.execute(insert(relation.table).from_select(names, query))


def _before_commit(connection: Connection) -> None:
    written = take(connection.info)
    if written and _touches(written) and _is_there(connection):
        without_limit(connection)
        renew(connection, written)
    _forget(connection)


def _touches(written: Written) -> bool:
    return any(relation.reads & written.keys() for relation in kept_relations())


def _is_there(connection: Connection) -> bool:
    """Until an upgrade made them, at its end, there are none."""
    return connection.dialect.has_table(connection, KEPT_TABLES.sorted_tables[0].name)


def _forget(connection: Connection) -> None:
    if not connection.invalidated:  # asking one that is broken for its notes would connect anew
        take(connection.info)
