"""What a View or column says of itself for each use: its sentences, its slide, its place in an answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from language import N_, Language, Plural

if TYPE_CHECKING:
    from views.declaration import Result

Tell = Callable[["Result", Language], str | None]


@dataclass(frozen=True)
class Words:
    """The sentences (msgids) on one measure; those that are not given are true of any.

    ``part`` says {share} or {value} and {total}; ``top``, ``one`` and ``tie`` (``ties`` of more than two)
    say {value} of {name} or {names}. ``equal`` is for {rows} that are all the same, ``zero`` for nothing
    anywhere. ``risen``, ``fallen`` and ``same`` say {before} in {first} and {after} in {last}. All may say
    {measure}. ``total`` is the total within a sentence: of {n} that are counted, or an {amount} of euro;
    ``caution`` is what is to be known of it wherever it is told.
    """

    part: str = N_("{name} heeft {share} van het geheel ({measure})")
    top: str = N_("{name} staat bovenaan ({measure}): {value}")
    tie: str = N_("{names} staan samen bovenaan ({measure}): elk {value}")
    ties: str = N_("{names} delen de eerste plaats ({measure}): elk {value}")
    equal: str = N_("Alle {rows} even hoog ({measure}): {value}")
    one: str = N_("{name}: {value} ({measure})")
    zero: str = N_("Telkens {value} ({measure})")
    risen: str = N_("Gestegen ({measure}): van {before} in {first} naar {after} in {last}")
    fallen: str = N_("Gedaald ({measure}): van {before} in {first} naar {after} in {last}")
    same: str = N_("Gelijk gebleven ({measure}): {after} in {first} en in {last}")
    total: Plural | str = ""
    caution: str = ""


@dataclass(frozen=True)
class PanelWords:
    """Sentences (msgids) on whoever stands highest in all, some or none of the panels, or in one."""

    everywhere: str
    often: str
    differs: str
    once: str


@dataclass(frozen=True)
class Panels:
    """The same rows several times: the column that tells the panels apart, and the words for them.

    ``item`` is what is compared within a panel, where the View names its rows by the panel.
    """

    by: str
    words: PanelWords
    item: str = ""


@dataclass(frozen=True)
class Series:
    """A row per year and per value of ``of``, whose name stands in the column ``name``."""

    of: str
    name: str


@dataclass(frozen=True)
class Rank:
    """The column with the place of a single municipality per inhabitant, and the sentence (msgid) on it."""

    column: str
    sentence: str


@dataclass(frozen=True)
class Headline:
    """How an answer becomes one sentence; without any of these its rows are compared in its measure.

    ``counts`` says how many rows there are, where they are never compared; ``tells`` what there is to tell
    besides (None when there is nothing). ``precision`` is the column that says how sure sources are.
    ``several`` says how many rows there are where nobody said that their list is whole.
    """

    counts: Plural | None = None
    tells: Tell | None = None
    series: Series | None = None
    panels: Panels | None = None
    rank: Rank | None = None
    precision: str = ""
    several: Plural | None = None


@dataclass(frozen=True)
class OnSlide:
    """When a figure is worth a slide in a ready-made story.

    ``takes`` "two numbers" of figures that are held against each other, "one row" of a list of which one
    is a message already, else "something". ``one_of`` is the field of Filters of which its chart shows
    one value at a time: the newest is taken. ``in_order`` when the rows of its chart keep their order, as
    that says something; else the highest stands first.
    """

    takes: Literal["something", "two numbers", "one row"] = "something"
    one_of: str = ""
    in_order: bool = False


@dataclass(frozen=True)
class Rows:
    """Which figure of sources the rows are one each of; those with ``value`` in ``column``, when given. It is
    sure of those that hold the second of ``sure`` in the column that is its first."""

    reported: str
    column: str = ""
    value: str = ""
    sure: tuple[str, str] | None = None


@dataclass(frozen=True)
class InAnswer:
    """How a table stands in the answer to a written question.

    ``begins`` says what is told of it first: its headline, what the chosen places can draw at most, or
    which got nothing. ``counts`` is how many rows there are, within a sentence. ``beside_sources`` when its
    totals are held against what sources report of a whole call (``Column.reported``), ``rows`` when its
    rows are. ``columns`` are those of its table in Word, where it is set as such answers were published.
    ``sets_apart`` when it sets groups of places side by side: one named as an example is no filter.
    ``judged_by`` are the words of a judgement that asks for it, ``supports`` those of a text of policy that
    it helps to write. ``title`` (msgid) is its caption where that of the page says nothing outside the atlas;
    ``remarks_on`` are the notes that are about these columns alone.
    """

    begins: Literal["headline", "maxima", "without award"] = "headline"
    beside_sources: bool = False
    rows: Rows | None = None
    counts: Plural | None = None
    columns: tuple[str, ...] = ()
    sets_apart: bool = False
    judged_by: tuple[str, ...] = ()
    supports: tuple[str, ...] = ()
    title: str = ""
    remarks_on: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
