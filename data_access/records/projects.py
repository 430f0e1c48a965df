"""Projects: everything that got money, with what is known about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sqlalchemy import ColumnElement, func, select

from data_access.filters import Filters, Scope
from data_access.provenance import belonging, body_of, distinct_list, places, provenance, told
from data_access.schema import (
    BudgetArticle,
    Call,
    Commitment,
    Organisation,
    Project,
    ProjectStrategy,
    Province,
    Query,
    Source,
    Strategy,
)

COMMITTED: Final = (
    select(
        Commitment.project_key,
        distinct_list(Commitment.article_code).label("article"),
        func.min(BudgetArticle.policy_domain).label("domain"),
        func.min(Commitment.position).label("line"),
        func.sum(Commitment.amount_cents).label("amount"),
    )
    .join(BudgetArticle, BudgetArticle.code == Commitment.article_code)
    .join(Project, Project.key == Commitment.project_key)
    .where(belonging(Commitment, Project))
    .group_by(Commitment.project_key)
    .subquery("committed")
)
"""Per project the articles it was committed on, its line there, and the amount."""


class _AnyArticle:
    """The articles of a project, of which any may be the one that is asked for."""

    @staticmethod
    def in_(codes: Iterable[str]) -> ColumnElement[bool]:
        """That it is committed on one of these."""
        return (
            select(Commitment.id)
            .where(Commitment.project_key == Project.key, Commitment.article_code.in_(codes))
            .where(belonging(Commitment, Project))
            .exists()
        )


PROJECTS: Final = Scope.of(
    Project,
    domains=func.coalesce(Call.policy_domain, COMMITTED.c.domain),
    articles=_AnyArticle,
    places=places(),
)


def _placed(query: Query) -> Query:
    """Projects with their call, their commitments and their municipality; none has to be known."""
    joined = query.outerjoin(Call, Call.key == Project.call_key)
    joined = joined.outerjoin(COMMITTED, COMMITTED.c.project_key == Project.key)
    return PROJECTS.placed(joined, Project.nis)


def projects(filters: Filters) -> Query:
    """Every project that is known, and calls that stand as one line in a source."""
    place = PROJECTS.place(filters)
    return (
        _placed(
            select(
                Project.key.label("project"),
                *told(Project),
                Organisation.name.label("organisation"),
                Call.title.label("call"),
                place.name.label("municipality"),
                PROJECTS.places[1].nis,
                Province.name.label("province"),
                COMMITTED.c.amount.label("committed"),
                COMMITTED.c.article,
                COMMITTED.c.line,
                Source.title.label("source"),
                Source.link,
                *provenance(Project),
            )
            .select_from(Project)
            .join(Organisation, Organisation.key == body_of(Project.organisation_key))
            .join(Source, Source.id == Project.source_id)
        )
        .outerjoin(Province, Province.slug == place.province)
        .where(*PROJECTS.where(filters))
        .order_by(
            # Databases differ in where they put NULL.
            Project.fictional,
            Project.year.nulls_first(),
            Project.call_key.nulls_first(),
            Project.key,
        )
    )


def strategies(filters: Filters) -> Query:
    """Which of the six strategies each project uses: a row per project and strategy."""
    return (
        _placed(
            select(
                Project.key.label("project"),
                Project.title,
                Strategy.number,
                Strategy.name.label("strategy"),
                *provenance(Project),
            )
            .join(ProjectStrategy, ProjectStrategy.project_key == Project.key)
            .join(Strategy, Strategy.number == ProjectStrategy.strategy)
        )
        .where(*PROJECTS.where(filters))
        .order_by(Project.key, Strategy.number)
    )
