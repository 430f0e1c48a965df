"""Take a batch back, as if it had never been loaded, whatever was loaded after it."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, tuple_, update

from database.schema import Base, Batch, BatchRow, CallChange, Source
from importing.cells import refuse
from importing.found import in_chunks
from importing.history import OWN, Layer, folded, handed_over, living_layers
from importing.insertion import insert_columns
from importing.kinds import IDENTITIES
from importing.lists import forget_calls, settle
from importing.plan_writer import new_data_version, source_id, with_commitments
from importing.rows import (
    TABLES,
    Values,
    identity_of,
    key_text,
    where,
)

Outcomes = dict[str, dict[str, Values | None]]
"""Per table and row (as the history names them): its values without a batch, None where it goes."""


def take_back(connection: Connection, batch: int, who: str | None) -> dict[str, int]:
    """Undo a batch in the caller's transaction; returns how many rows went, came back or changed.

    Raises Refused: ``unknown_batch``, ``already_undone``, and ``built_upon`` when rows of a later batch
    need rows that only this one brought.
    """
    columns = (Batch.kind, Batch.undone_at, Batch.list_id)
    row = connection.execute(select(*columns).where(Batch.id == batch)).first()
    if row is None or row.kind != "import":
        raise refuse("unknown_batch", batch=batch)
    if row.undone_at is not None:
        raise refuse("already_undone", batch=batch)
    layers = _layers(connection, batch)
    outcome = _outcomes(layers, batch)
    _check_nothing_leans_on(connection, outcome, batch)
    if row.list_id:
        forget_calls(connection, row.list_id)
    # What comes back may let go of what goes.
    restored, removed = restore(connection, outcome), remove(connection, outcome)
    _hand_over(connection, layers, batch)
    connection.execute(delete(CallChange).where(CallChange.batch_id == batch))
    connection.execute(delete(Source).where(Source.id == source_id(batch)))
    undone = {"undone_at": dt.datetime.now(dt.UTC), "undone_by": who}
    connection.execute(update(Batch).where(Batch.id == batch).values(undone))
    if row.list_id:
        settle(connection, row.list_id)
    new_data_version(connection)
    kept = sum(map(len, layers.values())) - removed - restored
    return {"removed": removed, "restored": restored, "kept": kept}


def _layers(connection: Connection, batch: int) -> dict[str, dict[str, list[Layer]]]:
    """Every layer of the rows this batch speaks about, oldest first, by table and row."""
    own = select(BatchRow.table_name, BatchRow.row_key).where(BatchRow.batch_id == batch)
    return living_layers(connection, tuple_(BatchRow.table_name, BatchRow.row_key).in_(own))


def _outcomes(layers: dict[str, dict[str, list[Layer]]], batch: int) -> Outcomes:
    """Per row whose state changes: its values without this batch, None where it goes."""
    outcomes: Outcomes = defaultdict(dict)
    for table, rows in layers.items():
        for key, of_row in rows.items():
            if of_row[-1].batch == batch and len(of_row) == 1 and of_row[0].action == "same":
                continue
            rest = [layer for layer in of_row if layer.batch != batch]
            base = of_row[0].before
            if base is None and not rest:
                outcomes[table][key] = None
                continue
            if base is None and of_row[0].batch == batch:
                base = of_row[0].stated
            state, source = folded(base, rest)
            if state is None:
                outcomes[table][key] = None
            else:
                outcomes[table][key] = {**state, **source}
    return outcomes


def remove(connection: Connection, outcome: Outcomes) -> int:
    """Delete the rows that go, children first; returns how many."""
    count = 0
    for name in reversed(IDENTITIES):
        table, names = TABLES[name], IDENTITIES[name]
        going = [identity_of(key) for key, state in outcome.get(name, {}).items() if state is None]
        count += len(going)
        if len(names) == 1:
            for chunk in in_chunks([identity[0] for identity in going]):
                connection.execute(delete(table).where(table.c[names[0]].in_(chunk)))
        else:
            for identity in going:
                connection.execute(delete(table).where(*where(table, identity)))
    return count


def restore(
    connection: Connection, outcome: Outcomes, owners: Collection[int] = frozenset()
) -> int:
    """Give rows their values back, or put them back, parents first; returns how many.

    A row that is there stays with the batch it belongs to, unless it should belong to one of ``owners``.
    """
    count = 0
    for name in IDENTITIES:
        table = TABLES[name]
        for key, state in outcome.get(name, {}).items():
            if state is None:
                continue
            count += 1
            identity = identity_of(key)
            values = {**_unstated(name), **state}
            if state.get("batch_id") not in owners:
                values.pop("batch_id", None)
            done = connection.execute(update(table).where(*where(table, identity)).values(values))
            if done.rowcount == 0:
                whole = state | dict(zip(IDENTITIES[name], identity, strict=True))
                columns: dict[str, Sequence[Any]] = {
                    column: [value] for column, value in whole.items()
                }
                insert_columns(connection, table, with_commitments(connection, name, columns))
    return count


@cache
def _unstated(name: str) -> Values:
    """What the columns of a new row hold that no file stated."""
    ours = {"id", "batch_id", "source_id", "commitment_id", *IDENTITIES[name]}
    return {
        column.name: getattr(column.default, "arg", None)
        for column in TABLES[name].columns
        if column.name not in ours and (column.nullable or column.default is not None)
    }


def _links_to(table: Table) -> Iterator[Any]:
    for other in Base.metadata.tables.values():
        for link in other.foreign_keys:
            if link.column.table is table:
                yield link


def _check_nothing_leans_on(connection: Connection, outcome: Outcomes, batch: int) -> None:
    """Rows of other batches that point to rows that would go."""
    leaning: set[int] = set()
    for name, rows in outcome.items():
        going = [identity_of(key)[0] for key, state in rows.items() if state is None]
        for link in _links_to(TABLES[name]) if going else ():
            if link.column.name != IDENTITIES[name][0]:
                continue
            leaning |= _batches_pointing(connection, link, going, outcome)
    leaning.discard(batch)
    if leaning:
        names = select(Batch.id, Batch.name).where(Batch.id.in_(leaning)).order_by(Batch.id)
        told = [f"{name} ({number})" for number, name in connection.execute(names)]
        raise refuse("built_upon", batches=", ".join(told))


def _batches_pointing(
    connection: Connection,
    link: Any,
    going: Iterable[Any],
    outcome: Outcomes,
) -> set[int]:
    table = link.parent.table
    if "batch_id" not in table.c:
        return set()
    names, going_rows = IDENTITIES.get(table.name, ()), set(going)
    # Rows that go too, and rows that then point elsewhere again.
    also_going = {
        key
        for key, state in outcome.get(table.name, {}).items()
        if state is None or state.get(link.parent.name) not in going_rows
    }
    columns = [table.c.batch_id, *(table.c[name] for name in names)]
    batches: set[int] = set()
    for chunk in in_chunks(sorted(set(going))):
        for batch, *identity in connection.execute(select(*columns).where(link.parent.in_(chunk))):
            if batch is not None and key_text(tuple(identity)) not in also_going:
                batches.add(int(batch))
    return batches


def _hand_over(
    connection: Connection, layers: dict[str, dict[str, list[Layer]]], batch: int
) -> None:
    """The next batch that stated a row takes the place of the first: its base, and the row itself."""
    for table, rows in layers.items():
        for key, of_row in rows.items():
            if of_row[0].batch != batch or len(of_row) == 1:
                continue
            first, following = of_row[0], of_row[1]
            base = first.before
            handed = handed_over(first, following, base)
            _keep_own(connection, batch, key, following)
            connection.execute(
                update(BatchRow)
                .where(BatchRow.id == following.number)
                .values(action=handed.action, stated=handed.stated_text, before=handed.before_text)
            )
            if base is None and "batch_id" in TABLES[table].c:
                connection.execute(
                    update(TABLES[table])
                    .where(*where(TABLES[table], identity_of(key)))
                    .values(batch_id=following.batch)
                )


def _keep_own(connection: Connection, batch: int, key: str, following: Layer) -> None:
    """What a layer stated before it was handed values, so that every day can be told as it was."""
    values = {
        "batch_id": batch,
        "table_name": following.table,
        "row_key": key,
        "action": OWN,
        "stated": following.stated_text,
        "before": json.dumps({"layer": following.number, "action": following.action}),
    }
    connection.execute(insert(BatchRow), values)
