"""From the export of the subsidieregister to what one municipality's bodies got, as a new user finds it."""

from __future__ import annotations

from collections import defaultdict

import pytest
from playwright.sync_api import Locator, Page

from data_access.engine import Store
from tests.browser.conftest import OpenPage
from tests.browser.driving import until
from tests.browser.settling import settled
from tests.register_export import as_csv, lines

FEWEST = 10
"""Clicks from the file to the figure, at most."""
PLACE, NIS = "Brugge", "31005"
THEMES = "register-per-thema"


class Hand:
    """Clicks, and counts them; a file that is chosen and a name that is typed are one each."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.clicks = 0

    def click(self, what: Locator) -> None:
        self.clicks += 1
        what.first.click()
        settled(self.page)

    def give(self, name: str, data: bytes) -> None:
        self.clicks += 1
        chosen = self.page.locator("[data-testid=stFileUploaderDropzoneInput]").first
        file = {"name": name, "mimeType": "text/csv", "buffer": data}
        chosen.set_input_files(file)  # type: ignore[arg-type]
        until(self.page, "() => !document.querySelector('.st-key-import_start')")
        settled(self.page)

    def type(self, where: Locator, text: str) -> None:
        self.clicks += 1
        where.fill(text)
        where.press("Enter")
        settled(self.page)


@pytest.fixture
def page(visit: OpenPage, taken_back: Store) -> Page:
    """Where the register would be, in a database that holds none."""
    return visit("/geld?tab=register")


def amounts(page: Page) -> dict[str, list[str]]:
    """Theme -> awarded and paid, as the figure shows them."""
    figure = page.locator(f".st-key-figure_{THEMES} .bar-groups section")
    return {
        one.locator("h3").inner_text(): one.locator(".value").all_inner_texts()
        for one in figure.all()
    }


def test_from_the_file_to_a_municipality_per_theme(page: Page) -> None:
    hand, rows = Hand(page), lines()
    assert "nog geen subsidieregister geladen" in page.locator("[data-testid=stMain]").inner_text()
    assert page.locator("[class*=st-key-figure_]").count() == 0
    hand.click(page.locator("p.ways a", has_text="Lijst laden"))
    page.locator("[data-testid=stFileUploaderDropzoneInput]").first.wait_for(state="attached")
    hand.give("subsidieregister.csv", as_csv(rows))
    hand.click(page.locator(".st-key-import_load button:visible"))
    page.locator(".st-key-import_done").wait_for()
    hand.click(page.locator(".st-key-import_done a", has_text="Subsidieregister"))
    page.locator(f".st-key-figure_{THEMES}").wait_for()
    hand.click(page.locator("header a, nav a", has_text="Overzicht"))
    search = page.locator("form.ask input[type=search]").first
    search.wait_for()
    hand.type(search, PLACE)
    hand.click(page.locator("section.things a", has_text=PLACE).first)
    page.locator(f".st-key-figure_{THEMES}").wait_for()
    settled(page)
    expected: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for line in rows:
        if line.nis == NIS:
            expected[line.subject[1]][0] += line.awarded
            expected[line.subject[1]][1] += line.paid
    shown = {
        theme: [int("".join(filter(str.isdigit, text))) for text in texts]
        for theme, texts in amounts(page).items()
    }
    assert shown == dict(expected)
    assert hand.clicks <= FEWEST
    print(f"{hand.clicks} clicks")
