"""Awards that may stand twice, and what people said of them."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Date, Integer, cast, func, literal, select

from data_access.facts.doubles import DOUBLES
from data_access.filters import Filters, Scope
from data_access.provenance import FICTIONAL, SOURCES, places
from database.schema import Application, AwardDecision, Call, Organisation, Project, Query

_PAIRS: Final = DOUBLES.c
PAIRS: Final = Scope(
    _PAIRS.fictional,
    calls=_PAIRS.call,
    years=_PAIRS.year,
    domains=Call.policy_domain,
    places=places(),
)
_EITHER: Final = func.coalesce(Project.fictional, Application.fictional, literal(value=False))
DECISIONS: Final = Scope(
    _EITHER,
    calls=func.coalesce(Project.call_key, Application.call_key),
    domains=Call.policy_domain,
)


def pairs(filters: Filters) -> Query:
    """Every project and awarded application of the same body, call and year that may be the same award.

    Columns: organisation, call, municipality, year, application and project (keys), their titles and amounts
    (cents), amount (cents that are counted twice if they are the same).
    """
    place = PAIRS.place(filters)
    return (
        PAIRS.placed(
            select(
                Organisation.name.label("organisation"),
                Call.title.label("call"),
                place.name.label("municipality"),
                _PAIRS.year,
                _PAIRS.application,
                Application.title.label("application_title"),
                _PAIRS.application_amount,
                _PAIRS.project,
                Project.title.label("project_title"),
                _PAIRS.project_amount,
                _PAIRS.amount,
                _PAIRS.application_source.concat(",").concat(_PAIRS.project_source).label(SOURCES),
                cast(_PAIRS.fictional, Integer).label(FICTIONAL),
            )
            .select_from(DOUBLES)
            .join(Organisation, Organisation.key == _PAIRS.organisation)
            .join(Call, Call.key == _PAIRS.call)
            .join(Application, Application.id == _PAIRS.application)
            .join(Project, Project.key == _PAIRS.project),
            _PAIRS.nis,
        )
        .where(*PAIRS.where(filters))
        .order_by(_PAIRS.fictional, Call.title, Organisation.name, _PAIRS.application)
    )


def decisions(filters: Filters) -> Query:
    """What people said of such pairs and did not undo, the newest first.

    Columns: id, organisation, call, application and project (keys), decision (joined, apart), who, day.
    """
    body = func.coalesce(Project.organisation_key, Application.organisation_key)
    return (
        select(
            AwardDecision.id,
            Organisation.name.label("organisation"),
            Call.title.label("call"),
            AwardDecision.application_id.label("application"),
            AwardDecision.project_key.label("project"),
            AwardDecision.decision,
            AwardDecision.decided_by.label("who"),
            func.date(AwardDecision.decided_at, type_=Date()).label("day"),
            func.coalesce(Application.source_id, Project.source_id).label(SOURCES),
            cast(_EITHER, Integer).label(FICTIONAL),
        )
        .outerjoin(Project, Project.key == AwardDecision.project_key)
        .outerjoin(Application, Application.id == AwardDecision.application_id)
        .outerjoin(Organisation, Organisation.key == body)
        .outerjoin(Call, Call.key == func.coalesce(Project.call_key, Application.call_key))
        .where(AwardDecision.undone_at.is_(None), *DECISIONS.where(filters))
        .order_by(AwardDecision.decided_at.desc(), AwardDecision.id.desc())
    )
