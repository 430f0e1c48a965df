"""Learning networks and guidance: who met, where and about what, who was asked, what was found."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import case, func, select

from data_access.filters import Filters, Scope
from data_access.provenance import group_provenance, places, provenance
from data_access.schema import (
    Call,
    Finding,
    GuidanceStep,
    Meeting,
    MeetingParty,
    Province,
    Query,
)

LEARNING_NETWORK: Final = "learning_network"
FINDING_KINDS: Final = ("bottleneck", "success", "lesson", "recommendation")
PARTY_ROLES: Final = ("invited", "spread_word", "took_part")

_OWN, _TODAY = places()

MEETING_DAYS: Final = (
    func.coalesce(Meeting.date, Meeting.planned_from),
    func.coalesce(Meeting.date, Meeting.planned_to),
)
"""The first and the last day of a meeting, or between which it is planned."""
MEETINGS: Final = Scope(
    fictional=Meeting.fictional,
    calls=Meeting.call_key,
    years=Meeting.year,
    domains=Call.policy_domain,
    days=MEETING_DAYS,
    places=(_OWN, _TODAY),
)
PARTIES: Final = Scope(
    fictional=MeetingParty.fictional,
    calls=Meeting.call_key,
    years=Meeting.year,
    domains=Call.policy_domain,
    days=MEETING_DAYS,
    places=(_OWN, _TODAY),
)
STEPS: Final = Scope(
    fictional=GuidanceStep.fictional,
    calls=GuidanceStep.call_key,
    years=GuidanceStep.year,
    domains=Call.policy_domain,
    days=(GuidanceStep.starts, func.coalesce(GuidanceStep.ends, GuidanceStep.starts)),
)
FINDINGS: Final = Scope(
    fictional=Finding.fictional,
    calls=Finding.call_key,
    years=Finding.year,
    domains=Call.policy_domain,
)


def _placed(query: Query) -> Query:
    """Meetings with their call and municipality; neither has to be known."""
    return (
        query.outerjoin(Call, Call.key == Meeting.call_key)
        .outerjoin(_OWN, _OWN.nis == Meeting.nis)
        .outerjoin(_TODAY, _TODAY.nis == _OWN.current_nis)
    )


def held_networks(filters: Filters) -> Query:
    """Every learning network that took place, oldest first.

    Columns: date, place, province, topic, announced_as (NULL where it is the topic), theme, call,
    participants (count of people), nis (of today).
    """
    place = MEETINGS.place(filters)
    return (
        _placed(
            select(
                Meeting.date,
                place.name.label("place"),
                Province.name.label("province"),
                Meeting.topic,
                Meeting.announced_as,
                Meeting.theme,
                Call.title.label("call"),
                Meeting.participants,
                _TODAY.nis.label("nis"),
                *provenance(Meeting),
            ).select_from(Meeting)
        )
        .outerjoin(Province, Province.slug == place.province)
        .where(Meeting.kind == LEARNING_NETWORK, Meeting.state == "held")
        .where(*MEETINGS.where(filters))
        .order_by(Meeting.date, Meeting.position)
    )


def meetings(filters: Filters) -> Query:
    """Every meeting, held or planned, in order of time; those without any date last.

    Columns: kind, state, topic, place, date, planned_from, planned_to, participants, call.
    """
    return (
        _placed(
            select(
                Meeting.kind,
                Meeting.state,
                Meeting.topic,
                MEETINGS.place(filters).name.label("place"),
                Meeting.date,
                Meeting.planned_from,
                Meeting.planned_to,
                Meeting.participants,
                Call.title.label("call"),
                *provenance(Meeting),
            ).select_from(Meeting)
        )
        .where(*MEETINGS.where(filters))
        .order_by(func.coalesce(Meeting.date, Meeting.planned_from).nulls_last(), Meeting.position)
    )


def parties(filters: Filters) -> Query:
    """Who was invited, who was asked to spread the word, which kinds took part, in source order.

    Columns: role, kind (of meeting), party, meetings (count), call.
    """
    return (
        _placed(
            select(
                MeetingParty.role,
                Meeting.kind,
                MeetingParty.party,
                func.count(func.distinct(Meeting.key)).label("meetings"),
                Call.title.label("call"),
                *group_provenance(MeetingParty),
            )
            .select_from(MeetingParty)
            .join(Meeting, Meeting.key == MeetingParty.meeting_key)
        )
        .where(*PARTIES.where(filters))
        .group_by(MeetingParty.role, Meeting.kind, MeetingParty.party, Call.title)
        .order_by(
            _in_order(Meeting.kind, (LEARNING_NETWORK,)),
            Meeting.kind,
            _in_order(MeetingParty.role, PARTY_ROLES),
            func.min(MeetingParty.id),
        )
    )


def guidance_steps(filters: Filters) -> Query:
    """The steps of the guidance assignment, in order.

    Columns: position, step, description, period, starts, ends, state, call.
    """
    return (
        select(
            GuidanceStep.position,
            GuidanceStep.step,
            GuidanceStep.description,
            GuidanceStep.period_text.label("period"),
            GuidanceStep.starts,
            GuidanceStep.ends,
            GuidanceStep.state,
            Call.title.label("call"),
            *provenance(GuidanceStep),
        )
        .join(Call, Call.key == GuidanceStep.call_key)
        .where(*STEPS.where(filters))
        .order_by(GuidanceStep.call_key, GuidanceStep.position)
    )


def findings(filters: Filters) -> Query:
    """Bottlenecks, successes, lessons and recommendations, in that order.

    Columns: kind, position, text, year (NULL where the source has no date), call.
    """
    return (
        select(
            Finding.kind,
            Finding.position,
            Finding.text,
            Finding.year,
            Call.title.label("call"),
            *provenance(Finding),
        )
        .outerjoin(Call, Call.key == Finding.call_key)
        .where(Finding.kind.in_(FINDING_KINDS))
        .where(*FINDINGS.where(filters))
        .order_by(_in_order(Finding.kind, FINDING_KINDS), Finding.call_key, Finding.position)
    )


def _in_order(column: Any, values: tuple[str, ...]) -> Any:
    """Sorts by the place of a value in ``values``; others come after."""
    return case(
        *((column == value, place) for place, value in enumerate(values)), else_=len(values)
    )
