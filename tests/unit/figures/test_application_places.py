"""Where applications come from, recomputed from the CSV files in plain Python."""

from __future__ import annotations

from typing import Any

import pytest

from data_access.engine import Store
from data_access.facts.populations import POPULATION_YEAR
from data_access.filters import Filters
from places import municipalities, population
from tests.unit.figures.applications_by_hand import counted, kept, place
from tests.unit.filter_sets import CHOICES
from views.compositions import applications as compositions


def recomputed(filters: Filters, by: str) -> dict[str, dict[str, Any]]:
    groups: dict[str, list[dict[str, str]]] = {}
    for row in kept(filters, by_status=False):
        groups.setdefault(getattr(place(row, filters), by), []).append(row)
    return {name: counted(found) for name, found in groups.items()}


@pytest.mark.parametrize("filters", CHOICES, ids=str)
@pytest.mark.parametrize(("level", "key"), [("province", "province_slug"), ("nis", "nis")])
def test_a_place_counts_real_and_made_up_applications_together(
    reader: Store, filters: Filters, level: str, key: str
) -> None:
    query = (
        compositions.SPREAD_OVER_PROVINCES.query
        if level == "province"
        else compositions.SPREAD_OVER_MUNICIPALITIES.query
    )
    frame = reader.frame(query(filters))
    told = frame.astype(object).where(frame.notna(), None).to_dict("records")
    expected = recomputed(filters, level)
    assert {row[key]: {m: row[m] for m in counted([])} for row in told} == expected
    assert list(frame["known"]) == sorted(frame["known"], reverse=True)


@pytest.mark.parametrize("borders", ["now", "then"])
def test_inhabitants_are_those_of_the_whole_place(reader: Store, borders: Any) -> None:
    filters = Filters(borders=borders, fictional=True)
    frame = reader.frame(compositions.SPREAD_OVER_MUNICIPALITIES.query(filters))
    for nis, inhabitants in zip(frame["nis"], frame["inhabitants"], strict=True):
        people = population(nis, POPULATION_YEAR, borders)
        assert people is not None
        assert people.inhabitants == inhabitants


def test_the_made_up_call_comes_from_ninety_municipalities_of_today(reader: Store) -> None:
    filters = Filters(fictional=True, calls=("bondgenotennetwerken-fictief",))
    frame = reader.frame(compositions.SPREAD_OVER_MUNICIPALITIES.query(filters))
    assert frame["known"].sum() == 151
    assert set(frame["nis"]) <= {found.nis for found in municipalities()}
