"""Copies of an SQLite database: made while people read and load, put back as one transaction."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, create_engine, insert, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from data_access.engine import Store
from database import row_texts
from database.connections import BUSY_SECONDS, database_file, without_limit
from database.faults import DataUnavailable
from database.installation import (
    Identity,
    give_identity,
    header_of,
    hold_header_against,
    identity_in,
    note_beside,
    note_file,
    read_note,
    set_identity,
)
from database.place import reach_the_disk
from database.schema import SCHEMA_VERSION, DataState
from database.upgrades import check_columns, upgrade
from subsidieatlas.backup_files import (
    DRAFT,
    CommandError,
    aside_folder,
    identity_after,
    moment,
    written_whole,
)
from subsidieatlas.contents import Contents, contents

ENDING: Final = "sqlite"
_JOURNALS: Final = ("-wal", "-shm", "-journal")


def back_up(store: Store, folder: Path, stem: str) -> tuple[Path, Contents]:
    """A checked copy of the database as it is at one moment. Raises CommandError, DataUnavailable."""
    with written_whole(folder, stem, ENDING) as (draft, made):
        with store.reading() as connection:
            without_limit(connection)
            connection.exec_driver_sql("BEGIN")
            held = contents(connection)
            live = connection.connection.driver_connection
            _copy(live, draft)  # type: ignore[arg-type]
        checked(draft).hold_against(held)
    return made[0], held


def checked(file: Path) -> Contents:
    """What a copy holds, once it is sure that it is a whole database of the atlas. Raises CommandError."""
    try:
        with _apart(file) as copy, _alone(copy) as connection:
            if connection.exec_driver_sql("PRAGMA integrity_check").scalar() != "ok":
                raise CommandError(f"{file.name} is beschadigd en wordt niet gebruikt.")
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise CommandError(f"In {file.name} verwijzen rijen naar wat er niet is.")
            held = contents(connection)
    except (sqlite3.Error, SQLAlchemyError, OSError) as fault:
        raise CommandError(f"{file.name} is geen leesbare databank.") from fault
    if "batches" not in held.rows:
        raise CommandError(f"{file.name} is geen databank van de atlas.")
    return held


def restore(store: Store, file: Path) -> tuple[Contents, Path | None]:
    """Put a copy in the place of the database, as one transaction; returns what is there now, and where
    what was there is kept.

    People go on reading meanwhile. Raises CommandError, DataUnavailable; then all is as it was, but where
    the database turns out not to hold what the copy held.
    """
    place = database_file(store.url)
    if place is None:
        raise CommandError("Deze databank is geen bestand.")
    before = checked(file)
    aside: Path | None
    place.parent.mkdir(parents=True, exist_ok=True)
    with _staged(store, file, place) as (staged, identity):
        if _whole(place) and _of_its_note(store, place):
            aside = _replace_content(store, staged, place)
        else:
            aside = _replace_file(store, staged, place)
    store.engine.dispose()
    with store.reading() as connection:
        after = contents(connection)
    if after.identity:
        store.place.remember(after.identity)
    after.hold_restored(before, identity)
    return after, aside


def set_aside(store: Store, place: Path, stem: str) -> Path | None:
    """Move a database that cannot be copied, with its journals, as they are. Raises CommandError."""
    there = [ending for ending in ("", *_JOURNALS) if Path(f"{place}{ending}").exists()]
    if not there:
        return None
    folder = aside_folder(store)
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / f"{stem}-{moment()}-{uuid.uuid4().hex[:4]}.{ENDING}"
    try:
        for ending in there:
            Path(f"{place}{ending}").replace(f"{kept}{ending}")
    except OSError:
        raise CommandError(
            f"{place.name} is in gebruik en kan niet opzij. Sluit de atlas en probeer opnieuw."
        ) from None
    return Path(f"{kept}{there[0]}")  # of a database that was deleted only its journals are left


# --- the copy, brought to this version ------------------------------------------------------------


@contextmanager
def _staged(store: Store, file: Path, place: Path) -> Iterator[tuple[Path, Identity]]:
    """The copy beside its place, with tables of this version, and the identity that it will have there."""
    draft = place.with_name(f".{place.name}-{uuid.uuid4().hex[:8]}{DRAFT}")
    try:
        with (
            _apart(file) as copy,
            closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as source,
        ):
            _copy(source, draft)
        with _alone(draft) as connection:
            connection.exec_driver_sql("BEGIN")
            upgrade(connection, _revision(connection))
            check_columns(connection)
            give_identity(connection)
            identity = identity_after(
                store.engine.url, identity_in(connection), _identity_at(place)
            )
            set_identity(connection, identity)
            version = uuid.uuid4().hex
            if not connection.execute(update(DataState).values(version=version)).rowcount:
                connection.execute(insert(DataState).values(id=1, version=version))
            connection.exec_driver_sql("COMMIT")
        yield draft, identity
    finally:
        for ending in ("", *_JOURNALS):
            Path(f"{draft}{ending}").unlink(missing_ok=True)


def _revision(connection: Connection) -> str:
    revision: str | None = connection.exec_driver_sql(
        "SELECT version_num FROM alembic_version"
    ).scalar()
    if revision is None or revision > SCHEMA_VERSION:
        raise DataUnavailable("newer" if revision else "changed")
    return revision


def _identity_at(place: Path) -> Identity | None:
    if not _whole(place):
        return None
    with _alone(place) as connection:
        return contents(connection).identity


# --- the one in the place of the other ------------------------------------------------------------


def _replace_content(store: Store, staged: Path, place: Path) -> Path:
    """All tables of the place by those of the copy, in one transaction that also keeps what was there."""
    with closing(_opened(place)) as target:
        target.execute("PRAGMA foreign_keys = OFF")
        target.execute("ATTACH DATABASE ? AS staged", (str(staged),))
        try:
            target.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            raise DataUnavailable("locked") from None
        # Nobody can write from here on; what is there now is what is kept aside.
        with (
            written_whole(aside_folder(store), f"vervangen-{moment()}", ENDING) as (draft, made),
            closing(_opened(place)) as source,
        ):
            _copy(source, draft)
        _take_over(target)
        target.execute("COMMIT")
        target.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return made[0]


def _take_over(target: sqlite3.Connection) -> None:
    for (name,) in target.execute(
        "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall():
        target.execute(f"DROP TABLE main.{_quoted(name)}")
    made = target.execute(
        "SELECT type, name, sql FROM staged.sqlite_master WHERE sql IS NOT NULL "
        "AND name NOT LIKE 'sqlite_%' ORDER BY type <> 'table'"
    ).fetchall()
    for kind, name, sql in made:
        target.execute(sql)
        if kind == "table":
            target.execute(f"INSERT INTO main.{_quoted(name)} SELECT * FROM staged.{_quoted(name)}")  # noqa: S608
    for pragma in ("application_id", "user_version"):
        (value,) = target.execute(f"PRAGMA staged.{pragma}").fetchone()
        target.execute(f"PRAGMA main.{pragma} = {value}")


def _replace_file(store: Store, staged: Path, place: Path) -> Path | None:
    """The copy in the place of a file that is gone, no database, or not what its journal belongs to."""
    with closing(sqlite3.connect(staged)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    reach_the_disk(staged)
    aside = set_aside(store, place, "vervangen")
    staged.replace(place)
    return aside


# --- help -----------------------------------------------------------------------------------------


def _whole(place: Path) -> bool:
    """Whether SQLite can read a file whole, of whatever atlas it is."""
    try:
        if not header_of(place).sqlite:
            return False
        with closing(_opened(place)) as connection:
            (verdict,) = connection.execute("PRAGMA integrity_check").fetchone()
            return bool(verdict == "ok")
    except (OSError, sqlite3.DatabaseError) as fault:
        if "locked" in str(fault):
            raise DataUnavailable("locked") from None
        return False


def _of_its_note(store: Store, place: Path) -> bool:
    """Whether a file was not copied over another, whose journal would then still lie beside it."""
    try:
        hold_header_against(read_note(note_file(store.engine.url)), header_of(place))
    except DataUnavailable:
        return False
    return True


def _opened(file: Path) -> sqlite3.Connection:
    address = f"{file.absolute().as_uri()}?mode=rw"
    connection = sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    row_texts.teach(connection)  # an upgrade fills tables that a search reads
    return connection


@contextmanager
def _apart(file: Path) -> Iterator[Path]:
    """A file to read: itself, or a copy of a database in its place.

    There the journal may be that of the one which it was copied over; each transaction is in the file.
    """
    if not note_beside(file).exists():
        yield file
        return
    with tempfile.TemporaryDirectory(dir=file.parent) as folder:
        yield Path(shutil.copyfile(file, Path(folder) / file.name))


@contextmanager
def _alone(file: Path) -> Iterator[Connection]:
    """A connection to a file that no atlas has open."""
    engine = create_engine("sqlite://", creator=lambda: _opened(file), poolclass=NullPool)
    with engine.connect() as connection:
        yield connection


def _copy(source: sqlite3.Connection, file: Path) -> None:
    with closing(sqlite3.connect(file)) as target:
        source.backup(target)  # all pages in one step: one moment
        # The pages say that a journal lies beside them; a file on its own has none.
        target.execute("PRAGMA journal_mode = DELETE")


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
