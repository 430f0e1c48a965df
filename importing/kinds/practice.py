"""Meetings (lerende netwerken and others) and findings (bevindingen)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Final

from importing.columns import Column
from importing.kinds.kind import (
    LATE,
    Kind,
    Row,
    Target,
    reversed_dates,
    stated,
)
from importing.references import References
from language import N_

MEETING_KINDS: Final = {
    "lerend netwerk": "learning_network",
    "commissie": "committee",
    "belanghebbenden": "stakeholders",
}
MEETING_STATES: Final = {"gehouden": "held", "gepland": "planned"}
FINDING_KINDS: Final = {
    "knelpunt": "bottleneck",
    "succes": "success",
    "les": "lesson",
    "aanbeveling": "recommendation",
    "tip": "tip",
}
_ROLES: Final = {"invited": "invited", "spread_word": "spread_word", "took_part": "took_part"}


def _meeting(row: Row, _known: References, at: int) -> Iterable[Target]:
    key = row["key"]
    values = stated(
        row, "kind", "topic", "theme", "state", "date", "planned_from", "planned_to", "participants"
    )
    for name, column in (("call", "call_key"), ("place", "nis")):
        if name in row:
            values[column] = row[name]
    day = row.get("date") or row.get("planned_from")
    values["year"] = day.year if day else None
    yield Target("meetings", (key,), values, {"position": LATE + at})
    for column, role in _ROLES.items():
        for party in row.get(column) or ():
            yield Target("meeting_parties", (key, role, party), {})
    for nis in row.get("municipalities") or ():
        yield Target("meeting_municipalities", (key, nis), {})


def _check_meeting(row: Row) -> Iterable[tuple[str, str]]:
    yield from reversed_dates(row, "planned_from", "planned_to")
    if row.get("state") == "held" and row.get("date") is None:
        yield "held_without_date", "date"
    if row.get("state") == "planned" and row.get("participants") is not None:
        yield "participants_before_meeting", "participants"


def _day(row: Row, _known: References) -> dt.date | None:
    return row.get("date") or row.get("planned_from")


MEETINGS: Final = Kind(
    key="meetings",
    title=N_("Bijeenkomsten"),
    identity=("key",),
    described=("kind", "date", "place", "topic"),
    build=_meeting,
    check=_check_meeting,
    day=_day,
    children=(
        ("meeting_parties", ("invited", "spread_word", "took_part")),
        ("meeting_municipalities", ("municipalities",)),
    ),
    columns=(
        Column("key", "Kenmerk", "slug", True, longest=60, examples=("ln-2025-1", "ln-2025-2")),
        Column("kind", "Soort", "choice", True, choices=MEETING_KINDS,
               examples=("lerend netwerk", "lerend netwerk")),
        Column("call", "Oproep", "call", aliases=("Projectoproep",),
               hint=N_("Het kenmerk of de titel van een oproep die er al is."),
               examples=("verbindingsambassadeurs", "")),
        Column("topic", "Onderwerp", required=True, examples=("Tieners en jongeren", "Nieuwkomers")),
        Column("theme", "Thema", examples=("Verbinding", "")),
        Column("state", "Status", "choice", True, choices=MEETING_STATES,
               examples=("gehouden", "gepland")),
        Column("date", "Datum", "date", examples=("18/03/2025", "")),
        Column("planned_from", "Gepland van", "date", examples=("", "01/10/2026")),
        Column("planned_to", "Gepland tot", "date", examples=("", "28/02/2027")),
        Column("place", "Gemeente", "place", aliases=("Plaats",), examples=("Asse", "")),
        Column("province", "Provincie", "province", hint=N_("Alleen ter controle van de gemeente."),
               examples=("Vlaams-Brabant", "")),
        Column("participants", "Aantal deelnemers", "count", hint=N_("Een aantal, nooit namen."),
               examples=("20", "")),
        Column("invited", "Genodigden", "list",
               hint=N_("Organisaties of soorten, met een puntkomma ertussen; nooit personen."),
               examples=("De gesubsidieerde projecten", "")),
        Column("spread_word", "Verspreid door", "list", examples=("VVSG; Bataljong", "")),
        Column("took_part", "Soorten deelnemers", "list", examples=("lokale besturen; verenigingen", "")),
        Column("municipalities", "Deelnemende gemeenten", "places",
               hint=N_("Gemeenten waarvan het lokaal bestuur deelnam, met een puntkomma ertussen."),
               examples=("Asse; Aalst", "")),
    ),
)  # fmt: skip


def _finding(row: Row, _known: References, at: int) -> Iterable[Target]:
    values = stated(row, "kind", "text", "year")
    if "call" in row:
        values["call_key"] = row["call"]
    yield Target("findings", (row["reference"],), values, {"position": LATE + at})


FINDINGS: Final = Kind(
    key="findings",
    title=N_("Bevindingen"),
    identity=("reference",),
    described=("kind", "call", "year", "text"),
    build=_finding,
    columns=(
        Column("reference", "Kenmerk", "key", True, longest=80, examples=("b-1", "b-2")),
        Column("kind", "Soort", "choice", True, choices=FINDING_KINDS, examples=("knelpunt", "tip")),
        Column("call", "Oproep", "call", aliases=("Projectoproep",),
               hint=N_("Het kenmerk of de titel van een oproep die er al is."),
               examples=("verbindingsambassadeurs", "")),
        Column("text", "Tekst", required=True, aliases=("Bevinding", "Omschrijving"),
               hint=N_("Kort en in eigen woorden, zonder namen of citaten van personen."),
               examples=("Samenwerking vraagt tijd.", "Begin met een bestaande werking.")),
        Column("year", "Jaar", "year", examples=("2025", "2025")),
    ),
)  # fmt: skip
