"""Dossiers in the database: saved whole or not at all, and never over somebody else's work unseen."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any, Final
from urllib.parse import parse_qs

from sqlalchemy import Connection, delete, func, insert, select, update

from data_access.engine import Store
from data_access.filters import Filters
from database.moments import aware
from database.schema import Dossier as Row
from database.schema import DossierPart, DossierTable, FrozenAnswer
from written_questions.dossiers.dossier import Dossier, Part, Table
from written_questions.dossiers.dossier_list import Entry, entries, twins
from written_questions.heading_fields import impossible_date
from written_questions.question import Header
from written_questions.question_values import asked_of, asked_text

__all__ = [
    "ChangedMeanwhileError", "Entry", "NoSuchDossierError", "entries", "load", "remove", "save", "twins",
]  # fmt: skip

_HEADER: Final = (
    "title", "number", "date", "asker", "minister", "competences", "theme", "set_aside",
)  # fmt: skip
_BETWEEN: Final = "\n"
"""Between the words of a question that led to a table, as they are stored."""


class ChangedMeanwhileError(Exception):
    """Somebody else saved this dossier after it was opened; nothing was written."""


class NoSuchDossierError(LookupError):
    """There is no dossier of that number."""


def save(dossier: Dossier, store: Store) -> Dossier:
    """Write a dossier, new or known, in one transaction; returns it with its number and revision.

    Raises ChangedMeanwhileError, NoSuchDossierError, DataUnavailable.
    """
    now = dt.datetime.now(dt.UTC)
    with store.begin() as connection:
        values = _values(dossier, now)
        if dossier.id:
            _write_over(connection, dossier, values)
            number = dossier.id
        else:
            row = {**values, "created_at": now}
            number = int(connection.scalars(insert(Row).returning(Row.id), row).one())
        _write_parts(connection, number, dossier.parts)
    # The header as it is kept: links to the document and whether it held an answer are not.
    header = _header({name: getattr(dossier.header, name) for name in _HEADER}, dossier.text)
    return replace(dossier, header=header, id=number, revision=dossier.revision + 1, changed_at=now)


def load(number: int, store: Store) -> Dossier:
    """The dossier of a number. Raises NoSuchDossierError, DataUnavailable."""
    with store.reading() as connection:
        row = connection.execute(select(Row.__table__).where(Row.id == number)).mappings().first()
        if row is None:
            raise NoSuchDossierError(number)
        parts = _read_parts(connection, number)
    kept = {name: row[name] for name in _HEADER if name != "title"} | {
        "title": row["title"] or None
    }
    return Dossier(
        text=row["text"],
        header=_header(kept, row["text"]),
        deadline=row["deadline"],
        parts=parts,
        state=row["state"],
        fictional=row["fictional"],
        id=row["id"],
        revision=row["revision"],
        changed_at=aware(row["changed_at"]),
    )


def remove(number: int, store: Store) -> None:
    """Take a dossier out. One with a frozen answer stays: what was answered must be found again.

    Raises ValueError when an answer was frozen, DataUnavailable.
    """
    with store.begin() as connection:
        answers = select(func.count()).where(FrozenAnswer.dossier_id == number)
        if connection.scalar(answers):
            raise ValueError("an answer was frozen")
        _delete_parts(connection, number)
        connection.execute(delete(Row).where(Row.id == number))


def _header(kept: dict[str, Any], text: str) -> Header:
    """The header as it is kept; a date that no calendar has is said until somebody gives another."""
    return Header(**kept, impossible_date=None if kept["date"] else impossible_date(text))


# --- rows --------------------------------------------------------------------------------------


def _values(dossier: Dossier, now: dt.datetime) -> dict[str, Any]:
    header = {name: getattr(dossier.header, name) for name in _HEADER}
    return {
        **header,
        "title": dossier.header.title or "",
        "text": dossier.text,
        "deadline": dossier.deadline,
        "state": dossier.state,
        "fictional": dossier.fictional,
        "revision": dossier.revision + 1,
        "changed_at": now,
    }


def _write_over(connection: Connection, dossier: Dossier, values: dict[str, Any]) -> None:
    # The revision in the condition: of two who save at once, one finds no row to write.
    as_opened = (Row.id == dossier.id) & (Row.revision == dossier.revision)
    if connection.execute(update(Row).where(as_opened), values).rowcount:
        _delete_parts(connection, dossier.id)
        return
    still_saved = connection.scalar(select(func.count()).where(Row.id == dossier.id))
    raise ChangedMeanwhileError if still_saved else NoSuchDossierError(dossier.id)


def _delete_parts(connection: Connection, number: int) -> None:
    parts = select(DossierPart.id).where(DossierPart.dossier_id == number)
    connection.execute(delete(DossierTable).where(DossierTable.part_id.in_(parts)))
    connection.execute(delete(DossierPart).where(DossierPart.dossier_id == number))


def _write_parts(connection: Connection, number: int, parts: tuple[Part, ...]) -> None:
    for position, part in enumerate(parts):
        row = {
            "dossier_id": number,
            "position": position,
            "number": part.number[:20],
            "question": part.question,
            "context": part.context,
            "kind": part.kind,
            "reason": part.reason,
            "answer": part.answer,
            "deliverer": part.deliverer,
            "unrecognised": _BETWEEN.join(part.unrecognised),
            "off_subject": part.off_subject,
            "drafted": part.drafted,
            "drafted_from": part.drafted_from,
            "read_on": part.read_on,
        }
        written = connection.scalars(insert(DossierPart).returning(DossierPart.id), row).one()
        tables = [_table_row(int(written), at, table) for at, table in enumerate(part.tables)]
        if tables:
            connection.execute(insert(DossierTable), tables)


def _table_row(part: int, position: int, table: Table) -> dict[str, Any]:
    return {
        "part_id": part,
        "position": position,
        "view_key": table.view,
        "filters": table.filters.query_string(),
        "words": _BETWEEN.join(table.words),
        "reason": table.reason,
        "origin": table.origin,
        "chosen": table.chosen,
        "asked": asked_text(table.asked),
        "suggestion": table.suggestion,
    }


def _read_parts(connection: Connection, number: int) -> tuple[Part, ...]:
    parts = connection.execute(
        select(DossierPart.__table__)
        .where(DossierPart.dossier_id == number)
        .order_by(DossierPart.position)
    ).mappings()
    tables: dict[int, list[Table]] = {}
    table_rows = connection.execute(
        select(DossierTable.__table__)
        .join(DossierPart, DossierPart.id == DossierTable.part_id)
        .where(DossierPart.dossier_id == number)
        .order_by(DossierTable.part_id, DossierTable.position)
    ).mappings()
    for row in table_rows:
        tables.setdefault(row["part_id"], []).append(_table(row))
    return tuple(
        Part(
            **{name: row[name] for name in _PART},
            unrecognised=tuple(row["unrecognised"].split(_BETWEEN)) if row["unrecognised"] else (),
            tables=tuple(tables.get(row["id"], ())),
        )
        for row in parts
    )


_PART: Final = (
    "number", "question", "kind", "context", "reason", "answer", "deliverer", "off_subject",
    "drafted", "drafted_from", "read_on",
)  # fmt: skip


def _table(row: Any) -> Table:
    # Values that the data no longer holds stay: the filter then finds nothing, and says so.
    filters, _ = Filters.from_query(parse_qs(row["filters"]))
    words = tuple(row["words"].split(_BETWEEN)) if row["words"] else ()
    return Table(
        row["view_key"], filters, words, row["reason"], row["origin"], row["chosen"],
        asked_of(row["asked"]), row["suggestion"],
    )  # fmt: skip
