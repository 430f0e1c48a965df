"""The page Praktijk as people meet it, in both languages."""

from __future__ import annotations

import pytest

from tests.app.test_netwerken import opened, words

pytestmark = pytest.mark.slow


@pytest.mark.usefixtures("database_url")
def test_the_page_holds_strategies_activities_barriers_tips_and_what_came_before() -> None:
    app = opened("praktijk.py")
    shown = words(app)
    assert "1 · Outreachend werken" in shown
    assert "Werkgroep Aanspreekpersoon integriteit" in shown
    assert "betaalbaarheid" in shown
    assert shown.count("Vagevuur Open Jeugdwerk") >= 3
    assert len(app.get("plotly_chart")) == 3


@pytest.mark.usefixtures("database_url")
def test_the_table_counts_23_mentions_and_19_activities() -> None:
    shown = words(opened("praktijk.py"))
    total = shown.split("<tfoot>")[1].split("</tfoot>")[0]
    assert ">23<" in total
    assert ">19<" in total


@pytest.mark.usefixtures("database_url")
def test_english_readers_get_the_page_in_english() -> None:
    shown = words(opened("praktijk.py", taal="en"))
    assert "Six strategies, from demand to supply" in shown
    assert "Demand: children and young people" in shown
    assert "De zeven B" not in shown


@pytest.mark.usefixtures("database_url")
def test_a_province_without_known_practice_shows_the_six_strategies_and_no_municipality() -> None:
    shown = words(opened("praktijk.py", provincie="limburg"))
    assert "Outreachend werken" in shown
    assert "Niets gevonden met deze filters" in shown
    assert "Speelfabriek" not in shown
