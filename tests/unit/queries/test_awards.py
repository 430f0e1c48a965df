"""Awards per place, recomputed from the CSV files in plain Python."""

from __future__ import annotations

from typing import Any

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from data_access.queries import awards
from data_access.reference import municipality, population, successor
from tests.unit.filter_sets import CHOICES
from tests.unit.queries.plain import cents, rows


def articles() -> dict[str, str]:
    """project -> the article it is committed on."""
    found: dict[str, str] = {}
    for row in rows("commitments", fictional=True):
        known = found.get(row["project_key"], row["article_code"])
        found[row["project_key"]] = min(known, row["article_code"])
    return found


def domain_of(row: dict[str, str]) -> str | None:
    calls = {call["key"]: call["policy_domain"] for call in rows("calls", fictional=True)}
    of_article = {a["code"]: a["policy_domain"] for a in rows("budget_articles", fictional=True)}
    return calls.get(row["call_key"]) or of_article.get(articles().get(row["key"], ""))


def place_of(row: dict[str, str], filters: Filters) -> Any:
    if not row["nis"]:
        return None
    return municipality(row["nis"] if filters.borders == "then" else successor(row["nis"]))


def wanted(row: dict[str, str], filters: Filters) -> bool:
    place = place_of(row, filters)
    codes = {row["nis"], successor(row["nis"])} if row["nis"] else set()
    return (
        (not filters.calls or row["call_key"] in filters.calls)
        and (not filters.years or (row["year"] != "" and int(row["year"]) in filters.years))
        and (not filters.domains or domain_of(row) in filters.domains)
        and (not filters.articles or articles().get(row["key"]) in filters.articles)
        and (not filters.provinces or (place is not None and place.province in filters.provinces))
        and (not filters.municipalities or bool(codes & set(filters.municipalities)))
    )


def recomputed(filters: Filters, by: str) -> dict[str | None, list[int]]:
    """Place -> awards, awards without amount, cents, named only."""
    found: dict[str | None, list[int]] = {}
    for row in rows("projects", fictional=filters.fictional):
        if not wanted(row, filters):
            continue
        place = place_of(row, filters)
        held = found.setdefault(getattr(place, by) if place else None, [0, 0, 0, 0])
        awarded = bool(row["awarded_eur"] or row["application_id"])
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
    found = queried(reader, awards.per_province(filters), "province_slug")
    assert found == recomputed(filters, "province")


@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_municipalities_and_the_unknown_place_hold_every_project(
    reader: Store, filters: Filters
) -> None:
    found = queried(reader, awards.per_municipality(filters), "nis")
    assert found == recomputed(filters, "nis")


def test_the_real_awards_are_thirteen_of_which_nine_have_no_place(reader: Store) -> None:
    frame = reader.frame(awards.per_province(Filters())).set_index("province_slug")
    assert frame["awards"].sum() == 13
    assert frame["amount"].sum() == 199_881_300 + 15_500_000 + 15_000_000 + 19_531_324
    there = frame.loc[["west-vlaanderen"]].to_dict("records")[0]
    assert (there["awards"], there["without_amount"]) == (4, 1)
    unknown = frame[frame.index.isna()]
    assert unknown["amount"].tolist() == [199_881_300]
    assert frame.index.isna().tolist()[-1]


def test_bodies_that_are_only_named_are_no_awards(reader: Store) -> None:
    frame = reader.frame(awards.per_province(Filters(calls=("verbindingsambassadeurs",))))
    named = frame.dropna(subset=["province_slug"])
    assert named["awards"].sum() == 0
    assert named["amount"].isna().all()
    assert frame["named"].sum() == 10


@pytest.mark.parametrize("borders", ["now", "then"])
def test_rates_divide_by_all_inhabitants_of_the_place_in_2020(reader: Store, borders: Any) -> None:
    filters = Filters(borders=borders, fictional=True)
    frame = reader.frame(awards.per_municipality(filters)).dropna(subset=["nis"])
    for nis, inhabitants in zip(frame["nis"], frame["inhabitants"], strict=True):
        people = population(nis, awards.POPULATION_YEAR, borders)
        assert people is not None
        assert people.inhabitants == inhabitants
