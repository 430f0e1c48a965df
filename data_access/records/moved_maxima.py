"""Maxima (trekkingsrechten) of municipalities that a merger took to another province."""

from __future__ import annotations

from typing import Final

from sqlalchemy import literal, or_, select

from data_access.filters import Filters, Scope, among
from data_access.provenance import places, provenance
from database.declared import aliased
from database.schema import Entitlement, EntitlementScheme, Province, Query

MOVED: Final = Scope.of(
    Entitlement,
    years=EntitlementScheme.year,
    domains=EntitlementScheme.policy_domain,
    schemes=EntitlementScheme.key,
    places=places(),
    borders=False,
)
"""A row that moved counts in both its provinces."""


def moved(filters: Filters) -> Query:
    """Maxima of municipalities that a merger took to another province, whichever borders are chosen."""
    own, today = MOVED.places
    before, after = aliased(Province, name="before"), aliased(Province, name="after")
    chosen = (
        or_(*(among(place.province, "provinces", filters.provinces) for place in (own, today)))
        if filters.provinces
        else literal(True)
    )
    return (
        MOVED.placed(
            select(
                EntitlementScheme.short_name.label("scheme"),
                own.name.label("municipality"),
                today.name.label("merged_into"),
                before.name.label("from_province"),
                after.name.label("to_province"),
                before.slug.label("from_slug"),
                after.slug.label("to_slug"),
                Entitlement.maximum_cents.label("maximum"),
                *provenance(Entitlement),
            ).join(EntitlementScheme, EntitlementScheme.key == Entitlement.scheme_key),
            Entitlement.nis,
        )
        .join(before, before.slug == own.province)
        .join(after, after.slug == today.province)
        .where(own.province != today.province, chosen, *MOVED.where(filters.with_only("provinces")))
        .order_by(EntitlementScheme.year, EntitlementScheme.key, own.name)
    )
