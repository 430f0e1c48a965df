"""What people decide of bodies: that two are one or are not, and that one may be shown; it can be undone."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations
from typing import Final, NamedTuple

from sqlalchemy import Connection, delete, insert, or_, select, update

from data_access.engine import Store
from database.schema import Batch, BodyDecision, BodyMember, Organisation
from importing.body_names import may_be_person
from importing.columns import plain
from importing.plan_writer import new_data_version, take_turn
from importing.references import SHOWN, shown_bodies

JOINED, APART = "joined", "apart"
MOST_PROPOSED: Final = 50
"""How many are shown at once; the others are found by name."""
_FORMS: Final = re.compile(r"\b(v z w|vzw|ivzw|asbl|b v|bv|bvba|n v|nv|cv|cvba|van|de|het|the)\b")
"""Legal forms and joining words: who leaves them out means the same body."""


class Body(NamedTuple):
    """An organisation: its key, its whole name, its company number."""

    key: str
    name: str
    kbo: str | None


class Decision(NamedTuple):
    """What was decided: its number, kind, the body and the other one, by name; who said so, and when."""

    id: int
    kind: str
    body: str
    other: str | None
    who: str | None
    at: dt.datetime


def may_be_persons(store: Store) -> list[Body]:
    """The bodies that may be persons and are not shown. Raises DataUnavailable."""
    return _proposed(store, store.data_version())[0]


def likely_twins(store: Store) -> list[tuple[Body, Body]]:
    """Pairs that are likely one body: alike in name, and no two company numbers contradict it.

    Those on which somebody decided are not proposed again. Raises DataUnavailable.
    """
    return _proposed(store, store.data_version())[1]


@lru_cache(maxsize=2)
def _proposed(store: Store, _version: str) -> tuple[list[Body], list[tuple[Body, Body]]]:
    """Who may be persons, and who may be one: every name is looked at once per version of the data."""
    persons: list[Body] = []
    with store.begin() as connection:
        decided: set[frozenset[str | None]] = {
            frozenset((one.organisation_key, one.other_key))
            for one in _standing(connection)
            if one.other_key
        }
        members = set(connection.scalars(select(BodyMember.organisation_key)))
        alike: dict[str, list[Body]] = defaultdict(list)
        for body, withheld in _bodies(connection):
            if withheld:
                persons.append(body)
            elif body.key not in members:
                alike[_bare(body.name)].append(body)
    pairs = (pair for bodies in alike.values() for pair in combinations(bodies[:9], 2))
    return persons, [pair for pair in pairs if _may_be_one(*pair, decided)]


def join(store: Store, key: str, other: str, who: str | None = None) -> int:
    """Say that two bodies are one, under the key of ``other``; returns the number of the decision."""
    return _decide(store, JOINED, key, other, who)


def keep_apart(store: Store, key: str, other: str, who: str | None = None) -> int:
    """Say that two bodies are not one."""
    return _decide(store, APART, key, other, who)


def show(store: Store, key: str, who: str | None = None) -> int:
    """Say that a body may be shown by its name."""
    return _decide(store, SHOWN, key, None, who)


def take_back(store: Store, decision: int, who: str | None = None) -> None:
    """Undo a decision, whatever was decided after it."""
    with store.begin() as connection:
        take_turn(connection)
        undone = {"undone_at": dt.datetime.now(dt.UTC), "undone_by": who}
        connection.execute(update(BodyDecision).where(BodyDecision.id == decision).values(undone))
        key, kind = connection.execute(
            select(BodyDecision.organisation_key, BodyDecision.kind).where(
                BodyDecision.id == decision
            )
        ).one()
        if kind == SHOWN and key not in shown_bodies(connection):
            _withhold(connection, [key], withheld=True)
        _write_members(connection)
        new_data_version(connection)


def decisions(store: Store) -> list[Decision]:
    """The decisions that stand, the newest first."""
    with store.begin() as connection:
        names = {body.key: body.name for body, _ in _bodies(connection)}
        return [
            Decision(
                one.id,
                one.kind,
                names.get(one.organisation_key, one.organisation_key),
                names.get(one.other_key or "", one.other_key),
                one.said_by,
                one.said_at,
            )
            for one in reversed(_standing(connection))
        ]


def part_of(store: Store, asked: str) -> str | None:
    """The key of the body that an organisation of this key or name was joined to; None where it was not."""
    query = (
        select(BodyMember.body_key)
        .join(Organisation, Organisation.key == BodyMember.organisation_key)
        .where(or_(Organisation.key == asked, Organisation.name == asked))
    )
    with store.begin() as connection:
        return connection.scalars(query.order_by(BodyMember.organisation_key)).first()


def withhold_persons(connection: Connection) -> None:
    """Look at the names of bodies that earlier versions loaded, of which nobody looked at any."""
    rows = connection.execute(
        select(Organisation.key, Organisation.full_name)
        .join(Batch, Batch.id == Organisation.batch_id)
        .where(Batch.kind == "import", Organisation.withheld.is_(None))
    )
    _withhold(connection, [key for key, name in rows if may_be_person(name)], withheld=True)


def _decide(store: Store, kind: str, key: str, other: str | None, who: str | None) -> int:
    with store.begin() as connection:
        take_turn(connection)
        values = {
            "kind": kind,
            "organisation_key": key,
            "other_key": other,
            "said_by": who,
            "said_at": dt.datetime.now(dt.UTC),
        }
        number = connection.scalars(insert(BodyDecision).returning(BodyDecision.id), values).one()
        if kind == SHOWN:
            _withhold(connection, [key], withheld=False)
        _write_members(connection)
        new_data_version(connection)
    return int(number)


def _withhold(connection: Connection, keys: Iterable[str], *, withheld: bool) -> None:
    for key in keys:
        change = update(Organisation).where(Organisation.key == key)
        connection.execute(change.values(withheld=withheld))


def _standing(connection: Connection) -> list[BodyDecision]:
    table = BodyDecision
    query = select(
        table.id, table.kind, table.organisation_key, table.other_key, table.said_by, table.said_at
    ).where(table.undone_at.is_(None))
    return list(connection.execute(query.order_by(table.id)))  # type: ignore[arg-type]


def _write_members(connection: Connection) -> None:
    """Which body each joined organisation is part of: at the end of the chain of joins that stand."""
    into: dict[str, str] = {}
    for one in _standing(connection):
        if one.kind == JOINED and one.other_key:
            first, last = _end(one.organisation_key, into), _end(one.other_key, into)
            if first != last:
                into[first] = last
    connection.execute(delete(BodyMember))
    rows = [{"organisation_key": key, "body_key": _end(key, into)} for key in into]
    if rows:
        connection.execute(insert(BodyMember), rows)


def _end(key: str, into: dict[str, str]) -> str:
    while key in into:
        key = into[key]
    return key


def _bodies(connection: Connection) -> Iterator[tuple[Body, bool]]:
    query = select(
        Organisation.key, Organisation.full_name, Organisation.kbo, Organisation.withheld
    ).where(Organisation.fictional.is_(False))
    for key, name, kbo, withheld in connection.execute(
        query.order_by(Organisation.full_name, Organisation.key)
    ).all():
        yield Body(key, name, kbo), bool(withheld)


def _bare(name: str) -> str:
    """A name without legal form, joining words, and the order of its words."""
    return " ".join(sorted(_FORMS.sub(" ", plain(name)).split())) or plain(name)


def _may_be_one(one: Body, other: Body, decided: set[frozenset[str | None]]) -> bool:
    contradict = one.kbo and other.kbo and one.kbo != other.kbo
    return not contradict and frozenset((one.key, other.key)) not in decided
