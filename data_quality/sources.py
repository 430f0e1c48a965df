"""Where figures come from, where sources contradict each other, and what nobody told."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    Integer,
    Text,
    and_,
    case,
    cast,
    exists,
    func,
    literal,
    select,
    union_all,
)

from data_access.filters import Filters, Scope
from data_access.provenance import FICTIONAL, SOURCES, in_order, provenance, told
from data_access.records.call_records import MEASURES
from database import schema
from database.schema import (
    Batch,
    Call,
    Milestone,
    Query,
    ReportedFigure,
    Source,
    SubQuestion,
    Unknown,
    WrittenQuestion,
)

_fictional_source: Final = func.coalesce(Batch.kind, literal("", Text())) == "fictional"

SOURCE_LIST: Final = Scope(fictional=_fictional_source)
CONTRADICTIONS: Final = Scope.of(ReportedFigure, years=None, domains=Call.policy_domain)
GAPS: Final = Scope.of(Unknown)
QUESTIONS: Final = Scope.of(WrittenQuestion, days=(WrittenQuestion.date, WrittenQuestion.date))
NEWS: Final = Scope(fictional=_fictional_source)

NEWS_SHOWN: Final = 8

SUBJECTS: Final[dict[str, tuple[Any, ...]]] = {
    "money": (schema.BudgetCredit, schema.Commitment, schema.Payment, schema.Entitlement),
    "calls": (
        schema.Call,
        schema.CallChange,
        schema.ReportedFigure,
        schema.ActionResult,
        schema.Application,
    ),
    "projects": (schema.Project,),
    "meetings": (schema.Meeting, schema.MeetingParty, schema.GuidanceStep),
    "practice": (
        schema.Finding,
        schema.Strategy,
        schema.Activity,
        schema.LocalGoal,
        schema.Barrier,
        schema.Milestone,
    ),
    "inhabitants": (schema.Population,),
    "gaps": (schema.Unknown, schema.WrittenQuestion),
}
"""Per subject the tables whose rows point to a source."""


def _rows_per_source(filters: Filters) -> Any:
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


def sources(filters: Filters) -> Query:
    """Every source by kind, newest first, those without a date last, with how many rows were read in it.

    Rows are NULL for documents behind the list of municipalities and the map, whose rows do not name them.
    """
    read = _rows_per_source(filters)
    return (
        select(
            *told(Source),
            *(read.c[subject] for subject in SUBJECTS),
            read.c.rows,
            literal(None, Text()).label(SOURCES),
            cast(_fictional_source, Integer).label(FICTIONAL),
        )
        .outerjoin(Batch, Batch.id == Source.batch_id)
        .outerjoin(read, read.c.source_id == Source.id)
        .where(*SOURCE_LIST.where(filters))
        .order_by(Source.kind, Source.date.is_(None), Source.date.desc(), Source.title)
    )


def contradictions(filters: Filters) -> Query:
    """Figures about the same thing on which sources differ, next to each other: counts, or euro (cents)."""
    figure = ReportedFigure
    same = (figure.call_key, figure.measure, figure.year, figure.unit)
    extremes = (
        select(
            figure.id,
            func.min(figure.number).over(partition_by=same).label("lowest"),
            func.max(figure.number).over(partition_by=same).label("highest"),
        )
        .join(Call, Call.key == figure.call_key)
        .where(*CONTRADICTIONS.where(filters))
        .subquery("extremes")
    )
    return (
        select(
            Call.title.label("call"),
            *told(figure),
            case((figure.unit == "count", figure.number)).label("count"),
            case((figure.unit == "euro", figure.number)).label("euro"),
            Source.title.label("source"),
            Source.publisher,
            *provenance(figure),
        )
        .join(extremes, extremes.c.id == figure.id)
        .join(Call, Call.key == figure.call_key)
        .join(Source, Source.id == figure.source_id)
        .where(extremes.c.lowest != extremes.c.highest)
        .order_by(
            Call.fictional,
            Call.year.nulls_last(),
            Call.title,
            Call.key,
            in_order(figure.measure, MEASURES),
            figure.year.is_(None),
            figure.year,
            figure.stated_on.is_(None),
            figure.stated_on,
            figure.id,
        )
    )


def gaps(filters: Filters) -> Query:
    """Everything that is known not to be known."""
    return (
        select(
            *told(Unknown),
            Call.title.label("call"),
            Unknown.article_code.label("article"),
            Source.title.label("source"),
            *provenance(Unknown),
        )
        .outerjoin(Call, Call.key == Unknown.call_key)
        .join(Source, Source.id == Unknown.source_id)
        .where(*GAPS.where(filters))
        .order_by(Unknown.topic, Unknown.id)
    )


def questions(filters: Filters) -> Query:
    """Written questions, newest first, each with its parts; part is NULL when the text is not known."""
    question = WrittenQuestion
    return (
        select(
            *told(question, but="summary"),
            SubQuestion.number.label("part"),
            func.coalesce(SubQuestion.summary, question.summary).label("summary"),
            SubQuestion.answered,
            SubQuestion.answer,
            Source.link,
            *provenance(question),
        )
        .outerjoin(SubQuestion, SubQuestion.question_key == question.key)
        .join(Source, Source.id == question.source_id)
        .where(*QUESTIONS.where(filters))
        .order_by(question.date.desc(), question.key, SubQuestion.id)
    )


def news(filters: Filters) -> Query:
    """The newest dated sources and events, newest first; at most NEWS_SHOWN.

    A source and an event of the same day from the same document are one piece of news. Sources of
    the reference data (inhabitants, mergers) are none.
    """
    event = Scope(fictional=Milestone.fictional).where(filters)
    is_event = exists().where(
        and_(Milestone.source_id == Source.id, Milestone.starts == Source.date, *event)
    )
    flag = cast(_fictional_source, Integer).label(FICTIONAL)
    documents = (
        select(
            Source.date.label("date"),
            literal("source", Text()).label("kind"),
            Source.title.label("title"),
            Source.link.label("link"),
            Source.id.label(SOURCES),
            flag,
        )
        .join(Batch, Batch.id == Source.batch_id)
        .where(Source.date.is_not(None), Batch.kind != "reference", ~is_event, *NEWS.where(filters))
    )
    events = (
        select(
            Milestone.starts.label("date"),
            literal("event", Text()).label("kind"),
            Milestone.title.label("title"),
            func.coalesce(Milestone.link, Source.link).label("link"),
            Milestone.source_id.label(SOURCES),
            cast(Milestone.fictional, Integer).label(FICTIONAL),
        )
        .join(Source, Source.id == Milestone.source_id)
        .where(
            Milestone.kind == "event",
            Milestone.date_precision == "day",
            *event,
        )
    )
    rows = union_all(documents, events).subquery("news")
    return select(rows).order_by(rows.c.date.desc(), rows.c.title).limit(NEWS_SHOWN)
