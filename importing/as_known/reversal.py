"""Turn a copy of the data back to the end of a day, in one transaction.

Imports loaded later go, imports taken back later come again, and amended calls say what they said then.
The sample data and the reference stay as they are now: nobody noted when each of their rows became known.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, bindparam, delete, insert, select, tuple_, update

from database.schema import (
    AwardDecision,
    Batch,
    BatchRow,
    CallChange,
    List,
    ListCall,
    ListStatement,
    Source,
)
from importing.as_known.amended_calls import turn_calls_back
from importing.found import in_chunks
from importing.history import COLUMNS
from importing.lists import settle_all
from importing.plan_writer import KEPT_OF_CALLS, notes_of_change, source_id, source_of
from importing.row_history import (
    Life,
    Replayed,
    layers_of,
    lives,
    local_day,
    replayed,
)
from importing.rows import TABLES, identity_of
from importing.undo import remove, restore

_TOGETHER: Final = 200

_Rows = Mapping[str, Mapping[str, Replayed]]
"""Per table and row (as the history names them)."""


@dataclass(frozen=True)
class _Imports:
    """Every import by number, those with a load or undo after the day, and those that counted then."""

    lives: Mapping[int, Life]
    later: list[int]
    living: frozenset[int]


def turn_back(connection: Connection, day: dt.date) -> None:
    """Make every row what it was at the end of a day, in the caller's transaction."""
    by_number = lives(connection)
    imports = _Imports(
        by_number,
        [number for number, life in by_number.items() if life.changed_after(day)],
        frozenset(number for number, life in by_number.items() if life.lives_on(day)),
    )
    rows = _rows_on(connection, imports, day)
    outcome = {
        t: {key: row.state() for key, row in of_table.items()} for t, of_table in rows.items()
    }
    remove(connection, outcome)
    restore(connection, outcome, imports.living)
    _rewrite_history(connection, imports, rows)
    _rewrite_call_changes(connection, imports, rows)
    _rewrite_batches(connection, imports)
    _turn_decisions_back(connection, day)
    _rewrite_lists(connection, day)
    turn_calls_back(connection, day)


def _rows_on(connection: Connection, imports: _Imports, day: dt.date) -> _Rows:
    """Every row that a later load or undo touched, as it was at the end of the day."""
    rows: dict[str, dict[str, Replayed]] = defaultdict(dict)
    for numbers in in_chunks(imports.later, _TOGETHER):
        touched = select(BatchRow.table_name, BatchRow.row_key).where(
            BatchRow.batch_id.in_(numbers)
        )
        query = select(*COLUMNS).where(tuple_(BatchRow.table_name, BatchRow.row_key).in_(touched))
        for table, of_table in layers_of(connection, query).items():
            for key, layers in of_table.items():
                row = replayed(layers, imports.lives, day)
                # A row that no import speaks about, neither then nor now, is what it was.
                if row.held or any(imports.lives[x.batch].undone_at is None for x in layers):
                    rows[table][key] = row
    return rows


def _rewrite_history(connection: Connection, imports: _Imports, rows: _Rows) -> None:
    """The layers that lay there then, as they were then."""
    for numbers in in_chunks(sorted(imports.lives.keys() - imports.living), _TOGETHER):
        connection.execute(delete(BatchRow).where(BatchRow.batch_id.in_(numbers)))
    layers = [
        {
            "number": layer.number,
            "action": layer.action,
            "stated": layer.stated_text,
            "before": layer.before_text,
        }
        for of_table in rows.values()
        for row in of_table.values()
        for layer in row.held
    ]
    if layers:
        history = TABLES[BatchRow.__tablename__]
        statement = update(history).where(history.c.id == bindparam("number"))
        connection.execute(statement, layers)


def _rewrite_call_changes(connection: Connection, imports: _Imports, rows: _Rows) -> None:
    """What later loads noted about calls goes; what later undos took away comes again."""
    for numbers in in_chunks(imports.later, _TOGETHER):
        connection.execute(delete(CallChange).where(CallChange.batch_id.in_(numbers)))
    again = set(imports.later) & imports.living
    dates = {row.id: row.as_of for row in connection.execute(select(Batch.id, Batch.as_of))}
    notes = [
        note
        for batch, change in _amended(rows)
        if batch in again
        for note in notes_of_change(change, dates[batch], batch)
    ]
    if notes:
        connection.execute(insert(CallChange), notes)


def _amended(rows: _Rows) -> Iterator[tuple[int, tuple[str, str, Any, Any]]]:
    for key, row in rows.get("calls", {}).items():
        for amended in row.amended:
            if amended.field in KEPT_OF_CALLS:
                call = str(identity_of(key)[0])
                yield amended.batch, (call, amended.field, amended.before, amended.after)


def _rewrite_lists(connection: Connection, day: dt.date) -> None:
    """The lists that there were, and what was said of them by then: by the files of then, or by people."""
    said = select(ListStatement.id, ListStatement.said_at).where(ListStatement.batch_id.is_(None))
    later = [number for number, at in connection.execute(said) if local_day(at) > day]
    for numbers in in_chunks(later, _TOGETHER):
        connection.execute(delete(ListStatement).where(ListStatement.id.in_(numbers)))
    there, of_there = select(Batch.id), select(Batch.list_id).where(Batch.list_id.is_not(None))
    connection.execute(delete(ListStatement).where(ListStatement.batch_id.not_in(there)))
    gone = select(List.key).where(List.source_id.is_(None), List.key.not_in(of_there))
    for table in (ListStatement, ListCall):
        connection.execute(delete(table).where(table.list_id.in_(gone)))
    connection.execute(delete(List).where(List.key.in_(gone)))
    connection.execute(update(List).where(List.batch_id.not_in(there)).values(batch_id=None))
    settle_all(connection)


def _rewrite_batches(connection: Connection, imports: _Imports) -> None:
    """The list of imports and their files, as they were then."""
    again = select(Batch.id, Batch.name, Batch.as_of, Batch.loaded_at).where(
        Batch.kind == "import", Batch.undone_at.is_not(None)
    )
    files = [
        source_of(number, name, as_of, local_day(loaded_at))
        for number, name, as_of, loaded_at in connection.execute(again)
        if number in imports.living
    ]
    if files:
        connection.execute(insert(Source), files)
    alive = {"undone_at": None, "undone_by": None}
    for numbers in in_chunks(sorted(imports.living), _TOGETHER):
        connection.execute(update(Batch).where(Batch.id.in_(numbers)).values(alive))
    for numbers in in_chunks(sorted(imports.lives.keys() - imports.living), _TOGETHER):
        names = [source_id(number) for number in numbers]
        connection.execute(delete(Source).where(Source.id.in_(names)))
        connection.execute(delete(Batch).where(Batch.id.in_(numbers)))


def _turn_decisions_back(connection: Connection, day: dt.date) -> None:
    """What people said later of awards that may stand twice goes; what they undid later holds again."""
    decided = select(AwardDecision.id, AwardDecision.decided_at, AwardDecision.undone_at)
    for number, decided_at, undone_at in connection.execute(decided).all():
        of_one = AwardDecision.id == number
        if local_day(decided_at) > day:
            connection.execute(delete(AwardDecision).where(of_one))
        elif undone_at is not None and local_day(undone_at) > day:
            again = {"undone_at": None, "undone_by": None}
            connection.execute(update(AwardDecision).where(of_one).values(again))
