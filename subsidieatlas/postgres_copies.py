"""Copies of a PostgreSQL database, by PostgreSQL's own programs (pg_dump, pg_restore, psql)."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from sqlalchemy import URL, Connection, inspect, text

from data_access.engine import Store
from database.connections import BUSY_SECONDS, without_limit
from database.installation import Identity, identity_in
from database.kept_relations import KEPT_TABLES
from database.schema import SCHEMA_VERSION
from subsidieatlas.backup_files import (
    CommandError,
    aside_folder,
    identity_after,
    moment,
    written_whole,
)
from subsidieatlas.contents import OURS, Contents, contents

ENDING: Final = "dump"
_PLACES: Final = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/libpq/bin")
_COPY: Final = re.compile(r'COPY (?:public\.)?"?(\w+)"? \((.*)\) FROM stdin;')
_NO_VALUE: Final = r"\N"


def back_up(store: Store, folder: Path, stem: str) -> tuple[Path, Contents]:
    """A checked dump of the database as it is at one moment. Raises CommandError, DataUnavailable."""
    with written_whole(folder, stem, ENDING) as (draft, made):
        with store.reading() as connection:
            without_limit(connection)
            connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
            connection.execute(text("SET LOCAL idle_in_transaction_session_timeout = 0"))
            snapshot = connection.scalar(text("SELECT pg_export_snapshot()"))
            held = contents(connection)
            tables = _dumped(held)
            _run(
                store,
                "pg_dump",
                *("--format=custom", f"--snapshot={snapshot}", *tables),
                *(f"--lock-wait-timeout={int(BUSY_SECONDS * 1000)}", f"--file={draft}"),
            )
        checked(draft).hold_against(held)
    return made[0], held


def checked(file: Path) -> Contents:
    """What a dump holds, read from it whole. Raises CommandError."""
    command = [_program("pg_restore"), "--data-only", "--file=-", str(file)]
    with subprocess.Popen(  # noqa: S603  PostgreSQL's own program, on a file that was named
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
    ) as reading:
        if reading.stdout is None:
            raise CommandError(f"{file.name} kan niet gelezen worden.")
        held = _counted(reading.stdout)
    if reading.returncode:
        raise CommandError(f"{file.name} is beschadigd of geen reservekopie van PostgreSQL.")
    if "batches" not in held.rows or held.identity is None:
        raise CommandError(
            f"{file.name} is geen reservekopie die dit commando maakte. Laad ze met pg_restore in een "
            "lege databank."
        )
    return held


def restore(store: Store, file: Path) -> tuple[Contents, Path | None]:
    """Put a dump in the place of the database, as one transaction; returns what is there now, and where
    what was there is kept.

    People wait meanwhile, or read what was. Raises CommandError, DataUnavailable; then all is as it was,
    but where the database turns out not to hold what the dump held.
    """
    before = checked(file)
    own = Store(store.url)
    aside = None
    with own.engine.connect() as connection:
        there = sorted(set(inspect(connection).get_table_names()) & OURS)
        current = identity_in(connection) if "installation" in there else None
    if there:
        aside, _ = _kept_aside(own)
    identity = identity_after(store.engine.url, before.identity, current)
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "copy.sql"
        _run(None, "pg_restore", "--no-owner", "--no-privileges", f"--file={script}", str(file))
        first, last = Path(folder) / "first.sql", Path(folder) / "last.sql"
        first.write_text(_before(there, current), encoding="utf-8")
        last.write_text(_after(identity), encoding="utf-8")
        _run(
            store,
            "psql",
            *("--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1"),
            *(f"--file={part}" for part in (first, script, last)),
        )
    store.engine.dispose()
    with own.engine.connect() as connection:
        after = contents(connection)
    own.engine.dispose()
    store.place.remember(identity)
    after.hold_restored(before, identity)
    return after, aside


def _kept_aside(store: Store) -> tuple[Path, Contents]:
    """A dump of what is there, whichever database it is."""
    stem = f"vervangen-{moment()}"
    with written_whole(aside_folder(store), stem, ENDING) as (draft, made):
        with store.engine.connect() as connection:
            held = contents(connection)
        tables = _dumped(held)
        _run(store, "pg_dump", "--format=custom", *tables, f"--file={draft}")
    return made[0], held


def _dumped(held: Contents) -> list[str]:
    """The tables that go into a dump: those with what is kept, and those that follow from it."""
    names = (*held.rows, *(KEPT_TABLES.tables if held.rows else ()), "alembic_version")
    return [f"--table=public.{name}" for name in names]


def _before(there: Iterable[str], current: Identity | None) -> str:
    """Statements before the copy: nobody wrote since what was there was kept, and it goes."""
    lines = [f"SET lock_timeout = {int(BUSY_SECONDS * 1000)};"]
    if current:
        lines += [
            "LOCK TABLE installation IN ACCESS EXCLUSIVE MODE;",
            f"DO $$ BEGIN IF (SELECT changes FROM installation) <> {current.changes} "  # noqa: S608
            "THEN RAISE EXCEPTION 'changed meanwhile'; END IF; END $$;",
        ]
    lines += [f'DROP TABLE IF EXISTS public."{name}" CASCADE;' for name in there]
    return "\n".join(lines) + "\n"


def _after(identity: Identity) -> str:
    if not re.fullmatch(r"[0-9a-f]{1,32}", identity.key):
        raise CommandError("De reservekopie draagt geen geldig kenmerk.")
    return (
        f"UPDATE public.installation SET key = '{identity.key}', changes = {identity.changes};\n"  # noqa: S608
        "UPDATE public.data_state SET version = md5(random()::text || clock_timestamp()::text);\n"
    )


def _counted(lines: Iterable[str]) -> Contents:
    """Rows and cents of the data in a dump as a script. Raises CommandError for a newer version."""
    rows: dict[str, int] = {}
    cents: dict[str, int] = {}
    identity, loads = None, 0
    for table, row in _rows_of(lines):
        if table in KEPT_TABLES.tables:
            continue
        rows[table] = rows.get(table, 0) + 1
        for name, value in row.items():
            if name.endswith("_cents") and value != _NO_VALUE:
                key = f"{table}.{name}"
                cents[key] = cents.get(key, 0) + int(value)
        if table == "installation":
            identity = Identity(row["key"], int(row["changes"]))
        loads += table == "batches" and row["kind"] == "import" and row["undone_at"] == _NO_VALUE
        if table == "alembic_version" and row["version_num"] > SCHEMA_VERSION:
            raise CommandError("De reservekopie is van een nieuwere versie van de atlas.")
    rows.pop("alembic_version", None)
    return Contents(rows, cents, loads, identity)


def _rows_of(lines: Iterable[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """The rows in a script of COPY statements: table, and values as text by column."""
    table, columns = "", [""]
    for line in lines:
        begins = None if table else _COPY.match(line)
        if begins:
            table, columns = begins[1], [name.strip(' "') for name in begins[2].split(",")]
        elif line == "\\.\n":
            table = ""
        elif table:
            yield table, dict(zip(columns, line.rstrip("\n").split("\t"), strict=True))


# --- PostgreSQL's own programs --------------------------------------------------------------------


def _run(store: Store | None, program: str, *arguments: str) -> None:
    where = [f"--dbname={_address(store)}"] if store else []
    done = subprocess.run(  # noqa: S603  PostgreSQL's own programs
        [_program(program), *where, *arguments],
        env={**os.environ, **(_secret(store) if store else {}), "PGCONNECT_TIMEOUT": "5"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        # What the program says can hold an address or a row: only what kind of fault it was is passed on.
        raise CommandError(_why(program, done.stderr.decode(errors="replace")))


def _why(program: str, said: str) -> str:
    if "changed meanwhile" in said:
        return (
            "Terwijl werd teruggezet, bewaarde iemand iets. Er is niets veranderd; probeer opnieuw."
        )
    if "version mismatch" in said:
        return f"{program} is ouder dan de server van PostgreSQL. Installeer de programma's van die versie."
    if "lock" in said:
        return "De databank is bezet. Er is niets veranderd; probeer opnieuw."
    return f"{program} is niet gelukt. Er is niets veranderd."


def _address(store: Store) -> str:
    """The address for PostgreSQL's programs, without the password."""
    url = store.engine.url
    shown = URL.create(
        "postgresql", url.username, None, url.host, url.port, url.database, url.query
    )
    return shown.render_as_string(hide_password=False)


def _secret(store: Store) -> dict[str, str]:
    password = store.engine.url.password
    return {"PGPASSWORD": str(password)} if password else {}


def _program(name: str) -> str:
    """The newest of these programs on this machine. Raises CommandError."""
    on_path = shutil.which(name)
    programs = [
        file for place in _PLACES for file in Path("/").glob(f"{place.removeprefix('/')}/{name}")
    ]
    newest = max(
        programs, key=lambda file: [int(n) for n in re.findall(r"\d+", str(file))], default=None
    )
    if newest or on_path:
        return str(newest or on_path)
    raise CommandError(
        f"{name} staat niet op deze computer. Installeer de programma's van PostgreSQL (Debian: "
        "apt-get install postgresql-client), of maak de reservekopie op de server zelf."
    )


def is_empty(connection: Connection) -> bool:
    """Whether a database holds no table of the atlas."""
    return not set(inspect(connection).get_table_names()) & OURS
