"""Organisations by name, recomputed from the CSV files in plain Python."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from sqlalchemy import text

from data_access.engine import Store
from data_access.filters import Filters
from importing.award_decisions import decide
from tests.unit.figures.plain import cents, rows
from views import Result, read
from views.provenance import TWICE
from views.records.organisations import ORGANISATIONS

BOTH = pytest.mark.parametrize("fictional", [False, True])


def by_name(reader: Store, filters: Filters) -> dict[str, dict[str, int | None]]:
    """Name -> the counts and amounts of its row."""
    result: Result = read(ORGANISATIONS, filters, reader)
    counted = ("projects", "awarded", "awarded_known", "applications", "refused", "meetings")
    frame = result.frame.astype(object).where(result.frame.notna(), None)
    return {row["organisation"]: {key: row[key] for key in counted} for _, row in frame.iterrows()}


def changed(store: Store, statement: str) -> Store:
    with store.engine.begin() as connection:
        connection.execute(text(statement))
    return store


def names(*, fictional: bool) -> dict[str, str]:
    return {row["key"]: row["name"] for row in rows("organisations", fictional=fictional)}


@BOTH
@pytest.mark.figure("bekende-organisaties")
def test_projects_and_amounts_of_each_body(reader: Store, fictional: bool) -> None:
    name = names(fictional=fictional)
    projects: Counter[str] = Counter()
    amounts: dict[str, list[int]] = {}
    for row in rows("projects", fictional=fictional):
        if row["kind"] != "project":
            continue
        body = name[row["organisation_key"]]
        projects[body] += 1
        if row["awarded_eur"]:
            amounts.setdefault(body, []).append(cents(row["awarded_eur"]))
    shown = by_name(reader, Filters(fictional=fictional))
    assert {body: row["projects"] for body, row in shown.items() if row["projects"]} == projects
    assert {b: row["awarded"] for b, row in shown.items() if row["awarded"] is not None} == {
        body: sum(those) for body, those in amounts.items()
    }
    assert {b: row["awarded_known"] for b, row in shown.items() if row["awarded_known"]} == {
        body: len(those) for body, those in amounts.items()
    }


@BOTH
@pytest.mark.figure("bekende-organisaties")
def test_commitments_and_payments_of_each_body(reader: Store, fictional: bool) -> None:
    name = names(fictional=fictional)
    projects = {
        row["key"]: name[row["organisation_key"]]
        for row in rows("projects", fictional=fictional)
        if row["kind"] == "project"
    }
    committed, of_id = Counter[str](), {}
    for row in rows("commitments", fictional=fictional):
        number = f"{row['article_code']}/{row['year']}/{row['position']}"
        of_id[number] = body = projects.get(row["project_key"])
        if body:
            committed[body] += cents(row["amount_eur"])
    paid = Counter[str]()
    for row in rows("payments", fictional=fictional):
        if body := of_id[row["commitment"]]:
            paid[body] += cents(row["amount_eur"])
    frame = read(ORGANISATIONS, Filters(fictional=fictional), reader).frame
    for column, expected in (("committed", committed), ("paid", paid)):
        shown = frame[frame[column].notna()].set_index("organisation")[column]
        assert dict(shown) == dict(expected)
    assert committed


@BOTH
@pytest.mark.figure("bekende-organisaties")
def test_applications_and_refusals_of_each_body(reader: Store, fictional: bool) -> None:
    name = names(fictional=fictional)
    asked = [
        (name[row["organisation_key"]], row["status"])
        for row in rows("applications", fictional=fictional)
    ]
    refused = Counter(body for body, status in asked if status in ("no_budget", "not_retained"))
    shown = by_name(reader, Filters(fictional=fictional))
    assert {b: row["applications"] for b, row in shown.items() if row["applications"]} == Counter(
        body for body, _ in asked
    )
    assert {body: row["refused"] for body, row in shown.items() if row["refused"]} == refused


def test_who_is_named_without_a_project_stands_in_the_list_too(reader: Store) -> None:
    shown = by_name(reader, Filters())
    assert shown["Bataljong"]["meetings"] == 4
    assert shown["Bataljong"]["projects"] == 0
    assert shown["Bataljong"]["awarded"] is None


def test_a_call_that_stands_as_one_line_is_no_organisation(reader: Store) -> None:
    assert not any("Verbindingsambassadeurs" in name for name in by_name(reader, Filters()))


def test_two_bodies_of_one_name_are_one_row(copied: Callable[[str], Store]) -> None:
    store = changed(
        copied("one name"), "UPDATE organisations SET name = 'Arktos' WHERE key = 'demos'"
    )
    shown = by_name(store, Filters())
    assert shown["Arktos"]["projects"] == 3
    assert shown["Arktos"]["awarded"] == 155_000_00 + 199_700_00


def test_a_year_and_a_call_choose_who_has_something_in_them(reader: Store) -> None:
    assert set(by_name(reader, Filters(calls=("bondgenotennetwerken",)))) == {
        "Arktos",
        "SAAMO West-Vlaanderen",
        "Rotaryclub Gistel vzw",
        "JOC Ieper vzw",
    }
    assert by_name(reader, Filters(years=(2023,)))["Arktos"]["projects"] == 1


def test_an_awarded_application_counts_where_no_project_is_known(
    copied: Callable[[str], Store],
) -> None:
    gone = changed(copied("gone"), "DELETE FROM projects WHERE key = 'bn-gistel'")
    shown = by_name(gone, Filters())["Rotaryclub Gistel vzw"]
    assert (shown["projects"], shown["awarded"], shown["awarded_known"]) == (1, 195_313_24, 1)


def test_money_that_a_list_and_a_project_both_have_counts_once_when_a_person_says_so(
    copied: Callable[[str], Store],
) -> None:
    apart = changed(copied("apart"), "UPDATE projects SET application_id = NULL")
    assert by_name(apart, Filters())["Arktos"]["awarded"] == 2 * 155_000_00
    (twice,) = [gap for gap in read(ORGANISATIONS, Filters(), apart).gaps if gap.kind == TWICE]
    assert (twice.number, twice.amount) == (3, 155_000_00 + 150_000_00 + 195_313_24)
    decide(apart, "bn-de-panne", "bn-de-panne", "joined", "An")
    assert by_name(apart, Filters())["Arktos"]["awarded"] == 155_000_00
