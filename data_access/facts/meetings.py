"""Meetings as a fact: learning networks and other meetings, held or planned."""

from __future__ import annotations

from typing import Final

from sqlalchemy import FromClause, func, select

from data_access.facts.fact import Fact, place_columns
from data_access.provenance import places
from data_access.schema import Call, Meeting


def _rows() -> FromClause:
    own, today = places()
    return (
        select(
            Meeting.key.label("id"),
            Meeting.source_id,
            Meeting.fictional,
            Meeting.call_key.label("call"),
            Meeting.year,
            func.coalesce(Meeting.date, Meeting.planned_from).label("first_day"),
            func.coalesce(Meeting.date, Meeting.planned_to).label("last_day"),
            Call.policy_domain.label("domain"),
            Meeting.theme,
            Meeting.kind.label("meeting_kind"),
            Meeting.state,
            Meeting.participants,
            *place_columns(own, today),
        )
        .outerjoin(Call, Call.key == Meeting.call_key)
        .outerjoin(own, own.nis == Meeting.nis)
        .outerjoin(today, today.nis == own.current_nis)
        .subquery("meetings_flat")
    )


MEETINGS: Final = Fact(
    "meetings",
    _rows(),
    keys=frozenset({"call", "year", "domain", "theme", "state"}),
    follows={"calls": "call", "years": "year", "domains": "domain"},
    placed=True,
    days=("first_day", "last_day"),
)
"""One row per meeting. Besides the columns of every fact and of a place: call, year, first_day, last_day
(that of the meeting, or between which it is planned), domain, theme, meeting_kind (learning_network, …),
state (held, planned), participants (people)."""
