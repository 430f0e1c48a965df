"""What a fact is: a flat relation with one row per thing, its keys, and how it is filtered.

Columns that every fact has: ``id``, ``source_id`` and ``fictional``. One that lies somewhere has the
place of its own time (``nis``, ``province``, ``kind``) and of today (``nis_now``, …), and the regions of
today (``reference_region``, …). Amounts are whole cents, NULL where they are not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, FromClause, case, literal_column, or_

from data_access.filters import DAYS, PERIOD, PLACES, REGIONS, Borders, Filters

PLACED: Final = ("nis", "province", "kind")
"""Columns of a place; with ``_now`` behind them they are of the municipality of today."""
_PLACE_FIELDS: Final = frozenset({*PLACES, "borders"})


@dataclass(frozen=True, eq=False)
class Fact:
    """A flat relation. ``keys`` are the columns it can be broken down by, besides those of a place where
    it is ``placed``; ``follows`` maps fields of Filters to its columns. ``days`` are the columns of the first
    and the last day of a row, where it knows more than its year.

    A ``reference`` fact (inhabitants, coverage) is set beside others and never decides what they can be
    filtered by. Of the fields in ``anywhere`` a row without a value holds for every choice.
    """

    key: str
    rows: FromClause
    keys: frozenset[str]
    follows: Mapping[str, str]
    placed: bool = False
    reference: bool = False
    anywhere: frozenset[str] = frozenset()
    days: tuple[str, str] | None = None

    @property
    def applies(self) -> frozenset[str]:
        """The fields of Filters that choose among its rows."""
        places = _PLACE_FIELDS if self.placed else frozenset()
        time = {PERIOD.field} if self._in_time else set()
        return frozenset(self.follows) | places | time | ({DAYS} if self.days else set())

    @property
    def _in_time(self) -> bool:
        """A period chooses within lists of which it is said whether they are complete: none is left out."""
        return not self.reference and ("years" in self.follows or self.days is not None)

    def knows(self, key: str) -> bool:
        """Whether it can be broken down by that column."""
        return key in self.keys or (self.placed and key in (*PLACED, *REGIONS))

    def has(self, column: str) -> bool:
        """Whether it has that column, so that a condition on it can be put to its rows."""
        return column in self.rows.c

    def column(self, name: str, borders: Borders) -> ColumnElement[Any]:
        """A column; one of a place is of the borders that are chosen. Raises KeyError."""
        today = self.placed and borders == "now" and name in PLACED
        return self.rows.c[f"{name}_now" if today else name]

    def where(self, filters: Filters) -> Iterable[ColumnElement[bool]]:
        """The conditions that these filters set on its rows."""
        if not filters.fictional:
            yield self.rows.c.fictional.is_(False)
        for dimension, values in filters.chosen():
            if dimension.field in self.follows:
                column = self.rows.c[self.follows[dimension.field]]
                chosen = column.in_(values)
                open_to_all = dimension.field in self.anywhere
                yield or_(column.is_(None), chosen) if open_to_all else chosen
        if filters.period and self._in_time:
            first, last = self.days or ("", "")
            days = (self.rows.c[first], self.rows.c[last]) if self.days else None
            year = self.follows.get("years")
            yield filters.period.where(days, self.rows.c[year] if year else None)
        if self.placed:
            yield from self._where_places(filters)

    def _where_places(self, filters: Filters) -> Iterable[ColumnElement[bool]]:
        if filters.provinces:
            yield self.column("province", filters.borders).in_(filters.provinces)
        if filters.regions:
            yield or_(*(self.rows.c[name].in_(filters.regions) for name in REGIONS))
        if filters.municipalities:
            codes = filters.municipalities
            yield or_(self.rows.c.nis.in_(codes), self.rows.c.nis_now.in_(codes))


def place_columns(own: Any, today: Any) -> tuple[ColumnElement[Any], ...]:
    """The columns of a place, from a municipality of its time and that of today (aliases)."""
    return (
        own.nis.label("nis"),
        own.province.label("province"),
        kind_of_city(own).label("kind"),
        today.nis.label("nis_now"),
        today.province.label("province_now"),
        kind_of_city(today).label("kind_now"),
        *(getattr(today, name).label(name) for name in REGIONS),
    )


def kind_of_city(municipality: Any) -> ColumnElement[Any]:
    """Whether a municipality is one of the 13 centrumsteden, another one of Flanders, or in Brussels.

    NULL where the municipality is.
    """
    # Written out, not bound: PostgreSQL must see that what is grouped by is what is selected.
    return case(
        (municipality.nis.is_(None), literal_column("NULL")),
        (municipality.province == literal_column("'brussel'"), literal_column("'brussels'")),
        (municipality.regional_city, literal_column("'regional_city'")),
        else_=literal_column("'other'"),
    )
