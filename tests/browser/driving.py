"""What a reader does with hand, mouse and keyboard, and what a reader then sees."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs

from playwright.sync_api import Page

from pages.frame.page_list import PAGES as DECLARED
from tests.browser.settling import STEP, settled

LINES, ARTICLES = "uitgaven-per-lijn", "uitgaven-per-artikel"
CLICKS = 3
GIVEN_UP = 6_000  # milliseconds after which a click is held for lost
PATIENCE = 45_000  # milliseconds; a busy machine is no failure


@dataclass(frozen=True)
class Leaf:
    """A page of the atlas: its place in links and its Dutch title."""

    url: str
    title: str

    @property
    def address(self) -> str:
        """Its path."""
        return f"/{self.url}"


PAGES = [Leaf(info.url, info.title) for info in DECLARED]


# --- what is seen -------------------------------------------------------------------------------


def sentence(page: Page, figure: str = LINES) -> str:
    """The filters in words, under the title of a figure."""
    return page.locator(f".st-key-figure_{figure} .figure-head p").inner_text()


def bars(page: Page, figure: str = LINES) -> int:
    """How many bars a figure shows; 0 when it shows no chart."""
    return page.locator(f".st-key-chart_{figure} .bars .point").count()


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
    while not page.evaluate(what, argument):
        if waited > PATIENCE:
            raise AssertionError(f"{page.url} never came to: {what} {json.dumps(argument)}")
        page.wait_for_timeout(STEP)
        waited += STEP


def until_says(page: Page, words: str, figure: str = LINES) -> None:
    """Wait until the sentence of a figure holds these words and the page is at rest."""
    until(
        page,
        "([key, words]) => (document.querySelector(`.st-key-figure_${key} .figure-head p`)"
        " || {innerText: ''}).innerText.includes(words)",
        [figure, words],
    )
    settled(page)


# --- what is done -------------------------------------------------------------------------------


def open_filter(page: Page, label: str) -> None:
    """Click on a button of the filter bar, and wait for what it holds."""
    name = next(name for name, labels in PANELS.items() if label in labels)
    page.locator(f".st-key-filter_button_{name} button").click()
    page.locator(f".st-key-filter_panel_{name} .st-key-filter_close").wait_for()


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


def go_by_menu(page: Page, title: str) -> Page:
    """Go to another page with the menu."""
    words = re.compile(rf"\b{re.escape(title)}\s*$")  # "Vragen" is not the end of "aanvragen"
    page.locator("[data-testid=stSidebarNavLink]", has_text=words).first.click()
    until(page, "title => document.querySelector('h1')?.innerText === title", title)
    return settled(page)


def tab_to(page: Page, matches: str, limit: int = 60) -> None:
    """Press Tab until the focus is where a JavaScript condition on the element `e` holds."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate(f"() => {{ const e = document.activeElement; return {matches} }}"):
            return
    raise AssertionError(f"{limit} times Tab never came to {matches}")


def click_bar(page: Page, figure: str, position: int = 0) -> None:
    """Click in the middle of a bar until the filters change.

    Plotly listens to the place of the mouse, not to the element, and on a busy machine not yet to a chart
    that was drawn a moment ago: who sees nothing happen clicks again.
    """
    bar = page.locator(f".st-key-chart_{figure} .bars .point").nth(position)
    before = page.evaluate("location.search")
    for _ in range(CLICKS):
        page.mouse.move(1, 1)
        until(page, "() => document.querySelector('.hoverlayer .hovertext') === null")
        bar.scroll_into_view_if_needed()
        box = bar.bounding_box()
        assert box is not None, f"bar {position} of {figure} is not to be seen"
        page.mouse.move(box["x"] + box["width"] / 2 - 1, box["y"] + box["height"] / 2)
        until(page, "() => document.querySelector('.hoverlayer .hovertext') !== null")
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        for _ in range(GIVEN_UP // STEP):
            page.wait_for_timeout(STEP)
            if page.evaluate("location.search") != before:
                return
    raise AssertionError(f"{CLICKS} clicks on bar {position} of {figure} changed no filter")
