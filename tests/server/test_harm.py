"""Harm to the database of a running server, seen from its pages: the sentence, and on without restart.

A run draws one harm, with one of the ways to start the server; every harm both ways is the long form.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from benchmarks.servers import load
from database.faults import REASONS
from database.installation import FOLDER_SETTING
from pages.parts.escape import for_markdown
from tests.conftest import URL_SETTING
from tests.load.visitor import Seen, Visitor
from tests.postgres import PostgresServer, new_database
from tests.server.knocks import PATIENCE, Door, by_streamlit, by_uvicorn, serving

IN_TIME = 30.0
"""Seconds within which a page gives its sentence, whatever the database does, also on a busy machine."""
ASKED = (
    "SCHRIFTELIJKE VRAAG\n\n1. Hoeveel aanvragen werden ingediend bij Lokale bondgenotennetwerken?"
)

Command = Callable[[str], list[str]]


class People:
    """Somebody who reads and somebody who writes, each with a page that was open before the harm."""

    def __init__(self, door: Door, reads: Visitor, writes: Visitor) -> None:
        self.door, self.reads, self.writes = door, reads, writes
        self.desk = writes.open()
        assert not reads.open().said

    def told(self, reason: str) -> None:
        """Both hear this sentence in time, and so do a newcomer and who asks for the health."""
        words = for_markdown(REASONS[reason])
        assert words in in_time(self.reads.open).said
        assert words in in_time(self.write).said
        with Visitor(self.door.url, "projecten") as newcomer:
            assert words in in_time(newcomer.open).said
        health = self.door.knock("GET", "/health")
        assert health.status == 503
        assert json.loads(health.text)["reason"] in (reason, "timeout")

    def go_on(self) -> None:
        """Both work again."""
        until(lambda: self.door.knock("GET", "/health").status == 200)
        after = self.reads.open()
        assert not after.said
        assert after.elements > 8
        assert "question_state" in self.write().widgets

    def write(self) -> Seen:
        """Open a dossier, from the page as it stood."""
        return self.writes.use(self.desk, {"question_text": ASKED}, "question_read")


def in_time(run: Callable[[], Seen]) -> Seen:
    begun = time.monotonic()
    seen = run()
    assert time.monotonic() - begun < IN_TIME
    return seen


def until(met: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not met():
        assert time.monotonic() < deadline
        time.sleep(0.1)


@contextlib.contextmanager
def people(door: Door) -> Iterator[People]:
    until(lambda: door.knock("GET", "/health").status == 200)
    with Visitor(door.url, "geld") as reads, Visitor(door.url, "vragen") as writes:
        yield People(door, reads, writes)


def delete(file: Path, _other: Path) -> None:
    file.unlink()


def empty(file: Path, _other: Path) -> None:
    os.truncate(file, 0)


def corrupt(file: Path, _other: Path) -> None:
    file.write_bytes(b"dit is geen databank, maar een brief" * 40_000)


def newer_schema(file: Path, _other: Path) -> None:
    with contextlib.closing(sqlite3.connect(file, timeout=10)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()


def swap(file: Path, other: Path) -> None:
    aside = file.with_name("vreemd")
    shutil.copyfile(other, aside)
    aside.replace(file)


HARMS = {
    "gone": delete,
    "emptied": empty,
    "broken": corrupt,
    "newer": newer_schema,
    "another": swap,
}


@pytest.mark.some(1)
@pytest.mark.parametrize(
    ("command", "reasons"),
    [
        (by_streamlit, ("gone",)),
        (by_streamlit, ("emptied",)),
        (by_streamlit, ("newer",)),
        (by_uvicorn, ("broken",)),
        (by_uvicorn, ("another",)),
        pytest.param(by_streamlit, tuple(HARMS), marks=pytest.mark.long),
        pytest.param(by_uvicorn, tuple(HARMS), marks=pytest.mark.long),
    ],
)
def test_harm_to_the_file(
    command: Command, reasons: tuple[str, ...], database: Path, tmp_path: Path
) -> None:
    other = tmp_path / "elders" / "ander.sqlite"
    other.parent.mkdir()
    load(other)
    with (
        serving(command("127.0.0.1"), tmp_path, database, "127.0.0.1") as door,
        people(door) as everybody,
    ):
        for reason in reasons:
            whole = database.read_bytes()
            HARMS[reason](database, other)
            everybody.told(reason)
            put_back(database, whole)
            everybody.go_on()


def put_back(file: Path, whole: bytes) -> None:
    for ending in ("-wal", "-shm"):
        Path(f"{file}{ending}").unlink(missing_ok=True)
    aside = file.with_name("terug")
    aside.write_bytes(whole)
    aside.replace(file)


@pytest.mark.some(1)
@pytest.mark.parametrize(
    ("command", "reasons"),
    [
        (by_streamlit, ("hanging",)),
        (by_uvicorn, ("unreachable",)),
        pytest.param(by_streamlit, ("hanging", "unreachable"), marks=pytest.mark.long),
        pytest.param(by_uvicorn, ("hanging", "unreachable"), marks=pytest.mark.long),
    ],
)
def test_postgresql_hangs_stops_and_comes_back(
    command: Command, reasons: tuple[str, ...], postgres_to_stop: PostgresServer, tmp_path: Path
) -> None:
    url = new_database(str(postgres_to_stop.folder))
    settings = {URL_SETTING: url, FOLDER_SETTING: str(tmp_path)}
    unused = tmp_path / "unused.sqlite"
    served = serving(command("127.0.0.1"), tmp_path, unused, "127.0.0.1", **settings)
    harms = {
        "hanging": (postgres_to_stop.suspend, postgres_to_stop.resume),
        "unreachable": (postgres_to_stop.stop, postgres_to_stop.start),
    }
    with served as door, people(door) as everybody:
        for reason in reasons:
            harm, back = harms[reason]
            harm()
            try:
                everybody.told(reason)
            finally:
                back()
            everybody.go_on()
