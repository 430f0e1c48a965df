"""Where money goes: maxima that municipalities may draw (trekkingsrechten), per scheme and place.

A maximum is not a payment, and maxima of different schemes are never added up: every query here groups
by scheme. Awards have a module of their own (``awards``).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from sqlalchemy import ColumnElement, Float, and_, case, cast, func, literal, or_, select
from sqlalchemy.orm import aliased

from data_access.filters import Filters, Scope
from data_access.queries.common import (
    CITY_ORDER,
    FICTIONAL,
    SOURCES,
    distinct_list,
    group_provenance,
    kind_of_city,
    places,
)
from data_access.queries.common import provenance as single_provenance
from data_access.schema import (
    Entitlement,
    EntitlementScheme,
    Population,
    Province,
    Query,
)

_own, _today = places()

ENTITLEMENTS: Final = Scope(
    fictional=Entitlement.fictional,
    years=EntitlementScheme.year,
    domains=EntitlementScheme.policy_domain,
    schemes=EntitlementScheme.key,
    places=(_own, _today),
)

MOVED: Final = replace(ENTITLEMENTS, borders=False)
"""A row that moved counts in both its provinces."""


def complete_sum(values: Any) -> ColumnElement[int]:
    """The sum of a group, unknown as soon as one value is: a rate over half a group would mislead."""
    return case((func.count(values) == func.count(), func.sum(values)))


def with_sources_of_population(table: Any, population: Any) -> tuple[ColumnElement[Any], ...]:
    """``group_provenance`` whose sources include those of the inhabitants that a rate divides by."""
    own_sources, fictional = group_provenance(table)
    theirs = func.coalesce(distinct_list(population.source_id), "")
    both = own_sources.concat(",").concat(theirs)
    return both.label(SOURCES), fictional


def _joined(query: Query) -> Query:
    """Entitlements with their scheme, both places, and the inhabitants the scheme counts with."""
    return (
        query.select_from(Entitlement)
        .join(EntitlementScheme, EntitlementScheme.key == Entitlement.scheme_key)
        .join(_own, _own.nis == Entitlement.nis)
        .join(_today, _today.nis == _own.current_nis)
        .outerjoin(
            Population,
            and_(
                Population.nis == Entitlement.nis,
                Population.year == EntitlementScheme.population_year,
            ),
        )
    )


_SCHEME: Final = (EntitlementScheme.key, EntitlementScheme.short_name, EntitlementScheme.year)


def per_scheme(filters: Filters) -> Query:
    """Every scheme with what its municipalities may draw at most, oldest first.

    Columns: scheme (name), key, domain, year, municipalities (count), population_year,
    maximum (cents, a sum within the scheme), remark.
    """
    place = ENTITLEMENTS.place(filters)
    scheme = EntitlementScheme
    described = (
        *(scheme.name, scheme.key, scheme.policy_domain, scheme.year),
        *(scheme.population_year, scheme.remark),
    )
    return (
        _joined(
            select(
                scheme.name.label("scheme"),
                scheme.key.label("key"),
                scheme.policy_domain.label("domain"),
                scheme.year.label("year"),
                func.count(place.nis.distinct()).label("municipalities"),
                scheme.population_year.label("population_year"),
                func.sum(Entitlement.maximum_cents).label("maximum"),
                scheme.remark.label("remark"),
                *group_provenance(Entitlement),
            )
        )
        .where(*ENTITLEMENTS.where(filters))
        .group_by(*described)
        .order_by(scheme.year, scheme.key)
    )


def per_province(filters: Filters) -> Query:
    """Maxima per scheme and province, highest first within a scheme.

    Columns: scheme, province (name), province_slug, municipalities (count), inhabitants (of those
    municipalities, in population_year), population_year, maximum (cents).
    """
    place = ENTITLEMENTS.place(filters)
    return (
        _joined(
            select(
                EntitlementScheme.short_name.label("scheme"),
                Province.name.label("province"),
                Province.slug.label("province_slug"),
                func.count(place.nis.distinct()).label("municipalities"),
                complete_sum(Population.inhabitants).label("inhabitants"),
                EntitlementScheme.population_year.label("population_year"),
                func.sum(Entitlement.maximum_cents).label("maximum"),
                *with_sources_of_population(Entitlement, Population),
            )
        )
        .join(Province, Province.slug == place.province)
        .where(*ENTITLEMENTS.where(filters))
        .group_by(*_SCHEME, EntitlementScheme.population_year, Province.slug, Province.name)
        .order_by(
            EntitlementScheme.year,
            EntitlementScheme.key,
            func.sum(Entitlement.maximum_cents).desc(),
            Province.slug,
        )
    )


def _grouped(filters: Filters) -> Any:
    """Every municipality of the chosen schemes and places, one row per scheme."""
    place = ENTITLEMENTS.place(filters)
    return (
        _joined(
            select(
                EntitlementScheme.key.label("scheme_key"),
                EntitlementScheme.short_name.label("scheme"),
                EntitlementScheme.year.label("year"),
                EntitlementScheme.population_year.label("population_year"),
                place.nis.label("nis"),
                place.current_nis.label("current_nis"),
                place.name.label("municipality"),
                place.province.label("province_slug"),
                case((place.regional_city, "yes"), else_="no").label("regional_city"),
                kind_of_city(place).label("kind"),
                complete_sum(Population.inhabitants).label("inhabitants"),
                func.sum(Entitlement.maximum_cents).label("maximum"),
                *with_sources_of_population(Entitlement, Population),
            )
        )
        .where(*ENTITLEMENTS.where(filters))
        .group_by(
            *_SCHEME,
            EntitlementScheme.population_year,
            *(place.nis, place.current_nis, place.name, place.province, place.regional_city),
            kind_of_city(place),
        )
    )


def _everywhere(filters: Filters) -> Any:
    """``_grouped`` for all municipalities of the schemes, whichever places are chosen."""
    return _grouped(filters.with_only("provinces").with_only("municipalities"))


def _ranks(filters: Filters) -> Any:
    """The rank of every municipality among all of its scheme, and what it is compared with.

    Brussels has no part in Flanders: neither a rank among its municipalities nor in their sums.
    """
    found = _everywhere(filters).subquery("everywhere")
    rate = cast(found.c.maximum, Float) / found.c.inhabitants

    def rank(*within: Any) -> ColumnElement[Any]:
        position = func.rank().over(partition_by=within, order_by=rate.desc().nulls_last())
        return case((rate.is_not(None), position))

    def together(column: Any, *within: Any) -> ColumnElement[Any]:
        counted = case((rate.is_not(None), column))
        return func.sum(counted).over(partition_by=within)

    scheme, province = found.c.scheme_key, found.c.province_slug
    flemish = province != "brussel"
    return select(
        scheme,
        found.c.nis,
        case((flemish, rank(scheme, flemish))).label("rank"),
        rank(scheme, province).label("rank_in_province"),
        together(found.c.maximum, scheme, province).label("province_maximum"),
        together(found.c.inhabitants, scheme, province).label("province_inhabitants"),
        together(case((flemish, found.c.maximum)), scheme).label("flanders_maximum"),
        together(case((flemish, found.c.inhabitants)), scheme).label("flanders_inhabitants"),
    ).subquery("ranks")


def per_municipality(filters: Filters) -> Query:
    """Maxima per scheme and municipality, highest first within a scheme.

    Columns: scheme, municipality (name), nis, current_nis (today's code), province (name),
    province_slug, regional_city (yes, no), inhabitants (in population_year), population_year,
    maximum (cents), rank and rank_in_province: the place among all municipalities of the scheme,
    by maximum per inhabitant, also when a few of them are chosen; province_maximum and
    flanders_maximum (cents), province_inhabitants and flanders_inhabitants: all of the scheme together.
    Brussels has no rank in Flanders, and is not in its sums.
    """
    row, ranks = _grouped(filters).subquery("chosen").c, _ranks(filters).c
    return (
        select(
            row.scheme,
            row.municipality,
            row.nis,
            row.current_nis,
            Province.name.label("province"),
            row.province_slug,
            row.regional_city,
            row.inhabitants,
            row.population_year,
            row.maximum,
            ranks.rank,
            ranks.rank_in_province,
            ranks.province_maximum,
            ranks.province_inhabitants,
            ranks.flanders_maximum,
            ranks.flanders_inhabitants,
            row[SOURCES],
            row[FICTIONAL],
        )
        .join(Province, Province.slug == row.province_slug)
        .join(ranks.nis.table, and_(ranks.scheme_key == row.scheme_key, ranks.nis == row.nis))
        .order_by(row.year, row.scheme_key, row.maximum.desc(), row.municipality)
    )


def per_kind_of_city(filters: Filters) -> Query:
    """Maxima per scheme of the 13 centrumsteden, of the other municipalities of Flanders, and of Brussels.

    Columns: scheme, kind (regional_city, other, brussels; of the municipality in the chosen borders),
    municipalities (count), inhabitants (in population_year), population_year, maximum (cents).
    """
    found = _grouped(filters).subquery("found").c
    query: Query = (
        select(
            found.scheme,
            found.kind,
            func.count().label("municipalities"),
            complete_sum(found.inhabitants).label("inhabitants"),
            found.population_year,
            func.sum(found.maximum).label("maximum"),
            distinct_list(found[SOURCES]).label(SOURCES),
            func.max(found[FICTIONAL]).label(FICTIONAL),
        )
        .group_by(found.scheme, found.year, found.scheme_key, found.population_year, found.kind)
        .order_by(found.year, found.scheme_key, case(CITY_ORDER, value=found.kind))
    )
    return query


def moved(filters: Filters) -> Query:
    """Maxima of municipalities that a merger took to another province, whichever borders are chosen.

    Columns: scheme, municipality (its name then), merged_into, from_province, to_province (names),
    from_slug, to_slug, maximum (cents).
    """
    before, after = aliased(Province, name="before"), aliased(Province, name="after")
    in_any_place = filters.with_only("provinces")
    chosen = (
        or_(_own.province.in_(filters.provinces), _today.province.in_(filters.provinces))
        if filters.provinces
        else literal(True)
    )
    return (
        _joined(
            select(
                EntitlementScheme.short_name.label("scheme"),
                _own.name.label("municipality"),
                _today.name.label("merged_into"),
                before.name.label("from_province"),
                after.name.label("to_province"),
                before.slug.label("from_slug"),
                after.slug.label("to_slug"),
                Entitlement.maximum_cents.label("maximum"),
                *single_provenance(Entitlement),
            )
        )
        .join(before, before.slug == _own.province)
        .join(after, after.slug == _today.province)
        .where(_own.province != _today.province, chosen, *MOVED.where(in_any_place))
        .order_by(EntitlementScheme.year, EntitlementScheme.key, _own.name)
    )
