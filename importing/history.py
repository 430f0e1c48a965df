"""What was known when: the layers that imports laid over a row, and the values they changed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, select

from database.schema import Batch, BatchRow
from importing.plan_writer import source_id
from importing.rows import TABLES, Values, from_json, to_json

OWN: Final = "own"
"""The action of what a layer stated itself, kept when an undo hands values over to it.

Such a row belongs to the batch that was taken back; ``before`` holds the number of the layer and its
own action.
"""

COLUMNS: Final = (
    BatchRow.id,
    BatchRow.batch_id,
    BatchRow.table_name,
    BatchRow.row_key,
    BatchRow.action,
    BatchRow.stated,
    BatchRow.before,
)
"""What makes a layer, in its order."""


@dataclass(slots=True)
class Layer:
    """What one batch stated about one row; ``number`` is its own row in the history.

    The texts are only read when they are needed: most rows were touched by one batch.
    """

    number: int
    batch: int
    table: str
    action: str
    stated_text: str
    before_text: str | None

    @property
    def stated(self) -> Values:
        """The values the file gave."""
        return from_json(TABLES[self.table], self.stated_text) or {}

    @property
    def before(self) -> Values | None:
        """The whole row before, None where there was none."""
        return from_json(TABLES[self.table], self.before_text)


def living_layers(
    connection: Connection, *only: ColumnElement[bool]
) -> dict[str, dict[str, list[Layer]]]:
    """The layers of imports that were not taken back, oldest first, by table and row."""
    query = (
        select(*COLUMNS)
        .join(Batch, Batch.id == BatchRow.batch_id)
        .where(Batch.undone_at.is_(None), *only)
        .order_by(BatchRow.id)
    )
    layers: dict[str, dict[str, list[Layer]]] = defaultdict(lambda: defaultdict(list))
    for number, batch, table, key, action, stated, before in connection.execute(query):
        layers[table][key].append(Layer(number, batch, table, action, stated, before))
    return layers


def folded(base: Values | None, rest: list[Layer]) -> tuple[Values | None, Values]:
    """What the layers make of a row, and the source that its values then have."""
    state, source = base, dict[str, Any]()
    for layer in rest:
        if layer.action == "gone":
            state = None
        else:
            if layer.action != "same" or state is base:
                source = {"source_id": source_id(layer.batch)}
            # A row that a layer brought (back) belongs to that layer's batch.
            state = {**(state or {"batch_id": layer.batch}), **layer.stated}
    if base is not None and "source_id" in base and all(x.action == "same" for x in rest):
        source = {"source_id": base["source_id"]}
    return state, source


def handed_over(first: Layer, following: Layer, base: Values | None) -> Layer:
    """The layer that takes the place of the first one on a row; ``base`` is the row before any."""
    stated = following.stated if base else {**first.stated, **following.stated}
    action = following.action if base or following.action == "gone" else "new"
    return replace(
        following,
        action=action,
        stated_text=to_json(stated) or "{}",
        before_text=to_json(base),
    )
