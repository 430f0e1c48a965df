"""How many rows a choice in a filter would leave, so that nobody chooses what has nothing.

What is counted are the rows of the facts behind the figures of a page: applications, projects, maxima, …
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import BigInteger, Select, func, select, union_all

from data_access.engine import Reader
from data_access.facts.applications import APPLICATIONS
from data_access.facts.awards import AWARDS
from data_access.facts.entitlements import ENTITLEMENTS
from data_access.facts.fact import FOLLOWED, MANY, Fact
from data_access.facts.lists import LISTS
from data_access.facts.meetings import MEETINGS
from data_access.facts.money import (
    COMMITMENT_CREDITS,
    COMMITMENTS,
    PAYMENT_CREDITS,
    PAYMENTS,
)
from data_access.facts.register import REGISTER
from data_access.filters import REGIONS, Filters
from database.columnar_reader import asked_of
from database.copied_relations import in_two_ways
from database.schema import Query
from language import N_, Language
from views.catalogue import find, views
from views.composition import Composition

_COUNTED: Final[Mapping[Fact, str]] = {
    LISTS: N_("oproepen"),
    APPLICATIONS: N_("aanvragen"),
    AWARDS: N_("projecten"),
    **dict.fromkeys(
        (COMMITMENT_CREDITS, PAYMENT_CREDITS, COMMITMENTS, PAYMENTS),
        N_("begrotingslijnen"),
    ),
    ENTITLEMENTS: N_("maximumbedragen"),
    MEETINGS: N_("bijeenkomsten"),
    REGISTER: N_("lijnen van het subsidieregister"),
}
"""The facts whose rows are counted, and what such rows are: inhabitants and what sources report are not, nor
years of which nothing is known, which a figure of amounts has nothing to show of."""


TAB: Final = "tab"
"""What says on which part of its page a View stands (``View.at``)."""
Part = tuple[str, str]
"""A page by its place in links, and its part that shows ("": the first), or the key of its one figure."""


@lru_cache(maxsize=64)
def facts_of(part: Part) -> tuple[Fact, ...]:
    """The facts whose rows are counted on a part of a page.

    Of a part without such figures those of the whole page, all where the page has none either.
    """
    page, tab = part
    figure = find(tab) if tab else None
    if figure is not None and isinstance(figure.scope, Composition):
        return tuple(fact for fact in _COUNTED if fact in figure.scope.own) or tuple(_COUNTED)
    composed = [
        view
        for view in views().values()
        if view.page == page and isinstance(view.scope, Composition)
    ]
    here = [view for view in composed if view.at.get(TAB, "") == tab] or composed
    own = {fact for view in here if isinstance(view.scope, Composition) for fact in view.scope.own}
    return tuple(fact for fact in _COUNTED if fact in own) or tuple(_COUNTED)


def what_is_counted(part: Part, language: Language) -> str:
    """The sentence that says what the numbers behind choices are."""
    named = dict.fromkeys(_COUNTED[fact] for fact in facts_of(part))
    rows = language.join([language.t(name) for name in named])
    return language.t(
        "Een getal zegt hoeveel rijen van deze pagina ({rows}) bij die waarde horen, met uw keuzes in de "
        "andere lijsten.",
        rows=rows,
    )


def rows_left(field: str, part: Part, filters: Filters, reader: Reader) -> Mapping[Any, int] | None:
    """Per value of a dimension how many rows it would leave, given the choices in the others.

    Values without rows are not in it. Facts that cannot follow all of those choices are left out, as
    their figures are; None when no fact of the part that has rows knows the dimension. Kept per data
    version. Raises DataUnavailable.
    """
    knowing = _knowing(field, part, filters, reader)
    if not knowing:
        return None
    return _rows_left(field, knowing, filters.with_only(field), reader, reader.data_version())


def is_known(field: str, part: Part, filters: Filters, reader: Reader) -> bool:
    """Whether any fact of the part that has rows knows the dimension: nothing is counted for that."""
    return bool(_knowing(field, part, filters, reader))


def _knowing(field: str, part: Part, filters: Filters, reader: Reader) -> tuple[Fact, ...]:
    return _with_rows(field, part, filters.fictional, reader, reader.data_version())


@lru_cache(maxsize=512)
def _with_rows(
    field: str, part: Part, fictional: bool, reader: Reader, version: str
) -> tuple[Fact, ...]:
    """Asked of every dimension in every run of a page."""
    return tuple(
        fact
        for fact in facts_of(part)
        if field in fact.applies and _has_rows(fact, fictional, reader, version)
    )


@lru_cache(maxsize=64)
def _has_rows(fact: Fact, fictional: bool, reader: Reader, _version: str) -> bool:
    """Whether anything at all is loaded of a fact: a register that is not, knows no places."""
    row = select(fact.rows.c.id).where(*fact.where(Filters(fictional=fictional))).limit(1)
    return not reader.frame(row).empty


@lru_cache(maxsize=256)
def _rows_left(
    field: str, knowing: tuple[Fact, ...], others: Filters, reader: Reader, _version: str
) -> Mapping[Any, int]:
    chosen = {dimension.field for dimension, _ in others.chosen()}
    following = [fact for fact in knowing if chosen <= fact.applies]
    counts: Counter[Any] = Counter()
    if not following:
        return counts

    def asked() -> Query:
        each = union_all(
            *(query for fact in following for query in _per_value(field, fact, others))
        ).subquery("each")
        return select(*each.c)

    with asked_of(reader):
        query = in_two_ways(asked)
    for value, number in reader.frame(query).itertuples(index=False):
        counts[value] += int(number)
    return counts


def _per_value(field: str, fact: Fact, others: Filters) -> Iterator[Select[Any, Any]]:
    names = _columns(field, fact, others)
    relation = fact.answering(names, (), others)
    number = func.sum(relation.column(MANY, others.borders), type_=BigInteger())
    for column in (relation.rows.c[name] for name in names):
        yield (
            select(column.label("value"), number.label("number"))
            .where(column.is_not(None), *relation.where(others))
            .group_by(column)
        )


def _columns(field: str, fact: Fact, filters: Filters) -> Sequence[str]:
    """The columns that hold values of a dimension; a municipality counts under its code of today."""
    if field == "regions":
        return tuple(REGIONS)
    if field == "provinces":
        return ("province_now" if fact.placed and filters.borders == "now" else "province",)
    return ("nis_now" if field == "municipalities" else FOLLOWED[field],)
