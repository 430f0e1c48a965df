"""What people loaded over rows of the sample data stays when those rows are written anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace

from sqlalchemy import Connection, select, update

from database.schema import Batch, BatchRow
from importing.history import Layer, folded, living_layers
from importing.rows import TABLES, Values, identity_of, rows_of, to_json
from importing.undo import Outcomes, remove, restore

Columns = Mapping[tuple[str, str], Collection[str]]
"""The columns that the sample data writes, per kind of batch and table."""


def lay_over_again(connection: Connection, written: Columns) -> int:
    """Lay what imports stated over the rows that the sample data wrote; returns over how many.

    In the caller's transaction, after the sample data was written; ``written`` names its columns. The
    history then has today's row as what was there before: taking a load back gives today's sample data,
    not that of an older version.
    """
    query = select(Batch.id, Batch.kind).where(Batch.kind != "import")
    samples = {row.id: row.kind for row in connection.execute(query)}
    outcome: Outcomes = defaultdict(dict)
    for table, rows in living_layers(connection).items():
        identities = (identity_of(key)[0] for key in rows)
        there = rows_of(connection, TABLES[table], identities)
        for key, layers in rows.items():
            row = there.get(identity_of(key))
            kind = samples.get(row["batch_id"]) if row else None
            if row is None or kind is None:
                continue
            base = _without_imports(row, layers[0], written.get((kind, table), ()))
            first = _over(layers[0], base)
            state, source = folded(base, [first, *layers[1:]])
            outcome[table][key] = None if state is None else {**state, **source}
            _keep(connection, first)
    removed, restored = remove(connection, outcome), restore(connection, outcome)
    return removed + restored


def _without_imports(row: Values, first: Layer, written: Collection[str]) -> Values:
    """The row as the sample data has it: what that does not write is as it was before any import."""
    kept = {
        name: value
        for name, value in (first.before or {}).items()
        if name in row and name not in written
    }
    return {**row, **kept, "batch_id": row["batch_id"]}


def _over(first: Layer, base: Values) -> Layer:
    """The first layer on a row, with the row that is there now as what was there before."""
    action = first.action
    if action != "gone":
        same = all(base[name] == value for name, value in first.stated.items())
        action = "same" if same else "changed"
    return replace(first, action=action, before_text=to_json(base))


def _keep(connection: Connection, layer: Layer) -> None:
    connection.execute(
        update(BatchRow)
        .where(BatchRow.id == layer.number)
        .values(action=layer.action, before=layer.before_text)
    )
