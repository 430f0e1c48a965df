"""The page Gemeenten as people meet it: blind spots without a choice, one municipality with one."""

from __future__ import annotations

import pytest

from tests.app.test_netwerken import opened, words

pytestmark = pytest.mark.slow

PAGE = "gemeenten.py"


@pytest.mark.usefixtures("database_url")
def test_without_a_choice_the_blind_spots_are_shown_and_counted() -> None:
    shown = words(opened(PAGE))
    assert "Blinde vlekken" in shown
    assert "Kreeg een toekenning: 4. Geen aanvraag gekend: 281." in shown
    assert "Vroeg nooit aan" not in shown


@pytest.mark.usefixtures("database_url")
def test_never_is_said_of_the_made_up_call_whose_list_is_complete() -> None:
    shown = words(opened(PAGE, fictief="ja", oproep="bondgenotennetwerken-fictief"))
    assert "Vroeg nooit aan: " in shown


@pytest.mark.usefixtures("database_url")
def test_one_municipality_has_its_own_page_under_one_link() -> None:
    shown = words(opened(PAGE, gemeente="46030"))
    assert "Beveren-Kruibeke-Zwijndrecht" in shown
    assert "Zwijndrecht: vroeger Antwerpen" in shown
    assert "Maximumbedragen van de gemeenten van toen" in shown
    assert "Hierover is niets bekend: " in shown
    assert "Kan in geen van de 3 regelingen meer per inwoner krijgen" in shown
    assert "Blinde vlekken" not in shown


@pytest.mark.usefixtures("database_url")
def test_a_municipality_that_never_merged_has_no_parts() -> None:
    shown = words(opened(PAGE, gemeente="44021"))
    assert "ja, een van de 13" in shown
    assert "Kan in alle 3 regelingen meer per inwoner krijgen dan gemiddeld in Vlaanderen." in shown
    assert "Inwoners, 2026, te verifiëren" in shown
    assert "Gemeenten van vergelijkbare grootte" in shown
    assert "4 van de 151 aanvragen zijn bekend, dus dit zegt niet dat Gent niets aanvroeg" in shown
    assert "de lijst van de 45 aanvragen is niet bekend" in shown
    assert "gemeenten van toen" not in shown


@pytest.mark.usefixtures("database_url")
def test_neighbours_in_the_province_are_links_by_name() -> None:
    shown = words(opened(PAGE, gemeente="34022", jaar="2021"))
    assert 'rel="prev" href="/gemeenten?gemeente=32011&amp;jaar=2021"' in shown
    assert 'rel="next" href="/gemeenten?gemeente=34023&amp;jaar=2021"' in shown


@pytest.mark.usefixtures("database_url")
def test_an_application_that_is_known_is_told_with_its_call() -> None:
    shown = words(opened(PAGE, gemeente="33011"))
    assert "1 aanvraag bekend: 1 toegekend" in shown
    assert '<i class="state partly" role="img" aria-label="deels bekend"></i>' in shown


@pytest.mark.usefixtures("database_url")
def test_a_municipality_of_brussels_has_a_page_too() -> None:
    shown = words(opened(PAGE, gemeente="21004"))
    assert "Brussel" in shown
    assert "Gemeenten van vergelijkbare grootte" not in shown
    assert "regelingen meer per inwoner" not in shown


@pytest.mark.usefixtures("database_url")
def test_an_old_name_leads_to_today_and_says_so() -> None:
    at = opened(PAGE)
    at.selectbox(key="municipality_choice").set_value("11056").run()
    assert "Zwijndrecht is sinds 1 januari 2025 deel van Beveren-Kruibeke-Zwijndrecht." in words(at)
    assert at.query_params["gemeente"] == "46030"
    at.selectbox(key="municipality_choice").set_value("44021").run()
    assert "is sinds 1 januari 2025 deel" not in words(at)
    assert at.query_params["gemeente"] == "44021"


@pytest.mark.usefixtures("database_url")
def test_english_readers_get_the_page_in_english() -> None:
    shown = words(opened(PAGE, taal="en", gemeente="44021"))
    assert "Maximum per inhabitant, against the province and Flanders" in shown
    assert "Hierover" not in shown
