"""Connections to the database, with a limit to every wait: SQLite by its file, PostgreSQL by its server."""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from database import row_texts, written
from database.faults import DataUnavailable, FileGoneError

BUSY_SECONDS: float = 8
"""How long a transaction waits for another program that is writing, and for a free connection."""

STATEMENT_SECONDS: Final = 30
"""How long one question to the database may take. Loads have no such limit: see ``without_limit``."""

CONNECT_SECONDS: Final = 3
"""How long a server may take to let us in."""

ROOM, USUAL_ROOM = 64_000, 2_000
"""Kilobytes of the file that a load keeps at hand, and any other connection: indices are written all over."""
SORTING_ROOM: Final = 16_000
"""The same while a load fills a table as a whole and makes indices: to sort takes as much memory again."""
ROOMY: Final = "roomy"
PATIENT, WROTE = "patient", "wrote"
"""What is noted of a connection: no limit to its statements; something was written (``written``: where)."""

_WRITING: Final = re.compile(
    r"\s*(?:WITH\b.*\b)?(?:INSERT|UPDATE|DELETE|REPLACE|MERGE|CREATE|ALTER|DROP|TRUNCATE|COPY)\b",
    re.I | re.S,
)
_INTO: Final = re.compile(
    r"\s*(?:WITH\b.*\b)?(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|REPLACE\s+INTO|UPDATE|DELETE\s+FROM|TRUNCATE)"
    r"\s+\"?(\w+)",
    re.I | re.S,
)
_STEPS: Final = 200_000
"""Steps of SQLite's own machine between two looks at the clock: some 5 ms."""


def make_engine(url: str) -> Engine:
    """The engine of an address; connects to nothing yet.

    Raises DataUnavailable (``setting``) for an address that is none, or of a kind that is not installed.
    """
    try:
        engine = _for_sqlite(url) if url.startswith("sqlite") else _for_server(url)
    except (ArgumentError, ValueError, ImportError):
        # "from None": what is wrong with an address is told with the address, password included.
        raise DataUnavailable("setting") from None
    event.listen(engine, "before_cursor_execute", _note_writing)
    return engine


def database_file(url: str) -> Path | None:
    """The file of an SQLite address; None for other databases and for one in memory."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or parsed.database in (None, "", ":memory:"):
        return None
    return Path(str(parsed.database))


def without_limit(connection: Any) -> None:
    """Let the statements of this transaction take as long as they need; waits for locks stay limited."""
    connection.info[PATIENT] = True
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET LOCAL statement_timeout = 0")


def with_room(connection: Any) -> None:
    """Let SQLite hold more of the file at hand until this connection is given back: for many rows."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA cache_size=-{ROOM}")
        connection.info[ROOMY] = True


@contextmanager
def sorting(connection: Any) -> Iterator[None]:
    """Within it a load that has room sorts many rows in little memory."""
    roomy = connection.info.get(ROOMY)
    if roomy:
        connection.exec_driver_sql(f"PRAGMA cache_size=-{SORTING_ROOM}")
    yield
    if roomy:
        connection.exec_driver_sql(f"PRAGMA cache_size=-{ROOM}")


def _take_room_back(connection: Any, record: Any) -> None:
    if record.info.pop(ROOMY, False):
        connection.execute(f"PRAGMA cache_size=-{USUAL_ROOM}")
        connection.execute("PRAGMA shrink_memory")


def _note_writing(connection: Any, _cursor: object, statement: str, *_rest: object) -> None:
    if _WRITING.match(statement):
        connection.info[WROTE] = True
        if into := _INTO.match(statement):
            written.note(connection.info, into[1])


# --- SQLite -----------------------------------------------------------------------------------


def _for_sqlite(url: str) -> Engine:
    file = database_file(url)
    # In memory each connection has a database of its own. What follows a ? is not the atlas's to follow
    # (mode=ro), or part of a name that would be cut there.
    if file is None or "?" in url:
        raise DataUnavailable("setting")
    engine = create_engine(
        url, creator=lambda: _open_file(file), pool_timeout=BUSY_SECONDS, max_overflow=30
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "checkin", _take_room_back)
    event.listen(engine, "before_cursor_execute", _start_clock)
    return engine


def _open_file(file: Path) -> sqlite3.Connection:
    """Open a file that is there: looking for a database never makes one."""
    if not file.exists():
        raise FileGoneError("the file is not there")
    address = f"{file.absolute().as_uri()}?mode=rw"
    return sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, check_same_thread=False)


def _prepare_sqlite(connection: sqlite3.Connection, record: Any) -> None:
    # WAL lets people read while a load writes, and survives a process that is killed half-way. FULL: what
    # the note beside the database says was kept is on the disk, also after a power cut. The journal is
    # brought into the file after every transaction, so that a plain copy of the file is whole.
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "wal_autocheckpoint=1",
        "foreign_keys=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")
    row_texts.teach(connection)
    record.info["until"] = [float("inf")]
    until = record.info["until"]
    connection.set_progress_handler(lambda: time.monotonic() > until[0], _STEPS)


def _start_clock(connection: Any, *_rest: object) -> None:
    limit = float("inf") if connection.info.get(PATIENT) else STATEMENT_SECONDS
    if "until" in connection.info:
        connection.info["until"][0] = time.monotonic() + limit


# --- PostgreSQL -------------------------------------------------------------------------------


def _for_server(url: str) -> Engine:
    engine = create_engine(
        url,
        pool_pre_ping=True,
        pool_timeout=BUSY_SECONDS,
        max_overflow=30,
        connect_args={"connect_timeout": CONNECT_SECONDS} if _is_postgresql(url) else {},
    )
    if _is_postgresql(url):
        event.listen(engine, "do_connect", _connect_watched)
        event.listen(engine, "connect", _limit_statements)
    return engine


def _is_postgresql(url: str) -> bool:
    return make_url(url).get_backend_name() == "postgresql"


def _limit_statements(connection: Any, _record: object) -> None:
    """By SET rather than by start options, which a pool in front of the server may refuse."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SET statement_timeout = {STATEMENT_SECONDS * 1000}; "
            f"SET lock_timeout = {int(BUSY_SECONDS * 1000)}; "
            f"SET idle_in_transaction_session_timeout = {10 * STATEMENT_SECONDS * 1000}"
        )
    connection.commit()


def _connect_watched(_dialect: Any, _record: object, arguments: Any, settings: Any) -> Any:
    # psycopg is only there where PostgreSQL is used.
    from database.watched_server import Watched

    return Watched.connect(*arguments, **settings)
