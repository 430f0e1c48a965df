"""Money, recomputed from the CSV files in plain Python."""

from __future__ import annotations

from collections import defaultdict

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from data_access.records import spending
from tests.unit.figures.plain import cents, rows
from views.compositions import money

ARTICLE = "PJ0-1PFC2DB-PR"
FILTERS = [
    Filters(),
    Filters(fictional=True),
    Filters(years=(2020,)),
    Filters(years=(2021, 2023), fictional=True),
    Filters(articles=(ARTICLE,)),
    Filters(articles=("FICTIEF-1",), years=(2024,), fictional=True),
    Filters(calls=("verbindingsambassadeurs",)),
    Filters(provinces=("limburg",)),
]


def commitments(filters: Filters) -> list[dict[str, str]]:
    projects = {row["key"]: row for row in rows("projects", fictional=True)}
    kept = []
    for row in rows("commitments", fictional=filters.fictional):
        call = projects[row["project_key"]]["call_key"]
        if filters.years and int(row["year"]) not in filters.years:
            continue
        if filters.articles and row["article_code"] not in filters.articles:
            continue
        if filters.calls and call not in filters.calls:
            continue
        kept.append({**row, "title": projects[row["project_key"]]["title"]})
    return kept


@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_lines_are_the_commitments_of_the_files(reader: Store, filters: Filters) -> None:
    frame = reader.frame(spending.lines(filters))
    found = sorted(zip(frame["title"], frame["amount"], strict=True))
    assert found == sorted((row["title"], cents(row["amount_eur"])) for row in commitments(filters))


@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_articles_add_up_their_commitments(reader: Store, filters: Filters) -> None:
    expected: dict[str, int] = defaultdict(int)
    for row in commitments(filters):
        expected[row["article_code"]] += cents(row["amount_eur"])
    frame = reader.frame(money.ARTICLES.query(filters)).dropna(subset=["committed"])
    assert dict(zip(frame["article"], frame["committed"], strict=True)) == expected


@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_years_add_up_their_commitments(reader: Store, filters: Filters) -> None:
    expected: dict[tuple[str, int], int] = defaultdict(int)
    for row in commitments(filters):
        expected[row["article_code"], int(row["year"])] += cents(row["amount_eur"])
    frame = reader.frame(money.CHAIN.query(filters)).dropna(subset=["committed"])
    keys = zip(frame["article"], frame["year"], strict=True)
    assert dict(zip(keys, frame["committed"], strict=True)) == expected


def test_the_nine_lines_of_2020_are_those_of_the_written_answer(reader: Store) -> None:
    frame = reader.frame(spending.lines(Filters(years=(2020,), articles=(ARTICLE,))))
    assert [int(amount) // 100 for amount in frame["amount"]] == [
        100_000,
        200_000,
        199_700,
        150_000,
        200_000,
        96_413,
        150_000,
        250_000,
        652_700,
    ]
    assert int(frame["amount"].sum()) == 199_881_300
    assert list(frame["kind"]) == ["project"] * 8 + ["call"]


def test_a_year_without_commitments_says_so_and_is_not_zero(reader: Store) -> None:
    frame = reader.frame(money.CHAIN.query(Filters(years=(2021,))))
    assert list(frame["remark"]) == ["Nog geen vastleggingen in 2021."]
    assert frame["committed"].isna().all()


def test_vak_and_vek_stay_apart(reader: Store) -> None:
    filters = Filters(articles=("FICTIEF-1",), fictional=True)
    expected: dict[tuple[str, int], int] = defaultdict(int)
    for row in rows("budget_credits", fictional=True):
        expected[row["kind"].lower(), int(row["year"])] += cents(row["amount_eur"])
    frame = reader.frame(money.CHAIN.query(filters)).set_index("year")
    for (kind, year), amount in expected.items():
        assert frame.loc[year, kind] == amount
    assert expected
