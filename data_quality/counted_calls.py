"""Per call what is counted from lists, beside what sources report of it as a whole."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Integer, case, cast, func, or_, select

from data_access.facts.awards import SUMMED
from data_access.facts.completeness import LISTED
from data_access.filters import Filters, Scope
from data_access.provenance import FICTIONAL, SOURCES, distinct_list
from data_access.records.calls import CALLS, reported_of
from database.schema import Call, Query

_MEASURES = ("submitted", "awarded", "awarded_amount")


def counted_calls(filters: Filters) -> Query:
    """Every call of which anything is counted or reported. Per measure (submitted, awarded, awarded_amount in
    cents) three columns: counted_…, reported_… (NULL where sources differ), difference_… (counted less
    reported).
    """
    asked, awards = _applications(filters), _awards(filters)
    reported = {name: reported_of(name, filters) for name in _MEASURES}
    counted: dict[str, Any] = {
        "submitted": asked.c.number,
        "awarded": awards.c.number,
        "awarded_amount": awards.c.amount,
    }
    lists = (asked.c.sources, awards.c.sources, *(table.c.sources for table in reported.values()))
    sources: ColumnElement[Any] = Call.source_id.expression
    for one in lists:
        sources = sources.concat(",").concat(func.coalesce(one, ""))
    made_up: ColumnElement[Any] = cast(Call.fictional, Integer)
    for table in (asked, awards, *reported.values()):
        made_up = made_up + func.coalesce(table.c[FICTIONAL], 0)
    columns = [
        column
        for name in _MEASURES
        for column in (
            counted[name].label(f"counted_{name}"),
            reported[name].c.number.label(f"reported_{name}"),
            (counted[name] - reported[name].c.number).label(f"difference_{name}"),
        )
    ]
    query = select(
        Call.key.label("call"),
        Call.title,
        *columns,
        sources.label(SOURCES),
        case((made_up > 0, 1), else_=0).label(FICTIONAL),
    )
    for table in (asked, awards, *reported.values()):
        query = query.outerjoin(table, table.c.call_key == Call.key)
    told = or_(*(column.element.is_not(None) for column in columns))
    ordered = query.where(*CALLS.where(filters), told)
    return ordered.order_by(Call.fictional, Call.year, Call.title)


def _applications(filters: Filters) -> Any:
    rows = LISTED.c
    return (
        select(
            rows.call_key,
            func.sum(rows.listed).label("number"),
            distinct_list(rows.source_id).label("sources"),
            func.max(cast(rows.fictional, Integer)).label(FICTIONAL),
        )
        .where(*Scope(rows.fictional).where(filters))
        .group_by(rows.call_key)
        .subquery("counted_applications")
    )


def _awards(filters: Filters) -> Any:
    """A line that stands for a whole call is none of the awards that sources count."""
    rows = SUMMED.c
    return (
        select(
            rows.call.label("call_key"),
            func.sum(rows.many).label("number"),
            func.sum(rows.amount).label("amount"),
            distinct_list(rows.source_id).label("sources"),
            func.max(cast(rows.fictional, Integer)).label(FICTIONAL),
        )
        .where(
            rows.standing == "award", rows.form == "project", *Scope(rows.fictional).where(filters)
        )
        .group_by(rows.call)
        .subquery("counted_awards")
    )
