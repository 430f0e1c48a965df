"""Where awarded money goes: projects per province and municipality, with those of no known place.

A row of ``projects`` counts as an award when its source states an amount, or when it answers an awarded
application. The others are only *named*: a source mentions the body in connection with a call, and
whether it holds one of the awarded projects is not always certain.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from sqlalchemy import ColumnElement, String, and_, cast, func, literal, select

from data_access.filters import Filters, Scope
from data_access.queries.common import belonging, count_if, places
from data_access.queries.completeness import (
    AWARDED,
    complete_awards,
    coverage_of_awards,
    in_words,
)
from data_access.queries.inhabitants import POPULATION_YEAR, inhabitants_of, with_sources_of
from data_access.schema import (
    BudgetArticle,
    Call,
    Commitment,
    Project,
    Province,
    Query,
)

OWN, TODAY = places()
_article: Final = (
    select(Commitment.project_key, func.min(Commitment.article_code).label("code"))
    .join(Project, Project.key == Commitment.project_key)
    .where(belonging(Commitment, Project))
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


def figures(inhabitants: Any, coverage: ColumnElement[str]) -> tuple[ColumnElement[Any], ...]:
    """What is counted of every place; ``inhabitants`` is one row per place.

    ``coverage`` says whether all awards of the choice are known.
    """
    return (
        count_if(AWARDED).label("awards"),
        count_if(and_(AWARDED, Project.awarded_cents.is_(None))).label("without_amount"),
        func.sum(Project.awarded_cents).label("amount"),
        count_if(~AWARDED).label("named"),
        func.max(inhabitants.c.inhabitants).label("inhabitants"),
        literal(POPULATION_YEAR).label("population_year"),
        coverage,
        *with_sources_of(Project, inhabitants),
    )


def per_province(filters: Filters) -> Query:
    """Awards per province, Brussels included, highest amount first; place not known comes last.

    Columns: province (name, NULL when no source states the place), province_slug, awards (count),
    without_amount (how many of them have no known amount), amount (cents), named (count),
    inhabitants (of the chosen places in it, in population_year), population_year, coverage (complete,
    incomplete: whether all awards of this choice are known).
    """
    return _of_provinces(filters, coverage_of_awards(filters)).order_by(
        Province.slug.is_(None), func.sum(Project.awarded_cents).desc().nulls_last(), Province.slug
    )


def per_municipality(filters: Filters) -> Query:
    """Awards per municipality, highest amount first; place not known comes last.

    Columns: municipality (name, NULL when no source states the place), nis, current_nis (today's
    code), province (name), province_slug, awards, without_amount, amount (cents), named,
    inhabitants (in population_year; NULL for codes younger than that count), population_year, coverage.
    """
    place = AWARDS.place(filters)
    return of_municipalities(filters).order_by(
        place.nis.is_(None), func.sum(Project.awarded_cents).desc().nulls_last(), place.name
    )


def counts_in(filters: Filters) -> Callable[[Any, Any], Any]:
    """Of the pair (own municipality, today's) the one that a row counts in."""
    return lambda own, today: own if filters.borders == "then" else today


def of_municipalities(filters: Filters) -> Query:
    """``per_municipality`` in no order."""
    place, place_of = AWARDS.place(filters), counts_in(filters)
    there = inhabitants_of(lambda own, today: place_of(own, today).nis, within=filters)
    return (
        placed(
            select(
                place.name.label("municipality"),
                place.nis.label("nis"),
                place.current_nis.label("current_nis"),
                Province.name.label("province"),
                Province.slug.label("province_slug"),
                *figures(there, coverage_of_awards(filters)),
            )
        )
        .outerjoin(Province, Province.slug == place.province)
        .outerjoin(there, there.c.place == place.nis)
        .where(*AWARDS.where(filters))
        .group_by(place.nis, place.current_nis, place.name, Province.slug, Province.name)
    )


def per_province_and_call(filters: Filters) -> Query:
    """Awards per call and province, oldest call first; awards outside any call stay out.

    Columns: panel (title of the call), province (name), province_slug and those of ``per_province``, of
    which coverage is that of the call.
    """
    lists = _complete_per_call(filters)
    complete = in_words(func.min(lists.c.complete) == 1)
    found = _of_provinces(filters, complete, Call.title.label("panel"), Call.year, Call.key)
    return found.join(lists, lists.c.call_key == Project.call_key).order_by(
        Call.year, Call.key, Province.slug.is_(None), Province.name
    )


def per_province_and_year(filters: Filters) -> Query:
    """Awards per year and province, oldest first; awards of no known year stay out.

    Columns: panel (the year as text), province (name), province_slug and those of ``per_province``.
    """
    coverage = coverage_of_awards(filters)
    found = _of_provinces(
        filters, coverage, cast(Project.year, String).label("panel"), Project.year
    )
    return found.where(Project.year.is_not(None)).order_by(
        Project.year, Province.slug.is_(None), Province.name
    )


def _complete_per_call(filters: Filters) -> Any:
    """Per call whether all its lists are complete (1): a made-up one counts only when those are chosen."""
    lists = complete_awards()
    chosen = Scope(fictional=lists.c.fictional).where(filters)
    return (
        select(lists.c.call_key, func.min(lists.c.complete).label("complete"))
        .where(*chosen)
        .group_by(lists.c.call_key)
        .subquery("complete_per_call")
    )


def _of_provinces(filters: Filters, coverage: ColumnElement[str], *by: Any) -> Query:
    """Awards per province, and per value of ``by`` (columns; the first is shown) where there is one."""
    place, place_of = AWARDS.place(filters), counts_in(filters)
    there = inhabitants_of(lambda own, today: place_of(own, today).province, within=filters)
    return (
        placed(
            select(
                *by[:1],
                Province.name.label("province"),
                Province.slug.label("province_slug"),
                *figures(there, coverage),
            )
        )
        .outerjoin(Province, Province.slug == place.province)
        .outerjoin(there, there.c.place == Province.slug)
        .where(*AWARDS.where(filters))
        .group_by(*by, Province.slug, Province.name)
    )
