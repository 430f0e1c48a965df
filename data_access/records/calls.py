"""Calls: what they are, when they ran, and how many applications sources report."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from sqlalchemy import (
    Date,
    Integer,
    String,
    and_,
    case,
    cast,
    func,
    literal,
    or_,
    select,
    union_all,
)

from data_access.filters import Filters, Scope
from data_access.provenance import FICTIONAL, SOURCES, distinct_list, provenance, told
from database.schema import Call, Query, ReportedFigure

CALLS: Final = Scope.of(
    Call, calls=Call.key, domains=Call.policy_domain, days=(Call.closes, Call.closes)
)


def on_calls(rows: Any) -> Scope:
    """The scope of rows about calls: made up when they are, or their call is."""
    return replace(CALLS, fictional=or_(Call.fictional, rows.fictional))


def reported_of(measure: str, filters: Filters) -> Any:
    """Per call what sources report of one measure: number, precision, source ids, fictional (0 or 1).

    The number is NULL and the precision "contradicting" where sources differ.
    """
    number, precision = ReportedFigure.number, ReportedFigure.precision
    differ = func.min(number) != func.max(number)
    exact = func.max(case((precision == "exact", 1), else_=0)) == 1
    return (
        select(
            ReportedFigure.call_key,
            case((differ, None), else_=func.max(number)).label("number"),
            case((differ, "contradicting"), (exact, "exact"), else_=func.min(precision)).label(
                "precision"
            ),
            distinct_list(ReportedFigure.source_id).label("sources"),
            func.max(cast(ReportedFigure.fictional, Integer)).label(FICTIONAL),
        )
        .where(ReportedFigure.measure == measure, ReportedFigure.year.is_(None))
        .where(*Scope(ReportedFigure.fictional).where(filters))
        .group_by(ReportedFigure.call_key)
        .subquery(f"reported_{measure}")
    )


def calls(filters: Filters) -> Query:
    """Every call with what sources report of it; nothing is counted from single applications."""
    measures = ("submitted", "awarded", "awarded_amount")
    reported = {name: reported_of(name, filters) for name in measures}
    figures = [
        column
        for name, table in reported.items()
        for column in (table.c.number.label(name), table.c.precision.label(f"{name}_precision"))
    ]
    sources: Any = Call.source_id
    made_up: Any = cast(Call.fictional, Integer)
    for table in reported.values():
        sources = sources + "," + func.coalesce(table.c.sources, "")
        made_up = made_up + func.coalesce(table.c[FICTIONAL], 0)
    query = select(
        Call.key.label("call"),
        *told(Call),
        Call.policy_domain.label("domain"),
        *figures,
        sources.label(SOURCES),
        case((made_up > 0, 1), else_=0).label(FICTIONAL),
    )
    for table in reported.values():
        query = query.outerjoin(table, table.c.call_key == Call.key)
    return query.where(*CALLS.where(filters)).order_by(Call.fictional, Call.year, Call.title)


def phases(filters: Filters) -> Query:
    """When each call was open, assessed and running, as far as known: a row per phase.

    A phase with one date has only that one; without dates it has no row.
    """

    def phase(position: int, name: str, starts: Any, ends: Any, when: Any = None) -> Any:
        return select(
            Call.key.label("call"),
            Call.title,
            Call.year,
            literal(position).label("position"),
            literal(name, String()).label("phase"),
            starts.label("starts"),
            ends.label("ends"),
            *provenance(Call),
        ).where(
            or_(starts.is_not(None), ends.is_not(None)) if when is None else when,
            *CALLS.where(filters),
        )

    decided, closes = Call.decided.is_not(None), Call.closes.is_not(None)
    rows = union_all(
        phase(1, "submission", Call.published, Call.closes),
        phase(2, "assessment", Call.closes, Call.decided, and_(closes, decided)),
        phase(3, "decision", Call.decided, literal(None, Date()), and_(~closes, decided)),
        phase(4, "running", Call.runs_from, Call.runs_to),
    ).subquery("phases")
    shown = [rows.c[name] for name in ("call", "title", "phase", "starts", "ends")]
    return select(*shown, rows.c[SOURCES], rows.c[FICTIONAL]).order_by(
        rows.c[FICTIONAL], rows.c.year, rows.c.title, rows.c.position
    )
