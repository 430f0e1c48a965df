"""What a reader does with hand, mouse and keyboard, and what a reader then sees."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Download, Error, Locator, Page

from pages.frame.page_list import PAGES as DECLARED
from tests.browser.settling import STEP, settled

LINES, ARTICLES = "uitgaven-per-lijn", "uitgaven-per-artikel"
PATIENCE = 45_000  # milliseconds; a busy machine is no failure


@dataclass(frozen=True)
class Leaf:
    """A page of the atlas: its place in links, its Dutch title and its word in the menu."""

    url: str
    title: str
    word: str

    @property
    def address(self) -> str:
        """Its path."""
        return f"/{self.url}"


PAGES = [Leaf(info.url, info.title, info.word) for info in DECLARED]
PARTS = [
    pytest.param(leaf, tab, id=f"{leaf.url or 'overzicht'} {tab}".strip())
    for leaf, info in zip(PAGES, DECLARED, strict=True)
    for tab in info.tabs or ("",)
]
"""Every part of every page, with its name in links."""


# --- what is seen -------------------------------------------------------------------------------


def block(page: Page, figure: str = LINES) -> Locator:
    """A figure with all that belongs to it."""
    return page.locator(f".st-key-figure_{figure}")


def heading(page: Page) -> str:
    """The title of the page."""
    return page.locator("h1").inner_text()


def sentence(page: Page, figure: str = LINES) -> str:
    """The filters in words, under the title of a figure; "" where nothing is chosen."""
    return " ".join(block(page, figure).locator(".figure-head .sub b").all_inner_texts())


def bars(page: Page, figure: str = LINES) -> int:
    """How many bars a figure shows; a single value is a number, and counts as one."""
    return block(page, figure).locator("ol.bars > li, .one-number").count()


def rows(page: Page, figure: str = LINES) -> list[str]:
    """What the rows of the table of a figure are called, from top to bottom."""
    return block(page, figure).locator("table.atlas tbody th").all_inner_texts()


# Streamlit writes a button that has a tooltip twice, and hides one of the two.
CHOICES = "[class*=st-key-filter_choice_]:has([class*=st-key-drop_])"
CHIPS = (
    f"{CHOICES} [class*=st-key-filter_button_] button, "
    "[class*=st-key-chip_] [data-testid=stBaseButton-secondary]:visible"
)
PANELS = {
    "place": ("Heel Vlaanderen", "All of Flanders", "Plaats"),
    "calls": ("Oproep", "Call"),
    "time": ("Periode", "Period"),
    "more": ("Meer", "More"),
}
"""What tests call the panels of the filters, in both languages."""


def chips(page: Page) -> list[str]:
    """The chosen filters as their buttons say them."""
    return [text.strip() for text in page.locator(CHIPS).all_inner_texts()]


def drop(page: Page, words: str) -> None:
    """Click on the cross at what is chosen, which takes it away."""
    cross = page.locator(CHOICES, has_text=words).locator("[class*=st-key-drop_] button")
    chip = page.locator("[class*=st-key-chip_] button:visible", has_text=words)
    # While it is drawn anew it is there twice for a moment.
    cross.or_(chip).first.click()


def query(page: Page) -> dict[str, list[str]]:
    """What the address says after the question mark."""
    return parse_qs(page.evaluate("location.search").removeprefix("?"))


def until(page: Page, what: str, argument: Any = None) -> None:
    """Wait until a JavaScript condition (a function's text) holds. Fails after 45 seconds."""
    waited = 0
    while not holds(page, what, argument):
        if waited > PATIENCE:
            raise AssertionError(f"{page.url} never came to: {what} {json.dumps(argument)}")
        page.wait_for_timeout(STEP)
        waited += STEP


def holds(page: Page, what: str, argument: Any = None) -> bool:
    """Whether a JavaScript condition holds now; on a page that is just leaving nothing does."""
    try:
        return bool(page.evaluate(what, argument))
    except Error as fault:
        if "destroyed" in str(fault):
            return False
        raise


def until_says(page: Page, words: str, figure: str = LINES) -> None:
    """Wait until the sentence of a figure holds these words and the page is at rest."""
    until(
        page,
        "([key, words]) => (document.querySelector(`.st-key-figure_${key} .figure-head .sub b`)"
        " || {innerText: ''}).innerText.includes(words)",
        [figure, words],
    )
    settled(page)


def until_all(page: Page, figure: str = LINES) -> None:
    """Wait until nothing is chosen of a figure and the page is at rest."""
    until(
        page,
        "key => document.querySelector(`.st-key-figure_${key} .figure-head`)"
        " && !document.querySelector(`.st-key-figure_${key} .figure-head .sub b`)",
        figure,
    )
    settled(page)


# --- what is done -------------------------------------------------------------------------------


def open_filter(page: Page, label: str) -> None:
    """Click on a button of the filter bar, unless it is open already, and wait for what it holds."""
    name = next(name for name, labels in PANELS.items() if label in labels)
    close = page.locator(f".st-key-filter_panel_{name} .st-key-filter_close")
    if not close.count():
        page.locator(f".st-key-filter_button_{name} button").click()
    close.wait_for()


def pill(page: Page, words: str) -> None:
    """Click on one value in the open filter."""
    page.locator("[class*=st-key-filter_values_] button", has_text=words).last.click()


def choose(page: Page, label: str, words: str) -> Page:
    """Choose one value of one filter with the mouse, and let the page come to rest."""
    open_filter(page, label)
    pill(page, words)
    settled(page)
    close_filters(page)
    return settled(page)


def close_filters(page: Page) -> None:
    """Close the open panel with the keyboard."""
    page.keyboard.press("Escape")
    page.locator("[class*=st-key-filter_panel_]").wait_for(state="detached")


def go_by_menu(page: Page, word: str) -> Page:
    """Go to another page with the bar above it, by its word there."""
    follow(page, page.locator(".atlas-bar nav").get_by_role("link", name=word, exact=True))
    marked = "() => document.querySelector('.atlas-bar nav [aria-current=page]')?.innerText"
    until(page, f"word => ({marked})() === word", word)
    return settled(page)


def speak(page: Page, code: str) -> Page:
    """Choose a language in the bar."""
    page.locator(f".atlas-bar .languages a[lang={code}]").click()
    until(page, "code => document.documentElement.lang.startsWith(code)", code)
    until(
        page,
        "code => document.querySelector('.languages [aria-current]')?.lang === code",
        code,
    )
    return settled(page)


def follow(page: Page, link: Locator) -> Page:
    """Click on a link within the atlas, and let the page that it leads to come to rest."""
    before = page.url
    link.click()
    until(page, "before => location.href !== before", before)
    return settled(page)


DRAWN = """() => [...document.querySelectorAll('.languages a')]
    .some(a => new URL(a.href).pathname === location.pathname)"""
"""Whether the page in the address is drawn: the bar names the one that it was drawn for."""


def walk(page: Page, path: str, drawn: str = DRAWN) -> Page:
    """Go to an address of the atlas as a link within it does: without a new document.

    All that a page shows follows from its address, so that a test needs no fresh browser for it. Mouse and
    focus leave where they were, as in a new document: a tip closes, and Tab begins at the top.
    """
    page.mouse.move(0, 0)
    page.evaluate(
        """path => {
            const top = document.body.firstElementChild
            top.tabIndex = -1
            top.focus({ preventScroll: true })
            top.blur()
            top.removeAttribute('tabindex')
            history.pushState(null, '', path)
            dispatchEvent(new PopStateEvent('popstate', { state: null }))
        }""",
        path,
    )
    until(page, drawn)
    return settled(page)


def open_menu(page: Page, figure: str, words: str = "Bewaar") -> Locator:
    """Open a menu of a figure; gives what it holds."""
    menus = block(page, figure).locator("details.menu")
    if words == "Bewaar":  # in every language
        menus = menus.filter(has=page.locator("a[data-file]"))
    else:
        menus = menus.filter(has_text=words)
    menu = menus.first
    if menu.get_attribute("open") is None:
        menu.locator("summary").click()
    return menu.locator(".sheet")


def saved(page: Page, figure: str, kind: str) -> Download:
    """The file of a figure, by its name in the menu."""
    sheet = open_menu(page, figure)
    with page.expect_download() as coming:
        sheet.get_by_role("link", name=kind).click()
    return coming.value


def turned(page: Page, figure: str, side: str) -> Page:
    """The other side of a figure: "Tabel" or "Grafiek"."""
    return follow(page, block(page, figure).locator(".tools").get_by_role("link", name=side))


def tab_to(page: Page, matches: str, limit: int = 60) -> None:
    """Press Tab until the focus is where a JavaScript condition on the element `e` holds."""
    names: list[str] = []
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate(f"() => {{ const e = document.activeElement; return {matches} }}"):
            return
        names.append(page.evaluate("() => document.activeElement.outerHTML.slice(0, 60)"))
    raise AssertionError(f"{limit} times Tab never came to {matches}, but to {names}")
