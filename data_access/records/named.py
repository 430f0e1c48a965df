"""Things by their name: those that begin so, those that hold every word, and those with a word like it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, case, func, literal, or_, select

from data_access.facts.names import KINDS, NAMES
from database.row_texts import begins_with
from database.schema import Query

_ROWS: Final = NAMES.c
_SHOWN: Final = (
    _ROWS.kind, _ROWS.key, _ROWS.name, _ROWS.amount, _ROWS.number, _ROWS.day, _ROWS.fictional,
)  # fmt: skip
_MOST_LIKE: Final = 3_000
"""Names that are looked at for one with a slip."""


def beginning(text: str, *, fictional: bool, most: int) -> Query:
    """The things whose names begin with a folded text, at most so many of a kind, what got the most first.

    Found by the index alone. Columns: kind, key, name, amount (cents), number, day, fictional, many (how many
    of its kind there are).
    """
    found = and_(_ROWS.kind.in_(KINDS), begins_with(_ROWS.plain, text))
    return _first_of_each_kind(found, fictional=fictional, most=most)


def holding(words: Sequence[str], *, fictional: bool, most: int) -> Query:
    """The things whose names hold every one of these folded words, wherever, with the same columns: those
    that begin with the first go first, then what got the most. Every name is looked at.
    """
    found = and_(*(_ROWS.plain.contains(word, autoescape=True) for word in words))
    first = case(
        (begins_with(_ROWS.plain, words[0]), literal(0)),
        (_ROWS.plain.contains(" " + words[0], autoescape=True), literal(1)),
        else_=literal(2),
    )
    return _first_of_each_kind(found, first, fictional=fictional, most=most)


def _first_of_each_kind(
    found: ColumnElement[bool], *order: Any, fictional: bool, most: int
) -> Query:
    by_size = (*order, _ROWS.amount.desc().nulls_last(), _ROWS.plain, _ROWS.key)
    placed = (
        select(
            *_SHOWN,
            func.row_number().over(partition_by=_ROWS.kind, order_by=by_size).label("place"),
            func.count().over(partition_by=_ROWS.kind).label("many"),
        )
        .where(found, *_real(fictional=fictional))
        .subquery("named_so")
    )
    given = [column for column in placed.c if column.key != "place"]
    return select(*given).where(placed.c.place <= most).order_by(placed.c.place, placed.c.kind)


def of_keys(kind: str, keys: Sequence[str]) -> Query:
    """The things of a kind with these keys, with the same columns."""
    rows = select(*_SHOWN, literal(1).label("many"))
    return rows.where(_ROWS.kind == kind, _ROWS.key.in_(keys)).order_by(_ROWS.plain, _ROWS.key)


def beginning_like(word: str, *, fictional: bool) -> Query:
    """Names with a word that begins like a folded one of three signs or more, as far as a slip leaves that:
    with its first two signs, with the second left out, or with the first alone where its end is there too.

    Columns: plain.
    """
    like = or_(
        _word_begins(word[:2]),
        _word_begins(word[0] + word[2]),
        and_(_word_begins(word[0]), _ROWS.plain.contains(word[-3:], autoescape=True)),
    )
    return (
        select(_ROWS.plain)
        .where(like, *_real(fictional=fictional))
        .order_by(_ROWS.amount.desc().nulls_last(), _ROWS.plain)
        .limit(_MOST_LIKE)
    )


def how_many(kind: str) -> Query:
    """How many things of a kind there are. Columns: many."""
    return select(func.count().label("many")).where(_ROWS.kind == kind)


def _real(*, fictional: bool) -> list[ColumnElement[bool]]:
    return [] if fictional else [~_ROWS.fictional]


def _word_begins(start: str) -> ColumnElement[bool]:
    return or_(begins_with(_ROWS.plain, start), _ROWS.plain.contains(" " + start, autoescape=True))
