"""How many rows of the atlas were read in each source, per subject."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Text, case, func, literal, select, union_all

from data_access.filters import Filters, Scope
from data_access.schema import (
    ActionResult,
    Activity,
    Application,
    Barrier,
    BudgetCredit,
    Call,
    CallChange,
    Commitment,
    Entitlement,
    Finding,
    GuidanceStep,
    LocalGoal,
    Meeting,
    MeetingParty,
    Milestone,
    Payment,
    Population,
    Project,
    ReportedFigure,
    Strategy,
    Unknown,
    WrittenQuestion,
)

SUBJECTS: Final[dict[str, tuple[Any, ...]]] = {
    "money": (BudgetCredit, Commitment, Payment, Entitlement),
    "calls": (Call, CallChange, ReportedFigure, ActionResult, Application),
    "projects": (Project,),
    "meetings": (Meeting, MeetingParty, GuidanceStep),
    "practice": (Finding, Strategy, Activity, LocalGoal, Barrier, Milestone),
    "inhabitants": (Population,),
    "gaps": (Unknown, WrittenQuestion),
}
"""Per subject the tables whose rows point to a source."""


def rows_per_source(filters: Filters) -> Any:
    """source_id with the number of rows per subject and in all; made-up rows only when chosen."""
    per_table = [
        select(
            table.source_id.label("source_id"),
            literal(subject, Text()).label("subject"),
            func.count().label("rows"),
        )
        .where(*_chosen(table, filters))
        .group_by(table.source_id)
        for subject, tables in SUBJECTS.items()
        for table in tables
    ]
    counted = union_all(*per_table).subquery("counted")
    return (
        select(
            counted.c.source_id,
            *(
                func.sum(case((counted.c.subject == subject, counted.c.rows))).label(subject)
                for subject in SUBJECTS
            ),
            func.sum(counted.c.rows).label("rows"),
        )
        .group_by(counted.c.source_id)
        .subquery("rows_per_source")
    )


def _chosen(table: Any, filters: Filters) -> list[Any]:
    """No condition on reference data, which knows no made-up rows."""
    return Scope(fictional=table.fictional).where(filters) if hasattr(table, "fictional") else []
