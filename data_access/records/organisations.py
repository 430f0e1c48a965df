"""Organisations by name: what each asked, got and was refused, and which meetings it is named for."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import ColumnElement, FromClause, String, case, func, literal, select, union_all

from data_access.facts.awards import AWARDS
from data_access.filters import Filters, Scope
from data_access.provenance import group_provenance, places
from data_access.records.applications import REFUSED
from data_access.schema import (
    Application,
    Call,
    Meeting,
    MeetingParty,
    Organisation,
    Project,
    Query,
    RegisterLine,
)

_COUNTS: Final = ("project", "award", "application", "granted", "refused", "line", "meeting")
_AMOUNTS: Final = ("awarded", "registered")
_ONE: Final = literal(1)
_PLACELESS: Final = "other"
"""The kind of what a source has as one line for many: no body of its own."""


def _rows_of(
    table: Any,
    key: ColumnElement[Any] | Any,
    call: Any,
    year: Any,
    domain: Any,
    nis: Any,
    **its: Any,
) -> Any:
    """What one relation says of organisations; counts and amounts that it has not are 0 and NULL."""
    no_amount = literal(None, Project.awarded_cents.type)
    own = getattr(table, "c", table)
    return select(
        key.label("organisation"),
        own.source_id,
        own.fictional,
        call.label("call"),
        year.label("year"),
        domain.label("domain"),
        nis.label("nis"),
        *(its.get(name, literal(0)).label(name) for name in _COUNTS),
        *(its.get(name, no_amount).label(name) for name in _AMOUNTS),
    ).select_from(table)


def _awards() -> Any:
    """Projects, and awarded applications of which no project is known."""
    rows = AWARDS.rows.c
    named: dict[str, Any] = {
        "project": _ONE,
        "award": case((rows.standing == "award", 1), else_=0),
        "awarded": rows.amount,
    }
    placed = _rows_of(
        AWARDS.rows, rows.organisation, rows.call, rows.year, rows.domain, rows.nis, **named
    )
    return placed.where(rows.form == "project")


def _applications() -> Any:
    return _rows_of(
        Application,
        Application.organisation_key,
        Application.call_key,
        Call.year,
        Call.policy_domain,
        Application.nis,
        application=_ONE,
        granted=case((Application.status == "awarded", 1), else_=0),
        refused=case((Application.status.in_(REFUSED), 1), else_=0),
    ).join(Call, Call.key == Application.call_key)


def _meetings() -> Any:
    """Meetings for which a body is named as a source writes it."""
    return (
        _rows_of(
            MeetingParty,
            Organisation.key,
            Meeting.call_key,
            Meeting.year,
            Call.policy_domain,
            Meeting.nis,
            meeting=_ONE,
        )
        .join(Organisation, Organisation.name == MeetingParty.party)
        .join(Meeting, Meeting.key == MeetingParty.meeting_key)
        .outerjoin(Call, Call.key == Meeting.call_key)
    )


def _rows() -> FromClause:
    nothing = literal(None, String())
    no_year = literal(None, Project.year.type)
    lines = _rows_of(
        RegisterLine,
        RegisterLine.organisation_key,
        nothing,
        RegisterLine.year,
        RegisterLine.policy_domain,
        RegisterLine.nis,
        line=_ONE,
        registered=RegisterLine.awarded_cents,
    )
    named = _rows_of(
        Organisation, Organisation.key, nothing, no_year, nothing, Organisation.nis
    ).where(Organisation.kind != _PLACELESS)
    return union_all(_awards(), _applications(), lines, _meetings(), named).subquery(
        "said_of_organisations"
    )


_ROWS: Final = _rows()

ORGANISATIONS: Final = Scope(
    fictional=_ROWS.c.fictional,
    calls=_ROWS.c.call,
    years=_ROWS.c.year,
    domains=_ROWS.c.domain,
    places=places(),
)


def organisations(filters: Filters) -> Query:
    """Every body that a source names, by its name as written: two ways to write it are two rows.

    Columns: organisation (name), kind (code), projects (awarded applications without a project too),
    awards (of those, what is an award), awarded (cents, of what is known), awarded_known (count),
    applications, granted, refused (counts), lines (of the register), registered (cents), meetings.
    """
    each = _ROWS.c
    named = (
        select(
            Organisation.name.label("organisation"),
            func.min(Organisation.kind).label("kind"),
            _total(each.project).label("projects"),
            _total(each.award).label("awards"),
            func.sum(each.awarded).label("awarded"),
            func.count(each.awarded).label("awarded_known"),
            _total(each.application).label("applications"),
            _total(each.granted).label("granted"),
            _total(each.refused).label("refused"),
            _total(each.line).label("lines"),
            func.sum(each.registered).label("registered"),
            _total(each.meeting).label("meetings"),
            *group_provenance(each),
        )
        .select_from(_ROWS)
        .join(Organisation, Organisation.key == each.organisation)
        .where(*ORGANISATIONS.where(filters))
        .group_by(Organisation.name)
        .order_by(Organisation.name)
    )
    return ORGANISATIONS.placed(named, each.nis)


def _total(count: Any) -> ColumnElement[int]:
    return func.coalesce(func.sum(count), 0)
