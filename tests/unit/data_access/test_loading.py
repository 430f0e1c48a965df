"""The sample data comes in whole, only when it changed, and never by halves."""

from __future__ import annotations

import datetime as dt
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, event, func, insert, select, text

from data_access.engine import Store
from database.faults import DataUnavailable
from database.schema import (
    Application,
    Base,
    Batch,
    Call,
    Commitment,
    Organisation,
    Payment,
    Project,
)
from importing import readiness, sample_files
from importing.readiness import ensure_ready
from importing.sample_files import SampleDataError

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def store(database_url: str) -> Store:
    return Store(database_url)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file that was loaded once, for tests to copy."""
    file = tmp_path_factory.mktemp("prepared") / "prepared.sqlite"
    store = Store(f"sqlite:///{file}")
    ensure_ready(store)
    store.engine.dispose()
    return file


@pytest.fixture
def loaded(store: Store, prepared: Path, tmp_path: Path) -> Store:
    """A database with the sample data as the project has it."""
    shutil.copy(prepared, tmp_path / "subsidieatlas.sqlite")
    return store


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the sample data that a test may change, in use by the loader."""
    copy = tmp_path / "sample_data"
    shutil.copytree(
        ROOT / "sample_data", copy, ignore=shutil.ignore_patterns("*.py", "__pycache__")
    )
    monkeypatch.setattr(sample_files, "SAMPLE_DATA", copy)
    return copy


def change(file: Path, old: str, new: str) -> None:
    content = file.read_text(encoding="utf-8")
    assert old in content
    file.write_text(content.replace(old, new, 1), encoding="utf-8")


def total_of_2020(store: Store) -> int:
    with store.begin() as connection:
        query = select(func.sum(Commitment.amount_cents)).where(Commitment.year == 2020)
        return int(connection.scalar(query) or 0)


def rows_per_table(store: Store) -> dict[str, int]:
    tables = Base.metadata.tables
    with store.reading() as connection:
        return {
            name: int(connection.scalar(select(func.count()).select_from(table)) or 0)
            for name, table in tables.items()
        }


def test_an_empty_database_gets_tables_and_data(store: Store) -> None:
    report = ensure_ready(store)
    assert report.loaded
    assert report.upgraded
    assert report.data_version == store.data_version()
    assert total_of_2020(store) == 1_998_813_00


def test_the_second_start_does_nothing(loaded: Store) -> None:
    version = loaded.data_version()
    report = ensure_ready(loaded)
    assert (report.loaded, report.upgraded, report.data_version) == (False, False, version)


def test_a_start_where_all_is_there_asks_few_questions(loaded: Store) -> None:
    asked: list[str] = []
    event.listen(loaded.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    ensure_ready(loaded)
    assert len(asked) <= 10, asked


def test_a_changed_file_is_loaded_with_a_new_data_version(loaded: Store, files: Path) -> None:
    before = loaded.data_version()
    change(files / "real" / "commitments.csv", ",100000,", ",100000.25,")
    report = ensure_ready(loaded)
    assert report.loaded
    assert report.data_version != before
    assert total_of_2020(loaded) == 1_998_813_25


def test_loading_again_leaves_the_same_number_of_rows(loaded: Store, files: Path) -> None:
    before = rows_per_table(loaded)
    change(files / "real" / "strategies.csv", "Outreachend werken", "Outreachend")
    assert ensure_ready(loaded).loaded
    assert rows_per_table(loaded) == before


def test_what_is_no_longer_in_the_files_is_no_longer_in_the_database(
    loaded: Store, files: Path
) -> None:
    file = files / "real" / "activity_strategies.csv"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(lines[:-1]), encoding="utf-8")
    ensure_ready(loaded)
    assert rows_per_table(loaded)["activity_strategies"] == 22


def import_an_application(store: Store) -> None:
    """What an import does: a batch of its own, with a row that points to a sample organisation."""
    with store.begin() as connection:
        batch = {"kind": "import", "name": "x", "content_hash": "x", "rows": 1}
        batch["loaded_at"] = dt.datetime(2025, 1, 1, tzinfo=dt.UTC)
        number = connection.scalars(insert(Batch).returning(Batch.id), batch).one()
        row = {"id": "ingevoerd", "call_key": "bondgenotennetwerken", "organisation_key": "demos"}
        row |= {"title": "x", "status": "submitted", "source_id": "sv-28-2023"}
        connection.execute(insert(Application), {**row, "batch_id": number, "fictional": False})


def test_imported_rows_stay_when_the_sample_data_changes(loaded: Store, files: Path) -> None:
    import_an_application(loaded)
    change(files / "real" / "commitments.csv", ",100000,", ",100001,")
    ensure_ready(loaded)
    with loaded.begin() as connection:
        assert connection.scalar(select(Application.title).where(Application.id == "ingevoerd"))


def test_an_organisation_that_an_import_points_to_outlives_its_file(
    loaded: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_an_application(loaded)
    monkeypatch.setenv("SUBSIDIEATLAS_SAMPLE_DATA", "off")
    ensure_ready(loaded)
    with loaded.begin() as connection:
        assert set(connection.scalars(select(Organisation.key))) == {"demos"}
        assert set(connection.scalars(select(Call.key))) == {"bondgenotennetwerken"}


def test_without_sample_data_only_the_reference_is_loaded(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUBSIDIEATLAS_SAMPLE_DATA", "off")
    ensure_ready(store)
    counts = rows_per_table(store)
    assert counts["municipalities"] > 300
    assert (counts["calls"], counts["commitments"], counts["entitlements"]) == (0, 0, 0)


def test_switching_the_sample_data_off_takes_it_out_and_on_brings_it_back(
    loaded: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUBSIDIEATLAS_SAMPLE_DATA", "off")
    ensure_ready(loaded)
    assert total_of_2020(loaded) == 0
    monkeypatch.delenv("SUBSIDIEATLAS_SAMPLE_DATA")
    ensure_ready(loaded)
    assert total_of_2020(loaded) == 1_998_813_00


def test_a_fault_half_way_leaves_the_old_data(
    loaded: Store, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = loaded.data_version()
    before = rows_per_table(loaded)
    change(files / "real" / "commitments.csv", ",100000,", ",999999,")

    def fail(*_: Any) -> str:
        raise RuntimeError("power cut")

    monkeypatch.setattr(readiness, "_write_version", fail)
    with pytest.raises(RuntimeError, match="power cut"):
        ensure_ready(loaded)
    assert rows_per_table(loaded) == before
    assert total_of_2020(loaded) == 1_998_813_00
    assert loaded.data_version() == version


KILLED_HALF_WAY = """
import os, signal
from importing import readiness
from data_access.engine import open_store
readiness._write_version = lambda connection: os.kill(os.getpid(), signal.SIGKILL)
readiness.ensure_ready(open_store(os.environ['SUBSIDIEATLAS_DATABASE_URL']))
"""


def test_a_process_killed_half_way_leaves_nothing_and_the_next_start_loads_all(
    store: Store,
) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED_HALF_WAY], cwd=ROOT, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert store.schema_version() is None
    ensure_ready(store)
    assert total_of_2020(store) == 1_998_813_00


def test_starts_at_the_same_moment_load_once(store: Store) -> None:
    starts = [Store(store.url) for _ in range(4)]  # four connections, as four processes have
    with ThreadPoolExecutor(4) as threads:
        reports = list(threads.map(ensure_ready, starts))
    assert sorted(report.loaded for report in reports) == [False, False, False, True]
    assert len({report.data_version for report in reports}) == 1
    assert total_of_2020(store) == 1_998_813_00


@pytest.mark.parametrize(("revision", "reason"), [("9999", "newer"), ("0004", "changed")])
def test_a_database_of_a_version_that_is_not_opened_is_refused_and_left_alone(
    loaded: Store, revision: str, reason: str
) -> None:
    with loaded.begin() as connection:
        connection.execute(text(f"UPDATE alembic_version SET version_num = '{revision}'"))
        connection.execute(delete(Payment))
    with pytest.raises(DataUnavailable) as fault:
        ensure_ready(loaded)
    assert fault.value.reason == reason
    assert rows_per_table(loaded)["payments"] == 0


def test_a_file_that_is_no_database_is_called_broken(store: Store, tmp_path: Path) -> None:
    (tmp_path / "subsidieatlas.sqlite").write_bytes(b"not a database at all " * 500)
    with pytest.raises(DataUnavailable) as fault:
        ensure_ready(store)
    assert fault.value.reason == "broken"


@pytest.mark.parametrize(
    "damage",
    ["ALTER TABLE commitments DROP COLUMN date", "DROP TABLE payments"],
    ids=["column gone", "table gone"],
)
def test_tables_that_lack_something_are_called_changed(loaded: Store, damage: str) -> None:
    with loaded.begin() as connection:
        connection.execute(text(damage))
    with pytest.raises(DataUnavailable) as fault:
        ensure_ready(loaded)
    assert fault.value.reason == "changed"


def test_tables_that_somebody_else_made_are_called_changed(store: Store) -> None:
    store.place.make_file()
    with store.begin() as connection:
        connection.execute(text("CREATE TABLE calls (key TEXT)"))
    with pytest.raises(DataUnavailable) as fault:
        ensure_ready(store)
    assert fault.value.reason == "changed"


WRONG_FILES: list[tuple[str, str, str, str]] = [
    ("commitments", ",100000,", ",honderd,", "commitments.csv, rij 2: 'honderd' past niet"),
    ("commitments", ",100000,", ",100000.255,", "commitments.csv, rij 2: '100000.255' past niet"),
    ("commitments", "position", "positie", "commitments.csv: onbekende kolom 'positie'"),
    ("commitments", ",sv-162-2021", ",sv-999", "rij 2: source_id 'sv-999' staat niet in sources"),
    ("projects", ",duo-for-a-job,", ",duo,", "rij 3: organisation_key 'duo' staat niet in"),
    ("strategies", "\n2,", "\n1,", "real/strategies.csv, rij 3: 1 staat er al"),
    ("meetings", "2022-03-18", "18/03/2022", "meetings.csv, rij 2: '18/03/2022' past niet"),
    ("calls", "bondgenotennetwerken,", ",", "calls.csv, rij 3: key is leeg"),
    ("local_goals", "demand,1", "demand", "local_goals.csv, rij 2: 4 cellen in plaats van 5"),
]


@pytest.mark.parametrize(("table", "old", "new", "sentence"), WRONG_FILES)
def test_a_wrong_file_is_refused_by_file_and_row(
    store: Store, files: Path, table: str, old: str, new: str, sentence: str
) -> None:
    change(files / "real" / f"{table}.csv", old, new)
    with pytest.raises(SampleDataError) as fault:
        ensure_ready(store)
    assert sentence in str(fault.value)
    assert store.schema_version() is None


def test_the_terminal_command_tells_what_it_loaded(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    assert readiness.main() == 0
    printed = capsys.readouterr().out
    assert "100%  De gegevens staan klaar." in printed
    assert "    899  entitlements" in printed
    assert readiness.main() == 0
    assert "niet veranderd" in capsys.readouterr().out


def test_the_terminal_command_says_a_broken_file_in_a_sentence(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "subsidieatlas.sqlite").write_bytes(b"not a database at all " * 500)
    assert readiness.main() == 1
    assert capsys.readouterr().err.startswith("De databank is beschadigd")


def test_progress_only_rises_and_ends_at_one(store: Store) -> None:
    heard: list[float] = []
    listen: Callable[[float, str], None] = lambda share, _message: heard.append(share)  # noqa: E731
    ensure_ready(store, listen)
    assert heard == sorted(heard)
    assert heard[-1] == 1.0


def test_postgresql_holds_the_same_rows(store: Store, postgres_url: str) -> None:
    ensure_ready(store)
    other = Store(postgres_url)
    assert ensure_ready(other).loaded
    assert not ensure_ready(other).loaded
    assert rows_per_table(other) == rows_per_table(store)
    assert total_of_2020(other) == 1_998_813_00


def test_projects_and_commitments_of_2020_belong_together(loaded: Store) -> None:
    with loaded.begin() as connection:
        query = (
            select(Project.kind, Project.call_key)
            .join(Commitment, Commitment.project_key == Project.key)
            .where(Commitment.year == 2020)
            .order_by(Commitment.position)
        )
        lines = [tuple(row) for row in connection.execute(query)]
    assert lines == [("project", None)] * 8 + [("call", "verbindingsambassadeurs")]
