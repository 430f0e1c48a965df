"""Every page by a cold link: in a browser that has never been here.

In Dutch and light, real figures only, on wide screens and made narrow. What is made up, English and dark are
looked at in test_accessibility.py; cold links to the rest of the crossing are the long forms.
"""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.driving import PAGES, Leaf, until
from tests.browser.settling import settled
from tests.browser.test_accessibility import (
    is_english_with_what_is_made_up_marked,
    no_faults_that_axe_can_find_and_letters_that_can_be_read,
)

each_page = pytest.mark.parametrize("leaf", PAGES, ids=lambda leaf: leaf.url or "overzicht")
NARROW: Any = {"width": 480, "height": 900}
WIDE: Any = ({"width": 1440, "height": 900}, {"width": 1920, "height": 900})
OUT_OF_ITS_COLUMN = """() => [...document.querySelectorAll('.texts li *, .claims li *, .project-card *')]
    .filter(e => {
        const column = e.closest('li, .project-card').getBoundingClientRect()
        return e.getBoundingClientRect().right > column.right + 2
    })
    .map(e => e.innerText.slice(0, 80))"""


HATCHED = """() => [...document.querySelectorAll('.js-plotly-plot *')]
    .filter(mark => getComputedStyle(mark).fill.includes('url(')).length"""


@each_page
def test_a_page_opens_by_a_cold_link_under_its_own_title_in_its_columns_with_nothing_made_up(
    open_page: OpenPage, leaf: Leaf
) -> None:
    page = open_page(leaf.address, viewport=WIDE[0])
    assert page.locator("h1").inner_text() == leaf.title
    assert page.evaluate("document.documentElement.lang") == "nl-BE"
    assert page.evaluate("document.title") == f"{leaf.title} · Subsidieatlas"
    assert page.locator("[data-testid=stMain] [data-testid=stException]").count() == 0
    assert page.locator("[data-testid=stMain] [data-testid=stAlert]").count() == 0
    assert fonts_of(page, "h1") == {"Inter"}
    assert fonts_of(page, ".lead") == {"Inter"}
    assert page.locator(".badge-fictional, .fictional-band").count() == 0
    assert page.evaluate(HATCHED) == 0
    for size in WIDE:
        page.set_viewport_size(size)
        settled(page)
        assert page.evaluate("innerWidth") == size["width"]
        assert page.evaluate(OUT_OF_ITS_COLUMN) == []
    page.set_viewport_size(NARROW)
    fits_a_narrow_screen(settled(page))


@each_page
@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_opens_in_english_and_what_is_made_up_wears_its_badge(
    open_page: OpenPage, leaf: Leaf, scheme: str
) -> None:
    page = open_page(f"{leaf.address}?taal=en&fictief=ja", color_scheme=scheme, bypass_csp=True)
    is_english_with_what_is_made_up_marked(page, leaf)
    no_faults_that_axe_can_find_and_letters_that_can_be_read(page, scheme)


@each_page
@pytest.mark.long
def test_a_page_fits_a_narrow_screen(open_page: OpenPage, leaf: Leaf) -> None:
    fits_a_narrow_screen(open_page(leaf.address, viewport=NARROW))


def fits_a_narrow_screen(page: Page) -> None:
    """Nothing to the side, nothing under the bar at the top."""
    assert sideways(page) == 0
    assert beyond_the_edge(page) == []
    title, header = page.locator("h1").bounding_box(), header_bottom(page)
    assert title is not None
    assert title["y"] >= header


def test_choosing_english_tells_screen_readers_too(open_page: OpenPage) -> None:
    page = open_page("/uitgaven")
    page.get_by_text("English", exact=True).click()
    until(page, "() => document.documentElement.lang === 'en'")
    page.get_by_text("Nederlands", exact=True).click()
    until(page, "() => document.documentElement.lang === 'nl-BE'")


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
        """() => document.querySelector('[data-testid=stHeader]')?.getBoundingClientRect().bottom
            ?? 0"""
    )
    return pixels


def beyond_the_edge(page: Page) -> list[str]:
    """What sticks out at the right; a table that scrolls within its own frame does not count."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('.stMain *')]
            .filter(e => {
                if (e.closest('.table-wrap, [data-testid=stDataFrame]')) return false
                if (e.closest('.unseen, defs, [aria-hidden=true]')) return false
                const drawn = e instanceof SVGElement ? e.matches('text') : e.innerText?.trim()
                if (!drawn || getComputedStyle(e).visibility === 'hidden') return false
                const box = e.getBoundingClientRect()
                return box.width > 1 && box.right > innerWidth + 1
            })
            .map(e => `${e.tagName} ${e.textContent.trim().slice(0, 60)}`)"""
    )
    return found
