"""Looking up projects by text."""

from __future__ import annotations

import pandas as pd
import pytest

from data_access.engine import Store
from data_access.filters import Filters
from language import get_language
from views import Result, read
from views.records.projects import ORDERS, PROJECTS
from views.row_search import looked_up, only, ordered


@pytest.fixture
def projects(reader: Store) -> Result:
    return read(PROJECTS, Filters(), reader)


def found(projects: Result, text: str) -> list[str]:
    return sorted(looked_up(projects, text).frame["project"])


def test_accents_and_capitals_do_not_matter(projects: Result) -> None:
    assert found(projects, "CHRÓMEBOOKS") == ["samenleven-2020-8"]


def test_every_word_must_be_there_in_whatever_field(projects: Result) -> None:
    assert found(projects, "gistel rotaryclub") == ["bn-gistel"]
    assert found(projects, "gistel chromebooks") == []


def test_the_name_of_a_village_finds_what_happens_in_its_municipality(projects: Result) -> None:
    assert "verbindingsambassadeurs-stad-lokeren" in found(projects, "Eksaarde")


def test_a_municipality_that_no_longer_exists_finds_its_heir(projects: Result) -> None:
    assert "verbindingsambassadeurs-stad-lokeren" in found(projects, "Moerbeke")


def test_totals_are_those_of_what_was_found(projects: Result) -> None:
    result = looked_up(projects, "bondgenotennetwerk")
    assert result.totals["awarded"] == 50_031_324
    assert result.missing["awarded"] == 1
    assert result.sentence(get_language("nl")).endswith("Gezocht naar “bondgenotennetwerk”.")


def test_a_blank_search_leaves_everything(projects: Result) -> None:
    assert found(projects, "  ") == sorted(projects.frame["project"])


@pytest.mark.parametrize("order", ORDERS)
def test_orders_put_unknown_values_last_and_lose_no_row(projects: Result, order: str) -> None:
    _, column, descending = ORDERS[order]
    frame = ordered(projects, column, descending=descending).frame
    assert sorted(frame["project"]) == sorted(projects.frame["project"])
    known = frame[column].notna().to_numpy()
    assert not (known[1:] & ~known[:-1]).any()


def test_the_highest_amount_comes_first(projects: Result) -> None:
    frame = ordered(projects, "awarded", descending=True).frame
    assert frame["project"].iloc[0] == "samenleven-2020-9"
    assert pd.isna(frame["awarded"].iloc[-1])


def test_rows_narrowed_to_a_value_have_totals_and_words_of_their_own(projects: Result) -> None:
    result = only(projects, "organisation", "Arktos")
    assert len(result.frame) == 2
    assert (result.totals["awarded"], result.missing["awarded"]) == (155_000_00, 1)
    assert result.sentence(get_language("nl")) == "Alle gegevens. Organisatie: Arktos."
    sure = only(projects, "certainty", "plausible")
    assert sure.only_words(get_language("nl")) == "Hoe zeker: aannemelijk."


def test_a_search_among_narrowed_rows_keeps_to_them(projects: Result) -> None:
    result = looked_up(only(projects, "organisation", "Arktos"), "Hasselt")
    assert list(result.frame["municipality"]) == ["Hasselt"]
    assert result.only == ("organisation", "Arktos")


def test_only_columns_that_are_there_can_narrow(projects: Result) -> None:
    with pytest.raises(KeyError):
        only(projects, "bestaat-niet", "x")
