"""Every part of every page by a cold link: in a browser that has never been here.

In Dutch and light, real figures only, on a wide screen and on a phone. What is made up, English and dark are
looked at in test_accessibility.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Server, Watch, fresh_page
from tests.browser.driving import PAGES, PARTS, Leaf, heading
from tests.browser.face_measures import SHIFTS, Measured, at_rest
from tests.browser.settling import settled

each_part = pytest.mark.parametrize(("leaf", "tab"), PARTS)
WIDE: Any = {"width": 1440, "height": 900}
PHONE: Any = {"width": 390, "height": 844}
TALLEST = 2500
"""Pixels of a page on a wide screen, with the sample data."""
SMALLEST = 11
"""Pixels of the smallest letter, in charts too."""
FURTHEST = 0.1
"""Cumulative layout shift: from here on people click beside what they mean."""
OUT_OF_ITS_COLUMN = """() => [...document.querySelectorAll('.texts li *, .claims li *, .project-card *')]
    .filter(e => {
        const column = e.closest('li, .project-card').getBoundingClientRect()
        return e.getBoundingClientRect().right > column.right + 2
    })
    .map(e => e.innerText.slice(0, 80))"""


HATCHED = """() => [...document.querySelectorAll('.js-plotly-plot *')]
    .filter(mark => getComputedStyle(mark).fill.includes('url(')).length"""


OpenCold = Callable[[Leaf, str, Any], Page]


@pytest.fixture
def open_cold(chromium: Browser, server: Server, watch: Watch) -> Iterator[OpenCold]:
    """Opens a part of a page in a browser that never read any of it: how far things jump is noted."""
    with ExitStack() as opened:

        def in_new_browser(leaf: Leaf, tab: str, size: Any) -> Page:
            address = server.url + (f"{leaf.address}?tab={tab}" if tab else leaf.address)
            script = f"({SHIFTS})()"
            page = fresh_page(chromium, watch, address, viewport=size, script=script)
            opened.callback(page.context.close)
            return page

        yield in_new_browser


@pytest.mark.some(2)
@each_part
def test_a_page_opens_by_a_cold_link_under_its_own_title_at_rest_and_with_nothing_made_up(
    open_cold: OpenCold, leaf: Leaf, tab: str
) -> None:
    page = open_cold(leaf, tab, WIDE)
    assert heading(page) == leaf.title or not leaf.url  # which opens with a figure in words
    assert page.evaluate("document.documentElement.lang") == "nl-BE"
    assert page.evaluate("document.title") == f"{leaf.title} · Subsidieatlas"
    assert page.locator("[data-testid=stMain] [data-testid=stException]").count() == 0
    assert page.locator("[data-testid=stMain] [data-testid=stAlert]").count() == 0
    assert fonts_of(page, "h1") == fonts_of(page, ".lead") == {"Inter"}
    assert page.locator(".badge-fictional, .fictional-band").count() == 0
    assert page.evaluate(HATCHED) == 0
    fits_its_screen(page)
    seen = at_rest(page, page.url, WIDE["width"])
    assert faults_of(seen) == []
    assert seen.height <= TALLEST
    page.set_viewport_size({"width": 1920, "height": 900})
    fits_its_screen(settled(page))


@pytest.mark.some(2)
@each_part
def test_a_page_can_be_read_on_a_phone(open_cold: OpenCold, leaf: Leaf, tab: str) -> None:
    page = open_cold(leaf, tab, PHONE)
    fits_its_screen(page)
    title, bar = page.locator("h1").bounding_box(), header_bottom(page)
    assert title is not None
    assert title["y"] >= bar
    assert faults_of(at_rest(page, page.url, PHONE["width"])) == []


def faults_of(seen: Measured) -> list[str]:
    """What a page must not do on any screen."""
    faults = [f"cut: {words}" for words in seen.cut]
    faults += [f"one over the other: {words}" for words in seen.over]
    if seen.smallest and seen.smallest["size"] < SMALLEST:
        faults.append(f"small: {seen.smallest}")
    if (seen.shift or 0) >= FURTHEST:
        faults.append(f"jumps while it loads: {seen.shift}")
    if seen.sideways:
        faults.append("scrolls to the side")
    return faults


def fits_its_screen(page: Page) -> None:
    """Nothing to the side, nothing out of its column."""
    assert sideways(page) == 0
    assert beyond_the_edge(page) == []
    assert page.evaluate(OUT_OF_ITS_COLUMN) == []


def fonts_of(page: Page, selector: str) -> set[str]:
    """The fonts that Chromium really drew an element with."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("DOM.enable")
    devtools.send("CSS.enable")
    root = devtools.send("DOM.getDocument")["root"]["nodeId"]
    node = devtools.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    used = devtools.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    return {font["familyName"].removesuffix(" Variable") for font in used}


def sideways(page: Page) -> int:
    """By how many pixels the page can be scrolled to the side."""
    pixels: int = page.evaluate(
        """() => Math.max(...[document.scrollingElement, document.querySelector('.stMain')]
            .map(e => e.scrollWidth - e.clientWidth))"""
    )
    return pixels


def header_bottom(page: Page) -> float:
    """Where the bar at the top ends, in pixels."""
    pixels: float = page.evaluate(
        "document.querySelector('.atlas-bar').getBoundingClientRect().bottom"
    )
    return pixels


def beyond_the_edge(page: Page) -> list[str]:
    """What sticks out at the right; what scrolls within its own frame does not count."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('.stMain *')]
            .filter(e => {
                if (e.closest('.table-wrap, [data-testid=stDataFrame], [class*=side_by_side_]')) return false
                if (e.closest('.unseen, defs, [aria-hidden=true]')) return false
                const drawn = e instanceof SVGElement ? e.matches('text') : e.innerText?.trim()
                if (!drawn || getComputedStyle(e).visibility === 'hidden') return false
                const box = e.getBoundingClientRect()
                return box.width > 1 && box.right > innerWidth + 1
            })
            .map(e => `${e.tagName} ${e.textContent.trim().slice(0, 60)}`)"""
    )
    return found


def test_the_last_letter_of_what_is_not_known_is_whole_and_no_line_begins_with_a_point(
    open_cold: OpenCold,
) -> None:
    """A sloping "niet bekend" leaned over the edge of its table; a point stood alone on a line on a phone."""
    leaf = next(one for one in PAGES if one.url == "oproepen")
    page = open_cold(leaf, "", PHONE)
    assert page.evaluate(POINTS) == []
    page.set_viewport_size({"width": 1440, "height": 900})
    settled(page)
    lean = "e => parseFloat(getComputedStyle(e).paddingRight)"
    assert page.locator("table.atlas .num .unknown").first.evaluate(lean) >= 2


POINTS = """() => [...document.querySelectorAll(".figure-foot")].flatMap(foot => {
    const edge = foot.getBoundingClientRect().left
        + parseFloat(getComputedStyle(foot).clipPath.match(/inset\\(.* ([\\d.]+)px\\)/)[1])
    return [...foot.children].slice(1).filter(part => {
        const left = part.getBoundingClientRect().left, before = getComputedStyle(part, "::before")
        const begins = left < foot.getBoundingClientRect().left + 2
        return begins && left + parseFloat(before.left) + parseFloat(before.width) > edge
    }).map(part => part.innerText)
})"""
"""Parts of a foot that begin a line and show the point that stands before them."""
