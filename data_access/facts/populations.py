"""Inhabitants as facts: per municipality of its time and year, on 1 January."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from sqlalchemy import Integer, String, and_, cast, extract, false, or_, select, true

from data_access.facts.fact import Fact, placed
from database.kept_relations import kept
from database.schema import Municipality, Population

POPULATION_YEAR: Final = 2020
"""Where no single year is chosen, rates use the inhabitants of 1 January 2020: the newest count that is
verified, of all municipalities and with Brussels."""

_YEARS: Final = select(Population.year).distinct().subquery("years_counted")
_BEGAN, _ENDED = (
    cast(extract("year", day), Integer) for day in (Municipality.valid_from, Municipality.valid_to)
)
# Municipalities begin on a first of January and end on a last of December.
_THERE: Final = and_(
    or_(Municipality.valid_from.is_(None), _YEARS.c.year >= _BEGAN),
    or_(Municipality.valid_to.is_(None), _YEARS.c.year <= _ENDED),
)
_ROWS: Final = placed(
    select(
        (Municipality.nis + "/" + cast(_YEARS.c.year, String)).label("id"),
        Population.source_id,
        false().label("fictional"),
        _YEARS.c.year,
        Population.inhabitants,
        Population.note,
    )
    .select_from(Municipality)
    .join(_YEARS, true())
    .outerjoin(
        Population, and_(Population.nis == Municipality.nis, Population.year == _YEARS.c.year)
    )
    .where(_THERE),
    Municipality.nis,
)

POPULATIONS: Final = Fact(
    "populations", kept("populations", _ROWS), frozenset({"year"}), placed=True
)
"""One row per municipality of 1 January of a year that any is counted in. Besides the columns of every fact
and of a place: year, inhabitants (NULL where this one is not counted), note."""
INHABITANTS: Final = replace(
    POPULATIONS, key="inhabitants", reference=True, one_year=POPULATION_YEAR
)
"""The same, to set amounts beside: of the one year that is chosen, else of POPULATION_YEAR."""
