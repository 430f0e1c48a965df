"""The page Organisaties en projecten as people meet it: search, order, and a card per project."""

from __future__ import annotations

import pytest

from tests.app.conftest import Open, whole, words

pytestmark = pytest.mark.slow

PAGE = "organisaties.py"


def test_a_search_in_the_address_is_carried_out(open_page: Open) -> None:
    app = whole(open_page(PAGE, zoek="Gistel"))
    titles = [button.label for button in app.button if (button.key or "").startswith("open_")]
    assert titles == ["Lokaal bondgenotennetwerk Gistel"]
    assert "Gezocht naar “Gistel”." in words(app)


def test_searching_puts_the_text_in_the_address(open_page: Open) -> None:
    app = whole(open_page(PAGE))
    app.text_input(key="project_search").set_value("chromebooks").run()
    assert app.query_params["zoek"] == "chromebooks"
    assert "1 project" in words(app)


def test_a_link_to_a_project_opens_its_card_with_its_source_and_what_is_uncertain(
    open_page: Open,
) -> None:
    shown = words(whole(open_page(PAGE, project="bn-gistel")))
    assert "Rotaryclub Gistel vzw" in shown
    assert "bijkomende investeringssubsidie" in shown
    assert "Vlaamse steun voor netwerken tegen kinderarmoede" in shown


def test_the_title_of_a_project_opens_its_card(open_page: Open) -> None:
    app = whole(open_page(PAGE))
    app.button(key="open_samenleven-2020-8").click().run()
    assert app.query_params["project"] == "samenleven-2020-8"
    assert "PJ0-1PFC2DB-PR, lijn 8" in words(app)


def test_a_fictional_project_has_no_card_while_fictional_data_is_off(open_page: Open) -> None:
    app = whole(open_page(PAGE, project="fictief-040"))
    assert [warning.value for warning in app.warning] == [
        "Dit project is hier niet te vinden: misschien is het fictief."
    ]


def test_english_readers_get_the_page_in_english(open_page: Open) -> None:
    app = whole(open_page(PAGE, taal="en"))
    assert app.text_input(key="project_search").label == "Find a project"
    assert "Toegekend bedrag" not in words(app)


def test_a_search_for_an_old_municipality_says_where_it_is_today(open_page: Open) -> None:
    shown = words(whole(open_page(PAGE, zoek="Zwijndrecht")))
    assert "Zwijndrecht is sinds 1 januari 2025 deel van Beveren-Kruibeke-Zwijndrecht." in shown
    assert "sinds 1 januari 2025" not in words(whole(open_page(PAGE, zoek="Gent")))
