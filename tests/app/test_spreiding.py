"""The map of the page Kaart as people meet it, in both languages."""

from __future__ import annotations

import json
import re

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


def test_a_place_of_the_address_is_told_and_filters_nothing(open_page: Open) -> None:
    at = whole(open_page(PAGE, plaats="34022"))
    shown = words(at)
    assert f"<dt>maximum per inwoner<br>10de van 285</dt><dd>1,37{SPACE}€</dd>" in shown
    assert f"<dt>West-Vlaanderen<br>Vlaanderen 1,32{SPACE}€</dt><dd>1,28{SPACE}€</dd>" in shown
    assert f"<dt>maximumbedrag<br>77.213 inwoners in 2021</dt><dd>106.044{SPACE}€</dd>" in shown
    assert 'href="/kaart?toon=34022"' in shown
    assert f"totaal 8.750.006{SPACE}€" in shown
    assert "285 gemeenten, hoogste eerst" in shown
    assert shown.count(' aria-current="true"><span class="rank">10</span>') == 1


def test_a_place_that_does_not_exist_is_said(open_page: Open) -> None:
    at = whole(open_page(PAGE, plaats="99999"))
    assert any("plaats" in warning.value for warning in at.warning)
    assert "Kies een gemeente op de kaart of in de lijst." in words(at)


@pytest.mark.parametrize("subject", ["aanvragen", "toekenningen"])
def test_a_list_that_is_not_complete_has_no_rank_and_says_so(subject: str, open_page: Open) -> None:
    shown = words(whole(open_page(PAGE, over=subject, plaats="34022")))
    assert "Het staat niet vast dat deze lijst volledig is" in shown
    assert '<span class="rank"></span>' in shown
    assert not re.search(r'<span class="rank">\d', shown)
    assert "Hierover is niets bekend in deze keuze. Dat betekent niet dat er niets is." in shown
    assert " van 285" not in shown


def test_brussels_has_no_maximum_and_no_rank(open_page: Open) -> None:
    shown = words(whole(open_page(PAGE, plaats="04000")))
    assert "Niet van toepassing: Brussel heeft in deze regelingen geen trekkingsrecht." in shown


def test_the_list_is_short_until_all_is_asked_for(open_page: Open) -> None:
    short, every = words(whole(open_page(PAGE))), words(whole(open_page(PAGE, rijen="alle")))
    assert short.count("<li hidden") == 285 - 15
    assert every.count("<li hidden") == 0
    assert "Toon alle 285" in short
    assert "Toon minder" in every


def test_a_choice_of_a_province_keeps_the_ranks_of_flanders(open_page: Open) -> None:
    shown = words(whole(open_page(PAGE, provincie="limburg")))
    assert "38 gemeenten, hoogste eerst" in shown
    assert '<span class="rank">7</span><span class="name">Genk</span>' in shown


def test_english_readers_get_the_page_in_english(open_page: Open) -> None:
    shown = words(whole(open_page(PAGE, taal="en")))
    assert "Maximum amounts (drawing rights) per municipality" in shown
    assert "285 municipalities, highest first" in shown
    assert "total €8,750,006" in shown
    assert "Maximumbedragen (trekkingsrechten)" not in shown
