"""What is known of each call: eight parts, each known, partly or about, or not known (decision 0024).

Every rule stands here, one function a part. A call counts only rows that are as real, or as made up, as
it is itself: made-up rows never make anything of a real call known.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import BigInteger, String, and_, case, func, literal, null, or_, select, union_all

from data_access.facts.completeness import AWARDED, complete_awards, complete_lists
from data_access.filters import Filters
from data_access.provenance import FICTIONAL, SOURCES, count_if, distinct_list
from data_access.records.applications import REFUSED
from data_access.records.calls import CALLS
from data_access.schema import (
    Application,
    Call,
    Commitment,
    Meeting,
    Payment,
    Project,
    Query,
    ReportedFigure,
    Unknown,
)

PARTS: Final = (
    "budget", "submitted", "awarded", "recipients", "refusals", "committed", "paid", "meetings",
)  # fmt: skip
"""In the order in which they are shown."""
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

_VALUES: Final[Mapping[str, Any]] = {
    "number": BigInteger(),
    "lowest": BigInteger(),
    "whole": BigInteger(),
    "full": BigInteger(),
    "amount": BigInteger(),
    "of_amount": BigInteger(),
    "counted": String(),
    "precision": String(),
}
"""What a part can say besides its state; NULL where it does not."""


def coverage(filters: Filters) -> Query:
    """Eight rows per call: what is known of each part, in the order of ``PARTS``.

    Columns: call (key), title, year, part, state (known, partly, unknown), number, lowest, whole and full
    (counts), amount and of_amount (cents), counted (what the numbers count), precision, gap (kind),
    statement and reason (why it is not known).

    ``lowest`` and ``number`` are what sources that differ say; ``whole`` is what ``number`` is a part of,
    ``full`` how many of it nothing is lacking.
    """
    rules = (_budget, _submitted, _awarded, _recipients, _refusals, _committed, _paid, _meetings)
    parts = union_all(*(rule() for rule in rules)).subquery("parts")
    gaps = _gaps()
    shown = and_(gaps.c.call_key == Call.key, gaps.c.part == parts.c.part, parts.c.state != "known")
    sources = func.coalesce(parts.c.sources, gaps.c.source_id, Call.source_id)
    return (
        select(
            Call.key.label("call"),
            Call.title,
            Call.year,
            parts.c.part,
            parts.c.state,
            *(parts.c[name] for name in _VALUES),
            gaps.c.kind.label("gap"),
            gaps.c.statement,
            gaps.c.reason,
            sources.label(SOURCES),
            case((Call.fictional, 1), else_=0).label(FICTIONAL),
        )
        .join(parts, parts.c.call == Call.key)
        .outerjoin(gaps, shown)
        .where(*CALLS.where(filters))
        .order_by(Call.fictional, Call.year.nulls_last(), Call.title, Call.key, parts.c.position)
    )


def _part(name: str, known: Any, partly: Any, sources: Any, **values: Any) -> Query:
    """A row per call for one part: known, else partly, else not known."""
    told = {key: literal(None, kind) for key, kind in _VALUES.items()} | values
    return select(
        Call.key.label("call"),
        literal(PARTS.index(name)).label("position"),
        literal(name, String()).label("part"),
        case((known, "known"), (partly, "partly"), else_="unknown").label("state"),
        *(value.label(key) for key, value in told.items()),
        sources.label("sources"),
    )


def _of_call(rows: Any) -> Any:
    """Joins rows per call and kind (real, made up) to the call that they belong with."""
    return and_(rows.c.call_key == Call.key, rows.c.fictional == Call.fictional)


def _reported(*measures: str) -> Any:
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


def _budget() -> Query:
    """Known: the call has a budget, rounded or not. Partly: there is only an announcement of one."""
    announced = _reported("budget_announced")
    known = Call.budget_cents.is_not(None)
    return _part(
        "budget",
        known,
        announced.c.number.is_not(None),
        case((known, Call.source_id), else_=announced.c.sources),
        amount=func.coalesce(Call.budget_cents, announced.c.number),
        precision=case((known, null()), else_=literal("announced", String())),
    ).outerjoin(announced, _of_call(announced))


def _listed_applications() -> Any:
    """Per list: listed, refused, reasoned (refused with a reason), sources."""
    refused = Application.status.in_(REFUSED)
    reasoned = or_(Application.reason_code.is_not(None), Application.reason_text.is_not(None))
    return (
        select(
            Application.call_key,
            Application.fictional,
            func.count().label("listed"),
            count_if(refused).label("refused"),
            count_if(and_(refused, reasoned)).label("reasoned"),
            distinct_list(Application.source_id).label("sources"),
        )
        .group_by(Application.call_key, Application.fictional)
        .subquery()
    )


def _submitted() -> Query:
    """Known: sources report one exact number and no more are listed, or the list is complete.

    Partly: about so many, sources differ, only the number of applicants, or a list that is not whole.
    """
    told, applicants = _reported("submitted"), _reported("applicants")
    listed, lists = _listed_applications(), complete_lists()
    more = listed.c.listed > told.c.number
    sure = and_(told.c.precision == "exact", or_(listed.c.listed.is_(None), ~more))
    return (
        _part(
            "submitted",
            or_(sure, and_(told.c.number.is_(None), lists.c.complete == 1)),
            func.coalesce(told.c.number, applicants.c.number, listed.c.listed).is_not(None),
            func.coalesce(told.c.sources, applicants.c.sources, listed.c.sources),
            number=case(
                (more, listed.c.listed),
                (told.c.number.is_not(None), told.c.number),
                (lists.c.complete == 1, listed.c.listed),
                else_=func.coalesce(applicants.c.number, listed.c.listed),
            ),
            lowest=case(
                (told.c.number.is_not(None), told.c.lowest),
                (lists.c.complete == 1, null()),
                else_=applicants.c.lowest,
            ),
            counted=case(
                (func.coalesce(told.c.number, lists.c.complete, 0) > 0, "applications"),
                (applicants.c.number.is_not(None), "applicants"),
                (listed.c.listed.is_not(None), "applications_listed"),
            ),
            precision=case(
                (more, "contradicting"),
                else_=func.coalesce(told.c.precision, applicants.c.precision),
            ),
        )
        .outerjoin(told, _of_call(told))
        .outerjoin(applicants, _of_call(applicants))
        .outerjoin(listed, _of_call(listed))
        .outerjoin(lists, _of_call(lists))
    )


def _listed_projects() -> Any:
    """Per list: awards, priced (awards with an amount), amount (cents), named (as one of a call), sources.

    A line that stands for the whole call names nobody, nor does one of which it is unclear where it belongs.
    """
    single = and_(Project.kind == "project", Project.certainty != "unclear")
    priced = and_(AWARDED, Project.awarded_cents.is_not(None))
    return (
        select(
            Project.call_key,
            Project.fictional,
            count_if(and_(single, AWARDED)).label("awards"),
            count_if(and_(single, priced)).label("priced"),
            func.sum(case((and_(single, priced), Project.awarded_cents))).label("amount"),
            count_if(single).label("named"),
            distinct_list(case((single, Project.source_id))).label("sources"),
        )
        .where(Project.call_key.is_not(None))
        .group_by(Project.call_key, Project.fictional)
        .subquery()
    )


def _awarded() -> Query:
    """Known: sources report one exact number, or every award is listed.

    Partly: they differ, tell only how many authorities or files took part, or only some are listed.
    """
    told, projects, lists = _reported("awarded"), _listed_projects(), complete_awards()
    authorities, files = _reported("authorities"), _reported("files")
    awards = func.nullif(projects.c.awards, 0)
    whole = and_(told.c.number.is_(None), lists.c.complete == 1)
    return (
        _part(
            "awarded",
            or_(told.c.precision == "exact", whole),
            func.coalesce(told.c.number, authorities.c.number, files.c.number, awards).is_not(None),
            func.coalesce(
                told.c.sources,
                case((whole, projects.c.sources)),
                authorities.c.sources,
                files.c.sources,
                case((awards.is_not(None), projects.c.sources)),
            ),
            number=case(
                (told.c.number.is_not(None), told.c.number),
                (whole, projects.c.awards),
                else_=func.coalesce(authorities.c.number, files.c.number, awards),
            ),
            lowest=case(
                (told.c.number.is_not(None), told.c.lowest),
                (whole, null()),
                else_=func.coalesce(authorities.c.lowest, files.c.lowest),
            ),
            counted=case(
                (or_(told.c.number.is_not(None), whole), "awards"),
                (authorities.c.number.is_not(None), "authorities"),
                (files.c.number.is_not(None), "files"),
                (awards.is_not(None), "awards_listed"),
            ),
            precision=func.coalesce(told.c.precision, authorities.c.precision),
        )
        .outerjoin(told, _of_call(told))
        .outerjoin(projects, _of_call(projects))
        .outerjoin(lists, _of_call(lists))
        .outerjoin(authorities, _of_call(authorities))
        .outerjoin(files, _of_call(files))
    )


def _recipients() -> Query:
    """Known: every award is listed with its place and its amount. Partly: somebody is named."""
    told, projects, lists = _reported("awarded"), _listed_projects(), complete_awards()
    return (
        _part(
            "recipients",
            lists.c.complete == 1,
            projects.c.named > 0,
            case(
                (projects.c.named > 0, projects.c.sources), (lists.c.complete == 1, told.c.sources)
            ),
            number=case(
                (projects.c.awards > 0, projects.c.awards), else_=func.nullif(projects.c.named, 0)
            ),
            whole=case((told.c.precision == "exact", told.c.number)),
            full=case((projects.c.named > 0, projects.c.priced)),
            amount=projects.c.amount,
            counted=case((projects.c.awards > 0, "awards_listed"), (projects.c.named > 0, "named")),
        )
        .outerjoin(told, _of_call(told))
        .outerjoin(projects, _of_call(projects))
        .outerjoin(lists, _of_call(lists))
    )


def _refusals() -> Query:
    """Known: the list of applications is complete, and each that was refused says why.

    Partly: some are listed or lack their reason, or sources report only how many were refused.
    """
    told, listed, lists = _reported("refused"), _listed_applications(), complete_lists()
    refused = func.nullif(listed.c.refused, 0)
    whole = lists.c.complete == 1
    return (
        _part(
            "refusals",
            and_(whole, listed.c.reasoned == listed.c.refused),
            func.coalesce(refused, told.c.number).is_not(None),
            case((or_(whole, refused.is_not(None)), listed.c.sources), else_=told.c.sources),
            number=case((whole, listed.c.refused), else_=func.coalesce(refused, told.c.number)),
            whole=case((whole, null()), (refused.is_not(None), told.c.number)),
            full=case((or_(whole, refused.is_not(None)), listed.c.reasoned)),
            counted=case(
                (or_(whole, refused.is_not(None), told.c.number.is_not(None)), "refusals")
            ),
        )
        .outerjoin(told, _of_call(told))
        .outerjoin(listed, _of_call(listed))
        .outerjoin(lists, _of_call(lists))
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


def _commitments() -> Any:
    query = select(*_sums(Commitment)).join(Project, Project.key == Commitment.project_key)
    return _money(Commitment, query)


def _payments() -> Any:
    query = (
        select(*_sums(Payment))
        .join(Commitment, Commitment.id == Payment.commitment_id)
        .join(Project, Project.key == Commitment.project_key)
    )
    return _money(Payment, query)


def _committed() -> Query:
    """Known: as much is committed as was awarded, or as the budget where nobody says what was awarded.

    Partly: less is.
    """
    rows, told, projects = _commitments(), _reported("awarded_amount"), _listed_projects()
    lists = complete_awards()
    awarded = case((lists.c.complete == 1, projects.c.amount))
    whole = func.coalesce(awarded, told.c.number, Call.budget_cents)
    return (
        _part(
            "committed",
            rows.c.amount >= whole,
            rows.c.amount.is_not(None),
            rows.c.sources,
            amount=rows.c.amount,
            of_amount=case((rows.c.amount.is_not(None), whole)),
        )
        .outerjoin(rows, _of_call(rows))
        .outerjoin(told, _of_call(told))
        .outerjoin(projects, _of_call(projects))
        .outerjoin(lists, _of_call(lists))
    )


def _paid() -> Query:
    """Known: all that is committed is paid. Partly: less is, or it is not known what was committed."""
    rows, committed = _payments(), _commitments()
    return (
        _part(
            "paid",
            rows.c.amount >= committed.c.amount,
            rows.c.amount.is_not(None),
            rows.c.sources,
            amount=rows.c.amount,
            of_amount=case((rows.c.amount.is_not(None), committed.c.amount)),
        )
        .outerjoin(rows, _of_call(rows))
        .outerjoin(committed, _of_call(committed))
    )


def _meetings() -> Query:
    """Known: every meeting that is known was held and has its date, learning networks their participants.

    Partly: one is only planned, or lacks those.
    """
    held = Meeting.state == "held"
    counted = or_(Meeting.kind != "learning_network", Meeting.participants.is_not(None))
    rows = (
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
    return _part(
        "meetings",
        rows.c.whole == rows.c.meetings,
        rows.c.meetings > 0,
        rows.c.sources,
        number=rows.c.held,
        whole=rows.c.meetings,
        full=rows.c.whole,
        counted=case((rows.c.meetings > 0, "meetings")),
    ).outerjoin(rows, _of_call(rows))


def _gaps() -> Any:
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
