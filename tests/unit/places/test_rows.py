"""Rows for the database, and the files behind them."""

import datetime as dt
from collections import Counter

from places import load_rows, mergers, municipalities, provinces, regions_of
from places.records import populations, postcodes


def test_every_row_points_to_a_known_source() -> None:
    known = {row["id"] for row in load_rows()["sources"]}
    used = {m.source_id for day in (2018, 2026) for m in municipalities(dt.date(day, 12, 31))}
    used |= {p.source_id for p in provinces()} | {m.source_id for m in mergers()}
    used |= {p.source_id for p in populations().values()}
    assert used <= known
    assert not [ident for ident in known if "," in ident]


def test_municipality_rows_hold_every_code_once_with_todays_code() -> None:
    rows = load_rows()["municipalities"]
    today = {m.nis for m in municipalities(dt.date(2026, 1, 1))}
    assert len(rows) == len({row["nis"] for row in rows}) == 346
    assert {row["current_nis"] for row in rows} == today
    assert {row["province"] for row in rows} == {row["slug"] for row in load_rows()["provinces"]}


def test_population_rows_sum_in_todays_borders_through_current_nis() -> None:
    current = {row["nis"]: row["current_nis"] for row in load_rows()["municipalities"]}
    sums: Counter[str] = Counter()
    for row in load_rows()["populations"]:
        if row["year"] == 2020:
            sums[current[row["nis"]]] += row["inhabitants"]
    assert sums["11002"] == 540_196
    assert len(sums) == 304


def test_population_counts_stand_once_per_code_and_year_within_its_validity() -> None:
    rows = load_rows()["populations"]
    valid = {
        (m.nis, year) for year in range(2015, 2027) for m in municipalities(dt.date(year, 1, 1))
    }
    keys = [(row["nis"], row["year"]) for row in rows]
    assert len(keys) == len(set(keys))
    assert Counter(year for _, year in keys) == {
        **dict.fromkeys(range(2015, 2019), 266), **dict.fromkeys((2019, 2022, 2023, 2024), 273),
        2020: 319, 2021: 300, 2025: 285, 2026: 304,
    }  # fmt: skip
    in_2025 = sum(row["inhabitants"] for row in rows if row["year"] == 2025)
    assert in_2025 == 6_864_766
    assert set(keys) <= valid


def test_the_546_postcodes_lie_in_municipalities_of_2025() -> None:
    in_2025 = {m.nis for m in municipalities(dt.date(2025, 1, 1))}
    assert len(postcodes()) == 546
    assert {code.nis_2025 for code in postcodes().values()} <= in_2025


def test_every_municipality_of_flanders_lies_in_a_region_of_each_kind() -> None:
    rows = load_rows()
    kinds = {row["slug"]: row["kind"] for row in rows["regions"]}
    assert Counter(kinds.values()) == {
        "referentieregio": 15,
        "eerstelijnszone": 57,
        "vervoerregio": 15,
    }
    columns = {
        "reference_region": "referentieregio",
        "care_zone": "eerstelijnszone",
        "transport_region": "vervoerregio",
    }
    for row in rows["municipalities"]:
        of_brussels = row["province"] == "brussel"
        for column, kind in columns.items():
            slug = row[column]
            assert kinds[slug] == kind if slug else of_brussels and kind != "eerstelijnszone"


def test_an_old_code_lies_in_the_regions_of_what_it_became() -> None:
    assert regions_of("46013") == regions_of("46030")  # Kruibeke, now Beveren-Kruibeke-Zwijndrecht
    assert regions_of("11056")["referentieregio"].name == "Waasland"  # Zwijndrecht, from Antwerpen
    assert [one.slug for one in regions_of("21004").values()] == ["eerstelijnszone-bruzel"]
