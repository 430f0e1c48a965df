"""Write a plan in one transaction, or nothing."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, text, update

from database.connections import with_room
from database.indices import MANY, indices_behind, rows_about
from database.schema import Batch, BatchRow, CallChange, DataState, Source
from database.written import Parts, both, writing_parts
from importing.cells import refuse
from importing.found import in_chunks
from importing.insertion import insert_columns
from importing.kinds import IDENTITIES
from importing.lists import NOTHING_SAID, Edition, note_edition
from importing.plan import Plan
from importing.rows import TABLES, key_texts, to_json, to_json_by_column, where
from importing.steps import Alike
from importing.sums import sum_of

Progress = Callable[[float], None]

_LOCK_NUMBER: Final = 20_200_918  # the loader's: imports and the loader take turns
_PARTED: Final = {"applications": ("call", "call_key"), "register_lines": ("year", "year")}
"""Tables whose rows stand in relations that can be filled in parts: by what, and in which column."""
_NEW: Final[Parts] = {"year": set(), "call": {None}}
"""The parts of new bodies and sources: nothing named them before this load, they only have a name."""
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
    total = sum(len(steps) for steps in plan.steps.values()) or 1
    done = 0
    growing = _growing(connection, plan)
    with writing_parts(connection) as parts:
        source = _insert_source(connection, origin, batch)
        parts[Source.__tablename__] = _NEW
        with indices_behind(connection, growing):
            for table in IDENTITIES:
                for block in plan.steps[table].blocks() if table in plan.steps else ():
                    _write_block(connection, table, block, batch, source)
                    of_block = None if table in growing else _parts_of(table, block)
                    parts[table] = both(parts[table], of_block) if table in parts else of_block
                    done += sum(len(alike.places) for alike in block)
                    progress(0.9 * done / total)
        _let_go(connection, plan)
    _note_call_changes(connection, plan, origin, batch)
    for measure, expected in zip(plan.kind.measures, plan.totals, strict=True):
        if sum_of(connection, measure) != expected.after:
            raise refuse("totals_differ")
    note_edition(connection, batch, plan.kind.key, origin.name, origin.edition, origin.who)
    new_data_version(connection)
    progress(1.0)
    return batch


def _growing(connection: Connection, plan: Plan) -> list[str]:
    """Tables that may well be twice as long behind the load: their indices are quicker made anew.

    Not those of which rows are found by an index that is no key.
    """
    coming = {
        table: len(steps)
        for table, steps in plan.steps.items()
        if tuple(TABLES[table].primary_key.columns.keys()) == IDENTITIES[table]
    }
    coming[BatchRow.__tablename__] = sum(len(steps) for steps in plan.steps.values())
    return [
        table for table, rows in coming.items() if rows >= max(MANY, rows_about(connection, table))
    ]


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


def _write_block(
    connection: Connection, name: str, block: list[Alike], batch: int, source: str
) -> None:
    table = TABLES[name]
    marks = {k: v for k, v in (("batch_id", batch), ("source_id", source)) if k in table.c}
    for alike in block:
        if alike.action == "new":
            added = {key: [value] * len(alike.places) for key, value in marks.items()}
            new = _given(table, alike) | _identifying(name, alike) | added
            insert_columns(connection, table, with_commitments(connection, name, new))
        elif alike.action == "changed":
            _update(connection, name, alike, marks)
    insert_columns(connection, TABLES[BatchRow.__tablename__], _history(table, block, batch))


def _history(table: Table, block: list[Alike], batch: int) -> dict[str, Sequence[Any]]:
    """The rows of the history by column, in the order of the steps."""
    made = [
        zip(
            alike.places,
            key_texts(alike.identities),
            repeat(alike.action),
            to_json_by_column(_given(table, alike), len(alike.places)),
            map(to_json, alike.before),
        )
        for alike in block
    ]
    rows = made[0] if len(made) == 1 else sorted(chain.from_iterable(made), key=itemgetter(0))
    _, keys, actions, stated, before = zip(*rows, strict=True)
    return {
        "batch_id": [batch] * len(keys),
        # SQLAlchemy's own kind of text, which SQLite's driver asks of every row what it is.
        "table_name": [str(table.name)] * len(keys),
        "row_key": keys,
        "action": actions,
        "stated": stated,
        "before": before,
    }


def _given(table: Table, alike: Alike) -> dict[str, Sequence[Any]]:
    """By column what steps give their rows; a new one also gets what nobody states."""
    if alike.action != "new":
        return dict(alike.stated)
    fictional = {"fictional": [False] * len(alike.places)} if "fictional" in table.c else {}
    return {**fictional, **alike.defaults, **alike.stated}


def _identifying(name: str, alike: Alike) -> dict[str, Sequence[Any]]:
    return dict(zip(IDENTITIES[name], zip(*alike.identities, strict=True), strict=True))


def _parts_of(name: str, block: list[Alike]) -> Parts | None:
    """Of which calls or years the rows are that steps write, before and after; None where not known.

    Of a table that grows to twice its length it is not asked: to fill relations as a whole is quicker then.
    """
    writing = [alike for alike in block if alike.action != "same"]
    if name == "organisations" and all(alike.action == "new" for alike in writing):
        return _NEW if writing else {"year": set(), "call": set()}
    if name not in _PARTED:
        return None
    what, column = _PARTED[name]
    values = set[Any]()
    for alike in writing:
        if alike.action == "new" and column not in alike.stated:
            return None
        values.update(alike.stated.get(column, ()), (row[column] for row in alike.before if row))
    return {"call": {None} if values else set[Any](), what: values}


def _let_go(connection: Connection, plan: Plan) -> None:
    """Delete what goes, children first."""
    for name in reversed(IDENTITIES):
        for step in plan.steps[name].gone if name in plan.steps else ():
            connection.execute(delete(TABLES[name]).where(*where(TABLES[name], step.identity)))


def _update(connection: Connection, name: str, alike: Alike, marks: dict[str, Any]) -> None:
    """All columns that the file states, and the file as their source; the owner stays who it was."""
    table = TABLES[name]
    source = {key: value for key, value in marks.items() if key == "source_id"}
    at = {f"at_{column}": values for column, values in _identifying(name, alike).items()}
    clauses = [table.c[column] == bindparam(f"at_{column}") for column in IDENTITIES[name]]
    columns = alike.stated | at
    rows = zip(*columns.values(), strict=True)
    rows_set = [dict(zip(columns, row, strict=True)) | source for row in rows]
    connection.execute(update(table).where(*clauses), rows_set)


def with_commitments(
    connection: Connection, name: str, columns: dict[str, Sequence[Any]]
) -> dict[str, Sequence[Any]]:
    """A payment bears the number of its commitment: point to it. Rows are given by column."""
    if name != "payments":
        return columns
    table, ids = TABLES["commitments"], dict[str, int]()
    for chunk in in_chunks(columns["reference"]):
        query = select(table.c.reference, table.c.id).where(table.c.reference.in_(chunk))
        for reference, number in connection.execute(query):
            ids[reference] = number
    return {**columns, "commitment_id": [ids[one] for one in columns["reference"]]}


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
