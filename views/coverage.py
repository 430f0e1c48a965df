"""What is known of the lists behind a View: whether nothing is missing, and how many rows sources report."""

from __future__ import annotations

from functools import lru_cache

from data_access.engine import Reader
from data_access.facts.fact import Fact
from data_access.filters import Filters
from data_access.records import calls
from database.schema import Query
from views.declaration import View


def reported(view: View, filters: Filters, reader: Reader) -> tuple[str, int] | None:
    """The column of ``view`` that is counted, and how many sources report for the chosen calls.

    None where they do not say so exactly, or where more is chosen than calls: they report whole calls.
    """
    counted = next((c for c in view.columns if c.reported and c.kind == "number"), None)
    whole = [dimension.field for dimension, _ in filters.chosen()] == ["calls"]
    if counted is None or not whole:
        return None
    column = counted.reported
    figures = reader.frame(calls.calls(filters))
    exact = figures[f"{column}_precision"] == "exact"
    if figures.empty or not bool(exact.all()) or bool(figures[column].isna().any()):
        return None
    return counted.key, int(figures[column].sum())


def whole(view: View, filters: Filters, reader: Reader) -> bool | None:
    """Whether somebody said of every list behind a View that nothing is missing from what is chosen.

    None where no list stands behind it. Without rows nothing was said.
    """
    version, said = reader.data_version(), None
    for fact in view.facts:
        complete = _whole(fact, filters, reader, version)
        if complete is not None:
            said = complete
        if complete is False:  # the others need not be asked
            break
    return said


@lru_cache(maxsize=1024)
def _whole(fact: Fact, filters: Filters, reader: Reader, _version: str) -> bool | None:
    """As ``whole``, of the lists behind one fact; Views that stand beside each other share it."""
    query = _says_whole(fact, filters.shape())
    if query is None:
        return None
    rows = reader.frame(query, filters.given())
    return bool(rows["complete"].to_numpy(int, na_value=0).all())  # no row at all gives NULL


@lru_cache(maxsize=256)
def _says_whole(fact: Fact, shape: Filters) -> Query | None:
    return fact.says_whole(shape)
