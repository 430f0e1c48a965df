"""Write a plan in one transaction, or nothing."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, bindparam, delete, insert, select, text, update

from database.connections import with_room
from database.schema import Batch, BatchRow, CallChange, DataState, Source
from importing.cells import refuse
from importing.insertion import insert_rows
from importing.kinds import IDENTITIES
from importing.lists import NOTHING_SAID, Edition, note_edition
from importing.plan import Plan
from importing.rows import TABLES, in_chunks, key_text, to_json, where
from importing.steps import Step
from importing.sums import sum_of

Progress = Callable[[float], None]

_PIECE: Final = 2_000
_LOCK_NUMBER: Final = 20_200_918  # the loader's: imports and the loader take turns
KEPT_OF_CALLS: Final = ("closes", "runs_from", "runs_to", "budget_cents")
"""Values of a call whose changes the pages show with it."""


@dataclass(frozen=True)
class Origin:
    """Where a load comes from. ``as_of`` is the day on which the file was true, where known."""

    name: str
    content_hash: str
    profile: str | None = None
    who: str | None = None
    as_of: dt.date | None = None
    edition: Edition = NOTHING_SAID


def take_turn(connection: Connection) -> None:
    """Wait until no other load is writing; the database lets people read meanwhile."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        with_room(connection)
    else:
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK_NUMBER})"))


def loaded_as(connection: Connection, content_hash: str) -> int | None:
    """The batch that brought a file with this content and was not undone."""
    query = select(Batch.id).where(
        Batch.kind == "import", Batch.content_hash == content_hash, Batch.undone_at.is_(None)
    )
    return connection.scalar(query)


def write(connection: Connection, plan: Plan, origin: Origin, progress: Progress) -> int:
    """Write a plan in the caller's transaction; returns the batch's number. Raises Refused.

    The sums in the database must then be the plan's, to the cent; if not, this raises and the
    transaction takes everything back.
    """
    batch = _insert_batch(connection, plan, origin)
    source = _insert_source(connection, origin, batch)
    total = sum(len(steps) for steps in plan.steps.values()) or 1
    done = 0
    for table in IDENTITIES:
        for piece in _pieces(plan, table):
            _write_piece(connection, table, piece, batch, source)
            done += len(piece)
            progress(0.95 * done / total)
    _let_go(connection, plan)
    _note_call_changes(connection, plan, origin, batch)
    for measure, expected in zip(plan.kind.measures, plan.totals, strict=True):
        if sum_of(connection, measure) != expected.after:
            raise refuse("totals_differ")
    note_edition(connection, batch, plan.kind.key, origin.name, origin.edition, origin.who)
    new_data_version(connection)
    progress(1.0)
    return batch


def _pieces(plan: Plan, table: str) -> Iterator[list[Step]]:
    for block in plan.steps[table].blocks() if table in plan.steps else ():
        for piece in in_chunks(block, _PIECE):
            yield list(piece)


def new_data_version(connection: Connection) -> None:
    """Say, in the same transaction, that any figure may have changed."""
    connection.execute(delete(DataState))
    connection.execute(insert(DataState), {"id": 1, "version": uuid.uuid4().hex})


def source_id(batch: int) -> str:
    """The source that stands for the file of a batch."""
    return f"import-{batch}"


def _insert_batch(connection: Connection, plan: Plan, origin: Origin) -> int:
    values = {
        "kind": "import",
        "name": origin.name,
        "content_hash": origin.content_hash,
        "rows": plan.rows,
        "loaded_at": dt.datetime.now(dt.UTC),
        "subject": plan.kind.key,
        "profile": origin.profile,
        "total_cents": plan.total_cents,
        "as_of": origin.as_of,
        "loaded_by": origin.who,
    }
    return int(connection.scalars(insert(Batch).returning(Batch.id), values).one())


def _insert_source(connection: Connection, origin: Origin, batch: int) -> str:
    values = source_of(batch, origin.name, origin.as_of, dt.date.today())
    connection.execute(insert(Source), values)
    return source_id(batch)


def source_of(batch: int, name: str, as_of: dt.date | None, loaded_on: dt.date) -> dict[str, Any]:
    """The row of ``sources`` that stands for the file of a batch."""
    return {
        "id": source_id(batch),
        "kind": "data_file",
        "title": name,
        "date": as_of,
        "retrieved_on": loaded_on,
        "batch_id": batch,
    }


def _write_piece(
    connection: Connection, name: str, steps: list[Step], batch: int, source: str
) -> None:
    table = TABLES[name]
    marks = {k: v for k, v in (("batch_id", batch), ("source_id", source)) if k in table.c}
    fictional = {"fictional": False} if "fictional" in table.c else {}
    new = [
        {**fictional, **step.defaults, **step.stated, **_identified(name, step), **marks}
        for step in steps
        if step.action == "new"
    ]
    if new:
        insert_rows(connection, table, with_commitments(connection, name, new))
    _update(connection, name, [step for step in steps if step.action == "changed"], marks)
    insert_rows(connection, TABLES[BatchRow.__tablename__], list(_history(name, steps, batch)))


def _let_go(connection: Connection, plan: Plan) -> None:
    """Delete what goes, children first."""
    for name in reversed(IDENTITIES):
        for step in plan.steps[name].gone if name in plan.steps else ():
            connection.execute(delete(TABLES[name]).where(*where(TABLES[name], step.identity)))


def _update(connection: Connection, name: str, steps: list[Step], marks: dict[str, Any]) -> None:
    """All columns that the file states, and the file as their source; the owner stays who it was."""
    if not steps:
        return
    table, names = TABLES[name], IDENTITIES[name]
    source = {key: value for key, value in marks.items() if key == "source_id"}
    clauses = [table.c[column] == bindparam(f"at_{column}") for column in names]
    alike: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for step in steps:  # one statement sets the same columns of all its rows
        identity = zip(names, step.identity, strict=True)
        row = step.stated | source | {f"at_{column}": value for column, value in identity}
        alike.setdefault(tuple(sorted(row)), []).append(row)
    for rows in alike.values():
        connection.execute(update(table).where(*clauses), rows)


def _identified(name: str, step: Step) -> dict[str, Any]:
    return dict(zip(IDENTITIES[name], step.identity, strict=True))


def with_commitments(
    connection: Connection, name: str, rows: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """A payment bears the number of its commitment: point to it."""
    if name != "payments":
        return rows
    table, ids = TABLES["commitments"], dict[str, int]()
    for chunk in in_chunks([row["reference"] for row in rows]):
        query = select(table.c.reference, table.c.id).where(table.c.reference.in_(chunk))
        for reference, number in connection.execute(query):
            ids[reference] = number
    return [{**row, "commitment_id": ids[row["reference"]]} for row in rows]


def _history(name: str, steps: list[Step], batch: int) -> Iterator[dict[str, Any]]:
    fictional = {"fictional": False} if "fictional" in TABLES[name].c else {}
    for step in steps:
        new = step.action == "new"
        given = {**fictional, **step.defaults, **step.stated} if new else step.stated
        yield {
            "batch_id": batch,
            "table_name": name,
            "row_key": key_text(step.identity),
            "action": step.action,
            "stated": to_json(given),
            "before": to_json(step.before),
        }


def _note_call_changes(connection: Connection, plan: Plan, origin: Origin, batch: int) -> None:
    """An amended call shows what it said before: the pages read ``call_changes``."""
    rows = [
        row
        for change in plan.details
        if change.table == "calls" and change.field in KEPT_OF_CALLS
        for row in notes_of_change(
            (change.key, change.field, change.before, change.after), origin.as_of, batch
        )
    ]
    if rows:
        connection.execute(insert(CallChange), rows)


def notes_of_change(
    change: tuple[str, str, Any, Any], as_of: dt.date | None, batch: int
) -> Iterator[dict[str, Any]]:
    """The rows of ``call_changes`` for a value (call, field, before, after) that a load changed."""
    key, field, before, after = change
    marks = {"batch_id": batch, "source_id": source_id(batch), "fictional": False, "remark": None}
    for value, day in ((before, None), (after, as_of)):
        if value is not None:
            note = {"call_key": key, "field": field, "value": str(value)}
            yield {**note, "stated_on": day, **marks}
