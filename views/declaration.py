"""The View: one question that the data can answer, with its query, its columns, its chart, its words."""

from __future__ import annotations

import datetime as dt
import pickle
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol, runtime_checkable

import pandas as pd
import plotly.graph_objects as go

from charts.look import Look
from charts.map_fills import Key
from data_access.facts.fact import Fact
from data_access.filters import Filters
from database.schema import Query
from language import Language
from views.filter_words import describe
from views.provenance import Gap, SourceNote
from views.purposes import Headline, InAnswer, OnSlide, Words

if TYPE_CHECKING:
    from views.listed import Listed

Kind = Literal["text", "data", "code", "number", "euro", "percent", "date", "month", "year", "link"]
"""How a column is shown. ``data`` is a text of the data that has translations, ``code`` a value with
labels, ``euro`` whole cents, ``percent`` a fraction."""

Bound = Literal["paged", "top", "calls", "places", "themes", "written"]
"""What keeps the rows of a View few, however much is loaded. ``paged``: a list of records, of which a page
asks the database for the rows that it shows (``views.listed``). ``top``: the first so many, which the View or
its query says. ``calls``, ``places``, ``themes``: a row or some for each of what there are hundreds of at
most; ``written``: rows that people write one by one. What stands on a page of those is bounded by the block
that shows them: bars, pages of a table, groups of texts."""

NUMERIC: Final = frozenset({"number", "euro", "percent"})


@dataclass(frozen=True)
class Share:
    """Derived: a row's part of the column's total (a fraction).

    Only where the lists of all rows are complete, unless the column is of complete lists alone.
    """

    of: str
    of_complete: bool = False


@dataclass(frozen=True)
class Ratio:
    """Derived: one column divided by another, also in the total row; unknown or zero gives unknown.

    A ``percent`` column holds the fraction, a ``euro`` column whole cents (rounded half up).
    """

    numerator: str
    denominator: str


@dataclass(frozen=True)
class Index:
    """Derived: what a year is to the first known year of the answer (100), within a series.

    ``within`` are the columns that tell series apart. Only where the lists of all rows are complete.
    """

    of: str
    within: tuple[str, ...] = ()


@dataclass(frozen=True)
class Change:
    """Derived: how much more a year is than the one before; ``relative`` as a fraction of that.

    Only where the lists of all rows are complete.
    """

    of: str
    within: tuple[str, ...] = ()
    relative: bool = False


Derive = Share | Ratio | Index | Change


@dataclass(frozen=True)
class Column:
    """One column: its key in the query, its title (msgid), how it is shown, and what it means.

    ``total`` adds the column up. ``derive`` makes it from other columns, once, in the Result.
    ``minor`` columns stay out of the table on a page and in the Excel file in.
    ``unknown`` is the word for a missing value where "niet bekend" would not be true.
    ``within`` names a column whose values are never added together (different schemes): there is a
    total only when all rows agree in it, and shares are of the sum within it.
    ``key_of`` names the column that this key or code stands for, or itself when it stands for the
    row: an Excel file has it last, and leaves it out where it says the same again. ``aside`` columns
    stay out of a table in Word that would not fit a standing page with them; Excel has them.
    ``whole`` sums are not known as soon as one value is not, whatever the rows are. ``needs`` names the
    column that says of a row whether the lists behind it are "complete": elsewhere this one is not known.
    ``asked`` is one whose total only the database can say: a median is no sum. ``words`` are the
    sentences on it as a measure; ``reported`` is the figure that sources report of a whole
    call which its total is, too. ``called`` are phrases by which a question asks for it and for no measure
    that the same words could mean ("maximum per project").
    """

    key: str
    title: str
    kind: Kind = "text"
    total: bool = False
    derive: Derive | None = None
    definition: str | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    minor: bool = False
    unknown: str | None = None
    within: str | None = None
    key_of: str | None = None
    aside: bool = False
    whole: bool = False
    needs: str | None = None
    asked: bool = False
    words: Words = field(default_factory=Words)
    reported: str = ""
    called: tuple[str, ...] = ()

    @property
    def numeric(self) -> bool:
        """Whether it counts something."""
        return self.kind in NUMERIC

    @property
    def rank(self) -> bool:
        """Whether it tells a place in an order, which only a complete list allows."""
        return self.kind == "year" and bool(self.needs)

    @property
    def flush_right(self) -> bool:
        """Whether its values stand below each other by their last sign."""
        return self.numeric or self.rank


class Applies(Protocol):
    """What knows by which fields of Filters its rows can be chosen."""

    @property
    def applies(self) -> frozenset[str]:
        """Those fields."""
        ...


Chart = Callable[[pd.DataFrame, Look], go.Figure]


@runtime_checkable
class OfView(Protocol):
    """A chart that takes its columns from the View that declares it."""

    def of(self, view: View) -> Any:
        """The same chart, of this View."""
        ...


@dataclass(frozen=True)
class Face:
    """One way to draw an answer: its name in links, its label (msgid), its measure, its chart.

    ``legend`` is that of its map, for where it stands outside; None of it where bars stand for a map.
    """

    key: str
    label: str
    measure: str
    chart: Chart
    legend: Callable[[pd.DataFrame, Look], Key | None] | None = None


@dataclass(frozen=True)
class View:
    """One question. ``key`` names it in links, exports and written questions, and never changes.

    ``item`` is the column that names a row and ``measure`` the one its chart shows: the words for
    people who cannot see the chart are made from them. ``gaps`` names the topics of ``unknowns``
    that explain what is missing. ``select`` is the column whose value a click on the chart filters
    by, as (column, field of Filters). ``faces`` are other ways to draw the same answer, of which
    the page shows one at a time; the first is what ``measure`` and ``chart`` say. ``on_map`` when
    it is drawn on a map, whose borders then are among its notes; ``borders`` is the sentence about
    them of an answer that was kept, as the borders in use may have changed since. ``year_of`` (msgids)
    is whose year its year is, within a sentence. ``totals`` asks the
    database for the total row; without it the rows are added up. ``names`` are the columns that name a
    row together, where ``item`` alone does not. ``highest_first`` sorts the rows by ``measure``,
    ``lowest_first`` the other way, and ``top`` gives so many of them; totals, sources and what is missing
    are then of all. ``at`` are the choices of its page that show it, where it is not there at once;
    ``of_one`` is the field of Filters of which one value has a page that holds it. ``opens`` is the column
    with the key of the project or the name of the organisation that a row is of, ``searched`` are those that
    the search of its page looks in. ``fact`` is the key of the fact that a composition counts; the list that
    says that it holds the ``rows_of`` that fact is what stands behind it. ``facts`` are those of which it
    must be said that nothing is missing before its rows are compared. ``map_total`` is the column whose parts
    and total stand under its map where the one that is shown has no total; ``whole_list`` that its list
    leaves nothing out, so that places have a rank in it. ``year_is`` (msgids) says what the year that is
    chosen is the year of. ``none`` (msgid) is what it means that it has no rows while nothing is chosen.
    ``asked_as`` are words of a question that ask for it, ``asked_within`` those that do where the question
    names its subject. ``by`` are the keys of a composition's breakdowns. ``bound`` is what keeps its rows few
    on a page (see ``Bound``); every View has one. With ``by_itself`` its page shows it without naming it,
    behind the figures that it places. ``lanes`` when its chart has a lane per ``item``, in the
    order of time: a page draws the last of them. With ``all_rows`` its chart is drawn from all of its rows,
    as a map is. Where a choice leaves rows out and changes nothing of what the others say, ``left`` asks for
    the values of a column that it leaves: the rows themselves are then asked once. Its queries
    depend on the values that are chosen in conditions alone (``among``): made for ``Filters.shape``, they
    serve any values.
    """

    key: str
    subject: str
    page: str
    title: str
    question: str
    query: Callable[[Filters], Query]
    scope: Applies
    columns: tuple[Column, ...]
    item: str
    measure: str | None = None
    chart: Chart | None = None
    select: tuple[str, str] | None = None
    gaps: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    faces: tuple[Face, ...] = ()
    on_map: bool = False
    borders: str = ""
    totals: Callable[[Filters], Query] | None = None
    names: tuple[str, ...] = ()
    highest_first: bool = False
    lowest_first: bool = False
    top: int = 0
    map_total: str = ""
    at: Mapping[str, str] = field(default_factory=dict)
    of_one: str = ""
    opens: str = ""
    fact: str = ""
    rows_of: str = ""
    facts: tuple[Fact, ...] = ()
    whole_list: bool = False
    year_is: tuple[str, ...] = ()
    year_of: tuple[str, ...] = ()
    searched: tuple[str, ...] = ()
    none: str = ""
    headline: Headline = field(default_factory=Headline)
    on_slide: OnSlide = field(default_factory=OnSlide)
    in_answer: InAnswer = field(default_factory=InAnswer)
    asked_as: tuple[str, ...] = ()
    asked_within: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    bound: Bound | None = None
    by_itself: bool = False
    lanes: bool = False
    all_rows: bool = False
    left: Callable[[Filters], Query] | None = None

    def __post_init__(self) -> None:
        """Charts that need their View's columns take them from it."""
        bound = (replace(face, chart=self._bound(face.chart)) for face in self.faces)
        object.__setattr__(self, "faces", tuple(bound))
        object.__setattr__(self, "chart", self._bound(self.chart))

    def _bound(self, chart: Any) -> Any:
        return chart.of(self) if isinstance(chart, OfView) else chart

    @property
    def applies(self) -> frozenset[str]:
        """The fields of Filters that this question can be filtered by."""
        return self.scope.applies

    def face(self, key: str) -> Face:
        """The face of that key. Raises KeyError."""
        for face in self.faces:
            if face.key == key:
                return face
        raise KeyError(key)

    def column(self, key: str) -> Column:
        """The column of that key. Raises KeyError."""
        for column in self.columns:
            if column.key == key:
                return column
        raise KeyError(key)


@dataclass(frozen=True)
class Result:
    """The answer to a View for some filters: what every face shows, made once.

    ``frame`` holds the View's columns and ``fictional`` (bool), in the order of the answer.
    ``totals`` holds each added-up column (cents, counts) and the derived ones of the total row;
    ``missing`` how many rows lack a value, per numeric column. ``search`` is the text that its rows
    were looked up by, ``only`` a column and the value to which they were narrowed. ``reported`` is a column
    that is counted, and how many of that sources report for the whole choice. ``made_up`` says of an answer
    of which a part is given whether the whole holds made-up rows. ``whole`` is whether somebody said of every
    list behind it that nothing is missing from what is chosen; None where no list stands behind it.
    Of a list by the page ``frame`` holds the rows of one page, ``count`` is how many there are of all,
    ``with_cents`` are the columns in which any amount has cents, and ``listed`` asks for other pages.
    Treat it as frozen: it is shared.
    """

    view: View
    filters: Filters
    frame: pd.DataFrame
    totals: Mapping[str, Any]
    missing: Mapping[str, int]
    sources: tuple[SourceNote, ...]
    gaps: tuple[Gap, ...]
    data_version: str
    label: Callable[[str, str, Language], str]
    search: str = ""
    only: tuple[str, str] | None = None
    reported: tuple[str, int] | None = None
    made_up: bool | None = None
    whole: bool | None = None
    count: int | None = None
    with_cents: frozenset[str] = frozenset()
    listed: Listed | None = None

    @cached_property
    def fingerprint(self) -> str:
        """What only a result with the same rows has."""
        return sha256(pickle.dumps(self.frame)).hexdigest()

    @cached_property
    def known(self) -> Mapping[str, int]:
        """How many of the rows in ``frame`` hold a value, per column."""
        return {str(key): int(count) for key, count in self.frame.notna().sum().items()}

    @property
    def rows(self) -> int:
        """How many rows there are, shown or not."""
        return len(self.frame) if self.count is None else self.count

    @property
    def empty(self) -> bool:
        """Whether nothing matches."""
        return not self.rows

    @property
    def cut(self) -> bool:
        """Whether only its highest rows are given."""
        return self.made_up is not None and self.count is None

    @property
    def holds_fictional(self) -> bool:
        """Whether any row is made up, or made from rows that are."""
        return bool(self.frame["fictional"].any()) if self.made_up is None else self.made_up

    @property
    def as_of(self) -> dt.date | None:
        """The date of the newest source behind the figures ("stand op")."""
        dates = [source.date for source in self.dating if source.date]
        return max(dates) if dates else None

    @property
    def dating(self) -> tuple[SourceNote, ...]:
        """The sources whose dates say of when the figures are: all, or those that are no mere list of places.

        By how many inhabitants an amount is divided says nothing of when it was awarded.
        """
        return tuple(s for s in self.sources if not s.reference) or self.sources

    def sentence(self, language: Language) -> str:
        """The filters in words, and the text that was searched for."""
        words = [describe(self.filters, language, self.label, self.view.applies)]
        in_time = self.filters.years or self.filters.period
        if in_time and self.view.year_is and "years" in self.view.applies:
            words += [language.t(msgid) for msgid in self.view.year_is]
        if self.only:
            words.append(self.only_words(language))
        if self.search:
            words.append(language.t("Gezocht naar “{text}”.", text=self.search))
        return " ".join(words)

    def only_words(self, language: Language) -> str:
        """To which value its rows were narrowed; "" where they were not."""
        if self.only is None:
            return ""
        column, value = self.view.column(self.only[0]), self.only[1]
        if column.key_of not in (None, column.key) and not self.frame.empty:
            column = self.view.column(str(column.key_of))  # people know it by its name
            value = language.join([str(name) for name in self.frame[column.key].unique()])
        label = language.t(column.labels[value]) if value in column.labels else value
        return language.t("{column}: {value}.", column=language.t(column.title), value=label)

    def query_string(self) -> str:
        """The filters as a link holds them."""
        return self.filters.query_string()
