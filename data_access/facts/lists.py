"""Lists as a fact: of every call the real and the made-up one, with its budget, and what is complete."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    FromClause,
    String,
    case,
    false,
    literal,
    or_,
    select,
    true,
    union_all,
)

from data_access.facts.awards import AWARD_ROWS, IS_AWARD
from data_access.facts.completeness import application_lists, complete_awards, every_list
from data_access.facts.fact import OF_CALL, Fact, stated
from data_access.schema import Application, Call, ReportedFigure

_KEYS: Final = frozenset({"call", "year", "domain"})


def _of_calls(lists: Any, *columns: Any) -> Any:
    """A row per list: a call has a real one and one that is made up."""
    return (
        select(
            case((lists.c.fictional, Call.key + "/fictional"), else_=Call.key).label("id"),
            Call.source_id,
            lists.c.fictional,
            *OF_CALL,
            *columns,
        )
        .select_from(lists)
        .join(Call, Call.key == lists.c.call_key)
    )


LISTS: Final = Fact(
    "lists",
    _of_calls(every_list(), Call.closes.label("day"), Call.budget_cents.label("budget")).subquery(
        "lists_flat"
    ),
    _KEYS | {"theme"},
    days=("day", "day"),
)
"""One row per call and kind of rows (real, made up). Besides the columns of every fact and of its call:
day (it closed), budget (cents, of the call)."""


def _outside(made_up: ColumnElement[bool]) -> Any:
    """The list of the awards outside calls, where there are: nobody knows it to be complete."""
    return select(
        case((made_up, "outside/fictional"), else_="outside").label("id"),
        literal(None, String()),
        made_up,
        *(literal(None, column.type) for column in OF_CALL),
        literal(0),
    ).where(
        select(AWARD_ROWS.c.id)
        .where(IS_AWARD, AWARD_ROWS.c.call.is_(None), AWARD_ROWS.c.fictional.is_(made_up))
        .exists()
    )


def _lists_of_awards() -> FromClause:
    lists = complete_awards()
    return union_all(
        _of_calls(lists, lists.c.complete), _outside(false()), _outside(true())
    ).subquery("lists_of_awards")


def _lists_of_applications() -> FromClause:
    lists = application_lists(or_(Application.asked_cents.is_(None), Application.nis.is_(None)))
    rows: FromClause = _of_calls(lists, lists.c.complete).subquery("lists_of_applications")
    return rows


LISTS_OF_AWARDS: Final = Fact(
    "lists-of-awards",
    _lists_of_awards(),
    frozenset({"call"}),
    reference=True,
    deaf_to=frozenset({"years"}),
    anywhere=frozenset({"domains"}),
)
"""One row per list of awards, with the columns of its call (NULL for those outside calls), complete (1 where
every award is known with its amount and place, else 0). Years and articles choose within a list."""
LISTS_OF_APPLICATIONS: Final = Fact(
    "lists-of-applications", _lists_of_applications(), _KEYS, reference=True
)
"""One row per list of applications, with the columns of its call, complete (1 where every application is
known with its place and what it asked, else 0)."""
REPORTED: Final = Fact(
    "reported",
    select(
        *stated(ReportedFigure),
        *OF_CALL,
        Call.closes.label("day"),
        ReportedFigure.measure,
        ReportedFigure.number,
    )
    .join(Call, Call.key == ReportedFigure.call_key)
    .where(ReportedFigure.year.is_(None))
    .subquery("reported_flat"),
    _KEYS,
    days=("day", "day"),
)
"""What sources report of a whole call: day (it closed), measure, number (a count, or cents)."""
