"""Money: what was committed on a budget line, what may be spent, what was paid."""

from __future__ import annotations

from typing import Final

from sqlalchemy import select

from data_access.filters import Filters, Scope
from data_access.provenance import body_of, provenance, told
from database.schema import (
    BudgetArticle,
    Commitment,
    Organisation,
    Project,
    Query,
)

LINES: Final = Scope.of(
    Commitment,
    calls=Project.call_key,
    days=(Commitment.date, Commitment.date),
    domains=BudgetArticle.policy_domain,
)


def lines(filters: Filters) -> Query:
    """Every commitment, the real ones first: per year and article, in the order of its source."""
    return (
        select(
            *told(Commitment),
            Commitment.article_code.label("article"),
            Organisation.name.label("organisation"),
            Project.title,
            Project.summary,
            Project.expected_result,
            Project.kind,
            Project.key.label("project"),
            *provenance(Commitment),
        )
        .join(Project, Project.key == Commitment.project_key)
        .join(Organisation, Organisation.key == body_of(Project.organisation_key))
        .join(BudgetArticle, BudgetArticle.code == Commitment.article_code)
        .where(*LINES.where(filters))
        .order_by(
            Commitment.fictional,
            Commitment.year,
            Commitment.article_code,
            Commitment.position,
            Commitment.id,
        )
    )
