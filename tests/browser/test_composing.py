"""Composing a figure by keyboard alone, from nothing to a saved one; three municipalities side by side."""

from __future__ import annotations

from typing import Literal
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.driving import PATIENCE, block, query, saved, tab_to, turned, until
from tests.browser.settling import settled
from tests.browser.test_accessibility import (
    no_faults_that_axe_can_find_and_letters_that_can_be_read,
    on_ground,
)

MEDIAN = "toegekend_per-provincie_als-mediaan"
SIDE = "naast_per-gemeente"


def press(page: Page, part: str, words: str) -> None:
    """Open a part with the keyboard, and follow the link of an option in it."""
    tab_to(page, f"e.getAttribute('aria-describedby') === 'part_{part}'")
    page.keyboard.press("Enter")
    tab_to(page, f"e.matches('.composer a') && e.textContent === '{words}'")
    before = page.url
    page.keyboard.press("Enter")
    until(page, "before => location.href !== before", before)
    settled(page)


def test_from_nothing_to_a_saved_figure_by_keyboard(visit: OpenPage) -> None:
    page = visit("/samenstellen")
    tab_to(page, "e.matches('.composer-start a') && e.textContent === 'Toegekend bedrag'")
    page.keyboard.press("Enter")
    until(page, "() => location.search.includes('cijfer=toegekend')")
    settled(page)
    press(page, "opgesplitst", "per provincie")
    press(page, "bewerking", "Mediaan")
    assert query(page)["cijfer"] == [MEDIAN]
    tab_to(page, "e.closest('.st-key-kept_new') && e.matches('input')")
    page.keyboard.type("Mediaan van mijn provincies")
    tab_to(page, "e.closest('.st-key-kept_save')")
    page.keyboard.press("Enter")
    link = page.locator(".kept-name a", has_text="Mediaan van mijn provincies")
    link.wait_for(timeout=PATIENCE)
    settled(page)
    assert parse_qs(urlsplit(str(link.get_attribute("href"))).query)["cijfer"] == [MEDIAN]
    assert saved(page, MEDIAN, "Excel").suggested_filename == f"{MEDIAN}.xlsx"
    page.locator("[class*=st-key-kept_change_] button").first.click()
    page.get_by_role("button", name="Verwijder").click()
    page.get_by_text("“Mediaan van mijn provincies” is verwijderd.").wait_for(timeout=PATIENCE)


def test_three_municipalities_are_compared(visit: OpenPage) -> None:
    page = visit("/kaart?toon=31004")
    page.get_by_role("link", name="Vergelijk met").click()
    until(page, "() => location.pathname.endsWith('/vergelijken')")
    settled(page)
    for name in ("De Panne", "Gent"):
        field = page.locator("[class*=st-key-comparing_added] input")
        field.click()
        field.fill(name)
        page.keyboard.press("Enter")
        page.locator(".compared li", has_text=name).wait_for(timeout=PATIENCE)
        settled(page)
    assert query(page)["met"] == ["31004", "38008", "44021"]
    heads = block(page, SIDE).locator("table.atlas thead th.num").all_inner_texts()
    assert heads == ["Blankenberge", "De Panne", "Gent"]
    assert block(page, SIDE).locator("ul.each li").count() == 3
    assert saved(page, SIDE, "Word").suggested_filename == f"{SIDE}.docx"
    turned(page, SIDE, "Tabel")
    assert block(page, SIDE).locator("table.atlas tbody tr").count() == 3


@pytest.mark.some(1)
@pytest.mark.parametrize(
    "address",
    [
        "/samenstellen?cijfer=gevraagd_per-provincie_per-status&vorm=vakken&fictief=ja",
        "/samenstellen?cijfer=inwoners_per-jaar_per-provincie_als-index",
        "/samenstellen?cijfer=toegekend_per-gemeente_als-mediaan&taal=en",
        "/vergelijken?wat=jaar&met=2020&met=2023",
        "/vergelijken?wat=organisatie&met=demos&met=duo-for-a-job&taal=en",
    ],
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_composed_or_compared_has_no_faults_that_axe_can_find(
    address: str, scheme: Literal["light", "dark"], reader: Page
) -> None:
    page = on_ground(reader, scheme, address)
    for menu in page.locator(".composer details.menu > summary").all()[:1]:
        menu.click()
    no_faults_that_axe_can_find_and_letters_that_can_be_read(page, scheme)
