"""Things by their name: those that hold every word that somebody types, and those with a word like it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, case, func, literal, or_, select

from data_access.facts.names import NAMES
from data_access.schema import Query

_SHOWN: Final = tuple(
    NAMES.c[name] for name in ("kind", "key", "name", "amount", "number", "day", "fictional")
)
_SHORT: Final = 3
"""Signs up to which a word is looked for only where a word begins."""
_MOST_LIKE: Final = 3_000
"""Names that are looked at for one with a slip."""


def named(words: Sequence[str], *, fictional: bool, most: int) -> Query:
    """The things whose names hold every one of these folded words, at most so many of a kind: those that
    begin with the first go first, then what got the most.

    Columns: kind, key, name, amount (cents), number, day, fictional, many (how many of its kind there are).
    """
    rows = NAMES.c
    holds = and_(*(_holds(word) for word in words), *([] if fictional else [~rows.fictional]))
    order = (_begins(words[0]), rows.amount.desc().nulls_last(), rows.plain, rows.id)
    # The index holds all that is looked at here: whole rows are read of the few that are given.
    placed = (
        select(
            rows.id,
            func.row_number().over(partition_by=rows.kind, order_by=order).label("place"),
            func.count().over(partition_by=rows.kind).label("many"),
        )
        .where(holds)
        .subquery("named_so")
    )
    return (
        select(*_SHOWN, placed.c.many)
        .join(placed, placed.c.id == rows.id)
        .where(placed.c.place <= most)
        .order_by(placed.c.place, rows.kind)
    )


def of_keys(ids: Sequence[str]) -> Query:
    """The things with these keys, each behind its kind ("call/…"), with the same columns."""
    return select(*_SHOWN, literal(1).label("many")).where(NAMES.c.id.in_(ids)).order_by(NAMES.c.id)


def beginning_like(word: str, *, fictional: bool) -> Query:
    """Names with a word that begins like a folded one of three signs or more, as far as a slip leaves that:
    with its first two signs, with the second left out, or with the first alone where its end is there too.

    Columns: plain.
    """
    rows = NAMES.c
    like = or_(
        _word_begins(word[:2]),
        _word_begins(word[0] + word[2]),
        and_(_word_begins(word[0]), rows.plain.contains(word[-3:], autoescape=True)),
    )
    real = [] if fictional else [~rows.fictional]
    return (
        select(rows.plain)
        .where(like, *real)
        .order_by(rows.amount.desc().nulls_last(), rows.plain)
        .limit(_MOST_LIKE)
    )


def _word_begins(start: str) -> ColumnElement[bool]:
    plain = NAMES.c.plain
    return or_(
        plain.startswith(start, autoescape=True), plain.contains(" " + start, autoescape=True)
    )


def _holds(word: str) -> ColumnElement[bool]:
    if len(word) > _SHORT:
        return NAMES.c.plain.contains(word, autoescape=True)
    return _word_begins(word)


def _begins(word: str) -> Any:
    """0 where a name begins with a word, 1 where a word in it does, else 2."""
    plain = NAMES.c.plain
    return case(
        (plain.startswith(word, autoescape=True), literal(0)),
        (plain.contains(" " + word, autoescape=True), literal(1)),
        else_=literal(2),
    )
