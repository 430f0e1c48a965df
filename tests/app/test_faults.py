"""When the data cannot be used: a clear sentence, nothing secret, and recovery without handwork."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import text
from streamlit.testing.v1 import AppTest

from data_access.engine import Store, open_store
from database import connections, faults
from front_door.faults import describe, keep_exception_texts_out_of_logs, reference_of
from front_door.health import health
from importing import readiness
from importing.readiness import READY
from language import get_language
from pages.parts.escape import for_markdown
from tests.app.conftest import FRAME, heading
from tests.conftest import URL_SETTING

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]

Break = Callable[[Path], Any]


@pytest.fixture
def file(loaded_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A database file of this test's own, loaded and whole; the app uses it."""
    copy = tmp_path / "geheime-map" / "atlas.sqlite"
    copy.parent.mkdir()
    shutil.copy(loaded_url.removeprefix("sqlite:///"), copy)
    monkeypatch.setenv(URL_SETTING, f"sqlite:///{copy}")
    monkeypatch.setattr(readiness, "PATIENCE", 0.2)
    open_store(f"sqlite:///{copy}").remember_when_new()
    open_store(f"sqlite:///{copy}").engine.dispose()
    yield copy
    open_store(f"sqlite:///{copy}").engine.dispose()
    open_store.cache_clear()
    READY.clear()


def shown(language: str = "nl") -> AppTest:
    app = AppTest.from_file(str(FRAME), default_timeout=60)
    app.query_params["taal"] = language
    return app.run()


def asked() -> tuple[int, dict[str, Any]]:
    """What /health answers: status and body."""
    # In a thread of its own: browser tests in the same process leave their event loop running here.
    with ThreadPoolExecutor(1) as aside:
        answer = aside.submit(asyncio.run, health(SimpleNamespace())).result()  # type: ignore[arg-type]
    return answer.status_code, json.loads(bytes(answer.body))


def secrets_of(file: Path) -> tuple[str, ...]:
    return (str(file), file.name, file.parent.name, "Traceback", "SELECT", "sqlite")


def make_newer(file: Path) -> None:
    change(file, "UPDATE alembic_version SET version_num = '9999'")


def drop_table(file: Path) -> None:
    gone = ("commitments", "fact_commitments")
    change(file, "PRAGMA foreign_keys=OFF", *(f"DROP TABLE {name}" for name in gone))


def drop_column(file: Path) -> None:
    change(file, "ALTER TABLE commitments DROP COLUMN amount_cents")


def change(file: Path, *statements: str) -> None:
    connection = sqlite3.connect(file)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def overwrite(file: Path) -> None:
    file.write_bytes(b"dit is geen databank, maar een brief" * 500)


def tear(file: Path) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + bytes(len(whole) // 2))


BROKEN = pytest.mark.parametrize(
    ("break_it", "reasons"),
    [
        (overwrite, {"broken"}),
        (tear, {"broken"}),
        (make_newer, {"newer"}),
        (drop_table, {"changed", "missing"}),
        (drop_column, {"changed"}),
    ],
    ids=["overwritten", "torn", "newer", "table dropped", "column dropped"],
)


@BROKEN
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_database_that_cannot_be_used_gets_a_clear_sentence(
    break_it: Break,
    reasons: set[str],
    language: str,
    file: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    break_it(file)
    app = shown(language)
    assert not app.exception
    assert len(app.error) == 1
    sentence = app.error[0].value
    assert sentence in {
        for_markdown(get_language(language).t(faults.REASONS[reason])) for reason in reasons
    }
    told = sentence + app.title[0].value + caplog.text
    assert not [secret for secret in secrets_of(file) if secret in told], told


@pytest.mark.parametrize(
    ("break_it", "reason"),
    [(overwrite, "broken"), (make_newer, "newer"), (lambda file: file.unlink(), "gone")],
)
def test_health_tells_a_load_balancer_the_truth(break_it: Break, reason: str, file: Path) -> None:
    assert asked()[0] == 200
    open_store(f"sqlite:///{file}").engine.dispose()
    break_it(file)
    status, body = asked()
    assert status == 503
    assert body == {"status": "unavailable", "reason": reason}


GONE = pytest.mark.parametrize(
    ("gone", "reason"),
    [(lambda file: file.unlink(), "gone"), (lambda file: file.write_bytes(b""), "emptied")],
    ids=["deleted", "emptied"],
)


@GONE
def test_a_database_that_is_gone_or_empty_at_a_start_is_never_replaced(
    gone: Break, reason: str, file: Path
) -> None:
    gone(file)
    app = shown()
    assert not app.exception
    assert app.error[0].value == for_markdown(faults.REASONS[reason])
    assert asked() == (503, {"status": "unavailable", "reason": reason})
    assert not file.exists() or not file.read_bytes()


@GONE
def test_a_database_taken_away_while_people_look_is_said_and_comes_back_without_restart(
    gone: Break, reason: str, file: Path
) -> None:
    app = shown()
    assert heading(app)
    whole = file.read_bytes()
    gone(file)
    app.run()
    assert app.error[0].value == for_markdown(faults.REASONS[reason])
    assert asked() == (503, {"status": "unavailable", "reason": reason})
    file.write_bytes(whole)
    app.run()
    assert not app.error
    assert heading(app)
    assert asked()[0] == 200


def test_emptied_tables_are_said_at_the_next_click(file: Path) -> None:
    app = shown()
    with Store(f"sqlite:///{file}").begin() as connection:
        connection.execute(text("DELETE FROM data_state"))
    app.run()
    assert app.error[0].value == for_markdown(faults.REASONS["emptied"])


def test_a_table_lost_while_people_look_is_said_at_the_next_click(file: Path) -> None:
    app = shown()
    drop_table(file)
    app.switch_page("geld.py").run()
    assert not app.exception
    assert app.error


def test_a_locked_database_is_said_and_works_again_when_it_is_free(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.1)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("PRAGMA locking_mode=EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    app = shown()
    assert app.error[0].value == for_markdown(faults.REASONS["locked"])
    assert asked() == (503, {"status": "unavailable", "reason": "locked"})
    other.execute("ROLLBACK")
    other.close()
    app.run()
    assert not app.error
    assert heading(app)


def test_a_folder_that_is_not_there_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bestand").write_text("geen map")
    monkeypatch.setenv(URL_SETTING, f"sqlite:///{tmp_path}/bestand/onder/atlas.sqlite")
    app = shown()
    assert not app.exception
    assert app.error[0].value == for_markdown(faults.REASONS["no_folder"])
    assert asked() == (503, {"status": "unavailable", "reason": "no_folder"})


def test_every_reason_the_data_can_give_has_a_sentence() -> None:
    codes = set()
    for file in (ROOT / "data_access").rglob("*.py"):
        source = file.read_text(encoding="utf-8")
        codes |= set(re.findall(r'DataUnavailable\("(\w+)"\)', source))
    codes |= {reason for _, reason in faults._SIGNS} | {
        "unreachable",
        "no_folder",
        "newer",
        "changed",
    }
    assert codes <= set(faults.REASONS)
    assert len(set(faults.REASONS.values())) == len(faults.REASONS)


def test_no_sentence_tells_people_to_take_something_away() -> None:
    for sentence in faults.REASONS.values():
        assert not re.search(r"\b(verwijder|wis|gooi)", sentence, re.I), sentence


# --- faults of our own --------------------------------------------------------------------------


def fault() -> ValueError:
    try:
        raise ValueError("wachtwoord=geheim in /home/iemand/atlas.sqlite")
    except ValueError as error:
        return error


def page_that_fails() -> None:
    """A script of its own: AppTest runs its source."""
    from front_door.faults import on_script_error as tell

    tell(ValueError("wachtwoord=geheim in /home/iemand/atlas.sqlite"))


def test_a_fault_in_a_page_shows_a_reference_and_nothing_else() -> None:
    app = AppTest.from_function(page_that_fails).run()
    sentence = app.error[0].value
    assert re.search(r"verwijzing [0-9a-f]{8}\.", sentence)
    assert "geheim" not in sentence


def test_the_log_holds_the_reference_the_kind_and_the_place_but_never_the_text(
    caplog: pytest.LogCaptureFixture,
) -> None:
    error = fault()
    before = logging.getLogRecordFactory()
    keep_exception_texts_out_of_logs()
    try:
        logging.getLogger("een.ander").error("mislukt", exc_info=error)
    finally:
        logging.setLogRecordFactory(before)
    assert "geheim" not in caplog.text
    assert "/home" not in caplog.text
    for part in (reference_of(error), "ValueError", "test_faults.py"):
        assert part in caplog.text
        assert part in describe(error)
