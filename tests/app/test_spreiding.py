"""The page Geografische spreiding as people meet it, in both languages."""

from __future__ import annotations

import json

import pytest

from tests.app.test_netwerken import opened, words

PAGE = "spreiding.py"
SPACE = "\N{NO-BREAK SPACE}"


def kinds(at: object) -> list[set[str]]:
    """The kinds of traces of every chart of the page."""
    charts = at.get("plotly_chart")  # type: ignore[attr-defined]
    return [{trace["type"] for trace in json.loads(chart.proto.spec)["data"]} for chart in charts]


@pytest.mark.usefixtures("database_url")
def test_without_a_choice_the_newest_scheme_is_shown_and_said() -> None:
    shown = words(opened(PAGE))
    assert "hier staat de jongste, LEKP 2.0" in shown
    assert f"totaal 8.750.006{SPACE}€" in shown
    assert "Maximumbedragen, geen betalingen." in shown
    assert f"plaats niet bekend 1.998.813{SPACE}€" in shown


@pytest.mark.usefixtures("database_url")
def test_a_link_chooses_the_scheme_the_measure_and_the_borders() -> None:
    at = opened(PAGE, regeling="lekp-1", maat="bedrag", grenzen="toen")
    shown = words(at)
    assert "hier staat de jongste" not in shown
    assert f"totaal 24.324.010{SPACE}€" in shown
    assert "Grenzen van toen: Zwijndrecht" in shown
    assert all(found == {"bar"} for found in kinds(at))


@pytest.mark.usefixtures("database_url")
def test_rates_are_maps() -> None:
    assert all("choropleth" in found for found in kinds(opened(PAGE)))


@pytest.mark.usefixtures("database_url")
def test_a_measure_that_does_not_exist_is_said_and_left_out() -> None:
    at = opened(PAGE, maat="per-koe")
    assert any("maat" in warning.value for warning in at.warning)
    assert all("choropleth" in found for found in kinds(at))


@pytest.mark.usefixtures("database_url")
def test_english_readers_get_the_page_in_english() -> None:
    shown = words(opened(PAGE, taal="en"))
    assert "Maximum amounts (drawing rights) per province" in shown
    assert "total €8,750,006" in shown
    assert "Maximumbedragen (trekkingsrechten)" not in shown
