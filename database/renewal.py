"""Fills kept relations anew in the transaction that changes what they are made from, before it ends.

Every transaction of the store passes here: a load, an undo, a decision of a person, a correction by hand.
"""

from __future__ import annotations

from collections.abc import Set
from functools import reduce
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Engine, delete, event, func, insert, or_, select

from database.connections import sorting, without_limit
from database.indices import MANY, indices_behind, rows_about
from database.kept_relations import KEPT_TABLES, OF_ONE_CALL, Kept, kept_relations
from database.written import Parts, Written, both, take

FEW: Final = 50
"""Parts up to which a relation is filled anew in these alone, whatever they hold."""
MOST: Final = 2_000
"""Parts up to which it is where they hold less than half of it: to take more out one by one takes longer."""


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
            parts = _parts(connection, relation, reduce(both, read))
            if parts is None or parts:
                _renew_one(connection, relation, parts, changed)


def _parts(connection: Connection, relation: Kept, touched: Parts | None) -> Set[Any] | None:
    """The values of its parts that are to be filled anew; None for all of them."""
    if relation.parts is None or touched is None:
        return None
    values = touched.get(relation.parts[0])
    if values is None or len(values) <= FEW:
        return values
    return values if len(values) <= MOST and _hold_less(connection, relation, values) else None


def _hold_less(connection: Connection, relation: Kept, parts: Set[Any]) -> bool:
    """Whether these parts hold less than half of the rows of a relation."""
    within = select(func.count()).where(*_within(relation, relation.table, parts))
    return 2 * (connection.scalar(within) or 0) < rows_about(connection, relation.table.name)


def _renew_one(
    connection: Connection, relation: Kept, parts: Set[Any] | None, changed: Written
) -> None:
    """Fill a relation, and note what changed in it: of a small one nothing where it is what it was."""
    compared = relation.small and rows_about(connection, relation.table.name) < MANY
    former = _rows(connection, relation, parts) if compared else set()
    connection.execute(delete(relation.table).where(*_within(relation, relation.table, parts)))
    _fill(connection, relation, parts)
    if not compared:
        changed[relation.table.name] = _told(relation, parts)
        return
    differing = former ^ _rows(connection, relation, parts)
    if differing:
        column = relation.parts[1] if relation.parts else ""
        at = relation.table.columns.keys().index(column) if column else 0
        changed[relation.table.name] = _told(
            relation, {row[at] for row in differing} if column else None
        )


def _told(relation: Kept, parts: Set[Any] | None) -> Parts | None:
    """What changed in a relation, for those that read it; its rows are of no call where it knows none."""
    if parts is None or relation.parts is None:
        return None
    what, of_no_call = OF_ONE_CALL[0], {None} if parts else set[Any]()
    return {what: of_no_call} | {relation.parts[0]: parts}


def _within(relation: Kept, rows: Any, parts: Set[Any] | None) -> list[ColumnElement[bool]]:
    """That rows are of these parts, or of none: what is of no call may have been of one, or be so now."""
    if parts is None or relation.parts is None:
        return []
    column = rows.c[relation.parts[1]]
    return [or_(column.in_(_known(parts)), column.is_(None))]


def _known(parts: Set[Any]) -> list[Any]:
    return [value for value in parts if value is not None]


def _rows(connection: Connection, relation: Kept, parts: Set[Any] | None) -> set[Any]:
    query = select(relation.table).where(*_within(relation, relation.table, parts))
    return {tuple(row) for row in connection.execute(query)}


def _fill(connection: Connection, relation: Kept, parts: Set[Any] | None = None) -> None:
    names, query = relation.table.columns.keys(), relation.definition
    if parts is not None and relation.parts is not None:
        whole = query.subquery("whole")
        column = whole.c[relation.parts[1]]
        # One after the other: of both together SQLite asks no index, and reads every row.
        for within in (column.in_(_known(parts)), column.is_(None)):
            some = select(whole).where(within)
            connection.execute(insert(relation.table).from_select(names, some))
        return
    many = any(rows_about(connection, one) >= MANY for one in relation.reads)
    with (
        indices_behind(connection, [relation.table.name] if many else []),
        sorting(connection),
    ):
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
