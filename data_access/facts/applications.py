"""Applications as a fact: what was asked and awarded, and whether the list of a row is complete."""

from __future__ import annotations

from typing import Final

from sqlalchemy import FromClause, case, func, select

from data_access.facts.completeness import complete_lists, of_list
from data_access.facts.fact import Fact, place_columns
from data_access.provenance import places
from data_access.schema import Application, Call


def _rows() -> FromClause:
    own, today = places()
    lists = complete_lists()
    return (
        select(
            Application.id,
            Application.source_id,
            Application.fictional,
            Application.call_key.label("call"),
            Call.year,
            func.coalesce(Application.submitted_on, Call.closes).label("day"),
            Call.policy_domain.label("domain"),
            Call.theme,
            Application.status,
            Application.reason_code.label("reason"),
            Application.organisation_key.label("organisation"),
            Application.asked_cents.label("asked"),
            Application.awarded_cents.label("awarded"),
            case((Application.status == "awarded", Application.awarded_cents), else_=0).label(
                "granted"
            ),
            lists.c.complete,
            *place_columns(own, today),
        )
        .join(Call, Call.key == Application.call_key)
        .join(lists, of_list(lists, Application))
        .outerjoin(own, own.nis == Application.nis)
        .outerjoin(today, today.nis == own.current_nis)
        .subquery("applications_flat")
    )


APPLICATIONS: Final = Fact(
    "applications",
    _rows(),
    keys=frozenset({"call", "year", "domain", "theme", "status", "reason", "organisation"}),
    follows={"calls": "call", "years": "year", "domains": "domain", "statuses": "status"},
    placed=True,
    days=("day", "day"),
)
"""One row per application. Besides the columns of every fact and of a place: call, year, day (it was handed
in, else the call closed), domain, theme,
status, reason, organisation (keys and codes), asked and awarded (cents), granted
(cents: what it got, 0 for what was not awarded), complete (1 where the list of
its call is, else 0)."""
