"""A request for a figure: a View, named or composed, and its filters, as one text of an address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import parse_qs

from data_access.filters import Filters
from views import View, find

_MARK: Final = "?"
_MOST_FIELDS: Final = 100
"""Filters in one address: more is no request."""

Allowed = Mapping[str, Iterable[Any]]
"""The filter values that exist, per field of Filters (``Options.values``)."""


@dataclass(frozen=True)
class Request:
    """The key of a View ("" where it is not said which) and the filters that are asked."""

    view: str
    filters: Filters

    @property
    def shown(self) -> View | None:
        """The View; None where none is asked, or there is none of that key."""
        return find(self.view) if self.view else None

    @property
    def written(self) -> str:
        """As an address holds it: ``toegekend_per-organisatie_top-10?provincie=limburg``."""
        query = self.filters.query_string()
        return f"{self.view}{_MARK}{query}" if query else self.view

    def of(self, view: str) -> Request:
        """The same filters, of another View."""
        return replace(self, view=view)


def read_request(text: str, allowed: Allowed) -> tuple[Request, list[tuple[str, str]]]:
    """A request from its text, and what of it does not exist, as (parameter, value)."""
    key, _, query = text.partition(_MARK)
    try:
        parsed = parse_qs(query, max_num_fields=_MOST_FIELDS)
    except ValueError:
        return Request(key, Filters()), [("", query)]
    filters, dropped = Filters.from_query(parsed, allowed)
    return Request(key, filters), dropped
