"""Money: what was committed on a budget line, what may be spent, what was paid."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Text, case, func, literal, select, union_all

from data_access.filters import Filters, Scope
from data_access.queries.common import group_provenance, provenance
from data_access.schema import (
    BudgetArticle,
    BudgetCredit,
    Commitment,
    Organisation,
    Payment,
    Project,
    Query,
    Unknown,
)

LINES: Final = Scope(
    fictional=Commitment.fictional,
    calls=Project.call_key,
    years=Commitment.year,
    domains=BudgetArticle.policy_domain,
    articles=Commitment.article_code,
)


def lines(filters: Filters) -> Query:
    """Every commitment as its source lists it, in the source's own order.

    Columns: position, year, article, organisation, title, summary, expected_result, kind, amount (cents).
    """
    return (
        select(
            Commitment.position,
            Commitment.year,
            Commitment.article_code.label("article"),
            Organisation.name.label("organisation"),
            Project.title,
            Project.summary,
            Project.expected_result,
            Project.kind,
            Project.key.label("project"),
            Commitment.amount_cents.label("amount"),
            *provenance(Commitment),
        )
        .join(Project, Project.key == Commitment.project_key)
        .join(Organisation, Organisation.key == Project.organisation_key)
        .join(BudgetArticle, BudgetArticle.code == Commitment.article_code)
        .where(*LINES.where(filters))
        .order_by(Commitment.article_code, Commitment.year, Commitment.position)
    )


def _money(filters: Filters) -> Any:
    """Credits, commitments, payments and known gaps under each other: article, year, four amounts in
    cents, and what is said of a year without commitments.

    The project's call is known for commitments and payments only, so a call filter leaves the rest out.
    """
    nothing = literal(None, BudgetCredit.amount_cents.type)
    tail = ("vak", "vek", "committed", "paid")

    def columns(table: Any, article: Any, **amounts: Any) -> list[Any]:
        return [
            article.label("article"),
            table.year.label("year"),
            *(amounts.get(name, nothing).label(name) for name in tail),
            amounts.get("remark", literal(None, Text())).label("remark"),
            table.source_id.label("source_id"),
            table.fictional.label("fictional"),
        ]

    credits_scope = Scope(
        fictional=BudgetCredit.fictional,
        calls=literal(None),
        years=BudgetCredit.year,
        domains=BudgetArticle.policy_domain,
        articles=BudgetCredit.article_code,
    )
    payments_scope = Scope(
        fictional=Payment.fictional,
        calls=Project.call_key,
        years=Payment.year,
        domains=BudgetArticle.policy_domain,
        articles=Commitment.article_code,
    )
    amount = BudgetCredit.amount_cents
    credited = (
        select(
            *columns(
                BudgetCredit,
                BudgetCredit.article_code,
                vak=case((BudgetCredit.kind == "VAK", amount)),
                vek=case((BudgetCredit.kind == "VEK", amount)),
            )
        )
        .join(BudgetArticle, BudgetArticle.code == BudgetCredit.article_code)
        .where(*credits_scope.where(filters))
    )
    committed = (
        select(*columns(Commitment, Commitment.article_code, committed=Commitment.amount_cents))
        .join(BudgetArticle, BudgetArticle.code == Commitment.article_code)
        .join(Project, Project.key == Commitment.project_key)
        .where(*LINES.where(filters))
    )
    paid = (
        select(*columns(Payment, Commitment.article_code, paid=Payment.amount_cents))
        .join(Commitment, Commitment.id == Payment.commitment_id)
        .join(BudgetArticle, BudgetArticle.code == Commitment.article_code)
        .join(Project, Project.key == Commitment.project_key)
        .where(*payments_scope.where(filters))
    )
    gap_scope = Scope(
        fictional=Unknown.fictional,
        calls=literal(None),
        years=Unknown.year,
        domains=BudgetArticle.policy_domain,
        articles=Unknown.article_code,
    )
    not_known = (
        select(*columns(Unknown, Unknown.article_code, remark=Unknown.statement))
        .join(BudgetArticle, BudgetArticle.code == Unknown.article_code)
        .where(
            Unknown.topic == "commitments",
            Unknown.year.is_not(None),
            *gap_scope.where(filters),
        )
    )
    return union_all(credited, committed, paid, not_known).subquery("money")


def per_article_and_year(filters: Filters) -> Query:
    """Budget → committed → paid per article and year.

    Columns: article, name, year, vak, vek, committed, paid (cents; NULL where no source states it),
    remark (what is said of a year that lacks its commitments).
    """
    money = _money(filters)
    return (
        select(
            money.c.article,
            BudgetArticle.name,
            money.c.year,
            func.sum(money.c.vak).label("vak"),
            func.sum(money.c.vek).label("vek"),
            func.sum(money.c.committed).label("committed"),
            func.sum(money.c.paid).label("paid"),
            func.max(money.c.remark).label("remark"),
            *group_provenance(money.c),
        )
        .join(BudgetArticle, BudgetArticle.code == money.c.article)
        .group_by(money.c.article, BudgetArticle.name, money.c.year)
        .order_by(money.c.article, money.c.year)
    )


def per_article(filters: Filters) -> Query:
    """Committed and paid per budget article over all years shown.

    Columns: article, name, lines (count of commitments), committed, paid (cents).
    """
    money = _money(filters)
    return (
        select(
            money.c.article,
            BudgetArticle.name,
            func.count(money.c.committed).label("lines"),
            func.sum(money.c.committed).label("committed"),
            func.sum(money.c.paid).label("paid"),
            *group_provenance(money.c),
        )
        .join(BudgetArticle, BudgetArticle.code == money.c.article)
        .where(money.c.remark.is_(None))
        .group_by(money.c.article, BudgetArticle.name)
        .order_by(func.sum(money.c.committed).desc().nulls_last(), money.c.article)
    )
