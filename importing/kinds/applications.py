"""Applications (aanvragen) with what was decided about them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any, Final

from importing.columns import Column
from importing.kinds.kind import (
    Built,
    Columns,
    Kind,
    Measure,
    Row,
    organisations,
    reversed_dates,
    stated,
)
from importing.references import References
from language import N_

STATUSES: Final = {
    "ingediend": "submitted",
    "in beoordeling": "assessing",
    "toegekend": "awarded",
    "positief, geen budget": "no_budget",
    "niet weerhouden": "not_retained",
    "ingetrokken": "withdrawn",
}
REASONS: Final = {
    "budget op": "budget",
    "past niet in het doel": "scope",
    "partnerschap te beperkt": "partnership",
    "aanpak te weinig uitgewerkt": "approach",
    "doelgroep te weinig bereikt": "target_group",
    "dossier onvolledig": "incomplete",
    "niet ontvankelijk": "inadmissible",
    "ingetrokken": "withdrawn",
}
NETWORKS: Final = {"nieuw": "new", "bestaand": "existing"}


def _together(rows: Columns, references: References) -> Built:
    bodies, besides = organisations(rows, references, "applicant")
    values: dict[str, Sequence[Any]] = {"call_key": rows["call"], "organisation_key": bodies}
    if "place" in rows:
        values["nis"] = rows["place"]
    values |= stated(
        rows, "title", "asked_cents", "awarded_cents", "status", "reason_code", "reason_text",
        "sub_goals", "submitted_on", "decided_on",
    )  # fmt: skip
    if "network" in rows:
        values["new_network"] = [None if one is None else one == "new" for one in rows["network"]]
    numbers = references.new_applications(rows["id"], rows["call"])
    defaults = {"certainty": "stated"}
    return Built("applications", list(zip(numbers, strict=True)), values, defaults, besides)


def _foresee(rows: Columns, references: References) -> None:
    references.applications.expect(rows["id"])


def _check(row: Row) -> Iterable[tuple[str, str]]:
    yield from reversed_dates(row, "submitted_on", "decided_on")
    if row.get("awarded_cents") and row.get("status") not in ("awarded", None):
        yield "award_without_decision", "awarded_cents"


def _day(row: Row, references: References) -> dt.date | None:
    return row.get("submitted_on") or row.get("decided_on") or references.call_day(row.get("call"))


APPLICATIONS: Final = Kind(
    key="applications",
    title=N_("Aanvragen met beslissing"),
    identity=("call", "id"),
    described=("call", "applicant", "title"),
    total="asked_cents",
    measures=(
        Measure("asked_cents", "applications", "asked_cents"),
        Measure("awarded_cents", "applications", "awarded_cents"),
    ),
    together=_together,
    foresee=_foresee,
    check=_check,
    checked=("submitted_on", "decided_on", "awarded_cents", "status"),
    day=_day,
    dated=("submitted_on", "decided_on", "call"),
    columns=(
        Column("id", "Aanvraagnummer", "key", True, longest=40,
               aliases=("Dossiernummer", "Dossier", "Nummer aanvraag", "Nummer", "Nr"),
               examples=("BN-2023-001", "BN-2023-002")),
        Column("call", "Oproep", "call", True, aliases=("Projectoproep",),
               hint=N_("Het kenmerk of de titel van een oproep die er al is."),
               examples=("bondgenotennetwerken", "bondgenotennetwerken")),
        Column("applicant", "Indiener", required=True, aliases=("Aanvrager", "Organisatie"), longest=300,
               hint=N_("De organisatie, nooit een persoon."),
               examples=("Huis van het Kind", "Jeugddienst")),
        Column("kbo", "KBO-nummer", "kbo", aliases=("KBO-nr", "Ondernemingsnummer")),
        Column("title", "Titel", required=True, aliases=("Projecttitel", "Project"),
               examples=("Netwerk tegen kinderarmoede", "Samen sterk")),
        Column("place", "Gemeente", "place", hint=N_("De naam op de dag van indienen."),
               examples=("Gent", "Sint-Niklaas")),
        Column("province", "Provincie", "province",
               hint=N_("Alleen ter controle van de gemeente."),
               examples=("Oost-Vlaanderen", "Oost-Vlaanderen")),
        Column("asked_cents", "Gevraagd bedrag", "amount", aliases=("Gevraagd", "Aangevraagd bedrag"),
               examples=("150000", "98750.50")),
        Column("awarded_cents", "Toegekend bedrag", "amount", aliases=("Toegekend",),
               examples=("150000", "")),
        Column("status", "Status", "choice", True, choices=STATUSES, aliases=("Beslissing", "Besluit"),
               examples=("toegekend", "niet weerhouden")),
        Column("reason_code", "Soort reden", "choice", choices=REASONS,
               examples=("", "dossier onvolledig")),
        Column("reason_text", "Reden van afwijzing", aliases=("Reden",),
               examples=("", "De begroting ontbreekt.")),
        Column("network", "Nieuw of bestaand netwerk", "choice", choices=NETWORKS,
               examples=("nieuw", "bestaand")),
        Column("sub_goals", "Subdoelstellingen", examples=("Gezinnen toeleiden", "")),
        Column("submitted_on", "Ingediend op", "date", aliases=("Datum indiening", "Ingediend"),
               examples=("05/10/2023", "06/10/2023")),
        Column("decided_on", "Beslist op", "date", aliases=("Datum beslissing", "Beslist"),
               examples=("15/12/2023", "15/12/2023")),
        Column("postcode", "Postcode", "postcode",
               hint=N_("Beslist waar de plaats ligt als haar naam geen gemeente is.")),
    ),
)  # fmt: skip
