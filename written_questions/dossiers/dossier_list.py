"""The list of questions: what each is, who delivers, how far it is; searched, chosen from, and seen twice."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    func,
    literal,
    or_,
    select,
    union_all,
)

from data_access.engine import Store
from database.installation import Identity
from database.moments import aware
from database.schema import Dossier as Row
from database.schema import DossierPart, FrozenAnswer
from views.row_search import folded
from written_questions.dossiers.dossier import Dossier, State
from written_questions.dossiers.places_to_fill import places_to_fill

_UNNAMED: Final = 120
"""Signs of the text that stand for the name of a question without a title."""


@dataclass(frozen=True)
class Entry:
    """A dossier in the list: enough to find it and to see what presses.

    ``subject`` is its theme, or its title; ``deliverers`` are those named under its parts, each once;
    ``to_fill`` counts the places in its answers that somebody still has to fill in.
    """

    id: int
    name: str
    number: int | None
    date: dt.date | None
    deadline: dt.date | None
    state: State
    changed_at: dt.datetime
    frozen: int
    asker: str = ""
    minister: str = ""
    subject: str = ""
    deliverers: tuple[str, ...] = ()
    to_fill: int = 0
    fictional: bool = False


@dataclass(frozen=True)
class Choices:
    """What the list can be narrowed to: ministers and deliverers of any dossier, and states, with counts."""

    ministers: dict[str, int]
    deliverers: dict[str, int]
    states: dict[str, int]


def entries(
    store: Store,
    *,
    search: str = "",
    state: State | None = None,
    minister: str = "",
    deliverer: str = "",
) -> list[Entry]:
    """The dossiers: those to answer first, the nearest deadline on top, then the others.

    ``search``: every word stands in the title, theme, number, people or sub-questions; accents and case
    are ignored. Raises DataUnavailable.
    """
    chosen: list[ColumnElement[bool]] = []
    if state:
        chosen.append(Row.state == state)
    if minister:
        chosen.append(Row.minister == minister)
    if deliverer:
        delivered = select(DossierPart.dossier_id).where(DossierPart.deliverer == deliverer)
        chosen.append(Row.id.in_(delivered))
    words = folded(search).split()
    with store.reading() as connection:
        rows = connection.execute(_listed().where(*chosen)).mappings().all()
        if words:
            asked = _asked(connection)
            rows = [row for row in rows if _holds(words, row, asked[row["id"]])]
        return _entries(connection, rows)


_COUNTED: Final = (
    (Row.minister, func.count()),
    (DossierPart.deliverer, func.count(DossierPart.dossier_id.distinct())),
    (Row.state, func.count()),
)
_CHOICES: Final = union_all(
    *(
        select(literal(kind).label("kind"), name.label("name"), count.label("count"))
        .where(name != "")
        .group_by(name)
        for kind, (name, count) in enumerate(_COUNTED)
    )
).order_by("kind", "name")


def choices(store: Store) -> Choices:
    """What the list can be narrowed to, each in the order of the alphabet. Raises DataUnavailable."""
    change = store.last_change()
    return _choices_since(store, change) if change else _choices(store)


@lru_cache(maxsize=4)
def _choices_since(store: Store, _change: Identity) -> Choices:
    """Asked in every run of the page, and the same until somebody writes."""
    return _choices(store)


def _choices(store: Store) -> Choices:
    found: tuple[dict[str, int], ...] = ({}, {}, {})
    with store.reading() as connection:
        for kind, name, count in connection.execute(_CHOICES):
            found[kind][str(name)] = int(count)
    return Choices(*found)


def twins(dossier: Dossier, store: Store) -> list[Entry]:
    """The other dossiers of the same question: the same number and date, title and date, or text.

    Of two with the same title and date, not those that have another number or go to another minister: a
    member may ask several of them the same.
    """
    header = dossier.header
    same_day = Row.date == header.date if header.date else Row.date.is_(None)
    query = _listed().where(Row.id != dossier.id, or_(same_day, Row.text == dossier.text))
    with store.reading() as connection:
        rows = connection.execute(query).mappings().all()
        return _entries(connection, [row for row in rows if _same_question(dossier, row)])


def _same_question(dossier: Dossier, row: Any) -> bool:
    header = dossier.header
    if row["text"] == dossier.text:
        return True
    if header.number and row["number"]:
        return bool(header.number == row["number"] and header.date)
    both = header.minister and row["minister"]
    if both and folded(header.minister or "") != folded(row["minister"]):
        return False
    title = folded(header.title or "")
    return bool(title) and title == folded(row["title"])


def _listed() -> Select[Any]:
    frozen = (
        select(FrozenAnswer.dossier_id, func.count().label("n"))
        .group_by(FrozenAnswer.dossier_id)
        .subquery()
    )
    return (
        select(Row.__table__, func.coalesce(frozen.c.n, 0).label("frozen"))
        .outerjoin(frozen, frozen.c.dossier_id == Row.id)
        .order_by(Row.state == "answered", Row.deadline.nulls_last(), Row.id.desc())
    )


def _asked(connection: Connection) -> dict[int, str]:
    """The sub-questions of each dossier, as one text."""
    asked: dict[int, str] = defaultdict(str)
    for dossier, question in connection.execute(
        select(DossierPart.dossier_id, DossierPart.question).order_by(DossierPart.id)
    ):
        asked[dossier] += f" {question}"
    return asked


def _holds(words: Sequence[str], row: Any, asked: str) -> bool:
    named = ("title", "theme", "number", "asker", "minister", "competences")
    text = folded(" ".join([*(str(row[name] or "") for name in named), asked]))
    return all(word in text for word in words)


def _entries(connection: Connection, rows: Sequence[Any]) -> list[Entry]:
    ids = [row["id"] for row in rows]
    deliverers: dict[int, dict[str, None]] = defaultdict(dict)
    for dossier, deliverer in connection.execute(
        select(DossierPart.dossier_id, DossierPart.deliverer)
        .where(DossierPart.deliverer != "", DossierPart.dossier_id.in_(ids))
        .order_by(DossierPart.position)
    ):
        deliverers[dossier][deliverer] = None
    to_fill: dict[int, int] = defaultdict(int)
    open_place = and_(DossierPart.answer.contains("["), DossierPart.dossier_id.in_(ids))
    for dossier, answer in connection.execute(
        select(DossierPart.dossier_id, DossierPart.answer).where(open_place)
    ):
        to_fill[dossier] += len(places_to_fill(answer))
    return [
        Entry(
            row["id"], row["title"] or row["text"][:_UNNAMED], row["number"], row["date"],
            row["deadline"], row["state"], aware(row["changed_at"]), row["frozen"], row["asker"] or "",
            row["minister"] or "", row["theme"] or row["title"], tuple(deliverers[row["id"]]),
            to_fill[row["id"]], row["fictional"],
        )
        for row in rows
    ]  # fmt: skip
