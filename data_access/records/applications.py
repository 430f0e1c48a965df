"""Applications as they are listed: who asked what, for how much, and what became of it."""

from __future__ import annotations

from typing import Final

from sqlalchemy import ColumnElement, case, func, select

from data_access.filters import Filters, Scope
from data_access.provenance import body_of, places, provenance, told
from database.schema import Application, Call, Organisation, Province, Query

REFUSED: Final = ("no_budget", "not_retained")
LOST: Final = (*REFUSED, "withdrawn")
"""Statuses in which nothing is awarded: that is known, so the amount is zero and not unknown."""

_DAY: Final = func.coalesce(Application.submitted_on, Call.closes)
APPLICATIONS: Final = Scope.of(
    Application,
    years=Call.year,
    domains=Call.policy_domain,
    statuses=Application.status,
    days=(_DAY, _DAY),
    places=places(),
)


def applications(filters: Filters) -> Query:
    """Every application that is known; awarded is 0 for what is refused or withdrawn."""
    return _list(filters)


def refused(filters: Filters) -> Query:
    """Every refused application with its reason."""
    return _list(filters, Application.status.in_(REFUSED))


def awarded(filters: Filters) -> Query:
    """Every awarded application, per province and municipality."""
    return _list(filters, Application.status == "awarded")


def _list(filters: Filters, *conditions: ColumnElement[bool]) -> Query:
    place = APPLICATIONS.place(filters)
    network = case(
        (Application.new_network.is_(True), "new"), (Application.new_network.is_(False), "existing")
    )
    return (
        APPLICATIONS.placed(
            select(
                Application.id,
                Call.title.label("call"),
                Province.name.label("province"),
                place.name.label("municipality"),
                Organisation.name.label("organisation"),
                *told(Application, but="awarded_cents"),
                case((Application.status.in_(LOST), 0), else_=Application.awarded_cents).label(
                    "awarded"
                ),
                network.label("network"),
                *provenance(Application),
            ).join(Call, Call.key == Application.call_key),
            Application.nis,
        )
        .join(Organisation, Organisation.key == body_of(Application.organisation_key))
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
