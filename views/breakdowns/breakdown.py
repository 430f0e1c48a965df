"""What a breakdown is: a key of facts, the members that stand behind it, and how they are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from sqlalchemy import FromClause

from data_access.facts.fact import FOLLOWED
from views.declaration import Column


@dataclass(frozen=True)
class By:
    """Sorts by a column of the answer or of its members; what is not known comes last."""

    name: str
    descending: bool = False


@dataclass(frozen=True)
class KnownFirst:
    """Puts the rows without a value in a column last."""

    name: str


@dataclass(frozen=True)
class Ranked:
    """Sorts by the place of a value among ``values``; others come after."""

    name: str
    values: tuple[Any, ...]


Order = tuple[By | KnownFirst | Ranked, ...]


@dataclass(frozen=True, eq=False)
class Members:
    """Where the words of a key stand: a relation with a row per key.

    ``labels`` maps columns of Views to columns of the relation.
    """

    relation: FromClause
    key: str
    labels: Mapping[str, str]


@dataclass(frozen=True, eq=False)
class Breakdown:
    """One breakdown. ``key`` names it in keys of compositions, ``phrase`` (msgid) in titles ("per gemeente").

    ``column`` is the key of facts, ``shows`` its columns in a View, of which ``item`` names a row.
    ``order`` is its own order. ``select`` is the column whose value a click filters by, with the field.
    With ``only_known`` rows without a value stay out. ``level`` when it lies on a map, ``time`` when it
    is one; a ``long`` one has hundreds of members. ``as_text`` writes its
    key out. ``units`` are the words for one member and for several, that "per", "welke" and the like stand
    before; ``asked_as`` other words that ask for it. ``implies`` are measures (their keys) that it says by
    itself: whatever has a reason is refused.
    """

    key: str
    phrase: str
    column: str
    shows: tuple[Column, ...]
    item: str
    order: Order
    members: Members | None = None
    select: tuple[str, str] | None = None
    only_known: bool = False
    level: Literal["province", "municipality"] | None = None
    time: bool = False
    long: bool = False
    as_text: bool = False
    asked_as: tuple[str, ...] = field(default=())
    units: tuple[str, ...] = ()
    implies: tuple[str, ...] = ()

    @property
    def chosen_by(self) -> str | None:
        """The field of Filters that chooses among its members; None where none does."""
        clicked = self.select[1] if self.select else None
        return next((name for name, key in FOLLOWED.items() if key == self.column), clicked)

    def showing(
        self, *columns: Column, labels: Mapping[str, str] | None = None, **changes: Any
    ) -> Breakdown:
        """The same breakdown under other columns, filled by these ``labels`` of its members."""
        members = self.members
        if members is not None and labels is not None:
            members = replace(members, labels=labels)
        return replace(self, shows=columns, members=members, **changes)
