"""From Enter in the box to the drawn answer, against the floor's repaint after a filter."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Page

from benchmarks.floor.recording import SETTING, record
from benchmarks.rerun import CLICKS as FILTERS
from benchmarks.rerun import addresses, click_year, measured, opened
from benchmarks.servers import PATIENCE, ROOT, served, uvicorn

LINES: Final = (
    "toegekend per provincie",
    "toegekend per gemeente top 10",
    "top 5 ontvangers Antwerpen",
    "aanvragen per oproep",
    "evolutie toegekend",
    "vastgelegd per artikel",
    "deelnemers per thema",
    "maximum per inwoner per provincie",
    "Kortrijk 2023 toegekend",
)
"""Each asked once: nothing of its answer is kept. They draw bars, maps, lines and single numbers."""
WARM: Final = "inwoners per provincie"
DRAWN: Final = ".figure-head"
BOX: Final = "form.ask input[name=q]"


def ask(page: Page, line: str) -> float:
    """Type a line and press Enter."""
    page.locator(BOX).first.fill(line)
    page.wait_for_timeout(500)  # what is offered while one types is there by then
    took = measured(page, lambda: page.keyboard.press("Enter"), "keydown")
    if not page.locator(DRAWN).count():
        raise RuntimeError(f"nothing was drawn for {line!r}")
    return took


def milliseconds(browser: Browser, loaded: Path, recording: Path) -> dict[str, list[float]]:
    """The answer to each line, and the repaint of the floor after each filter, in one run."""
    with served(uvicorn("dashboard:app"), ROOT, loaded) as atlas:
        record(atlas.address, addresses(), recording)
        page = browser.new_page(viewport={"width": 1440, "height": 900}, locale="nl-BE")
        page.set_default_timeout(PATIENCE * 1000)
        page.goto(f"{atlas.address}/bronnen")
        page.wait_for_selector(BOX)
        page.wait_for_timeout(2000)
        ask(page, WARM)
        answers = [ask(page, line) for line in LINES]
    floor = uvicorn("benchmarks.floor.app:app")
    with served(floor, ROOT, loaded, {SETTING: str(recording)}) as least:
        page = opened(browser, least.address)
        repaints = [click_year(page, year) for year in FILTERS]
    return {"atlas": answers, "floor": repaints}
