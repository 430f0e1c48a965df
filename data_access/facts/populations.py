"""Inhabitants as a fact: per municipality of its time and year, on 1 January."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from sqlalchemy import String, cast, false, select

from data_access.facts.fact import Fact, placed
from data_access.schema import Population

POPULATION_YEAR: Final = 2020
"""Rates use the inhabitants of 1 January 2020: the newest count that is verified and has Brussels."""

_ROWS: Final = placed(
    select(
        (Population.nis + "/" + cast(Population.year, String)).label("id"),
        Population.source_id,
        false().label("fictional"),
        Population.year,
        Population.inhabitants,
        Population.note,
    ),
    Population.nis,
)

POPULATIONS: Final = Fact(
    "populations", _ROWS.subquery("populations"), frozenset({"year"}), placed=True
)
"""One row per municipality and year. Besides the columns of every fact and of a place: year, inhabitants,
note."""
INHABITANTS: Final = replace(
    POPULATIONS,
    key="inhabitants",
    rows=_ROWS.where(Population.year == POPULATION_YEAR).subquery("inhabitants_then"),
    keys=frozenset(),
    reference=True,
    deaf_to=frozenset({"years"}),
)
"""The same of POPULATION_YEAR alone, to set amounts beside."""
