"""Views on where applications come from, for maps: how many, for how much, with what success."""

from __future__ import annotations

from typing import Final

from data_access.queries import application_counts, application_places
from data_access.queries.completeness import COVERAGE
from language import N_
from views import wording
from views.application_counts import COUNTED, COUNTS
from views.applications import GAPS
from views.declaration import Column, Face, Ratio, View
from views.lists import COVERED, WHOLE_ONLY
from views.map_scenes import MUNICIPALITY, PROVINCE, MapOf
from views.purposes import InAnswer

NONE_LISTED: Final = N_("geen aanvraag gekend in deze keuze")
PLACE_OF_APPLICANT: Final = N_(
    "Een aanvraag telt in de gemeente van de aanvrager. Die van een vereniging kan elders werken."
)
_FIGURES: Final = (
    *COUNTS,
    Column("inhabitants", N_("Inwoners"), "number", unknown="–", aside=True),
    Column("population_year", N_("Inwoners in"), "year", minor=True),
    Column(
        "per_inhabitant",
        N_("Gevraagd per inwoner"),
        "euro",
        derive=Ratio("asked", "inhabitants"),
        aside=True,
        definition=N_(
            "Wat gevraagd werd, gedeeld door de inwoners van die plaats op 1 januari 2020."
        ),
        needs=COVERAGE,
        words=wording.ASKED_EACH,
    ),
    COVERED,
)
_TOLD: Final = ("known", "awarded", "rate", "asked", "per_inhabitant", "population_year")

_PROVINCE_COLUMNS: Final = (
    *PROVINCE,
    *_FIGURES,
)
_MUNICIPALITY_COLUMNS: Final = (
    *MUNICIPALITY,
    *_FIGURES,
)


def _faces(of: MapOf) -> tuple[Face, ...]:
    return (
        of.face("aantal", "known", circles=True),
        of.face("bedrag", "asked", circles=True),
        of.face("inwoner", "per_inhabitant"),
        of.face("slaagkans", "rate"),
    )


_PROVINCE_FACES: Final = _faces(
    MapOf("province", _PROVINCE_COLUMNS, _TOLD, NONE_LISTED, without_brussels=False)
)
_MUNICIPALITY_FACES: Final = _faces(
    MapOf(
        "municipality",
        _MUNICIPALITY_COLUMNS,
        ("province", *_TOLD),
        NONE_LISTED,
        without_brussels=False,
    )
)

PER_PROVINCE: Final = View(
    key="aanvragen-spreiding-provincie",
    subject="geography",
    page="spreiding",
    title=N_("Waar de aanvragen vandaan komen, per provincie"),
    question=N_("Uit welke provincies komen aanvragen, voor hoeveel, en met welke slaagkans?"),
    query=application_places.per_province,
    scope=application_counts.COUNTED,
    columns=_PROVINCE_COLUMNS,
    item="province",
    measure="known",
    chart=_PROVINCE_FACES[0].chart,
    faces=_PROVINCE_FACES,
    select=("province_slug", "provinces"),
    gaps=GAPS,
    notes=(COUNTED, PLACE_OF_APPLICANT, WHOLE_ONLY),
    on_map=True,
    map_total="known",
    in_answer=InAnswer(beside_sources=True),
)

PER_MUNICIPALITY: Final = View(
    key="aanvragen-spreiding-gemeente",
    subject="geography",
    page="spreiding",
    title=N_("Waar de aanvragen vandaan komen, per gemeente"),
    question=N_("Uit welke gemeenten komen aanvragen, voor hoeveel, en met welke slaagkans?"),
    query=application_places.per_municipality,
    scope=application_counts.COUNTED,
    columns=_MUNICIPALITY_COLUMNS,
    item="municipality",
    measure="known",
    chart=_MUNICIPALITY_FACES[0].chart,
    faces=_MUNICIPALITY_FACES,
    select=("current_nis", "municipalities"),
    gaps=GAPS,
    notes=(COUNTED, PLACE_OF_APPLICANT, WHOLE_ONLY),
    on_map=True,
    map_total="known",
    in_answer=InAnswer(beside_sources=True),
)

VIEWS: Final = (PER_PROVINCE, PER_MUNICIPALITY)
