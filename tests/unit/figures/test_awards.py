"""Awards per place, recomputed from the CSV files in plain Python."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from sqlalchemy import select, update

from data_access.engine import Store
from data_access.facts.populations import POPULATION_YEAR
from data_access.filters import Filters
from database.schema import Project
from language import get_language
from places import municipalities, municipality, population, successor
from places.records import all_municipalities
from tests.unit.figures.awards_by_hand import is_award, place_of, wanted
from tests.unit.figures.plain import cents, rows
from tests.unit.filter_sets import CHOICES
from views import read
from views.compositions import awards
from views.words import cell


def awards_in_words(count: int, filters: Filters) -> int | None:
    """None of chosen places is not known while awards without a place are, which may lie there."""
    anywhere = filters.anywhere()
    if count or filters == anywhere:
        return count
    found = rows("projects", fictional=filters.fictional)
    unplaced = any(is_award(row) and not row["nis"] and wanted(row, anywhere) for row in found)
    return None if unplaced else 0


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


@pytest.mark.figure("toekenningen-per-provincie")
@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_provinces_and_the_unknown_place_hold_every_project(
    reader: Store, filters: Filters
) -> None:
    found = queried(reader, awards.PER_PROVINCE.query(filters), "province_slug")
    assert found == recomputed(filters, "province")


@pytest.mark.figure("toekenningen-per-gemeente")
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


def people_of(year: int, borders: Any, province: str) -> int | None:
    """The inhabitants of a province; None as soon as those of one municipality are not known."""
    then = municipalities(dt.date(year, 1, 1))
    place = {m.nis: m if borders == "then" else municipality(successor(m.nis)) for m in then}
    counts = [population(m.nis, year) for m in then if place[m.nis].province == province]
    known = [count.inhabitants for count in counts if count]
    return sum(known) if len(known) == len(counts) else None


@pytest.mark.some(2)
@pytest.mark.parametrize("borders", ["now", "then"])
@pytest.mark.parametrize("year", [2020, 2021, 2023])
def test_rates_of_one_year_divide_by_the_inhabitants_of_that_year(
    copied: Callable[[str], Store], year: int, borders: Any
) -> None:
    store = copied("years")
    with store.engine.begin() as connection:
        of_all = update(Project).where(Project.awarded_cents.is_not(None))
        connection.execute(of_all.values(year=year))
        merged = select(Project.key).where(Project.fictional).order_by(Project.key).limit(1)
        of_one = update(Project).where(Project.key.in_(merged.scalar_subquery()))
        connection.execute(of_one.values(nis="46014" if borders == "then" else "46029"))
    filters = Filters(years=(year,), borders=borders, fictional=True)
    frame = store.frame(awards.PER_MUNICIPALITY.query(filters)).dropna(subset=["nis"])
    assert len(frame) > 20
    for row in frame.to_dict("records"):
        people = population(row["nis"], year, borders)
        assert (None if pd.isna(row["inhabitants"]) else row["inhabitants"]) == (
            people.inhabitants if people else None
        )
        assert row["population_year"] == year
    provinces = store.frame(awards.PER_PROVINCE.query(filters)).dropna(subset=["province_slug"])
    for row in provinces.to_dict("records"):
        there = people_of(year, borders, row["province_slug"])
        assert (None if pd.isna(row["inhabitants"]) else row["inhabitants"]) == there
    compared = store.frame(awards.COMPARED.query(filters))
    flemish = [
        people_of(year, borders, slug) for slug in provinces["province_slug"] if slug != "brussel"
    ]
    whole = sum(n for n in flemish if n) if None not in flemish else None
    assert {None if pd.isna(n) else n for n in compared["flanders_inhabitants"]} == {whole}
    panels = store.frame(awards.PER_YEAR.query(filters)).dropna(subset=["province_slug"])
    assert dict(
        zip(panels["province_slug"], panels["inhabitants"].astype(str), strict=True)
    ) == dict(zip(provinces["province_slug"], provinces["inhabitants"].astype(str), strict=True))


def test_without_a_count_for_its_year_a_place_has_no_rate(reader: Store) -> None:
    filters = Filters(years=(2023,), fictional=True)
    assert population("46029", 2023, "now") is None  # Lokeren and Moerbeke
    result = read(awards.PER_PROVINCE, filters, reader)
    rates = result.frame.dropna(subset=["province_slug"])
    lacking = rates[rates["inhabitants"].isna()]
    assert len(lacking) > 0
    assert lacking["per_inhabitant"].isna().all()
    shown = cell(None, result.view.column("inhabitants"), get_language("nl"))
    assert shown == "inwoners niet bekend"


@pytest.mark.figure("toekenningen-per-oproep-en-provincie", "toekenningen-per-jaar-en-provincie")
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
                None if pd.isna(row["awards"]) else row["awards"],
                0 if pd.isna(row["amount"]) else row["amount"],
            ]
            for row in frame.to_dict("records")
        }
        assert found == {
            key: [awards_in_words(count, filters), amount]
            for key, (count, amount) in expected.items()
        }


@pytest.mark.figure("toekenningen-centrumsteden")
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
    told = frame["awards"].astype(object).where(frame["awards"].notna(), None)
    assert {name: [told[name], amounts[name]] for name in frame.index} == {
        name: [awards_in_words(count, filters), amount]
        for name, (count, amount) in expected.items()
    }
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


@pytest.mark.figure("gemeente-vergeleken-toekenningen")
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
