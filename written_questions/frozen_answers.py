"""Frozen answers: the results themselves, kept with a hash, never written again.

Freezing reads every figure once more in the same moment and stores what was read; the files made of a
frozen answer hold the same content each time, whatever has happened to the data since.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy import Connection, case, func, insert, select, update

from data_access.engine import Reader, Store
from database.faults import DataUnavailable
from database.moments import aware
from database.schema import Dossier as DossierRow
from database.schema import FrozenAnswer, FrozenTable
from views import Result, find, read
from views.result_difference import Difference, difference
from views.result_text import UnreadableKeepsakeError, canonical, fingerprint, keep, unkeep
from written_questions.answer_files import Whole, answered_now
from written_questions.dossiers.dossier import Dossier
from written_questions.dossiers.dossier_store import ChangedMeanwhileError
from written_questions.frozen_text import as_values, from_values


class DamagedAnswerError(Exception):
    """What is stored is not what was frozen: its hash does not fit."""


class NothingToFreezeError(Exception):
    """The dossier was never saved, or has no parts."""


@dataclass(frozen=True)
class FrozenEntry:
    """A frozen answer in a list. ``hash`` is 64 hexadecimal signs, ``tables`` how many it holds;
    ``fictional`` when made-up data took part."""

    id: int
    version: int
    frozen_at: dt.datetime
    data_version: str
    hash: str
    tables: int
    fictional: bool


@dataclass(frozen=True)
class Since:
    """A table of a frozen answer beside what the same question gives today.

    ``now`` is None when this version no longer knows the View.
    """

    part: str
    then: Result
    now: Result | None
    difference: Difference | None


def freeze(dossier: Dossier, store: Store, *, link: str = "") -> FrozenEntry:
    """Store the answer of a saved dossier as it is now; its state becomes "answered".

    All tables come from one state of the data: when a load comes in between, they are read again.
    Raises NothingToFreezeError, ChangedMeanwhileError (somebody saved the dossier since it was
    opened), DataUnavailable.
    """
    if not dossier.id or not dossier.parts:
        raise NothingToFreezeError
    whole, data_version = _of_one_moment(dossier, store, link)
    tables = [
        (part.number, result, keep(result)) for part in whole.parts for result in part.results
    ]
    hashes = [fingerprint(kept) for _, _, kept in tables]
    content = canonical(as_values(whole))
    now = dt.datetime.now(dt.UTC)
    with store.begin() as connection:
        _take_turn(connection, dossier)
        version = _next_version(connection, dossier.id)
        row = {
            "dossier_id": dossier.id,
            "version": version,
            "frozen_at": now,
            "data_version": data_version,
            "content": content,
            "content_hash": fingerprint(content, *hashes),
        }
        number = int(connection.scalars(insert(FrozenAnswer).returning(FrozenAnswer.id), row).one())
        rows = [
            {
                "answer_id": number,
                "position": position,
                "part_number": part[:20],
                "view_key": result.view.key,
                "filters": result.filters.query_string(),
                "content": kept,
                "content_hash": table_hash,
            }
            for position, ((part, result, kept), table_hash) in enumerate(
                zip(tables, hashes, strict=True)
            )
        ]
        if rows:
            connection.execute(insert(FrozenTable), rows)
    made_up = any(result.filters.fictional for _, result, _ in tables)
    checksum = str(row["content_hash"])
    return FrozenEntry(number, version, now, data_version, checksum, len(rows), made_up)


def frozen_entries(dossier: int, store: Store) -> list[FrozenEntry]:
    """The frozen answers of a dossier, newest first."""
    tables = (
        select(
            FrozenTable.answer_id,
            func.count().label("n"),
            func.max(case((FrozenTable.filters.contains("fictief=ja"), 1), else_=0)).label(
                "made_up"
            ),
        )
        .group_by(FrozenTable.answer_id)
        .subquery()
    )
    query = (
        select(
            FrozenAnswer.id, FrozenAnswer.version, FrozenAnswer.frozen_at,
            FrozenAnswer.data_version, FrozenAnswer.content_hash, func.coalesce(tables.c.n, 0),
            func.coalesce(tables.c.made_up, 0),
        )
        .outerjoin(tables, tables.c.answer_id == FrozenAnswer.id)
        .where(FrozenAnswer.dossier_id == dossier)
        .order_by(FrozenAnswer.version.desc())
    )  # fmt: skip
    with store.reading() as connection:
        rows = connection.execute(query).all()
    return [FrozenEntry(a, b, aware(c), d, e, f, bool(g)) for a, b, c, d, e, f, g in rows]


def open_frozen(number: int, store: Store) -> Whole:
    """A frozen answer as it was given. Raises DamagedAnswerError, LookupError, DataUnavailable."""
    answer, tables = _rows(number, store)
    hashes = [row["content_hash"] for row in tables]
    fits = answer["content_hash"] == fingerprint(answer["content"], *hashes)
    if not fits or any(fingerprint(row["content"]) != row["content_hash"] for row in tables):
        raise DamagedAnswerError
    try:
        results = [unkeep(row["content"]) for row in tables]
        whole = from_values(json.loads(answer["content"]), results)
    except (UnreadableKeepsakeError, KeyError, ValueError) as fault:
        raise DamagedAnswerError from fault
    return replace(whole, frozen_at=aware(answer["frozen_at"]), version=answer["version"])


def since(whole: Whole, reader: Reader) -> list[Since]:
    """What each table of a frozen answer gives today, and what differs, line by line."""
    tables = []
    for part in whole.parts:
        for then in part.results:
            today = find(then.view.key)
            if today is None:
                tables.append(Since(part.number, then, None, None))
                continue
            now = read(today, then.filters, reader)
            tables.append(Since(part.number, then, now, difference(then, now)))
    return tables


# --- how it is stored --------------------------------------------------------------------------


def _of_one_moment(dossier: Dossier, store: Store, link: str) -> tuple[Whole, str]:
    """The answer with all its tables of one version of the data, and that version."""
    for _ in range(_TRIES):
        before = store.data_version()
        whole = answered_now(dossier, store, link=link)
        if store.data_version() == before:
            return whole, before
    raise DataUnavailable("locked")


_TRIES: Final = 5


def _take_turn(connection: Connection, dossier: Dossier) -> None:
    """One freezes at a time, and only the dossier as it was opened; it is answered from now on."""
    as_opened = (DossierRow.id == dossier.id) & (DossierRow.revision == dossier.revision)
    values = {"state": "answered", "revision": dossier.revision + 1}
    if not connection.execute(update(DossierRow).where(as_opened), values).rowcount:
        raise ChangedMeanwhileError


def _next_version(connection: Connection, dossier: int) -> int:
    last = select(func.max(FrozenAnswer.version)).where(FrozenAnswer.dossier_id == dossier)
    return (connection.scalar(last) or 0) + 1


def _rows(number: int, store: Store) -> tuple[Any, Sequence[Any]]:
    with store.reading() as connection:
        answer = (
            connection.execute(select(FrozenAnswer.__table__).where(FrozenAnswer.id == number))
            .mappings()
            .first()
        )
        if answer is None:
            raise LookupError(number)
        tables = (
            connection.execute(
                select(FrozenTable.__table__)
                .where(FrozenTable.answer_id == number)
                .order_by(FrozenTable.position)
            )
            .mappings()
            .all()
        )
    return answer, tables
