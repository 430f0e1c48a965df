"""The map in a real browser: drawn without any network, linked with its list, zoomed, used by keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from benchmarks.map_click import INSIDE, position
from places import centrumsteden, shapes
from tests.browser.conftest import OpenPage
from tests.browser.driving import chips, query, tab_to, until
from tests.browser.settling import STEP, settled

MAP = "[class*='st-key-map_box_'] .choroplethlayer path"
SPOTS = ".st-key-figure_blinde-vlekken .choroplethlayer path"
CITIES = sorted(city.name_nl for city in centrumsteden())
WIDE, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}

# The names that are seen on the map, with their boxes and the size of their letters.
NAMES = """() => [...document.querySelectorAll("[class*='st-key-map_box_'] .scattergeo text")]
    .filter(text => Number(text.style.fontWeight) >= 500 && getComputedStyle(text).visibility === 'visible')
    .map(text => {
        const {left, right, top, bottom} = text.getBoundingClientRect()
        return {name: text.textContent, left, right, top, bottom}
    })"""
BOX = """() => {
    const map = document.querySelector("[class*='st-key-map_box_'] .js-plotly-plot")
    const {left, right, top, bottom} = map.getBoundingClientRect()
    return {left, right, top, bottom}
}"""
VIEW = """() => {
    const map = document.querySelector("[class*='st-key-map_box_'] .js-plotly-plot")
    const {projection, center} = map._fullLayout.geo
    return [Math.round(projection.scale * 100) / 100, center.lon, center.lat]
}"""
COLOURS = "selector => [...document.querySelectorAll(selector)].map(({style}) => style.fill + style.opacity)"
HOVERED = """() => [...document.querySelectorAll('.hoverlayer .hovertext text')]
    .map(text => [...text.querySelectorAll('tspan.line')].map(line => line.textContent))"""


def click_area(page: Page, at: int) -> None:
    """Click inside an area; plotly listens to the place of the mouse, not to the element."""
    point_at(page, at)
    x, y = page.evaluate(INSIDE, [MAP, at])
    page.mouse.click(x, y)


def point_at(page: Page, at: int) -> None:
    """Move the mouse into an area, and wait until what is read over it is there."""
    x, y = page.evaluate(INSIDE, [MAP, at])
    page.mouse.move(1, 1)
    until(page, "() => document.querySelector('.hoverlayer .hovertext') === null")
    page.mouse.move(x, y)
    until(page, "() => document.querySelector('.hoverlayer .hovertext') !== null")


def in_hand(page: Page, name: str) -> Page:
    """The page, once the card under the map is that of a place."""
    until(page, "name => document.querySelector('.chosen-place h3')?.innerText === name", name)
    return settled(page)


def lit(page: Page) -> list[str]:
    """The names of the rows of the list that are lit."""
    return page.locator(".ranked-list a[aria-current] .name").all_inner_texts()


def outlined(page: Page) -> bool:
    """Whether exactly one area is outlined."""
    return page.locator(".map-outline:not(.around)").count() == 1


def overlapping(boxes: list[Any]) -> list[str]:
    """The names that stand on each other."""
    return [
        f"{one['name']} and {other['name']}"
        for number, one in enumerate(boxes)
        for other in boxes[:number]
        if one["left"] < other["right"]
        and other["left"] < one["right"]
        and one["top"] < other["bottom"]
        and other["top"] < one["bottom"]
    ]


MAPS = (
    ("/kaart", MAP, 286),
    ("/kaart?over=toekenningen", MAP, 304),
    ("/kaart?maat=bedrag", MAP, 286),
    ("/kaart?niveau=provincies", MAP, 6),
    ("/kaart?tab=blinde-vlekken", SPOTS, 286),
)


@pytest.mark.some(2)
@pytest.mark.parametrize(
    ("address", "areas", "count", "scheme"),
    # Light and dark in turn; the other half of the crossing is long.
    [
        pytest.param(*one, scheme, marks=[pytest.mark.long] if (number + turn) % 2 else [])
        for number, one in enumerate(MAPS)
        for turn, scheme in enumerate(("light", "dark"))
    ],
)
def test_every_area_is_drawn_without_network(
    visit: OpenPage, address: str, areas: str, count: int, scheme: str
) -> None:
    """That no request leaves the machine is checked after every test (watch)."""
    page = visit(address, color_scheme=scheme)
    assert page.locator(areas).count() == count
    sizes = page.evaluate(
        "selector => [...document.querySelectorAll(selector)].map(area => area.getBBox().width)",
        areas,
    )
    assert min(sizes) > 0


@pytest.mark.some(1)
@pytest.mark.parametrize("address", ["/kaart", "/kaart?over=toekenningen&fictief=ja"])
def test_the_names_of_the_thirteen_cities_stand_free_of_each_other(
    visit: OpenPage, address: str
) -> None:
    page = visit(address, viewport=WIDE)
    names, box = page.evaluate(NAMES), page.evaluate(BOX)
    assert sorted(one["name"] for one in names) == sorted([*CITIES, "Brussel"])
    assert overlapping(names) == []
    assert all(box["left"] <= one["left"] and one["right"] <= box["right"] for one in names)


def test_a_phone_shows_five_names_and_the_chosen_one_and_all_of_them_when_zoomed_in_on(
    visit: OpenPage,
) -> None:
    page = visit("/kaart?plaats=36015", viewport=PHONE)
    names = page.evaluate(NAMES)
    assert len(names) == 6
    assert "Roeselare" in [one["name"] for one in names]
    assert overlapping(names) == []
    assert page.locator(".map-hint").is_visible()
    page.locator("[data-zoom=in]").click()
    until(page, f"() => ({VIEW})()[0] > 1")
    near = page.evaluate(NAMES)
    assert {"Aalst", "Mechelen", "Sint-Niklaas"} <= {one["name"] for one in near}
    assert overlapping(near) == []


def test_nothing_is_smaller_than_eleven_pixels_on_a_phone(visit: OpenPage) -> None:
    page = visit("/kaart?plaats=34022", viewport=PHONE)
    small = page.evaluate(
        """() => [...document.querySelectorAll('.st-key-map_and_list *, .map-controls *')]
            .filter(e => [...e.childNodes].some(node => node.nodeType === 3 && node.data.trim())
                && e.checkVisibility() && parseFloat(getComputedStyle(e).fontSize) < 11)
            .map(e => e.textContent)"""
    )
    assert small == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_click_keeps_colours_and_filters_outlines_the_place_and_moves_the_list(
    visit: OpenPage,
) -> None:
    page = visit("/kaart", viewport=WIDE)
    colours = page.evaluate(COLOURS, MAP)
    names = page.evaluate(COLOURS, "[class*='st-key-map_box_'] .scattergeo text")
    # Far down the list: its row appears with its neighbours.
    click_area(page, position("44064"))
    in_hand(page, "Sint-Martens-Latem")
    assert query(page) == {"plaats": ["44064"]}
    assert chips(page) == []
    assert page.evaluate(COLOURS, MAP) == colours
    assert page.evaluate(COLOURS, "[class*='st-key-map_box_'] .scattergeo text") == names
    assert outlined(page)
    assert lit(page) == ["Sint-Martens-Latem"]
    assert "285ste van 285" in page.locator(".chosen-place").inner_text()
    click_area(page, position("24062"))
    in_hand(page, "Leuven")
    assert lit(page) == ["Leuven"]
    click_area(page, position("24062"))
    until(page, "() => !location.search.includes('plaats=')")
    settled(page)
    assert page.locator(".map-outline").count() == 0
    assert lit(page) == []


def test_a_row_of_the_list_does_the_same_by_keyboard_alone(visit: OpenPage) -> None:
    page = visit("/kaart?jaar=2022", viewport=WIDE)
    tab_to(page, "e.closest('.ranked-list li') && e.innerText.includes('Turnhout')", limit=90)
    page.keyboard.press("Enter")
    page.wait_for_url("**plaats=13040*")
    in_hand(page, "Turnhout")
    assert query(page) == {"jaar": ["2022"], "plaats": ["13040"]}
    until(page, "() => document.querySelectorAll('.map-outline').length === 2")
    assert lit(page) == ["Turnhout"]
    tab_to(page, "e.matches('.chosen-place a.button')", limit=90)
    page.keyboard.press("Enter")
    page.wait_for_url("**toon=13040*")
    settled(page)
    assert page.locator(".municipality-head h1").inner_text() == "Turnhout"


def test_the_search_looks_in_the_whole_list_also_by_an_old_name(visit: OpenPage) -> None:
    page = visit("/kaart", viewport=WIDE)
    rows = page.locator(".ranked-list li:visible .name")
    assert rows.count() == 15
    page.locator(".list-search").fill("borsbeek")
    assert rows.all_inner_texts() == ["Antwerpen"]
    page.locator(".list-search").fill("St. Martens")
    assert rows.all_inner_texts() == ["Sint-Martens-Latem"]
    page.locator(".list-search").fill("xyz")
    assert rows.count() == 0
    assert page.locator(".list-none").is_visible()
    page.locator(".list-search").fill("")
    assert rows.count() == 15


def test_zoom_and_reset_by_keyboard_and_the_page_keeps_its_scroll(visit: OpenPage) -> None:
    page = visit("/kaart?plaats=34022", viewport=WIDE)
    whole = page.evaluate(VIEW)
    tab_to(page, "e.dataset.zoom === 'in'", limit=90)
    page.keyboard.press("Enter")
    until(page, f"() => ({VIEW})()[0] === 2")
    assert outlined(page)
    page.keyboard.press("ArrowRight")
    until(page, f"centre => ({VIEW})()[1] > centre", whole[1])
    assert overlapping(page.evaluate(NAMES)) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    until(page, f"() => ({VIEW})()[0] === 1")
    page.keyboard.press("Enter")
    page.wait_for_timeout(4 * STEP)
    assert page.evaluate(VIEW)[0] == 1  # never smaller than whole
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    until(page, f"whole => JSON.stringify(({VIEW})()) === JSON.stringify(whole)", whole)
    x, y = page.evaluate(INSIDE, [MAP, position("44021")])
    page.mouse.move(x, y)
    page.mouse.wheel(0, 300)
    until(page, "() => document.querySelector('[data-testid=stMain]').scrollTop > 0")
    assert page.evaluate(VIEW) == whole


RATE, AMOUNT = "Maximum per inwoner: 1,37 €", "Maximumbedrag: 106.044 €"


@pytest.mark.some(1)
@pytest.mark.parametrize(
    ("address", "lines"),
    [
        ("/kaart", ["Kortrijk", RATE, AMOUNT, "10de van 285"]),
        ("/kaart?maat=bedrag", ["Kortrijk", AMOUNT, RATE, "9de van 285"]),
    ],
)
def test_four_lines_are_read_over_a_municipality(
    visit: OpenPage, address: str, lines: list[str]
) -> None:
    page = visit(address, viewport=WIDE)
    point_at(page, position("34022"))
    assert [line.replace("\xa0", " ") for line in page.evaluate(HOVERED)[0]] == lines


def test_where_the_list_is_not_complete_there_is_no_rank_to_read(visit: OpenPage) -> None:
    page = visit("/kaart?over=aanvragen", viewport=WIDE)
    drawn = [feature["id"] for feature in shapes("municipality")["features"]]
    point_at(page, drawn.index("33011"))
    assert page.evaluate(HOVERED)[0][-1] == "rang niet bekend"
    assert page.locator(".ranked-list .rank").all_inner_texts() == [""] * 4


def test_a_province_leads_to_its_municipalities(visit: OpenPage) -> None:
    page = visit("/kaart?niveau=provincies", viewport=WIDE)
    slugs = [feature["id"] for feature in shapes("province")["features"]]
    click_area(page, slugs.index("limburg"))
    in_hand(page, "Limburg")
    assert "4de van 5" in page.locator(".chosen-place").inner_text()
    page.locator(".chosen-place a.button").click()
    page.wait_for_url("**provincie=limburg*")
    settled(page)
    assert "plaats" not in query(page)
    assert page.locator(".list-head h3").inner_text() == "38 gemeenten, hoogste eerst"
    assert page.locator(MAP).count() == 286


def test_an_area_without_a_row_can_be_chosen_too(visit: OpenPage) -> None:
    page = visit("/kaart?over=toekenningen", viewport=WIDE)
    drawn = [feature["id"] for feature in shapes("municipality")["features"]]
    click_area(page, drawn.index("44021"))
    in_hand(page, "Gent")
    assert outlined(page)
    assert "niets bekend" in page.locator(".chosen-place").inner_text()


def test_the_keyboard_alone_chooses_a_municipality_also_by_its_old_name(
    visit: OpenPage,
) -> None:
    page = visit("/kaart?toon=44021")
    tab_to(page, "e.getAttribute('role') === 'combobox' && !e.closest('form.ask')")
    page.keyboard.press("Control+a")
    page.keyboard.type("Zwijndrecht (nu")
    page.wait_for_timeout(10 * STEP)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    until(page, "() => location.search.includes('toon=46030')")
    settled(page)
    assert "Zwijndrecht is sinds 1 januari 2025 deel van" in page.locator(".stMain").inner_text()
    assert page.locator("h1").inner_text() == "Beveren-Kruibeke-Zwijndrecht"
