"""Money of budget articles as a fact: credits, commitments, payments, and years of which none is known."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Date, FromClause, String, Text, case, cast, literal, select, union_all

from data_access.facts.fact import Fact
from data_access.schema import (
    BudgetArticle,
    BudgetCredit,
    Commitment,
    Payment,
    Project,
    Unknown,
)

_AMOUNTS: Final = ("vak", "vek", "committed", "paid")


def _lines(table: Any, article: Any, call: Any, **values: Any) -> Any:
    """The columns of one kind of line; amounts and remarks that it has not are NULL."""
    no_amount = literal(None, BudgetCredit.amount_cents.type)
    return select(
        (table.__tablename__ + literal("/") + cast(table.id, String)).label("id"),
        table.source_id,
        table.fictional,
        article.label("article"),
        call.label("call"),
        table.year,
        getattr(table, "date", literal(None, Date())).label("day"),
        BudgetArticle.policy_domain.label("domain"),
        *(values.get(name, no_amount).label(name) for name in _AMOUNTS),
        values.get("remark", literal(None, Text())).label("remark"),
    ).select_from(table)


def _rows() -> FromClause:
    no_call = literal(None, String())
    amount, credit = BudgetCredit.amount_cents, BudgetCredit
    credits_ = _lines(
        credit,
        credit.article_code,
        no_call,
        vak=case((credit.kind == "VAK", amount)),
        vek=case((credit.kind == "VEK", amount)),
    ).join(BudgetArticle, BudgetArticle.code == credit.article_code)
    commitments = (
        _lines(
            Commitment,
            Commitment.article_code,
            Project.call_key,
            committed=Commitment.amount_cents,
        )
        .join(Project, Project.key == Commitment.project_key)
        .join(BudgetArticle, BudgetArticle.code == Commitment.article_code)
    )
    payments = (
        _lines(Payment, Commitment.article_code, Project.call_key, paid=Payment.amount_cents)
        .join(Commitment, Commitment.id == Payment.commitment_id)
        .join(Project, Project.key == Commitment.project_key)
        .join(BudgetArticle, BudgetArticle.code == Commitment.article_code)
    )
    gaps = (
        _lines(Unknown, Unknown.article_code, no_call, remark=Unknown.statement)
        .join(BudgetArticle, BudgetArticle.code == Unknown.article_code)
        .where(Unknown.topic == "commitments", Unknown.year.is_not(None))
    )
    return union_all(credits_, commitments, payments, gaps).subquery("money_flat")


MONEY: Final = Fact(
    "money",
    _rows(),
    keys=frozenset({"article", "year", "domain", "call"}),
    follows={"calls": "call", "years": "year", "domains": "domain", "articles": "article"},
    days=("day", "day"),
)
"""One row per credit, commitment, payment, and year that a source says lacks its commitments. Besides the
columns of every fact: article, call (NULL for credits), year, day (of a commitment or payment), domain, vak,
vek, committed, paid (cents; one of them), remark (what is said of a year without commitments)."""
