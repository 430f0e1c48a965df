"""The real figures: the known totals, and a source for every row."""

from __future__ import annotations

import csv
import re
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

REAL = Path(__file__).resolve().parents[3] / "sample_data" / "real"
FILES = sorted(path.name for path in REAL.glob("*.csv"))
SOURCED_BY_PARENT = {"sources.csv", "project_strategies.csv", "activity_strategies.csv"}
SOURCED_BY_PARENT |= {"sub_questions.csv", "list_calls.csv"}

Rows = list[dict[str, str]]


def rows(table: str) -> Rows:
    with (REAL / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def reported(call: str, measure: str) -> list[str]:
    return [
        row["number"] or row["number_eur"]
        for row in rows("reported_figures")
        if row["call_key"] == call and row["measure"] == measure and not row["year"]
    ]


def test_the_nine_lines_of_2020_add_up_to_1_998_813_euro() -> None:
    lines = rows("commitments")
    assert [row["position"] for row in lines] == [str(n) for n in range(1, 10)]
    assert {row["article_code"] for row in lines} == {"PJ0-1PFC2DB-PR"}
    assert sum(Decimal(row["amount_eur"]) for row in lines) == 1_998_813


def test_nothing_was_committed_yet_in_2021_as_said_on_2_february_2021() -> None:
    found = [
        (row["kind"], row["stated_on"], row["source_id"])
        for row in rows("unknowns")
        if (row["topic"], row["year"], row["article_code"])
        == ("commitments", "2021", "PJ0-1PFC2DB-PR")
    ]
    assert found == [("not_yet", "2021-02-02", "sv-162-2021")]


def test_the_four_learning_networks_of_2022_had_20_9_16_and_6_participants() -> None:
    held = [row for row in rows("meetings") if row["participants"]]
    assert [int(row["participants"]) for row in held] == [20, 9, 16, 6]
    assert {row["state"] for row in held} == {"held"}
    planned = [row for row in rows("meetings") if row["state"] == "planned"]
    assert len(planned) == 3
    assert not any(row["date"] or row["participants"] for row in planned)


@pytest.mark.parametrize(
    ("scheme", "total", "municipalities"),
    [("lekp-1", 24_324_010, 300), ("lekp-2", 8_750_006, 300), ("e-inclusie", 23_124_995, 299)],
)
def test_the_entitlements_add_up(scheme: str, total: int, municipalities: int) -> None:
    found = [row for row in rows("entitlements") if row["scheme_key"] == scheme]
    assert sum(Decimal(row["maximum_eur"]) for row in found) == total
    assert len({row["nis"] for row in found}) == municipalities


def test_verbindingsambassadeurs_19_projects_about_45_applications() -> None:
    call = "verbindingsambassadeurs"
    assert set(reported(call, "awarded")) == {"19"}
    assert reported(call, "submitted") == ["45"]
    assert reported(call, "budget_announced") == ["750000"]
    assert reported(call, "budget") == ["1300000"]
    on_article = [row for row in rows("reported_figures") if row["measure"] == "budget_on_article"]
    assert [(row["call_key"], row["number_eur"]) for row in on_article] == [(call, "652700")]


def test_the_known_actors_carry_their_certainty_and_no_amount() -> None:
    actors = [row for row in rows("projects") if row["key"].startswith("verbindingsambassadeurs-")]
    assert Counter(row["certainty"] for row in actors) == {
        "stated": 7,
        "plausible": 2,
        "unclear": 1,
    }
    assert all(row["certainty_note"] and not row["awarded_eur"] for row in actors)


def test_bondgenotennetwerken_151_submitted_45_awarded_7_million_euro() -> None:
    call = "bondgenotennetwerken"
    assert reported(call, "submitted") == ["151"]
    assert reported(call, "awarded") == ["45"]
    assert set(reported(call, "budget")) == {"7000000"}
    years = {row["year"]: row["number_eur"] for row in rows("reported_figures") if row["year"]}
    assert (years["2023"], years["2024"]) == ("3000000", "4000000")


def test_the_west_flemish_awards_are_known_to_the_cent_or_not_at_all() -> None:
    amounts = {row["title"].split()[-1]: row["awarded_eur"] for row in rows("applications")}
    assert amounts == {
        "Panne": "155000",
        "Blankenberge": "150000",
        "Gistel": "195313.24",
        "Ieper": "",
    }


def test_contradicting_counts_stand_side_by_side() -> None:
    assert reported("plan-samenleven-1", "authorities") == ["106", "104", "103"]
    assert reported("plan-samenleven-2", "new_authorities") == ["40", "43"]


def test_lokeren_has_23_pairs_and_repeated_activities_are_one_activity() -> None:
    pairs = rows("activity_strategies")
    assert len(pairs) == 23
    assert [r["strategy"] for r in pairs if r["activity_key"] == "lokeren-vagevuur"] == list("123")
    assert len({row["name"].lower() for row in rows("activities")}) == len(rows("activities")) == 19


def test_barriers_findings_and_initiatives_are_complete() -> None:
    barriers = Counter(row["kind"] for row in rows("barriers"))
    assert barriers == {"seven_b": 7, "distance_young": 11, "distance_supply": 6, "closer": 9}
    findings = Counter(row["kind"] for row in rows("findings"))
    wanted = {"bottleneck": 4, "success": 4, "recommendation": 4, "tip": 10}
    assert wanted.items() <= findings.items()
    initiatives = [row["starts"][:4] for row in rows("milestones") if row["kind"] == "initiative"]
    assert initiatives == ["2009", "2012", "2016", "2017", "2018", "2021"]


@pytest.mark.parametrize("name", [name for name in FILES if name not in SOURCED_BY_PARENT])
def test_every_row_names_a_source_that_exists(name: str) -> None:
    known = {row["id"] for row in rows("sources")}
    assert {row["source_id"] for row in rows(name.removesuffix(".csv"))} <= known
    assert "source_id" in (REAL / name).read_text(encoding="utf-8").splitlines()[0].split(",")


def test_every_source_has_something_that_came_from_it() -> None:
    used = {
        row["source_id"]
        for name in FILES
        if name not in SOURCED_BY_PARENT
        for row in rows(name.removesuffix(".csv"))
    }
    assert used == {row["id"] for row in rows("sources")}


@pytest.mark.parametrize("name", FILES)
def test_no_quotes_of_people_and_no_personal_data(name: str) -> None:
    content = (REAL / name).read_text(encoding="utf-8")
    assert not re.search("[“”„«»]", content)
    assert not re.search(r"[\w.]+@[\w.]+\.\w+|\bBE\d{2} ?\d{4}|\b0\d{2,3}[ /]\d{2} ?\d{2}", content)
    header = content.splitlines()[0]
    assert not re.search(r"voornaam|familienaam|e-?mail|telefoon|iban|phone|contact", header)


def test_real_rows_are_never_marked_fictional() -> None:
    assert all("fictie" not in (REAL / name).read_text(encoding="utf-8").lower() for name in FILES)
