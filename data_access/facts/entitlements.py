"""Maxima that municipalities may draw (trekkingsrechten) as a fact. A maximum is not a payment."""

from __future__ import annotations

from typing import Final

from sqlalchemy import and_, select

from data_access.facts.completeness import from_source, lists_of_sources, row_complete
from data_access.facts.fact import Fact, placed, stated
from database.kept_relations import kept
from database.schema import Entitlement, EntitlementScheme, Population

_COUNT: Final = and_(
    Population.nis == Entitlement.nis, Population.year == EntitlementScheme.population_year
)
_LISTS: Final = lists_of_sources("entitlements")
_ROWS: Final = (
    select(
        *stated(Entitlement),
        EntitlementScheme.key.label("scheme"),
        EntitlementScheme.year,
        EntitlementScheme.policy_domain.label("domain"),
        EntitlementScheme.population_year,
        Entitlement.maximum_cents.label("maximum"),
        Population.inhabitants,
        Population.source_id.label("population_source"),
        row_complete(_LISTS, EntitlementScheme.year).label("complete"),
    )
    .join(EntitlementScheme, EntitlementScheme.key == Entitlement.scheme_key)
    .outerjoin(Population, _COUNT)
    .outerjoin(_LISTS, from_source(_LISTS, Entitlement))
)

ENTITLEMENTS: Final = Fact(
    "entitlements",
    kept("entitlements", placed(_ROWS, Entitlement.nis)),
    keys=frozenset({"scheme", "year", "domain"}),
    placed=True,
)
"""One row per scheme and municipality of its time. Besides the columns of every fact and of a place: scheme,
year, domain, population_year, maximum (cents), inhabitants (in population_year), population_source,
complete (1 where its list is said to be, else 0)."""
