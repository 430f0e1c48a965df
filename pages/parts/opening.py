"""What a row, bar or area opens: the page of the thing it is the record of, or the rows behind it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import pandas as pd

from pages.parts.state import Now
from views import Result, View, find
from views.figure_place import THING_PARAMETER, place_of

_PAGES: Final = {"calls": "oproepen", "municipalities": "kaart"}
"""Where things of which a View filters its rows have a page of their own, by field of Filters."""

_PROJECT: Final = "project"


def opened_by(result: Result, row: pd.Series[Any], now: Now) -> str:
    """The path that a row opens; "" where nothing is behind it."""
    view = result.view
    if view.opens and pd.notna(row[view.opens]):
        return project_path(str(row[view.opens]), now)
    if not view.select:
        return ""
    column, field = view.select
    value = row[column]
    if pd.isna(value) or value not in now.options.values[field]:
        return ""
    value = value.item() if hasattr(value, "item") else value
    if field in _PAGES:
        return now.path(_PAGES[field], {THING_PARAMETER: str(value)})
    behind = find(view.behind or view.key) or view
    return figure_path(
        behind, replace(now, filters=result.filters.with_only(field, value), shared=None)
    )


def figure_path(view: View, now: Now) -> str:
    """The path of the place where a figure stands, at the figure, with the filters of ``now``."""
    page, chosen = place_of(view, now.filters)
    return replace(now, shared=None).path(page, chosen, anchor=view.key)


def project_path(key: str, now: Now) -> str:
    """The path of the card of a project."""
    return now.path("organisaties", {_PROJECT: key})


def call_path(key: str, now: Now) -> str:
    """The path of the page of a call."""
    return now.path(_PAGES["calls"], {THING_PARAMETER: key})


def municipality_path(nis: str, now: Now) -> str:
    """The path of the page of a municipality."""
    return now.path(_PAGES["municipalities"], {THING_PARAMETER: nis})
