"""Awards per place, recomputed from the CSV files in plain Python."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from data_access.engine import Store
from data_access.facts.populations import POPULATION_YEAR
from data_access.filters import Filters
from places import municipalities, municipality, population, successor
from places.records import all_municipalities
from tests.unit.figures.awards_by_hand import is_award, place_of, wanted
from tests.unit.figures.plain import cents, rows
from tests.unit.filter_sets import CHOICES
from views.compositions import awards


def recomputed(filters: Filters, by: str) -> dict[str | None, list[int]]:
    """Place -> awards, awards without amount, cents, named only."""
    found: dict[str | None, list[int]] = {}
    for row in rows("projects", fictional=filters.fictional):
        if not wanted(row, filters):
            continue
        place = place_of(row, filters)
        held = found.setdefault(getattr(place, by) if place else None, [0, 0, 0, 0])
        awarded = is_award(row)
        held[0] += awarded
        held[1] += awarded and not row["awarded_eur"]
        held[2] += cents(row["awarded_eur"]) if row["awarded_eur"] else 0
        held[3] += not awarded
    return found


def queried(reader: Store, query: Any, key: str) -> dict[str | None, list[int]]:
    frame = reader.frame(query)
    columns = ["awards", "without_amount", "amount", "named"]
    counts = frame[columns].fillna(0).astype(int).to_numpy().tolist()
    return dict(zip(frame[key], counts, strict=True))


@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_provinces_and_the_unknown_place_hold_every_project(
    reader: Store, filters: Filters
) -> None:
    found = queried(reader, awards.PER_PROVINCE.query(filters), "province_slug")
    assert found == recomputed(filters, "province")


@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_municipalities_and_the_unknown_place_hold_every_project(
    reader: Store, filters: Filters
) -> None:
    found = queried(reader, awards.PER_MUNICIPALITY.query(filters), "nis")
    assert found == recomputed(filters, "nis")


def test_the_real_awards_are_thirteen_of_which_nine_have_no_place(reader: Store) -> None:
    frame = reader.frame(awards.PER_PROVINCE.query(Filters())).set_index("province_slug")
    assert frame["awards"].sum() == 13
    assert frame["amount"].sum() == 199_881_300 + 15_500_000 + 15_000_000 + 19_531_324
    there = frame.loc[["west-vlaanderen"]].to_dict("records")[0]
    assert (there["awards"], there["without_amount"]) == (4, 1)
    unknown = frame[frame.index.isna()]
    assert unknown["amount"].tolist() == [199_881_300]
    assert frame.index.isna().tolist()[-1]


def test_bodies_that_are_only_named_are_no_awards(reader: Store) -> None:
    frame = reader.frame(awards.PER_PROVINCE.query(Filters(calls=("verbindingsambassadeurs",))))
    named = frame.dropna(subset=["province_slug"])
    assert named["awards"].sum() == 0
    assert named["amount"].isna().all()
    assert frame["named"].sum() == 10


@pytest.mark.parametrize("borders", ["now", "then"])
def test_rates_divide_by_all_inhabitants_of_the_place_in_2020(reader: Store, borders: Any) -> None:
    filters = Filters(borders=borders, fictional=True)
    frame = reader.frame(awards.PER_MUNICIPALITY.query(filters)).dropna(subset=["nis"])
    for nis, inhabitants in zip(frame["nis"], frame["inhabitants"], strict=True):
        people = population(nis, POPULATION_YEAR, borders)
        assert people is not None
        assert people.inhabitants == inhabitants


@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_calls_and_years_hold_the_awards_of_every_province(reader: Store, filters: Filters) -> None:
    titles = {call["key"]: call["title"] for call in rows("calls", fictional=True)}
    for query, panel in (
        (awards.PER_CALL.query, lambda row: titles.get(row["call_key"])),
        (awards.PER_YEAR.query, lambda row: row["year"] or None),
    ):
        expected: dict[Any, list[int]] = {}
        for row in rows("projects", fictional=filters.fictional):
            if wanted(row, filters) and panel(row):
                place = place_of(row, filters)
                held = expected.setdefault((panel(row), getattr(place, "province", None)), [0, 0])
                held[0] += is_award(row)
                held[1] += cents(row["awarded_eur"]) if row["awarded_eur"] else 0
        frame = reader.frame(query(filters))
        found = {
            (row["panel"], None if pd.isna(row["province_slug"]) else row["province_slug"]): [
                row["awards"],
                0 if pd.isna(row["amount"]) else row["amount"],
            ]
            for row in frame.to_dict("records")
        }
        assert found == expected


@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_kinds_of_cities_hold_every_award_of_a_known_place(reader: Store, filters: Filters) -> None:
    def kind(place: Any) -> str:
        if place.province == "brussel":
            return "brussels"
        return "regional_city" if place.centrumstad else "other"

    def place(code: str) -> Any:
        return municipality(code if filters.borders == "then" else successor(code))

    def inside(code: str) -> bool:
        own, today = municipality(code), municipality(successor(code))
        return (not filters.provinces or place(code).province in filters.provinces) and (
            not filters.municipalities or bool({own.nis, today.nis} & set(filters.municipalities))
        )

    expected: dict[str, list[int]] = {}
    for row in rows("projects", fictional=filters.fictional):
        if row["nis"] and wanted(row, filters):
            held = expected.setdefault(kind(place_of(row, filters)), [0, 0])
            held[0] += is_award(row)
            held[1] += cents(row["awarded_eur"]) if row["awarded_eur"] else 0
    frame = reader.frame(awards.PER_KIND_OF_CITY.query(filters)).set_index("kind")
    amounts = frame["amount"].fillna(0)
    found = {name: [frame.loc[name, "awards"], amounts[name]] for name in frame.index}
    assert found == expected
    for name in frame.index:
        there = [
            found
            for found in all_municipalities().values()
            if kind(place(found.nis)) == name and inside(found.nis)
        ]
        counts = [population(found.nis, POPULATION_YEAR, "then") for found in there]
        assert frame.loc[name, "inhabitants"] == sum(
            c.inhabitants for c in counts if c and not c.summed_from
        )


def test_there_are_thirteen_centrumsteden_and_272_others(reader: Store) -> None:
    frame = reader.frame(awards.PER_KIND_OF_CITY.query(Filters(fictional=True))).set_index("kind")
    assert dict(frame["municipalities"]) == {"regional_city": 13, "other": 272, "brussels": 19}
    assert len([found for found in municipalities() if found.centrumstad]) == 13


@pytest.mark.parametrize("fictional", [False, True])
@pytest.mark.parametrize("borders", ["now", "then"])
def test_a_municipality_is_compared_with_all_of_its_province_and_of_flanders(
    reader: Store, borders: Any, fictional: bool
) -> None:
    everywhere = Filters(borders=borders, fictional=fictional)
    chosen = Filters(borders=borders, fictional=fictional, provinces=("west-vlaanderen",))
    listed = reader.frame(awards.PER_MUNICIPALITY.query(everywhere)).dropna(subset=["nis"])
    provinces = reader.frame(awards.PER_PROVINCE.query(everywhere)).set_index("province_slug")
    mine = listed[listed["province_slug"] == "west-vlaanderen"]
    rates = (mine["amount"] / mine["inhabitants"]).astype(float).dropna()
    frame = reader.frame(awards.COMPARED.query(chosen)).set_index("nis")
    assert set(frame.index) == set(mine["nis"])
    flemish = listed[listed["province_slug"] != "brussel"]
    for nis, row in frame.iterrows():
        assert row["province_amount"] == mine["amount"].sum()
        assert row["province_inhabitants"] == provinces.loc["west-vlaanderen", "inhabitants"]
        assert row["flanders_amount"] == flemish["amount"].sum()
        assert row["flanders_inhabitants"] == 6_629_143
        if not pd.isna(row["amount"]):
            rate = float(row["amount"]) / float(row["inhabitants"])
            assert row["rank_in_province"] == 1 + sum(rates > rate)
        assert bool(row["fictional"]) == fictional, nis
