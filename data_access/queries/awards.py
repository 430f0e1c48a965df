"""Where awarded money goes: projects per province and municipality, with those of no known place.

A row of ``projects`` counts as an award when its source states an amount, or when it answers an awarded
application. The others are only *named*: a source mentions the body in connection with a call, and
whether it holds one of the awarded projects is not always certain.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from sqlalchemy import ColumnElement, Float, String, and_, case, cast, func, literal, or_, select

from data_access.filters import Filters, Scope
from data_access.queries.common import (
    CITY_ORDER,
    FICTIONAL,
    SOURCES,
    count_if,
    kind_of_city,
    places,
)
from data_access.queries.inhabitants import POPULATION_YEAR, inhabitants_of, with_sources_of
from data_access.schema import (
    BudgetArticle,
    Call,
    Commitment,
    Municipality,
    Project,
    Province,
    Query,
)

OWN, TODAY = places()
_article: Final = (
    select(Commitment.project_key, func.min(Commitment.article_code).label("code"))
    .group_by(Commitment.project_key)
    .subquery("article_of_project")
)

AWARDS: Final = Scope(
    fictional=Project.fictional,
    calls=Project.call_key,
    years=Project.year,
    domains=func.coalesce(Call.policy_domain, BudgetArticle.policy_domain),
    articles=_article.c.code,
    places=(OWN, TODAY),
)

AWARDED: Final = or_(Project.awarded_cents.is_not(None), Project.application_id.is_not(None))


def placed(query: Query) -> Query:
    """The joins that queries on awards share: own municipality and today's, call and article."""
    return (
        query.select_from(Project)
        .outerjoin(OWN, OWN.nis == Project.nis)
        .outerjoin(TODAY, TODAY.nis == OWN.current_nis)
        .outerjoin(Call, Call.key == Project.call_key)
        .outerjoin(_article, _article.c.project_key == Project.key)
        .outerjoin(BudgetArticle, BudgetArticle.code == _article.c.code)
    )


def _figures(inhabitants: Any) -> tuple[ColumnElement[Any], ...]:
    """What is counted of every place; ``inhabitants`` is one row per place."""
    return (
        count_if(AWARDED).label("awards"),
        count_if(and_(AWARDED, Project.awarded_cents.is_(None))).label("without_amount"),
        func.sum(Project.awarded_cents).label("amount"),
        count_if(~AWARDED).label("named"),
        func.max(inhabitants.c.inhabitants).label("inhabitants"),
        literal(POPULATION_YEAR).label("population_year"),
        *with_sources_of(Project, inhabitants),
    )


def per_province(filters: Filters) -> Query:
    """Awards per province, Brussels included, highest amount first; place not known comes last.

    Columns: province (name, NULL when no source states the place), province_slug, awards (count),
    without_amount (how many of them have no known amount), amount (cents), named (count),
    inhabitants (of the whole province, in population_year), population_year.
    """
    place, place_of = AWARDS.place(filters), _counts_in(filters)
    there = inhabitants_of(lambda own, today: place_of(own, today).province)
    return (
        placed(
            select(
                Province.name.label("province"),
                Province.slug.label("province_slug"),
                *_figures(there),
            )
        )
        .outerjoin(Province, Province.slug == place.province)
        .outerjoin(there, there.c.place == Province.slug)
        .where(*AWARDS.where(filters))
        .group_by(Province.slug, Province.name)
        .order_by(
            Province.slug.is_(None),
            func.sum(Project.awarded_cents).desc().nulls_last(),
            Province.slug,
        )
    )


def per_municipality(filters: Filters) -> Query:
    """Awards per municipality, highest amount first; place not known comes last.

    Columns: municipality (name, NULL when no source states the place), nis, current_nis (today's
    code), province (name), province_slug, awards, without_amount, amount (cents), named,
    inhabitants (in population_year; NULL for codes younger than that count), population_year.
    """
    place = AWARDS.place(filters)
    return _per_municipality(filters).order_by(
        place.nis.is_(None), func.sum(Project.awarded_cents).desc().nulls_last(), place.name
    )


def per_municipality_compared(filters: Filters) -> Query:
    """Municipalities with awards, each beside its province and Flanders, in the order of their amount.

    Columns: municipality (name), nis, current_nis, province (name), awards, amount (cents), inhabitants,
    population_year; rank_in_province: the place by amount per inhabitant among those of the province
    with a known amount, also when a few are chosen; province_amount and flanders_amount (cents,
    Brussels not in Flanders), province_inhabitants and flanders_inhabitants: of all together. A row is
    fictional when anything it is compared with is.
    """
    row = _per_municipality(filters).subquery("chosen").c
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
    found = _per_municipality(filters).subquery("everywhere").c
    place_of = _counts_in(filters)
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


def _counts_in(filters: Filters) -> Callable[[Any, Any], Any]:
    return lambda own, today: own if filters.borders == "then" else today


def _per_municipality(filters: Filters) -> Query:
    place, place_of = AWARDS.place(filters), _counts_in(filters)
    there = inhabitants_of(lambda own, today: place_of(own, today).nis)
    return (
        placed(
            select(
                place.name.label("municipality"),
                place.nis.label("nis"),
                place.current_nis.label("current_nis"),
                Province.name.label("province"),
                Province.slug.label("province_slug"),
                *_figures(there),
            )
        )
        .outerjoin(Province, Province.slug == place.province)
        .outerjoin(there, there.c.place == place.nis)
        .where(*AWARDS.where(filters))
        .group_by(place.nis, place.current_nis, place.name, Province.slug, Province.name)
    )


def per_province_and_call(filters: Filters) -> Query:
    """Awards per call and province, oldest call first; awards outside any call stay out.

    Columns: panel (title of the call), province (name), province_slug and those of ``per_province``.
    """
    by = (Call.title.label("panel"), Call.year, Call.key)
    return _per_province_and(filters, by, (Call.year, Call.key)).where(Call.key.is_not(None))


def per_province_and_year(filters: Filters) -> Query:
    """Awards per year and province, oldest first; awards of no known year stay out.

    Columns: panel (the year as text), province (name), province_slug and those of ``per_province``.
    """
    by = (cast(Project.year, String).label("panel"), Project.year)
    return _per_province_and(filters, by, (Project.year,)).where(Project.year.is_not(None))


def _per_province_and(filters: Filters, by: Any, order: Any) -> Query:
    place, place_of = AWARDS.place(filters), _counts_in(filters)
    there = inhabitants_of(lambda own, today: place_of(own, today).province)
    query: Query = (
        placed(
            select(
                by[0],
                Province.name.label("province"),
                Province.slug.label("province_slug"),
                *_figures(there),
            )
        )
        .outerjoin(Province, Province.slug == place.province)
        .outerjoin(there, there.c.place == Province.slug)
        .where(*AWARDS.where(filters))
        .group_by(*by, Province.slug, Province.name)
        .order_by(*order, Province.slug.is_(None), Province.name)
    )
    return query


def per_kind_of_city(filters: Filters) -> Query:
    """Awards in the 13 centrumsteden, in the other municipalities of Flanders, and in Brussels.

    Columns: kind (regional_city, other, brussels), municipalities (of that kind and the chosen places,
    today), awarded_in (how many of them hold an award) and those of ``per_province``, whose inhabitants
    are of the same municipalities. Awards of no known place stay out.
    """
    there = inhabitants_of(lambda _own, today: kind_of_city(today), within=filters)
    named = Scope(fictional=literal(False), places=(Municipality, Municipality))
    listed = (
        select(kind_of_city(Municipality).label("kind"), func.count().label("number"))
        .where(Municipality.nis == Municipality.current_nis, *named.where(filters))
        .group_by(kind_of_city(Municipality))
        .subquery("municipalities_of_kind")
    )
    kind = kind_of_city(TODAY)
    query: Query = (
        placed(
            select(
                kind.label("kind"),
                func.max(listed.c.number).label("municipalities"),
                func.count(case((AWARDED, TODAY.nis)).distinct()).label("awarded_in"),
                *_figures(there),
            )
        )
        .join(listed, listed.c.kind == kind)
        .join(there, there.c.place == kind)
        .where(TODAY.nis.is_not(None), *AWARDS.where(filters))
        .group_by(kind)
        .order_by(case(CITY_ORDER, value=kind))
    )
    return query
