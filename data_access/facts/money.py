"""Money of budget articles as facts: credits, commitments, payments, and years of which none is known."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Date, Select, String, literal, select

from data_access.facts.completeness import from_source, lists_of_sources, row_complete
from data_access.facts.fact import Fact, month_of, stated
from database.kept_relations import kept
from database.schema import (
    BudgetArticle,
    BudgetCredit,
    Commitment,
    Payment,
    Project,
    Unknown,
)
from language import N_


def _rows(table: Any, *values: Any) -> Select[Any]:
    """Rows of a table, each on its article; a payment is on that of its commitment. Only what is committed
    is of a call. Each says whether its list is said to be complete."""
    committed = table in (Commitment, Payment)
    said = lists_of_sources("commitments" if committed else "credits")
    article = Commitment.article_code if committed else table.article_code
    rows = select(
        *stated(table),
        article.label("article"),
        (Project.call_key if committed else literal(None, String())).label("call"),
        table.year,
        getattr(table, "date", literal(None, Date())).label("day"),
        month_of(getattr(table, "date", literal(None, Date()))),
        BudgetArticle.policy_domain.label("domain"),
        *values,
        row_complete(said, table.year).label("complete"),
    ).select_from(table)
    rows = rows.outerjoin(said, from_source(said, table))
    if table is Payment:
        rows = rows.join(Commitment, Commitment.id == Payment.commitment_id)
    if committed:
        rows = rows.join(Project, Project.key == Commitment.project_key)
    return rows.join(BudgetArticle, BudgetArticle.code == article)


def _credits(kind: str) -> Fact:
    amount = BudgetCredit.amount_cents.label(kind)
    rows = _rows(BudgetCredit, amount).where(BudgetCredit.kind == kind.upper())
    return Fact(
        f"credits-{kind}",
        kept(f"credits_{kind}", rows),
        keys=frozenset({"article", "year", "domain"}),
        days=("day", "day"),
        year_is=N_("Kredieten staan bij hun begrotingsjaar."),
        year_of=N_("begrotingsjaar"),
    )


COMMITMENT_CREDITS: Final = _credits("vak")
PAYMENT_CREDITS: Final = _credits("vek")
"""One row per credit of a kind: article, year, domain, vak or vek (cents). None is of a call: with one
chosen there are none."""
YEARS_WITHOUT: Final = replace(
    COMMITMENT_CREDITS,
    key="years-without-commitments",
    rows=kept(
        "years_without_commitments",
        _rows(Unknown, Unknown.statement.label("remark")).where(
            Unknown.topic == "commitments", Unknown.year.is_not(None)
        ),
    ),
)
"""One row per year of which a source says that it lacks its commitments: article, year, domain, remark."""
COMMITMENTS: Final = replace(
    COMMITMENT_CREDITS,
    key="commitments",
    rows=kept("commitments", _rows(Commitment, Commitment.amount_cents.label("committed"))),
    keys=COMMITMENT_CREDITS.keys | {"call", "month"},
    year_is=N_("Vastleggingen staan bij het jaar en de maand van vastleggen."),
    year_of=N_("jaar van vastleggen"),
)
"""One row per commitment: article, call, year, domain, committed (cents)."""
PAYMENTS: Final = replace(
    COMMITMENTS,
    key="payments",
    rows=kept("payments", _rows(Payment, Payment.amount_cents.label("paid"))),
    year_is=N_("Betalingen staan bij het jaar en de maand van betalen."),
    year_of=N_("jaar van betalen"),
)
"""One row per payment: article and call of its commitment, its own year, domain, paid (cents)."""
