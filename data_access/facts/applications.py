"""Applications as a fact: what was asked and awarded, and whether the list of a row is complete."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import ColumnElement, and_, case, func, or_, select

from data_access.facts.completeness import complete_lists, of_list, place_in
from data_access.facts.fact import OF_CALL, Fact, placed, stated
from data_access.facts.lists import WHOLE_LISTS
from data_access.schema import Application, Call

_LISTS: Final = complete_lists()
_ROWS: Final = (
    select(
        *stated(Application),
        *OF_CALL,
        func.coalesce(Application.submitted_on, Call.closes).label("day"),
        Application.status,
        Application.reason_code.label("reason"),
        Application.organisation_key.label("organisation"),
        Application.asked_cents.label("asked"),
        Application.awarded_cents.label("awarded"),
        case((Application.status == "awarded", Application.awarded_cents), else_=0).label(
            "granted"
        ),
    )
    .join(Call, Call.key == Application.call_key)
    .join(_LISTS, of_list(_LISTS, Application))
)


def _complete(today: Any) -> ColumnElement[int]:
    inside = and_(_LISTS.c.places.is_not(None), place_in(_LISTS.c.places, today))
    return case((or_(_LISTS.c.complete == 1, inside), 1), else_=0)


APPLICATIONS: Final = Fact(
    "applications",
    placed(_ROWS, Application.nis, _complete).subquery("applications_flat"),
    keys=frozenset({"call", "year", "domain", "theme", "status", "reason", "organisation"}),
    placed=True,
    days=("day", "day"),
    lists=WHOLE_LISTS,
)
"""One row per application. Besides the columns of every fact, of its call and of a place: day (it was handed
in, else the call closed), status, reason, organisation (keys and codes), asked and awarded (cents), granted
(cents: what it got, 0 for what was not awarded), complete (1 where the list of its call is said to
be, for its place, else 0)."""
