"""Inhabitants per year: the parts of a merged municipality add up, before and after it merged."""

from __future__ import annotations

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from places import municipality, population, predecessors
from views.compositions import entitlements, inhabitants

MERGED = ("46030", "46029", "11002", "23106")


@pytest.mark.figure("inwoners-per-jaar")
@pytest.mark.parametrize("nis", MERGED)
def test_the_parts_of_then_add_up_to_what_is_one_municipality_now(reader: Store, nis: str) -> None:
    now = reader.frame(inhabitants.PER_YEAR.query(Filters(municipalities=(nis,))))
    then = reader.frame(inhabitants.PER_YEAR.query(Filters(municipalities=(nis,), borders="then")))
    parts = {
        year: None if rows["inhabitants"].isna().any() else int(rows["inhabitants"].sum())
        for year, rows in then.groupby("year")
    }
    known = now["inhabitants"].astype(object).where(now["inhabitants"].notna(), None)
    assert parts == dict(zip(now["year"], known, strict=True))
    for year, counted in parts.items():
        people = population(nis, int(str(year)), "now")
        assert (people.inhabitants if people else None) == counted
    assert {year for year, counted in parts.items() if counted} >= {2020, 2021, 2025, 2026}
    assert parts[2023] is None  # what merged in 2025 is not counted for that year
    assert set(then.loc[then["year"] == 2026, "nis"]) == {nis}
    assert set(then.loc[then["year"] == 2020, "nis"]) & set(predecessors(nis))


@pytest.mark.parametrize("nis", MERGED)
def test_maxima_of_the_parts_add_up_too(reader: Store, nis: str) -> None:
    sums = [
        dict(frame.groupby("scheme")["maximum"].sum())
        for borders in ("now", "then")
        for frame in [
            reader.frame(
                entitlements.PER_MUNICIPALITY.query(Filters(municipalities=(nis,), borders=borders))
            )
        ]
    ]
    assert sums[0] == sums[1]
    assert len(sums[0]) == 3


def test_without_a_choice_every_municipality_of_2026_is_there(reader: Store) -> None:
    frame = reader.frame(inhabitants.PER_YEAR.query(Filters(years=(2026,))))
    assert len(frame) == 304
    assert all(municipality(nis).valid_to is None for nis in frame["nis"])
