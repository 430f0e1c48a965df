"""Where awarded money goes: projects per province and municipality, with those of no known place.

A row of ``projects`` counts as an award when its source states an amount, or when it answers an awarded
application. The others are only *named*: a source mentions the body in connection with a call, and
whether it holds one of the awarded projects is not always certain.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import ColumnElement, and_, func, literal, or_, select
from sqlalchemy.orm import aliased

from data_access.filters import Filters, Scope
from data_access.queries.common import (
    SOURCES,
    count_if,
    distinct_list,
    group_provenance,
    places,
)
from data_access.schema import (
    BudgetArticle,
    Call,
    Commitment,
    Municipality,
    Population,
    Project,
    Province,
    Query,
)

POPULATION_YEAR: Final = 2020
"""Rates use the inhabitants of 1 January 2020: the newest count that is verified and has Brussels."""

_own, _today = places()
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
    places=(_own, _today),
)

_awarded: Final = or_(Project.awarded_cents.is_not(None), Project.application_id.is_not(None))


def _inhabitants(place_of: Any) -> Any:
    """Inhabitants per province or municipality: ``place_of(own, today)`` gives the column."""
    own, today = aliased(Municipality), aliased(Municipality)
    column = place_of(own, today)
    return (
        select(
            column.label("place"),
            func.sum(Population.inhabitants).label("inhabitants"),
            distinct_list(Population.source_id).label("source_id"),
        )
        .join(own, own.nis == Population.nis)
        .join(today, today.nis == own.current_nis)
        .where(Population.year == POPULATION_YEAR)
        .group_by(column)
        .subquery("inhabitants_of_place")
    )


def _joined(query: Query) -> Query:
    return (
        query.select_from(Project)
        .outerjoin(_own, _own.nis == Project.nis)
        .outerjoin(_today, _today.nis == _own.current_nis)
        .outerjoin(Call, Call.key == Project.call_key)
        .outerjoin(_article, _article.c.project_key == Project.key)
        .outerjoin(BudgetArticle, BudgetArticle.code == _article.c.code)
    )


def _figures(inhabitants: Any) -> tuple[ColumnElement[Any], ...]:
    """What is counted of every place; ``inhabitants`` is one row per place."""
    own_sources, fictional = group_provenance(Project)
    theirs = func.coalesce(func.max(inhabitants.c.source_id), "")
    return (
        count_if(_awarded).label("awards"),
        count_if(and_(_awarded, Project.awarded_cents.is_(None))).label("without_amount"),
        func.sum(Project.awarded_cents).label("amount"),
        count_if(~_awarded).label("named"),
        func.max(inhabitants.c.inhabitants).label("inhabitants"),
        literal(POPULATION_YEAR).label("population_year"),
        own_sources.concat(",").concat(theirs).label(SOURCES),
        fictional,
    )


def per_province(filters: Filters) -> Query:
    """Awards per province, Brussels included, highest amount first; place not known comes last.

    Columns: province (name, NULL when no source states the place), province_slug, awards (count),
    without_amount (how many of them have no known amount), amount (cents), named (count),
    inhabitants (of the whole province, in population_year), population_year.
    """
    place, now = AWARDS.place(filters), filters.borders != "then"
    there = _inhabitants(lambda own, today: today.province if now else own.province)
    return (
        _joined(
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
    place, now = AWARDS.place(filters), filters.borders != "then"
    there = _inhabitants(lambda own, today: today.nis if now else own.nis)
    return (
        _joined(
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
        .order_by(
            place.nis.is_(None),
            func.sum(Project.awarded_cents).desc().nulls_last(),
            place.name,
        )
    )
