"""Filters, by mouse, by keyboard alone, and by clicking on a figure."""

from __future__ import annotations

from tests.browser.conftest import OpenPage
from tests.browser.driving import (
    ARTICLES,
    LINES,
    bars,
    chips,
    choose,
    click_bar,
    drop,
    go_by_menu,
    open_filter,
    pill,
    query,
    sentence,
    tab_to,
    until_says,
)
from tests.browser.settling import settled

YOUTH = "Verbindingsambassadeurs voor het jeugdwerk"
ARTICLE = "PJ0-1PFC2DB-PR"


def test_a_filter_chosen_with_the_mouse_changes_chart_sentence_and_address(
    open_page: OpenPage,
) -> None:
    page = open_page("/uitgaven")
    assert bars(page) == 9
    assert sentence(page) == "Alle gegevens."
    choose(page, "Oproep", YOUTH)
    assert bars(page) == 1
    assert YOUTH in sentence(page)
    assert list(query(page)) == ["oproep"]
    assert chips(page) == [YOUTH]


def test_a_filter_can_be_chosen_with_the_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page("/uitgaven")
    tab_to(page, "e.dataset.testid === 'stPopoverButton' && e.innerText.startsWith('Oproep')")
    page.keyboard.press("Enter")
    page.locator("[data-testid=stPopoverBody]").wait_for()
    tab_to(page, "e.closest('[data-testid=stPopoverBody] [role=toolbar]')")
    page.keyboard.press("Space")
    until_says(page, YOUTH)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    until_says(page, "Oproepen: ")
    page.keyboard.press("Escape")
    settled(page)
    assert len(query(page)["oproep"]) == 2
    assert len(chips(page)) == 2
    tab_to(page, "e.innerText.includes('×')")
    page.keyboard.press("Enter")
    until_says(page, "Oproep: ")
    assert len(chips(page)) == 1
    assert len(query(page)["oproep"]) == 1


def test_a_chip_takes_its_filter_away_and_wis_alles_takes_all(open_page: OpenPage) -> None:
    page = open_page("/uitgaven?jaar=2020&jaar=2021&grenzen=toen")
    assert chips(page) == ["2020", "2021", "Grenzen van toen"]
    drop(page, "2021")
    until_says(page, "2020.")
    assert chips(page) == ["2020", "Grenzen van toen"]
    assert query(page) == {"jaar": ["2020"], "grenzen": ["toen"]}
    page.get_by_text("Wis alles").click()
    until_says(page, "Alle gegevens.")
    assert chips(page) == []
    assert query(page) == {}


def test_filters_and_language_stay_when_moving_with_the_menu(open_page: OpenPage) -> None:
    page = open_page("/uitgaven?taal=en")
    choose(page, "Period", "2020")
    go_by_menu(page, "Learning networks")
    go_by_menu(page, "Spending")
    assert chips(page) == ["2020"]
    assert sentence(page) == "2020."
    assert query(page) == {"jaar": ["2020"], "taal": ["en"]}
    assert page.evaluate("document.documentElement.lang") == "en"


def test_quick_clicks_after_each_other_are_all_kept(open_page: OpenPage) -> None:
    page = open_page("/uitgaven")
    open_filter(page, "Periode")
    for year in ("2020", "2021", "2022", "2024"):
        pill(page, year)
    until_says(page, "2020–2022, 2024.")
    page.keyboard.press("Escape")
    assert query(page)["jaar"] == ["2020", "2021", "2022", "2024"]
    for year in ("2020", "2022"):
        drop(page, year)
    until_says(page, "2021, 2024.")
    assert query(page)["jaar"] == ["2021", "2024"]


def test_a_click_on_a_bar_filters_and_a_second_click_lifts(open_page: OpenPage) -> None:
    page = open_page("/uitgaven")
    click_bar(page, ARTICLES)
    until_says(page, ARTICLE, LINES)
    assert query(page) == {"artikel": [ARTICLE]}
    click_bar(page, ARTICLES)
    until_says(page, "Alle gegevens.", LINES)
    assert query(page) == {}
    click_bar(page, ARTICLES)
    until_says(page, ARTICLE, LINES)
