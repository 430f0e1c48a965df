"""Awards as a fact: the rows of ``award_rows`` with their call, article, domain and place."""

from __future__ import annotations

from typing import Final

from sqlalchemy import func, select

from data_access.facts.award_rows import AWARD_ROWS
from data_access.facts.fact import (
    PATHS,
    WHERE,
    Fact,
    month_of,
    placed,
    summed_in_copies,
    with_summary,
)
from data_access.facts.lists import LISTS_OF_AWARDS
from data_access.provenance import belonging
from database.kept_relations import OF_ONE_CALL, kept
from database.schema import BudgetArticle, Call, Commitment, Project
from language import N_

_ARTICLE: Final = (
    select(Commitment.project_key, func.min(Commitment.article_code).label("code"))
    .join(Project, Project.key == Commitment.project_key)
    .where(belonging(Commitment, Project))
    .group_by(Commitment.project_key)
    .subquery("article_of_project")
)
_ROWS: Final = (
    select(
        *(column for column in AWARD_ROWS.c if column.key not in ("nis", "kind")),
        AWARD_ROWS.c.kind.label("form"),
        month_of(AWARD_ROWS.c.day),
        func.coalesce(Call.policy_domain, BudgetArticle.policy_domain).label("domain"),
        Call.theme,
        _ARTICLE.c.code.label("article"),
    )
    .outerjoin(Call, Call.key == AWARD_ROWS.c.call)
    .outerjoin(_ARTICLE, _ARTICLE.c.project_key == AWARD_ROWS.c.project)
    .outerjoin(BudgetArticle, BudgetArticle.code == _ARTICLE.c.code)
)

_FACT: Final = Fact(
    "awards",
    kept("awards", placed(_ROWS, AWARD_ROWS.c.nis), *PATHS, parts=OF_ONE_CALL),
    keys=frozenset({"call", "year", "month", "domain", "theme", "article", "organisation"}),
    placed=True,
    year_is=N_(
        "Toekenningen staan bij het jaar van de beslissing, of dat wat de bron aan een project geeft; de "
        "maand is die van de beslissing."
    ),
    year_of=N_("jaar van de beslissing of van het project"),
    lists=LISTS_OF_AWARDS,
)
AWARDS: Final = summed_in_copies(
    with_summary(
        _FACT,
        without=("day", "month", "organisation", "project", "application"),
        sums=("amount",),
    ),
    by_call=("organisation", *WHERE),
    by_place=("organisation", "call", "domain", "theme", "article", "form"),
    by_organisation=("call", "domain", "theme", "article", "form", "year"),
)
"""The rows of ``AWARD_ROWS``. Besides the columns of every fact and of a place: call, year (it was decided
in, or that its source gives a project), month (it was decided in), domain, theme, article, organisation,
application (keys and codes), form (project, call), amount (cents), standing (award, named)."""
SUMMED: Final = AWARDS.summary.rows if AWARDS.summary else AWARDS.rows
"""The rows of its summary: how ``many`` awards share the values of the other columns."""
