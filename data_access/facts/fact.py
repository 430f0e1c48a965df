"""What a fact is: a flat relation with one row per thing, its keys, and how it is filtered.

Columns that every fact has: ``id``, ``source_id`` and ``fictional``. One that lies somewhere has the
place of its own time (``nis``, ``province``, ``kind``) and of today (``nis_now``, …), and the regions of
today (``reference_region``, …). Amounts are whole cents, NULL where they are not known.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    FromClause,
    Integer,
    String,
    and_,
    case,
    cast,
    false,
    func,
    literal_column,
    null,
    or_,
    select,
    union_all,
)

from data_access.filters import PERIOD, PLACES, REGIONS, Borders, Filters, PlaceColumns, Scope
from data_access.provenance import places
from database.copied_relations import copied, is_of_copies
from database.kept_relations import kept, parts_of
from database.schema import Call, Query

PATHS_OF_PLACES: Final = (("nis_now",), ("organisation",))
"""The indices of a fact that lies in many places and is of many bodies: the pages of one of them."""
PATHS: Final = (("call",), *PATHS_OF_PLACES)
"""Those of one that is of calls too."""
MANY: Final = "many"
"""The column that says how many rows of its fact a row of a summary stands for."""
PLACED: Final = ("nis", "province", "kind")
"""Columns of a place; with ``_now`` behind them they are of the municipality of today."""
WHERE: Final = (*PLACED, *(f"{name}_now" for name in PLACED), *REGIONS)
"""All columns of a place."""
ALL: Final = "all"
"""By no key: what is counted of all rows."""
FOLLOWED: Final = {
    "calls": "call",
    "years": "year",
    "domains": "domain",
    "articles": "article",
    "statuses": "status",
    "schemes": "scheme",
}
"""Fields of Filters, and what they choose by in every fact that has the column."""


@dataclass(frozen=True, eq=False)
class Fact:
    """A flat relation (its ``rows`` are a table, see ``database.kept_relations``). ``keys`` are the
    columns it can be broken down by, besides those of a place where it is ``placed``.
    Of the fields in ``deaf_to`` a choice leaves no row out. ``days`` are the columns of the
    first and the last day of a row, where it knows more than its year. With ``one_year`` its rows are of
    the one year that is chosen, else of that one; where it is broken down by year, of each. ``year_is`` says
    what its year is the year of, ``year_of`` says it within a sentence (msgids).

    A ``reference`` fact (inhabitants, coverage) is set beside others and never decides what they can be
    filtered by. Of the fields in ``anywhere`` a row without a value holds for every choice. Of lists with
    ``some_places`` a row without a place says whether it is complete everywhere, one with a place whether
    it is there: which of them count follows from the places that are chosen.

    ``summary`` has a row per set of values of fewer columns: how many rows of the fact share it (MANY), and
    what the columns in ``sums`` come to. Each of those has a value in all of these rows, or in none.
    Only columnar copies have the summaries ``in_copies``, of fewer columns still, and the ``counts`` of how
    many different values one column has.

    ``called`` are the words by which a question names it: then nothing else is meant.
    ``lists`` is the fact with the lists that its rows stand in, by which it is known whether any are missing;
    without it its own rows say so (column ``complete``).
    """

    key: str
    rows: FromClause
    keys: frozenset[str]
    placed: bool = False
    reference: bool = False
    deaf_to: frozenset[str] = frozenset()
    anywhere: frozenset[str] = frozenset()
    days: tuple[str, str] | None = None
    called: tuple[str, ...] = ()
    one_year: int | None = None
    year_is: str = ""
    year_of: str = ""
    lists: Fact | None = None
    some_places: bool = False
    summary: Fact | None = None
    sums: frozenset[str] = frozenset()
    in_copies: tuple[Fact, ...] = ()
    counts: Counts | None = None

    @cached_property
    def scope(self) -> Scope:
        """What chooses among its rows."""
        c = self.rows.c
        places = None
        if self.placed:
            regions = {name: c[name] for name in REGIONS}
            places = (
                PlaceColumns(c.nis, c.province),
                PlaceColumns(c.nis_now, c.province_now, **regions),
            )
        days = (c[self.days[0]], c[self.days[1]]) if self.days else None
        followed: dict[str, Any] = {
            field: c[column]
            for field, column in FOLLOWED.items()
            if column in c
            and field not in self.deaf_to
            and not (self.one_year and field == "years")
        }
        # A period chooses within lists of which it is said whether they are complete: none is left out.
        in_time = not self.reference
        return Scope(
            c.fictional,
            **followed,
            days=days,
            places=places,
            anywhere=self.anywhere,
            in_time=in_time,
        )

    @property
    def applies(self) -> frozenset[str]:
        """The fields of Filters that choose among its rows."""
        one_year = {"years", PERIOD.field} if self.one_year else set()
        return self.scope.applies | one_year

    def knows(self, key: str) -> bool:
        """Whether it can be broken down by that column."""
        return key in self.keys or (self.placed and key in (*PLACED, *REGIONS))

    def has(self, column: str) -> bool:
        """Whether it has that column, so that a condition on it can be put to its rows."""
        return column in self.rows.c

    def column(self, name: str, borders: Borders) -> ColumnElement[Any]:
        """A column; one of a place is of the borders that are chosen. Raises KeyError."""
        if name == MANY and not self.has(MANY):
            return literal_column("1", Integer())
        today = self.placed and borders == "now" and name in PLACED
        return self.rows.c[f"{name}_now" if today else name]

    def answering(
        self, needed: Collection[str], added_up: Collection[str], filters: Filters
    ) -> Fact:
        """The one place that says which relation answers: a summary, where one holds all that is needed.

        ``needed`` are the columns that are grouped by, compared or cited, ``added_up`` those that are only
        summed or of which it only matters whether they are known. The rows of a summary know no days.
        """
        if filters.period is not None:
            return self
        own = set(needed) - {"id"}
        chosen = {*own, *self._chosen_by(filters)} if is_of_copies() else own
        summaries = (*(self.in_copies if is_of_copies() else ()), self.summary)
        for summary in summaries:
            if summary is None or own & summary.sums:
                continue
            if summary.has_all({*chosen, *added_up}):
                return summary
        return self

    def counting(
        self, of: str, by: Collection[str], filters: Filters, *, apart: bool
    ) -> Fact | None:
        """A relation with the ``number`` of different values of a column, a row for each value of the one key
        in ``by``; None where nobody counted them.

        ``apart``: whether real and made-up rows are counted each on their own.
        """
        counts, keys = self.counts, [self.column(key, filters.borders).key for key in by]
        if counts is None or counts.of != of or not is_of_copies() or len(keys) > 1:
            return None
        chooses = filters.period is not None or any(True for _ in self._chosen_by(filters))
        together = filters.fictional and not apart
        if chooses or together or not counts.keys.issuperset(keys):
            return None
        wanted = select(counts.rows).where(counts.rows.c.by == (keys[0] if keys else ALL))
        return replace(self, rows=wanted.subquery("counted"))

    def _chosen_by(self, filters: Filters) -> Iterator[str]:
        """The columns that these filters choose by."""
        for field, column in FOLLOWED.items():
            if getattr(filters, field) and field in self.applies:
                yield column
        if self.placed and filters.somewhere:
            yield "nis"

    def has_all(self, columns: Iterable[str]) -> bool:
        """Whether it has all of these columns."""
        return all(self.has(column) for column in columns)

    def where(self, filters: Filters, by: Collection[str] = ()) -> list[ColumnElement[bool]]:
        """The conditions that these filters set on its rows, where it is broken down by these columns."""
        if self.some_places:
            return self._of_places(filters)
        clauses = self.scope.where(filters)
        if self.one_year and "year" not in by:
            clauses.append(self.rows.c.year == filters.year_or(self.one_year))
        return clauses

    def _of_places(self, filters: Filters) -> list[ColumnElement[bool]]:
        """Of lists of some places: those that tell of the places that are chosen."""
        c, anywhere = self.rows.c, filters.anywhere()
        if filters == anywhere:
            return [*self.scope.where(filters), c.nis_now.is_(None)]
        today = PlaceColumns(c.nis_now, c.province_now, **{name: c[name] for name in REGIONS})
        chosen = Scope(c.fictional, places=(today, today)).where(
            Filters(**{name: getattr(filters, name) for name in PLACES}, fictional=True)
        )
        everywhere = and_(c.nis_now.is_(None), c.some_places == 0)
        return [*self.scope.where(anywhere), or_(everywhere, and_(*chosen))]

    def says_whole(self, filters: Filters) -> Query | None:
        """A row with one column (1 or 0, NULL without lists): whether nothing is missing from what is chosen.

        None where nobody could say.
        """
        asked = self.lists or (self if self.has("complete") else None)
        if asked is None:
            return None
        return select(func.min(asked.rows.c.complete).label("complete")).where(
            *asked.where(filters)
        )


@dataclass(frozen=True, eq=False)
class Counts:
    """How many different values a column (``of``) has among the rows of a fact: in all, and by each key.

    ``rows`` have the columns ``by`` (a key, or the word ALL), fictional, the keys (a value in that of ``by``)
    and ``number``.
    """

    rows: FromClause
    of: str
    keys: frozenset[str]


def with_summary(fact: Fact, without: Collection[str], sums: Collection[str]) -> Fact:
    """The fact with a summary of all its columns but these."""
    query = _summed(fact, without, sums)
    table = kept(f"{fact.key}_summary", query, parts=parts_of(fact.rows))
    return replace(fact, summary=_summary(fact, table, without, sums))


def summed_in_copies(fact: Fact, **without: Collection[str]) -> Fact:
    """The fact with more summaries in columnar copies, smallest first: each of all columns but these, by its
    name. What its own summary adds up, they do."""
    sums = sorted(fact.summary.sums) if fact.summary else []
    always = {name for name in ("day", "month", "project", "application") if fact.has(name)}
    made = []
    for name, dropped in without.items():
        table = copied(f"{fact.key}_{name}", _summed(fact, always | set(dropped), sums))
        made.append(_summary(fact, table, always | set(dropped), sums))
    return replace(fact, in_copies=tuple(made))


def counted_in_copies(fact: Fact, of: str) -> Fact:
    """The fact with counts of the different values of a column in columnar copies."""
    keys = sorted({*fact.keys, *(WHERE if fact.placed else ())} - {of})

    def counted(by: str) -> Query:
        """Those by one key, of the smallest relation that has both."""
        own = [by] if by in keys else []
        rows = next((one for one in fact.in_copies if one.has_all((of, *own))), fact).rows.c
        no_key = {key: cast(null(), fact.rows.c[key].type) for key in keys}
        return select(
            literal_column(f"'{by}'", String()).label("by"),
            rows.fictional,
            *((rows[key] if key == by else none).label(key) for key, none in no_key.items()),
            func.count(rows[of].distinct()).label("number"),
        ).group_by(rows.fictional, *(rows[key] for key in own))

    definition = union_all(*map(counted, (ALL, *keys)))
    table = copied(f"{fact.key}_counts_of_{of}", definition)
    return replace(fact, counts=Counts(table, of, frozenset(keys)))


def _summed(fact: Fact, without: Collection[str], sums: Collection[str]) -> Query:
    """A row per set of values of all columns but these."""
    rows = fact.rows.c
    dropped = {"id", *without, *sums}
    # Where a row lies follows from its municipality: grouping by that alone is quicker.
    follow = {*WHERE} - {"nis"}
    keys = [column for column in rows if column.key not in dropped | follow]
    return select(
        *keys,
        *(func.min(column).label(column.key) for column in rows if column.key in follow - dropped),
        *(func.sum(rows[name], type_=BigInteger()).label(name) for name in sums),
        func.count().label(MANY),
    ).group_by(*keys, *(rows[name].is_(None) for name in sums))


def _summary(fact: Fact, table: Any, without: Collection[str], sums: Collection[str]) -> Fact:
    """A summary as the relation of a fact."""
    return replace(
        fact,
        rows=table,
        keys=fact.keys - {*without, *sums},
        placed=fact.placed and "nis" in table.c,
        days=None,
        sums=frozenset(sums),
        summary=None,
    )


OF_CALL: Final = (
    Call.key.label("call"),
    Call.year,
    Call.policy_domain.label("domain"),
    Call.theme,
)
"""The columns of a fact that joins the call of its rows."""


def month_of(day: Any) -> ColumnElement[Any]:
    """The month of a day, as 2023-12."""
    return func.substr(cast(day, String), 1, 7, type_=String()).label("month")


def stated(table: Any) -> tuple[ColumnElement[Any], ...]:
    """The columns that every fact has, of a table whose rows are numbered or have a key."""
    number = table.id if hasattr(table, "id") else table.key
    return number.label("id"), table.source_id, table.fictional


def placed(query: Query, nis: Any) -> Query:
    """The query with the columns of a place: the municipality with that code then, and that of today."""
    own, today = places()
    joined = Scope(false(), places=(own, today)).placed(query, nis)
    return joined.add_columns(
        own.nis.label("nis"),
        own.province.label("province"),
        kind_of_city(own).label("kind"),
        today.nis.label("nis_now"),
        today.province.label("province_now"),
        kind_of_city(today).label("kind_now"),
        *(getattr(today, name).label(name) for name in REGIONS),
    )


def kind_of_city(municipality: Any) -> ColumnElement[Any]:
    """Whether a municipality is one of the 13 centrumsteden, another one of Flanders, or in Brussels.

    NULL where the municipality is.
    """
    # Written out, not bound: PostgreSQL must see that what is grouped by is what is selected.
    return case(
        (municipality.nis.is_(None), literal_column("NULL", String())),
        (municipality.province == literal_column("'brussel'"), literal_column("'brussels'")),
        (municipality.regional_city, literal_column("'regional_city'")),
        else_=literal_column("'other'"),
    )
