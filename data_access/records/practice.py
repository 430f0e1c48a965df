"""Practice: six strategies from demand to supply, who uses them, barriers, tips, what came before."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Integer, and_, case, cast, extract, func, select, true

from data_access.filters import Filters, Scope
from data_access.provenance import (
    FICTIONAL,
    SOURCES,
    distinct_list,
    in_order,
    places,
    provenance,
    told,
)
from database.schema import (
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

ACTIVITIES: Final = Scope.of(Activity, places=places())
GOALS: Final = Scope.of(LocalGoal, places=places())
BARRIERS: Final = Scope.of(Barrier)
TIPS: Final = Scope.of(Finding, years=None, domains=Call.policy_domain)
INITIATIVES: Final = Scope.of(Milestone)
_STRATEGIES: Final = Scope.of(Strategy)


def _pairs(filters: Filters) -> Any:
    """Activity × strategy within the chosen places.

    An activity that serves several strategies stands once for each; ``counted`` is 1 at the first
    of them on the way from demand to supply and 0 at the others, so that it adds up to activities.
    """
    first = func.min(ActivityStrategy.strategy).over(partition_by=ActivityStrategy.activity_key)
    place = ACTIVITIES.place(filters)
    return (
        ACTIVITIES.placed(
            select(
                Activity.name,
                place.nis.label("nis"),
                ActivityStrategy.strategy,
                ActivityStrategy.position,
                case((ActivityStrategy.strategy == first, 1), else_=0).label("counted"),
                Activity.source_id,
                cast(Activity.fictional, Integer).label("fictional"),
            ).join(ActivityStrategy, ActivityStrategy.activity_key == Activity.key),
            Activity.nis,
        )
        .where(*ACTIVITIES.where(filters))
        .subquery("pairs")
    )


def strategies(filters: Filters) -> Query:
    """The six strategies from demand to supply, also those that nobody in the chosen places uses.

    Mentions are the activities in a strategy, activities those not met in an earlier one: these add up.
    """
    pairs = _pairs(filters)
    sources = distinct_list(Strategy.source_id) + func.coalesce(
        "," + distinct_list(pairs.c.source_id), ""
    )
    fictional = func.coalesce(func.max(pairs.c.fictional), 0) + func.max(
        cast(Strategy.fictional, Integer)
    )
    return (
        select(
            Strategy.number,
            *told(Strategy),
            func.count(pairs.c.name).label("mentions"),
            func.coalesce(func.sum(pairs.c.counted), 0).label("activities"),
            func.count(func.distinct(pairs.c.nis)).label("municipalities"),
            sources.label(SOURCES),
            fictional.label(FICTIONAL),
        )
        .outerjoin(pairs, pairs.c.strategy == Strategy.number)
        .where(*_STRATEGIES.where(filters))
        .group_by(*Strategy.__table__.columns)
        .order_by(Strategy.number)
    )


def strategies_per_municipality(filters: Filters) -> Query:
    """Municipality × strategy, a row per activity; a strategy without one has a row of its own.

    Mentions are 1, or 0 in a row without activity; activities are 1 where the activity is met first.
    """
    place, pairs = ACTIVITIES.place(filters), _pairs(filters)
    shown = (
        ACTIVITIES.placed(select(place.nis, place.name).select_from(Activity), Activity.nis)
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
    """What municipalities aim for, on the side of demand and of supply."""
    place, goal = GOALS.place(filters), LocalGoal
    shown = select(place.name.label("place"), *told(goal), *provenance(goal)).select_from(goal)
    return (
        GOALS.placed(shown, goal.nis)
        .where(*GOALS.where(filters))
        .order_by(place.name, goal.side, goal.position)
    )


def barriers(filters: Filters) -> Query:
    """The seven B's, what widens the distance on both sides, and what narrows it."""
    return (
        select(*told(Barrier), *provenance(Barrier))
        .where(*BARRIERS.where(filters))
        .order_by(in_order(Barrier.kind, BARRIER_KINDS), Barrier.position)
    )


def tips(filters: Filters) -> Query:
    """Tips for who begins, in the order of their source."""
    return (
        select(*told(Finding), Call.title.label("call"), *provenance(Finding))
        .outerjoin(Call, Call.key == Finding.call_key)
        .where(Finding.kind == "tip", *TIPS.where(filters))
        .order_by(Finding.call_key, Finding.position)
    )


def earlier_initiatives(filters: Filters) -> Query:
    """Initiatives of the same kind, oldest first; precision is how much of the dates the source states."""
    return (
        select(
            *told(Milestone),
            extract("year", Milestone.starts).label("from_year"),
            extract("year", Milestone.ends).label("to_year"),
            Milestone.date_precision.label("precision"),
            *provenance(Milestone),
        )
        .where(Milestone.kind == "initiative", *INITIATIVES.where(filters))
        .order_by(Milestone.starts, Milestone.id)
    )
