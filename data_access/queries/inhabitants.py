"""Inhabitants: per year as they were counted, and per place for rates."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from sqlalchemy import ColumnElement, func, literal, select
from sqlalchemy.orm import aliased

from data_access.filters import Filters, Scope
from data_access.queries.common import (
    FICTIONAL,
    SOURCES,
    distinct_list,
    group_provenance,
    places,
)
from data_access.schema import Municipality, Population, Query

POPULATION_YEAR: Final = 2020
"""Rates use the inhabitants of 1 January 2020: the newest count that is verified and has Brussels."""


def inhabitants_of(place_of: Callable[[Any, Any], Any], within: Filters | None = None) -> Any:
    """Inhabitants per place in POPULATION_YEAR: ``place_of(own, today)`` gives the column to group by.

    ``within`` counts only the places that are chosen there. Columns: place, inhabitants, source_id (a
    list).
    """
    own, today = aliased(Municipality), aliased(Municipality)
    column = place_of(own, today)
    counted = Scope(fictional=literal(False), places=(own, today))
    return (
        select(
            column.label("place"),
            func.sum(Population.inhabitants).label("inhabitants"),
            distinct_list(Population.source_id).label("source_id"),
        )
        .join(own, own.nis == Population.nis)
        .join(today, today.nis == own.current_nis)
        .where(Population.year == POPULATION_YEAR, *counted.where(within or Filters()))
        .group_by(column)
        .subquery("inhabitants_of_place")
    )


def municipalities_of(group: Callable[[Any], Any], within: Filters) -> Any:
    """How many municipalities the chosen places and borders hold, per ``group`` (of a municipality).

    In the borders of then those of POPULATION_YEAR are counted. Columns: place, municipalities.
    """
    own, today = aliased(Municipality), aliased(Municipality)
    counted = Scope(fictional=literal(False), places=(own, today))
    there = counted.place(within)
    return (
        select(
            group(there).label("place"), func.count(there.nis.distinct()).label("municipalities")
        )
        .select_from(Population)
        .join(own, own.nis == Population.nis)
        .join(today, today.nis == own.current_nis)
        .where(Population.year == POPULATION_YEAR, *counted.where(within))
        .group_by(group(there))
        .subquery("municipalities_of_place")
    )


def with_sources_of(table: Any, inhabitants: Any) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """``group_provenance`` whose sources include those of the inhabitants that a rate divides by."""
    own_sources, fictional = group_provenance(table)
    theirs = func.coalesce(func.max(inhabitants.c.source_id), "")
    return own_sources.concat(",").concat(theirs).label(SOURCES), fictional


_own, _today = places()

COUNTED: Final = Scope(fictional=literal(False), years=Population.year, places=(_own, _today))


def per_year(filters: Filters) -> Query:
    """Inhabitants per municipality and year, oldest first.

    Columns: year, municipality (name; of its time or of today, as the borders are chosen), nis,
    inhabitants (on 1 January), parts (how many municipalities of that time it is counted from), note.
    """
    place = COUNTED.place(filters)
    return (
        select(
            Population.year,
            place.name.label("municipality"),
            place.nis.label("nis"),
            func.sum(Population.inhabitants).label("inhabitants"),
            func.count().label("parts"),
            func.max(Population.note).label("note"),
            distinct_list(Population.source_id).label(SOURCES),
            literal(0).label(FICTIONAL),
        )
        .join(_own, _own.nis == Population.nis)
        .join(_today, _today.nis == _own.current_nis)
        .where(*COUNTED.where(filters))
        .group_by(Population.year, place.nis, place.name)
        .order_by(Population.year, place.name)
    )
