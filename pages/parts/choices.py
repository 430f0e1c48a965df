"""The values of filters, as they are offered and read."""

from __future__ import annotations

from typing import Any

from data_access.filters import Filters
from pages.parts.state import Now
from views.municipality_words import with_parts


def values_to_choose(now: Now, field: str, filters: Filters) -> list[Any]:
    """The values that a filter offers; also those that are chosen and have nothing."""
    offered = now.options.offered(field, fictional=filters.fictional)
    return offered + [value for value in getattr(filters, field) if value not in offered]


def value_label(now: Now, field: str, value: Any) -> str:
    """A value of a filter as people read it; a municipality with the ones that became it."""
    if field == "municipalities":
        return with_parts(value, now.language)
    return now.options.label(field, value, now.language)
