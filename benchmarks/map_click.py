"""From the click on a municipality to the repainted map, against the same click when all of it is kept."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.rerun import measured
from benchmarks.servers import PATIENCE, ROOT, running, uvicorn
from places import shapes

ADDRESS = "/kaart"
# Large ones of every province, each clicked once: nothing of it is in any cache.
PLACES = ("44021", "11002", "31005", "24062", "71016", "13040", "41002", "72021", "23027", "36015")
WARM = "46021"
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


def milliseconds(browser: Browser, loaded: Path) -> dict[str, list[float]]:
    """Per place: the first click, of which nothing is kept, and the same click again."""
    with running(uvicorn("dashboard:app"), ROOT, loaded) as server:
        page = opened(browser, server + ADDRESS)
        click_place(page, WARM)
        return {name: [click_place(page, nis) for nis in PLACES] for name in ("first", "again")}
