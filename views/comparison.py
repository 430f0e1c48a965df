"""Rows of a composition beside others of it: their rank, and the sums of their province and of Flanders.

Whatever places are chosen, a row is held against all. Brussels has no part in Flanders. Both sides are
materialized: joined as they are, SQLite makes one anew for every row of the other.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from sqlalchemy import CTE, ColumnElement, Float, FromClause, and_, case, cast, func, select

from data_access.filters import Filters
from data_access.provenance import FICTIONAL
from database.schema import Query
from views.breakdowns.places import PROVINCE
from views.composition import Composition
from views.measures.measure import Measure

Beside = Callable[[Composition, Filters], Query]
"""A query that sets the rows of a composition beside others of it."""
_BRUSSELS: Final = "brussel"


def _chosen(composition: Composition, filters: Filters) -> CTE:
    """The rows of the composition."""
    rows = composition.query(filters).order_by(None)
    return rows.cte("rows_chosen").prefix_with("MATERIALIZED")


def _everywhere(composition: Composition, filters: Filters, rows: CTE) -> FromClause:
    """The composition without a choice of places: its ``rows`` where none is made."""
    anywhere = filters.anywhere()
    if anywhere == filters:
        return rows
    return composition.query(anywhere).order_by(None).subquery("everywhere")


def _rank(rate: ColumnElement[Any], *within: Any, lacking: Any = None) -> ColumnElement[Any]:
    """The place of a rate within a group; none where ``lacking`` (1: it could stand anywhere) is in it."""
    position = func.rank().over(partition_by=within, order_by=rate.desc().nulls_last())
    ranked: ColumnElement[bool] = rate.is_not(None)
    if lacking is not None:
        ranked = and_(ranked, func.max(lacking).over(partition_by=within) == 0)
    return case((ranked, position))


def within_scheme(composition: Composition, filters: Filters) -> Query:
    """Maxima per scheme and municipality, beside all municipalities of the scheme.

    Adds: rank and rank_in_province (by maximum per inhabitant), province_maximum, flanders_maximum (cents),
    province_inhabitants, flanders_inhabitants; sums are over the municipalities whose inhabitants are known.
    """
    joined = _chosen(composition, filters)
    everywhere = _everywhere(composition, filters, joined).c
    rate = cast(everywhere.maximum, Float) / everywhere.inhabitants
    scheme, province = everywhere.by_scheme, everywhere.province_slug
    flemish = province != _BRUSSELS

    def together(column: Any, *within: Any) -> ColumnElement[Any]:
        return func.sum(case((rate.is_not(None), column))).over(partition_by=within)

    beside = (
        select(
            scheme,
            everywhere.by_nis,
            case((flemish, _rank(rate, scheme, flemish))).label("rank"),
            _rank(rate, scheme, province).label("rank_in_province"),
            together(everywhere.maximum, scheme, province).label("province_maximum"),
            together(everywhere.inhabitants, scheme, province).label("province_inhabitants"),
            together(case((flemish, everywhere.maximum)), scheme).label("flanders_maximum"),
            together(case((flemish, everywhere.inhabitants)), scheme).label("flanders_inhabitants"),
        )
        .cte("beside")
        .prefix_with("MATERIALIZED")
    )
    same = and_(beside.c.by_scheme == joined.c.by_scheme, beside.c.by_nis == joined.c.by_nis)
    added = [column for column in beside.c if not column.key.startswith("by_")]
    return (
        select(*joined.c, *added)
        .join(beside, same)
        .order_by(
            joined.c.scheme_year,
            joined.c.by_scheme,
            joined.c.maximum.desc(),
            joined.c.municipality,
            joined.c.by_nis,
        )
    )


def with_provinces(people: Measure) -> Beside:
    """Awards per municipality, beside its province and Flanders; ``people`` are those of a place."""

    def beside(composition: Composition, filters: Filters) -> Query:
        """Adds: rank_in_province (by amount per inhabitant, among those with a known amount),
        province_amount, flanders_amount (cents), province_inhabitants, flanders_inhabitants: of all together.
        """
        rows = _chosen(composition, filters)
        everywhere = _everywhere(composition, filters, rows).c
        rate = cast(everywhere.amount, Float) / everywhere.inhabitants
        province = everywhere.province_slug
        uncounted = and_(everywhere.amount.is_not(None), everywhere.inhabitants.is_(None))
        lacking = case((uncounted, 1), else_=0)
        of_province = _inhabitants(people, filters)
        counted = of_province.c.inhabitants
        every = func.count() == func.count(
            counted
        )  # a sum of which a part is not known is not known
        flemish = select(case((every, func.sum(counted)))).where(
            of_province.c.by_province != _BRUSSELS
        )
        compared = (
            select(
                everywhere.by_nis,
                _rank(rate, province, lacking=lacking).label("rank_in_province"),
                func.sum(everywhere.amount).over(partition_by=province).label("province_amount"),
                of_province.c.inhabitants.label("province_inhabitants"),
                func.sum(case((province != _BRUSSELS, everywhere.amount)))
                .over()
                .label("flanders_amount"),
                flemish.scalar_subquery().label("flanders_inhabitants"),
                func.max(everywhere[FICTIONAL]).over().label(FICTIONAL),
            )
            .join(of_province, of_province.c.by_province == province)
            .where(everywhere.by_nis.is_not(None))
            .cte("beside")
            .prefix_with("MATERIALIZED")
        )
        own = [column for column in rows.c if column.key != FICTIONAL]
        added = [column for column in compared.c if column.key != "by_nis"]
        return (
            select(*own, *added)
            .join(compared, compared.c.by_nis == rows.c.by_nis)
            .order_by(rows.c.amount.desc().nulls_last(), rows.c.municipality, rows.c.by_nis)
        )

    return beside


def _inhabitants(people: Measure, filters: Filters) -> FromClause:
    """The inhabitants of every province."""
    anywhere = filters.anywhere()
    return (
        Composition((people,), (PROVINCE,)).query(anywhere).order_by(None).subquery("of_province")
    )
