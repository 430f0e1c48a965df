"""What works in practice, on the page Netwerken en praktijk, in both languages."""

from __future__ import annotations

import pytest

from tests.app.conftest import opened, words

pytestmark = pytest.mark.slow

PAGE = "netwerken.py"


@pytest.mark.usefixtures("open_page")
def test_the_parts_hold_strategies_activities_barriers_tips_and_what_came_before() -> None:
    strategies = opened(PAGE, tab="praktijk")
    assert "Wat gemeenten zich voornemen" in words(strategies)
    assert len(strategies.get("plotly_chart")) == 1
    barriers = opened(PAGE, tab="drempels")
    assert "betaalbaarheid" in words(barriers)
    assert "Tips voor wie begint" in words(barriers)
    assert len(barriers.get("plotly_chart")) == 1


@pytest.mark.usefixtures("open_page")
def test_the_table_of_strategies_per_town_counts_23_mentions_and_19_activities() -> None:
    shown = words(opened(PAGE, tab="praktijk", tabel="strategieen"))
    total = shown.split("<tfoot>")[1].split("</tfoot>")[0]
    assert ">23<" in total
    assert ">19<" in total


@pytest.mark.usefixtures("open_page")
def test_english_readers_get_the_parts_in_english() -> None:
    assert "Six strategies, from demand to supply" in words(opened(PAGE, tab="praktijk", taal="en"))
    assert "De zeven B" not in words(opened(PAGE, tab="drempels", taal="en"))


@pytest.mark.usefixtures("open_page")
def test_a_province_without_known_practice_says_so() -> None:
    shown = words(opened(PAGE, tab="praktijk", provincie="limburg"))
    assert "Niets gevonden met deze filters" in shown
    assert "Speelfabriek" not in shown
