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
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, select

from data_access.engine import Store
from database.schema import Batch, Call, DataState
from importing import decisions, recognition
from importing.cells import Contents, Reading, refuse
from importing.decisions import Decisions
from importing.file_reader import read_file
from importing.header_row import NO_HEADER
from importing.headers import names_of
from importing.large_files import read_large_file
from importing.lists import (
    NOTHING_SAID,
    TABLE_OF,
    Edition,
    ListNote,
    editions_of,
    likely_list,
    state,
)
from importing.mappings import Layout, remember
from importing.plan import Plan, make_plan
from importing.plan_writer import (
    Origin,
    Progress,
    loaded_as,
    new_data_version,
    take_turn,
    write,
)
from importing.recognition import Recognised
from importing.references import References
from importing.rows import key_text
from importing.sentences import ASKED
from importing.set_aside import SetAside, without_faults
from importing.understanding import understand
from importing.undo import take_back


@dataclass(frozen=True)
class Upload:
    """A file that could be read, not yet judged."""

    name: str
    content_hash: str
    contents: Contents


@dataclass(frozen=True)
class Preview:
    """What a load would do, on the data as it was at ``data_version``; ``aside``: the rows left out."""

    plan: Plan
    readings: tuple[Reading, ...]
    data_version: str
    aside: SetAside | None = None
    likely_list: str | None = None
    """The list that most rows of the file stand in already."""

    @property
    def questions(self) -> tuple[Reading, ...]:
        """What is to be confirmed before it is loaded: readings that change amounts, letters or numbers."""
        return tuple(one for one in self.readings if one.code in ASKED)


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


def open_upload(data: bytes, name: str, encoding: str = "") -> Upload:
    """Read a file in a process of its own, in an encoding that somebody chose. Raises Refused."""
    digest = hashlib.sha256(data).hexdigest()
    return Upload(name[-200:], digest, read_file(data, name, encoding))


def open_large_upload(path: Path, encoding: str, heard: Progress) -> Upload:
    """The same of a file on this machine, whatever its size. Raises Refused, OSError."""
    contents, digest = read_large_file(path, encoding, heard)
    return Upload(path.name[-200:], digest, contents)


def recognise(
    store: Store, upload: Upload, wanted: str | None = None, decided: Decisions | None = None
) -> Recognised:
    """What the file is; ``wanted`` names a profile or kind that somebody chose, ``decided`` what else
    somebody says of it. Raises Refused."""
    with store.begin() as connection:
        recognised = recognition.recognise(connection, upload.contents, wanted)
    return decisions.decided(recognised, upload.contents, decided) if decided else recognised


def preview(
    store: Store,
    upload: Upload,
    recognised: Recognised,
    edition: Edition = NOTHING_SAID,
    *,
    set_aside: bool = False,
    progress: Progress | None = None,
) -> Preview:
    """Check every row and hold it against the data, and the list that it renews; writes nothing.

    ``set_aside``: rows with faults are left out, and stand in the answer. Raises Refused.
    """
    heard = progress or _silent
    with store.begin() as connection:
        former = loaded_as(connection, upload.content_hash)
        if former:
            raise refuse("already_loaded", batch=former)

        def planned(contents: Contents) -> tuple[Plan, Sequence[Reading]]:
            references = References(connection)
            checked, remarks = understand(contents, recognised, references)
            return make_plan(connection, checked, references, edition, progress=heard), remarks

        contents, aside = upload.contents, None
        if set_aside:
            (plan, remarks), aside = without_faults(contents, recognised, planned)
        else:
            plan, remarks = planned(contents)
        version = connection.scalar(select(DataState.version)) or ""
        likely = _likely_list(connection, plan)
    told = (aside.told(),) if aside else ()
    readings = (*told, *contents.readings, *remarks, *plan.readings)
    return Preview(plan, readings, version, aside, likely)


def _likely_list(connection: Connection, plan: Plan) -> str | None:
    if plan.changes["new"] == plan.rows:
        return None
    kind = plan.kind.key
    there = {
        key_text(step.identity)
        for step in plan.steps.get(TABLE_OF.get(kind, ""), ())
        if step.action in ("same", "changed")
    }
    return likely_list(connection, kind, there, plan.rows) if there else None


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
        _remember(connection, upload.contents, recognised, who)
    return Loaded(batch, shown.plan)


def _remember(
    connection: Connection, contents: Contents, recognised: Recognised, who: str | None
) -> None:
    """Keep what somebody said of columns and values, for the next file with this header."""
    mapped = recognised.how == "mapping" or recognised.values
    if mapped and recognised.kind and not recognised.profile and recognised.header != NO_HEADER:
        values = {key: dict(words) for key, words in recognised.values.items()}
        layout = Layout(recognised.kind.key, dict(recognised.mapping), values)
        remember(connection, names_of(recognised.table(contents)), layout, who)


def _silent(_share: float) -> None:
    """Tell nobody."""


def undo(store: Store, batch: int, who: str | None = None) -> Mapping[str, int]:
    """Take a batch back in one transaction: every total is again what it would be without it.

    Returns how many rows were removed, restored and kept. Raises Refused.
    """
    with store.begin() as connection:
        take_turn(connection)
        return take_back(connection, batch, who)


def calls(store: Store) -> dict[str, str]:
    """The calls that rows can belong to: key -> title, by title."""
    with store.begin() as connection:
        rows = connection.execute(select(Call.key, Call.title).order_by(Call.title)).all()
    return {row.key: row.title for row in rows}


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
