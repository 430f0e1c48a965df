"""Awards that may stand twice: a project and an awarded application that nobody has joined yet."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import String, and_, case, func, literal, or_, select

from data_access.facts.award_rows import AWARD_ROWS, OF_APPLICATION, in_force
from data_access.facts.awards import AWARDS
from data_access.filters import Filters
from database.kept_relations import kept
from database.schema import AwardDecision, Call, Query


def _pairs() -> Query:
    one, other = AWARD_ROWS.alias("of_applications").c, AWARD_ROWS.alias("of_projects").c
    apart = (
        select(AwardDecision.id)
        .where(in_force("apart"))
        .where(
            AwardDecision.project_key == other.project,
            AwardDecision.application_id == one.application,
        )
    )
    same_year = or_(other.year.is_(None), other.year.in_((one.year, Call.year)))
    candidates = (
        select(
            one.id.label("award"),
            one.application,
            one.amount.label("application_amount"),
            one.source_id.label("application_source"),
            other.project,
            other.amount.label("project_amount"),
            other.source_id.label("project_source"),
            one.fictional,
            one.call,
            one.organisation,
            one.year,
            one.nis,
            func.count().over(partition_by=one.id).label("projects"),
            func.count().over(partition_by=other.id).label("applications"),
        )
        .select_from(one.id.table)
        .join(
            other.id.table,
            and_(
                other.organisation == one.organisation,
                other.call == one.call,
                other.fictional == one.fictional,
            ),
        )
        .join(Call, Call.key == one.call)
        .where(one.id == literal(OF_APPLICATION, String()).concat(one.application))
        .where(other.application.is_(None), other.kind == "project")
        .where(same_year, ~apart.exists())
        .subquery("candidates")
    )
    both = candidates.c.application_amount, candidates.c.project_amount
    less = case((both[0] < both[1], both[0]), else_=both[1])
    twice = case((and_(both[0].is_not(None), both[1].is_not(None)), less))
    return select(candidates, twice.label("amount")).where(
        candidates.c.projects == 1, candidates.c.applications == 1
    )


DOUBLES: Final = kept("possible_doubles", _pairs(), small=True)
"""One row per pair of the same body, call and year of which each is the only candidate of the other: award
(the application's key among awards), application, project, their amounts and sources, fictional, call,
organisation, year, nis, amount (cents that are counted twice if they are the same: the lesser; NULL where one
is not known)."""


def doubled(filters: Filters) -> Query:
    """One row: how many awards within these filters may be counted twice, and their sum (cents).

    A pair counts where both its awards are in what is chosen: otherwise nothing there stands twice.
    """
    award = AWARDS.rows.c
    own: Any = (award.standing == "award", *AWARDS.where(filters))
    # Pairs are few: each is looked up among the awards.
    chosen = (
        select(award.id).where(award.id == key, *own).correlate(DOUBLES).exists()
        for key in (DOUBLES.c.award, DOUBLES.c.project)
    )
    return (
        select(func.count().label("number"), func.sum(DOUBLES.c.amount).label("amount"))
        .select_from(DOUBLES)
        .where(*chosen)
    )
