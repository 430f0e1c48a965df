"""One query for every "measures per something, within filters": facts grouped each on its own, then joined.

Rows of a fact are counted once, and two facts are never joined row by row. Totals are the same question
without breakdown, asked of the database.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Integer,
    Select,
    String,
    Text,
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

from data_access.facts.fact import Fact
from data_access.filters import Borders, Filters
from data_access.provenance import FICTIONAL, SOURCES, distinct_list
from database.copied_relations import is_of_copies
from database.schema import Query
from views.breakdowns.breakdown import Breakdown, By, KnownFirst, Order, Ranked
from views.measures.algebra import (
    Columns,
    Count,
    Distinct,
    Every,
    Given,
    Known,
    Middle,
    Value,
    Where,
    holds,
    needed,
)
from views.measures.measure import Measure


@dataclass(frozen=True, eq=False)
class Composition:
    """Measures per breakdowns. The facts that are no reference decide which rows there are.

    ``within`` are conditions that hold for every fact with those columns. Real and made-up rows are
    ``apart`` or in one row. ``borders`` are fixed where they are given. ``every`` is a reference fact whose
    groups are rows too, also where nothing else is of them.
    """

    measures: tuple[Measure, ...]
    by: tuple[Breakdown, ...] = ()
    within: Where = ()
    order: Order = ()
    apart: bool = True
    borders: Borders | None = None
    every: Fact | None = None

    @cached_property
    def counted(self) -> tuple[Measure, ...]:
        """The measures that are asked of facts, each once, those that others are made from included."""
        parts = [part for measure in self.measures for part in measure.parts()]
        return tuple({part.name: part for part in parts if part.of is not None}.values())

    @cached_property
    def facts(self) -> Mapping[Fact, tuple[Measure, ...]]:
        """Every fact with the measures that are asked of it, references last."""
        asked: dict[Fact, list[Measure]] = {}
        for measure in self.counted:
            if measure.of is not None:
                asked.setdefault(measure.of, []).append(measure)
        ordered = sorted(asked, key=lambda fact: fact.reference)
        return {fact: tuple(asked[fact]) for fact in ordered}

    @cached_property
    def own(self) -> tuple[Fact, ...]:
        """The facts that decide which rows there are: those that are no reference, when there are any."""
        return tuple(fact for fact in self.facts if not fact.reference) or tuple(self.facts)

    @cached_property
    def applies(self) -> frozenset[str]:
        """The fields of Filters that it follows: what all its facts do, less what a measure is deaf to."""
        own = [fact.applies for fact in self.own]
        deaf = {
            name for measure in self.measures for part in measure.parts() for name in part.deaf_to
        }
        fixed = {"borders"} if self.borders else set()
        return frozenset.intersection(*own) - deaf - fixed

    def query(self, filters: Filters) -> Query:
        """A row per group.

        Columns: those that the breakdowns show, ``by_<column>`` (their keys), the measures, and
        provenance.
        """
        filters = self._followed(filters)
        grouped = {fact: self._grouped(fact, filters) for fact in self.facts}
        spine, made_up = self._rows(grouped)
        joined = spine
        for fact, other in grouped.items():
            if other is not spine:
                joined = joined.outerjoin(other, self._same(fact, spine, other))
        labels: dict[str, ColumnElement[Any]] = {}
        for breakdown in self.by:
            key = spine.c[_key(breakdown)]
            labels[_key(breakdown)] = key
            if breakdown.members is None:
                labels[breakdown.shows[0].key] = cast(key, String) if breakdown.as_text else key
                continue
            relation = breakdown.members.relation.alias(f"members_{breakdown.column}")
            joined = joined.outerjoin(relation, relation.c[breakdown.members.key] == key)
            labels |= {f"{breakdown.column}_{one.key}": one for one in relation.c}
            for name, column in breakdown.members.labels.items():
                labels[name] = relation.c[column]
        values = {**labels, **self._values(grouped, filters)}
        shown = [column.label(name) for name, column in values.items()]
        return (
            select(*shown, _sources(grouped.values()), made_up.label(FICTIONAL))
            .select_from(joined)
            .order_by(*([made_up] if self.apart else []), *self._ordered(values))
        )

    def totals(self, filters: Filters) -> Query:
        """One row: the same without breakdown. Columns: the measures, those of reference facts left out.

        Inhabitants are those of the rows that there are, not of all that could be.
        """
        whole = replace(self, by=(), apart=False)
        filters = self._followed(filters)
        named = [breakdown for breakdown in self.by if breakdown.only_known]
        parts = {fact: whole._grouped(fact, filters, named=named) for fact in self.own}
        joined, *others = parts.values()
        for other in others:
            joined = joined.join(other, true())
        return select(*whole._values(parts, filters).values()).select_from(joined)

    def _rows(self, grouped: Mapping[Fact, FromClause]) -> tuple[FromClause, ColumnElement[int]]:
        """What rows there are, and whether each is made up: those of the one fact, or of any of several."""
        own = [grouped[fact] for fact in (*self.own, *([self.every] if self.every else []))]
        if len(own) == 1:
            return own[0], own[0].c[FICTIONAL]
        keys = [_key(breakdown) for breakdown in self.by] + ([FICTIONAL] if self.apart else [])
        if not keys:
            return own[0], own[0].c[FICTIONAL]
        spine = union(*(select(*(rows.c[key] for key in keys)) for rows in own)).subquery("rows")
        if self.apart:
            return spine, spine.c[FICTIONAL]
        any_made_up = or_(*(func.coalesce(rows.c[FICTIONAL], 0) == 1 for rows in own))
        return spine, case((any_made_up, 1), else_=0)

    def _followed(self, filters: Filters) -> Filters:
        """What it follows of a choice: facts may know more than all of its measures do."""
        followed = filters.restricted_to(self.applies)
        return replace(followed, borders=self.borders) if self.borders else followed

    def _grouped(
        self, fact: Fact, filters: Filters, named: list[Breakdown] | None = None
    ) -> FromClause:
        """The measures of one fact by the breakdowns that it knows, of the relations that answer them."""
        by = [breakdown for breakdown in self.by if fact.knows(breakdown.column)]
        relations = self._relations(fact, [*by, *(named or ())], filters)
        first, *others = (
            self._part(relation, measures, by, filters, named) for relation, measures in relations
        )
        name = f"by_{fact.key.replace('-', '_')}"
        if not others:
            return first.subquery(name)
        groups = [_key(breakdown) for breakdown in by]
        if self.apart and not fact.reference:
            groups.append(FICTIONAL)
        own = first.subquery("first_of_fact")
        columns: list[ColumnElement[Any]] = list(own.c)
        joined: FromClause = own
        for at, other in enumerate(others):
            part = other.subquery(f"part_{at}_of_fact")
            same = [own.c[group].is_not_distinct_from(part.c[group]) for group in groups]
            joined = joined.outerjoin(part, and_(true(), *same))
            columns += [column for column in part.c if column.key not in own.c]
        return select(*columns).select_from(joined).subquery(name)

    def _relations(
        self, fact: Fact, by: list[Breakdown], filters: Filters
    ) -> list[tuple[Fact, list[Measure]]]:
        """Which relations answer, with the measures of each; the first also tells the sources.

        A store reads one. In a copy what adds up comes from a summary, whatever else is asked beside it.
        """
        measures = self.facts[fact]
        if not is_of_copies():
            return [(self._answering(fact, measures, by, filters), list(measures))]
        cited = [replace(measure, value=None) for measure in measures]
        found: dict[Fact, list[Measure]] = {self._answering(fact, cited, by, filters): cited}
        for measure in measures:
            asked = replace(measure, sources=())
            counting = self._counting(fact, measure, by, filters)
            if counting is not None:
                found[counting] = [replace(asked, value=Given("number"))]
            else:
                found.setdefault(self._answering(fact, [asked], by, filters), []).append(asked)
        return list(found.items())

    def _counting(
        self, fact: Fact, measure: Measure, by: list[Breakdown], filters: Filters
    ) -> Fact | None:
        """The relation that holds different values counted, where such a measure asks for no more."""
        value = measure.value
        if not isinstance(value, Distinct) or value.where or not set(by) <= set(self.by):
            return None
        if any(fact.has(condition.column) for condition in self.within):
            return None
        keys = [breakdown.column for breakdown in by]
        apart = self.apart and not fact.reference
        return fact.counting(value.column, keys, filters, apart=apart)

    def _part(
        self,
        fact: Fact,
        measures: list[Measure],
        by: list[Breakdown],
        filters: Filters,
        named: list[Breakdown] | None,
    ) -> Select[Any]:
        """The measures that one relation of a fact answers."""

        def column(name: str) -> ColumnElement[Any]:
            return fact.column(name, filters.borders)

        where = [
            *fact.where(filters, {breakdown.column for breakdown in by}),
            *self._conditions(fact, column, named or by),
        ]
        apart = self.apart and not fact.reference
        middles = [one.value for one in measures if isinstance(one.value, Middle)]
        if middles:
            parts = [column(breakdown.column) for breakdown in by]
            within = [*parts, fact.rows.c.fictional] if apart else parts or None
            marks = (middle.marked(column, within) for middle in middles)
            marked = select(*fact.rows.c, *marks).where(*where).subquery("marked")
            fact, where = replace(fact, rows=marked), []
        keys = [column(breakdown.column) for breakdown in by]
        made_up = cast(fact.rows.c.fictional, Integer)
        groups = [*keys, made_up] if apart else keys
        grouped = (
            select(
                *(key.label(_key(breakdown)) for key, breakdown in zip(keys, by, strict=True)),
                *(
                    _value(measure.value, by, column).label(measure.name)
                    for measure in measures
                    if measure.value is not None
                ),
                *self._provenance(fact, measures, made_up, apart=apart),
            )
            .where(*where)
            .group_by(*groups)
        )
        if not self.by and named is None:  # no breakdown and no rows: no answer
            grouped = grouped.having(func.count(fact.rows.c.fictional) > 0)
        return grouped

    def _answering(
        self,
        fact: Fact,
        measures: Iterable[Measure],
        by: Iterable[Breakdown],
        filters: Filters,
    ) -> Fact:
        """The fact, or a summary of it where one can answer."""
        plain = {breakdown.column for breakdown in by}
        plain |= {name for measure in measures for name in measure.sources}
        summed = set[str]()
        for condition in self.within:
            if fact.has(condition.column):
                (summed if isinstance(condition, Known) else plain).add(condition.column)
        for measure in measures:
            own, added_up = needed(measure.value)
            plain |= own
            summed |= added_up
        return fact.answering(plain, summed, filters)

    def _provenance(
        self, fact: Fact, measures: list[Measure], made_up: ColumnElement[int], *, apart: bool
    ) -> Iterator[ColumnElement[Any]]:
        cited = {name for measure in measures for name in measure.sources}
        for name in sorted(cited):
            yield distinct_list(fact.rows.c[name]).label(f"{SOURCES}_{name}")
        yield (made_up if apart else func.coalesce(func.max(made_up), 0)).label(FICTIONAL)

    def _conditions(
        self, fact: Fact, column: Columns, by: list[Breakdown]
    ) -> Iterator[ColumnElement[bool]]:
        for condition in self.within:
            if fact.has(condition.column):
                yield condition.sql(column)
        for breakdown in by:
            if breakdown.only_known and fact.knows(breakdown.column):
                yield column(breakdown.column).is_not(None)

    def _same(self, fact: Fact, spine: FromClause, other: FromClause) -> ColumnElement[bool]:
        """Joins a grouped fact to the first one: on the breakdowns it knows, real with real."""
        keys = [_key(breakdown) for breakdown in self.by if fact.knows(breakdown.column)]
        same = [spine.c[key].is_not_distinct_from(other.c[key]) for key in keys]
        if self.apart and not fact.reference:
            same.append(spine.c[FICTIONAL] == other.c[FICTIONAL])
        return and_(true(), *same)

    def _values(
        self, grouped: Mapping[Fact, FromClause], filters: Filters
    ) -> dict[str, ColumnElement[Any]]:
        """The measures by name; of a list that nobody speaks of it is not said that it is complete."""
        values: dict[str, ColumnElement[Any]] = {}
        for fact, rows in grouped.items():
            for measure in self.facts[fact]:
                value: ColumnElement[Any] = rows.c[measure.name]
                if isinstance(measure.value, Every):
                    value = func.coalesce(value, "incomplete")
                elif isinstance(measure.value, Count | Distinct):
                    value = self._none_or_unknown(fact, measure.value, value, filters)
                values[measure.name] = value.label(measure.name)
        return values

    def _none_or_unknown(
        self, fact: Fact, count: Count | Distinct, value: ColumnElement[Any], filters: Filters
    ) -> ColumnElement[Any]:
        """A count; none is not said of chosen places where what has no place could lie in them.

        Nor of a group that only another fact has: nobody says that its list is whole.
        """
        if fact.reference and isinstance(count, Count) and not count.sure:
            value = func.coalesce(value, 0)
        if not count.placed or not filters.somewhere:
            return value
        anywhere = filters.anywhere()

        def column(name: str) -> ColumnElement[Any]:
            return fact.column(name, filters.borders)

        conditions = [one for one in (*self.within, *count.where) if fact.has(one.column)]
        unplaced = (
            select(fact.rows.c.id)
            .where(
                *fact.where(anywhere), fact.rows.c.nis.is_(None), holds(tuple(conditions), column)
            )
            .exists()
        )
        return case((value > 0, value), (~unplaced, value))

    def _ordered(self, values: Mapping[str, ColumnElement[Any]]) -> Iterator[ColumnElement[Any]]:
        ends = tuple(By(_key(breakdown)) for breakdown in self.by)
        for step in (*self.order, *ends):
            column = values[step.name]
            if isinstance(step, KnownFirst):
                yield column.is_(None)
            elif isinstance(step, Ranked):
                places = {value: place for place, value in enumerate(step.values)}
                yield case(places, value=column, else_=len(places))
            else:
                yield column.is_(None)
                yield column.desc() if step.descending else column


def _value(value: Value, by: list[Breakdown], column: Columns) -> ColumnElement[Any]:
    """What a measure is of a group; of what it is grouped by, a group has one value or none."""
    groups = {breakdown.column for breakdown in by}
    if isinstance(value, Distinct) and not value.where and value.column in groups:
        return func.max(case((column(value.column).is_not(None), 1), else_=0))
    return value.sql(column)


def _key(breakdown: Breakdown) -> str:
    return f"by_{breakdown.column}"


def _sources(grouped: Iterable[FromClause]) -> ColumnElement[str]:
    """The sources of all that is in a row, joined by commas."""
    lists = [
        func.coalesce(column, "")
        for rows in grouped
        for column in rows.c
        if column.key.startswith(f"{SOURCES}_")
    ]
    joined: ColumnElement[str] = lists[0] if lists else literal(None, Text())
    for column in lists[1:]:
        joined = joined.concat(",").concat(column)
    return joined.label(SOURCES)
