"""The link of a figure leads to that figure."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage, Server, Watch
from tests.browser.driving import open_menu, query, until
from tests.browser.settling import settled
from tests.old_addresses import FIGURES, OF_ONE_PLACE

BELOW, CHAIN = "lokale-doelen", "uitgaven-per-jaar"

IN_SIGHT = """key => {
    const box = document.getElementById(key)?.getBoundingClientRect()
    const bar = document.querySelector('.atlas-bar')?.getBoundingClientRect()
    const main = document.querySelector('.stMain')
    if (!box || !bar || !main) return false
    const atTheEnd = main.scrollTop + main.clientHeight >= main.scrollHeight - 2
    return box.top >= Math.max(bar.bottom, 0) - 1
        && box.bottom <= (atTheEnd ? innerHeight : innerHeight * 0.6)
}"""


def scrolled(page: Page) -> float:
    """How far down the page stands, in pixels."""
    pixels: float = page.evaluate("document.querySelector('.stMain').scrollTop")
    return pixels


def test_the_link_of_a_figure_opens_at_that_figure_and_a_reader_who_scrolls_is_not_pulled_back(
    open_page: OpenPage,
) -> None:
    page = open_page(f"/netwerken?taal=en&tab=praktijk#{BELOW}")
    until(page, IN_SIGHT, BELOW)
    assert scrolled(page) > 100
    assert page.url.endswith(f"#{BELOW}")
    assert query(page) == {"taal": ["en"], "tab": ["praktijk"]}
    page.mouse.move(700, 400)
    page.mouse.wheel(0, -5000)
    until(page, "() => document.querySelector('.stMain').scrollTop === 0")
    page.wait_for_timeout(600)
    assert scrolled(page) == 0, "pulled back"
    assert page.locator("#strategieen").is_visible()


def test_the_link_that_a_figure_offers_restores_it_in_a_fresh_browser(
    visit: OpenPage, open_page: OpenPage, server: Server
) -> None:
    page = visit("/geld?jaar=2020&tab=jaren")
    link = open_menu(page, CHAIN).locator("input[data-copy]").input_value()
    assert link == f"{server.url}/figuur/{CHAIN}?jaar=2020"
    other = open_page(link.removeprefix(server.url))
    until(other, IN_SIGHT, CHAIN)
    assert query(other) == {"jaar": ["2020"], "tab": ["jaren"]}


@pytest.mark.some(1)
@pytest.mark.parametrize(
    ("address", "anchor", "chosen"),
    [
        ("/uitgaven?jaar=2020", "uitgaven-per-jaar", {"jaar": ["2020"], "tab": ["jaren"]}),
        ("/praktijk", "tips", {"tab": ["drempels"]}),
        ("/oproepen?taal=en", "gemelde-cijfers", {"taal": ["en"], "tab": ["bronnen"]}),
        ("/gemeenten?gemeente=44021", "gemeente-vergeleken", {"toon": ["44021"]}),
        ("/spreiding?over=toekenningen", "toekenningen-per-provincie", None),
    ],
)
def test_the_link_of_a_figure_of_before_opens_at_that_figure_wherever_it_stands_now(
    address: str, anchor: str, chosen: dict[str, list[str]] | None, open_page: OpenPage
) -> None:
    page = open_page(f"{address}#{anchor}")
    until(page, IN_SIGHT, anchor)
    assert page.url.endswith(f"#{anchor}")
    assert chosen is None or query(page) == chosen


@pytest.mark.long
@pytest.mark.parametrize(
    ("old", "key"), [(page, key) for page, keys in FIGURES.items() for key in keys]
)
def test_every_figure_of_before_is_found_by_its_anchor(
    old: str, key: str, open_page: OpenPage
) -> None:
    place = "&gemeente=44021" if key in OF_ONE_PLACE else ""
    page = open_page(f"/{old}?fictief=ja{place}#{key}")
    until(page, IN_SIGHT, key)


def test_what_no_page_shows_is_looked_for_once(open_page: OpenPage, watch: Watch) -> None:
    page = open_page("/geld#bestaat-niet")
    until(page, "() => location.pathname === '/'")
    settled(page)
    page.wait_for_timeout(4000)  # longer than a page looks for an anchor
    assert sum("/figuur/bestaat-niet" in url for url in watch.requests) == 1
    assert "Het cijfer uit de link bestaat niet." in page.locator(".stMain").inner_text()
