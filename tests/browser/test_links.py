"""Links within the atlas: a click changes the address and the page, and loads no new document."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, Watch
from tests.browser.driving import (
    LINES,
    bars,
    block,
    chips,
    follow,
    go_by_menu,
    heading,
    query,
    rows,
    saved,
    sentence,
    tab_to,
    turned,
    until,
    until_says,
    walk,
)
from tests.browser.settling import settled

TOLD = ".sheet .told"


@contextmanager
def in_one_document(page: Page) -> Iterator[None]:
    """Fails when the page was loaded anew meanwhile."""
    page.evaluate("window.theSame = true")
    yield
    assert page.evaluate("window.theSame === true"), "a new document was loaded"


def shown(page: Page) -> dict[str, object]:
    """What a link must show in any tab."""
    return {
        "title": heading(page),
        "chips": chips(page),
        "bars": bars(page),
        "rows": rows(page),
        "says": sentence(page),
    }


def test_menu_parts_bars_sides_and_language_move_without_a_new_document(reader: Page) -> None:
    page = walk(reader, "/geld?jaar=2020")
    with in_one_document(page):
        go_by_menu(page, "Oproepen")
        follow(page, page.locator("nav.tabs").get_by_role("link", name="Weigeringen"))
        assert query(page) == {"jaar": ["2020"], "tab": ["weigeringen"]}
        go_by_menu(page, "Geld")
        turned(page, LINES, "Tabel")
        assert query(page) == {"jaar": ["2020"], "tabel": [LINES]}
        follow(page, page.locator(".languages a[lang=en]"))
        until(page, "() => document.documentElement.lang === 'en'")
        assert len(rows(page)) == 9
        follow(page, page.locator(".languages a[lang=nl]"))
        turned(page, LINES, "Grafiek")
        go_by_menu(page, "Oproepen")
        follow(page, page.locator(".stMain a[href*='toon=']").first)
        assert query(page)["toon"]
        follow(page, page.locator("a.brand"))
        assert query(page)["jaar"] == ["2020"]


def test_back_and_forward_walk_through_pages_parts_and_sides(reader: Page) -> None:
    page = walk(reader, "/geld")
    with in_one_document(page):
        turned(page, LINES, "Tabel")
        go_by_menu(page, "Netwerken")
        follow(page, page.locator("nav.tabs").get_by_role("link", name="Drempels en tips"))
        steps = ["/netwerken?tab=drempels", "/netwerken", f"/geld?tabel={LINES}", "/geld"]
        here = "location.pathname + location.search"
        assert page.evaluate(here) == steps[0]
        for address in steps[1:]:
            page.go_back()
            until(page, f"address => {here} === address", address)
            settled(page)
        until(page, "() => document.querySelector('h1')?.innerText === 'Geld'")
        settled(page)
        assert bars(page) == 9
        for address in reversed(steps[:-1]):
            page.go_forward()
            until(page, f"address => {here} === address", address)
            settled(page)
        page.locator("#tips").wait_for()


def test_a_link_opened_in_a_tab_of_its_own_shows_the_same(reader: Page) -> None:
    page = walk(reader, "/geld?jaar=2020")
    link = block(page).locator(".tools").get_by_role("link", name="Tabel")
    with page.context.expect_page() as coming:
        link.click(modifiers=["Control"])
    other = settled(coming.value)
    assert "tabel" not in query(page)
    turned(page, LINES, "Tabel")
    until(other, "() => document.querySelector('table.atlas tbody tr') !== null")
    assert shown(settled(other)) == shown(page)
    assert other.url == page.url
    other.close()


def test_a_menu_closes_by_escape_and_by_a_click_beside_it(reader: Page) -> None:
    page = walk(reader, "/geld")
    menu = block(page).locator("details.menu").first
    menu.locator("summary").click()
    page.keyboard.press("Escape")
    expect(menu).not_to_have_attribute("open", "")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    menu.locator("summary").click()
    page.locator("h1").click()
    expect(menu).not_to_have_attribute("open", "")


def test_what_goes_wrong_with_a_file_is_told_where_it_was_asked(reader: Page, watch: Watch) -> None:
    page = walk(reader, "/geld")
    page.route("**/bestand/**", lambda route: route.abort())
    try:
        block(page).locator("details.menu summary").first.click()
        block(page).locator("a[data-file]").first.click()
        told = block(page).locator(TOLD)
        until(
            page,
            "told => document.querySelector(told).innerText.startsWith('De server antwoordt niet')",
            f".st-key-figure_{LINES} {TOLD}",
        )
        assert told.get_attribute("role") == "status"
        assert block(page).locator("[data-busy]").count() == 0
    finally:
        page.unroute("**/bestand/**")
        watch.console.clear()  # the browser writes down that nothing came


def test_from_filter_to_file_with_tab_and_enter_alone(visit: OpenPage) -> None:
    page = visit("/geld")
    tab_to(page, "e.closest('.st-key-filter_button_time')")
    page.keyboard.press("Enter")
    page.locator(".st-key-filter_panel_time .st-key-filter_close").wait_for()
    page.locator(".st-key-filter_values_years [role=toolbar]").wait_for()
    settled(page)
    tab_to(page, "e.closest('.st-key-filter_values_years [role=toolbar]')")
    while "2020" not in page.evaluate("document.activeElement.innerText"):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    until_says(page, "2020")
    tab_to(page, "e.tagName === 'SUMMARY' && e.closest('.tools')")
    page.keyboard.press("Enter")
    tab_to(page, "e.matches('a[data-file]')")
    with page.expect_download() as coming:
        page.keyboard.press("Enter")
    assert coming.value.suggested_filename.endswith(".xlsx")
    assert page.locator(TOLD, has_text="Bewaard: ").count() == 1


# --- the table side ------------------------------------------------------------------------------


def test_the_table_is_sorted_searched_narrowed_and_turned_back_and_its_address_restores_it(
    reader: Page, visit: OpenPage
) -> None:
    page = turned(walk(reader, "/geld?fictief=ja"), LINES, "Tabel")
    table = block(page)
    with in_one_document(page):
        follow(page, table.locator("thead a", has_text="Vastgelegd").first)
        assert query(page)["tabel"] == [f"{LINES}~op:-amount"]
        highest = table.locator("tbody tr").first.inner_text()
        follow(page, table.locator("thead a", has_text="Vastgelegd").first)
        assert query(page)["tabel"] == [f"{LINES}~op:amount"]
        assert table.locator("tbody tr").first.inner_text() != highest
        table.locator("details.menu", has_text="Kolommen").locator("summary").click()
        heads = table.locator("thead th").count()
        follow(page, table.locator("[role=menuitemcheckbox]").last)
        until(
            page,
            "([key, n]) => document.querySelectorAll(`.st-key-figure_${key} thead th`).length === n",
            [LINES, heads - 1],
        )
        table.locator("input[type=search]").fill("chromebooks")
        page.keyboard.press("Enter")
        until(
            page,
            "key => document.querySelectorAll(`.st-key-figure_${key} tbody tr`).length === 1",
            LINES,
        )
    settled(page)
    again = visit(page.evaluate("location.pathname + location.search"))
    assert rows(again) == rows(page)
    assert "Chromebooks" in block(again).locator("tbody tr").inner_text()
    assert block(again).locator("thead th").count() == heads - 1
    assert block(again).locator("input[type=search]").input_value() == "chromebooks"
    turned(page, LINES, "Grafiek")
    assert query(page) == {"fictief": ["ja"]}
    assert bars(page) > 0


def test_a_long_table_is_turned_page_by_page_where_it_stands(reader: Page) -> None:
    page = walk(reader, "/oproepen?tab=aanvragen&fictief=ja")
    listed = block(page, "aanvragen")
    first = rows(page, "aanvragen")
    follow(page, listed.locator(".paging").get_by_role("link", name="Volgende"))
    assert query(page)["tabel"] == ["aanvragen~blad:2"]
    assert rows(page, "aanvragen") != first
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") > 0
    follow(page, listed.locator(".paging").get_by_role("link", name="Vorige"))
    assert rows(page, "aanvragen") == first


def test_the_file_is_what_the_address_says(reader: Page) -> None:
    page = walk(reader, "/geld?jaar=2020&taal=en")
    assert saved(page, LINES, "CSV").suggested_filename == f"{LINES}.csv"
