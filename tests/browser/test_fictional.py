"""Fictional data: marked on every face when it is on, and nowhere when it is off."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.driving import LINES, bars, open_filter, query, until
from tests.browser.settling import settled
from tests.browser.test_downloads import downloaded, words

HATCHED = """key => [...document.querySelectorAll(`.st-key-figure_${key} ol.bars > li`)]
    .filter(bar => getComputedStyle(bar.querySelector('.track i')).backgroundImage.includes('gradient'))
    .length"""


def switch(page: Page) -> None:
    """The one switch for fictional data; what it stands in stays open after a choice."""
    label = page.locator(".st-key-f_fictional label")
    if not label.is_visible():
        open_filter(page, "Meer")
    label.click()


def test_the_switch_marks_page_figure_table_bars_and_file(visit: OpenPage, tmp_path: Path) -> None:
    page = visit("/geld")
    real = bars(page)
    assert page.evaluate(HATCHED, LINES) == 0
    switch(page)
    page.locator(".fictional-band").wait_for()
    settled(page)
    assert query(page) == {"fictief": ["ja"]}
    assert bars(page) >= real
    made_up = page.locator(f".st-key-figure_{LINES} ol.bars > li.fictional").count()
    assert made_up > 0
    assert page.evaluate(HATCHED, LINES) == made_up
    block = page.locator(f".st-key-figure_{LINES}")
    assert block.locator(".figure-head .badge-fictional").count() == 1
    guide, sheet = downloaded(page, LINES, tmp_path).worksheets
    assert any(text.startswith("Let op") and "fictieve" in text for text in words(guide))
    # Every made-up row, also those beyond the bars, and the total that they are part of.
    assert list(words(sheet)).count("fictief") > made_up
    switch(page)
    until(page, "() => !document.querySelector('.fictional-band')")
    settled(page)
    assert bars(page) == real
    assert page.evaluate(HATCHED, LINES) == 0
    assert page.locator(".badge-fictional").count() == 0
