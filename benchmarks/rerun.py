"""From the click on a year to the repainted page, in the atlas and on the floor."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import accumulate
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page

from benchmarks.floor.recording import SETTING, Address, record
from benchmarks.servers import PATIENCE, ROOT, served, uvicorn

PAGE = ""
YEARS = ("2020", "2021", "2022", "2023", "2024")
CLICKS = (*YEARS, *YEARS[:-1])
"""Each click leaves a choice of years that was not there before, until the first round is over."""
PILLS = ".st-key-filter_values_years button"
TIME = ".st-key-filter_button_time button"

# Milliseconds from the next press of the mouse to the last change in the page, once the script has
# run and nothing has moved for a while. Measured within the page, so that only the atlas and the
# browser count.
ARM = """patience => { window.measured = new Promise((done, fail) => {
    const main = document.querySelector('.stMain'), app = document.querySelector('[data-testid=stApp]')
    let begin = 0, ran = false, last = 0
    // Also a run between two looks: what was pressed changes by itself, all else by a run.
    const pressed = '[data-testid=stButtonGroup]'
    const watch = new MutationObserver(records => {
        last = performance.now()
        const places = records.map(({target}) => target.closest ? target : target.parentElement)
        ran ||= places.some(place => !place?.closest(pressed))
    })
    const look = () => {
        const now = performance.now()
        const busy = app.dataset.testScriptState !== 'notRunning' || main.querySelector('[data-stale=true]')
        ran ||= busy
        if (now - begin > patience) return fail(new Error('the page never came to rest'))
        if (!ran || busy || now - last < 400) return setTimeout(look, 5)
        watch.disconnect()
        done(last - begin)
    }
    addEventListener('pointerdown', () => {
        begin = last = performance.now()
        watch.observe(main, {subtree: true, childList: true, characterData: true, attributes: true})
        look()
    }, {once: true, capture: true})
})}"""


def measured(page: Page, press: Callable[[], None]) -> float:
    """Milliseconds from what ``press`` does with the mouse until the page has come to rest."""
    page.evaluate(ARM, PATIENCE * 1000)
    press()
    found: float = page.evaluate("window.measured")
    return found


def click_year(page: Page, year: str) -> float:
    """Choose a year in the open filter, or let go of it."""
    return measured(page, page.locator(PILLS, has_text=year).first.click)


def addresses() -> list[Address]:
    """The page with every choice of years that the clicks make, the years in sight."""
    chosen = accumulate(CLICKS, lambda years, year: years ^ {year}, initial=frozenset[str]())
    return [
        Address(PAGE, urlencode({"jaar": sorted(years)}, doseq=True), "filter_button_time")
        for years in chosen
    ]


@contextmanager
def both(browser: Browser, loaded: Path, recording: Path) -> Iterator[dict[str, Page]]:
    """The atlas and the floor, each open at the same page with the years in sight."""
    with ExitStack() as stack:
        own = stack.enter_context(served(uvicorn("dashboard:app"), ROOT, loaded))
        # In another process, or nothing would be new to the atlas.
        with served(uvicorn("dashboard:app"), ROOT, loaded) as another:
            record(another.address, addresses(), recording)
        floor = uvicorn("benchmarks.floor.app:app")
        least = stack.enter_context(served(floor, ROOT, loaded, {SETTING: str(recording)}))
        pages = {"atlas": opened(browser, own.address), "floor": opened(browser, least.address)}
        pages["atlas"].locator(TIME).click()
        for page in pages.values():
            page.locator(PILLS).first.wait_for()
            page.wait_for_timeout(1000)
        yield pages


def opened(browser: Browser, address: str) -> Page:
    """The page, drawn."""
    page = browser.new_page(viewport={"width": 1440, "height": 900}, locale="nl-BE")
    page.set_default_timeout(PATIENCE * 1000)
    page.goto(f"{address}/{PAGE}")
    page.wait_for_selector(TIME)
    page.wait_for_timeout(2000)
    return page


def milliseconds(browser: Browser, loaded: Path, recording: Path) -> dict[str, list[float]]:
    """Per click, turn by turn: the atlas, the floor, and both again when the choices are cached."""
    found: dict[str, list[float]] = {}
    with both(browser, loaded, recording) as pages:
        for cached in ("", "_cached"):
            for year in CLICKS:
                for name, page in pages.items():
                    found.setdefault(name + cached, []).append(click_year(page, year))
            for page in pages.values():  # as it was; the atlas holds that in its cache
                click_year(page, YEARS[-1])
    return found
