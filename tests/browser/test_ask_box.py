"""The box of every page in a real browser: by keyboard and by mouse, from typing to the answer."""

from __future__ import annotations

from itertools import pairwise
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.driving import until
from tests.browser.settling import settled
from tests.browser.test_accessibility import violations

BOX = "form.ask[data-offers] input"
OFFERS = "form.ask [role=option]"
CHIP = ".answer a.chip"
FLOWS = {
    "wat kreeg mijn gemeente": "Gent",
    "wie kreeg het meest in Limburg": "wie kreeg het meest in Limburg",
    "wat kreeg deze organisatie over de jaren": "Arktos",
}
"""What a new user wants to know, and what the user types: a name, or the question itself."""


def asked(page: Page) -> dict[str, list[str]]:
    """What the address says is asked."""
    return parse_qs(urlsplit(page.url).query)


def ask(page: Page, text: str) -> None:
    """Type in the box from wherever the focus is, and press Enter."""
    page.keyboard.press("/")
    page.keyboard.type(text)
    page.keyboard.press("Enter")
    until(page, "text => document.querySelector('h1[data-asked]')?.dataset.asked === text", text)
    settled(page)


def chips(page: Page) -> list[str]:
    """The parts that were understood."""
    return [words.strip() for words in page.locator(".answer .chip").all_inner_texts()]


@pytest.mark.some(2)
@pytest.mark.parametrize(
    "address", ["/", "/geld", "/kaart", "/vragen", "/bronnen?taal=en", "/zoek"]
)
def test_a_slash_puts_the_cursor_in_the_box_of_every_page(address: str, visit: OpenPage) -> None:
    page = visit(address)
    assert page.locator(BOX).count() == 1
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.matches('form.ask[data-offers] input')")
    page.keyboard.press("Escape")
    assert not page.evaluate("document.activeElement.matches('form.ask[data-offers] input')")


def test_from_typing_to_the_answer_and_each_part_away_by_keyboard(
    visit: OpenPage, open_page: OpenPage
) -> None:
    page = visit("/geld")
    ask(page, "top 10 ontvangers Limburg")
    assert asked(page) == {"q": ["top 10 ontvangers Limburg"]}
    assert chips(page) == ["Toegekend", "per organisatie", "Limburg", "10 grootste"]
    # The title of the answer has the focus; the parts come next.
    until(page, "() => document.activeElement.matches('h1[data-asked]')")
    # Nothing can be done with a title: no frame around it.
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "none"
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText.trim()") == "Limburg"
    page.keyboard.press("Enter")
    until(page, "() => document.querySelectorAll('.answer .chip').length === 3")
    settled(page)
    assert chips(page) == ["Toegekend", "per organisatie", "10 grootste"]
    assert asked(page)["als"] == ["toegekend_per-organisatie_top-10"]
    assert page.locator("ol.bars > li").count() > 3
    parts = urlsplit(page.url)
    fresh = open_page(f"{parts.path}?{parts.query}")
    assert chips(fresh) == ["Toegekend", "per organisatie", "10 grootste"]


def test_arrows_choose_among_what_is_offered_and_escape_closes_it(visit: OpenPage) -> None:
    page = visit("/geld")
    page.keyboard.press("/")
    page.keyboard.type("kort", delay=20)
    page.locator(OFFERS).first.wait_for()
    page.keyboard.press("ArrowDown")
    first = page.locator(OFFERS).first
    assert page.locator(BOX).get_attribute("aria-activedescendant") == first.get_attribute("id")
    assert page.locator(BOX).get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert page.locator(OFFERS).count() == 0
    page.keyboard.type("rijk", delay=20)
    page.locator(OFFERS).first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    until(page, "() => location.pathname === '/kaart'")
    settled(page)
    assert asked(page) == {"toon": ["34022"]}


def test_an_offer_can_be_clicked(visit: OpenPage) -> None:
    page = visit("/")
    page.locator(BOX).click()
    page.keyboard.type("arktos", delay=20)
    page.locator(OFFERS, has_text="Organisatie").click()
    until(page, "() => location.pathname === '/organisaties'")
    settled(page)
    assert page.locator("article.record h1").inner_text() == "Arktos"


@pytest.mark.some(1)
@pytest.mark.parametrize("by", ["keyboard", "mouse"])
@pytest.mark.parametrize("question", FLOWS)
def test_a_new_user_gets_there_in_three_steps(question: str, by: str, visit: OpenPage) -> None:
    """From the first page: into the box, what is typed with Enter or the button, and one link at most."""
    page, typed = visit("/"), FLOWS[question]
    if by == "mouse":
        page.locator(BOX).click()
        page.keyboard.type(typed)
        page.locator("form.ask button").click()
    else:
        page.keyboard.press("/")
        page.keyboard.type(typed)
        page.keyboard.press("Enter")
    until(page, "text => document.querySelector('h1[data-asked]')?.dataset.asked === text", typed)
    settled(page)
    if typed == question:
        assert chips(page) == ["Toegekend", "per organisatie", "Limburg"]
        return
    link = page.locator(".things li a", has_text=typed).first
    if by == "mouse":
        link.click()
    else:
        until(page, "() => document.activeElement.matches('h1[data-asked]')")
        while not link.evaluate("it => it === document.activeElement"):
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    until(page, "() => location.pathname !== '/zoek'")
    settled(page)
    assert page.locator("h1").first.inner_text() == typed


def test_nonsense_is_not_understood_and_draws_nothing(visit: OpenPage) -> None:
    page = visit("/zoek?q=blorf snarkel wibble")
    assert "Niet begrepen" in page.locator(".answer .not-understood").inner_text()
    assert page.locator(".figure").count() == 0


def test_an_address_of_the_search_of_before_still_answers(visit: OpenPage) -> None:
    page = visit("/?zoek=Gistel")
    assert page.locator(".things a", has_text="Gistel").count() > 0


@pytest.mark.some(1)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing(scheme: str, width: int, visit: OpenPage) -> None:
    """On an answer, where nothing is understood, and while something is offered."""
    options = {"color_scheme": scheme, "viewport": {"width": width, "height": 900}}
    for address in ("/zoek?q=top 10 ontvangers", "/zoek?q=blorf", "/zoek?q=kortrijk 2023", "/"):
        page = visit(address, **options)
        assert violations(page) == [], address
    page.locator(BOX).click()
    page.keyboard.type("bond", delay=20)
    page.locator(OFFERS).first.wait_for()
    page.keyboard.press("ArrowDown")
    assert violations(page) == []


@pytest.mark.some(2)
@pytest.mark.parametrize("width", [1920, 1440, 1024, 390, 320])
def test_the_bar_holds_the_box_and_nothing_falls_over_anything(width: int, visit: OpenPage) -> None:
    page = visit("/geld", viewport={"width": width, "height": 900})
    boxes = page.evaluate(
        """() => ['.atlas-bar .brand', '.atlas-bar form.ask', '.atlas-bar .languages', '.atlas-present']
            .map(it => { const b = document.querySelector(it).getBoundingClientRect();
                         return [Math.round(b.left), Math.round(b.right)] })"""
    )
    for (_, before), (after, _) in pairwise(boxes):
        assert before <= after + 1, boxes
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
