"""The desk where files are handed in: recognise, preview, load, undo.

    upload = open_upload(data, name)                      # refused here when it cannot be read
    found = recognise(store, upload)                      # template, profile, mapping or unknown
    shown = preview(store, upload, found)                 # nothing written yet
    loaded = load(store, upload, found, shown, who="...") # one transaction
    undo(store, loaded.batch, who="...")

Every step raises ``Refused`` with its problems, or ``DataUnavailable``.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from data_access.engine import Store
from data_access.schema import Batch, DataState
from importing import recognition
from importing.cells import Contents, Reading, Sheet, reading, refuse
from importing.file_reader import read_file
from importing.headers import judge, names_of, understood
from importing.lists import NOTHING_SAID, Edition, ListNote, editions_of, state
from importing.mappings import remember
from importing.omissions import leave_out, leave_out_of_lines
from importing.plan import Plan, make_plan
from importing.plan_writer import (
    Origin,
    Progress,
    loaded_as,
    new_data_version,
    take_turn,
    write,
)
from importing.recognition import OWN_SHEETS, Recognised
from importing.references import References
from importing.row_checks import Checked, check
from importing.undo import take_back


@dataclass(frozen=True)
class Upload:
    """A file that could be read, not yet judged."""

    name: str
    content_hash: str
    contents: Contents


@dataclass(frozen=True)
class Preview:
    """What a load would do, on the data as it was at ``data_version``."""

    plan: Plan
    readings: tuple[Reading, ...]
    data_version: str


@dataclass(frozen=True)
class Loaded:
    """A load that is done: its batch, and the plan that was carried out."""

    batch: int
    plan: Plan


@dataclass(frozen=True)
class BatchNote:
    """An import as the list of imports shows it."""

    id: int
    name: str
    subject: str
    profile: str | None
    rows: int
    total_cents: int
    loaded_at: dt.datetime
    loaded_by: str | None
    undone_at: dt.datetime | None
    undone_by: str | None


def open_upload(data: bytes, name: str) -> Upload:
    """Read a file in a process of its own. Raises Refused."""
    return Upload(name[-200:], hashlib.sha256(data).hexdigest(), read_file(data, name))


def recognise(store: Store, upload: Upload, wanted: str | None = None) -> Recognised:
    """What the file is; ``wanted`` names a profile or kind that somebody chose. Raises Refused."""
    with store.begin() as connection:
        return recognition.recognise(connection, upload.contents, wanted)


def preview(
    store: Store, upload: Upload, recognised: Recognised, edition: Edition = NOTHING_SAID
) -> Preview:
    """Check every row and hold it against the data, and the list that it renews; writes nothing.

    Raises Refused.
    """
    with store.begin() as connection:
        return _preview(connection, upload, recognised, edition)


def _preview(
    connection: Connection, upload: Upload, recognised: Recognised, edition: Edition
) -> Preview:
    former = loaded_as(connection, upload.content_hash)
    if former:
        raise refuse("already_loaded", batch=former)
    references = References(connection)
    checked, remarks = _checked(upload.contents, recognised, references)
    plan = make_plan(connection, checked, references, edition)
    version = connection.scalar(select(DataState.version)) or ""
    return Preview(plan, (*upload.contents.readings, *remarks, *plan.readings), version)


def _checked(
    contents: Contents, recognised: Recognised, references: References
) -> tuple[Checked, tuple[Reading, ...]]:
    if recognised.profile:
        return _by_profile(contents, recognised, references)
    if recognised.kind is None:
        raise refuse("unknown_layout")
    whole = contents.sheets[recognised.sheet]
    mapping = recognised.mapping if recognised.how == "mapping" else {}
    sheet, left_out = leave_out(whole, understood(recognised.kind.columns, mapping))
    if recognised.how == "mapping":
        header = judge(sheet, recognised.kind.columns, needed="required", mapping=mapping)
    else:
        header = judge(sheet, recognised.kind.columns)
    checked = check(sheet, recognised.kind, header, references)
    return checked, (*left_out, *_sheets_aside(contents, whole))


def _by_profile(
    contents: Contents, recognised: Recognised, references: References
) -> tuple[Checked, tuple[Reading, ...]]:
    profile = recognised.profile
    if profile is None or not contents.sheets or not contents.sheets[0].rows:
        raise refuse("unknown_layout")
    if not profile.fits(contents):
        raise refuse("not_this_profile", profile=profile.title)
    whole = contents.sheets[0]
    if contents.format == "text":
        sheet, left_out = leave_out_of_lines(whole)
    else:
        sheet, left_out = leave_out(whole, understood(profile.read_columns, profile.columns))
    cleaned = replace(contents, sheets=[sheet, *contents.sheets[1:]])
    prepared = profile.prepare(cleaned, references)
    header = judge(
        prepared.sheet,
        profile.read_columns,
        others=profile.others,
        needed="all" if profile.others == "refuse" else "required",
        mapping=profile.columns,
    )
    checked = check(
        prepared.sheet, profile.kind, header, references, thousands_comma=profile.thousands_comma
    )
    if profile.finish:
        profile.finish(checked)
    return checked, (*left_out, *prepared.readings, *_sheets_aside(contents, whole))


def _sheets_aside(contents: Contents, read: Sheet) -> tuple[Reading, ...]:
    names = [
        s.name for s in contents.sheets if s is not read and s.rows and s.name not in OWN_SHEETS
    ]
    return (reading("sheets_aside", names=", ".join(names)[:200]),) if names else ()


def load(
    store: Store,
    upload: Upload,
    recognised: Recognised,
    shown: Preview,
    *,
    who: str | None = None,
    as_of: dt.date | None = None,
    progress: Progress | None = None,
    edition: Edition = NOTHING_SAID,
) -> Loaded:
    """Write what the preview showed (of the same edition), in one transaction.

    Raises Refused: ``data_changed`` when the data has changed since the preview, ``already_loaded``.
    """
    origin = Origin(upload.name, upload.content_hash, recognised.name, who, as_of, edition)
    with store.begin() as connection:
        take_turn(connection)
        former = loaded_as(connection, upload.content_hash)
        if former:
            raise refuse("already_loaded", batch=former)
        if (connection.scalar(select(DataState.version)) or "") != shown.data_version:
            raise refuse("data_changed")
        batch = write(connection, shown.plan, origin, progress or _silent)
        if recognised.how == "mapping" and recognised.kind:
            names = names_of(upload.contents.sheets[recognised.sheet])
            remember(connection, names, recognised.kind.key, recognised.mapping, who)
    return Loaded(batch, shown.plan)


def _silent(_share: float) -> None:
    """Tell nobody."""


def undo(store: Store, batch: int, who: str | None = None) -> Mapping[str, int]:
    """Take a batch back in one transaction: every total is again what it would be without it.

    Returns how many rows were removed, restored and kept. Raises Refused.
    """
    with store.begin() as connection:
        take_turn(connection)
        return take_back(connection, batch, who)


def say_complete(store: Store, key: str, said: Edition, who: str | None = None) -> None:
    """Say anew of a list whether it is complete; every figure follows. Raises Refused."""
    with store.begin() as connection:
        take_turn(connection)
        state(connection, key, said, who)
        new_data_version(connection)


def lists(store: Store) -> list[ListNote]:
    """Every list, with what was said of it and its editions."""
    with store.begin() as connection:
        return editions_of(connection)


def batches(store: Store) -> list[BatchNote]:
    """All imports, newest first, undone ones too."""
    query = (
        select(
            Batch.id,
            Batch.name,
            Batch.subject,
            Batch.profile,
            Batch.rows,
            Batch.total_cents,
            Batch.loaded_at,
            Batch.loaded_by,
            Batch.undone_at,
            Batch.undone_by,
        )
        .where(Batch.kind == "import")
        .order_by(Batch.id.desc())
    )
    with store.begin() as connection:
        return [
            BatchNote(
                **{**row, "subject": row["subject"] or "", "total_cents": row["total_cents"] or 0}
            )
            for row in connection.execute(query).mappings()
        ]
