"""Awards as a fact: projects whose source states an amount, or that answer an awarded application.

The others are only *named*: a source mentions the body in connection with a call, and whether it holds
one of the awarded projects is not always certain.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import FromClause, case, func, select

from data_access.facts.completeness import AWARDED
from data_access.facts.fact import Fact, place_columns
from data_access.provenance import belonging, places
from data_access.schema import BudgetArticle, Call, Commitment, Project


def _rows() -> FromClause:
    own, today = places()
    article = (
        select(Commitment.project_key, func.min(Commitment.article_code).label("code"))
        .join(Project, Project.key == Commitment.project_key)
        .where(belonging(Commitment, Project))
        .group_by(Commitment.project_key)
        .subquery("article_of_project")
    )
    return (
        select(
            Project.key.label("id"),
            Project.source_id,
            Project.fictional,
            Project.call_key.label("call"),
            Project.year,
            func.coalesce(Call.policy_domain, BudgetArticle.policy_domain).label("domain"),
            Call.theme,
            article.c.code.label("article"),
            Project.organisation_key.label("organisation"),
            Project.application_id.label("application"),
            Project.awarded_cents.label("amount"),
            case((AWARDED, "award"), else_="named").label("standing"),
            *place_columns(own, today),
        )
        .outerjoin(own, own.nis == Project.nis)
        .outerjoin(today, today.nis == own.current_nis)
        .outerjoin(Call, Call.key == Project.call_key)
        .outerjoin(article, article.c.project_key == Project.key)
        .outerjoin(BudgetArticle, BudgetArticle.code == article.c.code)
        .subquery("awards_flat")
    )


AWARDS: Final = Fact(
    "awards",
    _rows(),
    keys=frozenset({"call", "year", "domain", "theme", "article", "organisation"}),
    follows={"calls": "call", "years": "year", "domains": "domain", "articles": "article"},
    placed=True,
)
"""One row per project. Besides the columns of every fact and of a place: call, year, domain, theme, article,
organisation, application (keys and codes), amount (cents), standing (award, named)."""
