"""A kind of rows that can be loaded: its columns, what makes a row unique, and the rows it becomes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from importing.body_names import is_local_authority, key_of_person, may_be_person
from importing.columns import Column, slug
from importing.references import References

Row = Mapping[str, Any]
"""The values of one row of the file, by column key; columns the file does not have are absent."""

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


Build = Callable[[Row, References, int], Iterable[Target]]
"""(row, what is known, its place in the file) -> the rows it becomes, the main one first."""
Check = Callable[[Row], Iterable[tuple[str, str]]]
"""(row) -> (problem code, column key) of values that contradict each other."""


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
    from these, so that the same row gets the same number again.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    identity: tuple[str, ...]
    build: Build
    total: str | None = None
    check: Check | None = None
    day: Callable[[Row, References], dt.date | None] | None = None
    children: tuple[tuple[str, tuple[str, ...]], ...] = ()
    measures: tuple[Measure, ...] = ()
    described: tuple[str, ...] = ()

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


def stated(row: Row, *keys: str) -> dict[str, Any]:
    """The values of these columns, as far as the file has them."""
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


def reversed_dates(row: Row, first: str, second: str) -> Iterable[tuple[str, str]]:
    """``dates_reversed`` at the second column when it lies before the first."""
    if row.get(first) and row.get(second) and row[second] < row[first]:
        yield "dates_reversed", second


def budget_code(text: str) -> bool:
    """Whether a text looks like an article of the Flemish expenditure budget."""
    return bool(re.fullmatch(r"[A-Z]{2}\d-1[A-Z]{3}[245][A-Z]{2}-[A-Z]{2}", text))
