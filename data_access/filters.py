"""Which rows people want to see: one value that every query, sentence and link is made from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, Final, Literal, NamedTuple, cast
from urllib.parse import urlencode

from sqlalchemy import ColumnElement, Integer, bindparam, func, or_

from data_access.links import DAY_PARAMETER, read_switches, read_value
from data_access.period import Period, read_period
from database.schema import Query
from language import N_

Borders = Literal["now", "then"]


@dataclass(frozen=True)
class Dimension:
    """One thing to filter by: the field of Filters, its name in links, and its label."""

    field: str
    parameter: str
    label: str
    plural: str


DIMENSIONS: Final = (
    Dimension("provinces", "provincie", N_("Provincie"), N_("Provincies")),
    Dimension("regions", "regio", N_("Regio"), N_("Regio's")),
    Dimension("municipalities", "gemeente", N_("Gemeente"), N_("Gemeenten")),
    Dimension("calls", "oproep", N_("Oproep"), N_("Oproepen")),
    Dimension("years", "jaar", N_("Jaar"), N_("Jaren")),
    Dimension("domains", "domein", N_("Beleidsdomein"), N_("Beleidsdomeinen")),
    Dimension("articles", "artikel", N_("Begrotingsartikel"), N_("Begrotingsartikelen")),
    Dimension("statuses", "status", N_("Status"), N_("Statussen")),
    Dimension("schemes", "regeling", N_("Regeling"), N_("Regelingen")),
)
DIMENSION: Final = {dimension.field: dimension for dimension in DIMENSIONS}
PERIOD: Final = Dimension("period", "van", N_("Periode"), N_("Periode"))
"""From a day to a day: one value (``Filters.period``), written as two parameters."""
DAYS: Final = "days"
"""Stands among what a query follows when its rows know days, so that a period need not be whole years."""
PLACES: Final = ("provinces", "regions", "municipalities")
REGIONS: Final = ("reference_region", "care_zone", "transport_region")
"""The columns of a municipality of today that hold the slug of a region."""


@dataclass(frozen=True)
class Filters:
    """What is chosen. Empty means everything; fictional rows are out unless asked for.

    ``municipalities`` holds NIS codes, ``provinces`` and ``regions`` slugs, ``calls`` keys, ``articles``
    codes. Regions are made of today's municipalities, whichever borders are chosen.
    ``borders`` decides where a row counts: in today's municipality and province ("now"), or in
    those of its own time ("then"). With ``only_fictional`` the real rows are out in turn, where both kinds
    stand apart. ``as_known_on`` asks for what was known at the end of that day;
    today and later are the same as None, what is known now.
    """

    provinces: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()
    calls: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    domains: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    schemes: tuple[str, ...] = ()
    period: Period | None = None
    borders: Borders = "now"
    fictional: bool = False
    only_fictional: bool = False
    as_known_on: dt.date | None = None

    def __post_init__(self) -> None:
        if self.as_known_on is not None and self.as_known_on >= dt.date.today():
            object.__setattr__(self, "as_known_on", None)
        # One canonical order, so that equal choices are equal keys of the cache and equal links.
        for dimension in DIMENSIONS:
            values = getattr(self, dimension.field)
            object.__setattr__(self, dimension.field, tuple(sorted(set(values))))

    def chosen(self) -> Iterable[tuple[Dimension, tuple[Any, ...]]]:
        """The dimensions in which something is chosen, with their values."""
        for dimension in DIMENSIONS:
            values = getattr(self, dimension.field)
            if values:
                yield dimension, values
        if self.period:
            yield PERIOD, (self.period,)

    @property
    def one_year(self) -> int | None:
        """The one year in which all lies that is chosen, if it does. Raises TypeError where that is open."""
        if _is_open(self.years):
            raise TypeError("which years are chosen is left open")
        if len(self.years) == 1:
            return self.years[0]
        span = self.period
        if self.years or span is None or span.since is None or span.until is None:
            return None
        return span.since.year if span.since.year == span.until.year else None

    def without(self, field: str, value: Any) -> Filters:
        """The same filters less one value."""
        if field == PERIOD.field:
            return self.lifted(field)
        kept = tuple(v for v in getattr(self, field) if v != value)
        return replace(self, **cast(Any, {field: kept}))

    def with_only(self, field: str, *values: Any) -> Filters:
        """The same filters with these values, and no others, in one dimension."""
        return replace(self, **cast(Any, {field: tuple(values)}))

    @property
    def somewhere(self) -> bool:
        """Whether places are chosen."""
        return any(getattr(self, name) for name in PLACES)

    def anywhere(self) -> Filters:
        """The same filters without a choice of places."""
        return self.lifted(*PLACES)

    def lifted(self, *names: str) -> Filters:
        """The same filters with nothing chosen in these fields."""
        return replace(self, **{name: getattr(Filters, name) for name in names})

    def cleared(self) -> Filters:
        """Nothing chosen; the fictional data, the borders and the day stay as they are."""
        return Filters(borders=self.borders, fictional=self.fictional, as_known_on=self.as_known_on)

    def restricted_to(self, applies: Iterable[str]) -> Filters:
        """Only what a View can be filtered by, so that other choices share its cached result."""
        followed = set(applies)
        changes: dict[str, Any] = {d.field: () for d in DIMENSIONS if d.field not in followed}
        if PERIOD.field not in followed:
            changes[PERIOD.field] = None
        if "borders" not in followed:
            changes["borders"] = "now"
        return replace(self, **changes)

    # --- queries that are made once -----------------------------------------------------------

    def shape(self) -> Filters:
        """The same with values left open: a query made for it answers any choice in these dimensions.

        It is asked with the values of ``given``. On which day it was known says the reader, not the query.
        """
        chosen = [one.field for one in DIMENSIONS if getattr(self, one.field)]
        return replace(self, as_known_on=None, **dict.fromkeys(chosen, cast(Any, _LEFT_OPEN)))

    def given(self) -> dict[str, Any]:
        """The values for what ``shape`` leaves open, by their names in the query."""
        chosen = ((one.field, getattr(self, one.field)) for one in DIMENSIONS)
        given = {_open_name(field): list(values) for field, values in chosen if values}
        return given | ({_ONE_YEAR: self.one_year} if self.years else {})

    def year_or(self, usual: int) -> Any:
        """The one year in which all lies that is chosen, or this one: for a condition."""
        if _is_open(self.years):
            return func.coalesce(bindparam(_ONE_YEAR, type_=Integer()), usual)
        return self.one_year or usual

    # --- links ------------------------------------------------------------------------------

    def to_query(self) -> dict[str, list[str]]:
        """The form in links: parameter names in Dutch, stable values, defaults left out."""
        chosen = ((d, getattr(self, d.field)) for d in DIMENSIONS)
        query = {d.parameter: [str(v) for v in values] for d, values in chosen if values}
        if self.period:
            query |= self.period.to_query()
        if self.borders == "then":
            query["grenzen"] = ["toen"]
        if self.fictional:
            query["fictief"] = ["ja"]
        if self.fictional and self.only_fictional:
            query["echt"] = ["nee"]
        if self.as_known_on:
            query[DAY_PARAMETER] = [self.as_known_on.isoformat()]
        return query

    def query_string(self) -> str:
        """``provincie=west-vlaanderen&jaar=2020``, percent-encoded; empty when nothing is chosen."""
        return urlencode(self.to_query(), doseq=True)

    @classmethod
    def from_query(
        cls,
        query: Mapping[str, Sequence[str]],
        allowed: Mapping[str, Iterable[Any]] | None = None,
    ) -> tuple[Filters, list[tuple[str, str]]]:
        """Read a link. Returns the filters and what was not understood as (parameter, value).

        ``allowed`` maps fields to the values that exist; others are dropped and reported, never
        guessed. Parameters that are no filters (``taal``) are left alone.
        """
        chosen: dict[str, Any] = {}
        dropped: list[tuple[str, str]] = []
        for dimension in DIMENSIONS:
            kept = []
            for text in query.get(dimension.parameter, ()):
                value = read_value(dimension.field, text)
                exists = allowed is None or value in set(allowed.get(dimension.field, ()))
                if value is not None and exists:
                    kept.append(value)
                else:
                    dropped.append((dimension.parameter, text))
            chosen[dimension.field] = tuple(kept)
        switches, misread = read_switches(query)
        period, not_days = read_period(query)
        return cls(period=period, **chosen, **switches), dropped + not_days + misread


class _LeftOpen(Enum):
    """Stands in a dimension of which the values are given when the query is asked."""

    VALUES = "values"


_LEFT_OPEN: Final = (_LeftOpen.VALUES,)
_ONE_YEAR: Final = "one_year"


def _is_open(values: tuple[Any, ...]) -> bool:
    return values == _LEFT_OPEN


def _open_name(field: str) -> str:
    return f"chosen_{field}"


def among(column: Any, field: str, values: tuple[Any, ...]) -> ColumnElement[bool]:
    """The condition that a column has one of the values of a dimension, which may be left open."""
    given = bindparam(_open_name(field), expanding=True) if _is_open(values) else values
    chosen: ColumnElement[bool] = column.in_(given)
    return chosen


class PlaceColumns(NamedTuple):
    """The columns by which a row lies somewhere."""

    nis: ColumnElement[Any]
    province: ColumnElement[Any]
    reference_region: Any = None
    care_zone: Any = None
    transport_region: Any = None


@dataclass(frozen=True)
class Scope:
    """By which dimensions a query can be filtered, and the column of each.

    ``places`` is the pair (own municipality, today's municipality) of a query about places: two aliases
    of ``Municipality``, or PlaceColumns. ``borders=False`` is for a query in which a row counts in both,
    whichever borders are chosen. ``fictional`` is the flag of its rows, ``days`` the pair (first, last day)
    of rows that know more of a period than its year. Of the fields in ``anywhere`` a row without a value
    holds for every choice; ``in_time=False`` where a period leaves no row out.
    """

    fictional: ColumnElement[bool] | Any
    calls: Any = None
    years: Any = None
    domains: Any = None
    articles: Any = None
    statuses: Any = None
    schemes: Any = None
    days: tuple[Any, Any] | None = None
    places: Any = None
    in_time: bool = True
    borders: bool = True
    anywhere: frozenset[str] = frozenset()

    @classmethod
    def of(cls, table: Any, **columns: Any) -> Scope:
        """That of a table, by the names that its call, year and article have in every table."""
        names = {"calls": "call_key", "years": "year", "articles": "article_code"}
        own = {field: getattr(table, name, None) for field, name in names.items()}
        return cls(**{"fictional": table.fictional, **own, **columns})

    @property
    def applies(self) -> frozenset[str]:
        """The fields of Filters that have an effect on the query (``fictional`` always has)."""
        followed = {d.field for d in DIMENSIONS if getattr(self, d.field, None) is not None}
        if self.places:
            followed |= {*PLACES}
            followed |= {"borders"} if self.borders else set()
        if self.in_time and (self.days or self.years is not None):
            followed |= {PERIOD.field}
        if self.in_time and self.days:
            followed |= {DAYS}
        return frozenset(followed)

    def where(self, filters: Filters) -> list[ColumnElement[bool]]:
        """The where-clauses of these filters for this query."""
        clauses = [] if filters.fictional else [self.fictional.is_(False)]
        if filters.fictional and filters.only_fictional:
            clauses.append(self.fictional.is_(True))
        for dimension, values in filters.chosen():
            column = getattr(self, dimension.field, None)
            if column is not None:
                chosen = among(column, dimension.field, values)
                open_to_all = dimension.field in self.anywhere
                clauses.append(or_(column.is_(None), chosen) if open_to_all else chosen)
        if filters.period and PERIOD.field in self.applies:
            clauses.append(filters.period.where(self.days, self.years))
        if self.places:
            clauses.extend(self._where_places(filters))
        return clauses

    def _where_places(self, filters: Filters) -> Iterable[ColumnElement[bool]]:
        _, today = self.places
        if filters.provinces:
            yield among(self.place(filters).province, "provinces", filters.provinces)
        if filters.regions:
            columns = [getattr(today, name) for name in REGIONS]
            yield or_(*(among(column, "regions", filters.regions) for column in columns))
        if filters.municipalities:
            columns = [place.nis for place in self.places]
            chosen = filters.municipalities
            yield or_(*(among(column, "municipalities", chosen) for column in columns))

    def place(self, filters: Filters) -> Any:
        """The municipality a row counts in: of its own time, or today's."""
        own, today = self.places
        return own if filters.borders == "then" else today

    def placed(self, query: Query, nis: Any) -> Query:
        """The query with both municipalities joined to rows with this code, which need not be known."""
        own, today = self.places
        joined = query.outerjoin(own, own.nis == nis)
        return joined.outerjoin(today, today.nis == own.current_nis)
