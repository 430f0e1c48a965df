"""The map of the page Kaart as people meet it, in both languages."""

from __future__ import annotations

import json

import pytest

from tests.app.conftest import Open, whole, words

pytestmark = pytest.mark.slow

PAGE = "kaart.py"
SPACE = "\N{NO-BREAK SPACE}"


def kinds(at: object) -> list[set[str]]:
    """The kinds of traces of every chart of the page."""
    charts = at.get("plotly_chart")  # type: ignore[attr-defined]
    return [{trace["type"] for trace in json.loads(chart.proto.spec)["data"]} for chart in charts]


def test_without_a_choice_the_newest_scheme_is_shown_and_said(open_page: Open) -> None:
    shown = words(whole(open_page(PAGE)))
    assert "hier staat de jongste, LEKP 2.0" in shown
    assert f"totaal 8.750.006{SPACE}€" in shown
    assert "Maximumbedragen, geen betalingen." in shown


def test_a_link_chooses_subject_level_measure_scheme_and_borders(open_page: Open) -> None:
    at = whole(
        open_page(PAGE, regeling="lekp-1", maat="bedrag", grenzen="toen", niveau="gemeenten")
    )
    shown = words(at)
    assert "hier staat de jongste" not in shown
    assert f"totaal 24.324.010{SPACE}€" in shown
    assert "Grenzen van toen: Zwijndrecht" in shown
    assert kinds(at)[0] == {"bar"}
    assert "De kaart kent alleen de gemeentegrenzen van vandaag" in shown


@pytest.mark.parametrize("level", ["provincies", "gemeenten"])
@pytest.mark.parametrize(
    ("subject", "total"),
    [
        ("trekkingsrechten", f"totaal 8.750.006{SPACE}€"),
        ("toekenningen", f"plaats niet bekend 1.998.813{SPACE}€"),
        ("aanvragen", "Vlaamse provincies 4 = totaal 4."),
    ],
)
def test_every_subject_is_a_map_at_both_levels_whose_parts_make_the_total(
    level: str, subject: str, total: str, open_page: Open
) -> None:
    at = whole(open_page(PAGE, over=subject, niveau=level))
    assert "choropleth" in kinds(at)[0]
    assert total in words(at)


def test_a_measure_that_another_subject_has_gives_way_to_the_first(open_page: Open) -> None:
    at = whole(open_page(PAGE, over="trekkingsrechten", maat="slaagkans"))
    assert not at.warning
    assert "choropleth" in kinds(at)[0]


def test_a_measure_that_does_not_exist_is_said_and_left_out(open_page: Open) -> None:
    at = whole(open_page(PAGE, maat="per-koe"))
    assert any("maat" in warning.value for warning in at.warning)
    assert "choropleth" in kinds(at)[0]


def test_with_fictional_data_success_rates_are_a_map(open_page: Open) -> None:
    at = whole(
        open_page(PAGE, over="aanvragen", maat="slaagkans", fictief="ja", niveau="gemeenten")
    )
    assert "choropleth" in kinds(at)[0]
    assert "Vlaamse provincies 148 + Brussel 7 = totaal 155." in words(at)


def test_english_readers_get_the_page_in_english(open_page: Open) -> None:
    shown = words(whole(open_page(PAGE, taal="en")))
    assert "Maximum amounts (drawing rights) per province" in shown
    assert "total €8,750,006" in shown
    assert "Maximumbedragen (trekkingsrechten)" not in shown
