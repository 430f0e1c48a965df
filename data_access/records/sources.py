"""Where figures come from, where sources contradict each other, and what nobody told."""

from __future__ import annotations

from typing import Final

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
from data_access.provenance import FICTIONAL, SOURCES, no_provenance, provenance
from data_access.records.call_records import MEASURES
from data_access.records.source_rows import SUBJECTS, rows_per_source
from data_access.schema import (
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
CONTRADICTIONS: Final = Scope(
    fictional=ReportedFigure.fictional,
    calls=ReportedFigure.call_key,
    domains=Call.policy_domain,
)
GAPS: Final = Scope(
    fictional=Unknown.fictional,
    calls=Unknown.call_key,
    years=Unknown.year,
    articles=Unknown.article_code,
)
QUESTIONS: Final = Scope(
    fictional=WrittenQuestion.fictional,
    calls=WrittenQuestion.call_key,
    years=WrittenQuestion.year,
    days=(WrittenQuestion.date, WrittenQuestion.date),
    articles=WrittenQuestion.article_code,
)
NEWS: Final = Scope(fictional=_fictional_source)

NEWS_SHOWN: Final = 8


def sources(filters: Filters) -> Query:
    """Every source by kind, newest first, those without a date last.

    Columns: title, number, kind, publisher, date, link, retrieved_on, remark, one per key of
    SUBJECTS (rows read in this source, NULL when none), rows (all of them; NULL for documents behind
    the list of municipalities and the map, whose rows do not name them).
    """
    read = rows_per_source(filters)
    _none, _ = no_provenance()
    return (
        select(
            Source.title,
            Source.number,
            Source.kind,
            Source.publisher,
            Source.date,
            Source.link,
            Source.retrieved_on,
            Source.remark,
            *(read.c[subject] for subject in SUBJECTS),
            read.c.rows,
            _none,
            cast(_fictional_source, Integer).label(FICTIONAL),
        )
        .outerjoin(Batch, Batch.id == Source.batch_id)
        .outerjoin(read, read.c.source_id == Source.id)
        .where(*SOURCE_LIST.where(filters))
        .order_by(Source.kind, Source.date.is_(None), Source.date.desc(), Source.title)
    )


def contradictions(filters: Filters) -> Query:
    """Figures about the same thing on which sources differ, next to each other.

    Columns: call (title), measure (code), year, count, euro (cents; one of the two is set),
    precision (code), wording, stated_on, source (title), publisher.
    """
    figure = ReportedFigure
    same = (figure.call_key, figure.measure, figure.year, figure.unit)
    order = {measure: position for position, measure in enumerate(MEASURES)}
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
            figure.measure,
            figure.year,
            case((figure.unit == "count", figure.number)).label("count"),
            case((figure.unit == "euro", figure.number)).label("euro"),
            figure.precision,
            figure.wording,
            figure.stated_on,
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
            case(order, value=figure.measure, else_=len(order)),
            figure.year.is_(None),
            figure.year,
            figure.stated_on.is_(None),
            figure.stated_on,
            figure.id,
        )
    )


def gaps(filters: Filters) -> Query:
    """Everything that is known not to be known.

    Columns: statement, reason, topic (code), call (title), article, year, kind (code), stated_on,
    source (title).
    """
    return (
        select(
            Unknown.statement,
            Unknown.reason,
            Unknown.topic,
            Call.title.label("call"),
            Unknown.article_code.label("article"),
            Unknown.year,
            Unknown.kind,
            Unknown.stated_on,
            Source.title.label("source"),
            *provenance(Unknown),
        )
        .outerjoin(Call, Call.key == Unknown.call_key)
        .join(Source, Source.id == Unknown.source_id)
        .where(*GAPS.where(filters))
        .order_by(Unknown.topic, Unknown.id)
    )


def questions(filters: Filters) -> Query:
    """Written questions, newest first, each with its parts.

    Columns: date, number, asker, minister, title, link, part (its number, NULL when the text is
    not known), summary (of the part, else of the question), answered (yes, partly, no, NULL).
    """
    question = WrittenQuestion
    return (
        select(
            question.date,
            question.number,
            question.asker,
            question.minister,
            question.title,
            SubQuestion.number.label("part"),
            func.coalesce(SubQuestion.summary, question.summary).label("summary"),
            SubQuestion.answered,
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
    the reference data (inhabitants, mergers) are none. Columns: date, kind (source, event), title,
    link.
    """
    event = Scope(fictional=Milestone.fictional).where(filters)
    told = exists().where(
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
        .where(Source.date.is_not(None), Batch.kind != "reference", ~told, *NEWS.where(filters))
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
    found = union_all(documents, events).subquery("found")
    return select(found).order_by(found.c.date.desc(), found.c.title).limit(NEWS_SHOWN)
