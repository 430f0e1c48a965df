"""The made-up set: marked on every row, the same at every run, true to the shape of the call."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections import Counter
from pathlib import Path

import pytest

from data_access.engine import Store
from database.schema import Base
from importing.readiness import ensure_ready
from places import municipalities
from sample_data.fictional import generate

Rows = list[dict[str, str]]


@pytest.fixture(scope="module")
def tables() -> dict[str, Rows]:
    return {
        name.removesuffix(".csv"): list(csv.DictReader(io.StringIO(content)))
        for name, content in generate.files().items()
    }


def euro(rows: Rows, column: str) -> int:
    return sum(int(row[column]) for row in rows if row[column])


def test_the_generator_gives_the_same_files_each_time() -> None:
    assert generate.files() == generate.files()


def test_the_files_in_the_project_are_the_generators() -> None:
    assert generate.main(["--check"]) == 0


def test_a_touched_file_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(generate, "FOLDER", tmp_path)
    generate.main([])
    with (tmp_path / "payments.csv").open("a", encoding="utf-8") as file:
        file.write("x\n")
    assert generate.main(["--check"]) == 1
    assert capsys.readouterr().out.startswith("payments.csv ")


def test_151_applications_of_which_45_are_awarded(tables: dict[str, Rows]) -> None:
    statuses = Counter(row["status"] for row in tables["applications"])
    assert statuses.total() == 151
    assert statuses["awarded"] == 45
    assert set(statuses) == {"awarded", "no_budget", "not_retained", "withdrawn"}


def test_awards_come_close_to_seven_million_and_never_above_what_was_asked(
    tables: dict[str, Rows],
) -> None:
    awarded = [row for row in tables["applications"] if row["awarded_eur"]]
    assert 6_900_000 < euro(awarded, "awarded_eur") <= 7_000_000
    for row in awarded:
        assert int(row["awarded_eur"]) <= int(row["asked_eur"]) <= 200_000


def test_only_what_got_nothing_has_a_reason(tables: dict[str, Rows]) -> None:
    for row in tables["applications"]:
        refused = row["status"] != "awarded"
        assert bool(row["reason_code"]) == bool(row["reason_text"]) == refused
        assert bool(row["awarded_eur"]) != refused


def test_places_are_municipalities_of_2023_in_every_province(tables: dict[str, Rows]) -> None:
    then = {found.nis: found.province for found in municipalities(dt.date(2023, 10, 8))}
    awarded = [row for row in tables["applications"] if row["status"] == "awarded"]
    assert {row["nis"] for row in tables["applications"]} <= set(then)
    assert len({then[row["nis"]] for row in awarded}) == 6


def test_budget_commitments_and_payments_form_a_chain(tables: dict[str, Rows]) -> None:
    credit = {
        (row["kind"], row["year"]): int(row["amount_eur"]) for row in tables["budget_credits"]
    }
    committed, paid = tables["commitments"], tables["payments"]
    for year in ("2023", "2024"):
        amount = euro([row for row in committed if row["year"] == year], "amount_eur")
        assert credit["VAK", year] * 0.98 < amount <= credit["VAK", year]
    for year in ("2023", "2024", "2025"):
        amount = euro([row for row in paid if row["year"] == year], "amount_eur")
        assert 0 < amount <= credit["VEK", year]
    for row in committed:
        reference = f"{row['article_code']}/{row['year']}/{row['position']}"
        mine = [payment for payment in paid if payment["commitment"] == reference]
        assert 0 < euro(mine, "amount_eur") <= int(row["amount_eur"])


def test_the_real_article_is_not_touched(tables: dict[str, Rows]) -> None:
    for table in ("budget_articles", "commitments", "budget_credits"):
        assert "PJ0-1PFC2DB-PR" not in str(tables[table])


def test_names_people_see_say_that_they_are_made_up(tables: dict[str, Rows]) -> None:
    names = [row["name"] for row in tables["organisations"] + tables["budget_articles"]]
    names += [row["title"] for row in tables["applications"] + tables["projects"]]
    names += [row["topic"] for row in tables["meetings"]]
    assert all(name.endswith("(fictief)") for name in names)
    assert len({row["name"] for row in tables["organisations"]}) == 151


def test_in_the_database_made_up_rows_are_marked_and_real_ones_are_not(database_url: str) -> None:
    store = Store(database_url)
    ensure_ready(store)
    for table in Base.metadata.sorted_tables:
        if {"fictional", "source_id"} <= set(table.columns.keys()):
            with store.begin() as connection:
                found = connection.execute(table.select()).mappings()
                assert all(
                    row["fictional"] == (row["source_id"] == "fictieve-set") for row in found
                )
