"""Applications as a fact: what was asked and awarded, and whether the list of a row is complete."""

from __future__ import annotations

from typing import Final

from sqlalchemy import and_, case, false, func, select

from data_access.facts.completeness import COMPLETE_LISTS
from data_access.facts.fact import (
    OF_CALL,
    PATHS,
    WHERE,
    Fact,
    month_of,
    placed,
    stated,
    summed_in_copies,
    with_summary,
)
from data_access.facts.lists import WHOLE_LISTS
from data_access.provenance import body_of
from database.kept_relations import OF_ONE_CALL, kept
from database.schema import Application, Call
from language import N_

# Not by the index on fictional, which SQLite takes for a narrow one: each call reads all rows.
_AS_REAL: Final = COMPLETE_LISTS.c.fictional == func.coalesce(Application.fictional, false())
_ROWS: Final = (
    select(
        *stated(Application),
        *OF_CALL,
        func.coalesce(Application.submitted_on, Call.closes).label("day"),
        month_of(Application.submitted_on),
        Application.status,
        Application.reason_code.label("reason"),
        body_of(Application.organisation_key).label("organisation"),
        Application.asked_cents.label("asked"),
        Application.awarded_cents.label("awarded"),
        case((Application.status == "awarded", Application.awarded_cents), else_=0).label(
            "granted"
        ),
        COMPLETE_LISTS.c.complete,
    )
    .join(Call, Call.key == Application.call_key)
    .join(COMPLETE_LISTS, and_(COMPLETE_LISTS.c.call_key == Application.call_key, _AS_REAL))
)

_FACT: Final = Fact(
    "applications",
    kept("applications", placed(_ROWS, Application.nis), *PATHS, parts=OF_ONE_CALL),
    keys=frozenset(
        {"call", "year", "month", "domain", "theme", "status", "reason", "organisation"}
    ),
    placed=True,
    days=("day", "day"),
    year_is=N_("Aanvragen staan bij het jaar waarin de oproep sloot, en de maand van indienen."),
    year_of=N_("jaar waarin de oproep sloot"),
    lists=WHOLE_LISTS,
)
APPLICATIONS: Final = summed_in_copies(
    with_summary(
        _FACT, without=("day", "month", "organisation"), sums=("asked", "awarded", "granted")
    ),
    by_call=("organisation", *WHERE),
    by_place=("organisation", "call", "domain", "theme", "reason"),
)
"""One row per application. Besides the columns of every fact, of its call and of a place: day (it was handed
in, else the call closed), month (it was handed in), status, reason, organisation (keys and codes), asked and
awarded (cents), granted (cents: what it got, 0 for what was not awarded), complete (1 where the list of its
call is said to be, for every place, else 0)."""
