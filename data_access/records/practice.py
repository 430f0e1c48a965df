"""Practice: six strategies from demand to supply, who uses them, barriers, tips, what came before."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Integer, and_, case, cast, extract, func, select, true

from data_access.filters import Filters, Scope
from data_access.provenance import FICTIONAL, SOURCES, distinct_list, places, provenance
from data_access.schema import (
    Activity,
    ActivityStrategy,
    Barrier,
    Call,
    Finding,
    LocalGoal,
    Milestone,
    Query,
    Strategy,
)

BARRIER_KINDS: Final = ("seven_b", "distance_young", "distance_supply", "closer")

_OWN, _TODAY = places()

ACTIVITIES: Final = Scope(fictional=Activity.fictional, places=(_OWN, _TODAY))
GOALS: Final = Scope(fictional=LocalGoal.fictional, places=(_OWN, _TODAY))
BARRIERS: Final = Scope(fictional=Barrier.fictional)
TIPS: Final = Scope(fictional=Finding.fictional, calls=Finding.call_key, domains=Call.policy_domain)
INITIATIVES: Final = Scope(fictional=Milestone.fictional)
_STRATEGIES: Final = Scope(fictional=Strategy.fictional)


def _pairs(filters: Filters) -> Any:
    """Activity × strategy within the chosen places.

    An activity that serves several strategies stands once for each; ``counted`` is 1 at the first
    of them on the way from demand to supply and 0 at the others, so that it adds up to activities.
    """
    first = (
        select(ActivityStrategy.activity_key, func.min(ActivityStrategy.strategy).label("strategy"))
        .group_by(ActivityStrategy.activity_key)
        .subquery("first_strategy")
    )
    place = ACTIVITIES.place(filters)
    return (
        select(
            Activity.name,
            place.nis.label("nis"),
            ActivityStrategy.strategy,
            ActivityStrategy.position,
            case((ActivityStrategy.strategy == first.c.strategy, 1), else_=0).label("counted"),
            Activity.source_id,
            cast(Activity.fictional, Integer).label("fictional"),
        )
        .join(ActivityStrategy, ActivityStrategy.activity_key == Activity.key)
        .join(first, first.c.activity_key == Activity.key)
        .join(_OWN, _OWN.nis == Activity.nis)
        .join(_TODAY, _TODAY.nis == _OWN.current_nis)
        .where(*ACTIVITIES.where(filters))
        .subquery("pairs")
    )


def strategies(filters: Filters) -> Query:
    """The six strategies from demand to supply, also those that nobody in the chosen places uses.

    Columns: number, short_name, name, side, description, mentions (activities in this strategy),
    activities (those not met in an earlier strategy: these add up), municipalities (counts).
    """
    pairs = _pairs(filters)
    known = (Strategy.number, Strategy.short_name, Strategy.name, Strategy.side)
    sources = distinct_list(Strategy.source_id) + func.coalesce(
        "," + distinct_list(pairs.c.source_id), ""
    )
    fictional = func.coalesce(func.max(pairs.c.fictional), 0) + func.max(
        cast(Strategy.fictional, Integer)
    )
    return (
        select(
            *known,
            Strategy.description,
            func.count(pairs.c.name).label("mentions"),
            func.coalesce(func.sum(pairs.c.counted), 0).label("activities"),
            func.count(func.distinct(pairs.c.nis)).label("municipalities"),
            sources.label(SOURCES),
            fictional.label(FICTIONAL),
        )
        .outerjoin(pairs, pairs.c.strategy == Strategy.number)
        .where(*_STRATEGIES.where(filters))
        .group_by(*known, Strategy.description)
        .order_by(Strategy.number)
    )


def strategies_per_municipality(filters: Filters) -> Query:
    """Municipality × strategy, a row per activity; a strategy without one has a row of its own.

    Columns: place, strategy (number), short_name, side, activity (NULL when none is known),
    mentions (1, or 0 in a row without activity), activities (1 where the activity is met first).
    """
    place, pairs = ACTIVITIES.place(filters), _pairs(filters)
    shown = (
        select(place.nis.label("nis"), place.name.label("name"))
        .select_from(Activity)
        .join(_OWN, _OWN.nis == Activity.nis)
        .join(_TODAY, _TODAY.nis == _OWN.current_nis)
        .where(*ACTIVITIES.where(filters))
        .distinct()
        .subquery("shown")
    )
    return (
        select(
            shown.c.name.label("place"),
            Strategy.number.label("strategy"),
            Strategy.short_name,
            Strategy.side,
            pairs.c.name.label("activity"),
            case((pairs.c.name.is_not(None), 1), else_=0).label("mentions"),
            func.coalesce(pairs.c.counted, 0).label("activities"),
            func.coalesce(pairs.c.source_id, Strategy.source_id).label(SOURCES),
            func.coalesce(pairs.c.fictional, cast(Strategy.fictional, Integer)).label(FICTIONAL),
        )
        .select_from(shown)
        .join(Strategy, true())
        .outerjoin(pairs, and_(pairs.c.nis == shown.c.nis, pairs.c.strategy == Strategy.number))
        .where(*_STRATEGIES.where(filters))
        .order_by(shown.c.name, shown.c.nis, Strategy.number, pairs.c.position, pairs.c.name)
    )


def local_goals(filters: Filters) -> Query:
    """What municipalities aim for, on the side of demand and of supply.

    Columns: place, side, position, goal.
    """
    place = GOALS.place(filters)
    return (
        select(
            place.name.label("place"),
            LocalGoal.side,
            LocalGoal.position,
            LocalGoal.goal,
            *provenance(LocalGoal),
        )
        .join(_OWN, _OWN.nis == LocalGoal.nis)
        .join(_TODAY, _TODAY.nis == _OWN.current_nis)
        .where(*GOALS.where(filters))
        .order_by(place.name, LocalGoal.side, LocalGoal.position)
    )


def barriers(filters: Filters) -> Query:
    """The seven B's, what widens the distance on both sides, and what narrows it.

    Columns: kind, position, text.
    """
    order = {kind: place for place, kind in enumerate(BARRIER_KINDS)}
    return (
        select(Barrier.kind, Barrier.position, Barrier.text, *provenance(Barrier))
        .where(*BARRIERS.where(filters))
        .order_by(case(order, value=Barrier.kind, else_=len(order)), Barrier.position)
    )


def tips(filters: Filters) -> Query:
    """Tips for who begins, in the order of their source. Columns: position, text, call."""
    return (
        select(Finding.position, Finding.text, Call.title.label("call"), *provenance(Finding))
        .outerjoin(Call, Call.key == Finding.call_key)
        .where(Finding.kind == "tip", *TIPS.where(filters))
        .order_by(Finding.call_key, Finding.position)
    )


def earlier_initiatives(filters: Filters) -> Query:
    """Initiatives of the same kind, oldest first.

    Columns: title, description, from_year, to_year, starts, ends, precision (day, month or year:
    how much of the dates the source states), link.
    """
    return (
        select(
            Milestone.title,
            Milestone.description,
            extract("year", Milestone.starts).label("from_year"),
            extract("year", Milestone.ends).label("to_year"),
            Milestone.starts,
            Milestone.ends,
            Milestone.date_precision.label("precision"),
            Milestone.link,
            *provenance(Milestone),
        )
        .where(Milestone.kind == "initiative", *INITIATIVES.where(filters))
        .order_by(Milestone.starts, Milestone.id)
    )
