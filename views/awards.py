"""Views on where awarded money goes: per province and municipality, places not known included."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pandas as pd
import plotly.graph_objects as go

from charts.look import Look
from data_access.filters import Filters
from data_access.queries import awards
from data_access.queries.completeness import COVERAGE
from data_access.schema import Query
from language import N_, Plural
from views import wording
from views.declaration import Column, Face, Ratio, Share, View
from views.lists import COVERED, WHOLE_ONLY
from views.map_scenes import MUNICIPALITY, PROVINCE, MapOf
from views.purposes import Headline, InAnswer, Panels, PanelWords, Words

NONE_KNOWN: Final = N_("geen toekenning gekend in deze keuze")
AWARD: Final = N_(
    "Een project waarvan een bron het bedrag noemt, of dat uit een toegekende aanvraag komt. Een hele "
    "oproep die als één lijn is vastgelegd, telt als één."
)
NAMED: Final = N_(
    "Organisaties die een bron bij een oproep noemt, zonder bedrag. Of ze een van de toegekende "
    "projecten hebben, staat niet altijd vast; ze tellen niet mee als toekenning."
)
NOT_ZERO: Final = N_(
    "Waar niets staat, is geen toekenning gekend. Dat betekent niet dat er geen is."
)


AWARDS_COUNTED: Final = Column(
    "awards",
    N_("Toekenningen"),
    "number",
    total=True,
    definition=AWARD,
    words=wording.AWARDS,
    reported="awarded",
)


def _columns() -> tuple[Column, ...]:
    """What a row on awards ends with."""
    return (
        AWARDS_COUNTED,
        Column(
            "without_amount",
            N_("Waarvan zonder bedrag"),
            "number",
            total=True,
            definition=N_("Toekenningen waarvan het bedrag niet bekend is."),
            aside=True,
            words=Words(
                total=Plural("{n} toekenning zonder bedrag", "{n} toekenningen zonder bedrag")
            ),
        ),
        Column(
            "amount",
            N_("Toegekend"),
            "euro",
            total=True,
            definition=N_("De som van de bedragen die bekend zijn. Het is nog geen betaling."),
            words=wording.AWARDED,
            reported="awarded_amount",
        ),
        Column(
            "share", N_("Aandeel"), "percent", derive=Share("amount"), aside=True, needs=COVERAGE
        ),
        Column("inhabitants", N_("Inwoners"), "number", unknown="–"),
        Column("population_year", N_("Inwoners in"), "year", minor=True),
        Column(
            "per_inhabitant",
            N_("Per inwoner"),
            "euro",
            derive=Ratio("amount", "inhabitants"),
            definition=N_(
                "Het toegekende bedrag gedeeld door de inwoners van die plaats op 1 januari 2020, het "
                "jongste nagekeken cijfer voor Vlaanderen en Brussel."
            ),
            needs=COVERAGE,
            words=wording.AWARDED_EACH,
        ),
        Column(
            "named",
            N_("Genoemd, zonder bedrag"),
            "number",
            total=True,
            definition=NAMED,
            aside=True,
            words=Words(
                total=Plural("{n} vermelding zonder bedrag", "{n} vermeldingen zonder bedrag")
            ),
        ),
        COVERED,
    )


_TOLD: Final = ("awards", "amount", "per_inhabitant", "population_year", "share", "named")

_PROVINCE_COLUMNS: Final = (
    *PROVINCE,
    *_columns(),
)
_MUNICIPALITY_COLUMNS: Final = (
    *MUNICIPALITY,
    *_columns(),
)
_PROVINCES: Final = MapOf("province", _PROVINCE_COLUMNS, _TOLD, NONE_KNOWN, without_brussels=False)


def _faces(of: MapOf) -> tuple[Face, ...]:
    return (
        of.face("bedrag", "amount", circles=True),
        of.face("inwoner", "per_inhabitant"),
        of.face("aantal", "awards", circles=True),
        of.face("aandeel", "share"),
    )


_PROVINCE_FACES: Final = _faces(_PROVINCES)
_MUNICIPALITY_FACES: Final = _faces(
    MapOf(
        "municipality",
        _MUNICIPALITY_COLUMNS,
        ("province", *_TOLD),
        NONE_KNOWN,
        without_brussels=False,
    )
)


def _per_panel(frame: pd.DataFrame, look: Look) -> go.Figure:
    return _PROVINCES.multiples(frame, look, "per_inhabitant", "panel")


PER_PROVINCE: Final = View(
    key="toekenningen-per-provincie",
    subject="geography",
    page="spreiding",
    title=N_("Toegekend per provincie"),
    question=N_("Hoeveel projecten zijn toegekend in elke provincie, en voor hoeveel?"),
    query=awards.per_province,
    scope=awards.AWARDS,
    columns=_PROVINCE_COLUMNS,
    item="province",
    measure="amount",
    chart=_PROVINCE_FACES[0].chart,
    faces=_PROVINCE_FACES,
    select=("province_slug", "provinces"),
    gaps=("awards", "projects"),
    notes=(NOT_ZERO, WHOLE_ONLY),
    on_map=True,
    map_total="amount",
    in_answer=InAnswer(maxima=True, beside_sources=True),
)

PER_MUNICIPALITY: Final = View(
    key="toekenningen-per-gemeente",
    subject="geography",
    page="spreiding",
    title=N_("Toegekend per gemeente"),
    question=N_("Welke gemeenten hebben toegekende projecten, en voor hoeveel?"),
    query=awards.per_municipality,
    scope=awards.AWARDS,
    columns=_MUNICIPALITY_COLUMNS,
    item="municipality",
    measure="amount",
    chart=_MUNICIPALITY_FACES[0].chart,
    faces=_MUNICIPALITY_FACES,
    select=("current_nis", "municipalities"),
    gaps=("awards", "projects"),
    notes=(NOT_ZERO, WHOLE_ONLY),
    on_map=True,
    map_total="amount",
    in_answer=InAnswer(maxima=True, beside_sources=True),
)


def _panels(
    key: str, title: str, panel: Column, query: Callable[[Filters], Query], words: PanelWords
) -> View:
    """Awards per province once more, in small maps side by side."""
    return View(
        key=key,
        subject="geography",
        page="spreiding",
        title=title,
        question=N_(
            "Verschilt de spreiding over de provincies van oproep tot oproep, of van jaar tot jaar?"
        ),
        query=query,
        scope=awards.AWARDS,
        columns=(panel, *_PROVINCE_COLUMNS),
        item="province",
        measure="per_inhabitant",
        chart=_per_panel,
        select=("province_slug", "provinces"),
        gaps=("awards", "projects"),
        notes=(NOT_ZERO, WHOLE_ONLY),
        on_map=True,
        headline=Headline(panels=Panels("panel", words)),
    )


PER_CALL: Final = _panels(
    "toekenningen-per-oproep-en-provincie",
    N_("Toegekend per oproep"),
    Column("panel", N_("Oproep")),
    awards.per_province_and_call,
    wording.IN_CALLS,
)
PER_YEAR: Final = _panels(
    "toekenningen-per-jaar-en-provincie",
    N_("Toegekend per jaar"),
    Column("panel", N_("Jaar")),
    awards.per_province_and_year,
    wording.IN_YEARS,
)

VIEWS: Final = (PER_PROVINCE, PER_MUNICIPALITY, PER_CALL, PER_YEAR)
