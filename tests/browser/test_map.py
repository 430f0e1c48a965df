"""The map in a real browser: every area drawn without any network, and a click that filters."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from benchmarks.map_click import INSIDE, position
from places import shapes
from tests.browser.conftest import OpenPage
from tests.browser.driving import chips, query, tab_to, until, until_says
from tests.browser.settling import STEP, settled

RIGHTS, AWARDS = "trekkingsrechten-per-gemeente", "toekenningen-per-gemeente"
PROVINCES = "trekkingsrechten-per-provincie"


def areas(figure: str) -> str:
    return f".st-key-figure_{figure} .choroplethlayer path"


def click_area(page: Page, figure: str, at: int) -> None:
    """Click inside an area; plotly listens to the place of the mouse, not to the element."""
    x, y = page.evaluate(INSIDE, [areas(figure), at])
    page.mouse.move(x, y)
    page.wait_for_timeout(2 * STEP)
    page.mouse.click(x, y)


MAPS = (
    ("/spreiding?niveau=gemeenten", RIGHTS, 286),
    ("/spreiding?niveau=gemeenten&over=toekenningen", AWARDS, 304),
    ("/spreiding?niveau=gemeenten&maat=bedrag", RIGHTS, 286),
    ("/spreiding", PROVINCES, 6),
    ("/gemeenten", "blinde-vlekken", 286),
)


@pytest.mark.parametrize(
    ("address", "figure", "count", "scheme"),
    # Light and dark in turn; the other half of the crossing is long.
    [
        pytest.param(*one, scheme, marks=[pytest.mark.long] if (number + turn) % 2 else [])
        for number, one in enumerate(MAPS)
        for turn, scheme in enumerate(("light", "dark"))
    ],
)
def test_every_area_is_drawn_without_network(
    open_page: OpenPage, address: str, figure: str, count: int, scheme: str
) -> None:
    """That no request leaves the machine is checked after every test (watch)."""
    page = open_page(address, color_scheme=scheme)
    assert page.locator(areas(figure)).count() == count
    sizes = page.evaluate(
        "selector => [...document.querySelectorAll(selector)].map(area => area.getBBox().width)",
        areas(figure),
    )
    assert min(sizes) > 0


def test_a_click_on_a_municipality_filters_and_zooms_and_a_second_click_lifts(
    open_page: OpenPage,
) -> None:
    page = open_page("/spreiding?niveau=gemeenten")
    click_area(page, RIGHTS, position("44021"))
    until_says(page, "Gent", RIGHTS)
    assert query(page)["gemeente"] == ["44021"]
    assert chips(page) == ["Gent"]
    assert page.locator(areas(RIGHTS)).count() == 286
    link = page.url
    again = open_page(link.split("/", 3)[3].join(["/", ""]))
    assert chips(again) == ["Gent"]
    click_area(page, RIGHTS, position("44021"))
    until_says(page, "LEKP 2.0.", RIGHTS)
    until(page, "() => !location.search.includes('gemeente=')")
    assert chips(page) == []


def test_a_click_on_a_province_leads_to_its_municipalities(open_page: OpenPage) -> None:
    page = open_page("/spreiding")
    slugs = [feature["id"] for feature in shapes("province")["features"]]
    click_area(page, PROVINCES, slugs.index("limburg"))
    until_says(page, "Limburg", RIGHTS)
    assert query(page)["provincie"] == ["limburg"]
    assert query(page)["niveau"] == ["gemeenten"]
    assert page.locator(areas(RIGHTS)).count() == 286


def test_an_area_without_a_row_can_be_chosen_too(open_page: OpenPage) -> None:
    page = open_page("/spreiding?niveau=gemeenten&over=toekenningen")
    drawn = [feature["id"] for feature in shapes("municipality")["features"]]
    click_area(page, AWARDS, drawn.index("44021"))
    until(page, "() => location.search.includes('gemeente=44021')")
    settled(page)
    assert chips(page) == ["Gent"]


def test_the_keyboard_alone_chooses_a_municipality_also_by_its_old_name(
    open_page: OpenPage,
) -> None:
    page = open_page("/gemeenten")
    tab_to(page, "e.getAttribute('role') === 'combobox'")
    page.keyboard.type("Zwijndrecht (nu")
    page.wait_for_timeout(5 * STEP)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    until(page, "() => location.search.includes('gemeente=46030')")
    settled(page)
    assert "Zwijndrecht is sinds 1 januari 2025 deel van" in page.locator(".stMain").inner_text()
    assert chips(page) == ["Beveren-Kruibeke-Zwijndrecht"]


def test_the_keyboard_alone_filters_the_map(open_page: OpenPage) -> None:
    page = open_page("/spreiding?niveau=gemeenten")
    tab_to(page, "e.dataset.testid === 'stPopoverButton' && e.innerText.startsWith('Gemeente')")
    page.keyboard.press("Enter")
    page.locator("[data-testid=stPopoverBody]").wait_for()
    tab_to(
        page, "e.closest('[data-testid=stPopoverBody]') && e.getAttribute('role') === 'combobox'"
    )
    page.keyboard.type("Gent")
    page.wait_for_timeout(5 * STEP)
    page.keyboard.press("Enter")
    until_says(page, "Gent", RIGHTS)
    assert query(page)["gemeente"] == ["44021"]
