"""Numbers, money and dates as Flemish written answers show them, and their English form."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from language import Language, get_language

NBSP = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"

COMMITTED_IN_2020 = 199_881_300  # cents; PJ0-1PFC2DB-PR
ENTITLEMENTS = 2_432_401_000  # cents; the first of the three schemes, all municipalities


@pytest.fixture
def dutch() -> Language:
    return get_language("nl")


@pytest.fixture
def english() -> Language:
    return get_language("en")


def test_the_commitments_of_2020_are_written_with_the_euro_sign_after_the_number_in_dutch(
    dutch: Language, english: Language
) -> None:
    assert dutch.euro(COMMITTED_IN_2020) == f"1.998.813{NBSP}€"
    assert english.euro(COMMITTED_IN_2020) == "€1,998,813"


def test_cents_are_shown_only_where_there_are_any(dutch: Language, english: Language) -> None:
    assert dutch.euro(19_531_324) == f"195.313,24{NBSP}€"
    assert english.euro(19_531_324) == "€195,313.24"
    assert dutch.euro(105) == f"1,05{NBSP}€"
    assert dutch.euro(0) == f"0{NBSP}€"


def test_cents_are_shown_or_rounded_away_when_asked(dutch: Language) -> None:
    assert dutch.euro(COMMITTED_IN_2020, decimals=2) == f"1.998.813,00{NBSP}€"
    assert dutch.euro(19_531_350, decimals=0) == f"195.314{NBSP}€"
    assert dutch.euro(-19_531_350, decimals=0) == f"{MINUS}195.314{NBSP}€"
    with pytest.raises(ValueError, match="0 or 2 decimals"):
        dutch.euro(100, decimals=1)


def test_a_recovered_amount_has_a_real_minus(dutch: Language, english: Language) -> None:
    assert dutch.euro(-19_531_324) == f"{MINUS}195.313,24{NBSP}€"
    assert english.euro(-19_531_324) == f"{MINUS}€195,313.24"


def test_what_rounds_to_zero_has_no_sign(dutch: Language) -> None:
    assert dutch.euro(-20, decimals=0) == f"0{NBSP}€"
    assert dutch.decimal(-0.001, 2) == "0,00"


def test_money_is_never_a_binary_fraction(dutch: Language) -> None:
    with pytest.raises(TypeError):
        dutch.euro(1_998_813.0)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="parts of a cent"):
        dutch.euro(Decimal("0.5"))  # type: ignore[arg-type]


def test_sums_from_any_database_are_accepted(dutch: Language) -> None:
    whole_cents = pd.Series([COMMITTED_IN_2020], dtype="Int64")
    assert dutch.euro(whole_cents.sum()) == f"1.998.813{NBSP}€"
    assert dutch.euro(Decimal(COMMITTED_IN_2020)) == f"1.998.813{NBSP}€"  # type: ignore[arg-type]


@given(st.integers(min_value=-(10**20), max_value=10**20), st.sampled_from(["nl", "en"]))
def test_every_amount_can_be_read_back_to_the_cent(cents: int, code: str) -> None:
    written = get_language(code).euro(cents, decimals=2)
    group, mark = {"nl": (".", ","), "en": (",", ".")}[code]
    plain = written.replace("€", "").replace(NBSP, "").replace(MINUS, "-").replace(group, "")
    assert int(plain.replace(mark, "")) == cents
    assert get_language(code).euro(cents) in (written, written.replace(f"{mark}00", ""))


@pytest.mark.parametrize(
    ("cents", "dutch_text", "english_text"),
    [
        (65_000_000, "650.000 €", "€650,000"),
        (130_000_000, "1,3 mln. €", "€1.3m"),
        (128_123_456, "1,3 mln. €", "€1.3m"),
        (125_000_000, "1,25 mln. €", "€1.25m"),
        (700_000_000, "7 mln. €", "€7m"),
        (99_999_960, "1 mln. €", "€1m"),
        (ENTITLEMENTS, "24,3 mln. €", "€24.3m"),
        (-130_000_000, "−1,3 mln. €", "−€1.3m"),
        (1_000_000_000_00, "1 mld. €", "€1bn"),
        (999_960_001_00, "1 mld. €", "€1bn"),
        (0, "0 €", "€0"),
    ],
)
def test_axes_show_short_amounts(cents: int, dutch_text: str, english_text: str) -> None:
    assert get_language("nl").short_euro(cents) == dutch_text.replace(" ", NBSP)
    assert get_language("en").short_euro(cents) == english_text


def test_45_of_151_applications_is_29_8_percent(dutch: Language, english: Language) -> None:
    assert dutch.percent(45 / 151) == f"29,8{NBSP}%"
    assert dutch.percent(Fraction(45, 151), digits=2) == f"29,80{NBSP}%"
    assert english.percent(0.298) == "29.8%"
    assert dutch.percent(Decimal(1), digits=0) == f"100{NBSP}%"


def test_halves_are_rounded_as_people_do(dutch: Language) -> None:
    assert dutch.decimal(0.285, 2) == "0,29"
    assert dutch.decimal(-2.5, 0) == f"{MINUS}3"


def test_numbers_are_grouped(dutch: Language, english: Language) -> None:
    assert dutch.number(24_324_010) == "24.324.010"
    assert english.number(-24_324_010) == f"{MINUS}24,324,010"
    assert dutch.number(51.0) == "51"
    with pytest.raises(ValueError, match="not a whole number"):
        dutch.number(51.5)


def test_dates_are_written_day_first_in_both_languages(dutch: Language, english: Language) -> None:
    assert dutch.date(date(2022, 3, 18)) == "18/03/2022"
    assert english.date(date(2022, 3, 18)) == "18/03/2022"
    assert dutch.long_date(date(2021, 3, 12)) == "12 maart 2021"
    assert english.long_date(date(2021, 3, 12)) == "12 March 2021"
    assert dutch.month_year(date(2021, 3, 12)) == "maart 2021"
    assert dutch.date(datetime(2023, 11, 9, 23, 59)) == "09/11/2023"


@pytest.mark.parametrize("unknown", [None, float("nan"), pd.NA, pd.NaT, float("inf")])
def test_the_unknown_is_called_unknown_never_zero(
    unknown: None, dutch: Language, english: Language
) -> None:
    for language, text in ((dutch, "niet bekend"), (english, "not known")):
        assert language.euro(unknown) == text
        assert language.short_euro(unknown) == text
        assert language.number(unknown) == text
        assert language.decimal(unknown, 1) == text
        assert language.percent(unknown) == text
        assert language.date(unknown) == text
        assert language.long_date(unknown) == text
        assert language.month_year(unknown) == text


def test_lists_read_as_sentences(dutch: Language, english: Language) -> None:
    provinces = ["Antwerpen", "Limburg", "Vlaams-Brabant"]
    assert dutch.join(provinces) == "Antwerpen, Limburg en Vlaams-Brabant"
    assert english.join(provinces) == "Antwerpen, Limburg and Vlaams-Brabant"
    assert dutch.join(["Lokeren"]) == "Lokeren"
    assert dutch.join([]) == ""


def test_charts_get_dutch_months_marks_and_buttons(dutch: Language, english: Language) -> None:
    words, forms = dutch.plotly_locale["dictionary"], dutch.plotly_locale["format"]
    assert (forms["decimal"], forms["thousands"]) == (",", ".")
    assert forms["months"][0] == "januari"
    assert forms["months"][11] == "december"
    assert (forms["days"][0], forms["days"][6]) == ("zondag", "zaterdag")
    assert forms["currency"] == ["", f"{NBSP}€"]
    assert words["Zoom in"] == "Inzoomen"
    assert english.plotly_locale["format"]["months"][2] == "March"
    assert english.plotly_locale["dictionary"]["Zoom in"] == "Zoom in"
