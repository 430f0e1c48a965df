"""Awards as a fact: projects whose source states an amount, or that answer an awarded application.

The others are only *named*: a source mentions the body in connection with a call, and whether it holds
one of the awarded projects is not always certain.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import case, func, select

from data_access.facts.completeness import AWARDED
from data_access.facts.fact import Fact, placed, stated
from data_access.facts.lists import LISTS_OF_AWARDS
from data_access.provenance import belonging
from data_access.schema import BudgetArticle, Call, Commitment, Project

_ARTICLE: Final = (
    select(Commitment.project_key, func.min(Commitment.article_code).label("code"))
    .join(Project, Project.key == Commitment.project_key)
    .where(belonging(Commitment, Project))
    .group_by(Commitment.project_key)
    .subquery("article_of_project")
)
_ROWS: Final = (
    select(
        *stated(Project),
        Project.call_key.label("call"),
        Project.year,
        func.coalesce(Call.policy_domain, BudgetArticle.policy_domain).label("domain"),
        Call.theme,
        _ARTICLE.c.code.label("article"),
        Project.organisation_key.label("organisation"),
        Project.application_id.label("application"),
        Project.awarded_cents.label("amount"),
        case((AWARDED, "award"), else_="named").label("standing"),
    )
    .outerjoin(Call, Call.key == Project.call_key)
    .outerjoin(_ARTICLE, _ARTICLE.c.project_key == Project.key)
    .outerjoin(BudgetArticle, BudgetArticle.code == _ARTICLE.c.code)
)

AWARDS: Final = Fact(
    "awards",
    placed(_ROWS, Project.nis).subquery("awards_flat"),
    keys=frozenset({"call", "year", "domain", "theme", "article", "organisation"}),
    placed=True,
    lists=LISTS_OF_AWARDS,
)
"""One row per project. Besides the columns of every fact and of a place: call, year, domain, theme, article,
organisation, application (keys and codes), amount (cents), standing (award, named)."""
