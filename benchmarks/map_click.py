"""From the click on a municipality to the repainted map, against the same page with ready-made figures."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.rerun import measured
from benchmarks.servers import PATIENCE, ROOT, running, uvicorn
from places import shapes

ADDRESS = "/kaart"
# Large ones of every province, each clicked once: nothing of it is in any cache.
PLACES = ("44021", "11002", "31005", "24062", "71016", "13040", "41002", "72021", "23027", "36015")
AREAS = "[class*=st-key-map_box_municipalities] .choroplethlayer path"
LET_GO = ".chosen-place .quiet"

# A place within an area, in the window: the middle of its widest part at half its height.
INSIDE = """([selector, position]) => {
    const area = document.querySelectorAll(selector)[position]
    area.scrollIntoView({block: 'center', behavior: 'instant'})
    const box = area.getBBox(), screen = area.getScreenCTM(), point = area.ownerSVGElement.createSVGPoint()
    const within = []
    point.y = box.y + box.height / 2
    for (point.x = box.x; point.x < box.x + box.width; point.x += box.width / 40)
        if (area.isPointInFill(point)) within.push(point.x)
    point.x = within[Math.floor(within.length / 2)]
    const on = point.matrixTransform(screen)
    return [on.x, on.y]
}"""


def position(nis: str) -> int:
    """Which of the drawn areas a municipality is."""
    drawn = [feature["id"] for feature in shapes("municipality", brussels_as_one=True)["features"]]
    return drawn.index(nis)


def click_place(page: Page, nis: str) -> float:
    """Click on a municipality, measured; then let go of it, not measured."""
    x, y = page.evaluate(INSIDE, [AREAS, position(nis)])
    page.mouse.move(x, y)
    page.wait_for_timeout(300)
    taken = measured(page, lambda: page.mouse.click(x, y))
    if f"plaats={nis}" not in page.url:
        raise RuntimeError(f"the click on {nis} chose something else: {page.url}")
    measured(page, page.locator(LET_GO).click)
    return taken


def opened(browser: Browser, address: str) -> Page:
    """The page with the municipal map drawn."""
    page = browser.new_page(viewport={"width": 1440, "height": 900}, locale="nl-BE")
    page.set_default_timeout(PATIENCE * 1000)
    page.goto(address)
    page.locator(AREAS).nth(285).wait_for(state="attached")
    page.wait_for_timeout(1500)
    return page


@contextmanager
def both(browser: Browser, loaded: Path) -> Iterator[dict[str, Page]]:
    """The atlas and its ready-made twin, each with the map in sight and warm."""
    with ExitStack() as stack:
        pages = {}
        for name, app in (("atlas", "dashboard:app"), ("ready_made", "benchmarks.ready_made:app")):
            server = stack.enter_context(running(uvicorn(app), ROOT, loaded))
            page = opened(browser, server + ADDRESS)
            for nis in PLACES if name == "ready_made" else ("46021",):
                click_place(page, nis)
            if name == "ready_made":
                page = opened(browser, server + ADDRESS)
            pages[name] = page
        yield pages


def milliseconds(browser: Browser, loaded: Path) -> dict[str, list[float]]:
    """Per click, turn by turn: the atlas and the ready-made page."""
    found: dict[str, list[float]] = {"atlas": [], "ready_made": []}
    with both(browser, loaded) as pages:
        for nis in PLACES:
            for name, page in pages.items():
                found[name].append(click_place(page, nis))
    return found
