"""Where applications come from: per province and municipality, made-up rows counted with real ones.

For maps, on which a place can stand only once; lists that keep them apart are ``application_counts``.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, literal, select

from data_access.filters import Filters
from data_access.queries.application_counts import COUNTED, measures
from data_access.queries.applications import placed
from data_access.queries.completeness import complete_lists, coverage_of_applications, of_list
from data_access.queries.inhabitants import POPULATION_YEAR, inhabitants_of, with_sources_of
from data_access.schema import Application, Province, Query


def per_province(filters: Filters) -> Query:
    """Applications per province of the applicant, most first; place not known comes last.

    Columns: province (name), province_slug, those of ``application_counts.measures``, inhabitants (of
    the chosen places in it, in population_year), population_year, coverage (complete, incomplete: whether
    all applications of this choice are known).
    """
    place, now = COUNTED.place(filters), filters.borders != "then"
    there = inhabitants_of(
        lambda own, today: today.province if now else own.province, within=filters
    )
    query = _counted(
        filters, there, (Province.name.label("province"), Province.slug.label("province_slug"))
    )
    found: Query = (
        query.outerjoin(Province, Province.slug == place.province)
        .outerjoin(there, there.c.place == Province.slug)
        .group_by(Province.slug, Province.name)
        .order_by(Province.slug.is_(None), func.count(Application.id).desc(), Province.slug)
    )
    return found


def per_municipality(filters: Filters) -> Query:
    """Applications per municipality of the applicant, most first; place not known comes last.

    Columns: municipality (name), nis, current_nis, province (name), province_slug, those of
    ``application_counts.measures``, inhabitants (in population_year; NULL for codes younger than that
    count), population_year, coverage.
    """
    place, now = COUNTED.place(filters), filters.borders != "then"
    there = inhabitants_of(lambda own, today: today.nis if now else own.nis, within=filters)
    by = (
        place.name.label("municipality"),
        place.nis.label("nis"),
        place.current_nis.label("current_nis"),
        Province.name.label("province"),
        Province.slug.label("province_slug"),
    )
    found: Query = (
        _counted(filters, there, by)
        .outerjoin(Province, Province.slug == place.province)
        .outerjoin(there, there.c.place == place.nis)
        .group_by(place.nis, place.current_nis, place.name, Province.slug, Province.name)
        .order_by(place.nis.is_(None), func.count(Application.id).desc(), place.name)
    )
    return found


def _counted(filters: Filters, inhabitants: Any, by: tuple[Any, ...]) -> Any:
    lists = complete_lists()
    query = select(
        *by,
        *measures(lists),
        func.max(inhabitants.c.inhabitants).label("inhabitants"),
        literal(POPULATION_YEAR).label("population_year"),
        coverage_of_applications(filters),
        *with_sources_of(Application, inhabitants),
    ).select_from(Application)
    return placed(query).join(lists, of_list(lists, Application)).where(*COUNTED.where(filters))
