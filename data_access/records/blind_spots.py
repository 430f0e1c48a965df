"""Blind spots: municipalities that never applied, applied but never won, or met in no learning network.

"Never" is only said where the lists behind it are complete; otherwise none is known.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import ColumnElement, String, and_, case, func, literal, or_, select

from data_access.facts.applications import APPLICATIONS
from data_access.facts.awards import AWARDS
from data_access.facts.completeness import all_complete, application_lists
from data_access.filters import Filters, Scope
from data_access.provenance import (
    FICTIONAL,
    SOURCES,
    belonging,
    count_if,
    group_provenance,
    places,
)
from data_access.records.calls import CALLS
from data_access.records.networks import LEARNING_NETWORK, MEETING_DAYS
from data_access.schema import (
    Call,
    Meeting,
    MeetingMunicipality,
    Municipality,
    Province,
    Query,
)

_own, _today = places()

LIST_OF_MUNICIPALITIES: Final = "statbel-gemeenten-2025"

SPOTS: Final = Scope(
    fictional=literal(False),
    calls=Call.key,
    years=Call.year,
    domains=Call.policy_domain,
    places=(Municipality, Municipality),
    borders=False,
)
"""Rows are municipalities of today; the other choices decide which calls and networks are looked at."""

_PLACES: Final = Scope(fictional=literal(False), places=(Municipality, Municipality), borders=False)
_NETWORKS: Final = Scope(
    fictional=Meeting.fictional,
    calls=Meeting.call_key,
    years=Meeting.year,
    domains=Call.policy_domain,
    days=MEETING_DAYS,
)


def blind_spots(filters: Filters) -> Query:
    """Every municipality of Flanders today, with what is known of its applications and attendance.

    Columns: municipality (name), nis, province (name), province_slug, regional_city (yes, no),
    applications, awarded, networks (counts), spot (won, applied, never, none_known), network
    (attended, never, none_known). Awards and networks are NULL where none is known. Brussels is left out:
    calls for municipalities rarely address it.
    """
    anywhere = filters.restricted_to({"calls", "years", "period", "domains"})
    asked, won, met = _asked(anywhere).c, _won(anywhere).c, _met(anywhere).c
    applications = func.coalesce(asked.applications, 0)
    awarded = func.coalesce(asked.awarded, 0) + func.coalesce(won.awarded, 0)
    networks = func.coalesce(met.networks, 0)
    found = (asked, won, met)
    sources: Any = literal(LIST_OF_MUNICIPALITIES)
    for part in found:
        sources = sources + "," + func.coalesce(part[SOURCES], "")
    spot = _code(
        (awarded > 0, "won"),
        (applications > 0, "applied"),
        (_all_lists_complete(anywhere), "never"),
    )
    network = _code((networks > 0, "attended"), (_all_attendance_known(anywhere), "never"))
    made_up: Any = sum(func.coalesce(part[FICTIONAL], 0) for part in found)
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
        .where(*_PLACES.where(filters))
        .order_by(Municipality.name)
    )


def _code(*cases: tuple[ColumnElement[bool], str]) -> ColumnElement[str]:
    return case(
        *((condition, literal(code, String())) for condition, code in cases),
        else_=literal("none_known", String()),
    )


def _asked(filters: Filters) -> Any:
    """Applications and awards among them per municipality of today."""
    rows = APPLICATIONS.rows.c
    return (
        select(
            rows.nis_now.label("nis"),
            func.count(rows.id).label("applications"),
            count_if(rows.status == "awarded").label("awarded"),
            *group_provenance(rows),
        )
        .where(*APPLICATIONS.where(filters))
        .group_by(rows.nis_now)
        .subquery("asked")
    )


def _won(filters: Filters) -> Any:
    """Awarded projects of which no application is known, per municipality of today."""
    rows = AWARDS.rows.c
    return (
        select(rows.nis_now.label("nis"), func.count().label("awarded"), *group_provenance(rows))
        .where(*AWARDS.where(filters), rows.standing == "award", rows.application.is_(None))
        .group_by(rows.nis_now)
        .subquery("won")
    )


def _met(filters: Filters) -> Any:
    """Learning networks attended per municipality of today."""
    return (
        _networks(
            select(
                _today.nis.label("nis"),
                func.count(Meeting.key.distinct()).label("networks"),
                *group_provenance(MeetingMunicipality),
            )
            .select_from(Meeting)
            .join(MeetingMunicipality, MeetingMunicipality.meeting_key == Meeting.key)
            .where(belonging(MeetingMunicipality, Meeting))
            .join(_own, _own.nis == MeetingMunicipality.nis)
            .join(_today, _today.nis == _own.current_nis),
            filters,
        )
        .group_by(_today.nis)
        .subquery("met")
    )


def _networks(query: Any, filters: Filters) -> Any:
    """Only held learning networks of what is chosen."""
    return query.outerjoin(Call, Call.key == Meeting.call_key).where(
        Meeting.kind == LEARNING_NETWORK, Meeting.state == "held", *_NETWORKS.where(filters)
    )


def _any_made_up(filters: Filters) -> ColumnElement[bool]:
    """Whether any of the calls that match is made up."""
    made_up = select(func.count(Call.key)).where(Call.fictional, *CALLS.where(filters))
    return made_up.scalar_subquery() > 0


def _all_lists_complete(filters: Filters) -> ColumnElement[bool]:
    """Whether calls match and the list of applications of each is complete."""
    return all_complete(application_lists(), filters, Call.year)


def _all_attendance_known(filters: Filters) -> ColumnElement[bool]:
    """Whether networks were held, and of each of them it is known which municipalities came."""
    known = (
        select(MeetingMunicipality.meeting_key)
        .join(Meeting, Meeting.key == MeetingMunicipality.meeting_key)
        .where(belonging(MeetingMunicipality, Meeting))
        .distinct()
        .subquery("known_attendance")
    )
    counted = _networks(
        select(
            func.count(Meeting.key).label("held"),
            func.count(known.c.meeting_key).label("known"),
        )
        .select_from(Meeting)
        .outerjoin(known, known.c.meeting_key == Meeting.key),
        filters,
    ).subquery("networks_in_scope")
    return (
        select(and_(counted.c.held > 0, counted.c.held == counted.c.known))
        .scalar_subquery()
        .is_(True)
    )
