"""Organisations by name: what each asked, got and was refused, and which meetings it is named for."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import ColumnElement, FromClause, String, case, func, literal, select, union_all

from data_access.facts.awards import AWARDS
from data_access.filters import Filters, Scope
from data_access.provenance import belonging, body_of, group_provenance, places
from data_access.records.applications import REFUSED
from database.schema import (
    Application,
    BudgetArticle,
    Call,
    Commitment,
    Meeting,
    MeetingParty,
    Organisation,
    Payment,
    Project,
    Query,
    RegisterLine,
)

_COUNTS: Final = ("project", "award", "application", "granted", "refused", "line", "meeting")
_AMOUNTS: Final = ("awarded", "committed", "paid", "registered", "registered_paid")
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
        body_of(key).label("organisation"),
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


def _money(table: Any, amount: str, to_commitment: ColumnElement[bool] | None = None) -> Any:
    """Commitments or payments for the projects of a body, of their own year."""
    rows = _rows_of(
        table,
        Project.organisation_key,
        Project.call_key,
        table.year,
        BudgetArticle.policy_domain,
        Project.nis,
        **{amount: table.amount_cents},
    )
    if to_commitment is not None:
        rows = rows.join(Commitment, to_commitment)
    return (
        rows.join(Project, Project.key == Commitment.project_key)
        .join(BudgetArticle, BudgetArticle.code == Commitment.article_code)
        .where(Project.kind == "project", belonging(table, Project))
    )


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
        registered_paid=RegisterLine.paid_cents,
    )
    named = _rows_of(
        Organisation, Organisation.key, nothing, no_year, nothing, Organisation.nis
    ).where(Organisation.kind != _PLACELESS)
    return union_all(
        _awards(),
        _applications(),
        _money(Commitment, "committed"),
        _money(Payment, "paid", Payment.commitment_id == Commitment.id),
        lines,
        _meetings(),
        named,
    ).subquery("said_of_organisations")


_ROWS: Final = _rows()

ORGANISATIONS: Final = Scope(
    fictional=_ROWS.c.fictional,
    calls=_ROWS.c.call,
    years=_ROWS.c.year,
    domains=_ROWS.c.domain,
    places=places(),
)


def organisations(filters: Filters) -> Query:
    """Every body that a source names: by its company number, else by its name, and as people joined them.

    One that may be a person is not among them.

    Columns: organisation (name), body (key), kbo, kind (code), projects (awarded applications without a
    project too), awards (of those, what is an award), awarded (cents, of what is known), awarded_known
    (count), applications, granted, refused (counts), committed and paid (cents), lines (of the register),
    registered and registered_paid (cents), meetings.
    """
    each = _ROWS.c
    named = (
        select(
            func.min(Organisation.name).label("organisation"),
            func.min(Organisation.key).label("body"),
            func.min(Organisation.kbo).label("kbo"),
            func.min(Organisation.kind).label("kind"),
            _total(each.project).label("projects"),
            _total(each.award).label("awards"),
            func.sum(each.awarded).label("awarded"),
            func.count(each.awarded).label("awarded_known"),
            _total(each.application).label("applications"),
            _total(each.granted).label("granted"),
            _total(each.refused).label("refused"),
            func.sum(each.committed).label("committed"),
            func.sum(each.paid).label("paid"),
            _total(each.line).label("lines"),
            func.sum(each.registered).label("registered"),
            func.sum(each.registered_paid).label("registered_paid"),
            _total(each.meeting).label("meetings"),
            *group_provenance(each),
        )
        .select_from(_ROWS)
        .join(Organisation, Organisation.key == each.organisation)
        # One that may be a person has no page and no name in the search.
        .where(*ORGANISATIONS.where(filters), Organisation.name.is_not(None))
        .group_by(func.coalesce(Organisation.kbo, func.lower(Organisation.full_name)))
        .order_by(func.min(Organisation.name), func.min(Organisation.key))
    )
    return ORGANISATIONS.placed(named, each.nis)


def _total(count: Any) -> ColumnElement[int]:
    return func.coalesce(func.sum(count), 0)
