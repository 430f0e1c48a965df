"""Texts of data and of people in a real browser: no typed address is a link, no word widens a page.

Every free text of this database ends with addresses of all kinds and a word of 3 900 letters. A server and
a database of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page

from benchmarks.servers import ROOT, running, streamlit
from tests.browser.conftest import OpenPage, Watch, dressed, lent, load, new_page
from tests.browser.driving import PARTS, Leaf, walk
from tests.browser.presenting import until_ready
from tests.browser.settling import settled, standing
from tests.browser.test_import import choose_file, press
from tests.hostile import Hostile, hostile_database
from tests.unit.importing.books import as_csv, as_xlsx
from tests.unit.importing.hostile.base import HEADER, rows

WIDE, NARROW, HIGH = 1440, 390, 900
ADDRESSES: Final = (
    "https://evil.test/x www.evil.test evil@evil.test ftp://evil.test javascript:alert(1) //evil.test "
    "<https://evil.test/y> [x](https://evil.test/z) HTTP://EVIL.TEST WWW.EVIL.TEST mailto:evil@evil.test"
)
WORD: Final = "Donaudampfschiff" * 244
ASKED: Final = """SCHRIFTELIJKE VRAAG
nr. 28
datum: 9 november 2023

Armoedebeleid  -  Projectoproep https://evil.test/x

De indiening voor deze oproep sloot op 8 oktober 2023. www.evil.test evil@evil.test

1. Hoeveel aanvragen werden ingediend bij Lokale bondgenotennetwerken, per provincie? https://evil.test/x

2. Aan welke indieners werd toegekend, en voor welk bedrag? www.evil.test
"""

# What would be wrong: links to what somebody typed, and anything wider than the screen.
LINKS = """() => [...document.querySelectorAll('a[href]')].map(a => a.href)
    .filter(href => /evil|alert/i.test(href) && new URL(href).host !== location.host)"""
TOO_WIDE = """() => [document.documentElement, document.body, document.querySelector('.stMain')]
    .filter(e => e && e.scrollWidth > e.clientWidth + 1 && e.scrollWidth > innerWidth)
    .map(e => `${e.tagName} ${e.scrollWidth} > ${innerWidth}`)"""
UNFOLD = """() => document.querySelectorAll('.stMain details:not([open], .menu, .burger) > summary')
    .forEach(summary => summary.click())"""

NO_FREE_TEXT = {
    ("bronnen", "laden"),
    ("bronnen", "begrippen"),
    ("kaart", ""),
    ("kaart", "vergelijken"),
    ("kaart", "blinde-vlekken"),
    ("geld", "register"),
    ("organisaties", "dubbel"),
    ("organisaties", "nakijken"),
    ("samenstellen", ""),
    ("vergelijken", ""),
    ("zoek", ""),
}
"""Parts that show names of places and numbers and nothing that somebody wrote, or of which this database
holds no row (register lines, pairs of awards, bodies that are alike)."""
MADE_BY_PEOPLE = ("question", "sub-question", "frozen", "presentation")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    """The database of these tests."""
    folder = tmp_path_factory.mktemp("hostile")
    load(folder / "atlas.sqlite")
    return hostile_database(folder / "atlas.sqlite", folder, f" {ADDRESSES} {WORD}", asked=ASKED)


@pytest.fixture(scope="module")
def address(hostile: Hostile) -> Iterator[str]:
    """A server on that database."""
    file = Path(hostile.url.removeprefix("sqlite:///"))
    with running(streamlit(ROOT / "dashboard.py"), file.parent, file) as url:
        yield url


def faults(page: Page) -> list[str]:
    """What is wrong with a page, at both widths and with everything unfolded."""
    found: list[str] = []
    page.evaluate(UNFOLD)
    for width in (WIDE, NARROW):
        page.set_viewport_size({"width": width, "height": HIGH})
        standing(page)
        found += page.evaluate(LINKS) + page.evaluate(TOO_WIDE)
    return found


def main_text(page: Page) -> str:
    return page.locator("[data-testid=stMain]").inner_text()


@pytest.fixture(scope="module")
def page_of_all(chromium: Browser, address: str) -> Iterator[Page]:
    """The page in which somebody goes from page to page."""
    page = new_page(chromium)
    page.goto(f"{address}/bronnen?fictief=ja")
    yield settled(page)
    page.context.close()


@pytest.fixture
def visited(
    page_of_all: Page, address: str, watch: Watch, request: pytest.FixtureRequest
) -> Iterator[OpenPage]:
    """`visited(path)`: that page, which walked there."""
    with lent(page_of_all, address, watch, request) as page:
        yield lambda path="/": walk(dressed(page, {"width": WIDE, "height": HIGH}), path)


@pytest.mark.some(1)
@pytest.mark.parametrize(("leaf", "tab"), PARTS)
def test_no_page_makes_links_of_addresses_or_grows_with_a_word(
    leaf: Leaf, tab: str, visited: OpenPage
) -> None:
    page = visited(f"{leaf.address}?fictief=ja" + (f"&tab={tab}" if tab else ""))
    assert "evil.test" in main_text(page) or (leaf.url, tab) in NO_FREE_TEXT
    assert faults(page) == []


@pytest.mark.some(1)
@pytest.mark.parametrize("what", MADE_BY_PEOPLE)
def test_nor_do_pages_of_what_people_wrote(what: str, hostile: Hostile, visited: OpenPage) -> None:
    where = "presentaties" if what == "presentation" else "vragen"
    page = visited(f"/{where}?{urlencode(hostile.opened[what])}")
    assert WORD[:300] in main_text(page)
    assert faults(page) == []


@pytest.mark.some(1)
@pytest.mark.parametrize("path", ["geld", "organisaties", "presentaties"])
def test_nor_does_what_an_address_asks_for(path: str, address: str, wear: OpenPage) -> None:
    asked = ("provincie", "jaar", "oproep", "fictief", "stand", "zoek", "naam", "project", "dia")
    query = urlencode(dict.fromkeys(asked, f"{ADDRESSES} {WORD[:600]}"))
    page = wear(f"{address}/{path}?{query}")
    assert "evil" in main_text(page)
    assert faults(page) == []


def test_nor_do_slides(hostile: Hostile, address: str, wear: OpenPage) -> None:
    query = urlencode(hostile.opened["presentation"])
    size = {"width": WIDE, "height": HIGH}
    page = wear(f"{address}/presentatie?{query}", ready=until_ready, viewport=size)
    found = faults(page)
    page.set_viewport_size(size)  # type: ignore[arg-type]
    for _ in range(2):
        page.keyboard.press("ArrowRight")
        found += faults(page)
    beyond = """() => [...document.querySelectorAll('.slide.shown h1, .slide.shown footer *, .notice')]
        .filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.className || e.tagName)"""
    assert found + page.evaluate(beyond) == []


def test_nor_does_a_list_that_somebody_loads(visited: OpenPage) -> None:
    page = visited("/bronnen?tab=laden")
    name = f"www.evil.test evil@evil.test {'x' * 150}"
    own = [[ADDRESSES, WORD[:900], "www.evil.test"], ["https://evil.test/x", WORD, ADDRESSES]]
    choose_file(page, f"{name}.csv", as_csv(own))
    assert "Wat staat er in dit bestand?" in main_text(page)
    assert faults(page) == []
    press(page, "import_close")
    text = f"https://evil.test/x www.evil.test {WORD[:200]}"
    wrong = {"Gevraagd bedrag": ADDRESSES, "Gemeente": WORD[:900]}
    choose_file(page, f"{name}.xlsx", as_xlsx(rows(wrong)))
    assert "Niet geladen" in main_text(page)
    assert faults(page) == []
    press(page, "import_close")
    right = {
        "Indiener": text,
        "Titel": ADDRESSES,
        "Reden van afwijzing": WORD,
        "Subdoelstellingen": text,
    }
    assert set(right) <= set(HEADER)
    choose_file(page, f"{name}.xlsx", as_xlsx(rows(right)))
    assert "Er is nog niets geladen." in main_text(page)
    assert faults(page) == []
    press(page, "import_load")
    page.locator(".st-key-import_done").wait_for()
    assert faults(page) == []
    press(page, "import_next")
    assert "evil.test" in main_text(page)  # the list of earlier loads
    assert faults(page) == []
