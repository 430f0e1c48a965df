"""Learning networks and guidance: who met, where and about what, who was asked, what was found."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from sqlalchemy import String, cast, func, literal, null, select, union_all

from data_access.filters import Filters, Scope
from data_access.provenance import group_provenance, in_order, places, provenance, told
from database.declared import aliased
from database.schema import (
    Call,
    Finding,
    GuidanceStep,
    Meeting,
    MeetingMunicipality,
    MeetingParty,
    Municipality,
    Province,
    Query,
)

LEARNING_NETWORK: Final = "learning_network"
FINDING_KINDS: Final = ("bottleneck", "success", "lesson", "recommendation")
ASSIGNMENT_KINDS: Final = ("assignment", "research_theme")
PARTY_ROLES: Final = ("invited", "spread_word", "took_part")

MEETINGS: Final = Scope.of(
    Meeting,
    domains=Call.policy_domain,
    days=(
        func.coalesce(Meeting.date, Meeting.planned_from),
        func.coalesce(Meeting.date, Meeting.planned_to),
    ),
    places=places(),
)
PARTIES: Final = replace(MEETINGS, fictional=MeetingParty.fictional)
STEPS: Final = Scope.of(
    GuidanceStep,
    domains=Call.policy_domain,
    days=(GuidanceStep.starts, func.coalesce(GuidanceStep.ends, GuidanceStep.starts)),
)
FINDINGS: Final = Scope.of(Finding, domains=Call.policy_domain)
ASSIGNMENTS: Final = Scope.of(Finding, years=None, domains=Call.policy_domain)


def _placed(query: Query) -> Query:
    """Meetings with their call and municipality; neither has to be known."""
    return MEETINGS.placed(query.outerjoin(Call, Call.key == Meeting.call_key), Meeting.nis)


def held_networks(filters: Filters) -> Query:
    """Every learning network that took place, oldest first; announced_as is NULL where it is the topic."""
    networks = _meetings(filters).where(Meeting.kind == LEARNING_NETWORK, Meeting.state == "held")
    return networks.order_by(Meeting.date, Meeting.position)


def meetings(filters: Filters) -> Query:
    """Every meeting, held or planned, in order of time; those without any date last."""
    day = func.coalesce(Meeting.date, Meeting.planned_from).nulls_last()
    return _meetings(filters).order_by(day, Meeting.position)


def _meetings(filters: Filters) -> Query:
    place = MEETINGS.place(filters)
    return (
        _placed(
            select(
                Meeting.key.label("meeting"),
                *told(Meeting),
                place.name.label("place"),
                Province.name.label("province"),
                MEETINGS.places[1].nis,
                Call.title.label("call"),
                *provenance(Meeting),
            ).select_from(Meeting)
        )
        .outerjoin(Province, Province.slug == place.province)
        .where(*MEETINGS.where(filters))
    )


def parties(filters: Filters) -> Query:
    """Who was invited, who was asked to spread the word, which kinds took part, in source order."""
    return (
        _placed(
            select(
                MeetingParty.role,
                Meeting.kind,
                MeetingParty.party,
                MeetingParty.extent,
                func.count(func.distinct(Meeting.key)).label("meetings"),
                Call.title.label("call"),
                *group_provenance(MeetingParty),
            )
            .select_from(MeetingParty)
            .join(Meeting, Meeting.key == MeetingParty.meeting_key)
        )
        .where(*PARTIES.where(filters))
        .group_by(
            MeetingParty.role, Meeting.kind, MeetingParty.party, MeetingParty.extent, Call.title
        )
        .order_by(
            in_order(Meeting.kind, (LEARNING_NETWORK,)),
            Meeting.kind,
            in_order(MeetingParty.role, PARTY_ROLES),
            func.min(MeetingParty.id),
        )
    )


def present(filters: Filters) -> Query:
    """Per meeting who was invited, spread the word or took part, and which municipalities were there."""
    parties = _of_meetings(MeetingParty, filters).with_only_columns(
        *_OF_MEETING,
        MeetingParty.role.label("role"),
        MeetingParty.party.label("party"),
        MeetingParty.extent.label("extent"),
        cast(null(), String).label("nis"),
        *provenance(MeetingParty),
    )
    local = aliased(Municipality, name="local_government")
    governments = (
        _of_meetings(MeetingMunicipality, filters)
        .join(local, local.nis == MeetingMunicipality.nis)
        .with_only_columns(
            *_OF_MEETING,
            literal("took_part", String).label("role"),
            local.name.label("party"),
            cast(null(), String).label("extent"),
            MeetingMunicipality.nis.label("nis"),
            *provenance(MeetingMunicipality),
        )
    )
    rows = union_all(parties, governments).subquery("present")
    return select(rows).order_by(
        rows.c.date.nulls_last(),
        rows.c.meeting,
        in_order(rows.c.role, PARTY_ROLES),
        rows.c.nis.nulls_first(),
        rows.c.party,
    )


_OF_MEETING: Final = (
    Meeting.key.label("meeting"),
    Meeting.topic.label("topic"),
    Meeting.date.label("date"),
)


def _of_meetings(rows: Any, filters: Filters) -> Query:
    """Rows of meetings with theirs, as the filters leave them."""
    scope = replace(MEETINGS, fictional=rows.fictional)
    query = select(Meeting.key).select_from(rows).join(Meeting, Meeting.key == rows.meeting_key)
    return _placed(query).where(*scope.where(filters))


def guidance_steps(filters: Filters) -> Query:
    """The steps of the guidance assignment, in order."""
    return (
        select(
            *told(GuidanceStep),
            GuidanceStep.period_text.label("period"),
            Call.title.label("call"),
            *provenance(GuidanceStep),
        )
        .join(Call, Call.key == GuidanceStep.call_key)
        .where(*STEPS.where(filters))
        .order_by(GuidanceStep.call_key, GuidanceStep.position)
    )


def findings(filters: Filters) -> Query:
    """Bottlenecks, successes, lessons and recommendations, in that order."""
    return _of_kinds(FINDING_KINDS, FINDINGS, filters)


def assignment(filters: Filters) -> Query:
    """The parts of the guidance assignment, then the themes that it was to find out about."""
    return _of_kinds(ASSIGNMENT_KINDS, ASSIGNMENTS, filters)


def _of_kinds(kinds: tuple[str, ...], scope: Scope, filters: Filters) -> Query:
    return (
        select(*told(Finding), Call.title.label("call"), *provenance(Finding))
        .outerjoin(Call, Call.key == Finding.call_key)
        .where(Finding.kind.in_(kinds))
        .where(*scope.where(filters))
        .order_by(in_order(Finding.kind, kinds), Finding.call_key, Finding.position)
    )
