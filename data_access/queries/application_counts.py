"""Applications counted: from submitted to awarded, with rates by number and by amount.

Counted from single applications only; what sources report about whole calls is never mixed in
(that is ``queries.calls``). The list of a call can be incomplete: counts then say what is known, and
rates are left unknown.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import ColumnElement, Integer, String, and_, case, cast, func, literal, or_, select

from data_access.filters import Filters, Scope
from data_access.queries.applications import APPLICATIONS, OWN, REFUSED, STATUSES, TODAY, placed
from data_access.queries.common import FICTIONAL, SOURCES, count_if, group_provenance
from data_access.queries.completeness import complete_lists, every_list, of_list
from data_access.schema import Application, Call, Province, Query, ReportedFigure

COUNTED: Final = Scope(
    fictional=Application.fictional,
    calls=Application.call_key,
    years=Call.year,
    domains=Call.policy_domain,
    places=(OWN, TODAY),
)
"""For figures with a rate: filtering those by status would make every rate 0 or 100 %."""


def measures(lists: Any) -> list[ColumnElement[Any]]:
    """Counts and amounts of a group, and the same over complete lists, from which rates are made.

    Refusals and others are NULL where none is known and a list is not complete.
    """
    status, asked, got = Application.status, Application.asked_cents, Application.awarded_cents
    whole, won = lists.c.complete == 1, status == "awarded"

    def rated(amount: Any, lacking: Any) -> Any:
        """The sum over complete lists, unknown when one amount of them is."""
        summed = func.coalesce(func.sum(case((whole, amount))), 0)
        return case((count_if(and_(whole, lacking)) == 0, summed))

    def told(condition: Any) -> Any:
        """How many: none in a list that is not whole is not known, since only awards are told then."""
        count = count_if(condition)
        return case((or_(count > 0, func.min(lists.c.complete) == 1), count))

    counted = func.coalesce(func.sum(case((whole, 1))), 0)
    return [
        func.count(Application.id).label("known"),
        count_if(won).label("awarded"),
        told(status.in_(REFUSED)).label("refused"),
        told(status.not_in((*REFUSED, "awarded"))).label("other"),
        func.sum(asked).label("asked"),
        case((count_if(won) == 0, 0), else_=func.sum(got)).label("awarded_amount"),
        count_if(asked.is_(None)).label("without_asked"),
        count_if(and_(won, got.is_(None))).label("without_amount"),
        case(
            (func.min(lists.c.complete) == 1, literal("complete", String())),
            else_=literal("incomplete", String()),
        ).label("list"),
        counted.label("rated"),
        count_if(and_(whole, won)).label("rated_awarded"),
        rated(asked, asked.is_(None)).label("rated_asked"),
        rated(case((won, got), else_=0), and_(won, got.is_(None))).label("rated_amount"),
    ]


def _counted(filters: Filters, *by: Any) -> Any:
    """Measures per group. Real and fictional applications are never in one row."""
    lists = complete_lists()
    query = select(*by, *measures(lists), *group_provenance(Application)).select_from(Application)
    return (
        placed(query)
        .join(lists, of_list(lists, Application))
        .where(*COUNTED.where(filters))
        .group_by(*by, Application.fictional)
    )


def per_call(filters: Filters) -> Query:
    """Applications per call, counted from the list.

    Columns: call, title, and those of ``measures`` (counts; amounts in cents).
    """
    by = (Call.key.label("call"), Call.title, Call.year)
    query: Query = _counted(filters, *by).order_by(Application.fictional, Call.year, Call.title)
    return query


def per_province(filters: Filters) -> Query:
    """Applications per province of the applicant's municipality; NULL where that is not known.

    Columns: province (slug), name, and those of ``measures``.
    """
    place = COUNTED.place(filters)
    by = (place.province.label("province"), Province.name)
    query: Query = (
        _counted(filters, *by)
        .outerjoin(Province, Province.slug == place.province)
        .order_by(Application.fictional, Province.name.is_(None), Province.name)
    )
    return query


def per_municipality(filters: Filters) -> Query:
    """Applications per municipality of the applicant.

    Columns: municipality (NIS code), name, province (name), and those of ``measures``.
    """
    place = COUNTED.place(filters)
    by = (place.nis.label("municipality"), place.name, Province.name.label("province"))
    query: Query = (
        _counted(filters, *by)
        .outerjoin(Province, Province.slug == place.province)
        .order_by(Application.fictional, Province.name.is_(None), Province.name, place.name)
    )
    return query


def per_status(filters: Filters) -> Query:
    """Applications per status, in the order in which an application meets them.

    Columns: status, known, rated (those of complete lists, NULL when none), asked (cents).
    """
    lists = complete_lists()
    order = {status: position for position, status in enumerate(STATUSES)}
    query: Query = (
        placed(
            select(
                Application.status,
                func.count(Application.id).label("known"),
                func.sum(case((lists.c.complete == 1, 1))).label("rated"),
                func.sum(Application.asked_cents).label("asked"),
                *group_provenance(Application),
            ).select_from(Application)
        )
        .join(lists, of_list(lists, Application))
        .where(*APPLICATIONS.where(filters))
        .group_by(Application.status, Application.fictional)
        .order_by(Application.fictional, case(order, value=Application.status, else_=len(order)))
    )
    return query


_LINES: Final = every_list()

MONEY: Final = Scope(
    fictional=_LINES.c.fictional, calls=Call.key, years=Call.year, domains=Call.policy_domain
)


def asked_awarded_budget(filters: Filters) -> Query:
    """Per call its budget against what was asked and awarded, the last two from complete lists only.

    A real call has a row of its own for what is made up about it. Columns: call, title, budget, asked,
    awarded, known_awarded (also from incomplete lists), reported (awarded as sources report it, where
    they agree), all cents.
    """
    counted, told = _counted_per_list(), _told_per_list()
    sources: Any = Call.source_id
    for table in (counted, told):
        sources = sources + "," + func.coalesce(table.c[SOURCES], "")
    return (
        select(
            Call.key.label("call"),
            Call.title,
            Call.budget_cents.label("budget"),
            case((counted.c.rated > 0, counted.c.rated_asked)).label("asked"),
            case((counted.c.rated > 0, counted.c.rated_amount)).label("awarded"),
            counted.c.awarded_amount.label("known_awarded"),
            told.c.number.label("reported"),
            sources.label(SOURCES),
            cast(_LINES.c.fictional, Integer).label(FICTIONAL),
        )
        .select_from(_LINES)
        .join(Call, Call.key == _LINES.c.call_key)
        .outerjoin(counted, of_list(counted, _LINES.c))
        .outerjoin(told, of_list(told, _LINES.c))
        .where(*MONEY.where(filters))
        .order_by(_LINES.c.fictional, Call.year, Call.title)
    )


def _counted_per_list() -> Any:
    lists = complete_lists()
    return (
        select(
            Application.call_key,
            Application.fictional,
            *measures(lists),
            group_provenance(Application)[0],
        )
        .join(lists, of_list(lists, Application))
        .group_by(Application.call_key, Application.fictional)
        .subquery("counted_per_list")
    )


def _told_per_list() -> Any:
    """What sources report as awarded (cents), real and made-up figures apart."""
    number = ReportedFigure.number
    return (
        select(
            ReportedFigure.call_key,
            ReportedFigure.fictional,
            case((func.min(number) == func.max(number), func.max(number))).label("number"),
            group_provenance(ReportedFigure)[0],
        )
        .where(ReportedFigure.measure == "awarded_amount", ReportedFigure.year.is_(None))
        .group_by(ReportedFigure.call_key, ReportedFigure.fictional)
        .subquery("told_per_list")
    )
