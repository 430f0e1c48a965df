"""Lists and their editions: which list an import belongs to, and what people say of its completeness."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import (
    JSON,
    ColumnElement,
    Connection,
    cast,
    delete,
    func,
    insert,
    or_,
    select,
    type_coerce,
    update,
)

from data_access.facts.completeness import rows_beyond
from database.connections import sorting
from database.schema import Batch, BatchRow, List, ListCall, ListStatement, Source
from importing.cells import refuse
from importing.rows import TABLES
from places import find_municipality, provinces, successor

ANSWERS: Final = ("yes", "no", "unknown")
TABLE_OF: Final = {
    "applications": "applications",
    "projects": "projects",
    "meetings": "meetings",
    "commitments": "commitments",
    "register": "register_lines",
    "calls": "calls",
    "findings": "findings",
    "credits": "budget_credits",
}
"""The table with the rows of a list, per kind."""


@dataclass(frozen=True)
class Edition:
    """What a person says of a file: whether it is complete, for which places and years (none: all), of
    which list it is an edition. With ``renews`` what it no longer names goes, in those places and years."""

    complete: str = "unknown"
    places: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    of: str | None = None
    renews: bool = False

    def values(self) -> dict[str, str | None]:
        """As the tables keep what was said."""
        return {
            "complete": self.complete,
            "complete_places": ",".join(self.places) or None,
            "complete_years": ",".join(map(str, self.years)) or None,
        }


NOTHING_SAID: Final = Edition()


@dataclass(frozen=True)
class ListNote:
    """A list as people see it: what was said of it, its calls, and its editions (number, name, when).

    ``beyond`` is how many rows of its calls are known that it does not name: then it is not complete.
    """

    key: str
    name: str
    kind: str
    fictional: bool
    complete: str
    places: tuple[str, ...]
    years: tuple[int, ...]
    said_by: str | None
    said_on: dt.date | None
    source: str | None
    calls: tuple[str, ...]
    editions: tuple[tuple[int, str, dt.datetime], ...]
    beyond: int = 0


def read_scope(text: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Places (slugs of provinces, codes of municipalities of today) and years, written with commas.

    Raises Refused (``unknown_place_or_year``).
    """
    places, years = [], []
    for part in filter(None, (one.strip() for one in text.split(","))):
        if re.fullmatch(r"(19|20)\d\d", part):
            years.append(int(part))
        else:
            places.append(_place(part))
    return tuple(dict.fromkeys(places)), tuple(sorted(set(years)))


def _place(text: str) -> str:
    for province in provinces():
        if text.casefold() in (province.slug, province.name_nl.casefold()):
            return province.slug
    match = find_municipality(text, alike=False).municipality
    if match is None:
        raise refuse("unknown_place_or_year", value=text)
    return successor(match.nis)


def new_list(batch: int) -> str:
    """The key of the list that an import begins."""
    return f"lading-{batch}"


def note_edition(
    connection: Connection, batch: int, kind: str, name: str, said: Edition, who: str | None
) -> str:
    """Make an import an edition of its list (a new one where it names none), with what was said of it."""
    key = said.of or new_list(batch)
    if said.of is None:
        row = {"key": key, "name": name, "kind": kind, "fictional": False, "batch_id": batch}
        connection.execute(insert(List), {**row, "complete": "unknown"})
    own = {"list_id": key, "replaces": said.renews}
    connection.execute(update(Batch).where(Batch.id == batch).values(own))
    if said.complete != "unknown" or said.renews:
        _state(connection, key, said, who, batch)
    settle(connection, key)
    return key


def state(connection: Connection, key: str, said: Edition, who: str | None) -> None:
    """Say anew whether a list is complete, in the caller's transaction. Raises Refused (``unknown_list``)."""
    if connection.scalar(select(List.key).where(List.key == key)) is None:
        raise refuse("unknown_list", value=key)
    _state(connection, key, said, who, None)
    settle(connection, key)


def _state(
    connection: Connection, key: str, said: Edition, who: str | None, batch: int | None
) -> None:
    row = {"list_id": key, "batch_id": batch, "said_by": who, "said_at": dt.datetime.now(dt.UTC)}
    connection.execute(insert(ListStatement), {**row, **said.values()})


def settle(connection: Connection, key: str) -> None:
    """What stands of a list: the newest statement of a living edition or of none, and its calls and rows."""
    statement = connection.execute(
        select(ListStatement)
        .outerjoin(Batch, Batch.id == ListStatement.batch_id)
        .where(ListStatement.list_id == key, Batch.undone_at.is_(None))
        .with_only_columns(*(ListStatement.__table__.c[name] for name in (*_SAID, "said_at")))
        .order_by(ListStatement.id.desc())
    ).mappings()
    newest = statement.first()
    of_sample = select(List.source_id).where(List.key == key)
    if newest is not None:
        day = newest["said_at"].date()
        values = {name: newest[name] for name in _SAID} | {"said_on": day}
        connection.execute(update(List).where(List.key == key).values(values))
    elif connection.scalar(of_sample) is None:
        values = {**NOTHING_SAID.values(), "said_by": None, "said_on": None}
        connection.execute(update(List).where(List.key == key).values(values))
    if connection.scalar(of_sample) is None:
        _settle_calls(connection, key)


_SAID: Final = ("complete", "complete_places", "complete_years", "said_by")


def settle_all(connection: Connection) -> None:
    """The same of every list that imports or people spoke about."""
    spoken = select(ListStatement.list_id)
    for key in connection.scalars(
        select(List.key).where(or_(List.source_id.is_(None), List.key.in_(spoken)))
    ).all():
        settle(connection, key)


def forget_calls(connection: Connection, key: str) -> None:
    """Let go of the calls of a list, before rows of them go; ``settle`` finds them again."""
    connection.execute(delete(ListCall).where(ListCall.list_id == key))


def _settle_calls(connection: Connection, key: str) -> None:
    forget_calls(connection, key)
    kind = connection.scalar(select(List.kind).where(List.key == key))
    table = TABLE_OF.get(str(kind), "")
    if not table or "call_key" not in TABLES[table].c:
        return
    call = _value_in(connection, BatchRow.stated, "call_key")
    named = (
        select(call.label("call_key"), func.count().label("rows"), func.min(BatchRow.id))
        .where(
            *_newest_of_list(connection, key, table), BatchRow.action != "gone", call.is_not(None)
        )
        .group_by(call)
        .order_by(func.min(BatchRow.id))
    )
    with sorting(connection):
        rows = [
            {"list_id": key, "call_key": row.call_key, "rows": row.rows}
            for row in connection.execute(named)
        ]
    if rows:
        connection.execute(insert(ListCall), rows)


def named_by(connection: Connection, key: str) -> set[str]:
    """The rows (as the history names them) that the living editions of a list name, less those that went."""
    kind = connection.scalar(select(List.kind).where(List.key == key))
    if kind is None:
        raise refuse("unknown_list", value=key)
    of_list = (
        select(BatchRow.row_key, BatchRow.action)
        .where(*_of_list(key, TABLE_OF[kind]))
        .order_by(BatchRow.id)
    )
    named: set[str] = set()
    for row, action in connection.execute(of_list):
        if action == "gone":
            named.discard(row)
        else:
            named.add(row)
    return named


def likely_list(connection: Connection, kind: str, rows: set[str], of: int) -> str | None:
    """The list that names most of these rows (as the history names them), where that is half of ``of``."""
    named = (
        select(Batch.list_id, BatchRow.row_key)
        .join(Batch, Batch.id == BatchRow.batch_id)
        .where(Batch.list_id.is_not(None), Batch.undone_at.is_(None), Batch.subject == kind)
        .where(BatchRow.table_name == TABLE_OF.get(kind, ""))
        .distinct()
    )
    counts = Counter(str(key) for key, row in connection.execute(named) if row in rows)
    (likely, count), *_ = counts.most_common(1) or [("", 0)]
    return likely if likely and 2 * count >= of else None


def _of_list(key: str, table: str) -> tuple[ColumnElement[bool], ...]:
    """What the living editions of a list said of rows of its table."""
    living = select(Batch.id).where(Batch.list_id == key, Batch.undone_at.is_(None))
    return (
        BatchRow.batch_id.in_(living),
        BatchRow.table_name == table,
        BatchRow.action != "own",
    )


def _newest_of_list(
    connection: Connection, key: str, table: str
) -> tuple[ColumnElement[bool], ...]:
    """The same, the newest of each row only: of a single edition every one, for it names a row once."""
    of_list = _of_list(key, table)
    editions = select(func.count()).where(Batch.list_id == key, Batch.undone_at.is_(None))
    if connection.scalar(editions) == 1:
        return of_list
    newest = select(func.max(BatchRow.id)).where(*of_list).group_by(BatchRow.row_key)
    return (BatchRow.id.in_(newest),)


def _value_in(connection: Connection, told: Any, name: str) -> ColumnElement[str]:
    """A value in a column of JSON kept as text."""
    of_server = connection.dialect.name == "postgresql"
    document = cast(told, JSON) if of_server else type_coerce(told, JSON)
    value: ColumnElement[str] = document[name].as_string()
    return value


def editions_of(connection: Connection) -> list[ListNote]:
    """Every list, those that imports brought last; one without living editions is left out."""
    calls: dict[str, list[str]] = {}
    for key, call in connection.execute(select(ListCall.list_id, ListCall.call_key)):
        calls.setdefault(key, []).append(call)
    editions: dict[str, list[tuple[int, str, dt.datetime]]] = {}
    living = select(Batch.list_id, Batch.id, Batch.name, Batch.loaded_at).where(
        Batch.list_id.is_not(None), Batch.undone_at.is_(None)
    )
    for row in connection.execute(living.order_by(Batch.id)):
        editions.setdefault(str(row.list_id), []).append((row.id, row.name, row.loaded_at))
    rows = connection.execute(
        select(List.__table__, Source.title.label("document"))
        .outerjoin(Source, Source.id == List.source_id)
        .order_by(List.fictional, List.source_id.is_(None), List.batch_id, List.key)
    ).mappings()
    beyond = Counter[str]()
    for row in connection.execute(rows_beyond()):
        beyond[str(row.list_id)] += row.beyond
    return list(_notes(rows, calls, editions, beyond))


def _notes(rows: Any, calls: Any, editions: Any, beyond: Counter[str]) -> Iterator[ListNote]:
    for row in rows:
        if row["source_id"] is None and row["key"] not in editions:
            continue
        years = row["complete_years"]
        places = row["complete_places"]
        yield ListNote(
            row["key"],
            row["name"],
            row["kind"],
            bool(row["fictional"]),
            row["complete"],
            tuple(places.split(",")) if places else (),
            tuple(map(int, years.split(","))) if years else (),
            row["said_by"],
            row["said_on"],
            row["document"],
            tuple(sorted(calls.get(row["key"], ()))),
            tuple(editions.get(row["key"], ())),
            beyond[row["key"]],
        )
