"""Awards held against each other: a municipality beside its province, centrumsteden beside the others."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Float, case, cast, func, select

from data_access.filters import Filters
from data_access.queries.awards import (
    AWARDS,
    counts_in,
    figures,
    of_municipalities,
    placed,
)
from data_access.queries.common import CITY_ORDER, FICTIONAL, SOURCES, kind_of_city
from data_access.queries.completeness import AWARDED, COVERAGE, coverage_of_awards
from data_access.queries.inhabitants import inhabitants_of, municipalities_of
from data_access.schema import Query


def per_municipality_compared(filters: Filters) -> Query:
    """Municipalities with awards, each beside its province and Flanders, in the order of their amount.

    Columns: municipality (name), nis, current_nis, province (name), awards, amount (cents), inhabitants,
    population_year, coverage (whether all awards are known, wherever they are); rank_in_province: the
    place by amount per inhabitant among those of the province with a known amount, also when a few are
    chosen; province_amount and flanders_amount (cents, Brussels not in Flanders), province_inhabitants
    and flanders_inhabitants: of all together. A row is fictional when anything it is compared with is.
    """
    row = of_municipalities(filters).subquery("chosen").c
    anywhere = filters.with_only("provinces").with_only("municipalities")
    compared = _compared(anywhere).c
    return (
        select(
            row.municipality,
            row.nis,
            row.current_nis,
            row.province,
            row.awards,
            row.amount,
            row.inhabitants,
            row.population_year,
            row[COVERAGE],
            compared.rank_in_province,
            compared.province_amount,
            compared.province_inhabitants,
            compared.flanders_amount,
            compared.flanders_inhabitants,
            row[SOURCES],
            compared[FICTIONAL],
        )
        .join(compared.nis.table, compared.nis == row.nis)
        .order_by(row.amount.desc().nulls_last(), row.municipality)
    )


def _compared(filters: Filters) -> Any:
    """What a municipality is held against: its rank, and the sums of its province and of Flanders."""
    found = of_municipalities(filters).subquery("everywhere").c
    place_of = counts_in(filters)
    people = inhabitants_of(lambda own, today: place_of(own, today).province).c
    rate = cast(found.amount, Float) / found.inhabitants
    position = func.rank().over(partition_by=found.province_slug, order_by=rate.desc().nulls_last())
    in_flanders = found.province_slug != "brussel"
    flemish = select(func.sum(people.inhabitants)).where(people.place != "brussel")
    return (
        select(
            found.nis,
            case((rate.is_not(None), position)).label("rank_in_province"),
            func.sum(found.amount).over(partition_by=found.province_slug).label("province_amount"),
            people.inhabitants.label("province_inhabitants"),
            func.sum(case((in_flanders, found.amount))).over().label("flanders_amount"),
            flemish.scalar_subquery().label("flanders_inhabitants"),
            func.max(found[FICTIONAL]).over().label(FICTIONAL),
        )
        .join(people.place.table, people.place == found.province_slug)
        .where(found.nis.is_not(None))
        .subquery("compared")
    )


def per_kind_of_city(filters: Filters) -> Query:
    """Awards in the 13 centrumsteden, in the other municipalities of Flanders, and in Brussels.

    Columns: kind (regional_city, other, brussels; of the municipality in the chosen borders),
    municipalities (of that kind and the chosen places), awarded_in (how many of them hold an award) and
    those of ``per_province``, whose inhabitants are of the same municipalities. Awards of no known place
    stay out.
    """
    place, place_of = AWARDS.place(filters), counts_in(filters)
    there = inhabitants_of(lambda own, today: kind_of_city(place_of(own, today)), within=filters)
    listed = municipalities_of(kind_of_city, filters)
    kind = kind_of_city(place)
    query: Query = (
        placed(
            select(
                kind.label("kind"),
                func.max(listed.c.municipalities).label("municipalities"),
                func.count(case((AWARDED, place.nis)).distinct()).label("awarded_in"),
                *figures(there, coverage_of_awards(filters)),
            )
        )
        .outerjoin(listed, listed.c.place == kind)
        .outerjoin(there, there.c.place == kind)
        .where(place.nis.is_not(None), *AWARDS.where(filters))
        .group_by(kind)
        .order_by(case(CITY_ORDER, value=kind))
    )
    return query
