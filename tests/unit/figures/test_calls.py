"""Calls and what sources say of them, held against the CSV files."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import pytest

from data_access.engine import Store
from data_access.filters import Filters
from data_access.records import call_records, calls
from tests.unit.figures.plain import cents, rows
from tests.unit.filter_sets import CHOICES


def kept(filters: Filters) -> list[dict[str, str]]:
    return [
        row
        for row in rows("calls", fictional=filters.fictional)
        if (not filters.calls or row["key"] in filters.calls)
        and (not filters.years or int(row["year"]) in filters.years)
        and (not filters.domains or row["policy_domain"] in filters.domains)
    ]


@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_calls_are_those_of_the_files_with_their_budget(reader: Store, filters: Filters) -> None:
    frame = reader.frame(calls.calls(filters))
    expected = {row["key"]: cents(row["budget_eur"]) for row in kept(filters)}
    assert dict(zip(frame["call"], frame["budget"], strict=True)) == expected


@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_what_belongs_to_calls_follows_the_same_filters(reader: Store, filters: Filters) -> None:
    keys = {row["key"] for row in kept(filters)}
    for query, table in (
        (call_records.reported_figures, "reported_figures"),
        (call_records.changes, "call_changes"),
        (call_records.action_results, "action_results"),
    ):
        expected = [r for r in rows(table, fictional=filters.fictional) if r["call_key"] in keys]
        assert len(reader.frame(query(filters))) == len(expected)


def test_numbers_stand_as_sources_report_them(reader: Store) -> None:
    frame = reader.frame(calls.calls(Filters())).set_index("call")
    network = frame.loc["bondgenotennetwerken"]
    assert (network["submitted"], network["submitted_precision"]) == (151, "exact")
    assert network["awarded"] == 45
    ambassadors = frame.loc["verbindingsambassadeurs"]
    assert (ambassadors["submitted"], ambassadors["submitted_precision"]) == (45, "about")
    assert ambassadors["awarded"] == 19
    assert pd.isna(frame["submitted"].loc["plan-samenleven-1"])


def test_figures_that_contradict_each_other_are_called_different(reader: Store) -> None:
    frame = reader.frame(call_records.reported_figures(Filters(calls=("plan-samenleven-1",))))
    authorities = frame[frame["measure"] == "authorities"]
    assert sorted(authorities["count"]) == [103, 104, 106]
    assert set(authorities["agreement"]) == {"different"}
    assert set(frame.loc[frame["measure"] == "files", "agreement"]) == {"single"}


def test_three_sources_that_say_nineteen_are_said_to_agree(reader: Store) -> None:
    frame = reader.frame(call_records.reported_figures(Filters(calls=("verbindingsambassadeurs",))))
    awarded = frame[frame["measure"] == "awarded"]
    assert list(awarded["count"]) == [19, 19, 19]
    assert set(awarded["agreement"]) == {"same"}


def test_a_moved_deadline_keeps_both_dates(reader: Store) -> None:
    frame = reader.frame(call_records.changes(Filters(calls=("plan-samenleven-1",))))
    deadlines = frame[frame["field"] == "closes"]
    assert list(deadlines["date"]) == [dt.date(2022, 5, 31), dt.date(2022, 7, 1)]
    assert deadlines["amount"].isna().all()


def test_a_raised_budget_keeps_both_amounts(reader: Store) -> None:
    frame = reader.frame(call_records.changes(Filters(calls=("verbindingsambassadeurs",))))
    assert list(frame["amount"]) == [75_000_000, 130_000_000]


def test_a_phase_of_which_one_date_is_known_has_only_that_one(reader: Store) -> None:
    frame = reader.frame(calls.phases(Filters(calls=("bondgenotennetwerken",))))
    assert list(frame["phase"]) == ["submission"]
    assert frame["starts"].isna().all()
    assert list(frame["ends"]) == [dt.date(2023, 10, 8)]


def test_language_practice_was_realised_beyond_what_was_promised(reader: Store) -> None:
    frame = reader.frame(call_records.action_results(Filters(calls=("plan-samenleven-2",))))
    practice = frame[frame["unit"] == "oefenkansen"].iloc[0]
    assert (practice["promised"], practice["realised"]) == (83_110, 170_951)
