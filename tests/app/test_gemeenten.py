"""Places on the page Kaart as people meet them: blind spots, and one municipality with all that is known."""

from __future__ import annotations

import pytest

from tests.app.conftest import Open, whole, words

pytestmark = pytest.mark.slow

PAGE, SPOTS = "kaart.py", "blinde-vlekken"


def test_the_blind_spots_are_shown_and_counted(open_page: Open) -> None:
    shown = words(whole(open_page(PAGE, tab=SPOTS)))
    assert "Blinde vlekken" in shown
    assert "Kreeg een toekenning: 4. Geen aanvraag bekend: 281." in shown
    assert "Vroeg nooit aan" not in shown


def test_never_is_said_of_the_made_up_call_whose_list_is_complete(open_page: Open) -> None:
    made_up = {"fictief": "ja", "oproep": "bondgenotennetwerken-fictief"}
    shown = words(whole(open_page(PAGE, tab=SPOTS, **made_up)))
    assert "Vroeg nooit aan: " in shown


def test_one_municipality_has_its_own_page_under_one_link(open_page: Open) -> None:
    shown = words(whole(open_page(PAGE, toon="46030")))
    assert "Beveren-Kruibeke-Zwijndrecht" in shown
    assert "Zwijndrecht: vroeger Antwerpen" in shown
    assert "Maximumbedragen van de gemeenten van toen" in shown
    assert "Hierover is niets bekend: " in shown
    assert 'id="blinde-vlekken"' not in shown
    assert "Kan in geen van de 3 regelingen meer per inwoner krijgen" in shown


def test_a_municipality_that_never_merged_has_no_parts(open_page: Open) -> None:
    shown = words(whole(open_page(PAGE, toon="44021")))
    assert "ja, een van de 13" in shown
    assert "Kan in alle 3 regelingen meer per inwoner krijgen dan gemiddeld in Vlaanderen." in shown
    assert "Inwoners, 2026, te verifiëren" in shown
    assert "Gemeenten van vergelijkbare grootte" in shown
    assert "4 van de 151 aanvragen zijn bekend, dus dit zegt niet dat Gent niets aanvroeg" in shown
    assert "de lijst van de 45 aanvragen is niet bekend" in shown
    assert "gemeenten van toen" not in shown


def test_neighbours_in_the_province_are_links_by_name(open_page: Open) -> None:
    shown = words(whole(open_page(PAGE, toon="34022", jaar="2021")))
    assert 'rel="prev" href="/kaart?jaar=2021&amp;toon=32011"' in shown
    assert 'rel="next" href="/kaart?jaar=2021&amp;toon=34023"' in shown


def test_an_application_that_is_known_is_told_with_its_call(open_page: Open) -> None:
    shown = words(whole(open_page(PAGE, toon="33011")))
    assert "1 aanvraag bekend: 1 toegekend" in shown
    assert '<i class="state partly" role="img" aria-label="deels bekend"></i>' in shown


def test_a_municipality_of_brussels_has_a_page_too(open_page: Open) -> None:
    shown = words(whole(open_page(PAGE, toon="21004")))
    assert "Brussel" in shown
    assert "Gemeenten van vergelijkbare grootte" not in shown
    assert "regelingen meer per inwoner" not in shown


def test_an_old_name_leads_to_today_and_says_so(open_page: Open) -> None:
    at = whole(open_page(PAGE, toon="44021"))
    at.selectbox(key="municipality_choice").set_value("11056").run()
    assert "Zwijndrecht is sinds 1 januari 2025 deel van Beveren-Kruibeke-Zwijndrecht." in words(at)
    assert at.query_params["toon"] == "46030"
    at.selectbox(key="municipality_choice").set_value("44021").run()
    assert "is sinds 1 januari 2025 deel" not in words(at)
    assert at.query_params["toon"] == "44021"


def test_english_readers_get_the_page_in_english(open_page: Open) -> None:
    shown = words(whole(open_page(PAGE, taal="en", toon="44021")))
    assert "Maximum per inhabitant, against the province and Flanders" in shown
    assert "Hierover" not in shown
