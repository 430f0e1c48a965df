"""Twenty working days, over Easter, over 21 July, over the end of a year."""

from __future__ import annotations

import datetime as dt

import pytest

from written_questions.deadline import deadline, is_working_day, public_holidays


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        ("2021-03-12", "2021-04-12"),  # Easter Monday, 5 April 2021
        ("2022-09-05", "2022-10-03"),
        ("2021-02-02", "2021-03-02"),
        ("2023-11-09", "2023-12-07"),  # 11 November 2023 is a Saturday
        ("2023-07-03", "2023-08-01"),  # 21 July 2023 is a Friday
        ("2024-04-26", "2024-05-29"),  # 1 May, Ascension Day and Whit Monday
        ("2022-12-12", "2023-01-09"),  # Christmas and New Year on Sundays
        ("2024-12-12", "2025-01-13"),  # Christmas and New Year on Wednesdays
        ("2023-11-11", "2023-12-08"),  # asked on a Saturday and public holiday
    ],
)
def test_deadline(asked: str, due: str) -> None:
    assert deadline(dt.date.fromisoformat(asked)) == dt.date.fromisoformat(due)


def test_holidays_of_a_year() -> None:
    # As the package "holidays" 0.108 gives them for Belgium, less Easter and Whit Sunday.
    assert {day.strftime("%d/%m") for day in public_holidays(2024)} == {
        "01/01", "01/04", "01/05", "09/05", "20/05", "21/07", "15/08", "01/11", "11/11", "25/12",
    }  # fmt: skip


@pytest.mark.parametrize("year", range(2015, 2035))
def test_ten_holidays_of_which_three_move(year: int) -> None:
    held = public_holidays(year)
    # Ascension Day falls on 1 May once in a long while (2008); in these years there are always ten.
    assert len(held) == 10
    assert sum(day.weekday() == 0 for day in held) >= 2


def test_days() -> None:
    assert is_working_day(dt.date(2024, 3, 29))  # Good Friday is none
    assert not is_working_day(dt.date(2024, 4, 1))
    assert not is_working_day(dt.date(2024, 3, 30))
