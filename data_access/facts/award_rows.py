"""Awards as rows: projects whose source states an amount, and awarded applications, each once.

An application that a project names is that project; so is one that a person joined to it (decision 0028).
A project lends its place, year and amount from its application where it lacks them. The other projects are
only *named*: a source mentions the body in connection with a call, and whether it holds one of the awarded
projects is not always certain.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Integer,
    String,
    and_,
    case,
    cast,
    extract,
    false,
    func,
    literal,
    literal_column,
    null,
    or_,
    select,
    union_all,
)

from data_access.provenance import body_of
from database.kept_relations import OF_ONE_CALL, kept
from database.schema import Application, AwardDecision, Call, Project

OF_APPLICATION: Final = "aanvraag/"
"""Begins the key of an award of which only the application is known; its number follows. A commitment on it
hangs on a row of projects with that key, which says nothing of its own."""

_DECIDED_ON: Final = func.coalesce(Application.decided_on, Call.decided)

OWN: Final = ~Project.key.startswith(OF_APPLICATION, autoescape=True)
"""Projects that a source names, not what a commitment on an application hangs on."""


def in_force(decision: str) -> ColumnElement[bool]:
    """That a row of ``AwardDecision`` says this, and was not undone."""
    return and_(AwardDecision.decision == decision, AwardDecision.undone_at.is_(None))


def _year_of(day: Any) -> ColumnElement[int]:
    return cast(extract("year", day), Integer)


def _linked() -> FromClause:
    """Every project with its application: the one that it names within its call, or that a person joined."""
    joined = (
        select(
            AwardDecision.project_key,
            func.min(AwardDecision.application_id).label("application_id"),
        )
        .where(in_force("joined"))
        .group_by(AwardDecision.project_key)
        .subquery("joined_by_people")
    )
    within = or_(Project.call_key.is_(None), Project.call_key == Application.call_key)
    named = func.coalesce(Project.application_id, joined.c.application_id)
    # Not by the index on fictional, which SQLite takes for a narrow one: each row against each other.
    alike = Application.fictional == func.coalesce(Project.fictional, false())
    same = and_(Application.id == named, alike, within)
    first = func.row_number().over(
        partition_by=Application.id,
        order_by=(Project.awarded_cents.is_(None), Project.key),
    )
    return (
        select(
            Project.key.label("project"),
            Application.id.label("application"),
            (Application.status == "awarded").label("granted"),
            Application.source_id.label("application_source"),
            Application.call_key.label("call"),
            Application.nis,
            Application.awarded_cents.label("amount"),
            _DECIDED_ON.label("day"),
            func.coalesce(_year_of(_DECIDED_ON), Call.year).label("year"),
            # Of several projects of one application only the first lends what it says.
            first.label("place"),
        )
        .outerjoin(joined, joined.c.project_key == Project.key)
        .join(Application, same)
        .join(Call, Call.key == Application.call_key)
        .where(OWN)
        .subquery("project_applications")
    )


_LINKED: Final = _linked()


def _of_projects() -> Any:
    lends = and_(_LINKED.c.granted, _LINKED.c.place == 1)
    lent = case((lends, _LINKED.c.amount))
    award = or_(Project.awarded_cents.is_not(None), lends)
    completed = or_(
        and_(Project.awarded_cents.is_(None), lent.is_not(None)),
        and_(Project.nis.is_(None), _LINKED.c.nis.is_not(None)),
    )
    return (
        select(
            Project.key.label("id"),
            Project.source_id,
            case((completed, _LINKED.c.application_source)).label("second_source_id"),
            Project.fictional,
            Project.key.label("project"),
            _LINKED.c.application,
            Project.kind,
            Project.certainty,
            func.coalesce(Project.call_key, _LINKED.c.call).label("call"),
            func.coalesce(Project.year, _LINKED.c.year).label("year"),
            _LINKED.c.day,
            body_of(Project.organisation_key).label("organisation"),
            func.coalesce(Project.nis, _LINKED.c.nis).label("nis"),
            func.coalesce(Project.awarded_cents, lent).label("amount"),
            case((award, "award"), else_="named").label("standing"),
        )
        .outerjoin(_LINKED, _LINKED.c.project == Project.key)
        .where(OWN)
    )


def _of_applications() -> Any:
    """Awarded applications of which no project is known."""
    known = select(_LINKED.c.application)
    key = literal(OF_APPLICATION, String()).concat(Application.id)
    return (
        select(
            key.label("id"),
            Application.source_id,
            null().label("second_source_id"),
            Application.fictional,
            Project.key.label("project"),
            Application.id.label("application"),
            literal_column("'project'", String()).label("kind"),
            Application.certainty,
            Application.call_key.label("call"),
            func.coalesce(_year_of(_DECIDED_ON), Call.year).label("year"),
            _DECIDED_ON.label("day"),
            body_of(Application.organisation_key).label("organisation"),
            Application.nis,
            Application.awarded_cents.label("amount"),
            literal_column("'award'", String()).label("standing"),
        )
        .join(Call, Call.key == Application.call_key)
        .outerjoin(Project, Project.key == key)
        .where(Application.status == "awarded", Application.id.not_in(known))
    )


AWARD_ROWS: Final = kept(
    "award_rows",
    union_all(_of_projects(), _of_applications()),
    ("call", "organisation"),
    ("organisation",),
    parts=OF_ONE_CALL,
)
"""One row per project and per awarded application that no project is of: id (its key), source_id,
second_source_id (of the application that lent something), fictional, project, application, kind, certainty,
call, year, day (of the decision), organisation, nis, amount (cents), standing (award, named)."""
IS_AWARD: Final = AWARD_ROWS.c.standing == "award"
