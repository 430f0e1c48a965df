"""What is known of each call: eight parts, each known, partly or about, or not known (decision 0024).

Every rule stands here, one function a part. A call counts only rows that are as real, or as made up, as
it is itself: made-up rows never make anything of a real call known.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from sqlalchemy import BigInteger, String, and_, case, func, literal, null, or_, select, union_all

from data_access.facts.completeness import COMPLETE_AWARDS, COMPLETE_LISTS
from data_access.filters import Filters
from data_access.provenance import FICTIONAL, SOURCES
from data_access.records.calls import CALLS
from data_quality.coverage_rows import (
    commitments,
    gaps_of_calls,
    listed_applications,
    listed_projects,
    meetings,
    payments,
    reported,
)
from database.schema import Call, Query

PARTS: Final = (
    "budget", "submitted", "awarded", "recipients", "refusals", "committed", "paid", "meetings",
)  # fmt: skip
"""In the order in which they are shown."""
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
    parts, gaps = _of_all_calls()
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


def calls_left(filters: Filters) -> Query:
    """The calls (column ``call``) that a choice leaves; it changes nothing of what is known of them."""
    return select(Call.key.label("call")).where(*CALLS.where(filters))


@cache
def _of_all_calls() -> tuple[Any, Any]:
    """The parts of every call, and the gaps told of them: no filter changes them; dear to build."""
    rules = (_budget, _submitted, _awarded, _recipients, _refusals, _committed, _paid, _meetings)
    lists = _Lists()
    return union_all(*(rule(lists) for rule in rules)).subquery("parts"), gaps_of_calls()


class _Lists:
    """What several rules ask of lists, worked out once: a common table expression each."""

    def __init__(self) -> None:
        self.applications = select(listed_applications()).cte("listed_applications")
        self.complete = select(COMPLETE_LISTS).cte("complete_applications")
        self.projects = select(listed_projects()).cte("listed_projects")
        self.complete_awards = select(COMPLETE_AWARDS).cte("complete_awards")


def _part(
    name: str, beside: tuple[Any, ...], known: Any, partly: Any, sources: Any, **values: Any
) -> Query:
    """A row per call for one part: known, else partly, else not known; ``beside`` are rows of the call."""
    told = {key: literal(None, kind) for key, kind in _VALUES.items()} | values
    query = select(
        Call.key.label("call"),
        literal(PARTS.index(name)).label("position"),
        literal(name, String()).label("part"),
        case((known, "known"), (partly, "partly"), else_="unknown").label("state"),
        *(value.label(key) for key, value in told.items()),
        sources.label("sources"),
    )
    for rows in beside:
        query = query.outerjoin(rows, _of_call(rows))
    return query


def _of_call(rows: Any) -> Any:
    """Joins rows per call and kind (real, made up) to the call that they belong with."""
    return and_(rows.c.call_key == Call.key, rows.c.fictional == Call.fictional)


def _budget(_: _Lists) -> Query:
    """Known: the call has a budget, rounded or not. Partly: there is only an announcement of one."""
    announced = reported("budget_announced")
    known = Call.budget_cents.is_not(None)
    return _part(
        "budget",
        (announced,),
        known,
        announced.c.number.is_not(None),
        case((known, Call.source_id), else_=announced.c.sources),
        amount=func.coalesce(Call.budget_cents, announced.c.number),
        precision=case((known, null()), else_=literal("announced", String())),
    )


def _submitted(lists: _Lists) -> Query:
    """Known: sources report one exact number and no more are listed, or the list is complete.

    Partly: about so many, sources differ, only the number of applicants, or a list that is not whole.
    """
    told, applicants = reported("submitted"), reported("applicants")
    listed, whole = lists.applications, lists.complete
    more = listed.c.listed > told.c.number
    sure = and_(told.c.precision == "exact", or_(listed.c.listed.is_(None), ~more))
    return _part(
        "submitted",
        (told, applicants, listed, whole),
        or_(sure, and_(told.c.number.is_(None), whole.c.complete == 1)),
        func.coalesce(told.c.number, applicants.c.number, listed.c.listed).is_not(None),
        func.coalesce(told.c.sources, applicants.c.sources, listed.c.sources),
        number=case(
            (more, listed.c.listed),
            (told.c.number.is_not(None), told.c.number),
            (whole.c.complete == 1, listed.c.listed),
            else_=func.coalesce(applicants.c.number, listed.c.listed),
        ),
        lowest=case(
            (told.c.number.is_not(None), told.c.lowest),
            (whole.c.complete == 1, null()),
            else_=applicants.c.lowest,
        ),
        counted=case(
            (or_(told.c.number.is_not(None), whole.c.complete == 1), "applications"),
            (applicants.c.number.is_not(None), "applicants"),
            (listed.c.listed.is_not(None), "applications_listed"),
        ),
        precision=case(
            (more, "contradicting"),
            else_=func.coalesce(told.c.precision, applicants.c.precision),
        ),
    )


def _awarded(lists: _Lists) -> Query:
    """Known: sources report one exact number, or every award is listed.

    Partly: they differ, tell only how many authorities or files took part, or only some are listed.
    """
    told, projects, complete = reported("awarded"), lists.projects, lists.complete_awards
    authorities, files = reported("authorities"), reported("files")
    awards = func.nullif(projects.c.awards, 0)
    whole = and_(told.c.number.is_(None), complete.c.complete == 1)
    return _part(
        "awarded",
        (told, projects, complete, authorities, files),
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


def _recipients(lists: _Lists) -> Query:
    """Known: every award is listed with its place and its amount. Partly: somebody is named."""
    told, projects, complete = reported("awarded"), lists.projects, lists.complete_awards
    return _part(
        "recipients",
        (told, projects, complete),
        complete.c.complete == 1,
        projects.c.named > 0,
        case(
            (projects.c.named > 0, projects.c.sources),
            (complete.c.complete == 1, told.c.sources),
        ),
        number=case(
            (projects.c.awards > 0, projects.c.awards), else_=func.nullif(projects.c.named, 0)
        ),
        whole=case((told.c.precision == "exact", told.c.number)),
        full=case((projects.c.named > 0, projects.c.priced)),
        amount=projects.c.amount,
        counted=case((projects.c.awards > 0, "awards_listed"), (projects.c.named > 0, "named")),
    )


def _refusals(lists: _Lists) -> Query:
    """Known: the list of applications is complete, and each that was refused says why.

    Partly: some are listed or lack their reason, or sources report only how many were refused.
    """
    told, listed, complete = reported("refused"), lists.applications, lists.complete
    refused = func.nullif(listed.c.refused, 0)
    whole = complete.c.complete == 1
    return _part(
        "refusals",
        (told, listed, complete),
        and_(whole, listed.c.reasoned == listed.c.refused),
        func.coalesce(refused, told.c.number).is_not(None),
        case((or_(whole, refused.is_not(None)), listed.c.sources), else_=told.c.sources),
        number=case((whole, listed.c.refused), else_=func.coalesce(refused, told.c.number)),
        whole=case((whole, null()), (refused.is_not(None), told.c.number)),
        full=case((or_(whole, refused.is_not(None)), listed.c.reasoned)),
        counted=case((or_(whole, refused.is_not(None), told.c.number.is_not(None)), "refusals")),
    )


def _committed(lists: _Lists) -> Query:
    """Known: as much is committed as was awarded, or as the budget where nobody says what was awarded.

    Partly: less is.
    """
    rows, told, projects = commitments(), reported("awarded_amount"), lists.projects
    complete = lists.complete_awards
    awarded = case((complete.c.complete == 1, projects.c.amount))
    whole = func.coalesce(awarded, told.c.number, Call.budget_cents)
    return _part(
        "committed",
        (rows, told, projects, complete),
        rows.c.amount >= whole,
        rows.c.amount.is_not(None),
        rows.c.sources,
        amount=rows.c.amount,
        of_amount=case((rows.c.amount.is_not(None), whole)),
    )


def _paid(_: _Lists) -> Query:
    """Known: all that is committed is paid. Partly: less is, or it is not known what was committed."""
    rows, committed = payments(), commitments()
    return _part(
        "paid",
        (rows, committed),
        rows.c.amount >= committed.c.amount,
        rows.c.amount.is_not(None),
        rows.c.sources,
        amount=rows.c.amount,
        of_amount=case((rows.c.amount.is_not(None), committed.c.amount)),
    )


def _meetings(_: _Lists) -> Query:
    """Known: every meeting that is known was held and has its date, learning networks their participants.

    Partly: one is only planned, or lacks those.
    """
    rows = meetings()
    return _part(
        "meetings",
        (rows,),
        rows.c.whole == rows.c.meetings,
        rows.c.meetings > 0,
        rows.c.sources,
        number=rows.c.held,
        whole=rows.c.meetings,
        full=rows.c.whole,
        counted=case((rows.c.meetings > 0, "meetings")),
    )
