"""Blind spots: municipalities that never applied, applied but never won, or met in no learning network.

"Never" is only said where somebody said that the lists behind it are complete; otherwise none is known.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import ColumnElement, and_, case, func, literal, or_, select, true

from data_access.facts.applications import APPLICATIONS
from data_access.facts.awards import AWARDS
from data_access.facts.completeness import (
    all_complete,
    application_lists,
    of_list,
    said_complete,
)
from data_access.facts.fact import MANY, Fact
from data_access.filters import PLACES, Filters, Scope
from data_access.provenance import FICTIONAL, SOURCES, belonging, group_provenance, places
from data_access.records.calls import CALLS
from data_access.records.networks import LEARNING_NETWORK, MEETINGS
from database.schema import Call, Meeting, MeetingMunicipality, Municipality, Province, Query

LIST_OF_MUNICIPALITIES: Final = "statbel-gemeenten-2025"

SPOTS: Final = Scope.of(
    Call,
    fictional=literal(False),
    calls=Call.key,
    domains=Call.policy_domain,
    places=(Municipality, Municipality),
    borders=False,
)
"""Rows are municipalities of today; the other choices decide which calls and networks are looked at."""
_ATTENDED: Final = Scope(MeetingMunicipality.fictional, places=places())


def blind_spots(filters: Filters) -> Query:
    """Every municipality of Flanders today, with what is known of its applications and attendance.

    Awards and networks are NULL where none is known. Brussels is left out: calls for municipalities rarely
    address it.
    """
    anywhere = filters.restricted_to({"calls", "years", "period", "domains"})
    asked, won, met = _asked(anywhere).c, _won(anywhere).c, _met(anywhere).c
    lists = (asked, won, met)
    applications = func.coalesce(asked.applications, 0)
    awarded = func.coalesce(won.awarded, 0)
    networks = func.coalesce(met.networks, 0)
    sources: Any = literal(LIST_OF_MUNICIPALITIES)
    for part in lists:
        sources = sources + "," + func.coalesce(part[SOURCES], "")
    spot = _code(
        (awarded > 0, "won"),
        (applications > 0, "applied"),
        (all_complete(application_lists(), anywhere, Call.year, Municipality), "never"),
    )
    network = _code((networks > 0, "attended"), (_all_attendance_known(anywhere), "never"))
    made_up: Any = sum(func.coalesce(part[FICTIONAL], 0) for part in lists)
    # That somebody never applied is read from all lists, also made-up ones.
    from_lists = and_(or_(spot == "never", network == "never"), _any_made_up(anywhere))
    return (
        select(
            Municipality.name.label("municipality"),
            Municipality.nis,
            Province.name.label("province"),
            Municipality.province.label("province_slug"),
            case((Municipality.regional_city, "yes"), else_="no").label("regional_city"),
            applications.label("applications"),
            case((spot != "none_known", awarded)).label("awarded"),
            case((network != "none_known", networks)).label("networks"),
            spot.label("spot"),
            network.label("network"),
            sources.label(SOURCES),
            case((or_(made_up > 0, from_lists), 1), else_=0).label(FICTIONAL),
        )
        .join(Province, Province.slug == Municipality.province)
        .outerjoin(asked.nis.table, asked.nis == Municipality.nis)
        .outerjoin(won.nis.table, won.nis == Municipality.nis)
        .outerjoin(met.nis.table, met.nis == Municipality.nis)
        .where(Municipality.nis == Municipality.current_nis, Municipality.province != "brussel")
        .where(*SPOTS.where(filters.restricted_to(PLACES)))
        .order_by(Municipality.name)
    )


def _code(*cases: tuple[ColumnElement[bool], str]) -> ColumnElement[str]:
    return case(*cases, else_="none_known")


def _per_municipality(fact: Fact, filters: Filters, *counts: Any) -> Any:
    rows = fact.rows.c
    return (
        select(rows.nis_now.label("nis"), *counts, *group_provenance(rows))
        .where(*fact.where(filters))
        .group_by(rows.nis_now)
    )


def _asked(filters: Filters) -> Any:
    """Applications per municipality of today."""
    relation = APPLICATIONS.answering((), (), filters)
    applications = func.sum(relation.column(MANY, filters.borders)).label("applications")
    return _per_municipality(relation, filters, applications).subquery("asked")


def _won(filters: Filters) -> Any:
    """Awards per municipality of today: decided within what is chosen, or asked within it."""
    rows, asked = AWARDS.rows.c, APPLICATIONS.rows.c
    of_award = select(asked.id).where(asked.id == rows.application, *APPLICATIONS.where(filters))
    own = and_(true(), *AWARDS.where(filters))
    return (
        select(rows.nis_now.label("nis"), func.count().label("awarded"), *group_provenance(rows))
        .where(rows.standing == "award", or_(own, of_award.correlate(AWARDS.rows).exists()))
        .group_by(rows.nis_now)
        .subquery("won")
    )


def _met(filters: Filters) -> Any:
    """Learning networks attended per municipality of today."""
    _, today = _ATTENDED.places
    attended = (
        select(
            today.nis,
            func.count(Meeting.key.distinct()).label("networks"),
            *group_provenance(MeetingMunicipality),
        )
        .select_from(Meeting)
        .join(MeetingMunicipality, MeetingMunicipality.meeting_key == Meeting.key)
        .where(belonging(MeetingMunicipality, Meeting))
        .group_by(today.nis)
    )
    placed = _ATTENDED.placed(attended, MeetingMunicipality.nis)
    return _networks(placed, filters).subquery("met")


def _networks(query: Query, filters: Filters) -> Query:
    """Only held learning networks of what is chosen."""
    return query.outerjoin(Call, Call.key == Meeting.call_key).where(
        Meeting.kind == LEARNING_NETWORK, Meeting.state == "held", *MEETINGS.where(filters)
    )


def _any_made_up(filters: Filters) -> ColumnElement[bool]:
    """Whether any of the calls that match is made up."""
    made_up = select(func.count(Call.key)).where(Call.fictional, *CALLS.where(filters))
    return made_up.scalar_subquery() > 0


def _all_attendance_known(filters: Filters) -> ColumnElement[bool]:
    """Whether networks were held, their list is said to be complete, and it is known who came to each."""
    said = said_complete("meetings")
    listed = (
        select(said.c.call_key)
        .where(of_list(said, Meeting), said.c.whole == 1)
        .correlate(Meeting)
        .exists()
    )
    attended = (
        select(MeetingMunicipality.nis)
        .where(MeetingMunicipality.meeting_key == Meeting.key)
        .where(belonging(MeetingMunicipality, Meeting))
        .exists()
    )
    networks = _networks(
        select(func.min(case((and_(attended, listed), 1), else_=0))).select_from(Meeting), filters
    )
    return networks.scalar_subquery().is_not_distinct_from(1)
