"""Lists as a fact: of every call the real and the made-up one, with its budget, and what is complete."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import FromClause, String, case, false, literal, or_, select, true, union_all

from data_access.facts.completeness import (
    AWARDED,
    application_lists,
    complete_awards,
    every_list,
)
from data_access.facts.fact import Fact
from data_access.schema import Application, Call, Project, ReportedFigure

_KEYS: Final = frozenset({"call", "year", "domain", "theme"})


def _id(lists: Any) -> Any:
    """A call has a real list and one that is made up."""
    return case((lists.c.fictional, Call.key + "/fictional"), else_=Call.key).label("id")


def _calls() -> FromClause:
    each = every_list()
    return (
        select(
            _id(each),
            Call.source_id,
            each.c.fictional,
            Call.key.label("call"),
            Call.year,
            Call.closes.label("day"),
            Call.policy_domain.label("domain"),
            Call.theme,
            Call.budget_cents.label("budget"),
        )
        .select_from(each)
        .join(Call, Call.key == each.c.call_key)
        .subquery("lists_flat")
    )


LISTS: Final = Fact(
    "lists",
    _calls(),
    _KEYS,
    {"calls": "call", "years": "year", "domains": "domain"},
    days=("day", "day"),
)
"""One row per call and kind of rows (real, made up). Besides the columns of every fact: call, year, day (it
closed), domain, theme, budget (cents, of the call)."""


def _covered(lists: Any) -> Any:
    return (
        select(
            _id(lists),
            Call.source_id,
            lists.c.fictional,
            Call.key.label("call"),
            Call.year,
            Call.policy_domain.label("domain"),
            lists.c.complete,
        )
        .select_from(lists)
        .join(Call, Call.key == lists.c.call_key)
    )


def _lists_of_awards() -> FromClause:
    """Lists of awards; those outside calls make one that nobody knows to be complete."""
    outside = [
        select(
            case((made_up, "outside/fictional"), else_="outside").label("id"),
            literal(None, String()).label("source_id"),
            made_up.label("fictional"),
            literal(None, String()).label("call"),
            literal(None, Call.year.type).label("year"),
            literal(None, String()).label("domain"),
            literal(0).label("complete"),
        ).where(
            select(Project.key)
            .where(AWARDED, Project.call_key.is_(None), Project.fictional.is_(made_up))
            .exists()
        )
        for made_up in (false(), true())
    ]
    return union_all(_covered(complete_awards()), *outside).subquery("lists_of_awards")


def _lists_of_applications() -> FromClause:
    lacking = or_(Application.asked_cents.is_(None), Application.nis.is_(None))
    rows: FromClause = _covered(application_lists(lacking)).subquery("lists_of_applications")
    return rows


LISTS_OF_AWARDS: Final = Fact(
    "lists-of-awards",
    _lists_of_awards(),
    frozenset({"call"}),
    {"calls": "call", "domains": "domain"},
    reference=True,
    anywhere=frozenset({"domains"}),
)
"""One row per list of awards: call (NULL for those outside calls), domain, complete (1 where every award is
known with its amount and place, else 0). Years and articles choose within a list."""
LISTS_OF_APPLICATIONS: Final = Fact(
    "lists-of-applications",
    _lists_of_applications(),
    _KEYS - {"theme"},
    {"calls": "call", "years": "year", "domains": "domain"},
    reference=True,
)
"""One row per list of applications: call, year, domain, complete (1 where every application is known with its
place and what it asked, else 0)."""


def _reported() -> FromClause:
    figure = ReportedFigure
    return (
        select(
            figure.id,
            figure.source_id,
            figure.fictional,
            figure.call_key.label("call"),
            Call.year,
            Call.closes.label("day"),
            Call.policy_domain.label("domain"),
            figure.measure,
            figure.number,
        )
        .join(Call, Call.key == figure.call_key)
        .where(figure.year.is_(None))
        .subquery("reported_flat")
    )


REPORTED: Final = Fact(
    "reported",
    _reported(),
    _KEYS - {"theme"},
    {"calls": "call", "years": "year", "domains": "domain"},
    days=("day", "day"),
)
"""What sources report of a whole call: call, year, day (it closed), domain, measure,
number (a count, or cents)."""
