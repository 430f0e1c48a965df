"""Applications as they are listed: who asked what, for how much, and what became of it."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import ColumnElement, String, case, func, literal, select

from data_access.filters import Filters, Scope
from data_access.provenance import places, provenance
from data_access.schema import Application, Call, Organisation, Province, Query

OWN, TODAY = places()
REFUSED: Final = ("no_budget", "not_retained")
LOST: Final = (*REFUSED, "withdrawn")
"""Statuses in which nothing is awarded: that is known, so the amount is zero and not unknown."""

STATUSES: Final = ("submitted", "assessing", "awarded", "no_budget", "not_retained", "withdrawn")

_DAY: Final = func.coalesce(Application.submitted_on, Call.closes)
APPLICATIONS: Final = Scope(
    fictional=Application.fictional,
    calls=Application.call_key,
    years=Call.year,
    domains=Call.policy_domain,
    statuses=Application.status,
    days=(_DAY, _DAY),
    places=(OWN, TODAY),
)


def placed(query: Any) -> Any:
    """The joins that all queries on applications share: call, own municipality and today's."""
    return (
        query.join(Call, Call.key == Application.call_key)
        .outerjoin(OWN, OWN.nis == Application.nis)
        .outerjoin(TODAY, TODAY.nis == OWN.current_nis)
    )


def applications(filters: Filters) -> Query:
    """Every application that is known.

    Columns: id, call (title), province (name), municipality (name), organisation, title, status, reason
    (code), reason_text, asked and awarded (cents; 0 for what is refused or withdrawn), network (new,
    existing), complementarity, sub_goals, submitted_on, decided_on, certainty.
    """
    return _list(filters)


def refused(filters: Filters) -> Query:
    """Every refused application with its reason; columns as ``applications``."""
    return _list(filters, Application.status.in_(REFUSED))


def awarded(filters: Filters) -> Query:
    """Every awarded application, per province and municipality; columns as ``applications``."""
    return _list(filters, Application.status == "awarded")


def _list(filters: Filters, *conditions: ColumnElement[bool]) -> Query:
    place = APPLICATIONS.place(filters)
    network = case(
        (Application.new_network.is_(True), literal("new", String())),
        (Application.new_network.is_(False), literal("existing", String())),
    )
    query: Query = (
        placed(
            select(
                Application.id,
                Call.title.label("call"),
                Province.name.label("province"),
                place.name.label("municipality"),
                Organisation.name.label("organisation"),
                Application.title,
                Application.status,
                Application.reason_code.label("reason"),
                Application.reason_text,
                Application.asked_cents.label("asked"),
                case((Application.status.in_(LOST), 0), else_=Application.awarded_cents).label(
                    "awarded"
                ),
                network.label("network"),
                Application.complementarity,
                Application.sub_goals,
                Application.submitted_on,
                Application.decided_on,
                Application.certainty,
                *provenance(Application),
            ).select_from(Application)
        )
        .join(Organisation, Organisation.key == Application.organisation_key)
        .outerjoin(Province, Province.slug == place.province)
        .where(*APPLICATIONS.where(filters), *conditions)
        .order_by(
            Application.fictional,
            Call.year,
            Province.name.is_(None),
            Province.name,
            place.name,
            Organisation.name,
            Application.id,
        )
    )
    return query
