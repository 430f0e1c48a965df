"""Lists as a fact: of every call the real and the made-up one, with its budget, and what is complete."""

from __future__ import annotations

from dataclasses import replace
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

from data_access.facts.award_rows import AWARD_ROWS, IS_AWARD
from data_access.facts.completeness import (
    COMPLETE_AWARDS,
    EVERY_LIST,
    application_lists,
    place_in,
)
from data_access.facts.fact import OF_CALL, Fact, stated
from data_access.filters import REGIONS
from database.kept_relations import kept
from database.schema import Call, Municipality, ReportedFigure

_KEYS: Final = frozenset({"call", "year", "domain"})
_PLACE: Final = ("nis_now", "province_now", *REGIONS)


def _of_calls(lists: Any, *columns: Any, place: Any = None) -> Any:
    """A row per list, and ``place`` where there is one: a call has a real one and one that is made up."""
    key = case((lists.c.fictional, Call.key + "/fictional"), else_=Call.key)
    return (
        select(
            (key if place is None else key + "/" + place).label("id"),
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
    kept(
        "lists",
        _of_calls(
            EVERY_LIST,
            Call.closes.label("day"),
            Call.budget_cents.label("budget"),
            literal(0).label("complete"),
        ),
        small=True,
    ),
    _KEYS | {"theme"},
    days=("day", "day"),
)
"""One row per call and kind of rows (real, made up). Besides the columns of every fact and of its call:
day (it closed), budget (cents, of the call), complete (0: nobody says that all calls are
listed)."""


def _in_places(lists: Any) -> Any:
    """A row per list for all places; of one that is complete for some, also one per municipality of today."""
    today = Municipality.__table__.alias("place_of_list")
    everywhere = _of_calls(
        lists,
        lists.c.complete,
        case((lists.c.places.is_not(None), 1), else_=0).label("some_places"),
        *(literal(None, String()).label(name) for name in _PLACE),
    )
    inside = or_(lists.c.complete == 1, place_in(lists.c.places, today.c))
    each = (
        _of_calls(
            lists,
            case((inside, 1), else_=0),
            literal(1),
            today.c.nis,
            today.c.province,
            *(today.c[name] for name in REGIONS),
            place=today.c.nis,
        )
        .join(today, today.c.nis == today.c.current_nis)
        .where(lists.c.places.is_not(None))
    )
    return everywhere, each


def _outside(made_up: ColumnElement[bool]) -> Any:
    """The list of the awards outside calls, where there are: nobody knows it to be complete."""
    return select(
        case((made_up, "outside/fictional"), else_="outside").label("id"),
        literal(None, String()),
        made_up,
        *(literal(None, column.type) for column in OF_CALL),
        literal(0),
        literal(0),
        *(literal(None, String()) for _ in _PLACE),
    ).where(
        select(AWARD_ROWS.c.id)
        .where(IS_AWARD, AWARD_ROWS.c.call.is_(None), AWARD_ROWS.c.fictional.is_(made_up))
        .exists()
    )


def _lists_of_awards() -> FromClause:
    rows = union_all(*_in_places(COMPLETE_AWARDS), _outside(false()), _outside(true()))
    return kept("lists_of_awards", rows, small=True)


def _lists_of_applications(name: str, *, each_known: bool) -> FromClause:
    rows = union_all(*_in_places(application_lists(each_known=each_known)))
    return kept(name, rows, small=True)


LISTS_OF_AWARDS: Final = Fact(
    "lists-of-awards",
    _lists_of_awards(),
    frozenset({"call"}),
    reference=True,
    deaf_to=frozenset({"years"}),
    anywhere=frozenset({"domains"}),
    some_places=True,
)
"""One row per list of awards, with the columns of its call (NULL for those outside calls), complete (1 where
every award is said to be listed and is known with its amount and place, else 0); and where that is said of
some places, a row for each (nis_now, …). Years and articles choose within a list."""
LISTS_OF_APPLICATIONS: Final = Fact(
    "lists-of-applications",
    _lists_of_applications("lists_of_applications", each_known=True),
    _KEYS,
    reference=True,
    some_places=True,
)
"""The same of lists of applications: complete where all are said to be listed, and each is known with its
place and what it asked."""
WHOLE_LISTS: Final = replace(
    LISTS_OF_APPLICATIONS,
    key="whole-lists",
    rows=_lists_of_applications("whole_lists", each_known=False),
)
"""The same, whatever is known of each application."""
REPORTED: Final = Fact(
    "reported",
    kept(
        "reported",
        select(
            *stated(ReportedFigure),
            *OF_CALL,
            Call.closes.label("day"),
            ReportedFigure.measure,
            ReportedFigure.number,
        )
        .join(Call, Call.key == ReportedFigure.call_key)
        .where(ReportedFigure.year.is_(None)),
    ),
    _KEYS,
    days=("day", "day"),
)
"""What sources report of a whole call: day (it closed), measure, number (a count, or cents)."""
