"""Projects, held against the CSV files."""

from __future__ import annotations

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from data_access.records import projects
from places import municipality, successor
from tests.unit.figures.plain import cents, rows
from tests.unit.filter_sets import CHOICES
from views import read, view


def domain(row: dict[str, str]) -> str | None:
    """The policy domain of a project's call, else of the article it was committed on."""
    calls = {r["key"]: r["policy_domain"] for r in rows("calls", fictional=True)}
    articles = {r["code"]: r["policy_domain"] for r in rows("budget_articles", fictional=True)}
    on = {r["project_key"]: r["article_code"] for r in rows("commitments", fictional=True)}
    return calls.get(row["call_key"]) or articles.get(on.get(row["key"], ""))


def articles(row: dict[str, str]) -> set[str]:
    """The articles that a project was committed on."""
    lines = rows("commitments", fictional=row["key"].startswith("fictief"))
    return {r["article_code"] for r in lines if r["project_key"] == row["key"]}


def fits(row: dict[str, str], filters: Filters) -> bool:
    nis = row["nis"]
    if (filters.provinces or filters.municipalities) and not nis:
        return False
    counts_in = nis if filters.borders == "then" or not nis else successor(nis)
    return all(
        (
            not filters.calls or row["call_key"] in filters.calls,
            not filters.years or int(row["year"]) in filters.years,
            not filters.domains or domain(row) in filters.domains,
            not filters.articles or bool(articles(row) & {*filters.articles}),
            not filters.provinces or municipality(counts_in).province in filters.provinces,
            not filters.municipalities or bool({nis, successor(nis)} & {*filters.municipalities}),
        )
    )


@pytest.mark.figure("projecten")
@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_projects_are_those_of_the_files_with_what_was_awarded(
    reader: Store, filters: Filters
) -> None:
    frame = reader.frame(projects.projects(filters))
    expected = [r for r in rows("projects", fictional=filters.fictional) if fits(r, filters)]
    assert sorted(frame["project"]) == sorted(row["key"] for row in expected)
    assert sum(frame["awarded"].dropna()) == sum(
        cents(row["awarded_eur"]) for row in expected if row["awarded_eur"]
    )


@pytest.mark.figure("projecten-strategieen")
@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_strategies_are_those_that_the_files_give_to_each_project(
    reader: Store, filters: Filters
) -> None:
    projects_of_files = rows("projects", fictional=filters.fictional)
    kept = {row["key"] for row in projects_of_files if fits(row, filters)}
    frame = read(view("projecten-strategieen"), filters, reader).frame
    assert list(zip(frame["project"], frame["number"], strict=True)) == sorted(
        (row["project_key"], int(row["strategy"]))
        for row in rows("project_strategies", fictional=filters.fictional)
        if row["project_key"] in kept
    )


def test_a_project_stands_on_its_line_of_the_budget_article(reader: Store) -> None:
    frame = reader.frame(projects.projects(Filters(years=(2020,)))).set_index("project")
    ninth = frame.loc["samenleven-2020-9"]
    assert (ninth["article"], ninth["line"], ninth["committed"]) == (
        "PJ0-1PFC2DB-PR",
        9,
        65_270_000,
    )
    assert ninth["kind"] == "call"
