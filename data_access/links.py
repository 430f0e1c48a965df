"""How links write what is chosen, apart from the dimensions: the switches, the day, and years."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

_SWITCHES: Final[tuple[tuple[str, str, dict[str, Any]], ...]] = (
    ("grenzen", "borders", {"nu": "now", "toen": "then"}),
    ("fictief", "fictional", {"ja": True, "nee": False}),
    ("echt", "only_fictional", {"ja": False, "nee": True}),
)
"""Parameters with one value: name in links, field of Filters, what each value means."""
SWITCHES: Final = tuple(name for name, _, _ in _SWITCHES)

DAY_PARAMETER: Final = "stand"
"""The parameter for the day as known on (``Filters.as_known_on``), an ISO date."""

Dropped = list[tuple[str, str]]
"""What was not understood: (parameter, value)."""


def read_switches(query: Mapping[str, Sequence[str]]) -> tuple[dict[str, Any], Dropped]:
    """The fields of Filters that have one value, as far as a link states them."""
    chosen: dict[str, Any] = {}
    dropped: Dropped = []
    for name, field, meanings in _SWITCHES:
        for text in query.get(name, ())[-1:]:
            if text in meanings:
                chosen[field] = meanings[text]
            else:
                dropped.append((name, text))
    for text in query.get(DAY_PARAMETER, ())[-1:]:
        chosen["as_known_on"] = read_day(text)
        if chosen["as_known_on"] is None:
            dropped.append((DAY_PARAMETER, text))
    return chosen, dropped


def read_day(text: str) -> dt.date | None:
    """A day as links write it; None for anything else."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def read_value(field: str, text: str) -> Any:
    """A value of a dimension; None for a year that is none."""
    if field != "years":
        return text
    return int(text) if text.isascii() and text.isdigit() and len(text) == 4 else None
