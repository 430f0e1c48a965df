"""Strategies, barriers, tips and what came before, recomputed from the CSV files in plain Python."""

from __future__ import annotations

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from data_access.records import practice
from tests.unit.figures.plain import rows
from tests.unit.figures.test_networks import in_place, of_call, place
from tests.unit.filter_sets import CHOICES, LOKEREN, LOKEREN_OF_OLD


def activities(filters: Filters) -> dict[str, dict[str, str]]:
    return {
        row["key"]: row
        for row in rows("activities", fictional=filters.fictional)
        if in_place(row["nis"], filters)
    }


def pairs(filters: Filters) -> list[tuple[int, str]]:
    """(strategy, activity) as the files link them."""
    shown = activities(filters)
    return [
        (int(row["strategy"]), row["activity_key"])
        for row in rows("activity_strategies", fictional=filters.fictional)
        if row["activity_key"] in shown
    ]


@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_strategies_count_mentions_activities_and_municipalities(
    reader: Store, filters: Filters
) -> None:
    shown, linked = activities(filters), pairs(filters)
    frame = reader.frame(practice.strategies(filters)).set_index("number")
    assert list(frame.index) == [1, 2, 3, 4, 5, 6]
    for number, row in frame.iterrows():
        mine = [activity for strategy, activity in linked if strategy == number]
        first = [one for one in mine if min(s for s, a in linked if a == one) == number]
        towns = {place(shown[one]["nis"], filters) for one in mine}
        counts = (row["mentions"], row["activities"], row["municipalities"])
        assert counts == (len(mine), len(first), len(towns))
    assert frame["activities"].sum() == len(shown)


@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_every_municipality_shows_all_six_strategies(reader: Store, filters: Filters) -> None:
    shown = activities(filters)
    frame = reader.frame(practice.strategies_per_municipality(filters))
    found = frame.dropna(subset=["activity"])
    assert sorted(zip(found["place"], found["strategy"], found["activity"], strict=True)) == sorted(
        (str(place(shown[activity]["nis"], filters)), strategy, shown[activity]["name"])
        for strategy, activity in pairs(filters)
    )
    assert frame["mentions"].sum() == len(pairs(filters))
    assert frame["activities"].sum() == len(shown)
    towns = {place(row["nis"], filters) for row in shown.values()}
    assert len(frame[["place", "strategy"]].drop_duplicates()) == 6 * len(towns)


@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_goals_and_tips_are_those_of_the_files(reader: Store, filters: Filters) -> None:
    goals = reader.frame(practice.local_goals(filters))
    assert list(goals["goal"]) == [
        row["goal"]
        for row in rows("local_goals", fictional=filters.fictional)
        if in_place(row["nis"], filters)
    ]
    tips = reader.frame(practice.tips(filters))
    assert list(tips["text"]) == [
        row["text"]
        for row in rows("findings", fictional=filters.fictional)
        if row["kind"] == "tip" and of_call(row, filters, year=False)
    ]


@pytest.mark.parametrize("fictional", [False, True])
def test_barriers_and_initiatives_are_those_of_the_files(reader: Store, fictional: bool) -> None:
    filters = Filters(fictional=fictional)
    assert list(reader.frame(practice.barriers(filters))["text"]) == [
        row["text"] for row in rows("barriers", fictional=fictional)
    ]
    earlier = reader.frame(practice.earlier_initiatives(filters))
    expected = [
        row for row in rows("milestones", fictional=fictional) if row["kind"] == "initiative"
    ]
    assert list(earlier["title"]) == [row["title"] for row in expected]
    assert list(earlier["from_year"]) == [int(row["starts"][:4]) for row in expected]
    assert list(earlier["to_year"]) == [int(row["ends"][:4]) for row in expected]


def test_lokeren_has_19_activities_in_23_places_of_the_scheme(reader: Store) -> None:
    frame = reader.frame(practice.strategies_per_municipality(Filters()))
    assert set(frame["place"]) == {"Lokeren"}
    assert (len(frame), frame["activities"].sum()) == (23, 19)
    open_youth_work = frame[frame["activity"] == "Vagevuur Open Jeugdwerk"]
    assert list(open_youth_work["strategy"]) == [1, 2, 3]
    assert list(open_youth_work["activities"]) == [1, 0, 0]


def test_a_strategy_without_activities_stays_and_counts_nothing(reader: Store) -> None:
    frame = reader.frame(practice.strategies(Filters(provinces=("limburg",))))
    assert len(frame) == 6
    assert frame[["mentions", "activities", "municipalities"]].to_numpy().sum() == 0


def test_lokeren_is_found_by_its_code_of_old_and_of_today(reader: Store) -> None:
    for code in (LOKEREN, LOKEREN_OF_OLD):
        frame = reader.frame(practice.local_goals(Filters(municipalities=(code,))))
        assert list(frame["side"]) == ["demand"] * 3 + ["supply"] * 4


def test_seven_b_come_first_and_are_seven(reader: Store) -> None:
    frame = reader.frame(practice.barriers(Filters()))
    counts = frame.groupby("kind", sort=False).size()
    assert list(counts.items()) == [
        ("seven_b", 7),
        ("distance_young", 11),
        ("distance_supply", 6),
        ("closer", 9),
    ]
