"""Projects: what got money, for what, where and how long."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Final

from importing.columns import Column
from importing.kinds.kind import (
    Kind,
    Measure,
    Row,
    Target,
    organisation,
    reversed_dates,
    stated,
)
from importing.references import References
from importing.values import day_of_year
from language import N_

SCALINGS: Final = {"nieuw": "new", "opgeschaald": "scaled_up"}
STRATEGIES: Final = {str(number): str(number) for number in range(1, 7)}


def _build(row: Row, references: References, _at: int) -> Iterable[Target]:
    key, body = organisation(row, references, row["organisation"])
    values = {"organisation_key": key, **_renamed(row)}
    if number := row.get("application"):
        values["application_id"] = references.application(number, row.get("call"))
    values |= stated(
        row, "title", "expected_result", "partners", "working_area", "year", "runs_from", "runs_to",
        "awarded_cents", "scaling", "target_groups",
    )  # fmt: skip
    if "summary" in row:
        values["summary"] = row["summary"] or ""
    if values.get("year") is None and row.get("runs_from"):
        values["year"] = row["runs_from"].year
    defaults = {"kind": "project", "certainty": "stated", "summary": ""}
    yield Target("projects", (row["key"],), values, defaults)
    yield body
    for number in row.get("strategies") or ():
        yield Target("project_strategies", (row["key"], int(number)), {})


def _renamed(row: Row) -> dict[str, object]:
    names = {"call": "call_key", "application": "application_id", "place": "nis"}
    return {column: row[key] for key, column in names.items() if key in row}


def _check(row: Row) -> Iterable[tuple[str, str]]:
    yield from reversed_dates(row, "runs_from", "runs_to")
    if any(number not in STRATEGIES for number in row.get("strategies") or ()):
        yield "not_a_strategy", "strategies"


def _day(row: Row, references: References) -> dt.date | None:
    return (
        row.get("runs_from") or day_of_year(row.get("year")) or references.call_day(row.get("call"))
    )


PROJECTS: Final = Kind(
    key="projects",
    title=N_("Projecten"),
    identity=("key",),
    described=("call", "organisation", "title", "year"),
    total="awarded_cents",
    measures=(Measure("awarded_cents", "projects", "awarded_cents"),),
    build=_build,
    check=_check,
    day=_day,
    children=(("project_strategies", ("strategies",)),),
    columns=(
        Column("key", "Projectnummer", "key", True, aliases=("Nummer project", "Nummer", "Nr"), longest=80,
               examples=("P-2024-01", "P-2024-02")),
        Column("title", "Titel", required=True, aliases=("Projecttitel", "Project"),
               examples=("Buurt in beweging", "Taal op het plein")),
        Column("summary", "Omschrijving",
               examples=("Jongeren maken samen een buurtfeest.", "Oefenkansen Nederlands na school.")),
        Column("expected_result", "Verwacht resultaat", aliases=("Te verwachten resultaat",),
               examples=("Tien activiteiten per jaar", "")),
        Column("organisation", "Organisatie", required=True, longest=300,
               aliases=("Begunstigde", "Indiener", "Ontvanger"),
               hint=N_("De organisatie, nooit een persoon."),
               examples=("Jeugddienst", "Huis van het Kind")),
        Column("kbo", "KBO-nummer", "kbo", aliases=("KBO-nr", "Ondernemingsnummer")),
        Column("partners", "Partners", examples=("Twee scholen", "")),
        Column("call", "Oproep", "call", aliases=("Projectoproep",),
               hint=N_("Het kenmerk of de titel van een oproep die er al is."),
               examples=("verbindingsambassadeurs", "")),
        Column("application", "Aanvraagnummer", "application",
               hint=N_("Alleen als de aanvraag er al is.")),
        Column("place", "Gemeente", "place", hint=N_("De naam bij het begin van het project."),
               examples=("Lokeren", "Genk")),
        Column("province", "Provincie", "province", hint=N_("Alleen ter controle van de gemeente."),
               examples=("Oost-Vlaanderen", "Limburg")),
        Column("working_area", "Werkingsgebied", examples=("Waasland", "")),
        Column("year", "Jaar", "year", hint=N_("Leeg: het jaar waarin het project begint."),
               examples=("2024", "2024")),
        Column("runs_from", "Looptijd van", "date", examples=("01/03/2024", "")),
        Column("runs_to", "Looptijd tot", "date", examples=("28/02/2026", "")),
        Column("awarded_cents", "Toegekend bedrag", "amount", aliases=("Toegekend", "Verleend", "Bedrag"),
               examples=("80000", "65270.25")),
        Column("scaling", "Nieuw of opgeschaald", "choice", choices=SCALINGS,
               examples=("nieuw", "opgeschaald")),
        Column("target_groups", "Doelgroepen", examples=("jongeren", "nieuwkomers")),
        Column("strategies", "Strategieën", "list",
               hint=N_("Nummers van 1 (vraag) tot 6 (aanbod), met een puntkomma ertussen."),
               examples=("1; 3", "")),
        Column("postcode", "Postcode", "postcode",
               hint=N_("Beslist waar de plaats ligt als haar naam geen gemeente is.")),
    ),
)  # fmt: skip
