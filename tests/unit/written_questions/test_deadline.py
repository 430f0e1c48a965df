"""Twenty working days, over Easter, over 21 July, over the end of a year."""

from __future__ import annotations

import datetime as dt

import pytest

from language import get_language
from written_questions.deadline import (
    JULY_SETTING,
    RECESS_SETTING,
    deadline,
    is_working_day,
    public_holidays,
    reckoning,
    reckoning_words,
    working_days_left,
)

DUTCH = get_language("nl")


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(RECESS_SETTING, raising=False)
    monkeypatch.delenv(JULY_SETTING, raising=False)


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


def test_without_settings_no_recess_is_counted_out() -> None:
    assert reckoning_words(DUTCH) == "20 werkdagen, zonder reces geteld"
    assert is_working_day(dt.date(2024, 7, 11))


def test_a_recess_stands_still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(RECESS_SETTING, "12/07-22/09, 24/12 - 05/01")
    assert reckoning_words(DUTCH) == (
        "20 werkdagen; reces van 12/7 tot en met 22/9 en 24/12 tot en met 5/1 telt niet mee"
    )
    # Eight working days up to 11 July 2024, twelve from 23 September.
    assert deadline(dt.date(2024, 7, 1)) == dt.date(2024, 10, 8)
    # Over New Year: ten up to 23 December 2024, ten from 6 January.
    assert deadline(dt.date(2024, 12, 9)) == dt.date(2025, 1, 17)
    assert working_days_left(dt.date(2024, 7, 1), dt.date(2024, 10, 8)) == 20


def test_eleven_july_is_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(JULY_SETTING, "holiday")
    assert not is_working_day(dt.date(2024, 7, 11))
    assert reckoning_words(DUTCH) == (
        "20 werkdagen, zonder reces geteld; 11 juli telt niet als werkdag"
    )
    assert deadline(dt.date(2024, 7, 1)) == dt.date(2024, 7, 30)


@pytest.mark.parametrize(
    "value",
    ["zomer", "31/02-01/03", "01/01-31/12", "12/07", "12/07-22/09;x", "12/07-22/13", "99/99-1/1"],
)
def test_a_recess_that_cannot_be_read_is_said_and_not_counted(
    value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(RECESS_SETTING, value)
    assert reckoning().recess == ()
    assert f"de instelling {RECESS_SETTING} is niet te lezen" in reckoning_words(DUTCH)
    assert deadline(dt.date(2023, 11, 9)) == dt.date(2023, 12, 7)


def test_another_word_for_eleven_july_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(JULY_SETTING, "misschien")
    assert is_working_day(dt.date(2024, 7, 11))
    assert JULY_SETTING in reckoning_words(DUTCH)


def test_no_date_no_deadline() -> None:
    assert deadline(None) is None
