"""Per call and kind of rows (real, made up) what stands behind its coverage: a subquery each.

All have call_key, fictional and sources (ids, joined by commas).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import String, and_, case, func, literal, or_, select

from data_access.facts.awards import SUMMED
from data_access.facts.completeness import LISTED
from data_access.provenance import count_if, distinct_list
from data_access.records.applications import REFUSED
from database.schema import (
    Commitment,
    Meeting,
    Payment,
    Project,
    ReportedFigure,
    Unknown,
)


def reported(*measures: str) -> Any:
    """Per call what sources report of it as a whole: lowest, number (the highest), precision, sources."""
    figure, number = ReportedFigure, ReportedFigure.number
    differ = func.min(number) != func.max(number)
    exact = func.max(case((figure.precision == "exact", 1), else_=0)) == 1
    return (
        select(
            figure.call_key,
            figure.fictional,
            func.min(number).label("lowest"),
            func.max(number).label("number"),
            case(
                (differ, "contradicting"),
                (exact, "exact"),
                else_=func.min(figure.precision),
            ).label("precision"),
            distinct_list(figure.source_id).label("sources"),
        )
        .where(figure.measure.in_(measures), figure.year.is_(None), number.is_not(None))
        .group_by(figure.call_key, figure.fictional)
        .subquery()
    )


def listed_applications() -> Any:
    """Per list: listed, refused, reasoned (refused with a reason), sources."""
    rows = LISTED.c
    refused = rows.status.in_(REFUSED)
    return (
        select(
            rows.call_key,
            rows.fictional,
            func.sum(rows.listed).label("listed"),
            func.sum(case((refused, rows.listed), else_=0)).label("refused"),
            func.sum(case((refused, rows.reasoned), else_=0)).label("reasoned"),
            distinct_list(rows.source_id).label("sources"),
        )
        .group_by(rows.call_key, rows.fictional)
        .subquery()
    )


def listed_projects() -> Any:
    """Per list: awards, priced (awards with an amount), amount (cents), named (as one of a call), sources.

    A line that stands for the whole call names nobody, nor does one of which it is unclear where it belongs.
    """
    rows = SUMMED.c
    single = and_(rows.form == "project", rows.certainty != "unclear")

    def how_many(*conditions: Any) -> Any:
        return func.sum(case((and_(single, *conditions), rows.many), else_=0))

    return (
        select(
            rows.call.label("call_key"),
            rows.fictional,
            how_many(rows.standing == "award").label("awards"),
            how_many(rows.amount.is_not(None)).label("priced"),
            func.sum(case((single, rows.amount))).label("amount"),
            how_many().label("named"),
            distinct_list(case((single, rows.source_id))).label("sources"),
        )
        .where(rows.call.is_not(None))
        .group_by(rows.call, rows.fictional)
        .subquery()
    )


def _money(rows: Any, query: Any) -> Any:
    """Per call the sum of rows of money: amount (cents), sources."""
    return (
        query.where(rows.fictional == Project.fictional, Project.call_key.is_not(None))
        .group_by(Project.call_key, Project.fictional)
        .subquery()
    )


def _sums(rows: Any) -> tuple[Any, ...]:
    return (
        Project.call_key,
        Project.fictional,
        func.sum(rows.amount_cents).label("amount"),
        distinct_list(rows.source_id).label("sources"),
    )


def commitments() -> Any:
    """Per call what is committed: amount (cents), sources."""
    query = select(*_sums(Commitment)).join(Project, Project.key == Commitment.project_key)
    return _money(Commitment, query)


def payments() -> Any:
    """Per call what is paid: amount (cents), sources."""
    query = (
        select(*_sums(Payment))
        .join(Commitment, Commitment.id == Payment.commitment_id)
        .join(Project, Project.key == Commitment.project_key)
    )
    return _money(Payment, query)


def meetings() -> Any:
    """Per call: meetings, held, whole (held, with what is to be known of them), sources."""
    held = Meeting.state == "held"
    counted = or_(Meeting.kind != "learning_network", Meeting.participants.is_not(None))
    return (
        select(
            Meeting.call_key,
            Meeting.fictional,
            func.count().label("meetings"),
            count_if(held).label("held"),
            count_if(and_(held, Meeting.date.is_not(None), counted)).label("whole"),
            distinct_list(Meeting.source_id).label("sources"),
        )
        .where(Meeting.call_key.is_not(None))
        .group_by(Meeting.call_key, Meeting.fictional)
        .subquery()
    )


_TOPICS: Final[Mapping[str, tuple[str, ...]]] = {
    "budget": ("budget",),
    "submitted": ("applications",),
    "awarded": (),
    "recipients": ("awards", "projects"),
    "refusals": ("refusals",),
    "committed": ("commitments",),
    "paid": ("payments",),
    "meetings": ("meetings",),
}
"""Which gaps tell why a part is not known."""


def gaps_of_calls() -> Any:
    """Per call and part the gap that was noted first, of those about the whole call."""
    part = case(
        *(
            (Unknown.topic == topic, literal(name, String()))
            for name, topics in _TOPICS.items()
            for topic in topics
        )
    )
    place = func.row_number().over(
        partition_by=[Unknown.call_key, part],
        order_by=[Unknown.stated_on.is_not(None), Unknown.id],
    )
    numbered = (
        select(
            Unknown.call_key,
            part.label("part"),
            Unknown.kind,
            Unknown.statement,
            Unknown.reason,
            Unknown.source_id,
            place.label("place"),
        )
        .where(Unknown.fictional.is_(False), Unknown.province.is_(None), Unknown.nis.is_(None))
        .where(Unknown.call_key.is_not(None))
        .subquery("numbered_gaps")
    )
    return select(numbered).where(numbered.c.place == 1).subquery("gaps")
