"""What a row, bar or area opens: the page of the thing it is the record of, or the rows behind it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import pandas as pd

from pages.parts.state import Now
from views import Result, View, list_behind
from views.figure_place import place_of
from views.things import THINGS, Thing

_OF_FIELD: Final = {thing.field: thing for thing in THINGS.values() if thing.field}
"""Things of which a View filters its rows, by field of Filters."""
_OPENED: Final = {
    "organisation": THINGS["organisatie"],
    "project": THINGS["project"],
    "meeting": THINGS["bijeenkomst"],
}
"""By the column that a list opens (``View.opens``)."""

PROJECT_PARAMETER: Final = THINGS["project"].parameter
ORGANISATION_PARAMETER: Final = THINGS["organisatie"].parameter
"""On the page of organisations and projects: the one of which the page shows all."""

ORGANISATION: Final = "organisation"
"""The column with the name of an organisation."""
_CODES: Final = ("nis", "current_nis", "municipality")
"""Columns in which lists hold the code of a municipality, if they do."""


def opened_by(result: Result, row: pd.Series[Any], now: Now) -> str:
    """The path that a row opens; "" where nothing is behind it."""
    view = result.view
    if view.opens and pd.notna(row[view.opens]):
        return thing_path(_OPENED[view.opens], str(row[view.opens]), now)
    if view.select:
        return _selected(result, row, now)
    known = now.options.values["municipalities"]
    codes = (row[key] for key in _CODES if key in row.index and pd.notna(row[key]))
    nis = next((str(code) for code in codes if code in known), "")
    return municipality_path(nis, now) if nis else ""


def _selected(result: Result, row: pd.Series[Any], now: Now) -> str:
    """What a click on the mark of a row would choose, as a path."""
    view = result.view
    column, field = view.select or ("", "")
    value = row[column]
    if pd.isna(value) or value not in now.options.values[field]:
        return ""
    value = value.item() if hasattr(value, "item") else value
    if field in _OF_FIELD:
        return thing_path(_OF_FIELD[field], str(value), now)
    behind = list_behind(view) or view
    return figure_path(
        behind, replace(now, filters=result.filters.with_only(field, value), shared=None)
    )


def figure_path(view: View, now: Now) -> str:
    """The path of the place where a figure stands, at the figure, with the filters of ``now``."""
    page, chosen = place_of(view, now.filters)
    return replace(now, shared=None).path(page, chosen, anchor=view.key)


def thing_path(thing: Thing, key: str, now: Now) -> str:
    """The path of the page of one thing."""
    return now.path(thing.page, {thing.parameter: key})


def project_path(key: str, now: Now) -> str:
    """The path of the page of a project."""
    return thing_path(THINGS["project"], key, now)


def organisation_path(name: str, now: Now) -> str:
    """The path of the page of an organisation."""
    return thing_path(THINGS["organisatie"], name, now)


def call_path(key: str, now: Now) -> str:
    """The path of the page of a call."""
    return thing_path(THINGS["oproep"], key, now)


def municipality_path(nis: str, now: Now) -> str:
    """The path of the page of a municipality."""
    return thing_path(THINGS["gemeente"], nis, now)
