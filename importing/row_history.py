"""What imports had made of a row on a day: its layers replayed, loads and undos in their order.

The history forgets nothing: an import that was taken back keeps its layers, and where it handed values
over to a later one, a layer of its own (action ``own``) holds what that later one had stated itself.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from database.moments import aware
from database.schema import Batch, BatchRow, Query
from importing.history import OWN, Layer, folded, handed_over
from importing.rows import Values


class Life(NamedTuple):
    """From when until when an import counted."""

    loaded_at: dt.datetime
    undone_at: dt.datetime | None

    def lives_on(self, day: dt.date) -> bool:
        """Whether it counted at the end of that day, by the clock of this machine."""
        gone = self.undone_at is not None and local_day(self.undone_at) <= day
        return local_day(self.loaded_at) <= day and not gone

    def changed_after(self, day: dt.date) -> bool:
        """Whether it was loaded or taken back after that day."""
        return any(when and local_day(when) > day for when in self)


class Amended(NamedTuple):
    """A value that a load changed."""

    batch: int
    field: str
    before: Any
    after: Any


@dataclass
class Replayed:
    """A row at the end of a day: its base, and the layers that lay over it then, as they were then."""

    base: Values | None = None
    held: list[Layer] = field(default_factory=list)
    amended: list[Amended] = field(default_factory=list)

    def state(self) -> Values | None:
        """Its values, ``source_id`` and ``batch_id`` included; None when it was not there."""
        state, source = folded(self.base, self.held)
        return None if state is None else {**state, **source}


def local_day(moment: dt.datetime) -> dt.date:
    """The day by the clock of this machine; SQLite gives back UTC without saying so."""
    return aware(moment).astimezone().date()


def lives(connection: Connection) -> dict[int, Life]:
    """Every import, those that were taken back too, by number."""
    query = select(Batch.id, Batch.loaded_at, Batch.undone_at).where(Batch.kind == "import")
    return {number: Life(loaded, undone) for number, loaded, undone in connection.execute(query)}


def layers_of(connection: Connection, query: Query) -> dict[str, dict[str, list[Layer]]]:
    """The layers that a select of ``COLUMNS`` finds, oldest first, by table and row.

    Each as its file stated it, whatever was handed over to it since.
    """
    rows: Sequence[Sequence[Any]] = connection.execute(query.order_by(BatchRow.id)).all()
    own = _stated_by_themselves(rows)
    layers: dict[str, dict[str, list[Layer]]] = defaultdict(lambda: defaultdict(list))
    for number, batch, table, key, action, stated, before in rows:
        if action == OWN:
            continue
        action, stated = own.get(number, (action, stated))
        layers[table][key].append(Layer(number, batch, table, action, stated, before))
    return layers


def _stated_by_themselves(rows: Iterable[Sequence[Any]]) -> dict[int, tuple[str, str]]:
    """Number of a layer -> its first action and text, where a hand-over changed them."""
    stated_first: dict[int, tuple[str, str]] = {}
    for _number, _batch, _table, _key, action, stated, before in rows:
        if action == OWN:
            handed = json.loads(before)
            stated_first.setdefault(handed["layer"], (handed["action"], stated))
    return stated_first


def replayed(layers: Sequence[Layer], lives: Mapping[int, Life], day: dt.date) -> Replayed:
    """A row at the end of a day, from all its layers (see ``layers_of``)."""
    row = Replayed()
    for layer, loads in _events(layers, lives, day):
        if loads:
            _lay(row, layer)
        else:
            _take_away(row, layer.batch)
    if not row.held:
        # Nothing lay over it: then it was what it is today without any import.
        living = [layer for layer in layers if lives[layer.batch].undone_at is None]
        row.base = living[0].before if living else None
    return row


def _events(
    layers: Sequence[Layer], lives: Mapping[int, Life], day: dt.date
) -> Iterator[tuple[Layer, bool]]:
    """Each load and each undo until the end of the day, in the order in which they happened."""
    happened = []
    for layer in layers:
        life = lives[layer.batch]
        for when, loads in ((life.loaded_at, True), (life.undone_at, False)):
            if when is not None and local_day(when) <= day:
                happened.append((when, layer.number, layer, loads))
    for _when, _number, layer, loads in sorted(happened, key=lambda event: event[:2]):
        yield layer, loads


def _lay(row: Replayed, layer: Layer) -> None:
    if not row.held:
        row.base = layer.before
    if layer.table == "calls" and layer.action == "changed":
        state = row.state() or {}
        row.amended += [
            # What the file that brought the row did not state was not known.
            Amended(layer.batch, name, state.get(name), value)
            for name, value in layer.stated.items()
            if state.get(name) != value
        ]
    row.held.append(layer)


def _take_away(row: Replayed, batch: int) -> None:
    """As ``undoing.take_back`` does: the next layer takes the place of the first."""
    at = next(i for i, layer in enumerate(row.held) if layer.batch == batch)
    if at == 0 and len(row.held) > 1:
        row.held[1] = handed_over(row.held[0], row.held[1], row.base)
    del row.held[at]
    row.amended = [amended for amended in row.amended if amended.batch != batch]
