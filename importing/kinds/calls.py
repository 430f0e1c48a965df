"""Calls for projects (projectoproepen)."""

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
    reversed_dates,
    stated,
)
from importing.references import References
from language import N_

STATES: Final = {
    "open": "open",
    "in beoordeling": "assessing",
    "beslist": "decided",
    "lopend": "running",
    "afgesloten": "closed",
}

_STATED: Final = (
    "title", "theme", "policy_domain", "ministers", "published", "closes", "decided", "runs_from",
    "runs_to", "budget_cents", "maximum_cents", "state", "goal", "criteria",
)  # fmt: skip


def _build(row: Row, _known: References, _at: int) -> Iterable[Target]:
    values = stated(row, *_STATED)
    year = row.get("year") or _year(row.get("closes"))
    if "year" in row or year:
        values["year"] = year
    yield Target("calls", (row["key"],), values)


def _year(day: dt.date | None) -> int | None:
    return day.year if day else None


def _check(row: Row) -> Iterable[tuple[str, str]]:
    yield from reversed_dates(row, "published", "closes")
    yield from reversed_dates(row, "closes", "decided")
    yield from reversed_dates(row, "runs_from", "runs_to")


CALLS: Final = Kind(
    key="calls",
    title=N_("Projectoproepen"),
    identity=("key",),
    described=("title", "year"),
    total="budget_cents",
    measures=(Measure("budget_cents", "calls", "budget_cents"),),
    build=_build,
    check=_check,
    columns=(
        Column("key", "Kenmerk", "slug", True, longest=70,
               hint=N_("Een korte, vaste naam; daarmee wordt de oproep later teruggevonden."),
               examples=("jeugdwerk-2025", "buurtwerk-2025")),
        Column("title", "Titel", required=True, aliases=("Oproep", "Projectoproep"),
               examples=("Jeugdwerk in de buurt", "Samen in de buurt")),
        Column("theme", "Thema", required=True, examples=("Jeugdwerk", "Samenleven")),
        Column("policy_domain", "Beleidsdomein", required=True,
               examples=("Jeugd", "Integratie en inburgering")),
        Column("ministers", "Minister(s)", required=True, aliases=("Minister", "Ministers"),
               hint=N_("Meer dan één: met een puntkomma ertussen."),
               examples=("Minister A", "Minister A; Minister B")),
        Column("published", "Gepubliceerd op", "date", examples=("04/11/2024", "15/01/2025")),
        Column("closes", "Indienen tot", "date", aliases=("Sluit op", "Indiendatum"),
               examples=("20/12/2024", "31/03/2025")),
        Column("decided", "Beslist op", "date", examples=("25/02/2025", "")),
        Column("runs_from", "Looptijd van", "date", examples=("01/03/2025", "")),
        Column("runs_to", "Looptijd tot", "date", examples=("28/02/2027", "")),
        Column("year", "Jaar", "year", hint=N_("Leeg: het jaar waarin indienen stopt."),
               examples=("2024", "2025")),
        Column("budget_cents", "Budget", "amount", examples=("1300000", "750000")),
        Column("maximum_cents", "Maximum per project", "amount", examples=("80000", "")),
        Column("state", "Status", "choice", True, choices=STATES, examples=("beslist", "open")),
        Column("goal", "Doel", required=True,
               examples=("Jongeren leren het jeugdwerk in hun buurt kennen.", "Buren ontmoeten elkaar.")),
        Column("criteria", "Criteria", examples=("Samenwerking met de gemeente", "")),
    ),
)  # fmt: skip
