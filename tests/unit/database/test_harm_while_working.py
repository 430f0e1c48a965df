"""Harm comes while somebody reads and somebody loads: its sentence, nothing lost, no restart."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import shutil
import sqlite3
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from data_access.engine import Store
from data_access.filters import Filters
from database.faults import DataUnavailable
from database.schema import Batch
from importing.readiness import ensure_ready
from tests.postgres import PostgresServer, loaded_database
from views import read
from views.records import spending

pytestmark = pytest.mark.slow

ENOUGH = 40.0
"""Seconds within which everybody has met with the harm, or works again; a busy machine included."""


class Work:
    """Somebody who reads and somebody who loads, until they are told to stop."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.right: Counter[str] = Counter()
        self.told: dict[str, set[str]] = {"reads": set(), "loads": set()}
        self.kept: list[str] = []
        self.wrong: list[BaseException] = []
        self._total = read(spending.LINES, Filters(years=(2020,)), store).totals
        self._stop = threading.Event()
        self._people = [
            threading.Thread(target=self._go_on, args=("reads", self._read)),
            threading.Thread(target=self._go_on, args=("loads", self._load)),
        ]

    def __enter__(self) -> Work:
        for person in self._people:
            person.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for person in self._people:
            person.join()

    def _go_on(self, who: str, act: Callable[[], None]) -> None:
        while not self._stop.is_set():
            try:
                act()
                self.right[who] += 1
            except DataUnavailable as fault:
                self.told[who].add(fault.reason)
            except BaseException as fault:  # anything else is what this test looks for
                self.wrong.append(fault)
                return
            time.sleep(0.01)

    def _read(self) -> None:
        self.store.data_version()
        assert read(spending.LINES, Filters(years=(2020,)), self.store).totals == self._total

    def _load(self) -> None:
        name = f"lading {len(self.kept)} {time.monotonic_ns()}"
        row = {
            "kind": "import",
            "name": name,
            "content_hash": "x" * 64,
            "rows": 1,
            "loaded_at": dt.datetime.now(dt.UTC),
        }
        with self.store.begin() as connection:
            connection.execute(insert(Batch), row)
        self.kept.append(name)

    def until(self, met: Callable[[], bool]) -> None:
        """Wait until something is so. Fails after a while."""
        deadline = time.monotonic() + ENOUGH
        while not met():
            assert not self.wrong, self.wrong
            assert time.monotonic() < deadline, (self.right, self.told)
            time.sleep(0.02)

    def until_they_work(self) -> None:
        """Wait until both have done something right again."""
        before = self.right.copy()
        self.until(lambda: all(self.right[who] > before[who] for who in self.told))

    def until_they_are_told(self, reasons: set[str]) -> None:
        """Wait until both have heard one of the reasons, and see that they heard no other."""
        self.until(lambda: all(heard & reasons for heard in self.told.values()))


def found_in(store: Store) -> set[str]:
    with store.reading() as connection:
        return set(connection.scalars(select(Batch.name).where(Batch.kind == "import")))


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own where this machine lets us make one, else a folder."""
    place = tmp_path / "schijf"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(place)]
    mounted = os.name == "posix" and shutil.which("mount") is not None
    if mounted:
        mounted = subprocess.run(mount, check=False, capture_output=True).returncode == 0
    yield place
    if mounted:
        subprocess.run(["umount", "-l", str(place)], check=False)


@pytest.fixture
def store(loaded_file: Path, folder: Path) -> Iterator[Store]:
    shutil.copyfile(loaded_file, folder / "atlas.sqlite")
    made = Store(f"sqlite:///{folder / 'atlas.sqlite'}")
    ensure_ready(made)
    yield made
    made.engine.dispose()


def delete(file: Path) -> None:
    file.unlink()


def empty(file: Path) -> None:
    os.truncate(file, 0)


def corrupt(file: Path) -> None:
    file.write_bytes(b"dit is geen databank, maar een brief" * 40_000)


NEWER: tuple[str, ...] = (
    "UPDATE alembic_version SET version_num = '9999'",
    "ALTER TABLE batches RENAME COLUMN name TO naam",
)


def copied(file: Path) -> bytes:
    """What a database holds now, with what still stands in its journal."""
    aside = file.with_name("kopie")
    with (
        contextlib.closing(sqlite3.connect(file, timeout=10)) as source,
        contextlib.closing(sqlite3.connect(aside)) as target,
    ):
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
    whole = aside.read_bytes()
    aside.unlink()
    return whole


@pytest.mark.parametrize(
    ("harm", "reasons"),
    [
        (delete, {"gone"}),
        (empty, {"emptied"}),
        (corrupt, {"broken"}),
        (None, {"newer"}),
    ],
    ids=["deleted", "emptied", "corrupted", "newer schema"],
)
def test_harm_to_the_file(
    harm: Callable[[Path], None] | None, reasons: set[str], store: Store
) -> None:
    assert store.file
    with Work(store) as work:
        work.until_they_work()
        # What is put back is what everybody had kept: loads wait while it is copied and harmed.
        hold = sqlite3.connect(store.file, timeout=10, isolation_level=None)
        hold.execute("BEGIN IMMEDIATE")
        whole = copied(store.file)
        kept = list(work.kept)
        if harm is None:
            for statement in NEWER:
                hold.execute(statement)
            hold.execute("COMMIT")
        else:
            harm(store.file)
            hold.rollback()
        hold.close()
        work.until_they_are_told(reasons)
        after = [name for name in work.kept if name not in kept]
        for ending in ("-wal", "-shm"):
            Path(f"{store.file}{ending}").unlink(missing_ok=True)
        aside = store.file.with_name("terug")
        aside.write_bytes(whole)
        aside.replace(store.file)
        work.until_they_work()
    assert not work.wrong, work.wrong
    assert found_in(store) >= set(kept)
    assert len(after) <= 1  # a load that ended in the very moment of the harm
    assert work.told["reads"] <= {
        *reasons,
        "emptied",  # as it is for a moment, while other bytes are written into it
        "replaced",
        "missing",
        "broken",
        "full",
        "locked",
        "changed",
    }


def test_another_file_in_its_place(store: Store, tmp_path: Path) -> None:
    assert store.file
    other = Store(f"sqlite:///{tmp_path / 'ander.sqlite'}")
    other.place.make_file(on_purpose=True)
    ensure_ready(other)
    other.engine.dispose()
    strange = (tmp_path / "ander.sqlite").read_bytes()
    with Work(store) as work:
        work.until_they_work()
        own = store.file.with_name("eigen")
        aside = store.file.with_name("vreemd")
        aside.write_bytes(strange)
        os.link(store.file, own)  # the file itself stays, under another name
        aside.replace(store.file)
        work.until_they_are_told({"another"})
        assert store.file.read_bytes() == strange
        own.replace(store.file)
        work.until_they_work()
    assert not work.wrong, work.wrong
    assert set(work.kept) <= found_in(store)


def test_a_full_disk(store: Store, folder: Path) -> None:
    if not os.path.ismount(folder):
        _without_pages(store)
    with Work(store) as work:
        work.until_they_work()
        filler = folder / "vulling"
        if os.path.ismount(folder):
            with contextlib.suppress(OSError), filler.open("wb") as held:
                while True:
                    held.write(b"x" * 4096)
        work.until(lambda: "full" in work.told["loads"])
        read_before = work.right["reads"]
        work.until(lambda: work.right["reads"] > read_before)  # reading goes on
        filler.unlink(missing_ok=True)
        if os.path.ismount(folder):
            work.until_they_work()
    assert not work.wrong, work.wrong
    assert work.told["reads"] <= {"full"}
    assert set(work.kept) <= found_in(store)


def _without_pages(store: Store) -> None:
    """As on a full disk, where no small disk can be made."""
    from sqlalchemy import event

    event.listen(
        store.engine, "connect", lambda c, _: c.execute("PRAGMA max_page_count = 1") and None
    )
    store.engine.dispose()


@pytest.mark.some(1)
@pytest.mark.parametrize("harm", ["stop", "suspend"])
def test_postgresql_goes_and_comes_back(harm: str, postgres_to_stop: PostgresServer) -> None:
    store = Store(loaded_database(str(postgres_to_stop.folder)))
    back = {"stop": postgres_to_stop.start, "suspend": postgres_to_stop.resume}[harm]
    with Work(store) as work:
        try:
            work.until_they_work()
            {"stop": postgres_to_stop.stop, "suspend": postgres_to_stop.suspend}[harm]()
            work.until_they_are_told({"unreachable", "hanging"})
        finally:
            back()
        work.until_they_work()
    assert not work.wrong, work.wrong
    assert set(work.kept) <= found_in(store)
    store.engine.dispose()
