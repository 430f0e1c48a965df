"""Whether lists are complete: of which applications, awards and choices nothing is missing.

A list is the rows of one call that are real, or those that are made up: made-up rows never decide
whether a real list is complete.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_, select, union

from data_access.facts.awards import AWARD_ROWS, IS_AWARD
from data_access.filters import PERIOD, Filters, Scope
from data_access.provenance import count_if
from data_access.schema import Application, Call, Project, ReportedFigure


def of_list(lists: Any, rows: Any) -> ColumnElement[bool]:
    """Joins ``rows`` (applications, projects, …) to the list of their call that they stand in."""
    return and_(lists.c.call_key == rows.call_key, lists.c.fictional == rows.fictional)


def every_list() -> Any:
    """Every list that there is or could be: call_key, fictional. A call has one without any rows."""
    return union(
        select(Call.key.label("call_key"), Call.fictional),
        select(Application.call_key, Application.fictional),
        select(Project.call_key, Project.fictional).where(Project.call_key.is_not(None)),
        select(ReportedFigure.call_key, ReportedFigure.fictional),
    ).subquery("every_list")


def complete_lists() -> Any:
    """Per list of applications whether it is complete (1) or not (0), whatever the filters.

    Columns: call_key, fictional, awarded (count), complete. It is not when a source reports more
    applications than are listed, or when only awards are listed and no source says how many there were.
    """
    counted = (
        select(
            Application.call_key,
            Application.fictional,
            func.count().label("listed"),
            count_if(Application.status == "awarded").label("awarded"),
        )
        .group_by(Application.call_key, Application.fictional)
        .subquery("counted")
    )
    reported = _reported("submitted")
    told = _told(reported, counted)
    complete = or_(
        and_(told.is_not(None), counted.c.listed >= told),
        and_(told.is_(None), counted.c.listed > counted.c.awarded),
    )
    return (
        select(
            counted.c.call_key,
            counted.c.fictional,
            counted.c.awarded,
            case((complete, 1), else_=0).label("complete"),
        )
        .outerjoin(reported, reported.c.call_key == counted.c.call_key)
        .subquery("lists")
    )


def _reported(measure: str) -> Any:
    """Per call the highest number of a measure: what any source reports, and what real ones do."""
    number = ReportedFigure.number
    return (
        select(
            ReportedFigure.call_key,
            func.max(number).label("by_any"),
            func.max(case((ReportedFigure.fictional.is_(False), number))).label("by_real"),
        )
        .where(ReportedFigure.measure == measure, ReportedFigure.year.is_(None))
        .group_by(ReportedFigure.call_key)
        .subquery(f"reported_{measure}")
    )


def _told(reported: Any, lists: Any) -> ColumnElement[Any]:
    """What is reported of a list: of a real one by real sources only."""
    return case((lists.c.fictional, reported.c.by_any), else_=reported.c.by_real)


def complete_awards() -> Any:
    """Per list of awards whether each is known with its amount and its place (1) or not (0).

    Columns: call_key, fictional, complete. As many are listed as sources report; where none does, as
    many as stand in a complete list of applications.
    """
    rows = AWARD_ROWS.c
    listed = (
        select(
            rows.call.label("call_key"),
            rows.fictional,
            count_if(IS_AWARD).label("awards"),
            count_if(and_(IS_AWARD, or_(rows.amount.is_(None), rows.nis.is_(None)))).label(
                "lacking"
            ),
        )
        .group_by(rows.call, rows.fictional)
        .subquery("listed_awards")
    )
    each, asked, reported = every_list(), complete_lists(), _reported("awarded")
    awards = func.coalesce(listed.c.awards, 0)
    told = _told(reported, each)
    counted = or_(
        and_(told.is_not(None), awards >= told),
        and_(told.is_(None), asked.c.complete == 1, awards >= asked.c.awarded),
    )
    whole = and_(counted, func.coalesce(listed.c.lacking, 0) == 0)
    return (
        select(each.c.call_key, each.c.fictional, case((whole, 1), else_=0).label("complete"))
        .outerjoin(listed, of_list(listed, each.c))
        .outerjoin(asked, of_list(asked, each.c))
        .outerjoin(reported, reported.c.call_key == each.c.call_key)
        .subquery("award_lists")
    )


def all_complete(lists: Any, filters: Filters, years: Any = None) -> ColumnElement[bool]:
    """Whether lists match, and each of them is complete: those of the chosen calls and domains.

    Places, articles and a period choose within lists, and so do years unless they are of the call
    (``years``): they leave no list out. ``lists`` has a row per list: call_key, fictional, complete.
    """
    scope = Scope(
        fictional=lists.c.fictional, calls=Call.key, years=years, domains=Call.policy_domain
    )
    counted = (
        select(func.count().label("lists"), func.sum(lists.c.complete).label("complete"))
        .select_from(lists)
        .join(Call, Call.key == lists.c.call_key)
        .where(*scope.where(filters.lifted(PERIOD.field)))
        .subquery("lists_in_scope")
    )
    told = select(and_(counted.c.lists > 0, counted.c.lists == counted.c.complete))
    return told.scalar_subquery().is_(True)


def application_lists(lacking: ColumnElement[bool] | None = None) -> Any:
    """Every list with whether it is complete (1) or not (0), also one without rows.

    Columns: call_key, fictional, complete. ``lacking`` is what an application of a complete list may not be.
    """
    lists, each = complete_lists(), every_list()
    whole = lists.c.complete == 1
    if lacking is not None:
        short = select(Application.id).where(lacking, of_list(each, Application)).exists()
        whole = and_(whole, ~short)
    return (
        select(each.c.call_key, each.c.fictional, case((whole, 1), else_=0).label("complete"))
        .outerjoin(lists, of_list(lists, each.c))
        .subquery("application_lists")
    )
