"""From the start of the process to the painted page, in a browser that has never been there."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.servers import PATIENCE, ROOT, running, streamlit

EMPTY = ROOT / "benchmarks" / "empty_app.py"
ATLAS = ROOT / "dashboard.py"
PAINTED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def seconds_to_paint(
    browser: Browser, script: Path, database: Path, sights: tuple[str, ...]
) -> float:
    """Seconds from starting `script` until all `sights` (CSS selectors) stand painted."""
    with tempfile.TemporaryDirectory() as folder:
        context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="nl-BE")
        page = context.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        begin = time.perf_counter()
        with running(streamlit(script), Path(folder), database) as address:
            page.goto(address, wait_until="commit")
            for sight in sights:
                page.wait_for_selector(sight)
            page.evaluate(PAINTED)
            seconds = time.perf_counter() - begin
            context.close()
    return seconds


def one_round(browser: Browser, loaded: Path) -> dict[str, float]:
    """One measure of each: an empty app, the atlas, and the atlas that must load its data first."""
    figures = (".key-figures .value", ".stPlotlyChart .main-svg")
    with tempfile.TemporaryDirectory() as folder:
        return {
            "empty": seconds_to_paint(browser, EMPTY, loaded, ("h1",)),
            "atlas": seconds_to_paint(browser, ATLAS, loaded, figures),
            "atlas_loading": seconds_to_paint(browser, ATLAS, Path(folder, "new.sqlite"), figures),
        }
