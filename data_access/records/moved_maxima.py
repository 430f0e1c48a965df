"""Maxima (trekkingsrechten) of municipalities that a merger took to another province."""

from __future__ import annotations

from typing import Final

from sqlalchemy import literal, or_, select
from sqlalchemy.orm import aliased

from data_access.filters import Filters, Scope
from data_access.provenance import places, provenance
from data_access.schema import Entitlement, EntitlementScheme, Province, Query

_own, _today = places()

MOVED: Final = Scope(
    fictional=Entitlement.fictional,
    years=EntitlementScheme.year,
    domains=EntitlementScheme.policy_domain,
    schemes=EntitlementScheme.key,
    places=(_own, _today),
    borders=False,
)
"""A row that moved counts in both its provinces."""


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
        select(
            EntitlementScheme.short_name.label("scheme"),
            _own.name.label("municipality"),
            _today.name.label("merged_into"),
            before.name.label("from_province"),
            after.name.label("to_province"),
            before.slug.label("from_slug"),
            after.slug.label("to_slug"),
            Entitlement.maximum_cents.label("maximum"),
            *provenance(Entitlement),
        )
        .join(EntitlementScheme, EntitlementScheme.key == Entitlement.scheme_key)
        .join(_own, _own.nis == Entitlement.nis)
        .join(_today, _today.nis == _own.current_nis)
        .join(before, before.slug == _own.province)
        .join(after, after.slug == _today.province)
        .where(_own.province != _today.province, chosen, *MOVED.where(in_any_place))
        .order_by(EntitlementScheme.year, EntitlementScheme.key, _own.name)
    )
