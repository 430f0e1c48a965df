"""Applications, recomputed from the CSV files in plain Python."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pandas as pd
import pytest

from data_access.engine import Store
from data_access.filters import Filters
from data_access.queries import application_counts, applications
from data_access.reference import municipality, province, successor
from tests.unit.filter_sets import CHOICES
from tests.unit.queries.plain import cents, rows

REFUSED = {"no_budget", "not_retained"}


def calls() -> dict[str, dict[str, str]]:
    return {row["key"]: row for row in rows("calls", fictional=True)}


def place(row: dict[str, str], filters: Filters) -> Any:
    code = row["nis"] if filters.borders == "then" else successor(row["nis"])
    return municipality(code)


def kept(filters: Filters, *, by_status: bool = True) -> list[dict[str, str]]:
    """The applications that filters leave, as the files have them."""
    found = []
    for row in rows("applications", fictional=filters.fictional):
        call = calls()[row["call_key"]]
        fits = [
            not filters.calls or row["call_key"] in filters.calls,
            not filters.years or int(call["year"]) in filters.years,
            not filters.domains or call["policy_domain"] in filters.domains,
            not (by_status and filters.statuses) or row["status"] in filters.statuses,
            not filters.provinces or place(row, filters).province in filters.provinces,
            not filters.municipalities
            or {row["nis"], successor(row["nis"])} & set(filters.municipalities),
        ]
        if all(fits):
            found.append(row)
    return found


def complete(call: str) -> bool:
    """Whether a call's list holds as many applications as its sources report."""
    listed = [r for r in rows("applications", fictional=True) if r["call_key"] == call]
    reported = [
        int(r["number"])
        for r in rows("reported_figures", fictional=True)
        if r["call_key"] == call and r["measure"] == "submitted" and not r.get("year")
    ]
    if reported:
        return len(listed) >= max(reported)
    return any(r["status"] != "awarded" for r in listed)


def euros(found: list[dict[str, str]], column: str) -> int | None:
    known = [cents(r[column]) for r in found if r.get(column)]
    return sum(known) if known else None


def counted(found: list[dict[str, str]]) -> dict[str, Any]:
    """What the query says of a group, counted by hand."""
    won = [r for r in found if r["status"] == "awarded"]
    whole = [r for r in found if complete(r["call_key"])]
    return {
        "known": len(found),
        "awarded": len(won),
        "refused": sum(r["status"] in REFUSED for r in found),
        "asked": euros(found, "asked_eur"),
        "awarded_amount": euros(won, "awarded_eur") if won else 0,
        "list": "complete" if len(whole) == len(found) else "incomplete",
        "rated": len(whole),
        "rated_awarded": sum(r["status"] == "awarded" for r in whole),
        "rated_asked": euros(whole, "asked_eur") or 0,
        "rated_amount": euros([r for r in whole if r["status"] == "awarded"], "awarded_eur") or 0,
    }


def by_group(frame: pd.DataFrame, *key: str) -> dict[tuple[Any, ...], dict[str, Any]]:
    told = frame.astype(object).where(frame.notna(), None).to_dict("records")
    measures = counted([])
    return {
        (*(row[k] for k in key), bool(row["fictional"])): {m: row[m] for m in measures}
        for row in told
    }


def grouped(found: list[dict[str, str]], name: Any) -> dict[tuple[Any, ...], dict[str, Any]]:
    groups: dict[tuple[Any, ...], list[dict[str, str]]] = {}
    for row in found:
        groups.setdefault((name(row), row["id"].startswith("fictief")), []).append(row)
    return {key: counted(held) for key, held in groups.items()}


@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_calls_count_their_applications(reader: Store, filters: Filters) -> None:
    frame = reader.frame(application_counts.per_call(filters))
    expected = grouped(kept(filters, by_status=False), lambda row: row["call_key"])
    assert by_group(frame, "call") == expected


@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_provinces_count_their_applications(reader: Store, filters: Filters) -> None:
    frame = reader.frame(application_counts.per_province(filters))
    expected = grouped(kept(filters, by_status=False), lambda row: place(row, filters).province)
    assert by_group(frame, "province") == expected
    assert list(frame["name"]) == [province(slug).name_nl for slug in frame["province"]]


@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_municipalities_count_their_applications(reader: Store, filters: Filters) -> None:
    frame = reader.frame(application_counts.per_municipality(filters))
    expected = grouped(kept(filters, by_status=False), lambda row: place(row, filters).nis)
    assert by_group(frame, "municipality") == expected


@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_statuses_count_their_applications(reader: Store, filters: Filters) -> None:
    frame = reader.frame(application_counts.per_status(filters))
    found = Counter((row["status"], row["id"].startswith("fictief")) for row in kept(filters))
    pairs = zip(frame["status"], frame["fictional"].astype(bool), strict=True)
    assert dict(zip(pairs, frame["known"], strict=True)) == found


@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_reasons_count_what_was_refused_and_not_what_was_withdrawn(
    reader: Store, filters: Filters
) -> None:
    frame = reader.frame(applications.refusal_reasons(filters))
    refused = [row for row in kept(filters) if row["status"] in REFUSED]
    expected = Counter(row["reason_code"] for row in refused)
    assert dict(zip(frame["reason"], frame["count"], strict=True)) == expected
    assert sum(frame["asked"].dropna()) == (euros(refused, "asked_eur") or 0)
    assert list(frame["count"]) == sorted(frame["count"], reverse=True)


@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_lists_hold_the_applications_of_the_files(reader: Store, filters: Filters) -> None:
    found = kept(filters)
    for query, statuses in (
        (applications.applications, None),
        (applications.awarded, {"awarded"}),
        (applications.refused, REFUSED),
    ):
        frame = reader.frame(query(filters))
        expected = {row["id"] for row in found if statuses is None or row["status"] in statuses}
        assert len(frame) == len(expected)
        assert set(frame["id"]) == expected


def test_four_west_flemish_awards_are_known_for_500_313_euro_and_24_cents(reader: Store) -> None:
    frame = reader.frame(applications.awarded(Filters(provinces=("west-vlaanderen",))))
    assert list(frame["municipality"]) == ["Blankenberge", "De Panne", "Gistel", "Ieper"]
    assert sum(frame["awarded"].dropna()) == 50_031_324
    assert frame["awarded"].isna().sum() == 1


def test_budget_stands_against_amounts_only_where_the_list_is_complete(reader: Store) -> None:
    frame = reader.frame(application_counts.asked_awarded_budget(Filters(fictional=True)))
    frame = frame.set_index("call")
    real, made_up = frame.loc["bondgenotennetwerken"], frame.loc["bondgenotennetwerken-fictief"]
    assert real["budget"] == made_up["budget"] == 700_000_000
    assert pd.isna(real["asked"])
    assert pd.isna(real["awarded"])
    assert real["known_awarded"] == 50_031_324
    asked = [cents(r["asked_eur"]) for r in kept(Filters(fictional=True)) if r.get("asked_eur")]
    assert made_up["asked"] == sum(asked)
    assert frame.loc["plan-samenleven-1", "reported"] == 1_410_000_000
