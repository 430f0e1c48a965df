"""What sources say about calls: figures side by side, announced changes, results of actions."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from sqlalchemy import BigInteger, Date, String, case, cast, func, literal, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction

from data_access.filters import Filters
from data_access.provenance import provenance
from data_access.records.calls import on_calls
from data_access.schema import ActionResult, Call, CallChange, Query, ReportedFigure, Source

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


class iso_date(GenericFunction[dt.date]):  # noqa: N801 - SQL functions are written small
    """A text column that holds ISO dates, as dates."""

    type = Date()
    name = "iso_date"
    inherit_cache = True


@compiles(iso_date, "sqlite")
def _iso_date_sqlite(element: Any, compiler: Any, **kw: Any) -> str:
    # SQLite keeps dates as ISO text: a cast would keep the year only.
    return str(compiler.process(element.clauses, **kw))


@compiles(iso_date)
def _iso_date(element: Any, compiler: Any, **kw: Any) -> str:
    return f"CAST({compiler.process(element.clauses, **kw)} AS DATE)"


def reported_figures(filters: Filters) -> Query:
    """Every figure that a source states about a call, those that contradict each other side by side.

    Columns: call (key), title, measure, year (of the budget, where stated), count, amount (cents), precision,
    wording, agreement (single, same, different), stated_on, source (title), link.
    """
    number = ReportedFigure.number
    same: dict[str, Any] = {
        "partition_by": [ReportedFigure.call_key, ReportedFigure.measure, ReportedFigure.year]
    }
    order = {measure: position for position, measure in enumerate(MEASURES)}
    return (
        select(
            Call.key.label("call"),
            Call.title,
            ReportedFigure.measure,
            ReportedFigure.year,
            case((ReportedFigure.unit == "count", number)).label("count"),
            case((ReportedFigure.unit == "euro", number)).label("amount"),
            ReportedFigure.precision,
            ReportedFigure.wording,
            case(
                (func.count().over(**same) == 1, literal("single", String())),
                (
                    func.min(number).over(**same) == func.max(number).over(**same),
                    literal("same", String()),
                ),
                else_=literal("different", String()),
            ).label("agreement"),
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
            case(order, value=ReportedFigure.measure, else_=len(order)),
            ReportedFigure.year.is_not(None),
            ReportedFigure.year,
            ReportedFigure.id,
        )
    )


def changes(filters: Filters) -> Query:
    """What changed about a call while it ran: every value that was announced, in order.

    Columns: title (call), field, date or amount (cents), stated_on, remark.
    """
    money = CallChange.field.like("%_cents")
    return (
        select(
            Call.title,
            CallChange.field,
            iso_date(case((~money, CallChange.value))).label("date"),
            cast(case((money, CallChange.value)), BigInteger).label("amount"),
            CallChange.stated_on,
            CallChange.remark,
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
    """Actions of Plan Samenleven per round: promised against realised.

    Columns: title (call), action, unit, budget (cents), authorities, promised, realised, remark.
    """
    return (
        select(
            Call.title,
            ActionResult.action,
            ActionResult.unit,
            ActionResult.budget_cents.label("budget"),
            ActionResult.authorities,
            ActionResult.promised,
            ActionResult.realised,
            ActionResult.remark,
            *provenance(ActionResult),
        )
        .join(Call, Call.key == ActionResult.call_key)
        .where(*on_calls(ActionResult).where(filters))
        .order_by(ActionResult.action, Call.year, Call.title)
    )
