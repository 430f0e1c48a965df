"""Applications, recomputed from the CSV files in plain Python."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pandas as pd
import pytest

from data_access.engine import Store
from data_access.filters import Filters
from data_access.records import applications
from places import province
from tests.unit.figures.applications_by_hand import REFUSED, counted, euros, kept, place
from tests.unit.figures.plain import cents
from tests.unit.filter_sets import CHOICES
from views.compositions import applications as compositions


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
    frame = reader.frame(compositions.PER_CALL.query(filters))
    expected = grouped(kept(filters, by_status=False), lambda row: row["call_key"])
    assert by_group(frame, "call") == expected


@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_provinces_count_their_applications(reader: Store, filters: Filters) -> None:
    frame = reader.frame(compositions.PER_PROVINCE.query(filters))
    expected = grouped(kept(filters, by_status=False), lambda row: place(row, filters).province)
    assert by_group(frame, "province") == expected
    assert list(frame["name"]) == [province(slug).name_nl for slug in frame["province"]]


@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_municipalities_count_their_applications(reader: Store, filters: Filters) -> None:
    frame = reader.frame(compositions.PER_MUNICIPALITY.query(filters))
    expected = grouped(kept(filters, by_status=False), lambda row: place(row, filters).nis)
    assert by_group(frame, "municipality") == expected


@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_statuses_count_their_applications(reader: Store, filters: Filters) -> None:
    frame = reader.frame(compositions.PER_STATUS.query(filters))
    found = Counter((row["status"], row["id"].startswith("fictief")) for row in kept(filters))
    pairs = zip(frame["status"], frame["fictional"].astype(bool), strict=True)
    assert dict(zip(pairs, frame["known"], strict=True)) == found


@pytest.mark.parametrize("filters", CHOICES, ids=str)
def test_reasons_count_what_was_refused_and_not_what_was_withdrawn(
    reader: Store, filters: Filters
) -> None:
    frame = reader.frame(compositions.REASONS_OF_REFUSAL.query(filters))
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
    frame = reader.frame(compositions.MONEY.query(Filters(fictional=True)))
    frame = frame.set_index("call")
    real, made_up = frame.loc["bondgenotennetwerken"], frame.loc["bondgenotennetwerken-fictief"]
    assert real["budget"] == made_up["budget"] == 700_000_000
    assert pd.isna(real["asked"])
    assert pd.isna(real["awarded"])
    assert real["known_awarded"] == 50_031_324
    asked = [cents(r["asked_eur"]) for r in kept(Filters(fictional=True)) if r.get("asked_eur")]
    assert made_up["asked"] == sum(asked)
    assert frame.loc["plan-samenleven-1", "reported"] == 1_410_000_000
