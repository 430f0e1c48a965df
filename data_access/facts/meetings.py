"""Meetings as a fact: learning networks and other meetings, held or planned."""

from __future__ import annotations

from typing import Final

from sqlalchemy import func, select

from data_access.facts.completeness import from_source, lists_of_sources, row_complete
from data_access.facts.fact import Fact, month_of, placed, stated
from database.kept_relations import kept
from database.schema import Call, Meeting
from language import N_

_LISTS: Final = lists_of_sources("meetings")
_ROWS: Final = (
    select(
        *stated(Meeting),
        Meeting.call_key.label("call"),
        Meeting.year,
        func.coalesce(Meeting.date, Meeting.planned_from).label("first_day"),
        func.coalesce(Meeting.date, Meeting.planned_to).label("last_day"),
        month_of(Meeting.date),
        Call.policy_domain.label("domain"),
        Meeting.theme,
        Meeting.kind.label("meeting_kind"),
        Meeting.state,
        Meeting.participants,
        row_complete(_LISTS, Meeting.year).label("complete"),
    )
    .outerjoin(Call, Call.key == Meeting.call_key)
    .outerjoin(_LISTS, from_source(_LISTS, Meeting))
)

MEETINGS: Final = Fact(
    "meetings",
    kept("meetings", placed(_ROWS, Meeting.nis)),
    keys=frozenset({"call", "year", "month", "domain", "theme", "state"}),
    placed=True,
    days=("first_day", "last_day"),
    year_is=N_("Bijeenkomsten staan bij hun eigen jaar en maand."),
)
"""One row per meeting. Besides the columns of every fact and of a place: call, year, first_day, last_day
(that of the meeting, or between which it is planned), domain, theme, meeting_kind (learning_network, …),
state (held, planned), participants (people), complete (1 where its list is said to be, else 0)."""
