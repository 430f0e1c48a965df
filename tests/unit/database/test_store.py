"""The store and the reader: nullable whole numbers, one transaction, faults without secrets."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable

import pytest
from sqlalchemy import cast, func, insert, literal, null, select
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlalchemy.types import Boolean, Date, Integer, Text

from data_access import engine
from data_access.engine import Store, open_reader, open_store
from database.faults import DataUnavailable, translated_faults
from database.place import DEFAULT_FILE
from database.schema import BudgetArticle, Commitment
from front_door.health import data_state
from importing.readiness import ensure_ready

Copy = Callable[[str], Store]


def test_whole_numbers_stay_whole_and_unknown_stays_unknown(reader: Store) -> None:
    query = select(
        cast(null(), Integer).label("no_number"),
        literal(2**62).label("big"),
        cast(null(), Boolean).label("perhaps"),
        literal("=1+1", Text).label("text"),
        cast(null(), Text).label("no_text"),
        literal(dt.date(2022, 3, 18), Date).label("day"),
    )
    frame = reader.frame(query)
    assert list(frame.dtypes.astype(str)) == ["Int64", "Int64", "boolean"] + ["object"] * 3
    assert frame["big"].iloc[0] == 2**62
    assert frame[["no_number", "perhaps", "no_text"]].isna().all().all()
    assert frame["text"].iloc[0] == "=1+1"
    assert frame["day"].iloc[0] == dt.date(2022, 3, 18)


def test_an_answer_without_rows_keeps_its_columns_and_their_kinds(reader: Store) -> None:
    query = select(Commitment.amount_cents, Commitment.fictional, Commitment.reference).where(
        Commitment.id < 0
    )
    frame = reader.frame(query)
    assert list(frame.columns) == ["amount_cents", "fictional", "reference"]
    assert list(frame.dtypes.astype(str)) == ["Int64", "boolean", "object"]


def test_sums_beyond_what_a_float_can_hold_are_exact(reader: Store) -> None:
    wanted = 2**53 + 1
    found = reader.frame(select(func.sum(literal(wanted, Integer)).label("n")))["n"].iloc[0]
    assert found == wanted


def test_a_transaction_is_kept_whole_or_not_at_all(copied: Copy) -> None:
    store = copied("whole")
    count = select(func.count().label("n")).select_from(BudgetArticle)
    before = store.frame(count)["n"].iloc[0]
    row = {"code": "X", "name": "x", "policy_domain": "x", "source_id": "fictieve-set"}

    def half_a_load() -> None:
        with store.begin() as connection:
            connection.execute(insert(BudgetArticle), row)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half_a_load()
    assert store.frame(count)["n"].iloc[0] == before
    with store.begin() as connection:
        connection.execute(insert(BudgetArticle), row)
    assert store.frame(count)["n"].iloc[0] == before + 1


def test_people_read_while_a_load_writes(copied: Copy) -> None:
    store = copied("busy")
    highest = select(func.max(Commitment.amount_cents).label("n"))
    with store.begin() as connection:
        connection.exec_driver_sql("UPDATE commitments SET amount_cents = 0")
        assert store.frame(highest)["n"].iloc[0] > 0
    assert store.frame(highest)["n"].iloc[0] == 0


def test_a_row_cannot_point_to_nothing(copied: Copy) -> None:
    row = {"code": "X", "name": "x", "policy_domain": "x", "source_id": "bestaat-niet"}
    with pytest.raises(DataUnavailable), copied("keys").begin() as connection:
        connection.execute(insert(BudgetArticle), row)


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        ("database is locked", "locked"),
        ("database or disk is full", "full"),
        ("disk I/O error", "full"),
        ("file is not a database", "broken"),
        ("database disk image is malformed", "broken"),
        ("no such table: calls", "missing"),
        ("no such column: calls.key", "changed"),
        ("table calls has no column named key", "changed"),
        ("attempt to write a readonly database", "read_only"),
        ("unable to open database file", "unreachable"),
        ("connection to server at 10.0.0.1 failed: password geheim", "unreachable"),
    ],
)
def test_what_a_driver_says_becomes_a_code_and_nothing_more(message: str, reason: str) -> None:
    origin = sqlite3.OperationalError(message)
    with pytest.raises(DataUnavailable) as fault, translated_faults():
        raise OperationalError("SELECT geheim", {"wachtwoord": "geheim"}, origin)
    assert fault.value.reason == str(fault.value) == reason
    assert fault.value.__cause__ is None
    assert fault.value.__suppress_context__


def test_a_fault_without_a_driver_is_translated_too() -> None:
    with pytest.raises(DataUnavailable), translated_faults():
        raise SQLAlchemyError("geheim")


def test_there_is_one_store_per_address(database_url: str) -> None:
    assert open_store(database_url) is open_store(database_url)
    assert open_reader() is open_reader(database_url)
    assert getattr(open_reader(), "store", None) is open_store(database_url)


def test_the_setting_decides_and_the_project_has_a_place_of_its_own(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert engine.database_url() == database_url
    monkeypatch.setenv(engine.URL_SETTING, "")
    assert engine.database_url() == f"sqlite:///{DEFAULT_FILE}"


def test_health_is_good_only_with_tables_of_this_version_and_data(database_url: str) -> None:
    assert data_state() == (None, "missing")
    report = ensure_ready(open_store(database_url))
    assert data_state() == (report.data_version, "")
    for revision, reason in (("0000", "changed"), ("9999", "newer")):
        with open_store(database_url).begin() as connection:
            connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{revision}'")
        assert data_state() == (None, reason)


def test_every_load_gives_another_version(database_url: str) -> None:
    store = open_store(database_url)
    first = ensure_ready(store).data_version
    assert store.data_version() == first
    with store.begin() as connection:
        connection.exec_driver_sql("UPDATE batches SET content_hash = 'x' WHERE kind = 'real'")
    assert ensure_ready(store).data_version != first
