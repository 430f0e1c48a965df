"""From the click on a filter to the repainted charts, against the same page with ready-made data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.servers import PATIENCE, ROOT, running, uvicorn

# Each click makes a choice of years that was not there before: nothing of it is in any cache.
CLICKS = ("2020", "2021", "2022", "2020", "2023", "2020", "2021", "2020", "2024", "2020", "2021")
CHARTS = ".stPlotlyChart .main-svg"

# Milliseconds from the next press of the mouse to the last change in the page, once the script has
# run and nothing has moved for a while. Measured within the page, so that only the atlas and the
# browser count.
ARM = """patience => { window.measured = new Promise((done, fail) => {
    const main = document.querySelector('.stMain'), app = document.querySelector('[data-testid=stApp]')
    let begin = 0, ran = false, last = 0
    const watch = new MutationObserver(() => { last = performance.now() })
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
    """Choose a year in the open filter."""
    pill = page.locator("[data-testid=stPopoverBody] button", has_text=year).last
    return measured(page, pill.click)


@contextmanager
def both(browser: Browser, loaded: Path, address: str) -> Iterator[dict[str, Page]]:
    """The atlas and its ready-made twin, each open at the same page with the years in sight."""
    with ExitStack() as stack:
        pages = {}
        for name, app in (("atlas", "dashboard:app"), ("ready_made", "benchmarks.ready_made:app")):
            server = stack.enter_context(running(uvicorn(app), ROOT, loaded))
            pages[name] = opened(browser, server + address)
            if name == "ready_made":  # make it ready: every choice once, in a session before
                for year in CLICKS:
                    click_year(pages[name], year)
                pages[name] = opened(browser, server + address)
            else:  # as warm, but in choices that are not asked again
                for year in ("2024", "2024"):
                    click_year(pages[name], year)
        yield pages


def opened(browser: Browser, address: str) -> Page:
    """The page, drawn, with the filter for years open."""
    page = browser.new_page(viewport={"width": 1440, "height": 900}, locale="nl-BE")
    page.set_default_timeout(PATIENCE * 1000)
    page.goto(address)
    page.wait_for_selector(CHARTS)
    page.locator(".st-key-filter_years [data-testid=stPopoverButton]").click()
    page.locator("[data-testid=stPopoverBody]").wait_for()
    page.wait_for_timeout(1000)
    return page


def milliseconds(browser: Browser, loaded: Path, address: str) -> dict[str, list[float]]:
    """Per click, turn by turn: the atlas and the ready-made page."""
    found: dict[str, list[float]] = {"atlas": [], "ready_made": []}
    with both(browser, loaded, address) as pages:
        for year in CLICKS:
            for name, page in pages.items():
                found[name].append(click_year(page, year))
    return found
