"""From measures and breakdowns to a View."""

from __future__ import annotations

from typing import Any

from data_access.filters import Borders
from views.breakdowns.breakdown import Breakdown, Order
from views.comparison import Beside
from views.composition import Composition
from views.declaration import Column, View
from views.measures.algebra import Where
from views.measures.measure import Measure


def compose(
    key: str,
    *measures: Measure,
    by: tuple[Breakdown, ...] = (),
    within: Where = (),
    order: Order | None = None,
    made_up: str = "apart",
    borders: Borders | None = None,
    also: tuple[Column, ...] = (),
    after: tuple[Column, ...] = (),
    compared: tuple[Beside, tuple[Column, ...]] | None = None,
    item: str = "",
    **declared: Any,
) -> View:
    """The View of measures per breakdowns.

    ``within`` are conditions, ``order`` that of the rows (else the breakdowns' own). ``made_up`` rows are
    "apart", or "together" with real ones (on maps, where a place stands once). ``also`` are columns of
    members besides those that breakdowns show, ``after`` those behind the measures. ``compared`` sets
    rows beside others and adds columns. ``item`` names a row (else the first breakdown does); ``declared``
    is the rest of View.
    """
    composition = Composition(
        measures,
        by,
        within,
        order if order is not None else tuple(step for one in by for step in one.order),
        made_up == "apart",
        borders,
    )
    beside, more = compared or (Composition.query, ())
    own = [column for breakdown in by for column in breakdown.shows]
    columns = (*own, *also, *(measure.column for measure in measures), *more, *after)
    select = by[0].select if by else None
    return View(
        key=key,
        query=lambda filters: beside(composition, filters),
        totals=composition.totals if any(c.total for c in columns) else None,
        scope=composition,
        columns=columns,
        item=item or (by[0].item if by else columns[0].key),
        **{"select": select, **declared},
    )
