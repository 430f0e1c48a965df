"""Inhabitants and municipalities of a place, to set amounts beside."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from data_access.facts.populations import INHABITANTS, POPULATION_YEAR, POPULATIONS
from language import N_
from views import wording
from views.declaration import Column
from views.measures.algebra import Count, Distinct, Fixed, Largest, Total
from views.measures.measure import Measure

PEOPLE: Final = Measure(
    "inwoners",
    Column("inhabitants", N_("Inwoners"), "number", unknown="–"),
    INHABITANTS,
    Total("inhabitants"),
)
"""Of the places that are chosen, on 1 January of POPULATION_YEAR."""
PEOPLE_IN: Final = Measure(
    "inwoners-in",
    Column("population_year", N_("Inwoners in"), "year", minor=True),
    INHABITANTS,
    Fixed(POPULATION_YEAR),
)
MUNICIPALITIES: Final = Measure(
    "gemeenten",
    Column(
        "municipalities",
        N_("Gemeenten"),
        "number",
        total=True,
        definition=N_("Alle gemeenten van deze soort, ook die zonder toekenning."),
        words=wording.MUNICIPALITIES,
    ),
    INHABITANTS,
    Distinct("nis"),
)
"""Of the places that are chosen; in the borders of then those of POPULATION_YEAR."""

PEOPLE_PER_YEAR: Final = Measure(
    "inwoners-per-jaar",
    Column(
        "inhabitants",
        N_("Inwoners"),
        "number",
        total=True,
        within="year",
        definition=N_("Op 1 januari. Jaren worden nooit opgeteld."),
        words=replace(
            wording.INHABITANTS,
            part=N_("{name} telt {value} van de {total} inwoners"),
            top=N_("{name} telt de meeste inwoners: {value}"),
            tie=N_("{names} tellen elk de meeste inwoners: {value}"),
            equal=N_("Alle {rows} tellen evenveel inwoners: {value}"),
            one=N_("{name} telt {value} inwoners"),
            zero=N_("Er zijn nergens inwoners"),
            risen=N_("{name} groeide van {before} inwoners in {first} naar {after} in {last}"),
            fallen=N_("{name} kromp van {before} inwoners in {first} naar {after} in {last}"),
            same=N_("{name} telde in {first} en in {last} evenveel inwoners: {after}"),
        ),
    ),
    POPULATIONS,
    Total("inhabitants"),
    asked_as=("inwoners", "hoeveel inwoners"),
)
COUNTED_FROM: Final = Measure(
    "geteld-uit",
    Column("parts", N_("Geteld uit gemeenten"), "number"),
    POPULATIONS,
    Count(),
)
NOTE: Final = Measure(
    "opmerking",
    Column("note", N_("Opmerking"), "data", minor=True, unknown="–"),
    POPULATIONS,
    Largest("note"),
)
