"""Views on where awarded money goes: per province and municipality, places not known included."""

from __future__ import annotations

from typing import Final

import pandas as pd
import plotly.graph_objects as go

from charts.bars import euro_bars
from charts.look import Look
from data_access.queries import awards
from language import N_
from views.geography import AMOUNT, HIGHEST_SHOWN, LABELS, PER_INHABITANT, SCHEMATIC
from views.map_scenes import drawable, municipality_map, province_map
from views.model import Column, Face, Ratio, Share, View

PLACE_NOT_KNOWN: Final = N_("plaats niet bekend")
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


def _columns() -> tuple[Column, ...]:
    """What a row on awards ends with."""
    return (
        Column("awards", N_("Toekenningen"), "number", total=True, definition=AWARD),
        Column(
            "without_amount",
            N_("Waarvan zonder bedrag"),
            "number",
            total=True,
            definition=N_("Toekenningen waarvan het bedrag niet bekend is."),
        ),
        Column(
            "amount",
            N_("Toegekend"),
            "euro",
            total=True,
            definition=N_("De som van de bedragen die bekend zijn. Het is nog geen betaling."),
        ),
        Column("share", N_("Aandeel"), "percent", derive=Share("amount")),
        Column("inhabitants", N_("Inwoners"), "number", unknown="–"),
        Column("population_year", N_("Inwoners in"), "year", minor=True),
        Column(
            "per_inhabitant",
            N_("Per inwoner"),
            "euro",
            derive=Ratio("amount", "inhabitants"),
            unknown="–",
            definition=N_(
                "Het toegekende bedrag gedeeld door alle inwoners op 1 januari 2020, het jongste "
                "nagekeken cijfer voor Vlaanderen en Brussel."
            ),
        ),
        Column("named", N_("Genoemd, zonder bedrag"), "number", total=True, definition=NAMED),
    )


def _bars(frame: pd.DataFrame, look: Look, item: str) -> go.Figure:
    """Bars of what is awarded; places without any award stay out, the place not known stays in."""
    shown = frame[frame["awards"] > 0].head(HIGHEST_SHOWN)
    named = shown.assign(**{item: shown[item].fillna(look.language.t(PLACE_NOT_KNOWN))})
    return euro_bars(named, look, item=item, amount="amount")


def _province_rates(frame: pd.DataFrame, look: Look) -> go.Figure:
    return province_map(
        frame,
        look,
        columns=PER_PROVINCE.columns,
        measure="per_inhabitant",
        told=("awards", "amount", "per_inhabitant", "named"),
        absent=NONE_KNOWN,
        without_brussels=False,
    )


def _province_amounts(frame: pd.DataFrame, look: Look) -> go.Figure:
    return _bars(frame, look, "province")


def _municipality_rates(frame: pd.DataFrame, look: Look) -> go.Figure:
    if not drawable(frame):
        return _municipality_amounts(frame, look)
    return municipality_map(
        frame,
        look,
        columns=PER_MUNICIPALITY.columns,
        measure="per_inhabitant",
        told=("province", "awards", "amount", "per_inhabitant", "named"),
        absent=NONE_KNOWN,
        without_brussels=False,
    )


def _municipality_amounts(frame: pd.DataFrame, look: Look) -> go.Figure:
    return _bars(frame, look, "municipality")


PER_PROVINCE: Final = View(
    key="toekenningen-per-provincie",
    subject="geography",
    page="spreiding",
    title=N_("Toegekend per provincie"),
    question=N_("Hoeveel projecten zijn toegekend in elke provincie, en voor hoeveel?"),
    query=awards.per_province,
    scope=awards.AWARDS,
    columns=(
        Column("province", N_("Provincie"), unknown=PLACE_NOT_KNOWN),
        Column("province_slug", N_("Code"), minor=True, unknown="–"),
        *_columns(),
    ),
    item="province",
    measure="per_inhabitant",
    chart=_province_rates,
    faces=(
        Face(PER_INHABITANT, LABELS[PER_INHABITANT], "per_inhabitant", _province_rates),
        Face(AMOUNT, LABELS[AMOUNT], "amount", _province_amounts),
    ),
    select=("province_slug", "provinces"),
    gaps=("awards", "projects"),
    notes=(NOT_ZERO, SCHEMATIC),
)

PER_MUNICIPALITY: Final = View(
    key="toekenningen-per-gemeente",
    subject="geography",
    page="spreiding",
    title=N_("Toegekend per gemeente"),
    question=N_("Welke gemeenten hebben toegekende projecten, en voor hoeveel?"),
    query=awards.per_municipality,
    scope=awards.AWARDS,
    columns=(
        Column("municipality", N_("Gemeente"), unknown=PLACE_NOT_KNOWN),
        Column("nis", N_("NIS-code"), minor=True, unknown="–"),
        Column("current_nis", N_("NIS-code van vandaag"), minor=True, unknown="–"),
        Column("province", N_("Provincie"), unknown="–"),
        Column("province_slug", N_("Code"), minor=True, unknown="–"),
        *_columns(),
    ),
    item="municipality",
    measure="per_inhabitant",
    chart=_municipality_rates,
    faces=(
        Face(PER_INHABITANT, LABELS[PER_INHABITANT], "per_inhabitant", _municipality_rates),
        Face(AMOUNT, LABELS[AMOUNT], "amount", _municipality_amounts),
    ),
    select=("current_nis", "municipalities"),
    gaps=("awards", "projects"),
    notes=(NOT_ZERO, SCHEMATIC),
)

VIEWS: Final = (PER_PROVINCE, PER_MUNICIPALITY)
