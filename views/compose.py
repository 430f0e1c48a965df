"""From measures and breakdowns to a View."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.look import Look
from data_access.facts.fact import Fact
from data_access.filters import Borders, Filters
from database.copied_relations import in_two_ways
from database.schema import Query
from views.breakdowns.breakdown import Breakdown, Order
from views.comparison import Beside
from views.composition import Composition
from views.declaration import Bound, Column, View
from views.map_scenes import Level, MapOf
from views.measures.algebra import Where
from views.measures.measure import Measure


@dataclass(frozen=True)
class Drawn:
    """How a composition lies on a map.

    ``forms`` are the ways to draw it, the first one first: its name in links and its column; a rate fills
    areas, an amount or a count is a circle. With ``panels`` it is small maps side by side instead, one per
    value of that column. ``told`` are the columns that are read over an area, ``absent`` (msgid) is said of
    one without a row; ``without_brussels`` where it can have none. ``whole`` where a place without a row
    has nothing: its list leaves nothing out.
    """

    told: tuple[str, ...]
    absent: str
    forms: tuple[tuple[str, str], ...] = ()
    panels: str = ""
    without_brussels: bool = False
    whole: bool = False

    def on(self, level: Level, columns: tuple[Column, ...], measure: str) -> dict[str, Any]:
        """The fields of View that draw it."""
        scene = MapOf(level, columns, self.told, self.absent, self.without_brussels, self.whole)
        if self.panels:

            def panels(frame: pd.DataFrame, look: Look) -> go.Figure:
                return scene.multiples(frame, look, measure, self.panels)

            return {"chart": panels, "on_map": True}
        derived = {column.key for column in columns if column.derive}
        faces = tuple(
            scene.face(key, column, circles=column not in derived) for key, column in self.forms
        )
        return {
            "chart": faces[0].chart,
            "faces": faces,
            "on_map": True,
            "whole_list": self.whole,
        }


def compose(
    key: str,
    *measures: Measure,
    by: tuple[Breakdown, ...] = (),
    within: Where = (),
    order: Order | None = None,
    made_up: str = "apart",
    borders: Borders | None = None,
    every: Fact | None = None,
    also: tuple[Column, ...] = (),
    after: tuple[Column, ...] = (),
    compared: tuple[Beside, tuple[Column, ...]] | None = None,
    item: str = "",
    drawn: Drawn | None = None,
    **declared: Any,
) -> View:
    """The View of measures per breakdowns.

    ``within`` are conditions, ``order`` that of the rows (else the breakdowns' own). ``made_up`` rows are
    "apart", or "together" with real ones (on maps, where a place stands once). ``every`` is as of
    Composition. ``also`` are columns of members besides those that breakdowns show, ``after`` those behind
    the measures. ``compared`` sets rows beside others and adds columns. ``item`` names a row (else the first
    breakdown does). ``drawn`` is how it lies on a map; ``declared`` is the rest of View.
    """
    composition = Composition(
        measures,
        by,
        within,
        order if order is not None else tuple(step for one in by for step in one.order),
        made_up == "apart",
        borders,
        every,
    )
    beside, more = compared or (Composition.query, ())
    own = [column for breakdown in by for column in breakdown.shows]
    columns = (*own, *also, *(measure.column for measure in measures), *more, *after)
    named = {column.key for column in columns}
    parts = {part.name: part for measure in measures for part in measure.parts()}
    columns += tuple(
        part.shown(minor=True).column for name, part in parts.items() if name not in named
    )
    place = next((one for one in by if one.level), None)
    if drawn is not None and place is not None and place.level is not None:
        declared |= drawn.on(place.level, columns, str(declared["measure"]))
    select = (place or by[0]).select if by else None
    summed = any(fact.in_copies for fact in composition.facts)

    def query(filters: Filters) -> Query:
        return _put(lambda: beside(composition, filters), summed)

    def totals(filters: Filters) -> Query:
        return _put(lambda: composition.totals(filters), summed)

    facts = [part.of for measure in measures for part in measure.parts() if part.of]
    year_is = tuple(dict.fromkeys(fact.year_is for fact in composition.own if fact.year_is))
    if any(one.time for one in by):
        declared["notes"] = (*declared.get("notes", ()), *year_is)
    return View(
        key=key,
        query=query,
        totals=totals if any(c.total for c in columns) else None,
        scope=composition,
        columns=columns,
        item=item or (by[0].item if by else columns[0].key),
        **{
            "year_of": tuple(dict.fromkeys(one.year_of for one in composition.own if one.year_of)),
            "select": select,
            "fact": facts[0].key if facts else "",
            "facts": composition.own,
            "year_is": year_is,
            "by": tuple(one.key for one in by),
            "bound": _bound(by, top=bool(declared.get("top"))),
            **declared,
        },
    )


def _put(ask: Callable[[], Query], summed: bool) -> Query:
    """The query, in two ways where copies have more summaries than a store."""
    return in_two_ways(ask) if summed else ask()


def _bound(by: tuple[Breakdown, ...], *, top: bool) -> Bound | None:
    """What keeps its rows few; None where nothing does: there are as many organisations as are loaded."""
    if top:
        return "top"
    if any(one.level for one in by):
        return "places"
    return None if any(one.long for one in by) else "themes"
