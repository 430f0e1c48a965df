"""The address bar: what somebody pastes, reloads, or goes back to."""

from __future__ import annotations

from playwright.sync_api import Page

from language import get_language
from tests.browser.conftest import OpenPage, Server
from tests.browser.driving import (
    bars,
    chips,
    choose,
    go_by_menu,
    heading,
    open_filter,
    query,
    sentence,
    speak,
    until,
    until_all,
    until_says,
)
from tests.browser.settling import settled

YOUTH = "Verbindingsambassadeurs voor het jeugdwerk"


def shown(page: Page) -> dict[str, object]:
    """What a link must restore."""
    return {"title": heading(page), "chips": chips(page), "says": sentence(page)}


def test_a_pasted_link_restores_page_filters_and_language_in_a_new_browser(
    visit: OpenPage, open_page: OpenPage, server: Server
) -> None:
    page = visit("/geld?taal=en")
    choose(page, "Period", "2020")
    choose(page, "Call", YOUTH)
    open_filter(page, "More")
    page.locator(".st-key-f_fictional label").click()
    page.locator(".fictional-band").wait_for()
    settled(page)
    assert set(query(page)) == {"jaar", "oproep", "taal", "fictief"}
    other = open_page(page.url.removeprefix(server.url))
    assert shown(other) == shown(page)
    assert other.locator(".fictional-band").count() == 1
    assert other.url == page.url


def test_back_and_forward_restore_step_by_step(visit: OpenPage) -> None:
    page = visit("/geld")
    choose(page, "Periode", "2020")
    choose(page, "Oproep", YOUTH)
    assert bars(page) == 1
    page.go_back()
    until_says(page, "2020")
    assert chips(page) == ["2020"]
    assert bars(page) == 9
    page.go_back()
    until_all(page)
    assert query(page) == {}
    page.go_forward()
    until_says(page, "2020")
    page.go_forward()
    until_says(page, YOUTH)
    assert bars(page) == 1


def test_back_leads_to_the_page_before_with_its_filters(visit: OpenPage) -> None:
    page = visit("/geld")
    choose(page, "Periode", "2020")
    go_by_menu(page, "Bronnen")
    assert query(page) == {"jaar": ["2020"]}
    page.go_back()
    until(page, "() => document.querySelector('h1').innerText === 'Geld'")
    until_says(page, "2020")
    assert chips(page) == ["2020"]
    page.go_forward()
    until(page, "() => document.querySelector('h1').innerText === 'Bronnen en gegevens'")
    settled(page)
    assert query(page) == {"jaar": ["2020"]}


def test_a_move_whose_filters_come_late_is_one_step_back(open_page: OpenPage) -> None:
    """What Streamlit does on a busy machine: the page is pushed first, its filters a moment later."""
    page = open_page("/geld?jaar=2020")
    steps = page.evaluate(
        """() => {
            const before = history.length
            history.pushState({}, '', '/bronnen')
            history.pushState({}, '', '/bronnen?jaar=2020')
            const moved = history.length - before
            history.pushState({}, '', '/bronnen?jaar=2021')
            return [moved, history.length - before, location.search]
        }"""
    )
    assert steps == [1, 2, "?jaar=2021"]


def test_back_over_a_change_of_language_changes_every_word_back(visit: OpenPage) -> None:
    page = visit("/geld")
    speak(page, "en")
    assert heading(page) == get_language("en").t("Geld")
    page.go_back()
    until(page, "() => document.querySelector('h1').innerText === 'Geld'")
    settled(page)
    assert "Geld" in page.locator(".atlas-bar nav").inner_text()
    assert page.evaluate("document.documentElement.lang") == "nl-BE"


def test_a_choice_after_going_back_starts_from_what_is_seen(visit: OpenPage) -> None:
    page = visit("/oproepen?jaar=2020")
    choose(page, "Periode", "2022")
    page.go_back()
    until(page, "() => location.search === '?jaar=2020'")
    settled(page)
    choose(page, "Periode", "2024")
    assert chips(page) == ["2020, 2024"]


def test_reloading_keeps_everything(visit: OpenPage) -> None:
    page = visit("/geld")
    choose(page, "Oproep", YOUTH)
    before = shown(page)
    page.reload()
    until_says(page, YOUTH)
    assert shown(page) == before


def test_two_tabs_keep_their_own_filters(visit: OpenPage, server: Server) -> None:
    first = visit("/oproepen?jaar=2020")
    second = first.context.new_page()
    second.goto(f"{server.url}/oproepen?jaar=2024")
    settled(second)
    choose(first, "Periode", "2022")
    choose(second, "Periode", "2023")
    assert chips(first) == ["2020, 2022"]
    assert chips(second) == ["2023–2024"]


def test_a_wrong_value_in_a_link_is_named_and_left_out(open_page: OpenPage) -> None:
    page = open_page("/geld?jaar=2020&jaar=20x0&provincie=<b>Utopia</b>&oproep=")
    assert chips(page) == ["2020"]
    warning = page.locator("[data-testid=stAlert]").inner_text()
    assert "jaar=20x0" in warning
    assert "provincie=<b>Utopia</b>" in warning


def test_going_back_from_a_wrong_link_leads_out_of_it(visit: OpenPage, server: Server) -> None:
    page = visit("/geld?jaar=2021")
    page.goto(f"{server.url}/geld?jaar=1066&jaar=2020")
    until_says(page, "2020")
    page.go_back()
    until_says(page, "2021")
    assert page.url.endswith("/geld?jaar=2021")


def test_unknown_language_and_unknown_parameters_do_no_harm(open_page: OpenPage) -> None:
    page = open_page("/geld?taal=xx&foo=bar&jaar=2020&fictief=misschien")
    assert heading(page) == "Geld"
    assert chips(page) == ["2020"]
    assert page.locator(".fictional-band").count() == 0
    assert "foo=bar" in page.locator("[data-testid=stAlert]").inner_text()
