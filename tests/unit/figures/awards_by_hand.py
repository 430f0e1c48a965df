"""Awards as plain Python filters them, from the CSV files."""

from __future__ import annotations

from typing import Any

from data_access.filters import Filters
from places import municipality, successor
from tests.unit.figures.plain import rows


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


def is_award(row: dict[str, str]) -> bool:
    """Whether a project is an award, and not only named."""
    return bool(row["awarded_eur"] or row["application_id"])
