"""Inhabitants and municipalities of a place, to set amounts beside."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from data_access.facts.populations import INHABITANTS, POPULATIONS
from language import N_
from views import wording
from views.asked_words import phrases
from views.declaration import Column
from views.measures.algebra import Count, Distinct, Known, Largest, Whole
from views.measures.measure import Measure

PEOPLE: Final = Measure(
    "inwoners-van-plaats",
    Column("inhabitants", N_("Inwoners"), "number", unknown=N_("inwoners niet bekend")),
    INHABITANTS,
    Whole("inhabitants", none=None),
)
"""Of the places that are chosen, on 1 January of the one year that is chosen, else of POPULATION_YEAR; not
known as soon as those of one municipality are not."""
PEOPLE_IN: Final = Measure(
    "inwoners-in",
    Column("population_year", N_("Inwoners in"), "year", minor=True),
    INHABITANTS,
    Largest("year"),
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
"""Of the places that are chosen; in the borders of then those of that year."""

PEOPLE_PER_YEAR: Final = Measure(
    "inwoners",
    Column(
        "inhabitants",
        N_("Inwoners"),
        "number",
        total=True,
        within="year",
        unknown=N_("inwoners niet bekend"),
        definition=N_(
            "Op 1 januari. Jaren worden nooit opgeteld. Van gemeenten die later samengingen, zijn ze niet "
            "voor elk jaar bekend."
        ),
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
    Whole("inhabitants", none=None),
    asked_as=phrases(
        """
        inwoners | hoeveel inwoners | bevolking | bevolkingscijfer* | inwonersaantal* | inwonertal*
        | population
        """
    ),
)
COUNTED_FROM: Final = Measure(
    "geteld-uit",
    Column("parts", N_("Geteld uit gemeenten"), "number"),
    POPULATIONS,
    Count((Known("inhabitants"),)),
)
NOTE: Final = Measure(
    "opmerking",
    Column("note", N_("Opmerking"), "data", minor=True, unknown="–"),
    POPULATIONS,
    Largest("note"),
)
