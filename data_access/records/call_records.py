"""What sources say about calls: figures side by side, announced changes, results of actions."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import BigInteger, Date, case, cast, func, select

from data_access.filters import Filters
from data_access.provenance import in_order, provenance, told
from data_access.records.calls import on_calls
from database.schema import ActionResult, Call, CallChange, Query, ReportedFigure, Source

MEASURES: Final = (
    "submitted",
    "applicants",
    "awarded",
    "refused",
    "files",
    "authorities",
    "new_authorities",
    "budget_announced",
    "budget",
    "budget_on_article",
    "maximum_investment",
    "awarded_amount",
)
"""What sources report of a call, in the order in which it is shown."""


def reported_figures(filters: Filters) -> Query:
    """Every figure that a source states about a call, those that contradict each other side by side."""
    number = ReportedFigure.number
    same: dict[str, Any] = {
        "partition_by": [ReportedFigure.call_key, ReportedFigure.measure, ReportedFigure.year]
    }
    alone = func.count().over(**same) == 1
    alike = func.min(number).over(**same) == func.max(number).over(**same)
    return (
        select(
            Call.key.label("call"),
            Call.title,
            *told(ReportedFigure, but="stated_on"),
            case((ReportedFigure.unit == "count", number)).label("count"),
            case((ReportedFigure.unit == "euro", number)).label("amount"),
            case((alone, "single"), (alike, "same"), else_="different").label("agreement"),
            func.coalesce(ReportedFigure.stated_on, Source.date).label("stated_on"),
            Source.title.label("source"),
            Source.link,
            *provenance(ReportedFigure),
        )
        .join(Call, Call.key == ReportedFigure.call_key)
        .join(Source, Source.id == ReportedFigure.source_id)
        .where(*on_calls(ReportedFigure).where(filters))
        .order_by(
            Call.fictional,
            Call.year,
            Call.title,
            in_order(ReportedFigure.measure, MEASURES),
            ReportedFigure.year.is_not(None),
            ReportedFigure.year,
            ReportedFigure.id,
        )
    )


def changes(filters: Filters) -> Query:
    """What changed about a call while it ran: every value that was announced, in order."""
    money = CallChange.field.like("%_cents")
    return (
        select(
            Call.title,
            *told(CallChange),
            func.date(case((~money, CallChange.value)), type_=Date()).label("date"),
            cast(case((money, CallChange.value)), BigInteger).label("amount"),
            *provenance(CallChange),
        )
        .join(Call, Call.key == CallChange.call_key)
        .where(*on_calls(CallChange).where(filters))
        .order_by(
            Call.fictional,
            Call.year,
            Call.title,
            CallChange.field,
            CallChange.stated_on,
            CallChange.id,
        )
    )


def action_results(filters: Filters) -> Query:
    """Actions of Plan Samenleven per round: promised against realised."""
    return (
        select(Call.title, *told(ActionResult), *provenance(ActionResult))
        .join(Call, Call.key == ActionResult.call_key)
        .where(*on_calls(ActionResult).where(filters))
        .order_by(ActionResult.action, Call.year, Call.title)
    )
