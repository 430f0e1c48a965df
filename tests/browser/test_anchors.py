"""The link of a figure leads to that figure."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.conftest import OpenPage, Server
from tests.browser.driving import ARTICLES, LINES, query, until

IN_SIGHT = """key => {
    const box = document.getElementById(key)?.getBoundingClientRect()
    const top = document.querySelector('[data-testid=stHeader]').getBoundingClientRect().bottom
    return !!box && box.top >= Math.max(top, 0) - 1 && box.bottom <= innerHeight * 0.6
}"""


def scrolled(page: Page) -> float:
    """How far down the page stands, in pixels."""
    pixels: float = page.evaluate("document.querySelector('.stMain').scrollTop")
    return pixels


def test_the_link_of_a_figure_opens_at_that_figure(open_page: OpenPage) -> None:
    page = open_page(f"/uitgaven?taal=en&jaar=2020#{ARTICLES}")
    until(page, IN_SIGHT, ARTICLES)
    assert scrolled(page) > 100
    assert page.url.endswith(f"#{ARTICLES}")
    assert query(page) == {"taal": ["en"], "jaar": ["2020"]}


def test_the_link_that_a_figure_offers_restores_it_in_a_fresh_browser(
    open_page: OpenPage, server: Server
) -> None:
    page = open_page("/uitgaven?jaar=2020", viewport={"width": 1280, "height": 700})
    page.locator(f".st-key-link_{ARTICLES} [data-testid=stPopoverButton]").click()
    link = page.locator("[data-testid=stPopoverBody] code").inner_text().strip()
    assert link == f"{server.url}/uitgaven?jaar=2020#{ARTICLES}"
    other = open_page(link.removeprefix(server.url), viewport={"width": 1280, "height": 700})
    until(other, IN_SIGHT, ARTICLES)


def test_an_anchor_that_leads_nowhere_leaves_the_page_at_its_top(open_page: OpenPage) -> None:
    page = open_page("/uitgaven#bestaat-niet")
    assert scrolled(page) == 0


def test_a_reader_who_scrolls_is_not_pulled_back(open_page: OpenPage) -> None:
    page = open_page(f"/uitgaven#{ARTICLES}")
    until(page, IN_SIGHT, ARTICLES)
    page.mouse.move(700, 400)
    page.mouse.wheel(0, -5000)
    until(page, "() => document.querySelector('.stMain').scrollTop === 0")
    page.wait_for_timeout(600)
    assert scrolled(page) == 0
    assert page.locator(f"#{LINES}").is_visible()
