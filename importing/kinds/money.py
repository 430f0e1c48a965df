"""Budget credits, and commitments with what was paid on them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from data_access.facts.award_rows import OF_APPLICATION
from importing.columns import Column
from importing.kinds.kind import (
    LATE,
    Kind,
    Measure,
    Row,
    Target,
    budget_code,
    reversed_dates,
    stated,
)
from importing.references import References
from language import N_


def _commitment(row: Row, references: References, at: int) -> Iterable[Target]:
    number = row["reference"]
    project, made = row.get("project"), None
    if project is None:
        project, made = _project_of(row["application"], references)
    values = {"article_code": row["article"], "project_key": project}
    values |= stated(row, "year", "date", "amount_cents")
    yield Target("commitments", (number,), values, {"position": LATE + at})
    paid = row.get("paid_cents")
    if paid is not None:
        day = row.get("paid_on")
        when = {"year": day.year if day else row["year"], "date": day, "amount_cents": paid}
        yield Target("payments", (number,), when)
    if made:
        yield made


def _project_of(application: str, references: References) -> tuple[str, Target]:
    """The key of the project that an application became, else that of a row for the commitment to hang on."""
    project = references.project_of(application)
    if project:
        return project, Target("projects", (project,), {})
    key = OF_APPLICATION + application
    defaults = {"kind": "project", "summary": "", **references.facts_of_application(application)}
    return key, Target("projects", (key,), {}, defaults | {"application_id": application})


def _check_commitment(row: Row) -> Iterable[tuple[str, str]]:
    if row.get("date") and row.get("year") and row["date"].year != row["year"]:
        yield "year_contradicts_date", "year"
    if row.get("paid_on") and row.get("paid_cents") is None:
        yield "date_without_amount", "paid_cents"
    if row.get("project") is None and row.get("application") is None:
        yield "no_award", "project"
    yield from reversed_dates(row, "date", "paid_on")


COMMITMENTS: Final = Kind(
    key="commitments",
    title=N_("Vastleggingen en vereffeningen"),
    identity=("reference",),
    described=("article", "project", "year", "date"),
    total="amount_cents",
    measures=(
        Measure("amount_cents", "commitments", "amount_cents"),
        Measure("paid_cents", "payments", "amount_cents"),
    ),
    build=_commitment,
    check=_check_commitment,
    children=(("payments", ("paid_cents",)),),
    columns=(
        Column("reference", "Vastleggingsnummer", "key", True, longest=80,
               examples=("V-2020-001", "V-2020-002")),
        Column("article", "Begrotingsartikel", "article", True, aliases=("Artikel",),
               hint=N_("Een artikel dat er al is; laad anders eerst de kredieten."),
               examples=("PJ0-1PFC2DB-PR", "PJ0-1PFC2DB-PR")),
        Column("year", "Jaar", "year", True, examples=("2020", "2020")),
        Column("date", "Datum vastlegging", "date", examples=("18/12/2020", "")),
        Column("project", "Projectnummer", "project",
               hint=N_("Een project dat er al is; laad anders eerst de projecten."),
               examples=("samenleven-2020-1", "samenleven-2020-2")),
        Column("amount_cents", "Vastgelegd bedrag", "amount", True, aliases=("Vastgelegd", "Bedrag"),
               negative=True,
               examples=("100000", "200000.75")),
        Column("paid_cents", "Vereffend bedrag", "amount", aliases=("Vereffend", "Betaald"),
               negative=True,
               hint=N_("Wat op deze vastlegging al betaald is, samen."), examples=("80000", "")),
        Column("paid_on", "Datum vereffening", "date", examples=("15/03/2021", "")),
        Column("application", "Aanvraagnummer", "application",
               hint=N_("Waar geen projectnummer bekend is: een aanvraag die er al is.")),
    ),
)  # fmt: skip


def _credit(row: Row, _known: References, _at: int) -> Iterable[Target]:
    article = {"name": row["name"], "policy_domain": row["policy_domain"]}
    for kind, column in (("VAK", "vak_cents"), ("VEK", "vek_cents")):
        if row.get(column) is not None:
            identity = (row["article"], row["year"], kind)
            yield Target("budget_credits", identity, {"amount_cents": row[column]})
    yield Target("budget_articles", (row["article"],), article)


def _check_credit(row: Row) -> Iterable[tuple[str, str]]:
    if row.get("article") and not budget_code(row["article"]):
        yield "not_an_article", "article"
    if row.get("vak_cents") is None and row.get("vek_cents") is None:
        yield "no_credit", "vak_cents"


CREDITS: Final = Kind(
    key="credits",
    title=N_("Begrotingskredieten"),
    identity=("article", "year"),
    total="vak_cents",
    measures=(
        Measure("vak_cents", "budget_credits", "amount_cents", ("kind", "VAK")),
        Measure("vek_cents", "budget_credits", "amount_cents", ("kind", "VEK")),
    ),
    build=_credit,
    check=_check_credit,
    columns=(
        Column("article", "Begrotingsartikel", "key", True, aliases=("Artikel",), longest=20,
               examples=("PJ0-1PFC2DB-PR", "PJ0-1PFC2DB-PR")),
        Column("name", "Naam van het artikel", required=True, aliases=("Naam", "Libellé"),
               examples=("Provisie projecten samenleven", "Provisie projecten samenleven")),
        Column("policy_domain", "Beleidsdomein", required=True,
               examples=("Integratie en inburgering", "Integratie en inburgering")),
        Column("year", "Jaar", "year", True, examples=("2020", "2021")),
        Column("vak_cents", "VAK", "amount", aliases=("Vastleggingskrediet",),
               hint=N_("Vastleggingskrediet: wat mag worden vastgelegd."), examples=("2000000", "1500000")),
        Column("vek_cents", "VEK", "amount", aliases=("Vereffeningskrediet",),
               hint=N_("Vereffeningskrediet: wat mag worden betaald. Nooit opgeteld bij VAK."),
               examples=("1800000", "")),
    ),
)  # fmt: skip
