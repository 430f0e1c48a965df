"""Inhabitants as a fact: per municipality of its time and year, on 1 January."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from sqlalchemy import FromClause, String, cast, false, select

from data_access.facts.fact import Fact, place_columns
from data_access.provenance import places
from data_access.schema import Population

POPULATION_YEAR: Final = 2020
"""Rates use the inhabitants of 1 January 2020: the newest count that is verified and has Brussels."""


def _rows(name: str, year: int | None = None) -> FromClause:
    own, today = places()
    rows = (
        select(
            (Population.nis + "/" + cast(Population.year, String)).label("id"),
            Population.source_id,
            false().label("fictional"),
            Population.year,
            Population.inhabitants,
            Population.note,
            *place_columns(own, today),
        )
        .join(own, own.nis == Population.nis)
        .join(today, today.nis == own.current_nis)
    )
    return (rows if year is None else rows.where(Population.year == year)).subquery(name)


POPULATIONS: Final = Fact(
    "populations", _rows("populations"), frozenset({"year"}), {"years": "year"}, placed=True
)
"""One row per municipality and year. Besides the columns of every fact and of a place: year, inhabitants,
note."""
INHABITANTS: Final = replace(
    POPULATIONS,
    key="inhabitants",
    rows=_rows("inhabitants_then", POPULATION_YEAR),
    keys=frozenset(),
    follows={},
    reference=True,
)
"""The same of POPULATION_YEAR alone, to set amounts beside."""
