"""Projects: everything that got money, with what is known about it; awarded applications too."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sqlalchemy import ColumnElement, Integer, and_, cast, func, literal, select

from data_access.facts.award_rows import AWARD_ROWS, OWN
from data_access.filters import Filters, Scope
from data_access.provenance import (
    FICTIONAL,
    SOURCES,
    belonging,
    distinct_list,
    places,
    provenance,
    told,
)
from database.schema import (
    Application,
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
            .where(
                Commitment.project_key == AWARD_ROWS.c.project, Commitment.article_code.in_(codes)
            )
            .where(belonging(Commitment, AWARD_ROWS.c))
            .exists()
        )


_ROWS: Final = AWARD_ROWS.c
PROJECTS: Final = Scope(
    _ROWS.fictional,
    calls=_ROWS.call,
    years=_ROWS.year,
    domains=func.coalesce(Call.policy_domain, COMMITTED.c.domain),
    articles=_AnyArticle,
    places=places(),
)
_COMPLETED: Final = {
    "kind": _ROWS.kind,
    "title": func.coalesce(Project.title, Application.title),
    "year": _ROWS.year,
    "awarded": _ROWS.amount,
    "certainty": _ROWS.certainty,
}
"""What a project says, where its application can say it for it."""


def _placed(query: Query) -> Query:
    """Projects with their call, their commitments and their municipality; none has to be known."""
    joined = query.outerjoin(Call, Call.key == _ROWS.call)
    joined = joined.outerjoin(COMMITTED, COMMITTED.c.project_key == _ROWS.project)
    return PROJECTS.placed(joined, _ROWS.nis)


def projects(filters: Filters) -> Query:
    """Every project that is known, calls that stand as one line in a source, and awarded applications of
    which no project is known: each award stands once.
    """
    place = PROJECTS.place(filters)
    sources = _ROWS.source_id.concat(func.coalesce(literal(",").concat(_ROWS.second_source_id), ""))
    return (
        _placed(
            select(
                _ROWS.id.label("project"),
                *(c for c in told(Project) if c.key not in _COMPLETED),
                *(value.label(name) for name, value in _COMPLETED.items()),
                _ROWS.application,
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
                sources.label(SOURCES),
                cast(_ROWS.fictional, Integer).label(FICTIONAL),
            )
            .select_from(AWARD_ROWS)
            .outerjoin(Project, and_(Project.key == _ROWS.project, OWN))
            .outerjoin(Application, Application.id == _ROWS.application)
            .join(Organisation, Organisation.key == _ROWS.organisation)
            .join(Source, Source.id == _ROWS.source_id)
        )
        .outerjoin(Province, Province.slug == place.province)
        .where(*PROJECTS.where(filters))
        .order_by(
            # Databases differ in where they put NULL.
            _ROWS.fictional,
            _ROWS.year.nulls_first(),
            _ROWS.call.nulls_first(),
            _ROWS.id,
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
            .select_from(AWARD_ROWS)
            .join(Project, Project.key == _ROWS.project)
            .join(ProjectStrategy, ProjectStrategy.project_key == Project.key)
            .join(Strategy, Strategy.number == ProjectStrategy.strategy)
        )
        .where(*PROJECTS.where(filters))
        .order_by(Project.key, Strategy.number)
    )
