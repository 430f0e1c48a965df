"""What is different now from what an earlier answer said: figures then and now, each with its source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import parse_qs

from sqlalchemy import select

from data_access.engine import Store
from data_access.filters import Filters
from database.schema import FrozenTable
from language import Language
from views import Column, View, find, read
from views.records.call_records import MEASURES
from views.records.calls import PRECISION
from views.result_difference import difference
from views.result_text import UnreadableKeepsakeError, unkeep
from views.words import cell
from written_questions.consistency.published import published_totals
from written_questions.earlier_texts import Earlier
from written_questions.reported import held_against_sources, reported

MOST_COMPARED: Final = 3
"""Tables of one part that are read again to compare them."""


@dataclass(frozen=True)
class Change:
    """A figure then and now; ``what`` (msgid) is what it counts. Not known is None.

    ``source`` is the document that says what it is now, where that is not the atlas's own sum, and
    ``precision`` how sure it is. Without a column ``now`` counts rows: those known now of a list that was
    not given (None: still none), or those that differ.
    """

    what: str
    then: Any
    now: Any
    column: Column | None = None
    source: str = ""
    precision: str = "exact"

    def words(self, language: Language) -> str:
        """One line: "Ingediende aanvragen: toen niet gegeven, nu 151 (Samenwerken om …)"."""
        t, what = language.t, language.t(self.what)
        if self.column is None and self.now is None:
            return t("{what}: ook nu niet bekend", what=what)
        if self.column is None:
            rows = language.n("{n} rij", "{n} rijen", int(self.now))
            if self.then is None:
                return t("{what}: toen niet gegeven, nu {rows} bekend", what=what, rows=rows)
            return t("{what}: nu {rows} anders", what=what, rows=rows)
        now = cell(self.now, self.column, language)
        if self.precision != "exact":
            now = f"{language.t(PRECISION[self.precision])} {now}"
        if self.source:
            now = f"{now} ({self.source})"
        if self.then is None:
            return t("{what}: toen niet gegeven, nu {now}", what=what, now=now)
        then = cell(self.then, self.column, language)
        return t("{what}: toen {then}, nu {now}", what=what, then=then, now=now)


def since_then(earlier: Earlier, store: Store) -> tuple[Change, ...]:
    """What is known now and was not, or is another figure; empty where nothing is. Raises DataUnavailable.

    A published answer is held against what other sources report, never against itself; a frozen one
    against what its tables give today.
    """
    changes = _since_frozen(earlier, store) if earlier.is_frozen else _since(earlier, store)
    return tuple({(one.what, one.now, one.source): one for one in changes}.values())


def is_compared(earlier: Earlier) -> bool:
    """Whether it is a frozen answer of which every table is read again: then no change means the same."""
    tables = earlier.frozen_tables
    there = all(find(key) is not None for key, _ in earlier.tables)
    return 0 < len(tables) <= MOST_COMPARED and there


def _since(earlier: Earlier, store: Store) -> Iterator[Change]:
    for key, filters in earlier.tables[:MOST_COMPARED]:
        view = find(key)
        if view is None:
            continue
        yield from _printed_since(earlier, view, filters, store)
        figures = list(_reported_since(earlier, view, filters, store))
        yield from figures
        if not figures and earlier.answered == "no":
            yield from _rows_since(earlier, view, filters, store)


def _printed_since(
    earlier: Earlier, view: View, filters: Filters, store: Store
) -> Iterator[Change]:
    """The total that the answer prints, where the atlas's own is another by now."""
    for row in published_totals():
        printed = Filters.from_query(parse_qs(row["filters"]))[0]
        if (row["view"], row["source_id"], printed) != (view.key, earlier.source_id, filters):
            continue
        column = view.column(row["column"])
        then = int(row["number"]) * (100 if row["unit"] == "euro" else 1)
        now = read(view, filters, store).totals.get(column.key)
        if now != then:
            yield Change(column.title, then, now, column)


def _reported_since(
    earlier: Earlier, view: View, filters: Filters, store: Store
) -> Iterator[Change]:
    """What other sources report of the whole call, not before the question."""
    if {dimension.field for dimension, _ in filters.chosen()} != {"calls"}:
        return
    asked_on = earlier.header.date
    for key, measure in held_against_sources(view).items():
        figures = [
            one for call in filters.calls for one in reported(call, store) if one.measure == measure
        ]
        own = [one.number for one in figures if one.source == earlier.source]
        for one in figures:
            is_later = not (one.on and asked_on) or one.on > asked_on
            if one.source != earlier.source and one.number not in own and is_later:
                yield Change(
                    MEASURES[measure], own[0] if own else None, one.number, view.column(key),
                    one.source, one.precision,
                )  # fmt: skip


def _rows_since(earlier: Earlier, view: View, filters: Filters, store: Store) -> Iterator[Change]:
    """How many rows there are now of a list that was not given, or that there are still none."""
    result = read(view, filters, store)
    if result.empty:
        yield Change(view.title, None, None)
    elif not view.fact and any(one.title != earlier.source for one in result.sources):
        yield Change(view.title, None, len(result.frame))


def _since_frozen(earlier: Earlier, store: Store) -> Iterator[Change]:
    ids = earlier.frozen_tables[:MOST_COMPARED]
    with store.reading() as connection:
        kept = connection.scalars(
            select(FrozenTable.content)
            .where(FrozenTable.id.in_(ids))
            .order_by(FrozenTable.position)
        ).all()
    for content in kept:
        try:
            then = unkeep(content)
        except UnreadableKeepsakeError:
            continue  # opening that answer says that it is damaged
        today = find(then.view.key)
        if today is None:
            continue
        changes = difference(then, read(today, then.filters, store))
        for one in changes.totals:
            yield Change(one.column.title, one.before, one.after, one.column)
        if changes.lines and not changes.totals:
            yield Change(then.view.title, len(then.frame), len(changes.lines))
