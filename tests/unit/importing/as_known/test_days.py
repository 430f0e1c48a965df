"""What was known on a day: its figures, its copies on disk, and on both databases the same."""

from __future__ import annotations

import datetime as dt
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, delete, select

from data_access.engine import Store
from data_access.filters import Filters
from database.faults import DataUnavailable
from database.installation import FOLDER_SETTING
from database.schema import Application, Call, CallChange
from importing import desk
from importing.as_known import snapshot_copy, snapshots
from importing.as_known.reader import known_on
from language import get_language
from tests.unit.importing.as_known.loads import Given, at, load, noon
from views import read, view

pytestmark = pytest.mark.slow

DUTCH = get_language("nl")
MARCH, APRIL, MAY = (dt.date(2026, month, 1) for month in (3, 4, 5))
ONE = dt.timedelta(days=1)
ASKED = select(Application.id, Application.asked_cents).where(Application.id.like("A-%"))
PLAN = select(Call.closes, Call.runs_from, Call.runs_to, Call.year).where(
    Call.key == "plan-samenleven-1"
)


def rows(amount: str) -> list[Given]:
    return [
        {"id": "A-1", "call": "bondgenotennetwerken", "applicant": "Vzw A", "title": "Titel",
         "status": "ingediend", "asked_cents": amount, "submitted_on": "02/10/2023"}
    ]  # fmt: skip


def filled(store: Store) -> list[int]:
    """A load in March, a correction in April, and both taken back in May."""
    batches = []
    for day, amount in ((MARCH, "1.000,00"), (APRIL, "2.500,00")):
        batches.append(load(store, "applications", rows(amount)))
        at(store, batches[-1], noon(day))
    for batch in reversed(batches):
        desk.undo(store, batch)
        at(store, batch, noon(MAY), "undone_at")
    return batches


def asked(store: Store, day: dt.date | None) -> list[Any]:
    reader = known_on(store, day)
    frame = reader.frame(ASKED)
    assert [part.equals(frame) for part in reader.frames(ASKED, 100)] == [True]
    return [row[1] for row in frame.itertuples(index=False)]


@pytest.fixture
def store(copied: Callable[[str], Store]) -> Store:
    return copied("stand")


@pytest.fixture
def drafts(store: Store) -> Callable[[str], list[Path]]:
    folder = Path(store.engine.url.database or "").parent / "stand"
    return lambda pattern: sorted(folder.glob(pattern))


def told(store: Store) -> None:
    filled(store)
    assert asked(store, None) == []
    assert asked(store, MARCH - ONE) == []
    assert asked(store, MARCH) == [100_000]
    assert asked(store, APRIL - ONE) == [100_000]
    assert asked(store, APRIL) == [250_000]
    assert asked(store, MAY - ONE) == [250_000]
    assert asked(store, MAY) == []


def test_a_load_counts_from_its_day_until_the_day_it_was_taken_back(store: Store) -> None:
    told(store)


def test_postgresql_tells_the_same_days(postgres_loaded: str, tmp_path: Path,
                                        monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.setenv(FOLDER_SETTING, str(tmp_path / "var"))
    store = Store(postgres_loaded)
    told(store)
    plan = known_on(store, dt.date(2022, 4, 1)).frame(PLAN).iloc[0]
    assert list(plan[:2]) == [dt.date(2022, 5, 31), dt.date(2022, 7, 1)]
    assert len(list((tmp_path / "var" / "stand").iterdir())) == 7
    store.engine.dispose()


def test_every_face_answers_for_the_day_of_the_filters_whichever_reader_is_given(
    store: Store,
) -> None:
    filled(store)
    shown = view("aanvragen")
    found = {
        day: read(shown, Filters(as_known_on=day), store)
        for day in (MARCH - ONE, MARCH, APRIL, MAY)
    }
    now = read(shown, Filters(), store)
    of_ours = {
        day: [v for v in result.frame["asked"].dropna() if v in (100_000, 250_000)]
        for day, result in found.items()
    }
    assert of_ours == {MARCH - ONE: [], MARCH: [100_000], APRIL: [250_000], MAY: []}
    assert "zoals bekend op 1 maart 2026" in found[MARCH].sentence(DUTCH)
    assert "zoals bekend" not in now.sentence(DUTCH)
    assert any(source.title.startswith("lijst-") for source in found[MARCH].sources)
    versions = {result.data_version for result in (*found.values(), now)}
    assert len(versions) == 5


def test_no_figure_of_a_day_outlives_a_change_of_the_data(store: Store) -> None:
    shown, chosen = view("aanvragen"), Filters(as_known_on=MARCH)
    before = read(shown, chosen, store)
    filled(store)
    after = read(shown, chosen, store)
    assert after.data_version != before.data_version
    assert len(after.frame) == len(before.frame) + 1
    assert (
        read(shown, chosen, store).frame is after.frame
    )  # from the cache, as long as nothing changes


def test_today_and_later_are_the_same_as_no_choice(store: Store) -> None:
    today = dt.date.today()
    assert known_on(store, today) is known_on(store, dt.date(2999, 1, 1)) is store
    assert Filters(as_known_on=today) == Filters(as_known_on=dt.date.max) == Filters()
    assert Filters(as_known_on=today - ONE) != Filters()


def test_a_call_says_what_its_source_said_on_the_day(store: Store) -> None:
    def plan(day: dt.date) -> list[Any]:
        return list(known_on(store, day).frame(PLAN).iloc[0])

    first = [dt.date(2022, 5, 31), dt.date(2022, 7, 1), dt.date(2023, 6, 30), 2022]
    last = [dt.date(2022, 7, 1), dt.date(2022, 10, 1), dt.date(2023, 9, 30), 2022]
    assert plan(dt.date(2022, 1, 1)) == plan(dt.date(2022, 5, 16)) == first
    assert plan(dt.date(2022, 5, 17)) == [last[0], *first[1:]]
    assert plan(dt.date(2022, 6, 13)) == plan(MAY) == last
    said = known_on(store, dt.date(2022, 5, 16)).frame(select(CallChange.stated_on))
    assert max(said["stated_on"]) <= dt.date(2022, 5, 16)


def test_a_call_whose_changes_do_not_end_in_its_value_is_left_as_it_is(store: Store) -> None:
    with store.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE calls SET budget_cents = 1 WHERE key = 'plan-samenleven-3'"
        )
    budget = select(Call.budget_cents).where(Call.key == "plan-samenleven-3")
    assert list(known_on(store, dt.date(2024, 1, 1)).frame(budget)["budget_cents"]) == [1]


# --- the copies -------------------------------------------------------------------------------


def test_a_day_is_copied_once_and_only_a_few_days_are_kept(
    store: Store, drafts: Callable[[str], list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Path] = []

    def counted(source: Engine, file: Path) -> None:
        made.append(file)
        snapshot_copy.copy_into(source, file)

    monkeypatch.setattr(snapshots, "copy_into", counted)
    days = [MARCH + n * ONE for n in range(snapshots.KEPT + 4)]
    for day in days:
        assert asked(store, day) == asked(store, day) == []
    assert len(made) == len(days)
    assert len(drafts("*")) == snapshots.KEPT


def test_a_copy_that_was_taken_away_or_damaged_is_made_again(
    store: Store, drafts: Callable[[str], list[Path]]
) -> None:
    filled(store)
    assert asked(store, MARCH) == [100_000]
    (file,) = drafts("*.sqlite")
    file.unlink()
    assert asked(store, MARCH) == [100_000]
    for data in (b"", b"not a database at all" * 100):
        file.write_bytes(data)
        assert asked(store, MARCH) == [100_000]


def test_a_copy_cannot_be_written(store: Store) -> None:
    with pytest.raises(DataUnavailable) as fault:
        known_on(store, MARCH).frame(delete(Application))  # type: ignore[arg-type]
    assert fault.value.reason == "read_only"


def test_sessions_that_ask_at_once_get_the_same_whole_copy(
    store: Store, drafts: Callable[[str], list[Path]]
) -> None:
    filled(store)
    found: list[Any] = []
    threads = [threading.Thread(target=lambda: found.append(asked(store, MARCH))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [[100_000]] * 8
    assert len(drafts("*")) == 1


def test_where_users_have_no_number_days_are_copied_too(
    store: Store, drafts: Callable[[str], list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(store)
    monkeypatch.delattr(os, "getuid")  # as on Windows
    assert asked(store, MARCH) == [100_000]
    assert len(drafts("*.sqlite")) == 1


def test_a_copy_that_somebody_is_reading_is_not_replaced_where_that_cannot_be(
    store: Store, drafts: Callable[[str], list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows replaces no file that is open; the copy that is there holds the same."""
    filled(store)
    made = snapshots.copy_of(store, store.data_version(), MARCH)
    monkeypatch.setattr(snapshots, "_touched", lambda _file: False)  # as another process finds it

    def refuse(_self: Path, _target: Path) -> Path:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", refuse)
    assert snapshots.copy_of(store, store.data_version(), MARCH) == made
    assert drafts("*") == [made]
    made.unlink()
    with pytest.raises(PermissionError):
        snapshots.copy_of(store, store.data_version(), MARCH)


def test_where_nothing_can_be_written_beside_the_database_a_temp_folder_serves(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(store)
    (Path(store.engine.url.database or "").parent / "stand").write_text("in the way")
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(tmp_path / "elsewhere"))
    assert asked(store, MARCH) == [100_000]
    assert list((tmp_path / "elsewhere").glob("*/stand-*.sqlite"))


_KILLED = """
import sys, time, datetime as dt
from importing.as_known import snapshot_copy
from importing.as_known import snapshots
from data_access.engine import Store
real = snapshots.turn_back
def slow(connection, day):
    real(connection, day)
    print("half", flush=True)
    time.sleep(60)
snapshots.turn_back = slow
from sqlalchemy import text
store = Store(sys.argv[1])
snapshots.copy_of(store, store.data_version(), dt.date(2026, 3, 1))
"""


def test_a_copy_is_whole_or_not_there_when_its_maker_is_killed(
    store: Store, drafts: Callable[[str], list[Path]]
) -> None:
    filled(store)
    maker = subprocess.Popen(
        [sys.executable, "-c", _KILLED, store.url], stdout=subprocess.PIPE, cwd=Path.cwd()
    )
    assert maker.stdout is not None
    assert maker.stdout.readline() == b"half\n"
    os.kill(maker.pid, signal.SIGKILL)
    maker.wait()
    maker.stdout.close()
    (left,) = [file for file in drafts("stand-*") if "journal" not in file.name]
    assert left.name.startswith("stand-draft-")
    assert asked(store, MARCH) == [100_000]
    for file in drafts("stand-draft-*"):
        os.utime(file, (0, 0))
    assert asked(store, APRIL) == [250_000]
    assert drafts("stand-draft-*") == []
