"""Regions and periods against plain Python over the CSV files: which rows are in, and which are not."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from data_access.period import Period
from places import regions, regions_of
from tests.unit.figures.applications_by_hand import calls
from tests.unit.figures.plain import rows
from views import read, view

DAY = dt.date.fromisoformat
AUTUMN = Period(DAY("2023-09-15"), DAY("2023-09-30"))
PERIODS = [
    AUTUMN,
    Period(DAY("2023-01-01"), DAY("2023-12-31")),
    Period(DAY("2023-10-01"), None),
    Period(None, DAY("2022-12-30")),
]


def count(key: str, filters: Filters, reader: Store) -> int:
    return len(read(view(key), filters, reader).frame)


def within(period: Period, first: dt.date, last: dt.date) -> bool:
    after = period.since is None or period.since <= first
    return after and (period.until is None or last <= period.until)


def year_within(period: Period, year: str) -> bool:
    return bool(year) and within(period, dt.date(int(year), 1, 1), dt.date(int(year), 12, 31))


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.figure("aanvragen")
def test_an_application_counts_on_the_day_it_was_submitted(period: Period, reader: Store) -> None:
    days = [
        DAY(row.get("submitted_on") or calls()[row["call_key"]]["closes"])
        for row in rows("applications", fictional=True)
    ]
    expected = sum(within(period, day, day) for day in days)
    assert count("aanvragen", Filters(period=period, fictional=True), reader) == expected


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.figure("uitgaven-per-lijn")
def test_a_line_with_only_a_year_is_in_when_all_of_its_year_is(
    period: Period, reader: Store
) -> None:
    expected = 0
    for row in rows("commitments", fictional=True):
        day = row.get("date") and DAY(row["date"])
        expected += within(period, day, day) if day else year_within(period, row["year"])
    assert count("uitgaven-per-lijn", Filters(period=period, fictional=True), reader) == expected


def test_applications_per_reference_region(reader: Store) -> None:
    expected = Counter(
        regions_of(row["nis"])["referentieregio"].name
        for row in rows("applications", fictional=True)
        if row["nis"] and "referentieregio" in regions_of(row["nis"])
    )
    frame = read(
        view("aantal-aanvragen_per-referentieregio"), Filters(fictional=True), reader
    ).frame
    named = frame.dropna(subset=["reference_region"])
    assert named.groupby("reference_region")["known"].sum().to_dict() == expected


@pytest.mark.parametrize("borders", ["now", "then"])
@pytest.mark.parametrize(
    "chosen",
    [
        ("referentieregio-waasland",),
        ("eerstelijnszone-bruzel", "vervoerregio-limburg"),
        ("vervoerregio-vlaamse-rand",),
    ],
)
@pytest.mark.figure("aanvragen", "trekkingsrechten-per-gemeente")
def test_a_region_holds_what_lies_in_its_municipalities_of_today(
    chosen: tuple[str, ...], borders: str, reader: Store
) -> None:
    filters = Filters(
        regions=chosen, fictional=True, borders="then" if borders == "then" else "now"
    )
    assert set(chosen) <= set(regions())
    expected = sum(
        bool({one.slug for one in regions_of(row["nis"]).values()} & set(chosen))
        for row in rows("applications", fictional=True)
        if row["nis"]
    )
    assert count("aanvragen", filters, reader) == expected


def test_the_maxima_of_all_reference_regions_make_those_of_flanders(reader: Store) -> None:
    scheme = Filters(schemes=("lekp-2",))
    result = read(view("maximum_per-referentieregio_per-regeling"), scheme, reader)
    assert len(result.frame) == 15
    assert result.totals["maximum"] == 875_000_600
    assert int(result.frame["maximum"].sum()) == 875_000_600


def test_a_rate_is_never_read_from_lists_that_a_period_leaves_out(reader: Store) -> None:
    """The real list of 2023 is not complete, so no share of it may be told, whatever the period."""
    result = read(view("slaagkans_per-provincie"), Filters(period=AUTUMN), reader)
    assert result.totals.get("rate") is None
    assert result.frame["rate"].isna().all()
