"""Filter sets drawn for a View: alone, in pairs and in threes, over every field that it follows.

Drawn once, when answers are recorded: the recording names them in the form that links have.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from random import Random
from typing import Any, Final

from sqlalchemy import select

from data_access.engine import Store
from data_access.filters import DIMENSIONS, Filters
from database.schema import Base
from tests.golden.data_sets import FICTIONAL, HOSTILE, SAMPLE
from views import View, read
from views.options import options

MOST: Final = 24
"""Filter sets per View and data set."""

_TRIES: Final = 6
"""Draws for one filter set: one that leaves rows and is not there yet is preferred."""

_SIZES: Final = (2, 1, 2, 3)
_DAY: Final = dt.date(2021, 3, 8)
_NOWHERE: Final = "bestaat-niet"


def drawn(view: View, data_set: str, store: Store) -> list[Filters]:
    """The filter sets of a View on a data set, each once; the first chooses nothing."""
    chance = Random(f"{view.key} on {data_set}")
    made = dict.fromkeys(_always(view, data_set))
    fields = [d.field for d in DIMENSIONS if d.field in view.applies]
    offered = _offered(store, fictional=data_set != SAMPLE)
    for chosen in _field_sets(fields, chance):
        if len(made) >= MOST:
            break
        for _ in range(_TRIES):
            filters = _some(chosen, offered, view, data_set, chance)
            if filters not in made and not read(view, filters, store).empty:
                break
        made.setdefault(filters)
    return list(made)


def _always(view: View, data_set: str) -> Iterator[Filters]:
    on = data_set == FICTIONAL
    yield Filters(fictional=on)
    if data_set == HOSTILE:
        yield Filters(fictional=True)
    if data_set == SAMPLE:
        yield Filters(as_known_on=_DAY)
    if "borders" in view.applies:
        yield Filters(borders="then", fictional=on)
    if "calls" in view.applies or "provinces" in view.applies:
        field = "calls" if "calls" in view.applies else "provinces"
        yield Filters(fictional=on).with_only(field, _NOWHERE)
    if "schemes" not in view.applies:
        yield Filters(schemes=("lekp-1",), fictional=on)
    elif "statuses" not in view.applies:
        yield Filters(statuses=("awarded",), fictional=on)


def _field_sets(fields: list[str], chance: Random) -> Iterator[list[str]]:
    """Each field alone, then two of them, one, two and three, over and over."""
    yield from ([field] for field in fields)
    for turn in range(4 * MOST if fields else 0):
        yield chance.sample(fields, min(_SIZES[turn % len(_SIZES)], len(fields)))


def _some(
    fields: list[str], offered: dict[str, list[Any]], view: View, data_set: str, chance: Random
) -> Filters:
    """One or two values in each of these fields."""
    filters = Filters(
        fictional=data_set == FICTIONAL or (data_set == HOSTILE and chance.random() < 0.5),
        borders="then" if "borders" in view.applies and chance.random() < 0.3 else "now",
    )
    for field in fields:
        values = offered[field]
        count = 2 if len(fields) > 1 or chance.random() < 0.3 else 1
        filters = filters.with_only(field, *chance.sample(values, min(count, len(values))))
    return filters


def _offered(store: Store, *, fictional: bool) -> dict[str, list[Any]]:
    """Per field what can be chosen; of municipalities those that rows name, also former ones."""
    choices = options(store)
    offered = {d.field: choices.offered(d.field, fictional=fictional) for d in DIMENSIONS}
    named: set[Any] = set()
    for table in Base.metadata.sorted_tables:
        if "nis" in table.c and "batch_id" in table.c and "fictional" in table.c:
            named |= set(store.frame(select(table.c.nis).distinct())["nis"].dropna())
    offered["municipalities"] = sorted(named)
    return offered
