"""Maxima that municipalities may draw (trekkingsrechten) as a fact. A maximum is not a payment."""

from __future__ import annotations

from typing import Final

from sqlalchemy import FromClause, and_, select

from data_access.facts.fact import Fact, place_columns
from data_access.provenance import places
from data_access.schema import Entitlement, EntitlementScheme, Population


def _rows() -> FromClause:
    own, today = places()
    scheme = EntitlementScheme
    return (
        select(
            Entitlement.id,
            Entitlement.source_id,
            Entitlement.fictional,
            scheme.key.label("scheme"),
            scheme.year,
            scheme.policy_domain.label("domain"),
            scheme.population_year,
            Entitlement.maximum_cents.label("maximum"),
            Population.inhabitants,
            Population.source_id.label("population_source"),
            *place_columns(own, today),
        )
        .join(scheme, scheme.key == Entitlement.scheme_key)
        .join(own, own.nis == Entitlement.nis)
        .join(today, today.nis == own.current_nis)
        .outerjoin(
            Population,
            and_(Population.nis == Entitlement.nis, Population.year == scheme.population_year),
        )
        .subquery("entitlements_flat")
    )


ENTITLEMENTS: Final = Fact(
    "entitlements",
    _rows(),
    keys=frozenset({"scheme", "year", "domain"}),
    follows={"years": "year", "domains": "domain", "schemes": "scheme"},
    placed=True,
)
"""One row per scheme and municipality of its time. Besides the columns of every fact and of a place: scheme,
year, domain, population_year, maximum (cents), inhabitants (in population_year), population_source."""
