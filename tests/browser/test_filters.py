"""Filters, by mouse, by keyboard alone, and by clicking on a figure."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

from language import get_language
from tests.browser.conftest import OpenPage, Server, Watch, fresh_page
from tests.browser.driving import (
    bars,
    block,
    chips,
    choose,
    close_filters,
    drop,
    follow,
    go_by_menu,
    open_filter,
    pill,
    query,
    sentence,
    tab_to,
    until,
    until_all,
    until_says,
    walk,
)
from tests.browser.settling import settled

CALLS = "oproepen"
YOUTH = "Verbindingsambassadeurs voor het jeugdwerk"
ARTICLE = "PJ0-1PFC2DB-PR"
TIMELINE = "uitgaven-per-jaar"


def test_a_filter_chosen_with_the_mouse_changes_chart_sentence_and_address(
    reader: Page,
) -> None:
    page = walk(reader, "/geld")
    assert bars(page) == 9
    assert sentence(page) == ""
    choose(page, "Oproep", YOUTH)
    assert bars(page) == 1
    assert YOUTH in sentence(page)
    assert list(query(page)) == ["oproep"]
    assert chips(page) == [YOUTH]


def test_a_filter_can_be_chosen_with_the_keyboard_alone(
    visit: OpenPage, open_page: OpenPage
) -> None:
    # While a server makes these figures for the first time, the panel is drawn anew and loses the focus.
    visit("/oproepen?jaar=2024")
    page = open_page("/oproepen")
    tab_to(page, "e.closest('.st-key-filter_button_time')")
    page.keyboard.press("Enter")
    page.locator(".st-key-filter_panel_time .st-key-filter_close").wait_for()
    assert page.evaluate("document.activeElement.getAttribute('aria-expanded')") == "true"
    settled(page)
    tab_to(page, "e.closest('.st-key-filter_values_years [role=toolbar]')")
    page.keyboard.press("Space")
    until(page, "() => new URLSearchParams(location.search).getAll('jaar').length === 1")
    settled(page)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    until(page, "() => new URLSearchParams(location.search).getAll('jaar').length === 2")
    settled(page)
    close_filters(page)
    assert page.evaluate("document.activeElement.closest('.st-key-filter_button_time') !== null")
    settled(page)
    assert len(query(page)["jaar"]) == 2
    assert len(chips(page)) == 1
    tab_to(page, "e.closest('.st-key-drop_time')")
    page.keyboard.press("Enter")
    until_all(page, CALLS)
    assert chips(page) == []
    assert query(page) == {}


def test_a_cross_takes_its_choice_away_and_wis_alles_takes_all(reader: Page) -> None:
    page = walk(reader, "/geld?jaar=2020&jaar=2021&oproep=plan-samenleven-1&grenzen=toen")
    assert chips(page)[1:] == ["2020–2021", "Grenzen van toen"]
    drop(page, "Samenleven")
    until(page, "() => !location.search.includes('oproep')")
    settled(page)
    assert chips(page) == ["2020–2021", "Grenzen van toen"]
    assert query(page) == {"jaar": ["2020", "2021"], "grenzen": ["toen"]}
    page.get_by_text("Wis alles").click()
    until_all(page)
    assert chips(page) == []
    assert query(page) == {}


def test_filters_and_language_stay_when_moving_with_the_menu(reader: Page) -> None:
    page = walk(reader, "/geld?taal=en")
    choose(page, "Period", "2020")
    english = get_language("en").t
    go_by_menu(page, english("Netwerken"))
    go_by_menu(page, english("Geld"))
    assert chips(page) == ["2020"]
    assert sentence(page) == "2020"
    assert query(page) == {"jaar": ["2020"], "taal": ["en"]}
    assert page.evaluate("document.documentElement.lang") == "en"


LATE = """(() => {
    const { prototype } = WebSocket, { addEventListener } = prototype
    const own = Object.getOwnPropertyDescriptor(prototype, 'onmessage')
    const late = hear => hear && (message => setTimeout(() => hear.call(message.target, message), 500))
    Object.defineProperty(prototype, 'onmessage', { ...own, set(hear) { own.set.call(this, late(hear)) } })
    prototype.addEventListener = function (kind, hear, ...more) {
        return addEventListener.call(this, kind, kind === 'message' ? late(hear) : hear, ...more)
    }
})()"""
"""All that the server says is heard half a second later, as on a busy machine."""


def test_quick_clicks_after_each_other_are_all_kept(
    chromium: Browser, server: Server, watch: Watch
) -> None:
    """The answer to the first click arrives between two later ones, which it does not undo."""
    page = fresh_page(chromium, watch, f"{server.url}/oproepen", script=LATE)
    open_filter(page, "Periode")
    settled(page)
    for year in ("2020", "2022", "2023", "2024", "2020", "2023", "2022", "2020", "2022"):
        pill(page, year)
        page.wait_for_timeout(200)
    until_says(page, "2020, 2022, 2024", CALLS)
    assert query(page)["jaar"] == ["2020", "2022", "2024"]
    assert chips(page) == ["2020, 2022, 2024"]
    page.context.close()


def test_a_panel_pushes_the_page_down_and_a_name_is_found_in_it(reader: Page) -> None:
    page = walk(reader, "/kaart?fictief=ja")
    below = ".fictional-band"
    top = page.locator(below).bounding_box()
    open_filter(page, "Plaats")
    panel = page.locator(".st-key-filter_panel_place").bounding_box()
    moved = page.locator(below).bounding_box()
    assert top and panel and moved
    assert moved["y"] >= panel["y"] + panel["height"]
    assert moved["y"] - top["y"] >= panel["height"]
    page.locator(".st-key-f_search_municipalities input").fill("moerbe")
    page.locator(".st-key-filter_values_municipalities button", has_text="Lokeren").click()
    until(page, "() => location.search.includes('gemeente=46029')")
    settled(page)
    assert page.locator(".st-key-filter_panel_place").count() == 1
    assert chips(page)[0] == "Lokeren"
    close_filters(page)


def test_a_phone_has_one_button_and_a_line_of_what_is_chosen(visit: OpenPage) -> None:
    page = visit("/kaart?provincie=limburg", viewport={"width": 390, "height": 844})
    assert page.locator(".filter-words").inner_text() == "Limburg, alle jaren"
    row = page.locator(".st-key-filter_row")
    assert not row.is_visible()
    page.locator(".st-key-filter_unfold button").click()
    row.wait_for()
    open_filter(page, "Plaats")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_bar_opens_the_rows_that_it_counts_and_back_closes_them(reader: Page) -> None:
    page = walk(reader, "/oproepen?tab=aanvragen&fictief=ja")
    follow(page, block(page, "aanvragen-per-status").locator("ol.bars a").first)
    (status,) = query(page)["status"]
    assert query(page) == {"status": [status], "fictief": ["ja"], "tab": ["aanvragen"]}
    assert page.url.endswith("#aanvragen")
    assert sentence(page, "aanvragen")
    page.go_back()
    until_all(page, "aanvragen")
    assert "status" not in query(page)
