"""The columnar copy: whole or not there, of the data as they are or not asked, and never in the way."""

from __future__ import annotations

import os
import random
import select as select_module
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import duckdb
import pandas as pd
import pytest
from sqlalchemy import BigInteger, Integer, bindparam, func, literal, select, update

from data_access import engine
from data_access.engine import Store, open_reader, open_store
from database import columnar, columnar_reader, copied_relations
from database.columnar_reader import ColumnarReader
from database.faults import DataUnavailable
from database.kept_relations import KEPT_TABLES
from database.row_texts import folded_text, grouped_number
from database.schema import (
    Application,
    Base,
    Dossier,
    Given,
    Municipality,
    Organisation,
    Population,
    Province,
    Query,
)
from importing import reading_copy as making
from importing.plan_writer import new_data_version
from subsidieatlas import upkeep

pytestmark = pytest.mark.slow

COUNTED = select(func.count().label("n"), func.sum(Application.asked_cents).label("asked"))


@pytest.fixture(autouse=True)
def from_the_first_row(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every database is worth a copy."""
    monkeypatch.setenv(columnar.FROM_SETTING, "1")
    columnar_reader._tell.cache_clear()


@pytest.fixture(scope="module")
def kept_copy(loaded_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a copy of the sample data."""
    file = tmp_path_factory.mktemp("kept") / "kept.sqlite"
    shutil.copy(loaded_file, file)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(columnar.FROM_SETTING, "1")
        made = Store(f"sqlite:///{file}")
        assert columnar.make_copy(made) == "made"
        made.engine.dispose()
    return Path(f"{file}.kolommen")


@pytest.fixture
def store(copied: Callable[..., Store], kept_copy: Path) -> Store:
    """The sample data, with a copy."""
    made = copied()
    shutil.copytree(kept_copy, f"{made.file}.kolommen")
    return made


@pytest.fixture
def by_copy(store: Store) -> Iterator[ColumnarReader]:
    """A reader of it."""
    reader = ColumnarReader(store, many=0)
    yield reader
    reader.close()


def test_of_small_tables_the_store_is_asked_itself(store: Store) -> None:
    small = select(func.count()).select_from(Province)
    large = select(func.count()).select_from(Population)
    both = large.where(Population.nis.in_(select(Municipality.nis).where(Municipality.province.in_(
        select(Province.slug)))))  # fmt: skip
    expected = [store.frame(query) for query in (small, large, both)]
    few, many = (int(frame.iloc[0].item()) for frame in expected[:2])
    assert few < 100 < many
    reader = ColumnarReader(store, many=100)
    asked = list[Query]()

    def frame(query: Query, given: Given = None) -> pd.DataFrame:
        asked.append(query)
        return Store.frame(store, query, given)

    with patch.object(store, "frame", frame):
        for _ in range(2):
            found = [reader.frame(query) for query in (small, large, both)]
            assert all(one.equals(other) for one, other in zip(found, expected, strict=True))
    reader.close()
    assert asked == [small, small]


def copies(store: Store) -> list[Path]:
    return list(Path(f"{store.file}.kolommen").glob("*.duckdb"))


def file_of(store: Store) -> Path:
    return columnar.copy_file(store, store.data_version())


@pytest.fixture
def asked_of_the_store(store: Store, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What the store itself was asked."""
    asked: list[object] = []
    frame = store.frame

    def noted(query: Query, given: Given = None) -> pd.DataFrame:
        asked.append(query)
        return frame(query, given)

    monkeypatch.setattr(store, "frame", noted)
    return asked


def written(store: Store) -> None:
    """One more load: every application asks a euro more."""
    with store.begin() as connection:
        connection.execute(update(Application).values(asked_cents=Application.asked_cents + 100))
        new_data_version(connection)


def test_the_copy_answers_what_the_store_answers(
    store: Store, by_copy: ColumnarReader, asked_of_the_store: list[object]
) -> None:
    there = by_copy.frame(COUNTED)
    assert not asked_of_the_store
    assert there.equals(store.frame(COUNTED))
    assert by_copy.data_version() == store.data_version()


def test_what_it_does_not_hold_is_asked_of_the_store(
    by_copy: ColumnarReader, asked_of_the_store: list[object]
) -> None:
    by_copy.frame(select(func.count().label("n")).select_from(Dossier))
    assert len(asked_of_the_store) == 1
    assert by_copy.copy() is not None


def test_it_orders_texts_as_the_store_does_by_several_connections_at_once(
    store: Store, by_copy: ColumnarReader, asked_of_the_store: list[object]
) -> None:
    named = select(Organisation.key).order_by(folded_text(Organisation.full_name), Organisation.key)
    with ThreadPoolExecutor(4) as readers:
        frames = list(readers.map(by_copy.frame, [named] * 8))
    assert not asked_of_the_store
    assert all(frame.equals(store.frame(named)) for frame in frames)


def test_every_table_with_data_is_in_it() -> None:
    every = {*KEPT_TABLES.tables, *Base.metadata.tables}
    assert every > copied_relations.LEFT_OUT
    assert {
        table.name for table in copied_relations.copied_tables()
    } == every - copied_relations.LEFT_OUT


def test_a_load_is_seen_at_once_and_a_copy_of_it_later(
    store: Store, by_copy: ColumnarReader, asked_of_the_store: list[object]
) -> None:
    before = by_copy.frame(COUNTED)
    written(store)
    after = by_copy.frame(COUNTED)
    assert int(after["asked"][0]) > int(before["asked"][0])
    assert len(asked_of_the_store) == 1
    assert columnar.make_copy(store) == "made"
    assert by_copy.frame(COUNTED).equals(after)
    assert len(asked_of_the_store) == 1
    assert copies(store) == [file_of(store)]


def test_who_reads_a_copy_goes_on_when_another_takes_its_place(store: Store) -> None:
    held = columnar_reader._engine(file_of(store))
    before = columnar_reader._frame(held, COUNTED)
    written(store)
    columnar.make_copy(store)
    assert columnar_reader._frame(held, COUNTED).equals(before)
    held.dispose()


def test_a_sum_beyond_what_floats_hold_is_exact_also_of_values_that_were_left_open(
    store: Store, by_copy: ColumnarReader, asked_of_the_store: list[object]
) -> None:
    nis = Population.nis
    total = func.sum(literal(2**53 + 1, BigInteger)).label("total")
    open_to = select(nis, total).where(nis.in_(bindparam("chosen", expanding=True))).group_by(nis)
    some = list(store.frame(select(nis).distinct().limit(2))["nis"])
    asked_of_the_store.clear()
    found = by_copy.frame(open_to, {"chosen": some})
    assert sorted(found["nis"]) == sorted(some)
    assert all(int(one) % (2**53 + 1) == 0 for one in found["total"])
    assert not asked_of_the_store


def test_one_that_is_there_is_not_made_again(store: Store) -> None:
    assert columnar.make_copy(store) == "there"


def test_only_one_process_makes_it(store: Store) -> None:
    written(store)
    with columnar._turn(file_of(store).parent) as is_ours:
        assert is_ours
        done = making.started(store.url)
        assert done.wait(60) == making.BUSY
    assert making.started(store.url).wait(60) == 0
    assert columnar.agrees(store)


@pytest.mark.some(2)
@pytest.mark.parametrize("harm", ["cut", "empty", "no database", "a flipped block", "gone"])
def test_whatever_is_wrong_with_a_copy_the_store_answers_and_it_is_made_anew(
    harm: str, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    expected = store.frame(COUNTED)
    file = file_of(store)
    whole = file.read_bytes()
    if harm == "gone":
        file.unlink()
    else:
        flipped = bytes(255 - byte for byte in whole[12_288:])
        file.write_bytes(
            {
                "cut": whole[:20_000],
                "empty": b"",
                "no database": b"x" * len(whole),
                "a flipped block": whole[:12_288] + flipped,
            }[harm]
        )
    reader = ColumnarReader(store, many=0)
    for _ in range(2):
        assert reader.frame(COUNTED).equals(expected)
    assert reader.copy() is None
    assert ("not used" in caplog.text) == (harm != "gone")
    assert str(file) not in caplog.text
    assert columnar.make_copy(store) == "made"
    assert reader.copy() is not None
    assert reader.frame(COUNTED).equals(expected)


def test_one_value_that_is_another_is_found(store: Store) -> None:
    with duckdb.connect(str(file_of(store))) as harmed:
        harmed.execute("UPDATE applications SET asked_cents = asked_cents + 1 WHERE id = "
                       "(SELECT min(id) FROM applications WHERE asked_cents IS NOT NULL)")  # fmt: skip
    assert columnar.agrees(store) is False
    assert columnar.make_copy(store) == "made"
    assert columnar.agrees(store) is True


def test_a_relation_of_its_own_that_is_another_is_found(store: Store) -> None:
    with duckdb.connect(str(file_of(store))) as harmed:
        harmed.execute("UPDATE fact_applications_by_call SET many = many + 1 WHERE call = "
                       "(SELECT min(call) FROM fact_applications_by_call)")  # fmt: skip
    assert columnar.agrees(store) is False
    assert columnar.make_copy(store) == "made"
    assert columnar.agrees(store) is True


def test_values_are_those_of_the_store_whatever_their_kind(
    store: Store, by_copy: ColumnarReader, asked_of_the_store: list[object]
) -> None:
    cents = Application.asked_cents
    several = select(
        Application.submitted_on,
        Application.fictional,
        Application.title,
        cents,
        literal(None, Integer).label("never_known"),
        func.sum(cents).over().label("sum"),
        (cents / 3.0).label("third"),
        folded_text(Application.title + " ÉÏß ﬁ").label("folded"),
        grouped_number(cents).label("grouped"),
    ).order_by(Application.id)
    wide = select(func.sum(cents * 10_000_000 + 1).label("wide"))
    for query in (several, several.where(Application.id == ""), wide):
        expected = store.frame(query)
        asked_of_the_store.clear()
        pd.testing.assert_frame_equal(by_copy.frame(query), expected)
        assert not asked_of_the_store


def test_a_copy_that_differs_is_not_put_in_its_place(
    copied: Callable[..., Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = copied()
    write = columnar._write

    def wrong(source: object, draft: Path) -> None:
        write(source, draft)  # type: ignore[arg-type]
        with duckdb.connect(str(draft)) as harmed:
            harmed.execute("DELETE FROM fact_awards WHERE id = (SELECT min(id) FROM fact_awards)")

    monkeypatch.setattr(columnar, "_write", wrong)
    with pytest.raises(columnar.CopyDiffersError):
        columnar.make_copy(store)
    assert not copies(store)


def test_a_question_that_takes_too_long_ends(
    by_copy: ColumnarReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(columnar_reader, "STATEMENT_SECONDS", 0.05)
    one, two, three, four = (select(Organisation.key).subquery() for _ in range(4))
    endless = select(func.count(func.distinct(one.c.key + two.c.key + three.c.key + four.c.key)))
    with pytest.raises(DataUnavailable) as fault:
        by_copy.frame(endless)
    assert fault.value.reason == "hanging"
    assert by_copy.copy() is not None


@pytest.mark.parametrize("given", [0, 1, 3])
def test_what_a_copy_stops_giving_the_store_gives(
    given: int, store: Store, by_copy: ColumnarReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    query = select(Organisation.key, Organisation.full_name).order_by(Organisation.key)
    frames = columnar_reader._frames

    def stops(*asked: Any) -> Iterator[pd.DataFrame]:
        for _, frame in zip(range(given), frames(*asked), strict=False):
            yield frame
        raise OSError("the disk is gone")

    monkeypatch.setattr(columnar_reader, "_frames", stops)
    expected = store.frame(query)
    assert len(expected) > 30
    assert pd.concat(by_copy.frames(query, 7), ignore_index=True).equals(expected)
    assert by_copy.copy() is None


def test_few_rows_or_a_word_instead_of_a_number_and_there_is_none(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(columnar.FROM_SETTING, "")
    assert columnar.make_copy(store) == "few"
    assert not copies(store)
    assert isinstance(open_reader(store.url), ColumnarReader)
    monkeypatch.setenv(columnar.FROM_SETTING, "off")
    assert open_reader(store.url) is open_store(store.url)


def test_without_duckdb_the_store_reads(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columnar, "_has_duckdb", lambda: False)
    assert open_reader(store.url) is open_store(store.url)


def test_reading_without_a_copy_never_loads_duckdb(copied: Callable[..., Store]) -> None:
    store = copied()
    program = (
        "import sys; from data_access.engine import open_reader; "
        f"open_reader({store.url!r}).data_version(); sys.exit('duckdb' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=False, env=os.environ | {"PYTHONPATH": "."}
    )
    assert done.returncode == 0


@contextmanager
def kept(store: Store) -> Iterator[None]:
    """As long as a server runs."""
    engine._by_its_copy.cache_clear()
    closing = threading.Event()
    server = threading.Thread(target=making.keep, args=(closing, store.url))
    server.start()
    try:
        yield
    finally:
        closing.set()
        server.join(60)
        # DuckDB gives a file that this process still has open as it was, whatever became of it.
        reader = open_reader(store.url)
        assert isinstance(reader, ColumnarReader)
        reader.close()


@pytest.mark.slow
def test_the_server_makes_it_after_a_load_and_where_it_is_broken(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "AGAIN", 0.05)
    with kept(store):
        written(store)
        wait_for(lambda: bool(columnar.agrees(store)))
    file_of(store).write_bytes(b"")
    with kept(store):
        wait_for(lambda: bool(columnar.agrees(store)))


def test_check_tells_of_it(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert "houdt wat de databank houdt" in checked(store, capsys)
    file_of(store).write_bytes(b"")
    assert "is weggedaan" in checked(store, capsys)
    assert "geen kolommenkopie" in checked(store, capsys)


def checked(store: Store, capsys: pytest.CaptureFixture[str]) -> str:
    assert upkeep._check(store, None) == 0  # type: ignore[arg-type]
    return capsys.readouterr().out


def wait_for(so: Callable[[], bool], seconds: float = 120) -> None:
    deadline = time.monotonic() + seconds
    while not so():
        assert time.monotonic() < deadline
        time.sleep(0.02)


# --- killed -----------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("times", [4, pytest.param(200, marks=pytest.mark.long)])
def test_killed_at_any_moment_readers_see_the_old_or_the_new(
    times: int, copied: Callable[..., Store], seed: int
) -> None:
    store = copied()
    columnar.make_copy(store)
    reader, chance = ColumnarReader(store, many=0), random.Random(seed)
    left = {"old": 0, "new": 0}
    with makers(store) as make:
        written(store)
        began = time.monotonic()
        make(60)
        takes = time.monotonic() - began
        for _ in range(times):
            written(store)
            expected = store.frame(COUNTED)
            make(chance.uniform(0, 1.1) * takes, partial(sees, reader, expected))
            fresh = ColumnarReader(store, many=0)
            for each in (reader, fresh):
                assert each.frame(COUNTED).equals(expected)
            assert fresh._refused is None
            there = columnar.agrees(store)
            assert there is not False
            left["new" if there else "old"] += 1
        make(60)
    assert columnar.agrees(store)
    assert copies(store) == [file_of(store)]
    assert not (file_of(store).parent / "ontwerp").exists()
    print(left)


def sees(reader: ColumnarReader, expected: pd.DataFrame) -> bool:
    return reader.frame(COUNTED).equals(expected)


@contextmanager
def makers(store: Store) -> Iterator[Callable[..., None]]:
    """What makes a copy in a process of its own and kills it after so many seconds, looking meanwhile."""
    zygote = subprocess.Popen(
        [sys.executable, "-c", MAKES, store.url],
        stdout=subprocess.PIPE,
        stdin=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": "."},
        text=True,
    )
    assert zygote.stdout
    assert zygote.stdin
    ends = zygote.stdout

    def make(seconds: float, is_right: Callable[[], bool] = lambda: True) -> None:
        print(file=zygote.stdin, flush=True)
        maker = int(ends.readline())
        until = time.monotonic() + seconds
        while time.monotonic() < until and not select_module.select([ends], [], [], 0.005)[0]:
            assert is_right()
        with suppress(ProcessLookupError):
            os.kill(maker, signal.SIGKILL)
        assert ends.readline() == "ended\n"

    try:
        yield make
    finally:
        zygote.stdin.close()
        zygote.wait(60)


MAKES = """
import os, sys
import duckdb, pyarrow
from data_access.engine import open_store
from database.columnar import make_copy
for _ in sys.stdin:
    maker = os.fork()
    if not maker:
        make_copy(open_store(sys.argv[1]))
        os._exit(0)
    print(maker, flush=True)
    os.waitpid(maker, 0)
    print("ended", flush=True)
"""


def test_two_processes_read_while_one_is_made(store: Store) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", READS, store.url],
        stdout=subprocess.PIPE,
        stdin=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": "."},
        text=True,
    )
    assert other.stdout
    assert other.stdin
    sums = {int(store.frame(COUNTED)["asked"][0])}
    for _ in range(3):
        written(store)
        sums.add(int(store.frame(COUNTED)["asked"][0]))
        columnar.make_copy(store)
    other.stdin.close()
    seen = {int(line) for line in other.stdout.read().split()}
    assert other.wait(60) == 0
    assert seen
    assert seen <= sums


READS = """
import select, sys
from sqlalchemy import BigInteger, bindparam, literal, func, select as asked
from data_access.engine import open_reader
from database.schema import Application
reader = open_reader(sys.argv[1])
while not select.select([sys.stdin], [], [], 0)[0]:
    print(reader.frame(asked(func.sum(Application.asked_cents).label("n")))["n"][0], flush=True)
"""
