"""Whether lists are complete: only where somebody said so, for the places and years that were said.

Never inferred from what stands in a list. What was said no longer counts as soon as a source reports more,
or another file names a row that the list does not have. Made-up rows never decide on real ones.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Integer,
    String,
    and_,
    case,
    cast,
    func,
    literal,
    or_,
    select,
    true,
    union,
)

from data_access.facts.award_rows import AWARD_ROWS, IS_AWARD
from data_access.filters import PERIOD, Filters, Scope
from data_access.provenance import count_if, distinct_list, places
from database.kept_relations import kept
from database.schema import (
    Application,
    Batch,
    Call,
    List,
    ListCall,
    Project,
    ReportedFigure,
    Source,
)


def of_list(lists: Any, rows: Any) -> ColumnElement[bool]:
    """Joins ``rows`` (applications, projects, …) to the list of their call that they stand in."""
    return and_(lists.c.call_key == rows.call_key, lists.c.fictional == rows.fictional)


def named_in(values: Any, value: Any) -> ColumnElement[bool]:
    """Whether a value is among those that a text holds, joined by commas."""
    commas = literal(",", String())
    among: ColumnElement[str] = commas + values + commas
    return among.like(literal("%,", String()) + value + literal(",%", String()))


def place_in(places: Any, municipality: Any) -> ColumnElement[bool]:
    """Whether a municipality of today, or its province, is among places that a list is complete for."""
    return or_(named_in(places, municipality.nis), named_in(places, municipality.province))


def year_in(years: Any, year: Any) -> ColumnElement[bool]:
    """Whether years that were said hold this one; without a restriction they hold every one."""
    return or_(years.is_(None), named_in(years, cast(year, String())))


_LACKING: Final = or_(Application.asked_cents.is_(None), Application.nis.is_(None))

_REASONED: Final = or_(Application.reason_code.is_not(None), Application.reason_text.is_not(None))


def _listed() -> Any:
    own, today = places()
    each = (
        Application.call_key,
        Application.fictional,
        Application.source_id,
        Application.status,
        today.nis,
        today.province,
    )
    return (
        select(
            *each,
            func.count().label("listed"),
            count_if(_LACKING).label("lacking"),
            count_if(_REASONED).label("reasoned"),
        )
        .outerjoin(own, own.nis == Application.nis)
        .outerjoin(today, today.nis == own.current_nis)
        .group_by(*each)
    )


LISTED: Final = kept(
    "listed_applications", _listed(), ("call_key",), small=True, parts=("call", "call_key")
)
"""Per list of applications, source_id, status and municipality of today (nis, province; NULL where none is
known) how many there are: listed, lacking (what they asked, or their place), reasoned (with a reason)."""
EVERY_LIST: Final = kept(
    "every_list",
    union(
        select(Call.key.label("call_key"), Call.fictional),
        select(LISTED.c.call_key, LISTED.c.fictional),
        select(Project.call_key, Project.fictional).where(Project.call_key.is_not(None)),
        select(ReportedFigure.call_key, ReportedFigure.fictional),
    ),
    small=True,
    parts=("call", "call_key"),
)
"""Every list that there is or could be: call_key, fictional. A call has one without any rows."""


def said_complete(*kinds: str, known: ColumnElement[int] | None = None) -> Any:
    """Per call and kind of rows (real, made up) what lists of these kinds are said to be complete for.

    Columns: call_key, fictional, whole (1 where one is, for every place), places (of the others, joined by
    commas). The year of a call must be among the years that were said. With ``known`` (how many rows are,
    of the call of a list) a list counts only as long as it named no fewer.
    """
    query = (
        select(
            ListCall.call_key,
            List.fictional,
            func.max(case((List.complete_places.is_(None), 1), else_=0)).label("whole"),
            distinct_list(List.complete_places).label("places"),
        )
        .select_from(ListCall)
        .join(List, List.key == ListCall.list_id)
        .join(Call, Call.key == ListCall.call_key)
        .where(List.kind.in_(kinds), List.complete == "yes")
        .where(year_in(List.complete_years, Call.year))
    )
    if known is not None:
        query = query.where(or_(ListCall.rows.is_(None), ListCall.rows >= known))
    return query.group_by(ListCall.call_key, List.fictional).subquery(f"said_of_{kinds[0]}")


def _known() -> ColumnElement[int]:
    """How many applications of a call are known, in the places that a list is complete for."""
    rows = LISTED.c
    inside = or_(List.complete_places.is_(None), place_in(List.complete_places, rows))
    return (
        select(func.coalesce(func.sum(rows.listed), 0))
        .where(rows.call_key == ListCall.call_key, rows.fictional == List.fictional, inside)
        .correlate(ListCall, List)
        .scalar_subquery()
    )


def rows_beyond() -> Any:
    """Per list of applications that is said to be complete, and call: how many it does not name.

    Columns: list_id, call_key, beyond (more than 0): as long as they are known, it is not complete.
    """
    known = _known()
    return (
        select(ListCall.list_id, ListCall.call_key, (known - ListCall.rows).label("beyond"))
        .join(List, List.key == ListCall.list_id)
        .where(List.kind == "applications", List.complete == "yes", ListCall.rows < known)
    )


def _complete_lists() -> Any:
    rows = LISTED.c
    counted = (
        select(
            rows.call_key,
            rows.fictional,
            func.sum(rows.listed).label("listed"),
            func.sum(case((rows.status == "awarded", rows.listed), else_=0)).label("awarded"),
            func.sum(rows.lacking).label("lacking"),
        )
        .group_by(rows.call_key, rows.fictional)
        .subquery("counted")
    )
    reported, said = _reported("submitted"), said_complete("applications", known=_known())
    told = _told(reported, counted)
    complete = and_(said.c.whole == 1, or_(told.is_(None), counted.c.listed >= told))
    return (
        select(
            counted.c.call_key,
            counted.c.fictional,
            counted.c.awarded,
            counted.c.lacking,
            case((complete, 1), else_=0).label("complete"),
            said.c.places,
        )
        .outerjoin(reported, reported.c.call_key == counted.c.call_key)
        .outerjoin(said, of_list(said, counted.c))
    )


def _reported(measure: str) -> Any:
    """Per call the highest number of a measure: what any source reports, and what real ones do."""
    number = ReportedFigure.number
    return (
        select(
            ReportedFigure.call_key,
            func.max(number).label("by_any"),
            func.max(case((ReportedFigure.fictional.is_(False), number))).label("by_real"),
        )
        .where(ReportedFigure.measure == measure, ReportedFigure.year.is_(None))
        .group_by(ReportedFigure.call_key)
        .subquery(f"reported_{measure}")
    )


def _told(reported: Any, lists: Any) -> ColumnElement[Any]:
    """What is reported of a list: of a real one by real sources only."""
    return case((lists.c.fictional, reported.c.by_any), else_=reported.c.by_real)


COMPLETE_LISTS: Final = kept(
    "complete_lists", _complete_lists(), ("call_key",), small=True, parts=("call", "call_key")
)
"""Per list of applications for what it is complete, whatever the filters.

Columns: call_key, fictional, awarded and lacking (counts of applications), complete (1 or 0), places (those
it is complete for where it is not for all, joined by commas). It is not where a source reports more
applications than are listed."""


def _complete_awards() -> Any:
    rows = AWARD_ROWS.c
    listed = (
        select(
            rows.call.label("call_key"),
            rows.fictional,
            count_if(IS_AWARD).label("awards"),
            count_if(and_(IS_AWARD, or_(rows.amount.is_(None), rows.nis.is_(None)))).label(
                "lacking"
            ),
        )
        .group_by(rows.call, rows.fictional)
        .subquery("listed_awards")
    )
    each, asked, reported = EVERY_LIST, COMPLETE_LISTS, _reported("awarded")
    said = said_complete("projects")
    awards, told = func.coalesce(listed.c.awards, 0), _told(reported, each)
    from_applications = awards >= func.coalesce(asked.c.awarded, 0)
    known = func.coalesce(listed.c.lacking, 0) == 0
    whole = and_(
        or_(said.c.whole == 1, and_(asked.c.complete == 1, from_applications)),
        or_(told.is_(None), awards >= told),
        known,
    )
    inside = case((known, func.coalesce(said.c.places, case((from_applications, asked.c.places)))))
    return (
        select(
            each.c.call_key,
            each.c.fictional,
            case((whole, 1), else_=0).label("complete"),
            inside.label("places"),
        )
        .outerjoin(listed, of_list(listed, each.c))
        .outerjoin(asked, of_list(asked, each.c))
        .outerjoin(said, of_list(said, each.c))
        .outerjoin(reported, reported.c.call_key == each.c.call_key)
    )


COMPLETE_AWARDS: Final = kept(
    "complete_awards", _complete_awards(), ("call_key",), small=True, parts=("call", "call_key")
)
"""Per list of awards for what it is said complete, and each is known with its amount and its place.

Columns: call_key, fictional, complete (1 or 0), places (as in ``COMPLETE_LISTS``). A complete list of
applications names every award too, as soon as each that was awarded is one. It is not complete where a source
reports more awards than are listed."""


def all_complete(
    lists: Any, filters: Filters, years: Any = None, place: Any = None
) -> ColumnElement[bool]:
    """Whether lists match, and each of them is complete: those of the chosen calls and domains.

    Places, articles and a period choose within lists, and so do years unless they are of the call
    (``years``): they leave no list out. ``lists`` has a row per list: call_key, fictional, complete, places.
    With ``place`` (a municipality of today) it is enough that each is complete for that place.
    """
    scope = Scope(
        fictional=lists.c.fictional, calls=Call.key, years=years, domains=Call.policy_domain
    )
    complete = lists.c.complete == 1
    if place is not None:
        complete = or_(complete, and_(lists.c.places.is_not(None), place_in(lists.c.places, place)))
    told = (
        select(and_(func.count() > 0, func.count() == count_if(complete)))
        .select_from(lists)
        .join(Call, Call.key == lists.c.call_key)
        .where(*scope.where(filters.lifted(PERIOD.field)))
    )
    if place is not None:
        told = told.correlate(place)
    return told.scalar_subquery().is_(True)


def application_lists(*, each_known: bool = False) -> Any:
    """Every list with whether it is complete (1) or not (0), also one without rows.

    Columns: call_key, fictional, complete, places. With ``each_known`` it is complete only where each
    application is known with its place and what it asked.
    """
    lists, each = COMPLETE_LISTS, EVERY_LIST
    known: Any = func.coalesce(lists.c.lacking, 0) == 0 if each_known else true()
    return (
        select(
            each.c.call_key,
            each.c.fictional,
            case((and_(lists.c.complete == 1, known), 1), else_=0).label("complete"),
            case((known, lists.c.places)).label("places"),
        )
        .outerjoin(lists, of_list(lists, each.c))
        .subquery("application_lists")
    )


def lists_of_sources(*kinds: str) -> Any:
    """Per document or file what its lists of these kinds are said to be complete for.

    Columns: source_id, fictional, whole (1 where one is, for every year), years (of the others). Only what is
    complete for every place counts.
    """
    always = case((List.complete_years.is_(None), 1), else_=0)
    return (
        select(
            Source.id.label("source_id"),
            List.fictional,
            cast(func.max(always), Integer).label("whole"),
            distinct_list(List.complete_years).label("years"),
        )
        .select_from(Source)
        .outerjoin(Batch, Batch.id == Source.batch_id)
        .join(List, or_(List.source_id == Source.id, List.key == Batch.list_id))
        .where(List.kind.in_(kinds), List.complete == "yes", List.complete_places.is_(None))
        .group_by(Source.id, List.fictional)
        .subquery(f"sources_of_{kinds[0]}")
    )


def row_complete(lists: Any, year: Any) -> ColumnElement[int]:
    """1 where the list that a row stands in (joined from ``lists_of_sources``) is complete for its year."""
    inside = or_(lists.c.whole == 1, named_in(lists.c.years, cast(year, String())))
    return case((inside, 1), else_=0)


def from_source(lists: Any, rows: Any) -> ColumnElement[bool]:
    """Joins rows to what is said of the lists of the document or file that they were read in."""
    return and_(lists.c.source_id == rows.source_id, lists.c.fictional == rows.fictional)
