"""What somebody pastes that is no question: it is refused or read in a moment, and others notice nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage, Server
from tests.browser.driving import heading, walk
from tests.browser.settling import settled
from tests.browser.test_import import main_text

SPACES = "1. Hoeveel" + " " * 59_000 + "aanvragen?"
ON_ONE_LINE = "1. a) b) " * 6_000
NUMBERS = "1. a) b)\n" * 6_000
PASTE = """(field, text) => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")
    set.call(field, text)
    field.dispatchEvent(new Event("input", { bubbles: true }))
    field.focus()
}"""
"""Chromium types thousands of lines one by one; somebody who pastes does not."""


@pytest.fixture
def pages(server: Server, visit: OpenPage, wear: OpenPage) -> tuple[Page, Page]:
    """Somebody who pastes, and somebody who looks at figures."""
    return wear(f"{server.url}/vragen"), visit("/geld")


@pytest.mark.some(1)
@pytest.mark.parametrize(("text", "read"), [(SPACES, True), (ON_ONE_LINE, True), (NUMBERS, False)])
def test_another_page_answers_while_a_bomb_is_read(
    pages: tuple[Page, Page], text: str, read: bool
) -> None:
    pasting, reading = pages
    pasting.get_by_label("Tekst van de vraag").evaluate(PASTE, text)
    pasting.get_by_role("button", name="Lees de vraag").click()
    walk(reading, "/oproepen")
    assert heading(reading) == "Oproepen en aanvragen"
    walk(reading, "/geld?jaar=2020")
    assert heading(reading) == "Geld"
    if read:
        pasting.locator(".st-key-question_sheet").wait_for()
    else:
        pasting.locator(".refused-band").wait_for()
        assert "wordt niet gelezen" in main_text(pasting)
    settled(pasting)
