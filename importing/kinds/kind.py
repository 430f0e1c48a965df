"""A kind of rows that can be loaded: its columns, what makes a row unique, and the rows it becomes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeVar

from importing.body_names import is_local_authority, key_of_person, may_be_person
from importing.columns import Column, slug
from importing.references import References

Row = Mapping[str, Any]
"""The values of one row of the file, by column key; columns the file does not have are absent."""
Columns = Mapping[str, Sequence[Any]]
"""The same of rows that follow each other, by column."""

IDENTITIES: Final[dict[str, tuple[str, ...]]] = {
    "calls": ("key",),
    "organisations": ("key",),
    "applications": ("id",),
    "projects": ("key",),
    "project_strategies": ("project_key", "strategy"),
    "budget_articles": ("code",),
    "budget_credits": ("article_code", "year", "kind"),
    "commitments": ("reference",),
    "payments": ("reference",),
    "meetings": ("key",),
    "meeting_parties": ("meeting_key", "role", "party"),
    "meeting_municipalities": ("meeting_key", "nis"),
    "findings": ("reference",),
    "register_lines": ("key",),
}
"""Per table that imports write: the columns by which a row is found again. Parents come first."""

LATE: Final = 1_000_000
"""Positions of imported rows start here, so that they never meet those of the sample data."""


class Target(NamedTuple):
    """One row of a table that a row of the file speaks about.

    ``stated`` holds what the file says; ``defaults`` what a new row needs besides.
    """

    table: str
    identity: tuple[Any, ...]
    stated: dict[str, Any]
    defaults: Mapping[str, Any] = MappingProxyType({})


@dataclass
class Built:
    """What rows of the file become together: each of them one row of ``table``, in their order.

    ``stated`` is by column, ``defaults`` the same for all; of the columns in ``silent`` nothing is stated
    where there is no value. ``besides`` are other rows of the database, each behind the place of the row
    that is the first to speak about it.
    """

    table: str
    identities: list[tuple[Any, ...]]
    stated: dict[str, Sequence[Any]]
    defaults: Mapping[str, Any]
    besides: list[tuple[int, Target]] = field(default_factory=list)
    silent: tuple[str, ...] = ()

    def targets(self) -> Iterator[list[Target]]:
        """Row by row, the main one first."""
        of_row: dict[int, list[Target]] = {}
        for at, target in self.besides:
            of_row.setdefault(at, []).append(target)
        for at, (identity, values) in enumerate(zip(self.identities, self.values(), strict=True)):
            yield [Target(self.table, identity, values, self.defaults), *of_row.get(at, ())]

    def values(self) -> Iterator[dict[str, Any]]:
        """Row by row, what is stated of it."""
        for row in zip(*self.stated.values(), strict=True):
            values = dict(zip(self.stated, row, strict=True))
            for name in self.silent:
                if values[name] is None:
                    del values[name]
            yield values

    def alike(
        self, places: Sequence[int]
    ) -> Iterator[tuple[Sequence[int], dict[str, Sequence[Any]]]]:
        """These of its rows, those that state the same columns together: their places, what they state."""
        groups: dict[tuple[bool, ...], list[int]] = {}
        if not self.silent:
            groups = {(): [*places]} if places else {}
        else:
            said = [[value is not None for value in self.stated[name]] for name in self.silent]
            for at in places:
                groups.setdefault(tuple(of_row[at] for of_row in said), []).append(at)
        for says, of_group in groups.items():
            left_out = {name for name, one in zip(self.silent, says, strict=bool(says)) if not one}
            whole = len(of_group) == len(self.identities)
            yield (
                of_group,
                {
                    name: column if whole else [column[at] for at in of_group]
                    for name, column in self.stated.items()
                    if name not in left_out
                },
            )


Build = Callable[[Row, References, int], Iterable[Target]]
"""(row, what is known, its place in the file) -> the rows it becomes, the main one first."""
Together = Callable[[Columns, References], Built]
"""(rows by column, what is known) -> what they become."""
Check = Callable[[Row], Iterable[tuple[str, str]]]
"""(row) -> (problem code, column key) of values that contradict each other."""


Made = TypeVar("Made")


class Measure(NamedTuple):
    """An amount whose total is shown before and after: the file's column, and where it lands."""

    column: str
    table: str
    where: str
    only: tuple[str, str] | None = None


@dataclass(frozen=True)
class Kind:
    """``identity`` names the columns that make a row unique; ``total`` the amount that is added up.

    ``day`` gives the day on which a row's municipality is looked up. ``children`` names the tables of
    which a row states all rows that belong to it, with the columns that do so: what it no longer names
    goes. ``described`` names the columns that say what a row is about: rows without a number are numbered
    from these, so that the same row gets the same number again. A kind of long lists is built ``together``,
    and hears by ``foresee`` what is coming; others have ``build``. ``checked`` and ``dated`` name the
    columns that ``check`` and ``day`` look at.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    identity: tuple[str, ...]
    build: Build | None = None
    together: Together | None = None
    foresee: Callable[[Columns, References], None] | None = None
    total: str | None = None
    check: Check | None = None
    checked: tuple[str, ...] = ()
    day: Callable[[Row, References], dt.date | None] | None = None
    dated: tuple[str, ...] = ()
    children: tuple[tuple[str, tuple[str, ...]], ...] = ()
    measures: tuple[Measure, ...] = ()
    described: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if (self.build is None) == (self.together is None):
            raise ValueError(f"{self.key} is to be built row by row or together")

    @property
    def may_lack(self) -> tuple[str, ...]:
        """Required columns that a file can do without: the rows are numbered."""
        return (self.number,) if self.described else ()

    @property
    def number(self) -> str:
        """The key of the column with the numbers of rows; empty for a kind without."""
        keys = (key for key in self.identity if self.column(key).what in ("key", "slug"))
        return next(keys, "")

    def column(self, key: str) -> Column:
        """The column of that key. Raises KeyError."""
        for column in self.columns:
            if column.key == key:
                return column
        raise KeyError(key)


def stated(row: Mapping[str, Made], *keys: str) -> dict[str, Made]:
    """The values of these columns, as far as the file has them; of one row or by column."""
    return {key: row[key] for key in keys if key in row}


def organisation(
    row: Row, references: References, name: str, kind: str = "other", **more: Any
) -> tuple[str, Target]:
    """The key of the body a row names, and the row it becomes (an existing one stays as it is)."""
    body = references.organisation(name, row.get("kbo"))
    if body:
        return body, Target("organisations", (body,), {})
    person = may_be_person(name)
    wanted = key_of_person(name) if person else slug(name)
    key = references.new_organisation(wanted, name, row.get("kbo"))
    kind = "municipality" if is_local_authority(name) else kind
    defaults = {"name": name, "kind": kind, "kbo": row.get("kbo"), "fictional": False, **more}
    defaults["withheld"] = person and key not in references.shown
    return key, Target("organisations", (key,), {}, defaults)


def organisations(
    rows: Columns, references: References, name: str, kind: str = "other"
) -> tuple[list[str], list[tuple[int, Target]]]:
    """The key of the body that each row names, and the rows of bodies that no earlier row of the file named,
    each at the first that does."""
    names = rows[name]
    numbers: Sequence[str | None] = rows.get("kbo") or [None] * len(names)
    known: dict[tuple[str, str | None], str] = {}
    bodies: list[tuple[int, Target]] = []
    keys = []
    for at, written in enumerate(zip(names, numbers, strict=True)):
        key = known.get(written)
        if key is None:
            key, target = organisation(
                {name: written[0], "kbo": written[1]}, references, written[0], kind
            )
            known[written] = key
            if references.named_first(key):
                bodies.append((at, target))
        keys.append(key)
    return keys, bodies


def reversed_dates(row: Row, first: str, second: str) -> Iterable[tuple[str, str]]:
    """``dates_reversed`` at the second column when it lies before the first."""
    if row.get(first) and row.get(second) and row[second] < row[first]:
        yield "dates_reversed", second


def budget_code(text: str) -> bool:
    """Whether a text looks like an article of the Flemish expenditure budget."""
    return bool(re.fullmatch(r"[A-Z]{2}\d-1[A-Z]{3}[245][A-Z]{2}-[A-Z]{2}", text))
