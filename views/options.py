"""What can be filtered on: the values that the data holds, with the words people see for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import select, union

from data_access.engine import Reader
from database.schema import (
    BudgetArticle,
    BudgetCredit,
    Call,
    Commitment,
    EntitlementScheme,
    Finding,
    Meeting,
    Municipality,
    Project,
    Province,
    Query,
    Region,
    RegisterLine,
)
from language import N_, Language

STATUSES: Final = {
    "submitted": N_("Ingediend"),
    "assessing": N_("In beoordeling"),
    "awarded": N_("Toegekend"),
    "no_budget": N_("Positief, geen budget"),
    "not_retained": N_("Niet weerhouden"),
    "withdrawn": N_("Ingetrokken"),
}
"""Statuses of an application, in the order in which it meets them."""
REGION_KINDS: Final = {
    "referentieregio": N_("referentieregio"),
    "eerstelijnszone": N_("eerstelijnszone"),
    "vervoerregio": N_("vervoerregio"),
}
"""Kinds of regions in the order in which they are offered; the slug of a region begins with its kind."""


def region_kind(slug: str) -> str:
    """The kind of a region, by its slug."""
    return slug.partition("-")[0]


@dataclass(frozen=True)
class Options:
    """Per field of Filters: value -> label, in the order in which they are offered.

    ``province_of`` gives today's province of a municipality; ``fictional`` names the values that
    only fictional rows hold, per field.
    """

    values: Mapping[str, Mapping[Any, str]]
    province_of: Mapping[str, str]
    fictional: Mapping[str, frozenset[Any]]

    def offered(self, field: str, *, fictional: bool) -> list[Any]:
        """The values to offer in one dimension, fictional ones only when asked for."""
        hidden = frozenset() if fictional else self.fictional.get(field, frozenset())
        return [value for value in self.values[field] if value not in hidden]

    def label(self, field: str, value: str, language: Language) -> str:
        """The words for a filter value; the value itself when the data does not know it."""
        if field == "statuses":
            return language.t(STATUSES[value]) if value in STATUSES else value
        if field == "domains":
            return language.data(value)
        labels = self.values.get(field, {})
        if field == "regions" and value in labels:
            return f"{labels[value]} ({language.t(REGION_KINDS[region_kind(value)])})"
        return labels.get(value, value)


def options(reader: Reader) -> Options:
    """The filter values of the data as it is now; kept per data version. Raises DataUnavailable."""
    return _options(reader, reader.data_version())


@lru_cache(maxsize=16)
def _options(reader: Reader, _version: str) -> Options:
    municipalities = reader.frame(
        select(Municipality.nis, Municipality.name, Municipality.province)
        .where(Municipality.current_nis == Municipality.nis)
        .order_by(Municipality.name)
    )
    # Where NULLs and ties stand is said, because databases differ.
    calls = reader.frame(
        select(Call.key, Call.title, Call.fictional).order_by(Call.closes.nulls_last(), Call.key)
    )
    schemes = select(EntitlementScheme.key, EntitlementScheme.short_name)
    articles = reader.frame(
        select(BudgetArticle.code, BudgetArticle.name).order_by(BudgetArticle.code)
    )
    real_articles = set(_column(reader, _real(Commitment.article_code, Commitment)))
    real_articles |= set(_column(reader, _real(BudgetCredit.article_code, BudgetCredit)))
    real_domains = _domains(reader, real_articles, real=True)
    domains = _domains(reader, set(articles["code"]), real=False)
    real_years, years = _years(reader, real=True), _years(reader, real=False)
    return Options(
        values={
            "provinces": _pairs(
                reader, select(Province.slug, Province.name).order_by(Province.name)
            ),
            "regions": _regions(reader),
            "municipalities": dict(zip(municipalities["nis"], municipalities["name"], strict=True)),
            "calls": dict(zip(calls["key"], calls["title"], strict=True)),
            "years": {year: str(year) for year in sorted(years, reverse=True)},
            "domains": {domain: domain for domain in sorted(domains)},
            "articles": {
                code: f"{code} · {name}"
                for code, name in zip(articles["code"], articles["name"], strict=True)
            },
            "statuses": dict(STATUSES),
            "schemes": _pairs(reader, schemes.order_by(EntitlementScheme.year)),
        },
        province_of=dict(zip(municipalities["nis"], municipalities["province"], strict=True)),
        fictional={
            "calls": frozenset(calls.loc[calls["fictional"], "key"]),
            "articles": frozenset(set(articles["code"]) - real_articles),
            "domains": frozenset(domains - real_domains),
            "years": frozenset(years - real_years),
        },
    )


def _regions(reader: Reader) -> dict[Any, str]:
    names = _pairs(reader, select(Region.slug, Region.name).order_by(Region.name, Region.slug))
    kinds = list(REGION_KINDS)
    return dict(sorted(names.items(), key=lambda one: kinds.index(region_kind(one[0]))))


def _pairs(reader: Reader, query: Query) -> dict[Any, str]:
    frame = reader.frame(query)
    return dict(zip(frame.iloc[:, 0], frame.iloc[:, 1], strict=True))


def _column(reader: Reader, query: Query) -> list[Any]:
    return list(reader.frame(query).iloc[:, 0].dropna())


def _real(column: Any, table: Any) -> Query:
    return select(column).where(table.fictional.is_(False)).distinct()


def _domains(reader: Reader, articles: set[str], *, real: bool) -> set[str]:
    """Policy domains of calls, of these articles, of the register, and of schemes (never made up)."""
    calls = _real(Call.policy_domain, Call) if real else select(Call.policy_domain)
    of_articles = select(BudgetArticle.policy_domain).where(BudgetArticle.code.in_(articles))
    schemes = select(EntitlementScheme.policy_domain)
    registered = select(RegisterLine.policy_domain).distinct()
    lines = _real(RegisterLine.policy_domain, RegisterLine) if real else registered
    queries = (calls, of_articles, schemes, lines)
    return {domain for query in queries for domain in _column(reader, query)}


def _years(reader: Reader, *, real: bool) -> set[int]:
    queries = []
    for table in (Call, Commitment, Finding, Meeting, Project, RegisterLine):
        query = select(table.year.label("year")).where(table.year.is_not(None))
        queries.append(query.where(table.fictional.is_(False)) if real else query)
    queries.append(select(EntitlementScheme.year.label("year")))
    merged = union(*queries).subquery()
    return {int(year) for year in _column(reader, select(merged.c.year))}
